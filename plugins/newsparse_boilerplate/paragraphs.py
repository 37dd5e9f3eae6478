"""Paragraphs that are broken into several lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.words import word_classes

SHORTEST_PARAGRAPH = 80
"""The shortest paragraph whose pieces are joined, in code points."""

SHORTEST_BROKEN = 4
"""The fewest words of a line that is broken off if it ends in a function word."""


def joined_lines(lines: Sequence[Line], continues: Callable[[int], bool]) -> Iterator[range]:
    """The runs of lines that form one paragraph of prose: they are long, and the last line is closed or one of the
    lines is prose.

    Args:
        lines: the lines.
        continues: whether the line with this number continues the line before it.
    """
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and continues(number):
            continue
        if number - start > 1:
            run = lines[start:number]
            size = sum(line.size for line in run)
            if size >= SHORTEST_PARAGRAPH and (run[-1].closed or any(line.prose for line in run)):
                yield range(start, number)
        start = number


def ends_in_function_word(line: Line) -> bool:
    """Whether a line breaks off after a function word."""
    return len(line.words) >= SHORTEST_BROKEN and line.words[-1] in word_classes().function_words
