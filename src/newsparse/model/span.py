"""Spans: half-open ranges of a text, counted in code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Protocol

from attrs import field, frozen

_START, _END = attrgetter("start"), attrgetter("end")


class Match(Protocol):
    """A match of ``re`` or ``regex``."""

    def span(self, group: int | str = 0, /) -> tuple[int, int]:
        """Return the start and the end of a group, ``(-1, -1)`` if it did not take part in the match."""


def _is_integer(value: object) -> bool:
    """Whether a value is an ``int``, but not a ``bool``."""
    return isinstance(value, int) and not isinstance(value, bool)


@frozen(order=True, init=False)
class Span:
    """The range ``text[start:end]`` of a text, in code points, as Python counts them.

    Spans are ordered by start, then by end. Iteration yields the start and the end. An empty span is valid, but the
    span of an annotation is never empty.

    Raises:
        TypeError: if start or end is not an integer.
        ValueError: if not ``0 <= start <= end``.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not (type(start) is int and type(end) is int and 0 <= start <= end):
            _check_offsets(start, end)
        _set_start(self, start)  # a third faster than the method of attrs: a parse makes thousands of spans
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def __iter__(self) -> Iterator[int]:
        yield self.start
        yield self.end

    @classmethod
    def from_match(cls, match: Match, group: int | str = 0) -> Span:
        """Return the span of a match, or of one of its groups.

        Args:
            match: a match of ``re`` or ``regex``.
            group: the number or the name of a group; by default the whole match.

        Raises:
            TypeError: if it is not a match; ``None`` means that the pattern did not match.
            ValueError: if the group did not take part in the match.
            IndexError: if the pattern has no such group.
        """
        if not callable(getattr(match, "span", None)):
            raise TypeError(f"from_match needs a match of re or regex, not {match!r:.60}")
        start, end = match.span(group)
        if start < 0:
            raise ValueError(f"group {group!r} did not take part in the match")
        return cls(start, end)

    @property
    def slice(self) -> slice:
        """The span as a slice: ``text[span.slice]`` is ``span.of(text)``."""
        return slice(self.start, self.end)

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span | int) -> bool:
        """Whether the other span, or the character at an offset, lies inside this one."""
        if isinstance(other, int):
            return self.start <= other < self.end
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return max(self.start, other.start) < min(self.end, other.end)

    def shift(self, by: int) -> Span:
        """Return the span moved by a number of code points."""
        return Span(self.start + by, self.end + by)

    @staticmethod
    def cover(spans: Iterable[Span]) -> Span:
        """Return the smallest span that contains all the given ones.

        Raises:
            ValueError: if there are none.
        """
        known = tuple(spans)
        if not known:
            raise ValueError("Span.cover needs at least one span")
        return Span(min(s.start for s in known), max(s.end for s in known))


_set_start, _set_end = Span.__dict__["start"].__set__, Span.__dict__["end"].__set__


def _check_offsets(start: object, end: object) -> None:
    """Reject offsets of a span; subclasses of ``int`` other than ``bool`` are accepted."""
    if not (_is_integer(start) and _is_integer(end)):
        raise TypeError(f"a span needs two integers, got start={start!r:.40}, end={end!r:.40}")
    if not 0 <= start <= end:  # type: ignore[operator]
        raise ValueError(f"a span needs 0 <= start <= end, got start={start!r}, end={end!r}")


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order. Spans that touch or overlap are merged, empty spans are left out."""
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
    """Return the ranges of ``within`` that no span covers, in order."""
    return gaps_between(merge_spans(spans), within)


def gaps_between(merged: Iterable[Span], within: Span) -> tuple[Span, ...]:
    """Return the same ranges as ``invert_spans`` for spans that ``merge_spans`` returned."""
    gaps: list[Span] = []
    position = within.start
    for span in merged:
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

    def overlapping(self, span: Span) -> tuple[Span, ...]:
        """The spans that share at least one character with ``span``, in order."""
        first = bisect_right(self.spans, span.start, key=_END)
        last = bisect_left(self.spans, span.end, key=_START)
        return self.spans[first:last]

    def uncovered(self, span: Span) -> tuple[Span, ...]:
        """The parts of ``span`` that none of the spans covers, in order."""
        return invert_spans(self.overlapping(span), span)

    def with_spans(self, spans: Iterable[Span]) -> SpanIndex:
        """A new index that holds these spans too."""
        return SpanIndex((*self.spans, *spans))
