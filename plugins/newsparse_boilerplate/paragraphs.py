"""Paragraphs that are broken into several lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.words import word_classes

SHORTEST_PARAGRAPH = 80
"""The shortest paragraph whose pieces are joined, in code points."""

SHORTEST_WITH_LINK = 60
"""The shortest paragraph that is broken at links, in code points."""

FEWEST_OF_PIECE = 10
"""The fewest words of a piece that is certainly a part of a sentence."""

SHORTEST_BROKEN = 4
"""The fewest words of a line that is broken off if it ends in a function word."""


def joined_lines(
    lines: Sequence[Line], continues: Callable[[int], bool], accepts: Callable[[Sequence[Line]], bool]
) -> Iterator[range]:
    """The runs of several lines that continue each other and are accepted.

    Args:
        lines: the lines.
        continues: whether the line with this number continues the line before it.
        accepts: whether the lines of a run are a paragraph.
    """
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and continues(number):
            continue
        if number - start > 1 and accepts(lines[start:number]):
            yield range(start, number)
        start = number


def is_paragraph(run: Sequence[Line]) -> bool:
    """Whether lines that continue each other are long, and the last one is closed or one of them is prose."""
    if sum(line.size for line in run) < SHORTEST_PARAGRAPH:
        return False
    return run[-1].closed or any(line.prose for line in run)


def is_paragraph_with_links(run: Sequence[Line]) -> bool:
    """The same for the pieces between links: one that has many words is enough, for the last may be a link."""
    if sum(line.size for line in run) < SHORTEST_WITH_LINK:
        return False
    return run[-1].closed or any(line.prose or len(line.words) >= FEWEST_OF_PIECE for line in run)


def ends_in_function_word(line: Line) -> bool:
    """Whether a line breaks off after a function word."""
    return len(line.words) >= SHORTEST_BROKEN and line.words[-1] in word_classes().function_words


def open_runs(lines: Sequence[Line]) -> list[int]:
    """For each line the length of its run of consecutive lines without a closing mark; 0 for a closed line."""
    sizes = [0] * len(lines)
    start = 0
    for number in range(len(lines) + 1):
        if number < len(lines) and not lines[number].closed:
            continue
        for inside in range(start, number):
            sizes[inside] = number - start
        start = number + 1
    return sizes


_CONTINUING = frozenset(",.;:)")
"""Punctuation at the beginning of a line that continues the line before it."""


def _breaks_off(line: Line, following: Line) -> bool:
    """Whether a line stops in mid-sentence and the next line continues it."""
    if line.closed:
        return False
    first = following.content[0]
    if first.islower() or first in _CONTINUING or line.content[-1] in ",(":
        return True
    return ends_in_function_word(line)


def broken_paragraphs(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that are pieces of a paragraph, in text that is hard-wrapped or broken at links."""
    runs = joined_lines(lines, lambda number: _breaks_off(lines[number - 1], lines[number]), is_paragraph)
    return {number for run in runs for number in run}


LONGEST_LINK = 60
"""The longest link inside a sentence, in code points."""

FEWEST_BROKEN = 6
"""The fewest words of the piece of a sentence before such a link."""

_CONTINUING_PIECE = frozenset(",.;:)’'”-–—!?%»")
"""Punctuation at the beginning of a line that continues the line before it."""


def _continues(line: Line, following: Line) -> bool:
    """Whether the next line belongs to the same paragraph: it begins in mid-sentence, or this one breaks off."""
    first, last = following.content[0], line.content[-1]
    if first.islower() or first in _CONTINUING_PIECE or last in ",(“‘«":
        return True
    return not line.closed and ends_in_function_word(line)


def _has_link_between(line: Line, link: Line, following: Line) -> bool:
    """Whether the second of three lines is a link in a sentence: "the owners of / Low Harbour Ferries / said so"."""
    if line.closed or link.closed or link.size > LONGEST_LINK or not following.content[0].islower():
        return False
    return len(line.words) >= FEWEST_BROKEN and not word_classes().function_words.isdisjoint(line.lower_words)


FEWEST_BEFORE_LINK = 2
"""The fewest words of such a piece that ends in lower case: "the ailing / Velmar Rovers / beat"."""


def begins_inside_sentence(line: Line) -> bool:
    """Whether a line begins inside a sentence: in lower case, with a mark that cannot begin one, or a suffix."""
    first = line.content[0]
    return first.islower() or first in _CONTINUING or (first in "-'’" and line.content[1:2].isalpha())


def _is_piece(line: Line, piece: Line, following: Line, *, inside: bool) -> bool:
    """Whether the second of three lines is a piece of a sentence, such as a link, in whatever language.

    "the owners of / Low Harbour Ferries / , who said so": the first line stops in mid-sentence, and the third begins
    inside one.

    Args:
        line, piece, following: the three lines.
        inside: whether the first line itself continues a sentence.
    """
    if line.closed or piece.closed or piece.size > LONGEST_LINK or not begins_inside_sentence(following):
        return False
    if inside or len(line.words) >= FEWEST_BROKEN:
        return True
    return len(line.words) >= FEWEST_BEFORE_LINK and line.words[-1].islower()


def pieces_of_paragraphs(lines: Sequence[Line]) -> list[range]:
    """The runs of lines that are the pieces of one paragraph each, in a text that is broken at links."""
    continuing = [False] * len(lines)
    for number in range(1, len(lines)):
        line, piece = lines[number - 1], lines[number]
        if _breaks_off(line, piece) or (not line.closed and begins_inside_sentence(piece)):
            continuing[number] = True
        elif number + 1 < len(lines):
            inside = continuing[number - 1] or begins_inside_sentence(line)
            continuing[number] = _is_piece(line, piece, lines[number + 1], inside=inside)
    return list(joined_lines(lines, continuing.__getitem__, is_paragraph_with_links))


def paragraph_flags(lines: Sequence[Line]) -> list[bool]:
    """Whether each line is a paragraph of prose or a piece of one."""

    def continues(number: int) -> bool:
        if _continues(lines[number - 1], lines[number]):
            return True
        return number + 1 < len(lines) and _has_link_between(*lines[number - 1 : number + 2])

    prose = [line.prose for line in lines]
    for run in joined_lines(lines, continues, is_paragraph):
        prose[run.start : run.stop] = [True] * len(run)
    return prose
