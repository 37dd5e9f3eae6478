"""The results of an annotator: consumed, checked and stamped, all or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from types import GeneratorType
from typing import Any

from newsparse._messages import is_interrupt, short_repr
from newsparse.errors import AnnotatorError
from newsparse.model import Annotation, Remark
from newsparse.model.validation import checked_span, verified

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
    try:
        for number, one in enumerate(results):
            if number >= most:
                raise AnnotatorError(f"it yielded more than {most} annotations and was stopped")
            kind: Any = type(one)  # mypy treats a class as unhashable if its instances define __hash__
            if kind in provides:
                annotations.append(verified(one, text, name))
            elif kind is Remark:
                remarks.append(_verified_remark(one, text, name))
            elif isinstance(one, Annotation):
                raise AnnotatorError(f"it yielded a {kind.__name__}, which is not in its 'provides'")
            else:
                raise AnnotatorError(f"it yielded {short_repr(one)}, which is neither an annotation nor a remark")
    except BaseException:
        _close(results)
        raise
    return annotations, remarks


def _close(results: object) -> None:
    """Close a generator that did not end, so that it can't fail later, when it is collected as garbage."""
    if type(results) is GeneratorType:
        try:
            results.close()
        except BaseException as error:
            if is_interrupt(error):
                raise


def _verified_remark(remark: Remark, text: str, annotator: str) -> Remark:
    """Return a checked copy of a remark, with the name of the annotator."""
    code, message, span = remark.code, remark.message, remark.span
    for name, value in (("code", code), ("message", message)):
        if type(value) is not str:
            raise AnnotatorError(f"Remark.{name} must be of type str, not {short_repr(value)}")
    where = None if span is None else checked_span(span, text, "Remark.span")
    return Remark(code=code, message=message, span=where, annotator=annotator)
