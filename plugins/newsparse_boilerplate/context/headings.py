"""What a page's own headings announce: the marked items below "Related stories", the bio below "About the author"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newsparse.model import BoilerplateCategory
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import LONGEST_PAGE_PROSE, reports_speech
from newsparse_boilerplate.words import word_classes

LONGEST_HEADING = 6
"""Words of the longest heading; "Read more: Storks are back in Velmar" is a link and announces nothing."""

LONGEST_ITEM = 200
"""Code points of the longest item."""

_ITEM = re.compile(r"(?:[*+•·‣▪◦■●○►▶▸→›»]|-{1,2}|[–—]|\d{1,2}[.)])\s")


def is_heading(line: Line) -> bool:
    """Whether a line of the page is a heading."""
    return (not line.closed or line.content[-1] in ":?") and 0 < len(line.words) <= LONGEST_HEADING


def announced(
    lines: Sequence[Line], condemned: Mapping[int, BoilerplateCategory]
) -> Iterator[tuple[int, BoilerplateCategory]]:
    """The lines that headings of the page announce, with their category.

    Args:
        lines: all lines.
        condemned: the categories of those that are boilerplate by their wording.
    """
    first = next((number for number, line in enumerate(lines) if line.prose), len(lines))
    for number, category in condemned.items():
        if category not in ("related", "author_bio") or not is_heading(lines[number]):
            continue
        below = number + 1
        if category == "related":
            while below < len(lines) and below not in condemned and is_item(lines[below]):
                yield below, category
                below += 1
        elif first < below < len(lines) and below not in condemned and is_bio(lines[below]):
            yield below, category


def is_item(line: Line) -> bool:
    """Whether a line can be the marked item of a list of links; a title, no sentence."""
    return line.size <= LONGEST_ITEM and line.content[-1] not in ".:;" and _ITEM.match(line.content) is not None


def is_bio(line: Line) -> bool:
    """Whether a line can say who the author is: it names a trade of writers or an address."""
    if not line.prose or line.size > LONGEST_PAGE_PROSE or reports_speech(line):
        return False
    return "@" in line.content or not word_classes().trade.isdisjoint(line.small)


def below_headings(lines: Sequence[Line], condemned: Mapping[int, BoilerplateCategory]) -> Iterator[int]:
    """Where the lines start that stand below a heading such as "Related stories", up to the next paragraph of prose."""
    under = False
    for number, line in enumerate(lines):
        category = condemned.get(number)
        if category is None:
            under = under and not line.prose
            if under:
                yield line.start
        elif category == "related" and is_heading(line):
            under = True
