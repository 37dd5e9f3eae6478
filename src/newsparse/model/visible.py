"""The check of the annotations of an article, in the text that its annotators saw."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.errors import AnnotatorError
from newsparse.model.annotation import Annotation
from newsparse.model.markup import Markup, hidden_spans, move_spans, visible_text
from newsparse.model.span import Span
from newsparse.model.validation import check_annotation, checked_span
from newsparse.model.view import TextView


def first_invalid(annotations: Sequence[Annotation], text: str) -> tuple[int, AnnotatorError] | None:
    """The index of the first invalid annotation of a text with the error, ``None`` if all are valid.

    Args:
        annotations: all annotations of the text, with its markup.
        text: the whole text; the offsets of the annotations are offsets in it.
    """
    hidden = hidden_spans(annotations)
    view = visible_text(text, hidden) if hidden else None
    for number, annotation in enumerate(annotations):
        try:
            if view is None:
                check_annotation(annotation, text)
            else:
                _check_visible(annotation, view)
        except AnnotatorError as error:
            return number, error
    return None


def _check_visible(annotation: Annotation, view: TextView) -> None:
    """Check an annotation in the part of the text that the annotators saw; markup itself in the whole text."""
    text = view.source
    checked_span(annotation.span, text, f"{type(annotation).__name__}.span")
    if isinstance(annotation, Markup) or view.from_source(annotation.span) is None:
        check_annotation(annotation, text)
        return

    def visible(span: Span) -> Span:
        checked_span(span, text, type(annotation).__name__)
        return view.from_source(span) or Span(0, 0)

    check_annotation(move_spans(annotation, visible), view.text)
