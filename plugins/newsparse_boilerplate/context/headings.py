"""Lines below headings of the page: items below "Related stories", the note below "About the author"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsparse import lazy_re as re
from newsparse.model import BoilerplateCategory
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import LONGEST_PAGE_PROSE, reports_speech
from newsparse_boilerplate.words import word_classes

LONGEST_HEADING = 6
"""The most words of a heading. "Read more: Storks are back in Velmar" is a link, not a heading."""

LONGEST_ITEM = 200
"""The longest list item, in code points."""


_ITEM = re.compile(r"(?:[*+•·‣▪◦■●○►▶▸→›»]|-{1,2}|[–—]|\d{1,2}[.)])\s")


def is_heading(line: Line) -> bool:
    """Whether a boilerplate line is a heading."""
    return (not line.closed or line.content[-1] in ":?") and 0 < len(line.words) <= LONGEST_HEADING


def is_item(line: Line) -> bool:
    """Whether a line can be an item of a list of links: it has a bullet or a number and does not end as a sentence."""
    return line.size <= LONGEST_ITEM and line.content[-1] not in ".:;" and _ITEM.match(line.content) is not None


def is_bio(line: Line) -> bool:
    """Whether a line can be a note about the author: it contains an address or a job in journalism."""
    if not line.prose or line.size > LONGEST_PAGE_PROSE or reports_speech(line):
        return False
    return "@" in line.content or not word_classes().job_words.isdisjoint(line.lower_words)


def announced_lines(
    lines: Sequence[Line], found: Mapping[int, BoilerplateCategory]
) -> Iterator[tuple[int, BoilerplateCategory]]:
    """The numbers and categories of the lines that belong to a heading above them.

    Args:
        lines: all lines.
        found: the category of each line that is boilerplate by its wording, by line number.
    """
    first = next((number for number, line in enumerate(lines) if line.prose), len(lines))
    for number, category in found.items():
        if category not in ("related", "author_bio") or not is_heading(lines[number]):
            continue
        below = number + 1
        if category == "related":
            while below < len(lines) and below not in found and is_item(lines[below]):
                yield below, category
                below += 1
        elif first < below < len(lines) and below not in found and is_bio(lines[below]):
            yield below, category
