"""Validation of annotations: each field is checked against its declared type and against the text.

Annotators are not trusted. A valid annotation can be saved and loaded again, and its fields have the types that its
class declares. The check of a type is built once. Metadata of attrs fields declares the rest:

- ``{"reference": True}``: the spans in the field may lie outside the span of the annotation.
- ``{"printed": "span"}``: the string equals the text at the span in the named field, white space folded.
- ``{"with": "name"}``: the field is given (not empty) if and only if the named field is given (not ``None``).
"""

from __future__ import annotations

import datetime as dt
import math
import sys
import types
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from itertools import repeat
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import attrs

from newsparse._messages import short_repr
from newsparse.errors import AnnotatorError
from newsparse.model.annotation import STAMPED, Annotation
from newsparse.model.fold import fold_space
from newsparse.model.span import Span

Check = Callable[[Any, str, Span | None, str], None]
"""Takes a value, the text, the span of the annotation (``None`` in a reference) and the name of the annotation's class.
The closure contains the name of the field, such as ``Quote.cue``."""

_EXACT = (bool, int, str, dt.date)
"""Types whose subclasses do not survive a round trip through JSON."""

_LONGEST_NUMBER = 10_000
"""Bits of the longest integer: Python converts at most 4,300 decimal digits, which is about 14,000 bits."""

_MUTABLE = (list, dict, set, bytearray)


class InvalidSpanError(AnnotatorError):
    """A span is invalid, or a string does not match the text at its span.

    Args:
        message: one sentence.
        span: the span.
    """

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.span = span

    def __reduce__(self) -> tuple[type[InvalidSpanError], tuple[str, Span]]:
        return type(self), (str(self), self.span)


class _Plan(NamedTuple):
    """The checks of a class: its fields, printed strings with their spans, and pairs of fields given together."""

    fields: tuple[tuple[str, Check, bool], ...]
    printed: tuple[tuple[str, str], ...]
    paired: tuple[tuple[str, str], ...]


def check_annotation(annotation: Annotation, text: str) -> None:
    """Check an annotation against its text: types, spans inside the text, parts inside the span, printed strings.

    Raises:
        AnnotatorError: if anything is invalid, in one sentence.
    """
    owner = type(annotation).__name__
    check_span(annotation.span, text, f"{owner}.span")
    _check_fields(annotation, text, annotation.span, owner)


def check_span(span: Any, text: str, where: str) -> None:
    """Check that a value is a span that is not empty and lies in the text.

    Args:
        span: the value.
        text: the text of the article.
        where: the name of the field, for the message.

    Raises:
        AnnotatorError: if it is invalid, in one sentence.
    """
    if type(span) is not Span or type(span.start) is not int or type(span.end) is not int:
        raise _wrong(where, span, "a Span of integers")
    if not span.start < span.end <= len(text):
        what = "empty" if span.start == span.end else f"outside the text, which has {len(text)} code points"
        raise InvalidSpanError(f"{where} {_at(span)} is {what}", span)


def _check_fields(value: Any, text: str, envelope: Span | None, owner: str) -> None:
    kind: Any = type(value)  # mypy treats a class as unhashable if its instances define __hash__
    fields, printed, paired = _plan(kind)
    for name, check, is_reference in fields:
        check(getattr(value, name), text, None if is_reference else envelope, owner)
    for name, span_name in printed:
        _check_printed(value, name, span_name, text)
    for name, other in paired:
        if bool(getattr(value, name)) != (getattr(value, other) is not None):
            raise AnnotatorError(f"{kind.__name__}.{name} and {kind.__name__}.{other} must be given together")


def _check_printed(value: Any, name: str, span_name: str, text: str) -> None:
    string, span = getattr(value, name), getattr(value, span_name)
    if string is None and span is None:
        return
    kind = type(value).__name__
    if string is None or span is None:
        raise AnnotatorError(f"{kind}.{name} and {kind}.{span_name} must be given together")
    there = text[span.start : span.end]
    if string != there and string != fold_space(there):
        raise InvalidSpanError(
            f"{kind}.{name} {short_repr(string)} does not match the source text {short_repr(there)} at {_at(span)}",
            span,
        )


@lru_cache(maxsize=256)
def _plan(kind: Any) -> _Plan:
    """Return the checks of an attrs class."""
    fields = attrs.fields(kind)
    try:
        hints = get_type_hints(kind)
    except (NameError, TypeError):  # a class defined in a function can have annotations that can't be resolved here
        hints = {}
    unchecked = ("span", *STAMPED) if issubclass(kind, Annotation) else ()
    return _Plan(
        tuple(
            (
                field.name,
                _check_of(hints.get(field.name, Any), f"{kind.__name__}.{field.name}"),
                bool(field.metadata.get("reference")),
            )
            for field in fields
            if field.name not in unchecked
        ),
        tuple((field.name, field.metadata["printed"]) for field in fields if "printed" in field.metadata),
        tuple((field.name, field.metadata["with"]) for field in fields if "with" in field.metadata),
    )


