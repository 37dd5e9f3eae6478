"""Page mode: the story in a text that holds everything a page shows.

Paragraphs come first: extractors that take all visible text break lines at every link, so the pieces of a paragraph are
woven together again. Then the story is the stretch of lines with the greatest sum, where paragraphs count for their
length and lines that are none count against it (Kadane's maximum segment; linear).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.phrases import Phrasebook, phrasebook
from newsparse_boilerplate.words import word_classes

Mode = Literal["article", "page"]

SHORT = 30
"""A label is shorter than this, in code points, and has no closing mark."""

FEWEST_LABELS = 30
"""A page has at least so many labels."""

SHARE = 0.45
"""Of a page's lines at least so many are labels. (Dev set: 93 in 100 crude texts, 4 in 1,000 others.)"""

WOVEN = 80
"""Code points from which woven pieces are a paragraph."""

MOST = 60.0
LABEL = -5.0
LISTED = -8.0
LOOSE = -2.0

_GOES_ON = frozenset(",.;:)’'”-–—!?%»")


def recognise(lines: Sequence[Line]) -> Mode:
    """Whether the lines are those of a whole page: many short labels, and few lines beside them."""
    if len(lines) < FEWEST_LABELS:
        return "article"
    labels = sum(1 for line in lines if line.end - line.start < SHORT and not line.closed)
    return "page" if labels >= FEWEST_LABELS and labels >= SHARE * len(lines) else "article"


def _runs_on(line: Line, following: Line) -> bool:
    """Whether the next line is the same paragraph: it begins in mid-sentence, or this one breaks off."""
    first, last = following.content[0], line.content[-1]
    if first.islower() or first in _GOES_ON:
        return True
    if last in ",(“‘«" or line.closed:
        return last in ",(“‘«"
    words = line.words
    return len(words) > 3 and words[-1] in word_classes().function


def weave(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is prose or a piece of it."""
    prose = [line.prose for line in lines]
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and _runs_on(lines[number - 1], lines[number]):
            continue
        if number - start > 1:
            size = sum(line.end - line.start for line in lines[start:number])
            if size >= WOVEN and (lines[number - 1].closed or any(prose[start:number])):
                prose[start:number] = [True] * (number - start)
        start = number
    return prose


def _value(line: Line, prose: bool, book: Phrasebook) -> float:
    size = line.end - line.start
    if prose:
        return min(size / 8, MOST)
    phrase = book.whole.get(line.key) if size <= 120 else None
    phrase = phrase or book.opening(line.key)
    if phrase is not None:
        return LISTED
    if size < SHORT and not line.closed:
        return LABEL
    return LOOSE


def find_story(lines: Sequence[Line], prose: Sequence[bool]) -> tuple[int, int]:
    """The numbers of the story's first line and of the line after its last; ``(0, 0)`` where there is no prose."""
    book = phrasebook()
    best = total = 0.0
    found = (0, 0)
    start = 0
    for number, line in enumerate(lines):
        total += _value(line, prose[number], book)
        if total <= 0:
            total, start = 0.0, number + 1
        elif total > best:
            best, found = total, (start, number + 1)
    return found
