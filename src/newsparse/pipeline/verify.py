"""The core does not trust its annotators: what they yield is checked, all or nothing, before any of it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import attrs

from newsparse.errors import AnnotatorError
from newsparse.model import Annotation, Name, Person, Place, Remark, Source, Span
from newsparse.text.fold import fold_space

MOST_FINDS = 100_000
"""How many annotations and remarks one annotator may yield in one article, and at least one per code point of the
text where that is more; a generator that never ends must not take the process with it."""


def verify(
    found: Iterable[Any], name: str, provides: tuple[type[Annotation], ...], text: str
) -> tuple[list[Annotation], list[Remark]]:
    """Consume and check what an annotator yields.

    Returns:
        The annotations, stamped with the annotator's name, and the remarks.

    Raises:
        AnnotatorError: if anything is wrong with any of it, in one sentence.
    """
    annotations: list[Annotation] = []
    remarks: list[Remark] = []
    most = max(MOST_FINDS, len(text))
    for number, one in enumerate(found):
        if number >= most:
            raise AnnotatorError(f"it yielded more than {most} annotations and was stopped")
        if isinstance(one, Remark):
            if one.span is not None:
                _check_span(one.span, text, one)
            remarks.append(one if one.origin == name else attrs.evolve(one, origin=name))
        elif isinstance(one, provides):
            check_annotation(one, text)
            annotations.append(_stamped(one, name))
        elif isinstance(one, Annotation):
            raise AnnotatorError(f"it yielded a {type(one).__name__}, which it does not provide")
        else:
            raise AnnotatorError(f"it yielded {_short(one)}, which is neither an annotation nor a remark")
    return annotations, remarks


def _stamped(annotation: Annotation, name: str) -> Annotation:
    # attrs.evolve would run every validator again; the fields have just been checked.
    if annotation.origin == name:
        return annotation
    if not isinstance(annotation.rule, str):
        raise AnnotatorError(f"the rule of a {type(annotation).__name__} is {annotation.rule!r}, not a string")
    return attrs.evolve(annotation, origin=name)


def check_annotation(annotation: Annotation, text: str) -> None:
    """Check one annotation against its text: spans inside it, parts in their envelope, strings as printed.

    Raises:
        AnnotatorError: if anything is wrong, in one sentence.
    """
    _check_span(annotation.span, text, annotation)
    if not isinstance(annotation.rule, str):
        raise AnnotatorError(f"the rule of a {type(annotation).__name__} is {annotation.rule!r}, not a string")
    kind: Any = type(annotation)  # mypy takes a class for unhashable whose instances define __hash__
    for field, is_reference in _fields(kind):
        value = getattr(annotation, field)
        if value is not None and value != ():
            _check_value(value, text, annotation, None if is_reference else annotation.span)


def _check_value(value: Any, text: str, owner: Annotation, envelope: Span | None) -> None:
    """Check a part: its spans lie in the text and in the envelope, its string equals the text there."""
    kind: Any = type(value)
    if kind is str or kind is int or value is None:
        return
    if kind is tuple:
        for item in value:
            _check_value(item, text, owner, envelope)
        return
    if kind is Span:
        _check_span(value, text, owner)
        if envelope is not None and not (envelope.start <= value.start and value.end <= envelope.end):
            raise AnnotatorError(f"a part at {value} lies outside its {type(owner).__name__} at {envelope}")
        return
    if not attrs.has(kind):
        if isinstance(value, (list, dict, set, bytearray)):
            raise AnnotatorError(f"a {type(owner).__name__} holds a {kind.__name__}, which can be changed; use a tuple")
        return
    printed = value.text if kind is Name else value.name if kind is Person or kind is Place else None
    for field, is_reference in _fields(kind):
        _check_value(getattr(value, field), text, owner, None if is_reference else envelope)
    if printed is not None:
        _check_printed(printed, value.span, text, owner)
    elif kind is Source:
        if (value.name is None) != (value.referent is None):
            raise AnnotatorError("a Source has a name without its referent, or a referent without a name")
        if value.referent is not None:
            _check_printed(value.name, value.referent, text, owner)


def _check_span(span: Any, text: str, owner: object) -> None:
    if type(span) is not Span or type(span.start) is not int or type(span.end) is not int:
        raise AnnotatorError(f"a {type(owner).__name__} has {_short(span)} for a span")
    if not span.start < span.end <= len(text):
        what = "empty" if span.start == span.end else f"outside the text, which has {len(text)} code points"
        raise AnnotatorError(f"{span} of a {type(owner).__name__} is {what}")


def _check_printed(printed: Any, span: Span, text: str, owner: object) -> None:
    there = text[span.start : span.end]
    if printed != there and printed != fold_space(there):
        raise AnnotatorError(
            f"a {type(owner).__name__} says {_short(printed)} where the text at {span} says {_short(there)}"
        )


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."


@lru_cache(maxsize=256)
def _fields(kind: Any) -> tuple[tuple[str, bool], ...]:
    """The fields of an attrs class that can hold spans, and whether each is a reference that may stand anywhere."""
    plain = {"origin", "rule"}
    return tuple(
        (field.name, bool(field.metadata.get("reference")) or (kind is Source and field.name == "referent"))
        for field in attrs.fields(kind)
        if field.name not in plain and field.type not in ("str", "int", str, int)
    )
