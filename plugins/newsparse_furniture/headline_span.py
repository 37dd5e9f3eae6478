"""The span of a headline: one line, the part of a line behind a kicker, or a kicker and the title below it.

A kicker is a few words above a title that name its topic: "Harbours: Mill to close". It is part of the headline if the
page says so: a colon on a line of its own parts them, or the page prints both in one line elsewhere. A wide gap in a
line parts two elements of the page, the kicker and the title.
"""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.model import Span
from newsparse_furniture.compared_lines import LONGEST_COMPARED, MOST_BETWEEN, SHORTEST_COMPARED, fold_words
from newsparse_furniture.headline_features import STARS
from newsparse_furniture.page_lines import PageLines

MOST_KICKER_WORDS = 8
"""The most words of a kicker."""

FEWEST_TITLE_WORDS = 4
"""The fewest words of a title in the path of a page."""

COLON = ":"

_WIDE_GAP = re.compile(r"[^\W_]\S*+(?: \S++){0,5}+(?:\s{3,}|\s{2,}[-–—]\s{2,})(?=\S+ \S+ \S+ \S)")
"""A kicker of at most six words, and a gap before at least four words. Two spaces are also a mistake in a sentence."""

_PATH = re.compile(r"(?:[^\W_a-zß-öø-ÿ][^\s:]*+[\s/>›»|]++)++")
"""Names of sections before a title: words with capitals, without the colon of a kicker."""

_TITLES = ("four_words", "long_line")
_RESIDUE = ("page", "no_word")
_NO_KICKER = ("paragraph", "timestamp", "byline", "name", "sentence", "closed", "start", "end")


def parts_of_heading(page: PageLines, number: int) -> tuple[int, int]:
    """The numbers of the first and the last line of a heading that a line with only a colon divides.

    Args:
        page: the lines of the text.
        number: the number of one line of the heading.
    """
    lines = page.lines
    if number >= 2 and lines[number - 1].text == COLON and _may_be_kicker(page, number - 2):
        return number - 2, number
    divided = number + 2 < len(lines) and lines[number + 1].text == COLON and _may_be_kicker(page, number)
    if divided and page.type_of(number + 2) not in (*_RESIDUE, "paragraph"):
        return number, number + 2
    return number, number


def title_above_stars(page: PageLines, number: int) -> int:
    """The number of the title above the stars of a critic for the line below them; otherwise that of the line."""
    if number < 2 or not STARS.fullmatch(page.lines[number - 1].text) or page.covered[number - 2]:
        return number
    return number - 2 if page.type_of(number - 2) in _TITLES else number


def shorter_copy_below(page: PageLines, number: int) -> int:
    """The number of a line below that is the end of a line; the number of the line if there is none.

    Text browsers print the path of a page and the title in it on one line: "Home News Mill to close".
    """
    line = page.lines[number].text
    for below in range(number + 1, min(len(page.lines), number + 1 + MOST_BETWEEN)):
        title = page.lines[below].text
        if len(title) < SHORTEST_COMPARED or title == line or not line.endswith(title):
            continue
        path = line[: -len(title)]
        if page.lines[below].word_count >= FEWEST_TITLE_WORDS and _PATH.fullmatch(path):
            return below
    return number


def headline_span(page: PageLines, number: int) -> Span:
    """The span of the headline that is in a line.

    Args:
        page: the lines of the text.
        number: the number of the line.
    """
    lines = page.lines
    first, last = parts_of_heading(page, number)
    if first == last:
        above = next((one for one in range(number - 1, -1, -1) if page.type_of(one) not in _RESIDUE), -1)
        if above >= 0 and _may_be_kicker(page, above) and _are_one_line(page, above, number):
            first = above
    span = Span(lines[first].span.start, lines[last].span.end)
    gap = _WIDE_GAP.match(lines[number].text) if first == last else None
    return Span(span.start + gap.end(), span.end) if gap else span


def _may_be_kicker(page: PageLines, number: int) -> bool:
    """Whether a line is a few words that do not end like a sentence."""
    line = page.lines[number]
    return page.type_of(number) not in _NO_KICKER and line.word_count <= MOST_KICKER_WORDS and not page.covered[number]


def _are_one_line(page: PageLines, kicker: int, title: int) -> bool:
    """Whether the page prints two lines elsewhere in one line, such as the title of the page."""
    first = page.lines[kicker].text.rstrip(" :")
    joined = f" {fold_words(first)} {fold_words(page.lines[title].text)} "
    return any(
        first in line.text and joined in f" {fold_words(line.text)} "
        for line in page.lines
        if len(line.text) <= LONGEST_COMPARED
    )
