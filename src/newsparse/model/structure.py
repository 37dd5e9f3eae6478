"""Conversion between attrs classes and plain data: one cattrs converter, strict about types.

Imported on first use, like cattrs itself.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import Converter, transform_error
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from newsparse._messages import first_line, short_repr, suggest
from newsparse.model import STAMPED, Annotation, Span

T = TypeVar("T")


def _exactly(kind: type) -> Any:
    def structure(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise ValueError(f"expected {kind.__name__}, got {short_repr(value, 40)}")
        return value

    return structure


def _number(value: Any, _: Any) -> float:
    if type(value) not in (int, float):
        raise ValueError(f"expected a number, got {short_repr(value, 40)}")
    return float(value)


def _date(value: Any, _: Any) -> dt.date:
    if type(value) is not str:
        raise ValueError(f"expected a date such as '2026-01-31', got {short_repr(value, 40)}")
    return dt.date.fromisoformat(value)


def _moment(value: Any, _: Any) -> dt.datetime:
    if type(value) is not str:
        raise ValueError(f"expected a time such as '2026-01-31T12:00:00', got {short_repr(value, 40)}")
    return dt.datetime.fromisoformat(value)


def _anything(value: Any, _: Any) -> Any:
    """Return the value of a field that may hold anything; lists become tuples, as the field must not change."""
    return tuple([_anything(item, _) for item in value]) if type(value) is list else value


def _span(value: Any, _: Any) -> Span:
    if not (type(value) is list and len(value) == 2 and all(type(n) is int for n in value)):
        raise ValueError(f"expected a span [start, end], got {short_repr(value, 40)}")
    return Span(*value)


def _literal(value: Any, kind: Any) -> Any:
    known = get_args(kind)
    if not any(type(value) is type(one) and value == one for one in known):
        raise ValueError(f"expected one of {', '.join(map(repr, known))}, got {short_repr(value, 40)}")
    return value


@cache
def converter() -> Converter:
    """Return the converter. Spans are ``[start, end]``, dates ISO 8601, tuples lists; extra keys are rejected."""
    made = Converter(forbid_extra_keys=True)
    for kind in (str, int, bool):
        made.register_structure_hook(kind, _exactly(kind))
    made.register_structure_hook(float, _number)
    made.register_structure_hook(dt.date, _date)
    made.register_unstructure_hook(dt.date, dt.date.isoformat)
    made.register_structure_hook(dt.datetime, _moment)
    made.register_unstructure_hook(dt.datetime, dt.datetime.isoformat)
    made.register_structure_hook(Span, _span)
    made.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    made.register_structure_hook_func(lambda kind: kind in (Any, object), _anything)
    made.register_structure_hook_func(lambda kind: getattr(kind, "__origin__", None) is Literal, _literal)
    made.register_structure_hook_factory(_is_choice, _choice_hook)
    made.register_structure_hook_factory(_is_sequence, _sequence_hook)
    made.register_unstructure_hook_func(lambda kind: getattr(kind, "__origin__", kind) is tuple, _list_of)
    made.register_unstructure_hook_func(lambda kind: getattr(kind, "__origin__", kind) is frozenset, _sorted_list)
    made.register_structure_hook_factory(attrs.has, lambda kind: _class_hook(made, kind))
    made.register_unstructure_hook_factory(
        attrs.has, lambda kind: make_dict_unstructure_fn(kind, made, **_omitted(kind))
    )
    return made


def _list_of(value: Any) -> list[Any]:
    return [converter().unstructure(item) for item in value]


def _sorted_list(value: Any) -> list[Any]:
    return sorted(_list_of(value), key=repr)


def _is_choice(kind: Any) -> bool:
    """Whether a type is a union of more than one type besides ``None``."""
    return get_origin(kind) in (Union, types.UnionType) and len(set(get_args(kind)) - {types.NoneType}) > 1


def _choice_hook(kind: Any) -> Any:
    """Return the hook of a union: the first type that fits. As types are strict, rarely more than one fits."""

    def structure(value: Any, _: Any) -> Any:
        for one in get_args(kind):
            with suppress(Exception):
                return converter().structure(value, one)
        raise ValueError(f"expected {kind}, got {short_repr(value, 40)}")

    return structure


def _is_sequence(kind: Any) -> bool:
    return getattr(kind, "__origin__", kind) in (tuple, frozenset)


def _sequence_hook(kind: Any) -> Any:
    """Return the hook of a tuple or a frozenset, a list in JSON; strings and objects are rejected."""
    origin = get_origin(kind) or kind
    items = (Any, ...) if origin is kind else get_args(kind)
    size = None if origin is frozenset or items[-1:] == (Ellipsis,) else len(items)

    def structure(value: Any, _: Any) -> Any:
        if type(value) not in (list, tuple) or (size is not None and len(value) != size):
            raise ValueError(f"expected a list{f' of {size}' if size else ''}, got {short_repr(value, 40)}")
        if size is not None:
            return tuple(converter().structure(item, kind) for item, kind in zip(value, items, strict=True))
        if items[0] in (Any, object):  # cattrs leaves the items of list[Any] as they are
            return origin([_anything(item, Any) for item in value])
        whole: Any = types.GenericAlias(list, items[0])
        return origin(converter().structure(list(value), whole))

    return structure


def _omitted(kind: Any) -> dict[str, Any]:
    """The fields of an annotation that plain data leaves out: the text of the article and the marks in it."""
    return dict.fromkeys(("_article_text", "_marks"), override(omit=True)) if issubclass(kind, Annotation) else {}


def _class_hook(made: Converter, kind: Any) -> Any:
    build = make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True, **_omitted(kind))

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, Mapping):
            raise ValueError(f"expected an object, got {short_repr(value, 40)}")
        return build(dict(value), kind)

    return structure


def structure_strictly(value: Any, kind: type[T], where: str, error_class: type[Exception]) -> T:
    """Return an instance of a class made from plain data.

    Raises:
        error_class: if the data does not fit, in one sentence that begins with ``where``.
    """
    try:
        return converter().structure(value, kind)
    except RecursionError as error:
        raise error_class(f"{where} is nested too deeply") from error
    except Exception as error:
        what, _, place = transform_error(error, path=where, format_exception=_sentence)[0].rpartition(" @ ")
        raise error_class(f"{place}: {what}") from error


def _names(kind: Any) -> list[str]:
    stamped = STAMPED if issubclass(kind, Annotation) else ()
    return [field.name for field in attrs.fields(kind) if field.name not in stamped]


def _sentence(error: BaseException, _: type | None) -> str:
    if isinstance(error, KeyError):
        return f"the field {error} is missing"
    if isinstance(error, ForbiddenExtraKeysError):
        unknown = min(error.extra_fields)
        return f"unknown field {unknown!r}{suggest(unknown, _names(error.cl))}"
    return first_line(error)
