"""Lines of an article that stay or go by the evidence that the article comes from a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.words import word_classes

FEWEST_REPEATED = 3
"""A label that a page prints so many times in an article, or more often, is not a subheading."""

LONGEST_REPEATED = 60
"""The longest such label, in code points."""

FUNCTION_WORDS_SHARE = 0.25
"""If so large a share of the words of one paragraph are function words, the language is one of those whose function
words are known. They are the languages with phrase lists."""


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

    "TICKETS" between the names of a cast and the prices is a heading of the story, though a page may print it too; and
    "Salt" is the last ingredient, below two others.

    Args:
        lines: the lines of the article.
        found: the numbers of the lines above their limit.
        known: the start offsets of the lines that are boilerplate by their wording.
    """
    if known:
        return set()
    last = len(lines) - 1
    return {
        number
        for number in found
        if (0 < number < last and _all_stay(lines, found, (number - 1, number + 1)))
        or (number == last > 1 and _all_stay(lines, found, (last - 1, last - 2)))
    }


def _all_stay(lines: Sequence[Line], found: Collection[int], numbers: Sequence[int]) -> bool:
    """Whether these lines stay and are not paragraphs."""
    return not any(number in found or lines[number].prose for number in numbers)