def _check_of(hint: Any, where: str) -> Check:
    origin, items = get_origin(hint), get_args(hint)
    if hint is Span:
        return _span_check(where)
    if origin in (Union, types.UnionType):
        return _union_check([one for one in items if one is not types.NoneType], types.NoneType in items, where)
    if origin is Literal:
        return _literal_check(items, where)
    if origin in (tuple, frozenset) and items:
        return _sequence_check(origin, items, where)
    if isinstance(hint, type) and attrs.has(hint):
        return _class_check(hint, where)
    if isinstance(hint, type) and hint not in (object, Any):  # Any is a class from Python 3.11 on
        return _plain_check(hint, where)
    return _any_check(where)


def _wrong(where: str, value: object, expected: str) -> AnnotatorError:
    return AnnotatorError(f"{where} must be {expected}, not {short_repr(value)}")


def _at(span: Span) -> str:
    return f"[{span.start}:{span.end}]"


def _span_check(where: str) -> Check:
    def check(value: Any, text: str, envelope: Span | None, owner: str) -> None:
        check_span(value, text, where)
        if envelope is not None and not (envelope.start <= value.start and value.end <= envelope.end):
            raise InvalidSpanError(f"{where} {_at(value)} is outside its {owner} {_at(envelope)}", value)

    return check


def _plain_check(kind: type, where: str) -> Check:
    """Return the check of a type without spans: numbers, strings, dates, enumerations."""
    exact = kind in _EXACT
    mutable = issubclass(kind, _MUTABLE)
    number = kind in (int, float)

    def check(value: Any, _text: str, _envelope: Span | None, _owner: str) -> None:
        if type(value) is not kind and (exact or not isinstance(value, kind)) and (kind, type(value)) != (float, int):
            raise _wrong(where, value, f"of type {kind.__name__}")
        if number:
            _check_number(value, kind, where)
        if mutable:
            raise _wrong(where, value, "immutable; use a tuple or a class of your own")

    return check


def _check_number(value: float, kind: type, where: str) -> None:
    """Reject numbers that do not survive a round trip through JSON; one would prevent saving the whole article."""
    if isinstance(value, int):
        most = _LONGEST_NUMBER if kind is int else sys.float_info.mant_dig
        if value.bit_length() > most:
            raise AnnotatorError(f"{where} must be a number of at most {most} bits")
    elif not math.isfinite(value):
        raise _wrong(where, value, "a finite number")


def _literal_check(known: tuple[Any, ...], where: str) -> Check:
    typed = [(type(one), one) for one in known]  # a list: the value need not be hashable
    strings = frozenset(one for one in known if type(one) is str)

    def check(value: Any, _text: str, _envelope: Span | None, _owner: str) -> None:
        if value not in strings if type(value) is str else (type(value), value) not in typed:
            raise _wrong(where, value, f"one of {', '.join(map(repr, known))}")

    return check


def _union_check(kinds: list[Any], optional: bool, where: str) -> Check:
    *others, last = [_check_of(kind, where) for kind in kinds]

    def check(value: Any, text: str, envelope: Span | None, owner: str) -> None:
        if optional and value is None:
            return
        for one in others:
            with suppress(AnnotatorError):
                one(value, text, envelope, owner)
                return
        last(value, text, envelope, owner)

    return check


def _sequence_check(kind: Any, items: tuple[Any, ...], where: str) -> Check:
    any_size = kind is frozenset or items[-1] is Ellipsis
    checks = [_check_of(item, where) for item in items if item is not Ellipsis]

    def check(value: Any, text: str, envelope: Span | None, owner: str) -> None:
        if type(value) is not kind or not (any_size or len(value) == len(checks)):
            size = "" if any_size else f" of {len(checks)}"
            raise _wrong(where, value, f"a {kind.__name__}{size}")
        for item, one in zip(value, repeat(checks[0]) if any_size else checks, strict=False):
            one(item, text, envelope, owner)

    return check


def _class_check(kind: Any, where: str) -> Check:
    """Return the check of an attrs class; instances of subclasses are rejected."""

    def check(value: Any, text: str, envelope: Span | None, owner: str) -> None:
        if type(value) is not kind:
            raise _wrong(where, value, f"a {kind.__name__}")
        _check_fields(value, text, envelope, owner)

    return check


def _any_check(where: str) -> Check:
    """Return the check of a field that may hold anything: spans must be valid, and values must be immutable."""
    span_check = _span_check(where)

    def check(value: Any, text: str, envelope: Span | None, owner: str) -> None:
        if isinstance(value, _MUTABLE):
            raise _wrong(where, value, "immutable; use a tuple")
        if isinstance(value, Span):
            span_check(value, text, envelope, owner)
        elif isinstance(value, (tuple, frozenset)):
            for item in value:
                check(item, text, envelope, owner)
        elif attrs.has(type(value)):
            _check_fields(value, text, envelope, owner)

    return check
