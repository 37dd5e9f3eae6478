"""Classes of values that are quick to define: ``from newsparse.records import define, field, frozen``.

attrs generates and compiles methods for each class while its module is loaded: a fifth of the time in which the command
parses a first story. The classes here share their methods. What else attrs makes of a class, it makes when that is
needed: for ``attrs.fields`` or ``attrs.evolve``, and to compile ``__init__`` when many instances are made.

>>> @frozen
... class Tide:
...     place: str
...     metres: float = 0.0
>>> Tide("Tallow Bay", 2.5)
Tide(place='Tallow Bay', metres=2.5)
>>> Tide("Tallow Bay", 2.5) == Tide("Tallow Bay", metres=2.5)
True
>>> attrs.evolve(Tide("Tallow Bay"), metres=3.0).metres
3.0
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property
from inspect import signature
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

import attrs

__all__ = ["define", "field", "field_names", "frozen"]

MANY = 50
"""The number of instances after which attrs compiles ``__init__``: compiling takes as long as it saves for them."""

_ATTRS_FIELD: type = type(attrs.field())
_FACTORY: Any = type(attrs.Factory(list))


if TYPE_CHECKING:
    from attrs import define, field, frozen
else:

    def frozen(cls: type | None = None, **options: Any) -> Any:
        """Like ``attrs.frozen``; see ``define``."""
        return _decorated(cls, attrs.frozen, **options)

    def define(cls: type | None = None, **options: Any) -> Any:
        """Like ``attrs.define``, with the options ``eq``, ``repr`` and ``kw_only``.

        A class with a base class, or with a field that has a validator or a converter, is made by attrs at once; only
        comparison, hash and ``repr`` are shared. They are slower than those of attrs, so classes that are compared or
        hashed for each line of a text use attrs itself. A class made here is not a base class, and its methods do not
        use ``super()``.
        """
        return _decorated(cls, attrs.define, **options)

    def field(**options: Any) -> Any:
        """Like ``attrs.field``."""
        simple = options.keys() <= {"default", "factory", "eq", "repr"}
        return _Field(**options) if simple else attrs.field(**options)


def field_names(kind: type) -> tuple[str, ...]:
    """The names of the fields of a class, as ``attrs.fields`` has them."""
    return tuple(one.name for one in _fields_of(kind))


class _Field:
    """A field with a default or with options."""

    __slots__ = ("default", "eq", "name", "repr")

    def __init__(
        self,
        default: Any = attrs.NOTHING,
        *,
        factory: Any = None,
        eq: bool = True,
        repr: bool = True,  # noqa: A002
    ) -> None:
        self.name = ""
        self.default = attrs.Factory(factory) if factory else default
        self.eq, self.repr = eq, repr

    def value(self) -> Any:
        """Return the value for an instance that is made without one."""
        return self.default.factory() if isinstance(self.default, _FACTORY) else self.default

    def of_attrs(self) -> Any:
        """Return this field as attrs has it."""
        return attrs.field(default=self.default, eq=self.eq, repr=self.repr)


class _Fields:
    """The fields of a class.

    Attributes:
        all: the fields.
        size: the number of arguments of ``__init__`` that need no name, -1 if all need one.
    """

    def __init__(self, cls: type, kw_only: bool) -> None:
        self.all: list[_Field] = []
        for name, kind in cls.__annotations__.items():
            if "ClassVar" not in str(kind):
                value = vars(cls).get(name, attrs.NOTHING)
                one = value if isinstance(value, _Field) else _Field(value)
                one.name = name
                self.all.append(one)
        self.size = -1 if kw_only else len(self.all)

    def values(self, given: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, ...] | None:
        """The values of the arguments of ``__init__``; ``None`` if the arguments are wrong."""
        if len(given) == self.size and not named:
            return given
        if len(given) > self.size and given:
            return None
        values, used = [*given], 0
        for one in self.all[len(given) :]:
            name = one.name.lstrip("_")
            if name in named:
                values.append(named[name])
                used += 1
            elif one.default is not attrs.NOTHING:
                values.append(one.value())
            else:
                return None
        return tuple(values) if used == len(named) else None


class _OnDemand:
    """A class attribute for which attrs makes the class. It takes its own place when it is first read."""

    def __init__(self, made_by_attrs: Callable[[], Any], read: Callable[[Any], Any]) -> None:
        self.made_by_attrs, self.read = made_by_attrs, read

    def __set_name__(self, _cls: type, name: str) -> None:
        self.name = name

    def __get__(self, _instance: object, cls: type) -> Any:
        value = self.read(self.made_by_attrs())
        setattr(cls, self.name, value)
        return value


def _decorated(
    cls: type | None,
    decorator: Any,
    *,
    eq: bool = True,
    repr: bool = True,  # noqa: A002
    kw_only: bool = False,
) -> Any:
    def decorate(cls: Any) -> Any:
        immutable = decorator is attrs.frozen
        shared = {**(_COMPARISON if eq else {}), **({"__repr__": _repr} if repr else {})}
        if eq and not immutable:
            shared["__hash__"] = None
        for name, method in shared.items():
            if name not in vars(cls):
                setattr(cls, name, method)

        @cache
        def made_by_attrs() -> Any:
            for name, value in list(vars(cls).items()):
                if isinstance(value, _Field):
                    setattr(cls, name, value.of_attrs())
            return decorator(cls, eq=False, repr=False, kw_only=kw_only)

        if cls.__bases__ != (object,) or any(isinstance(value, _ATTRS_FIELD) for value in vars(cls).values()):
            return made_by_attrs()
        return _with_slots(cls, _Fields(cls, kw_only), made_by_attrs, immutable)

    return decorate if cls is None else decorate(cls)


def _with_slots(cls: type, fields: _Fields, made_by_attrs: Callable[[], Any], immutable: bool) -> Any:
    """Return a copy of a class with its fields as slots, and with the shared methods."""
    names = [one.name for one in fields.all]
    members = {name: value for name, value in vars(cls).items() if name not in (*names, "__dict__", "__weakref__")}
    cached = {name: value.func for name, value in members.items() if isinstance(value, cached_property)}
    for name in cached:
        del members[name]
    if cached:
        members |= {"__getattr__": _first_value, "__cached_properties__": cached}
    if immutable:
        members |= {"__setattr__": _refuse_change, "__delattr__": _refuse_change}
    members |= {
        "__slots__": (*names, *cached, "__weakref__"),
        "__match_args__": tuple(one.name for one in fields.all[: max(fields.size, 0)]),
        "__qualname__": cls.__qualname__,
        "__attrs_attrs__": _OnDemand(made_by_attrs, attrs.fields),
        "__signature__": _OnDemand(made_by_attrs, signature),
        "__record__": fields,
        "__getstate__": _getstate,
        "__setstate__": _setstate,
    }
    made: Any = type(cls)(cls.__name__, cls.__bases__, members)
    made.__init__ = _initializer(made, fields, made_by_attrs)
    return made


def _initializer(cls: Any, fields: _Fields, made_by_attrs: Callable[[], Any]) -> Callable[..., None]:
    """Return the ``__init__`` of a class until attrs compiles one."""
    setters = tuple(vars(cls)[one.name].__set__ for one in fields.all)
    completes = hasattr(cls, "__attrs_post_init__")
    made = 0

    def initialize(self: Any, *given: Any, **named: Any) -> None:
        nonlocal made
        made += 1
        values = fields.values(given, named) if made < MANY else None
        if values is None:  # there are many instances, or the arguments are wrong, which the method of attrs reports
            cls.__init__ = made_by_attrs().__init__
            cls.__init__(self, *given, **named)
            return
        for set_value, value in zip(setters, values, strict=True):
            set_value(self, value)
        if completes:
            self.__attrs_post_init__()

    return initialize


def _first_value(self: Any, name: str) -> Any:
    """The value of a cached property, which has no value yet."""
    function = type(self).__cached_properties__.get(name)
    if function is None:
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
    value = function(self)
    object.__setattr__(self, name, value)
    return value


def _refuse_change(_self: Any, _name: str, _value: Any = None) -> None:
    raise attrs.exceptions.FrozenInstanceError


def _getstate(self: Any) -> dict[str, Any]:
    return {one.name: getattr(self, one.name) for one in type(self).__record__.all}


def _setstate(self: Any, state: Mapping[str, Any]) -> None:
    for name, value in state.items():
        object.__setattr__(self, name, value)


def _fields_of(cls: Any) -> Any:
    fields: _Fields | None = getattr(cls, "__record__", None)
    return fields.all if fields else attrs.fields(cls)


@cache
def _compared(cls: Any) -> Callable[[Any], Any]:
    """Return a function that returns the values of an instance that take part in comparisons."""
    names = [one.name for one in _fields_of(cls) if one.eq]
    return attrgetter(*names) if names else lambda _: ()


def _equal(self: Any, other: Any) -> Any:
    kind: Any = self.__class__
    if other.__class__ is not kind:
        return NotImplemented
    values = _compared(kind)
    return values(self) == values(other)


def _hash(self: Any) -> int:
    return hash((self.__class__, _compared(self.__class__)(self)))


_COMPARISON: Mapping[str, Any] = {"__eq__": _equal, "__hash__": _hash}


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in _fields_of(type(self)) if one.repr)
    return f"{self.__class__.__qualname__.rpartition('>.')[2]}({', '.join(shown)})"
