"""What the fields of an annotation may hold: each is checked against its declared type and against the text.

A check is made once for each declared type. It is what lets the core promise that a saved article loads again and that
an exporter finds what the class says, though annotators are not trusted.
"""

from __future__ import annotations

import datetime as dt
import math
import sys
import types
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from newsparse.errors import AnnotatorError
from newsparse.model import STAMPED, Annotation, Person, Phrase, Place, Source, Span, fold_space

Check = Callable[[Any, str, Span | None, str], None]
"""Takes a value, the text, the envelope that spans must keep to (``None`` for a reference), the annotation's class."""

_EXACT = (bool, int, str, dt.date)
"""Types with subclasses that would not come back from JSON as what they were."""

_LONGEST_NUMBER = 10_000
"""Bits of the longest whole number: about as many as Python is willing to write out in decimal digits."""

_CHANGEABLE = (list, dict, set, bytearray)
_PRINTED: dict[Any, str] = {Phrase: "text", Person: "name", Place: "name"}
"""The field of a part that repeats what the text says at its span."""


def check_annotation(annotation: Annotation, text: str) -> None:
    """Check one annotation against its text: spans inside it, parts in their envelope, strings as printed.

    Raises:
        AnnotatorError: if anything is wrong, in one sentence.
    """
    owner = type(annotation).__name__
    check_span(annotation.span, text, owner)
    check_fields(owner, annotation, text, annotation.span)


def check_fields(owner: Any, value: Any, text: str, envelope: Span | None) -> None:
    """Check the fields of an annotation (but for its span and annotator), or of a part of it.

    ``owner`` is the name of the annotation's class, for messages.

    Raises:
        AnnotatorError: if a field holds what it may not, in one sentence.
    """
    kind: Any = type(value)  # mypy takes a class for unhashable whose instances define __hash__
    for name, check, is_reference in _checks(kind):
        check(getattr(value, name), text, None if is_reference else envelope, owner)


def check_span(span: Any, text: str, owner: str) -> None:
    """Check that a span is one, is not empty and lies in the text.

    Raises:
        AnnotatorError: if not, in one sentence.
    """
    if type(span) is not Span or type(span.start) is not int or type(span.end) is not int:
        raise AnnotatorError(f"a {owner} has {short(span)} for a span")
    if not span.start < span.end <= len(text):
        what = "empty" if span.start == span.end else f"outside the text, which has {len(text)} code points"
        raise AnnotatorError(f"{span} of a {owner} is {what}")


def short(value: object) -> str:
    """The beginning of a value's ``repr``."""
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."


@lru_cache(maxsize=256)
def _checks(kind: Any) -> tuple[tuple[str, Check, bool], ...]:
    """For each field of an attrs class its name, its check, and whether it is a reference that may stand anywhere."""
    fields = attrs.fields(kind)
    try:
        hints = get_type_hints(kind)
    except (NameError, TypeError):  # a class made in a function may name what can't be found from outside
        hints = {}
    return tuple(
        (
            field.name,
            _check_of(hints.get(field.name, Any), field.name),
            bool(field.metadata.get("reference")),
        )
        for field in fields
        if not (issubclass(kind, Annotation) and field.name in ("span", *STAMPED))
    )


def _check_of(hint: Any, field: str) -> Check:
    origin, items = get_origin(hint), get_args(hint)
    if hint is Span:
        return _span_check
    if origin in (Union, types.UnionType):
        return _union_check([one for one in items if one is not types.NoneType], types.NoneType in items, field)
    if origin is Literal:
        return _literal_check(items, field)
    if origin in (tuple, frozenset) and items:
        return _sequence_check(origin, items, field)
    if isinstance(hint, type) and attrs.has(hint):
        return _class_check(hint, field)
    if isinstance(hint, type) and hint not in (object, Any):  # Any is a class from Python 3.11 on
        return _plain_check(hint, field)
    return _any_check


def _refuse(field: str, value: object, owner: str, expected: str) -> AnnotatorError:
    return AnnotatorError(f"{field!r} of a {owner} holds {short(value)}, which is not {expected}")


def _span_check(value: Any, text: str, envelope: Span | None, owner: str) -> None:
    check_span(value, text, owner)
    if envelope is not None and not (envelope.start <= value.start and value.end <= envelope.end):
        raise AnnotatorError(f"a part at {value} lies outside its {owner} at {envelope}")


