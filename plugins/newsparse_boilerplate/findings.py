"""The results of the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsparse.model import Boilerplate, BoilerplateCategory, Span, SpanIndex, trim

OWN_RULES = frozenset({"own", "own_pattern"})
"""The rules of the caller: phrases and patterns. They have precedence over ``StoryExceptions``."""


class Finding(NamedTuple):
    """A span of boilerplate.

    Attributes:
        span: its span, in code points.
        category: its category.
        rule: the rule that produced it, such as ``line:en``.
    """

    span: Span
    category: BoilerplateCategory
    rule: str


def without_known(text: str, findings: Iterable[Finding], known: Iterable[Span]) -> list[Finding]:
    """The findings without the spans that are already known, so that no text is annotated twice.

    A finding that a known span divides becomes one finding for each part that has a letter or digit.

    Args:
        text: the text.
        findings: the findings.
        known: the spans of earlier annotations.
    """
    index = SpanIndex(known)
    left: list[Finding] = []
    for finding in findings:
        if index.overlaps(finding.span):
            parts = (trim(text, part) for part in index.uncovered(finding.span))
            left += [finding._replace(span=part) for part in parts if any(map(str.isalnum, part.of(text)))]
        else:
            left.append(finding)
    return left


def categories_by_start(found: Iterable[Finding | Boilerplate]) -> dict[int, BoilerplateCategory]:
    """The categories of boilerplate by its start offsets."""
    return {one.span.start: one.category for one in found}
