"""Lines above the story: kickers, on a page the names and links of its head, what is between headline and dateline."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from newsparse_boilerplate.categories import category_of
from newsparse_boilerplate.context.headings import is_item
from newsparse_boilerplate.findings import Finding
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.words import word_classes

MOST_KICKER_WORDS = 3
"""The most words of a kicker, the name of a section or a series above the headline. (Above the headlines of 1,100
texts of the sets, 122 lines of so few words belong to the page and none to the story.)"""

MOST_KICKERS = 6
"""The most lines above the headline among which kickers are looked for."""

FEWEST_KNOWN = 2
"""The fewest lines of boilerplate that show that a text is a page. (If they are at least half of the lines above the
headline, the others there are of the page too: of 126 such lines with a label in the sets, 123 are boilerplate and 3
short lines are kept.)"""


MOST_JOB_WORDS = 6
"""The most words of the job of an author. (All 13 such lines of the sets, of 7 publishers, are of the page.)"""

LONGEST_LABEL = 50
"""The longest line between headline and dateline that is of the page, in code points; a standfirst is longer. (Of such
lines in 41 publications of the sets, 56 are labelled as boilerplate and none as story.)"""


def find_above_headline(lines: Sequence[Line], headline: int, known: Collection[int]) -> list[Finding]:
    """The kickers above a headline, and on a page all lines there that do not end like a sentence.

    Nothing is found below a paragraph: the headline that was found may be the title of another story.

    Args:
        lines: the lines of a text.
        headline: the start offset of the headline.
        known: the start offsets of the lines that are known to be boilerplate.
    """
    above = list(takewhile(lambda line: line.end <= headline, lines))
    if any(line.prose for line in above):
        return []
    others = [line for line in above if line.start not in known]
    if len(above) - len(others) >= max(FEWEST_KNOWN, len(others)):
        return [Finding(line.span, category_of(line), "above_headline") for line in others if not line.closed]
    return [Finding(line.span, "navigation", "kicker") for line in others[-MOST_KICKERS:] if is_kicker(line)]


def find_above_dateline(lines: Sequence[Line], headline: int, dateline: int, known: Collection[int]) -> list[Finding]:
    """The lines between a headline and a dateline of a page that do not end like a sentence.

    The story begins at its dateline. Items of lists and longer lines may be the summary of the story, and in a text
    without boilerplate the lines are those of a wire. A caption may end in its source in brackets.

    Args:
        lines: the lines of a text.
        headline: the end offset of the headline.
        dateline: the start offset of the dateline.
        known: the start offsets of the lines that are known to be boilerplate.
    """
    if len(known) < FEWEST_KNOWN:
        return []
    between = (line for line in lines if headline <= line.start and line.end <= dateline)
    return [
        Finding(line.span, category_of(line), "above_dateline")
        for line in between
        if not line.prose
        and not is_item(line)
        and (line.content[-1] == ")" or (not line.closed and line.size <= LONGEST_LABEL))
    ]


def find_job_below_byline(text: str, lines: Sequence[Line], byline: int) -> list[Finding]:
    """The job of the author on the line directly below the byline: "Business reporter".

    Args:
        text: the text.
        lines: its lines.
        byline: the end offset of the byline.
    """
    below = next((line for line in lines if line.start >= byline), None)
    if below is None or below.closed or len(below.words) > MOST_JOB_WORDS or text[byline : below.start].strip():
        return []
    is_job = not word_classes().job_words.isdisjoint(below.lower_words)
    return [Finding(below.span, "author_bio", "job_below_byline")] if is_job else []


def is_kicker(line: Line) -> bool:
    """Whether a line above the headline is the name of a section, a series or a form of text.

    Three words have capitals: "Night boats return" may be the headline of a text whose headline was not found.
    """
    words = line.words
    if line.closed or not 0 < len(words) <= MOST_KICKER_WORDS:
        return False
    return len(words) < MOST_KICKER_WORDS or not any(map(str.islower, words))
