"""Article mode: what stands before, between and behind the paragraphs of a story, judged with its neighbours."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

from newsparse_boilerplate.context.features import Position, beside, kind_of_line, shape, spot
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import LONGEST_PAGE_PROSE, announces, is_table_row, reports_speech, speaks_of_page
from newsparse_boilerplate.weights import Limits
from newsparse_boilerplate.wording.phrases import Phrasebook, phrasebook
from newsparse_boilerplate.words import word_classes

ROUNDS = 6
"""Rounds at most: what goes in one may show the next line to be boilerplate. More than three are hardly ever needed."""

LONG = 80
"""Code points from which a line is long."""

DEEPEST = 60
"""Paragraphs that are looked at from either end for prose that may be the page's own."""


BROKEN = 4
"""Words of the shortest line that a function word at its end shows to be broken off."""

_GOES_ON = frozenset(",.;:)")


def bounds(lines: Sequence[Line]) -> tuple[int, int]:
    """The numbers of the story's first and last paragraph; ``(-1, -1)`` where there is none.

    The first is the first paragraph of prose. The last is the last one that can't be the page's own.
    """
    first = next((number for number, line in enumerate(lines) if line.prose), -1)
    for number in range(len(lines) - 1, first, -1):
        line = lines[number]
        if line.prose and (len(lines) - number > DEEPEST or not speaks_of_page(line)):
            return first, number
    return first, first


def stays(line: Line) -> bool:
    """Whether a line is the story's whatever it shows: too long for a page's, a report of speech, a row of a table."""
    return line.size > LONGEST_PAGE_PROSE or reports_speech(line) or is_table_row(line)


def is_all_story(lines: Sequence[Line]) -> bool:
    """Whether the lines are paragraphs of prose, titles before them, so that none can go. Most stories are such."""
    book = phrasebook()
    begun = False
    for line in lines:
        if line.prose:
            begun = True
        elif not (stays(line) or (not begun and book.find(line) is None and has_ink(line))):
            return False
    return not lines or not speaks_of_page(lines[-1])


def has_ink(line: Line) -> bool:
    """Whether a line begins with more than marks."""
    return line.content[0].isalnum() or any(map(str.isalnum, line.content[:40]))


def _breaks_off(line: Line, following: Line) -> bool:
    """Whether a line stops in mid-sentence and the next one goes on with it."""
    if line.closed:
        return False
    first = following.content[0]
    if first.islower() or first in _GOES_ON or line.content[-1] in ",(":
        return True
    return len(line.words) >= BROKEN and line.words[-1] in word_classes().function


def pieces(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that are pieces of a paragraph: text that was wrapped, or that its links broke apart."""
    found: set[int] = set()
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and _breaks_off(lines[number - 1], lines[number]):
            continue
        if number - start > 1:
            run = lines[start:number]
            if sum(line.size for line in run) >= LONG and (run[-1].closed or any(line.prose for line in run)):
                found.update(range(start, number))
        start = number
    return found


class Candidates:
    """The lines of one round that may go, each with its position and features; to learn from, those that stay whatever
    they show too."""

    def __init__(self, lines: Sequence[Line], gone: Sequence[bool], book: Phrasebook, learning: bool = False) -> None:
        self.lines = lines
        self.gone = gone
        self.book = book
        self.learning = learning
        self.kinds: dict[int, str] = {}

    def kind(self, number: int) -> str:
        """What a line is to its neighbours."""
        if not 0 <= number < len(self.lines):
            return "none"
        known = self.kinds.get(number)
        if known is None:
            known = self.kinds[number] = kind_of_line(self.lines[number], self.book)
        return known

    def positions(self) -> Iterator[tuple[int, Position, int, int]]:
        """The candidates: all lines before and behind the story, and in it those that are no prose."""
        first, last = bounds(self.lines)
        if first < 0:
            return
        announced = False
        broken = set() if self.learning else pieces(self.lines)
        for number, line in enumerate(self.lines):
            announced = number >= first and (announces(line) or (announced and self.is_item(number)))
            if announced or number in broken or (not self.learning and stays(line)):
                continue
            if first <= number <= last:
                if not line.prose:
                    yield number, "between", first, last
            elif number < first:
                if self.accompanied(number):
                    yield number, "leading", first, last
            else:
                yield number, "trailing prose" if line.prose else "trailing", first, last

    def is_item(self, number: int) -> bool:
        """Whether a line can be an item of a list that the story announces."""
        return not self.gone[number] and self.kind(number) in ("open", "closed")

    def accompanied(self, number: int) -> bool:
        """Whether a line before the story is listed or stands beside something of the page; alone it may be the
        headline."""
        if self.gone[number] or self.gone[number + 1] or not has_ink(self.lines[number]):
            return True
        return "listed" in (self.kind(number), self.kind(number - 1), self.kind(number + 1))

    def runs(self) -> list[int]:
        """For each line how many lines without a closing mark stand together with it."""
        sizes = [0] * len(self.lines)
        start = 0
        for number in range(len(self.lines) + 1):
            if number < len(self.lines) and not self.lines[number].closed:
                continue
            for inside in range(start, number):
                sizes[inside] = number - start
            start = number + 1
        return sizes

    def __iter__(self) -> Iterator[tuple[int, Position, list[str]]]:
        runs: list[int] = []
        counts: dict[str, int] = {}
        for number, position, first, last in self.positions():
            if not runs:
                runs = self.runs()
                for line in self.lines:
                    if line.size <= 200:
                        counts[line.key] = counts.get(line.key, 0) + 1
            line = self.lines[number]
            features = [*shape(line, self.book), *spot(number, first, last, len(self.lines), position)]
            gone_after = self.gone[number + 1]
            features += beside(
                self.kind(number - 1), self.kind(number + 1), self.gone[number], gone_after, runs[number]
            )
            if counts.get(line.key, 0) > 1:
                features.append("twice")
            yield number, position, features


def limit_for(line: Line, position: Position, limits: Limits) -> float:
    """The score from which a line goes: the longer it is, the surer it must be."""
    return limits[position] + limits["long"] * max(0.0, math.log(line.size / LONG))


Judge = Callable[[Line, Position, list[str]], bool]


def sweep(lines: Sequence[Line], listed: set[int], judge: Judge, learning: bool = False) -> list[tuple[Line, Position]]:
    """The lines that go, round by round until none does.

    Args:
        lines: all lines of the story, in order.
        listed: the numbers of those that the lists took out already.
        judge: whether a line with these features goes.
        learning: whether the judge is to see those lines of the story too that stay whatever they show.
    """
    book = phrasebook()
    out = set(listed)
    found: list[tuple[Line, Position]] = []
    for _ in range(ROUNDS):
        rest = [number for number in range(len(lines)) if number not in out]
        gone = [number - 1 in out for number in [*rest, len(lines)]]
        round_ = Candidates([lines[number] for number in rest], gone, book, learning)
        going = [(rest[n], position) for n, position, features in round_ if judge(round_.lines[n], position, features)]
        if not going:
            break
        out.update(number for number, _ in going)
        found.extend((lines[number], position) for number, position in going)
    return found
