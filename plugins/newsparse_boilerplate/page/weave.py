"""Paragraphs of a page whose lines were broken at links."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.words import word_classes

LONGEST_LINK = 60
"""Code points of the longest link inside a sentence."""

FEWEST_BROKEN = 6
"""Words of the shortest piece of a sentence before such a link."""

SHORTEST_PARAGRAPH = 80
"""Code points of the shortest paragraph whose pieces are joined."""

_GOES_ON = frozenset(",.;:)’'”-–—!?%»")


def _continues(line: Line, following: Line) -> bool:
    """Whether the next line belongs to the same paragraph: it begins in mid-sentence, or this one breaks off."""
    first, last = following.content[0], line.content[-1]
    if first.islower() or first in _GOES_ON or last in ",(“‘«":
        return True
    if line.closed:
        return False
    words = line.words
    return len(words) > 3 and words[-1] in word_classes().function_words


def _has_link_between(line: Line, link: Line, following: Line) -> bool:
    """Whether the second of three lines is a link in a sentence: "the owners of / Low Harbour Ferries / said so"."""
    if line.closed or link.closed or link.size > LONGEST_LINK or not following.content[0].islower():
        return False
    return len(line.words) >= FEWEST_BROKEN and not word_classes().function_words.isdisjoint(line.small)


def weave(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is a paragraph of prose or a piece of one."""
    prose = [line.prose for line in lines]
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and _continues(lines[number - 1], lines[number]):
            continue
        if number + 1 < len(lines) and _has_link_between(*lines[number - 1 : number + 2]):
            continue
        if number - start > 1:
            size = sum(line.size for line in lines[start:number])
            if size >= SHORTEST_PARAGRAPH and (lines[number - 1].closed or any(prose[start:number])):
                prose[start:number] = [True] * (number - start)
        start = number
    return prose
