"""The checks that the generated functions of ``verifier`` call, and the errors that they raise."""

from __future__ import annotations

import datetime as dt
import math
import sys
from itertools import pairwise
from typing import Any

from newsparse._messages import short_repr
from newsparse.errors import AnnotatorError
from newsparse.model.fold import fold_space
from newsparse.model.span import Span

__all__ = [
    "AnnotatorError",
    "InvalidSpanError",
    "check_loading",
    "check_order",
    "check_size",
    "fold_space",
    "invalid_span",
    "known_value",
    "mismatch",
    "moment",
    "number",
    "plain_value",
    "wrong",
]

_LONGEST_INTEGER = 10_000
"""Bits of the longest integer: Python converts at most 4,300 decimal digits, which is about 14,000 bits."""

_DEEPEST = 20
"""Levels of tuples in a field that may hold anything."""

_NONE = type(None)


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


def wrong(where: str, value: object, expected: str) -> AnnotatorError:
    """Return the error of a value that is not what the field needs."""
    return AnnotatorError(f"{where} must be {expected}, not {short_repr(value)}")


def invalid_span(where: str, span: Span, text: str, envelope: tuple[int, int], owner: str) -> InvalidSpanError:
    """Return the error of a span that is empty, outside the text or outside the annotation.

    Args:
        where: the name of the field.
        span: the span, with integers.
        text: the text.
        envelope: start and end of the range that it must lie in.
        owner: the name of the class of the annotation.
    """
    at = _at(span.start, span.end)
    if span.start == span.end:
        return InvalidSpanError(f"{where} {at} is empty", span)
    if not 0 <= span.start < span.end <= len(text):
        return InvalidSpanError(f"{where} {at} is outside the text, which has {len(text)} code points", span)
    return InvalidSpanError(f"{where} {at} is outside its {owner} {_at(*envelope)}", span)


def _at(start: int, end: int) -> str:
    return f"[{short_repr(start, 30)}:{short_repr(end, 30)}]"


def mismatch(where: str, string: str, there: str, span: Span) -> InvalidSpanError:
    """Return the error of a string that differs from the text at its span."""
    at = _at(span.start, span.end)
    return InvalidSpanError(
        f"{where} {short_repr(string)} does not match the source text {short_repr(there)} at {at}", span
    )


def check_size(value: int, where: str) -> None:
    """Reject an integer that is too long for JSON; one would prevent saving the whole article."""
    if value.bit_length() > _LONGEST_INTEGER:
        raise AnnotatorError(f"{where} must be a number of at most {_LONGEST_INTEGER} bits")


def number(value: Any, where: str) -> float:
    """Return a finite number of type ``float``; integers are converted if they stay equal."""
    if type(value) is int:
        if value.bit_length() > sys.float_info.mant_dig:
            raise AnnotatorError(f"{where} must be a number of at most {sys.float_info.mant_dig} bits")
        return float(value)
    if type(value) is not float:
        raise wrong(where, value, "of type float")
    if not math.isfinite(value):
        raise wrong(where, value, "a finite number")
    return value


def moment(value: Any, where: str) -> dt.datetime:
    """Return a time as it is read again from ISO 8601: its zone is the difference from UTC."""
    if type(value) is not dt.datetime:
        raise wrong(where, value, "of type datetime")
    if value.tzinfo is None and not value.fold:
        return value
    return dt.datetime.fromisoformat(dt.datetime.isoformat(value))


def known_value(value: Any, known: tuple[Any, ...], where: str, expected: str) -> Any:
    """Return the value of a ``Literal`` or the member of an enumeration that a value is."""
    for one in known:
        if one is value or (type(one) is type(value) and type(one) in (int, str, bool) and one == value):
            return one
    raise wrong(where, value, expected)


def plain_value(value: Any, where: str, levels: int = _DEEPEST) -> Any:
    """Return a value of a field that may hold anything, with tuples rebuilt."""
    kind = type(value)
    if kind is str or kind is bool or kind is _NONE:
        return value
    if kind is int:
        check_size(value, where)
        return value
    if kind is float:
        return number(value, where)
    if kind is not tuple:
        expected = "None, a boolean, a number, a string or a tuple of these; declare the type of other values"
        raise wrong(where, value, expected)
    if not levels:
        raise AnnotatorError(f"{where} must have at most {_DEEPEST} levels of tuples")
    return tuple([plain_value(item, where, levels - 1) for item in value])


def check_order(items: tuple[Any, ...], where: str) -> None:
    """Check that there is an item, and that the spans of the items are in order and do not overlap."""
    if not items:
        raise AnnotatorError(f"{where} must not be empty")
    for one, following in pairwise(items):
        if one.span.end > following.span.start:
            spans = f"{_at(one.span.start, one.span.end)} and {_at(following.span.start, following.span.end)}"
            raise InvalidSpanError(
                f"the spans {spans} in {where} must be in order and must not overlap", following.span
            )


def check_loading(made: Any, names: dict[str, str]) -> None:
    """Check that a saved object is the same when it is loaded, whatever code its class runs then.

    Args:
        made: an object with checked values.
        names: the name of the field of each argument of its class.
    """
    again = type(made)(**{alias: getattr(made, name) for alias, name in names.items()})
    for name in names.values():
        saved, loaded = getattr(made, name), getattr(again, name)
        if type(saved) is not type(loaded) or saved != loaded:
            raise AnnotatorError(
                f"{type(made).__name__}.{name} changes from {short_repr(saved)} to {short_repr(loaded)} when it is "
                "loaded; a converter must return its own results unchanged"
            )
