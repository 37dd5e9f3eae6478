"""Validation of annotations: each field is checked against its declared type and against the text.

Annotators are not trusted. A verified annotation is a new object of exact values; it can be saved and loaded again, and
its fields have the types that its class declares. Metadata of attrs fields declares the rest:

- ``{"reference": True}``: the spans in the field may lie outside the span of the annotation.
- ``{"printed": "span"}``: the string equals the text at the span in the named field, white space folded.
- ``{"with": "name"}``: the field is given (not empty) if and only if the named field is given (not ``None``).
- ``{"range": (1, 12)}``: the smallest and the largest number.
- ``{"in_order": True}``: the tuple is not empty; the spans of its items are in order and do not overlap.
"""

from __future__ import annotations

from typing import Any, TypeVar

from newsparse.model.annotation import Annotation
from newsparse.model.checks import InvalidSpanError, invalid_span, wrong
from newsparse.model.span import Span
from newsparse.model.verifier import annotation_verifier

A = TypeVar("A", bound=Annotation)

__all__ = ["InvalidSpanError", "check_annotation", "checked_span", "verified"]


def verified(annotation: A, text: str, annotator: str) -> A:
    """Return a checked copy of an annotation, with the fields that the core sets.

    Checked are types, spans inside the text, parts inside the span, printed strings.

    Args:
        annotation: what an annotator yielded.
        text: the text of the article; the copy has a reference to it.
        annotator: the name of the annotator.

    Raises:
        AnnotatorError: if anything is invalid, in one sentence.
    """
    kind: Any = type(annotation)  # mypy treats a class as unhashable if its instances define __hash__
    checked: A = annotation_verifier(kind)(annotation, text, len(text), annotator)
    return checked


def check_annotation(annotation: Annotation, text: str) -> None:
    """Check an annotation against its text.

    Raises:
        AnnotatorError: if anything is invalid, in one sentence.
    """
    verified(annotation, text, annotation.annotator)


def checked_span(span: Any, text: str, where: str) -> Span:
    """Return a copy of a span that is not empty and lies in the text.

    Args:
        span: the value.
        text: the text of the article.
        where: the name of the field, for the message.

    Raises:
        AnnotatorError: if it is invalid, in one sentence.
    """
    if type(span) is not Span or type(span.start) is not int or type(span.end) is not int:
        raise wrong(where, span, "a Span of integers")
    start, end = span.start, span.end
    if not 0 <= start < end <= len(text):
        raise invalid_span(where, span, text, (0, len(text)), "")
    return Span(start, end)
