"""What other annotators have taken of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from newsparse.model import Span

SLACK = 2
"""A mark or a bracket may be left over at either end of what is covered, in code points."""


class Cover:
    """Stretches of a text, merged, that are asked for often: each question costs one binary search."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = tuple(spans)
        self._stretches: tuple[list[int], list[int]] | None = None

    def _merge(self) -> tuple[list[int], list[int]]:
        """Where the merged stretches start and end. Plain numbers, for this is done for every text."""
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted((span.start, span.end) for span in self._spans):
            if ends and start <= ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        return starts, ends

    def holds(self, span: Span) -> bool:
        """Whether one stretch covers all of a span but for the slack."""
        if not self._spans:
            return False
        if self._stretches is None:
            self._stretches = self._merge()
        starts, ends = self._stretches
        number = bisect_right(starts, span.start + SLACK) - 1
        return number >= 0 and ends[number] >= span.end - SLACK

    def and_also(self, spans: Sequence[Span]) -> Cover:
        """The cover with more stretches in it."""
        return Cover((*self._spans, *spans)) if spans else self
