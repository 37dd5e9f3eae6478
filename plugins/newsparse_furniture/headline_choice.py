"""The choice of the headline among all lines above the story: a small model compares the lines with each other.

The score of a line is the sum of the weights of its features (``headline_features``). The probability of a line is its
share of the exponentials of all scores, one of which stands for a text without a headline. Copies of a line and the
lines of one heading count together.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.linear import LinearModel, read_tables
from newsparse.model import Headline
from newsparse.plugin import check_keys, read_text
from newsparse.text import page_speaks
from newsparse_furniture.byline import parse_byline
from newsparse_furniture.byline_words import byline_words
from newsparse_furniture.compared_lines import fold_words, lines_near
from newsparse_furniture.head_lines import HeadLine
from newsparse_furniture.headline import has_headline_form, is_entry_or_link
from newsparse_furniture.headline_features import SHORTEST, HeadlineFeatures
from newsparse_furniture.headline_span import parts_of_heading, title_above_stars
from newsparse_furniture.page_lines import PageLines

MOST_ABOVE = 5
"""A text with more lines than this above the story is a page or a piece of one."""

LONGEST = 220
"""The longest headline on a page, in code points."""

_NEVER = ("word", "no_word", "timestamp")
"""Types of lines that are not a headline; most lines of a menu are one word."""

QUOTATION_MARKS = frozenset("\"'“‘„«»‚")
"""A first sentence in quotation marks is speech in the story."""

COPYRIGHT = "©"

STRANGE = 0.34
"""The greatest share of the words of a prompt that the story contains: "We would like to send you reminders"."""

LEAST_AGAINST_RULE = 0.7
"""The least probability of a line that replaces a doubtful headline above a dateline or a byline."""

LEAST_BELOW = 0.5
"""The least probability of a line below the first one of a text that shows that the first is not the headline."""

MOST_DOUBTFUL_WORDS = 2
"""The most words of a line above a dateline or a byline that may be a button."""

MOST_WORDS_IN_DOUBT, LEAST_SHARE = 4, 0.5
"""A line of at most this many words is a kicker if a longer line below it has this share of its probability or more."""

_RESIDUE = ("page", "no_word")
_MENU = re.compile(r"[|»›>]")

_JOB_AT_END = re.compile(r"[|,·•–-]\s[^\W\d_][^|,·•–]{0,40}\Z")

_DASHES = "-–—"
"""The end of a kicker before a title: "Harbours –"."""

TABLE = "headline"
"""The name of the model in the weight file."""


class HeadlineChoice(NamedTuple):
    """The line that is most probably the headline.

    Attributes:
        number: the number of the line.
        probability: the probability that it is the headline.
    """

    number: int
    probability: float


@cache
def headline_model() -> LinearModel:
    """The model of ``data/weights/headline.tsv``. Cached."""
    tables = read_tables(read_text("newsparse_furniture", "weights/headline.tsv"), "weights/headline.tsv")
    check_keys(tables, "weights/headline.tsv", (TABLE,))
    return tables[TABLE]


def headline_candidates(page: PageLines) -> HeadlineFeatures:
    """The candidates for the headline, in text order, with their features.

    Near the beginning of a text, the lines below one that ends in a colon are its list.
    """
    near: Sequence[int] = lines_near(page)
    if page.story[0] <= MOST_ABOVE:
        near = near[: next((at for at, number in enumerate(near, 1) if page.lines[number].announces), len(near))]
    numbers = [
        number
        for number in near
        if not page.covered[number] and page.type_of(number) not in _NEVER and _may_be_headline(page, number)
    ]
    return HeadlineFeatures(page, numbers)


def _may_be_headline(page: PageLines, number: int) -> bool:
    """Whether the score of a line is worth computing.

    Near the beginning of a text, the line must have the form of a headline. Below many lines of a page, the other lines
    around it show what it is. A line with a copyright mark or a credit is a caption, one that begins with a time is an
    entry of a live page, one that ends in a length is the link to a film, and names behind "By" are a byline.
    """
    line = page.lines[number]
    if COPYRIGHT in line.text or is_entry_or_link(line.text) or line.text[-1] in _DASHES:
        return False
    if page.type_of(number) == "byline" and (line.text[0].islower() or parse_byline(line.text) is not None):
        return False
    if byline_words().sponsored.match(line.text):
        return False
    if _JOB_AT_END.search(line.text) and _is_author(line.text):
        return False
    if page.story[0] <= MOST_ABOVE:
        spoken = line.stopped and line.text[0] in QUOTATION_MARKS
        return len(line.text) >= SHORTEST and has_headline_form(line) and not spoken
    return SHORTEST <= len(line.text) <= LONGEST and bool(line.words) and line.whole and not line.timestamp


def _is_author(line: str) -> bool:
    """Whether a line is a byline whose people have jobs: "Ann Lee | Staff Writer"."""
    if line.rsplit(maxsplit=1)[-1].casefold() not in byline_words().jobs:
        return False
    found = parse_byline(line)
    return found is not None and any(person.title for person in found.people)


def choose_headline(page: PageLines, model: LinearModel | None = None) -> HeadlineChoice | None:
    """The most probable headline of a text, the first of its copies; ``None`` if no line can be one.

    Args:
        page: the lines of the text.
        model: the model; by default the one that comes with the plugin.
    """
    if page.story[0] == page.story[1]:
        return None
    model = model or headline_model()
    features = headline_candidates(page)
    if not features.candidates:
        return None
    scores = {number: model.score(features.of(number)) for number in features.candidates}
    none = model.score(features.of_no_headline())
    best = max(scores, key=scores.__getitem__)
    below = {number: score for number, score in scores.items() if best < number < page.story[0]}
    if below and features.share_of_story(best) <= STRANGE and page_speaks(page.lines[best].text):
        second = max(below, key=below.__getitem__)
        if features.share_of_story(second) > STRANGE:
            scores, best = below, second
    highest = max(scores[best], none)
    total = math.exp(none - highest)
    copies: defaultdict[str, float] = defaultdict(float)
    for number, score in scores.items():
        share = math.exp(score - highest)
        total += share
        copies[_first_part(page, number)] += share
    title = _title_below(page, best, scores)
    parts = {_first_part(page, best), _first_part(page, title)}
    return HeadlineChoice(title, sum(copies[part] for part in parts) / total)


def _title_below(page: PageLines, number: int, scores: Mapping[int, float]) -> int:
    """The number of the longer line directly below a short one, if it is at least half as probable; else of the line.

    The short line is the kicker then, such as the name of a race above the report of it.
    """
    if page.lines[number].word_count > MOST_WORDS_IN_DOUBT:
        return number
    below = number + 1
    while page.type_of(below) in _RESIDUE:
        below += 1
    if below not in scores or page.lines[below].word_count <= page.lines[number].word_count:
        return number
    return below if scores[below] >= scores[number] + math.log(LEAST_SHARE) else number


def _first_part(page: PageLines, number: int) -> str:
    """The beginning of what a line belongs to, to compare it with its copies.

    That is the line, the kicker before it that is part of the same heading, or the title above it and the stars.
    """
    return fold_words(page.lines[parts_of_heading(page, title_above_stars(page, number))[0]].text)


def check_by_score(
    headline: Headline, lines: Sequence[HeadLine], read_page: Callable[[], PageLines], *, dated: bool = False
) -> Headline | None:
    """A headline that a rule found, checked by the score of the lines.

    The first line of a text without a dateline and a byline is not the headline if a line below it has the highest
    probability of at least one half. On a page, where the first lines are mostly those of a menu, the headline must be
    the line with the highest score. Above a dateline or a byline, a line in the form of a button or a menu is
    replaced by a line with a high score.

    Args:
        headline: the headline.
        lines: the lines at the head of the text without bylines and captions; the headline is one of them.
        read_page: a function that reads the lines of the text. It is called only if they are needed.
        dated: whether the text has a dateline near its beginning; then it is not a page.
    """
    if headline.rule == "hint":
        return headline
    if not dated and len(lines) > MOST_ABOVE and read_page().story[0] > MOST_ABOVE:
        choice = choose_headline(read_page())
        best = None if choice is None else read_page().lines[choice.number].span
        return headline if best is not None and best <= headline.span else None
    if headline.rule == "short_first_line":
        page = read_page()
        choice = choose_headline(page)
        if choice is None or choice.probability < LEAST_BELOW:
            return headline
        return headline if page.lines[choice.number].span <= headline.span else None
    line = next(one.text for one in lines if one.span == headline.span)
    button = len(line.split()) <= MOST_DOUBTFUL_WORDS or line[0].islower() or _MENU.search(line)
    if headline.rule != "before_dateline_or_byline" or not button:
        return headline
    page = read_page()
    choice = choose_headline(page)
    if choice is None or choice.probability < LEAST_AGAINST_RULE:
        return headline
    return Headline(span=page.lines[choice.number].span, rule="score")
