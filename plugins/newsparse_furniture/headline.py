"""The headline: the first line of the head that has the shape of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.model import Headline
from newsparse.text import fold_space, fold_typography
from newsparse_furniture.head_lines import LONG_PROSE, PROSE, Cell

FEWEST = 4
"""A headline that nothing frames has as many words; "Sport" and "World News" are lines of the page."""

FEWEST_FRAMED = 2
MOST_KICKER_WORDS = 3

TITLE_CASE = 0.8
"""Share of the words of more than three letters that begin with a capital in a headline in title case."""

STEM = 4
"""Words are compared by so many first letters: "endorses" and "endorsed" are one."""

LEAD = 300
"""How much of the first paragraph is looked at, in code points."""

SHORTEST_CUT = 20
"""Of a headline that is cut as much must be there to know it by, in code points."""

REPEATED = 0.6
"""Share of the longer words of a headline that its lead repeats."""

_STOP_INSIDE = re.compile(r"(?:\S+\s+){3}.*(?<=\s)[a-zß-öø-ÿ]\w{2,}[.][\"'”’)\]]*\s+[^\sa-zß-öø-ÿ]|.*。\w", re.DOTALL)
"""A full stop in the middle: behind a word in small letters, which abbreviations and the words of titles are not."""

_END_INSIDE = re.compile(r"(?:\S+\s+){3}.*\w[?!][\"'”’)\]]*\s+[^\sa-zß-öø-ÿ]", re.DOTALL)
_TAGGED = re.compile(r"[(\[][^()\[\]]{1,40}[)\]]\s+\S+\s+\S+\s+\S+")


def fold_headline(headline: str) -> str:
    """The form in which headlines are compared: case, kind of marks and a full stop at the end left out."""
    return fold_space(fold_typography(headline)).casefold().rstrip(".")


def find_headline(cells: Sequence[Cell], story: int, *, framed: bool, hint: str | None = None) -> Headline | None:
    """The headline among the cells before the story.

    Args:
        cells: the head of the text.
        story: number of the cell with which the story begins.
        framed: whether a dateline or a byline tells where the story begins.
        hint: the headline as the caller knows it.
    """
    if hint and (found := _hinted(cells, fold_headline(hint))):
        return Headline(span=found.span, rule="hint")
    fewest = FEWEST_FRAMED if framed else FEWEST
    candidates = [cell for cell in cells[:story] if _fits(cell, framed) and len(cell.words) >= fewest]
    if not candidates and cells and _is_repeated(cells[0], cells[1:2]):
        return Headline(span=cells[0].span, rule="repeated_by_lead")
    while len(candidates) > 1 and _is_kicker(candidates[0]) and not _is_kicker(candidates[1]):
        del candidates[0]
    if not candidates:
        return None
    return Headline(span=candidates[0].span, rule="before_dateline_or_byline" if framed else "short_first_line")


def _is_kicker(cell: Cell) -> bool:
    """Whether a line is the name of a section or a series: a few words, all of them with a capital."""
    words = cell.words
    return len(words) <= MOST_KICKER_WORDS and not any(word.islower() for word in words)


def _is_title_case(cell: Cell) -> bool:
    """Whether nearly all the longer words have capitals, as some houses set headlines and nobody sets sentences."""
    long = [word for word in cell.words if len(word) > 3 and not word[0].isdigit()]
    return len(long) >= FEWEST and sum(word[0].isupper() for word in long) >= TITLE_CASE * len(long)


def _is_repeated(cell: Cell, lead: Sequence[Cell]) -> bool:
    """Whether a short first sentence says what the next paragraph says again, as headlines do and leads do not."""
    if not lead or len(cell.text) > LONG_PROSE or cell.stamp or cell.bullet or cell.text[0] in "([\"“‘'":
        return False
    stems = {word[:STEM].casefold() for word in cell.words if len(word) >= STEM}
    again = {word[:STEM].casefold() for word in Cell(lead[0].span, lead[0].text[:LEAD]).words}
    return len(stems) >= FEWEST and len(stems & again) >= REPEATED * len(stems)


def _hinted(cells: Sequence[Cell], known: str) -> Cell | None:
    """The cell that reads like the known headline, or begins as it does where one of them is cut."""
    for cell in cells:
        if len(cell.text) > 2 * LONG_PROSE:
            continue
        short, long = sorted((fold_headline(cell.text), known), key=len)
        if short == long or (len(short) >= SHORTEST_CUT and long.startswith(short.rstrip("… "))):
            return cell
    return None


def _fits(cell: Cell, framed: bool) -> bool:
    """Whether a cell has the shape of a headline. A full stop is allowed only where a frame bears it out."""
    if len(cell.text) > LONG_PROSE or cell.stamp or cell.bullet or (cell.torn and not framed) or not cell.words:
        return False
    if cell.text[0] in "([" and not _TAGGED.match(cell.text):
        return False
    if not framed and (cell.text[0].islower() or cell.text[-1] in ":,(-–—"):
        return False
    paragraph = not framed or len(cell.text) >= PROSE
    if not cell.whole or (paragraph and _holds(cell.text, ".。", _STOP_INSIDE)):
        return False
    if cell.stopped and not _is_title_case(cell):
        return framed and not (paragraph and _holds(cell.text, "?!", _END_INSIDE))
    return True


def _holds(line: str, marks: str, pattern: re.Pattern[str]) -> bool:
    """Whether a line has what a pattern of these marks describes. The slow look is only for lines that have a mark."""
    return any(mark in line for mark in marks) and pattern.match(line) is not None
