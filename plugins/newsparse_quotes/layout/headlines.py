"""Headlines with a source: "Minister: no new taxes", "Mill to close this year - sources"."""

from __future__ import annotations

from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    COLON,
    DASHES,
    HEADLINE_SOURCE_WORDS,
    OFFICE_NOUNS,
    ORGANIZATION_NOUNS,
    SENTENCE_STOPS,
    SPEAKING_NOUNS,
)

HEADLINE = "headline"

LONGEST_HEADLINE = 24
"""Maximum tokens of a headline."""

LONGEST_SOURCE = 5
"""Maximum tokens before the colon, or after the last colon or dash."""

FEWEST_WORDS = 3
"""Minimum tokens of the content."""


def headlines(document: Document) -> list[Attribution]:
    """The attribution of the first line, if it is a headline with a source.

    A headline does not end in a stop, and a paragraph follows it. A name before a colon may be the topic of the story,
    so the source must be an office or an occupation or, after the last colon or dash, an organization or a word such as
    "report".
    """
    if len(document.paragraphs) < 2:
        return []
    first, last = document.paragraphs[0]
    classes = document.classes
    if not FEWEST_WORDS + 2 <= last - first <= LONGEST_HEADLINE or classes[last - 1] in SENTENCE_STOPS:
        return []
    colon = next((i for i in range(first, last) if classes[i] in COLON), -1)
    if first < colon <= first + LONGEST_SOURCE and _is_source(document, first, colon, OFFICE_NOUNS):
        return _attribution(document, colon, (first, colon), (colon + 1, last))
    for separator in range(max(first + FEWEST_WORDS, last - 1 - LONGEST_SOURCE), last - 1):
        begin = document.dash_from(separator)
        dash = classes[separator] in DASHES and document.scan.spaced(begin - 1)
        if (dash or classes[separator] in COLON) and _is_source(document, separator + 1, last, SPEAKING_NOUNS):
            return _attribution(document, begin, (separator + 1, last), (first, begin))
    return []


def _is_source(document: Document, first: int, last: int, heads: frozenset[int]) -> bool:
    classes = document.classes
    known = [classes[i] in heads for i in range(first, last)]
    if not any(known) or classes[last - 1] not in heads | HEADLINE_SOURCE_WORDS:
        return False
    return all(
        yes or classes[i] in HEADLINE_SOURCE_WORDS | ORGANIZATION_NOUNS
        for i, yes in zip(range(first, last), known, strict=True)
    )


def _attribution(document: Document, separator: int, source: Piece, content: Piece) -> list[Attribution]:
    first, last = content
    if last - first < FEWEST_WORDS or document.quotations_in(first, last):
        return []
    return [Attribution(separator, source, (content,), False, HEADLINE)]
