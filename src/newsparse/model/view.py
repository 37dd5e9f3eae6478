"""Views: parts of a text that read like a text of their own and know where every character stands in the source."""

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
    """A stretch of the source, shown as it is or, where ``shown`` is given, by those characters instead."""

    source: Span
    shown: str | None = None


@frozen(repr=False)
class TextView:
    """Pieces of a source text, in order. The source is never changed.

    Attributes:
        source: the whole text that the view looks at.
        pieces: what it shows of it.
        wraps: the line breaks of hard-wrapped paragraphs in the source, which ``unwrapped`` turns into spaces.
    """

    source: str
    pieces: tuple[Piece, ...]
    wraps: tuple[Span, ...] = ()

    @cached_property
    def text(self) -> str:
        """What the view shows."""
        source = self.source
        return "".join(source[p.source.start : p.source.end] if p.shown is None else p.shown for p in self.pieces)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each piece begins in ``text``, and where the last one ends."""
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
        """The stretches of the source that the view shows, merged."""
        return merge_spans(p.source for p in self.pieces)

    @property
    def span(self) -> Span:
        """The envelope of the view in the source; empty at 0 where nothing is shown."""
        return Span.cover(self.spans) if self.spans else Span(0, 0)

    @property
    def omitted(self) -> tuple[Span, ...]:
        """The stretches of the source that the view leaves out. Together with ``spans`` they tile the source."""
        return invert_spans(self.spans, Span(0, len(self.source)))

    def to_source(self, span: Span) -> Span:
        """Where a span of ``view.text`` stands in the source: the envelope, where it runs over several pieces.

        Raises:
            ValueError: if the span reaches beyond the view.
        """
        if span.end > len(self):
            raise ValueError(f"{span} reaches beyond the view, which has {len(self)} characters")
        if not self.pieces:
            return Span(0, 0)
        start = self._locate(span.start, end=False)
        return Span(start, max(start, self._locate(span.end, end=True)) if span else start)

    def _locate(self, offset: int, *, end: bool) -> int:
        """The source offset of a view offset; as an end it belongs to the character before it."""
        anchor = offset - 1 if end else offset
        number = min(max(bisect_right(self._starts, anchor) - 1, 0), len(self.pieces) - 1)
        piece = self.pieces[number]
        if piece.shown is not None:
            return piece.source.end if end else piece.source.start
        return piece.source.start + offset - self._starts[number]

    def from_source(self, span: Span) -> Span | None:
        """Where a span of the source stands in ``view.text``: what is shown of it, ``None`` if nothing is."""
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
        """The view with these stretches of the source left out as well."""
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
        """The view with every line break of a hard-wrapped paragraph shown as one space.

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
        """Whether the line before a break ends in a hyphen that stands between letters."""
        before, after = self.source[max(0, wrap.start - 2) : wrap.start], self.source[wrap.end : wrap.end + 1]
        return len(before) == 2 and before[0].isalpha() and before[1] in "-‐" and after.isalpha()
