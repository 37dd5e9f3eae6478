"""The results of an annotator: consumed, checked and stamped, all or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from newsparse._messages import short_repr
from newsparse.errors import AnnotatorError
from newsparse.model import Annotation, Remark, stamp
from newsparse.model.validation import check_annotation, check_span

MOST_RESULTS = 100_000
"""The maximum number of annotations and remarks of one annotator, or one per code point of a longer text. It stops
generators that never end."""


def collect(
    results: Iterable[Any], name: str, provides: frozenset[type[Annotation]], text: str
) -> tuple[list[Annotation], list[Remark]]:
    """Consume and check what an annotator returned.

    Args:
        results: what it returned.
        name: its name.
        provides: the classes that it may yield.
        text: the text of the article.

    Returns:
        The annotations and the remarks, stamped with the name of the annotator.

    Raises:
        AnnotatorError: if any of it is invalid, in one sentence.
    """
    if results is None:
        raise AnnotatorError("it returned None; yield annotations, or return a list of them, which may be empty")
    if not isinstance(results, Iterable):
        raise AnnotatorError(f"it returned {short_repr(results)}; yield annotations, or return a list of them")
    annotations: list[Annotation] = []
    remarks: list[Remark] = []
    most = max(MOST_RESULTS, len(text))
    for number, one in enumerate(results):
        if number >= most:
            raise AnnotatorError(f"it yielded more than {most} annotations and was stopped")
        kind: Any = type(one)  # mypy treats a class as unhashable if its instances define __hash__
        if kind in provides:
            check_annotation(one, text)
            annotations.append(stamp(one, name, text))
        elif kind is Remark:
            _check_remark(one, text)
            remarks.append(one if one.annotator == name else attrs.evolve(one, annotator=name))
        elif isinstance(one, Annotation):
            raise AnnotatorError(f"it yielded a {kind.__name__}, which is not in its 'provides'")
        else:
            raise AnnotatorError(f"it yielded {short_repr(one)}, which is neither an annotation nor a remark")
    return annotations, remarks


def _check_remark(remark: Remark, text: str) -> None:
    if remark.span is not None:
        check_span(remark.span, text, "Remark.span")
    for name in ("code", "message"):
        if type(value := getattr(remark, name)) is not str:
            raise AnnotatorError(f"Remark.{name} must be of type str, not {short_repr(value)}")
