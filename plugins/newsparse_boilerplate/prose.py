"""Sentences of the story and sentences of the page: told apart by closed classes of words."""

from __future__ import annotations

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.words import word_classes

SENTENCE = 8
"""Words that make a closed line a sentence."""

ANNOUNCEMENT = 5
"""Words of the shortest line that announces a list; "Related:" and "More from Low Harbour:" are the page's."""

LONGEST_PAGE_PROSE = 1200
"""Code points of the longest paragraph that may be the page's own."""


def reports_speech(line: Line) -> bool:
    """Whether a line is a full sentence that says what somebody said: one of the story, whatever else it says."""
    if not line.closed or len(line.words) < SENTENCE:
        return False
    return not word_classes().attribution.isdisjoint(line.small)


def plainly_reports(line: Line) -> bool:
    """Whether a line reports speech by the commonest word for it, which most paragraphs of news hold: no list of words
    has to be asked, and the line need not be folded."""
    return line.closed and " said" in line.content and len(line.content.split(None, SENTENCE)) > SENTENCE


def is_table_row(line: Line) -> bool:
    """Whether a line is a row of a table in plain text, bars at both ends; a bar of links has none there."""
    return line.size > 2 and line.content[0] == "|" and line.content[-1] == "|"


def announces(line: Line) -> bool:
    """Whether a line of the story ends in a colon and so announces what stands after it."""
    if line.content[-1] != ":" or len(line.words) < ANNOUNCEMENT:
        return False
    return word_classes().telling.isdisjoint(line.small) and line.small[0] not in word_classes().imperatives


def is_story_sentence(line: Line) -> bool:
    """Whether a line that begins like boilerplate goes on like a story.

    It reports speech, or it is a full sentence that addresses nobody and does not speak of the page.
    """
    if not line.closed or len(line.words) < SENTENCE:
        return False
    words = line.small
    classes = word_classes()
    if not classes.attribution.isdisjoint(words):
        return True
    return classes.address.isdisjoint(words) and classes.page.isdisjoint(words[2:])


def gives_no_address(line: Line) -> bool:
    """Whether a full sentence that begins like a contact line names no address, service or trade of writers: "You can
    reach me, for now, at my sister's." is the story's."""
    if not line.closed or len(line.words) < SENTENCE or "@" in line.content or any(map(str.isdigit, line.content)):
        return False
    classes = word_classes()
    return (classes.platforms | classes.page | classes.trade).isdisjoint(line.small)


def speaks_of_page(line: Line) -> bool:
    """Whether a paragraph of prose may be the page's own: it addresses the reader, names services, says who wrote."""
    if line.size > LONGEST_PAGE_PROSE or plainly_reports(line):
        return False
    words = line.small
    classes = word_classes()
    if not classes.platforms.isdisjoint(words) or "©" in line.content or "@" in line.content:
        return True
    if not classes.page.isdisjoint(words):
        return True
    return not classes.address.isdisjoint(words) or not classes.trade.isdisjoint(words)
