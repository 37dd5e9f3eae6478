"""Sentences of the story and sentences of the page, distinguished by closed classes of words."""

from __future__ import annotations

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.words import word_classes

FEWEST_SENTENCE_WORDS = 8
"""The fewest words of a closed line that is a sentence."""

FEWEST_ANNOUNCEMENT_WORDS = 5
"""The fewest words of a line that announces a list. "Related:" and "More from Low Harbour:" belong to the page."""

FEWEST_TABS = 2
"""The fewest tabs in a row of a table."""

FEWEST_QUOTED = 3
"""The size of marks around a single letter, in code points. A quotation is longer."""

_OPENING_QUOTES = frozenset('"“„«')
_CLOSING_QUOTES = frozenset('"”“»')

LONGEST_PAGE_PROSE = 1200
"""The longest paragraph that may belong to the page, in code points."""


def is_sentence(line: Line) -> bool:
    """Whether a line is a full sentence."""
    return line.closed and len(line.words) >= FEWEST_SENTENCE_WORDS


def reports_speech(line: Line) -> bool:
    """Whether a line is a full sentence with a word of reported speech: it belongs to the story."""
    return is_sentence(line) and not word_classes().speech_words.isdisjoint(line.lower_words)


def plainly_reports(line: Line) -> bool:
    """Whether a line is a full sentence with "said", as most paragraphs of news are.

    Much faster than ``reports_speech``: the line is neither folded nor split into words.
    """
    return (
        line.closed
        and " said" in line.content
        and len(line.content.split(None, FEWEST_SENTENCE_WORDS)) > FEWEST_SENTENCE_WORDS
    )


def is_table_row(line: Line) -> bool:
    """Whether a line is a row of a table in plain text: it has bars at both ends, unlike a bar of links, or tabs
    between three cells of which one has a number, unlike a menu."""
    content = line.content
    if content[0] == "|":
        return line.size > 2 and content[-1] == "|"
    return "\t" in content and content.count("\t") >= FEWEST_TABS and any(map(str.isdigit, content))


def announces(line: Line) -> bool:
    """Whether a line of the story ends in a colon and announces the lines after it."""
    if line.content[-1] != ":" or len(line.words) < FEWEST_ANNOUNCEMENT_WORDS:
        return False
    classes = word_classes()
    return classes.scored_words.isdisjoint(line.lower_words) and line.lower_words[0] not in classes.imperatives


def may_be_page_prose(line: Line) -> bool:
    """Whether a paragraph may belong to the page: it addresses the reader, or contains a platform or a job title."""
    if line.size > LONGEST_PAGE_PROSE or plainly_reports(line):
        return False
    words = line.lower_words
    classes = word_classes()
    if "©" in line.content or "@" in line.content:
        return True
    return any(
        not known.isdisjoint(words)
        for known in (classes.platforms, classes.page_words, classes.address_words, classes.job_words)
    )


def is_quotation(line: Line) -> bool:
    """Whether a line is one quotation that ends like a sentence: "Sign in." is what a person of the story said.

    (Of the scored lines of this form in the training sets, 4 belong to a page and 573 to a story.)
    """
    content = line.content
    if content[-1] not in _CLOSING_QUOTES or content[0] not in _OPENING_QUOTES or len(content) <= FEWEST_QUOTED:
        return False
    inner = content[1:-1]
    return inner[-1] in ".!?,…" and _CLOSING_QUOTES.isdisjoint(inner)


def always_stays(line: Line) -> bool:
    """Whether a line belongs to the story whatever its score: too long, speech, or a table row."""
    return line.size > LONGEST_PAGE_PROSE or reports_speech(line) or is_table_row(line) or is_quotation(line)
