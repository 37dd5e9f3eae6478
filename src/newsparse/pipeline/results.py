"""The core does not trust its annotators: what they yield is checked, all or nothing, before any of it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from newsparse._messages import short_repr
from newsparse.errors import AnnotatorError
from newsparse.model import Annotation, Remark, stamp
from newsparse.model.validation import check_annotation, check_span

MOST_FINDS = 100_000
"""How many annotations and remarks one annotator may yield in one article, and at least one per code point of the
text where that is more; a generator that never ends must not take the process with it."""


def verify(
    found: Iterable[Any], name: str, provides: frozenset[type[Annotation]], text: str
) -> tuple[list[Annotation], list[Remark]]:
    """Consume and check what an annotator yields.

    Returns:
        The annotations, stamped with the annotator's name, and the remarks.

    Raises:
        AnnotatorError: if anything is wrong with any of it, in one sentence.
    """
    if found is None:
        raise AnnotatorError("it returned None; yield annotations, or return a list of them, which may be empty")
    if not isinstance(found, Iterable):
        raise AnnotatorError(f"it returned {short_repr(found)}; yield annotations, or return a list of them")
    annotations: list[Annotation] = []
    remarks: list[Remark] = []
    most = max(MOST_FINDS, len(text))
    for number, one in enumerate(found):
        if number >= most:
            raise AnnotatorError(f"it yielded more than {most} annotations and was stopped")
        kind: Any = type(one)  # mypy takes a class for unhashable whose instances define __hash__
        if kind in provides:
            check_annotation(one, text)
            annotations.append(stamp(one, name, text))
        elif kind is Remark:
            if one.span is not None:
                check_span(one.span, text, "Remark.span")
            if not (type(one.code) is str and type(one.message) is str):
                raise AnnotatorError(f"the code and the message of a Remark are strings, not {short_repr(one)}")
            remarks.append(one if one.annotator == name else attrs.evolve(one, annotator=name))
        elif isinstance(one, Annotation):
            raise AnnotatorError(f"it yielded a {kind.__name__}, which it does not provide")
        else:
            raise AnnotatorError(f"it yielded {short_repr(one)}, which is neither an annotation nor a remark")
    return annotations, remarks
