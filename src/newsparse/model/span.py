"""Half-open stretches of a text, counted in code points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter

from attrs import field, frozen

_START, _END = attrgetter("start"), attrgetter("end")


@frozen(order=True)
class Span:
    """The stretch ``text[start:end]`` of a text, in code points, as Python counts them.

    Spans are ordered by start, then by end. An empty span is a legal value, but no annotation may have one.

    Raises:
        TypeError: for what is no number.
        ValueError: if not ``0 <= start <= end``.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        try:
            valid = 0 <= self.start <= self.end
        except TypeError:
            raise TypeError(
                f"a span needs two whole numbers, got start={self.start!r:.40}, end={self.end!r:.40}"
            ) from None
        if not valid:
            raise ValueError(f"a span needs 0 <= start <= end, got start={self.start!r}, end={self.end!r}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span | int) -> bool:
        """Whether the other span (or the character at an offset) lies wholly inside this one."""
        if isinstance(other, int):
            return self.start <= other < self.end
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return max(self.start, other.start) < min(self.end, other.end)

    def shift(self, by: int) -> Span:
        """The span moved by a number of code points."""
        return Span(self.start + by, self.end + by)

    @staticmethod
    def cover(spans: Iterable[Span]) -> Span:
        """The smallest span that holds all the given ones (their envelope).

        Raises:
            ValueError: if there are none.
        """
        known = tuple(spans)
        if not known:
            raise ValueError("an envelope needs at least one span")
        return Span(min(s.start for s in known), max(s.end for s in known))


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap made one, empty ones left out."""
    merged: list[Span] = []
    for span in sorted(spans, key=_START):
        if span.start == span.end:
            continue
        if merged and span.start <= merged[-1].end:
            if span.end > merged[-1].end:
                merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return tuple(merged)


def invert_spans(spans: Iterable[Span], within: Span) -> tuple[Span, ...]:
    """What of ``within`` none of the spans covers, in order."""
    gaps: list[Span] = []
    position = within.start
    for span in merge_spans(spans):
        if span.start >= within.end:
            break
        if span.start > position:
            gaps.append(Span(position, span.start))
        position = max(position, span.end)
    if position < within.end:
        gaps.append(Span(position, within.end))
    return tuple(gaps)


@frozen
class SpanIndex:
    """Spans of a text, merged and sorted, for repeated look-ups; each look-up is one binary search.

    Attributes:
        spans: the merged spans, see ``merge_spans``.
    """

    spans: tuple[Span, ...] = field(default=(), converter=merge_spans)

    def covers(self, span: Span, slack: int = 0) -> bool:
        """Whether one of the merged spans covers all of ``span``.

        Args:
            span: the span to look up.
            slack: how many code points may be uncovered at either end of ``span``.
        """
        number = bisect_right(self.spans, span.start + slack, key=_START) - 1
        return number >= 0 and self.spans[number].end >= span.end - slack

    def overlaps(self, span: Span) -> bool:
        """Whether ``span`` shares at least one character with one of the spans."""
        number = bisect_right(self.spans, span.start, key=_END)
        return number < len(self.spans) and self.spans[number].overlaps(span)

    def with_spans(self, spans: Iterable[Span]) -> SpanIndex:
        """A new index that holds these spans too."""
        return SpanIndex((*self.spans, *spans))
