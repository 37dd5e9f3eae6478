"""The types that fields of annotations may have: those that JSON represents so that a value is read again equal.

===========================================  =========================================================================
type                                         in JSON
===========================================  =========================================================================
``bool``, ``int``, ``float``, ``str``        the same; integers of at most 10,000 bits, finite numbers
``datetime.date``, ``datetime.datetime``     ISO 8601
``Literal`` of strings, integers, booleans   the same
an enumeration of strings or integers        the value of the member
``Span``                                     ``[start, end]``
``tuple``, ``frozenset``                     a list
a frozen attrs class                         an object
``X | Y``, ``X | None``                      that of X or Y, which must differ
``Any``, ``object``                          ``None``, a boolean, a number, a string or a tuple of these
===========================================  =========================================================================
"""

from __future__ import annotations

import datetime as dt
import enum
import inspect
import types
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

import attrs

from newsparse._messages import short_repr
from newsparse.errors import AnnotatorError
from newsparse.model.span import Span

_JSON_OF_PLAIN: dict[type, str] = {
    bool: "boolean", int: "number", float: "number", str: "string", dt.date: "string", dt.datetime: "string",
}  # fmt: skip
_JSON_OF_VALUES: dict[type, str] = {bool: "boolean", int: "number", str: "string", types.NoneType: "null"}


class PlainType(NamedTuple):
    """A type of ``_JSON_OF_PLAIN``, or ``Span``."""

    kind: type

    @property
    def json(self) -> frozenset[str]:
        """The kinds of JSON values that represent its values."""
        return frozenset([_JSON_OF_PLAIN.get(self.kind, "list")])

    @property
    def runtime(self) -> tuple[type, ...]:
        """The classes of its values, except that of ``None``."""
        return (float, int) if self.kind is float else (self.kind,)

    def __str__(self) -> str:
        return self.kind.__name__


class AnyType(NamedTuple):
    """Any value that JSON represents and that can't change."""

    json: frozenset[str] = frozenset(["boolean", "number", "string", "list", "null"])
    runtime: tuple[type, ...] = (bool, int, float, str, tuple, types.NoneType)

    def __str__(self) -> str:
        return "Any"


class ValuesType(NamedTuple):
    """A ``Literal`` or an enumeration, with its values.

    Attributes:
        name: how messages name it.
        values: the values of a ``Literal``, or the members.
        of_json: what JSON has for each of them.
    """

    name: str
    values: tuple[Any, ...]
    of_json: tuple[Any, ...]

    @property
    def json(self) -> frozenset[str]:
        """The kinds of JSON values that represent its values."""
        return frozenset(_JSON_OF_VALUES[type(value)] for value in self.of_json)

    @property
    def runtime(self) -> tuple[type, ...]:
        """The classes of its values, except that of ``None``."""
        return tuple({type(value) for value in self.values})

    def __str__(self) -> str:
        return self.name


class ListType(NamedTuple):
    """A ``tuple`` or a ``frozenset``.

    Attributes:
        kind: ``tuple`` or ``frozenset``.
        items: the types of its items; one type if it may have any number of items.
        any_size: whether it may have any number of items.
    """

    kind: type
    items: tuple[FieldType, ...]
    any_size: bool
    json: frozenset[str] = frozenset(["list"])

    @property
    def runtime(self) -> tuple[type, ...]:
        """The classes of its values, except that of ``None``."""
        return (self.kind,)

    def __str__(self) -> str:
        return self.kind.__name__ if self.any_size else f"{self.kind.__name__} of {len(self.items)}"


class ClassType(NamedTuple):
    """A frozen attrs class."""

    kind: Any
    json: frozenset[str] = frozenset(["object"])

    @property
    def runtime(self) -> tuple[type, ...]:
        """The classes of its values, except that of ``None``."""
        return (self.kind,)

    def __str__(self) -> str:
        name: str = self.kind.__name__
        return name


class UnionType(NamedTuple):
    """Several types. Their forms in JSON differ, so that the type of a value is known when it is read."""

    members: tuple[FieldType, ...]
    optional: bool

    @property
    def json(self) -> frozenset[str]:
        """The kinds of JSON values that represent its values."""
        return frozenset().union(*(member.json for member in self.members), ["null"] if self.optional else [])

    @property
    def runtime(self) -> tuple[type, ...]:
        """The classes of its values, except that of ``None``."""
        return tuple(kind for member in self.members for kind in member.runtime)

    def __str__(self) -> str:
        return " or ".join(map(str, (*self.members, *([None] if self.optional else []))))


