"""The rules for classes of annotations and of the values in their fields.

An object of a class that keeps them can be compared, hashed, copied and loaded again without code of its plugin that
could change it.
"""

from __future__ import annotations

import abc
import sys
from collections.abc import Mapping
from functools import lru_cache
from inspect import getattr_static
from types import MemberDescriptorType
from typing import Any, NamedTuple, get_type_hints

import attrs

from newsparse.errors import AnnotatorError
from newsparse.model.annotation import STAMPED, Annotation, check_class_variables
from newsparse.model.field_types import ClassType, FieldType, ListType, UnionType, ValuesType, read_type
from newsparse.model.span import Span

_SPECIAL_METHODS = frozenset(
    [
        "__class__", "__copy__", "__deepcopy__", "__del__", "__delattr__", "__eq__", "__getattr__", "__getattribute__",
        "__getstate__", "__hash__", "__ne__", "__new__", "__reduce__", "__reduce_ex__", "__setattr__", "__setstate__",
    ]
)  # fmt: skip
"""Methods that a class may only have if attrs wrote them."""

_CLASS_VARIABLES = frozenset(["in_body", "kind", "upgrade", "version"])
"""What a subclass may replace; they are checked on their own."""

_BASE_TYPES = {"span": Span, "annotator": str, "rule": str}


class CheckedField(NamedTuple):
    """A field of a class.

    Attributes:
        name: its name.
        alias: its name as an argument of the class.
        type: its type.
        where: its name in messages, such as ``Quote.cue``.
        metadata: the metadata of the attrs field.
    """

    name: str
    alias: str
    type: FieldType
    where: str
    metadata: Any


def checked_fields(kind: Any) -> tuple[CheckedField, ...]:
    """Return the fields of a class that the core does not set. The span of an annotation is not one of them.

    Raises:
        AnnotatorError: if the class breaks a rule, in one sentence.
    """
    check_class(kind)
    return _fields(kind)


def check_class(kind: Any, inside: tuple[Any, ...] = ()) -> None:
    """Check a class of annotations or values, with the classes of its fields.

    Args:
        kind: the class.
        inside: the classes that have a field of it.

    Raises:
        AnnotatorError: if it breaks a rule, in one sentence.
    """
    name = kind.__name__
    if type(kind) not in (type, abc.ABCMeta):
        raise AnnotatorError(f"{name} must not have a metaclass")
    if "__attrs_attrs__" not in vars(kind):
        raise AnnotatorError(f"{name} is not an attrs class; decorate it with @frozen(kw_only=True)")
    for base in kind.__mro__[:-1]:
        for method in sorted(_SPECIAL_METHODS & vars(base).keys()):
            if not _is_written_by_attrs(vars(base)[method]):
                raise AnnotatorError(f"{name} must not have a method {method} of its own")
    if kind.__eq__ is object.__eq__ or kind.__hash__ in (None, object.__hash__) or not _is_frozen(kind):
        raise AnnotatorError(f"{name} must be immutable and comparable; decorate it with @frozen(kw_only=True)")
    if hasattr(kind, "_attrs_cached_hash"):
        raise AnnotatorError(f"{name} must not cache its hash; leave out cache_hash")
    if issubclass(kind, Annotation):
        if inside:
            raise AnnotatorError(f"{inside[-1].__name__} has a field of the annotation {name}; yield it on its own")
        _check_annotation_class(kind)
    _check_inheritance(kind)
    for field in _fields(kind):
        for part in _classes_in(field.type):
            if part in (kind, *inside):
                raise AnnotatorError(f"{field.where} may hold another {part.__name__}; a class can't contain itself")
            check_class(part, (*inside, kind))


def _check_inheritance(kind: Any) -> None:
    """Check that a subclass of a standard part or value keeps its fields and properties, which the core uses."""
    parents = [base for base in kind.__mro__[1:-1] if _is_of_model(base) and base is not Annotation]
    for base in parents:
        members = {name for name in vars(base) if not name.startswith("_")} - _CLASS_VARIABLES
        for middle in kind.__mro__[: kind.__mro__.index(base)]:
            if replaced := min((members & vars(middle).keys()) - _slots_of(middle), default=None):
                raise AnnotatorError(f"{kind.__name__} must not replace {replaced!r} of {base.__name__}")
        types, own_types = _hints(base), _hints(kind)
        for field in attrs.fields(base):
            own = getattr(attrs.fields(kind), field.name)
            same = (own.converter, own.metadata, own.init) == (field.converter, field.metadata, field.init)
            if not same or own_types[field.name] != types[field.name]:
                raise AnnotatorError(f"{kind.__name__} must not replace {field.name!r} of {base.__name__}")


def _is_of_model(kind: Any) -> bool:
    """Whether a class is a standard part or value of this package."""
    module: str = kind.__module__
    return module.startswith("newsparse.model.")


