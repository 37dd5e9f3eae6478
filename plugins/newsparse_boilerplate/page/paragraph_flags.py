"""Paragraphs of a page whose lines were broken at links."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.paragraphs import ends_in_function_word, joined_lines
from newsparse_boilerplate.words import word_classes

LONGEST_LINK = 60
"""The longest link inside a sentence, in code points."""

FEWEST_BROKEN = 6
"""The fewest words of the piece of a sentence before such a link."""

_CONTINUING = frozenset(",.;:)’'”-–—!?%»")
"""Punctuation at the beginning of a line that continues the line before it."""


def _continues(line: Line, following: Line) -> bool:
    """Whether the next line belongs to the same paragraph: it begins in mid-sentence, or this one breaks off."""
    first, last = following.content[0], line.content[-1]
    if first.islower() or first in _CONTINUING or last in ",(“‘«":
        return True
    return not line.closed and ends_in_function_word(line)


def _has_link_between(line: Line, link: Line, following: Line) -> bool:
    """Whether the second of three lines is a link in a sentence: "the owners of / Low Harbour Ferries / said so"."""
    if line.closed or link.closed or link.size > LONGEST_LINK or not following.content[0].islower():
        return False
    return len(line.words) >= FEWEST_BROKEN and not word_classes().function_words.isdisjoint(line.lower_words)


def paragraph_flags(lines: Sequence[Line]) -> list[bool]:
    """Whether each line is a paragraph of prose or a piece of one."""

    def continues(number: int) -> bool:
        if _continues(lines[number - 1], lines[number]):
            return True
        return number + 1 < len(lines) and _has_link_between(*lines[number - 1 : number + 2])

    prose = [line.prose for line in lines]
    for run in joined_lines(lines, continues):
        prose[run.start : run.stop] = [True] * len(run)
    return prose