FieldType = PlainType | AnyType | ValuesType | ListType | ClassType | UnionType


def read_type(hint: Any, where: str) -> FieldType:
    """Return the type of a field.

    Args:
        hint: the declared type, resolved.
        where: the name of the field, for the message.

    Raises:
        AnnotatorError: if JSON can't represent values of the type, in one sentence.
    """
    origin, items = get_origin(hint), get_args(hint)
    if hint in (Any, object):
        return AnyType()
    if hint is Span or hint in _JSON_OF_PLAIN:
        return PlainType(hint)
    if hasattr(hint, "__supertype__"):  # a NewType
        return read_type(hint.__supertype__, where)
    if origin in (Union, types.UnionType):
        return _union(items, where)
    if origin is Literal:
        if any(type(one) not in _JSON_OF_VALUES for one in items):
            raise _unsupported(hint, where)
        return ValuesType(f"one of {', '.join(map(repr, items))}", items, items)
    if tuple in (hint, origin) or frozenset in (hint, origin):
        return _list_type(hint, where)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return _enumeration(hint, where)
    if isinstance(hint, type) and attrs.has(hint):
        return ClassType(hint)
    if isinstance(origin or hint, type) and issubclass(origin or hint, (list, dict, set, bytearray)):
        raise AnnotatorError(f"{where} must be immutable; use a tuple or a class of your own")
    raise _unsupported(hint, where)


def _unsupported(hint: Any, where: str) -> AnnotatorError:
    name = hint.__name__ if isinstance(hint, type) else short_repr(hint)
    return AnnotatorError(f"{where} has the type {name}, which JSON can't represent; use a str or a class of your own")


def _list_type(hint: Any, where: str) -> ListType:
    kind, items = get_origin(hint) or hint, get_args(hint)
    if hint is kind:
        return ListType(kind, (AnyType(),), True)
    any_size = kind is frozenset or items[-1:] == (Ellipsis,)
    return ListType(kind, tuple(read_type(item, where) for item in items if item is not Ellipsis), any_size)


def _enumeration(kind: type[enum.Enum], where: str) -> ValuesType:
    if inspect.getattr_static(kind, "value", None) is not vars(enum.Enum)["value"]:
        raise AnnotatorError(f"{where} has the type {kind.__name__}, which replaces 'value' of its base class")
    members = tuple(kind)
    values = tuple(member.value for member in members)
    if any(type(value) not in (str, int) or kind(value) is not one for value, one in zip(values, members, strict=True)):
        raise AnnotatorError(f"{where} has the type {kind.__name__}, whose values must be strings or integers")
    return ValuesType(f"of type {kind.__name__}", members, values)


def _union(items: tuple[Any, ...], where: str) -> FieldType:
    members = tuple(read_type(item, where) for item in items if item is not types.NoneType)
    if len(members) == 1:
        return UnionType(members, True)
    for number, one in enumerate(members):
        for other in members[:number]:
            if _look_alike(one, other):
                raise AnnotatorError(f"{where} can be {other} or {one}, which JSON can't tell apart")
    return UnionType(members, types.NoneType in items)


def _look_alike(one: FieldType, other: FieldType) -> bool:
    """Whether values of two types can have the same form in JSON. Of ``int`` and ``float``, either order is read."""
    if isinstance(one, PlainType) and isinstance(other, PlainType) and {one.kind, other.kind} == {int, float}:
        return False
    if isinstance(one, ClassType) and isinstance(other, ClassType):
        return _reads(one.kind, other.kind) or _reads(other.kind, one.kind)
    return not one.json.isdisjoint(other.json)


def _reads(reader: Any, written: Any) -> bool:
    """Whether an object of the class ``written`` has the keys that ``reader`` needs, and no others."""
    keys = {field.name for field in attrs.fields(written)}
    needed = {field.name for field in attrs.fields(reader) if field.default is attrs.NOTHING}
    return needed <= keys <= {field.name for field in attrs.fields(reader)}
