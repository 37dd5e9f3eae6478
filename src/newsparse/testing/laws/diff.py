"""The differences between two articles of one text, for messages."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.model import Annotation, Article, Span


def differing(first: Article, second: Article) -> tuple[str, list[Span]]:
    """A description of the differences between two articles, and their spans."""
    found, spans = differing_parts(first.annotations, second.annotations)
    if spans:
        return found, spans
    for name in ("remarks", "problems", "blocks", "hints", "versions"):
        if (one := getattr(first, name)) != (other := getattr(second, name)):
            return f"{name}: {one!r} and {other!r}", []
    return f"{first!r} and {second!r}", []


def differing_parts(first: Sequence[Annotation], second: Sequence[Annotation]) -> tuple[str, list[Span]]:
    """The same for two sequences of annotations."""
    missing = [a for a in first if a not in second]
    added = [a for a in second if a not in first]
    return f"missing: {missing}; added: {added}", [a.span for a in (*missing, *added)]
