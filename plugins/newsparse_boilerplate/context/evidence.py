"""The limits of the lines of an article: by their position, and by the evidence that the article comes from a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from newsparse_boilerplate.context.headings import bonuses_below_headings
from newsparse_boilerplate.limits import Limits
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.words import word_classes

FEWEST_REPEATED = 3
"""A label that a page prints so many times in an article, or more often, is not a subheading."""

LONGEST_REPEATED = 60
"""The longest such label, in code points."""

FUNCTION_WORDS_SHARE = 0.25
"""If so large a share of the words of one paragraph are function words, the language is one of those whose function
words are known. They are the languages with phrase lists."""


def added_to_limits(lines: Sequence[Line], limits: Limits, known: Collection[int]) -> list[float]:
    """What is added to the limit of each line of an article.

    The limit is higher for a line between two paragraphs, where stories have subheadings, lists and tables, and in an
    article in which no line is boilerplate by its wording. It is lower below a heading of the page.

    Args:
        lines: the lines of the article.
        limits: the limits.
        known: the start offsets of the lines that are boilerplate by their wording.
    """
    paragraphs = [number for number, line in enumerate(lines) if line.prose]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (-1, -1)
    general = 0.0 if known else limits.unproven
    labels = repeated_labels(lines, known)
    bonuses = bonuses_below_headings(lines, known)
    return [
        general
        - bonuses.get(line.start, 0.0)
        + (limits.inside if first < number < last and number not in labels else 0.0)
        for number, line in enumerate(lines)
    ]


def repeated_labels(lines: Sequence[Line], known: Collection[int]) -> set[int]:
    """The numbers of the labels that a page prints again and again, such as "Article content" before each paragraph.

    There are none in an article without known boilerplate: "Eat within two hours" may be in each menu of a plan.

    Args:
        lines: the lines of the article.
        known: the start offsets of the lines that are boilerplate by their wording.
    """
    if not known:
        return set()
    short = [number for number, line in enumerate(lines) if line.size <= LONGEST_REPEATED and not line.prose]
    counts = Counter(lines[number].key for number in short)
    return {number for number in short if counts[lines[number].key] >= FEWEST_REPEATED}


def is_list_of_story(lines: Sequence[Line], found: Collection[int], known: Collection[int], most: float) -> bool:
    """Whether the lines above their limit are a list of the story: they are many, and none is known by its wording.

    A page has many thousand phrases, and an article with so many of its lines has a listed one.

    Args:
        lines: the lines of the article.
        found: the numbers of the lines above their limit.
        known: the start offsets of the lines that are boilerplate by their wording.
        most: the most lines that are not a list.
    """
    if known or len(found) <= most:
        return False
    function_words = word_classes().function_words
    return any(
        sum(map(function_words.__contains__, line.lower_words)) >= FUNCTION_WORDS_SHARE * len(line.lower_words)
        for line in lines
        if line.prose and line.words
    )


def lines_among_others(lines: Sequence[Line], found: Collection[int], known: Collection[int]) -> set[int]:
    """The numbers of the lines that stay because the lines beside them stay, in an article without known boilerplate.

    "TICKETS" between the names of a cast and the prices is a heading of the story, though a page may print it too.

    Args:
        lines: the lines of the article.
        found: the numbers of the lines above their limit.
        known: the start offsets of the lines that are boilerplate by their wording.
    """
    if known:
        return set()
    return {
        number
        for number in found
        if 0 < number < len(lines) - 1
        and not any(beside in found or lines[beside].prose for beside in (number - 1, number + 1))
    }
