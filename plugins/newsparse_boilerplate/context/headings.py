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


LONGEST_TITLE = 140
"""The longest title below a heading, in code points."""

SHORT_PARAGRAPH = 50
"""The shortest paragraph below the titles, in code points."""

MOST_TITLES = 4
"""The most titles without bullets between a heading and the next paragraph; more lines are a list of the story."""

FEWEST_TITLE_WORDS, FEWEST_SINGLE, FEWEST_LAST = 4, 6, 8
"""The fewest words of a title below a heading: of one that another title follows, of the only one, and of the last one.
A shorter line directly above a paragraph may be a subheading. (In the labelled sets, 56 such lines of 27 publishers are
labelled as boilerplate; the lines labelled as story are links, or below buttons such as "Read more".)"""

_ITEM = re.compile(r"(?:[*+•·‣▪◦■●○►▶▸→›»]|-{1,2}|[–—]|\d{1,2}[.)])\s")


def is_heading(line: Line) -> bool:
    """Whether a boilerplate line is a heading."""
    return (not line.closed or line.content[-1] in ":?") and 0 < len(line.words) <= LONGEST_HEADING


def is_item(line: Line) -> bool:
    """Whether a line can be an item of a list of links: it has a bullet or a number and does not end as a sentence."""
    return line.size <= LONGEST_ITEM and line.content[-1] not in ".:;" and _ITEM.match(line.content) is not None


def weakly_announced_lines(
    lines: Sequence[Line], found: Mapping[int, BoilerplateCategory]
) -> Iterator[tuple[int, BoilerplateCategory]]:
    """Labels such as "Related" with the titles below them. Without titles such a label may be a subheading.

    Args:
        lines: all lines.
        found: the category of each line that is boilerplate by its wording, by line number.
    """
    first = next((number for number, line in enumerate(lines) if line.prose), len(lines))
    for number in range(first + 1, len(lines)):
        listed = lines[number].listed if number not in found and is_heading(lines[number]) else None
        if listed is None or listed.use != "weak_line" or listed.category != "related":
            continue
        titles = _titles(lines, number + 1, found)
        if titles and titles[-1] == number + len(titles) and _ends_run(lines, titles[-1]):
            yield from ((line, listed.category) for line in (number, *titles))


def _ends_run(lines: Sequence[Line], title: int) -> bool:
    """Whether a paragraph, not another title, is below a title."""
    return title + 1 < len(lines) and _is_paragraph(lines[title + 1])


def _is_paragraph(line: Line) -> bool:
    """Whether a line is a paragraph, perhaps a short one."""
    return line.prose or (line.closed and line.content[-1] != ":" and line.size >= SHORT_PARAGRAPH)


def _titles(lines: Sequence[Line], below: int, found: Mapping[int, BoilerplateCategory]) -> list[int]:
    """The numbers of the titles of other stories between a heading inside the story and the next paragraph.

    Args:
        lines: all lines.
        below: the number of the line below the heading.
        found: the category of each line that is boilerplate by its wording, by line number.
    """
    end = below
    while end < len(lines) and end - below <= MOST_TITLES and end not in found and _is_title(lines[end]):
        end += 1
    if end == below or end == len(lines) or end - below > MOST_TITLES:
        return []
    if end not in found and not _is_paragraph(lines[end]):
        return []
    last = FEWEST_LAST if end - below > 1 else FEWEST_SINGLE
    fewest = [FEWEST_TITLE_WORDS] * (end - below - 1) + [last]
    return [
        number for number, words in zip(range(below, end), fewest, strict=True) if len(lines[number].words) >= words
    ]


def _is_title(line: Line) -> bool:
    """Whether a line can be the title of another story: it ends neither like a sentence nor in a colon.

    A number before it may number the headings of the story, a line in capitals may be one of them, and a caption may be
    a sentence and a name.
    """
    if line.size > LONGEST_TITLE or line.prose or line.closed or line.content[0].islower():
        return False
    return ". " not in line.content and not line.content.isupper()


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
            if first < number and below == number + 1 and lines[number].key not in word_classes().continue_buttons:
                yield from ((title, category) for title in _titles(lines, below, found))
        elif first < below < len(lines) and below not in found and is_bio(lines[below]):
            yield below, category