def _slots_of(kind: Any) -> frozenset[str]:
    """The fields of a class: attrs makes a descriptor for each, also for those that it declares again."""
    return frozenset(name for name, value in vars(kind).items() if isinstance(value, MemberDescriptorType))


def _check_annotation_class(kind: Any) -> None:
    try:
        check_class_variables(kind)
    except TypeError as error:
        raise AnnotatorError(str(error)) from error
    hints = _hints(kind)
    for name, declared in _BASE_TYPES.items():
        field = getattr(attrs.fields(kind), name)
        if hints[name] is not declared or field.converter or field.validator or not field.init or field.alias != name:
            raise AnnotatorError(f"{kind.__name__}.{name} must stay as Annotation declares it")


def _is_written_by_attrs(method: Any) -> bool:
    code = getattr(method, "__code__", None)
    module = getattr(method, "__globals__", {}).get("__name__", "")
    return code is not None and (code.co_filename.startswith("<attrs generated") or module.partition(".")[0] == "attr")


def _is_frozen(kind: Any) -> bool:
    try:
        kind.__new__(kind).any_name = None
    except attrs.exceptions.FrozenError:
        return True
    except Exception:  # it has no such attribute, or its __setattr__ fails
        return False
    return False


@lru_cache(maxsize=256)
def _fields(kind: Any) -> tuple[CheckedField, ...]:
    hints = _hints(kind)
    unchecked = ("span", *STAMPED) if issubclass(kind, Annotation) else ()
    found = []
    for field in attrs.fields(kind):
        where = f"{kind.__name__}.{field.name}"
        if field.name in unchecked:
            continue
        if not field.init:
            raise AnnotatorError(f"{where} is not an argument of the class; use a property")
        if field.eq_key is not None or not field.eq:
            raise AnnotatorError(f"{where} must be compared as it is; leave out eq")
        kind_of_field = read_type(hints.get(field.name, Any), where)
        found.append(CheckedField(field.name, field.alias or field.name, kind_of_field, where, field.metadata))
    return tuple(found)


@lru_cache(maxsize=256)
def _hints(kind: Any) -> Mapping[str, Any]:
    """Return the types of the fields, resolved one by one: a class variable may have a type that can't be resolved.

    Cached: the classes of a parse ask for the same types six times, and to evaluate them is slow.
    """
    try:
        return get_type_hints(kind)
    except Exception:  # an annotation can be any expression
        return {field.name: _resolved(kind, field) for field in attrs.fields(kind)}


def _resolved(kind: Any, field: attrs.Attribute[Any]) -> Any:
    for base in kind.__mro__:
        declared = vars(base).get("__annotations__", {}).get(field.name)
        if declared is None:
            continue
        scope = {**vars(sys.modules.get(base.__module__, sys)), base.__name__: base}
        holder = type("_Holder", (), {"__annotations__": {field.name: declared}})
        try:
            return get_type_hints(holder, scope)[field.name]
        except Exception as error:
            raise AnnotatorError(
                f"{kind.__name__}.{field.name} has the type {declared!r}, which module {base.__module__} does not "
                "define; import it there, not only for the type checker"
            ) from error
    return Any if field.type is None else field.type


def _classes_in(kind: FieldType) -> tuple[Any, ...]:
    """Return the attrs classes in a type."""
    if isinstance(kind, ClassType):
        return (kind.kind,)
    if isinstance(kind, ListType):
        return tuple(one for item in kind.items for one in _classes_in(item))
    if isinstance(kind, UnionType):
        return tuple(one for member in kind.members for one in _classes_in(member))
    return ()


def runs_code_when_loaded(kind: Any) -> bool:
    """Whether creating an object of a class runs code of its plugin: converters, validators, hooks."""
    hooks = ("__attrs_pre_init__", "__attrs_post_init__")
    if any(hasattr(kind, hook) for hook in hooks) or not _is_written_by_attrs(getattr_static(kind, "__init__", None)):
        return True
    types = {field.name: field.type for field in _fields(kind)}
    return any(
        field.converter or (field.validator and not _is_redundant(field.validator, types.get(field.name)))
        for field in attrs.fields(kind)
    )


def _is_redundant(validator: Any, kind: FieldType | None) -> bool:
    """Whether a validator is ``in_`` with the values of the ``Literal`` that the field has as its type."""
    is_choice = isinstance(validator, type(attrs.validators.in_(())))
    return is_choice and isinstance(kind, ValuesType) and tuple(validator.options) == kind.values


def setter_of(kind: Any, name: str) -> Any:
    """Return the function that sets a field of an object of a frozen class, ``None`` if the class has no slots."""
    slot = getattr_static(kind, name, None)
    return slot.__set__ if isinstance(slot, MemberDescriptorType) else None
