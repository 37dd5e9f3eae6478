"""Features of a line by the lines before and after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse_boilerplate.context.features import bin_of
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.paragraphs import ends_in_function_word, joined_lines

RUN_BINS = ((2, "2"), (4, "3-4"), (8, "5-8"))
"""The bins of the lengths of runs: the upper limit and the name of each bin."""

LONGEST_COUNTED = 200
"""The longest line that is compared to find repeated lines, in code points."""

_CONTINUING = frozenset(",.;:)")
"""Punctuation at the beginning of a line that continues the line before it."""


def line_type(line: Line) -> str:
    """The type of a line as a neighbour: ``prose``, ``listed``, ``closed``, or ``open`` if it has no closing mark."""
    if line.prose:
        return "prose"
    if line.listed is not None:
        return "listed"
    return "closed" if line.closed else "open"


def neighbour_features(types: tuple[str, str], removed: tuple[bool, bool], run: int) -> Iterator[str]:
    """The features of the neighbours of a line.

    Args:
        types: the types of the line before and of the line after, ``none`` if there is no such line.
        removed: whether a line was removed just before, and just after.
        run: the number of consecutive lines without a closing mark, including this one.
    """
    yield f"before={types[0]}"
    yield f"after={types[1]}"
    if removed[0]:
        yield "removed=before"
    if removed[1]:
        yield "removed=after"
    if run > 1:
        yield f"open_run={bin_of(run, RUN_BINS, '9+')}"


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


def repeated_keys(lines: Sequence[Line]) -> set[str]:
    """The folded forms of the lines that occur more than once."""
    seen: set[str] = set()
    repeated: set[str] = set()
    for line in lines:
        if line.size <= LONGEST_COUNTED:
            (repeated if line.key in seen else seen).add(line.key)
    return repeated


def _continues(line: Line, following: Line) -> bool:
    """Whether a line stops in mid-sentence and the next line continues it."""
    if line.closed:
        return False
    first = following.content[0]
    if first.islower() or first in _CONTINUING or line.content[-1] in ",(":
        return True
    return ends_in_function_word(line)


def broken_paragraphs(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that are pieces of a paragraph, in text that is hard-wrapped or broken at links."""
    runs = joined_lines(lines, lambda number: _continues(lines[number - 1], lines[number]))
    return {number for run in runs for number in run}