def _plain_check(kind: type, field: str) -> Check:
    """Numbers, strings, dates, enumerations: what has no span."""
    exact = kind in _EXACT
    changeable = issubclass(kind, _CHANGEABLE)

    def check(value: Any, _text: str, _envelope: Span | None, owner: str) -> None:
        if type(value) is not kind and (exact or not isinstance(value, kind)) and (kind, type(value)) != (float, int):
            raise _refuse(field, value, owner, f"of type {kind.__name__}")
        if kind in (int, float):
            _check_number(value, kind, field, owner)
        if changeable:
            raise _refuse(field, value, owner, "safe from changes; use a tuple or a class of your own")

    return check


def _check_number(value: float, kind: type, field: str, owner: str) -> None:
    """Refuse the numbers that don't come back from JSON; one would keep the whole article from being saved."""
    if isinstance(value, int):
        most = _LONGEST_NUMBER if kind is int else sys.float_info.mant_dig
        if value.bit_length() > most:
            raise AnnotatorError(f"{field!r} of a {owner} holds a number of more than {most} bits")
    elif not math.isfinite(value):
        raise _refuse(field, value, owner, "a finite number")


def _literal_check(known: tuple[Any, ...], field: str) -> Check:
    def check(value: Any, _text: str, _envelope: Span | None, owner: str) -> None:
        if not any(type(value) is type(one) and value == one for one in known):
            raise _refuse(field, value, owner, f"one of {', '.join(map(repr, known))}")

    return check


def _union_check(kinds: list[Any], optional: bool, field: str) -> Check:
    *others, last = [_check_of(kind, field) for kind in kinds]

    def check(value: Any, text: str, envelope: Span | None, owner: str) -> None:
        if optional and value is None:
            return
        for one in others:
            with suppress(AnnotatorError):
                one(value, text, envelope, owner)
                return
        last(value, text, envelope, owner)

    return check


def _sequence_check(kind: Any, items: tuple[Any, ...], field: str) -> Check:
    any_size = kind is frozenset or items[-1] is Ellipsis
    checks = [_check_of(item, field) for item in items if item is not Ellipsis]

    def check(value: Any, text: str, envelope: Span | None, owner: str) -> None:
        if type(value) is not kind or not (any_size or len(value) == len(checks)):
            size = "" if any_size else f" of {len(checks)}"
            raise _refuse(field, value, owner, f"a {kind.__name__}{size}")
        for item, one in zip(value, checks * len(value) if any_size else checks, strict=True):
            one(item, text, envelope, owner)

    return check


def _class_check(kind: Any, field: str) -> Check:
    """A part with fields of its own, which must be of this very class; its printed string is compared to the text."""
    printed = _PRINTED.get(kind)

    def check(value: Any, text: str, envelope: Span | None, owner: str) -> None:
        if type(value) is not kind:
            raise _refuse(field, value, owner, f"a {kind.__name__}")
        check_fields(owner, value, text, envelope)
        if printed is not None:
            _check_printed(getattr(value, printed), value.span, text, owner)
        elif kind is Source:
            if (value.name is None) != (value.referent is None):
                raise AnnotatorError("a Source has a name without its referent, or a referent without a name")
            if (value.name is None) != (not value.rule):
                raise AnnotatorError("a Source has a name without its rule, or a rule without a name")
            if value.referent is not None:
                _check_printed(value.name, value.referent, text, owner)

    return check


def _any_check(value: Any, text: str, envelope: Span | None, owner: str) -> None:
    """A field that may hold anything: still no span may lie, and nothing may be changed later."""
    if isinstance(value, _CHANGEABLE):
        raise AnnotatorError(f"a {owner} holds a {type(value).__name__}, which can be changed; use a tuple")
    if isinstance(value, Span):
        _span_check(value, text, envelope, owner)
    elif isinstance(value, (tuple, frozenset)):
        for item in value:
            _any_check(item, text, envelope, owner)
    elif attrs.has(type(value)):
        _class_check(type(value), "")(value, text, envelope, owner)


def _check_printed(printed: str, span: Span, text: str, owner: str) -> None:
    there = text[span.start : span.end]
    if printed != there and printed != fold_space(there):
        raise AnnotatorError(f"a {owner} says {short(printed)} where the text at {span} says {short(there)}")
