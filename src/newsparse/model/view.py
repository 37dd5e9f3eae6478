"""Views: parts of a text shown as one text, with a map from each character to the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from attrs import frozen

from newsparse._messages import counted, shorten
from newsparse.model.span import Span, invert_spans, merge_spans


@frozen
class Piece:
    """A range of the source, shown as it is or, if ``shown`` is given, as those characters."""

    source: Span
    shown: str | None = None


@frozen(repr=False)
class TextView:
    """Pieces of a source text, in order. The source is never changed.

    Attributes:
        source: the whole source text.
        pieces: the ranges of the source that it shows.
        wraps: the line breaks of hard-wrapped paragraphs in the source, which ``unwrapped`` replaces by spaces.
    """

    source: str
    pieces: tuple[Piece, ...]
    wraps: tuple[Span, ...] = ()

    @cached_property
    def text(self) -> str:
        """The text of the view."""
        source = self.source
        return "".join(source[p.source.start : p.source.end] if p.shown is None else p.shown for p in self.pieces)

    @cached_property
    def _starts(self) -> list[int]:
        """The offset in ``text`` at which each piece begins, and the end of the last one."""
        sizes = (len(p.source) if p.shown is None else len(p.shown) for p in self.pieces)
        return list(accumulate(sizes, initial=0))

    def __repr__(self) -> str:
        return f"TextView({shorten(self.text)!r}, {counted(len(self.pieces), 'piece')})"

    def __str__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return self._starts[-1]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The ranges of the source that the view shows, merged."""
        return merge_spans(p.source for p in self.pieces)

    @property
    def span(self) -> Span:
        """The smallest span of the source that contains the view; empty at 0 if nothing is shown."""
        return Span.cover(self.spans) if self.spans else Span(0, 0)

    @property
    def omitted(self) -> tuple[Span, ...]:
        """The ranges of the source that the view leaves out. Together with ``spans`` they tile the source."""
        return invert_spans(self.spans, Span(0, len(self.source)))

    def to_source(self, span: Span) -> Span:
        """Return the span in the source of a span of ``view.text``: if it covers several pieces, the span around them.

        Raises:
            ValueError: if the span ends after the view.
        """
        if span.end > len(self):
            raise ValueError(f"{span} ends after the view, which has {len(self)} code points")
        if not self.pieces:
            return Span(0, 0)
        start = self._locate(span.start, end=False)
        return Span(start, max(start, self._locate(span.end, end=True)) if span else start)

    def _locate(self, offset: int, *, end: bool) -> int:
        """Return the source offset of a view offset; an end belongs to the character before it."""
        anchor = offset - 1 if end else offset
        number = min(max(bisect_right(self._starts, anchor) - 1, 0), len(self.pieces) - 1)
        piece = self.pieces[number]
        if piece.shown is not None:
            return piece.source.end if end else piece.source.start
        return piece.source.start + offset - self._starts[number]

    def from_source(self, span: Span) -> Span | None:
        """Return the span in ``view.text`` of a span of the source: its visible part, ``None`` if there is none."""
        first = bisect_right(self.pieces, span.start, key=lambda p: p.source.end)
        last = bisect_left(self.pieces, span.end, key=lambda p: p.source.start) - 1
        if first > last or not span:
            return None
        head, tail = self.pieces[first], self.pieces[last]
        start, end = self._starts[first], self._starts[last + 1]
        if head.shown is None:
            start += max(0, span.start - head.source.start)
        if tail.shown is None:
            end -= max(0, tail.source.end - span.end)
        return Span(start, end) if start < end else None

    def without(self, spans: Iterable[Span]) -> TextView:
        """Return the view without these spans of the source."""
        cuts = merge_spans(spans)
        pieces: list[Piece] = []
        at = 0
        for piece in self.pieces:
            while at < len(cuts) and cuts[at].end <= piece.source.start:
                at += 1
            to = at
            while to < len(cuts) and cuts[to].start < piece.source.end:
                to += 1
            if at == to:
                pieces.append(piece)
            elif piece.shown is None:
                pieces.extend(Piece(gap) for gap in invert_spans(cuts[at:to], piece.source))
        return TextView(self.source, tuple(pieces), self.wraps)

    def unwrapped(self) -> TextView:
        """Return the view with each line break of a hard-wrapped paragraph shown as one space.

        A line that ends in a hyphen between letters is joined without one: ``long-`` / ``term`` gives ``long-term``.
        """
        pieces: list[Piece] = []
        at = 0
        for piece in self.pieces:
            if piece.shown is not None:
                pieces.append(piece)
                continue
            position, end = piece.source.start, piece.source.end
            while at < len(self.wraps) and self.wraps[at].start < position:
                at += 1
            while at < len(self.wraps) and self.wraps[at].end <= end:
                wrap = self.wraps[at]
                if wrap.start > position:
                    pieces.append(Piece(Span(position, wrap.start)))
                pieces.append(Piece(wrap, "" if self._hyphenates(wrap) else " "))
                position = wrap.end
                at += 1
            if position < end:
                pieces.append(Piece(Span(position, end)))
        return TextView(self.source, tuple(pieces))

    def _hyphenates(self, wrap: Span) -> bool:
        """Whether the line before a break ends in a hyphen between letters."""
        before, after = self.source[max(0, wrap.start - 2) : wrap.start], self.source[wrap.end : wrap.end + 1]
        return len(before) == 2 and before[0].isalpha() and before[1] in "-‐" and after.isalpha()
