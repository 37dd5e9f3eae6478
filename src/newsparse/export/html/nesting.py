"""Marks as nested elements: where two marks cross, the inner one is closed and opened again."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from attrs import define, field, frozen

from newsparse.export.html.marks import Mark
from newsparse.model import Span

DEEPEST = 8
"""The most marks inside one another; a mark beyond it is not drawn. It bounds the size of the page."""


@frozen
class Text:
    """A range of the text without the edge of a mark in it."""

    span: Span


@frozen
class Open:
    """The beginning of an element. ``again`` if the mark was interrupted."""

    mark: Mark
    again: bool


@frozen
class Close:
    """The end of the innermost element."""


@define
class Nesting:
    """One pass over the text of an article; call ``within`` for ranges in text order.

    Attributes:
        marks: the marks, in text order, longer ones first.
        not_drawn: the number of marks that were too deep.
    """

    marks: Sequence[Mark]
    not_drawn: int = 0
    _next: int = field(default=0, init=False)
    _open: list[Mark] = field(factory=list, init=False)
    _begun: set[int] = field(factory=set, init=False)

    def is_drawn(self, mark: Mark) -> bool:
        """Whether a mark was opened."""
        return id(mark) in self._begun

    def within(self, span: Span) -> Iterator[Text | Open | Close]:
        """Yield the events of a range: texts, and the edges of the elements in it, properly nested."""
        position = span.start
        drawn: list[Mark] = []
        while position < span.end:
            self._begin_marks(position)
            drawn = yield from self._redraw(drawn, [mark for mark in self._open if mark.span.end > position])
            edges = [mark.span.end for mark in drawn]
            if self._next < len(self.marks):
                edges.append(self.marks[self._next].span.start)
            end = min([edge for edge in edges if edge > position] + [span.end])
            yield Text(Span(position, end))
            position = end
        yield from [Close()] * len(drawn)
        self._open = [mark for mark in self._open if mark.span.end > position]

    def _begin_marks(self, position: int) -> None:
        """Open the marks that begin at or before a position."""
        self._open = [mark for mark in self._open if mark.span.end > position]
        while self._next < len(self.marks) and self.marks[self._next].span.start <= position:
            mark = self.marks[self._next]
            self._next += 1
            if mark.span.end <= position:
                continue
            if len(self._open) < DEEPEST:
                self._open.append(mark)
            else:
                self.not_drawn += 1

    def _redraw(self, drawn: list[Mark], wanted: list[Mark]) -> Generator[Open | Close, None, list[Mark]]:
        """Yield the events from one stack of elements to another, and return the new stack."""
        same = 0
        while same < min(len(drawn), len(wanted)) and drawn[same] is wanted[same]:
            same += 1
        yield from [Close()] * (len(drawn) - same)
        for mark in wanted[same:]:
            yield Open(mark, id(mark) in self._begun)
            self._begun.add(id(mark))
        return wanted
