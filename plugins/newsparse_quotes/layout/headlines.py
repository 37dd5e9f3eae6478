"""Headlines with a source: "Minister: no new taxes", "Mill to close this year - sources"."""

from __future__ import annotations

from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    ARTICLES,
    COLON,
    COMMA,
    DASHES,
    HEADLINE_SOURCE_WORDS,
    OFFICE_NOUNS,
    ORGANIZATION_NOUNS,
    PERSON_NAME_WORDS,
    SENTENCE_STOPS,
    SPEAKING_NOUNS,
    UNCLASSIFIED,
)
from newsparse_quotes.document.token_classes import CAPS, OPEN
from newsparse_quotes.features.linking import LIKELY_RATE

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
    if not document.paragraphs:
        return []
    first, last = document.paragraphs[0]
    classes = document.classes
    if not FEWEST_WORDS + 2 <= last - first <= LONGEST_HEADLINE or classes[last - 1] in SENTENCE_STOPS:
        return []
    if found := _verb_last(document, first, last):
        return found
    if classes[first] == OPEN:
        return _quotation_first(document, first, last)
    if len(document.paragraphs) < 2:
        return []
    colon = next((i for i in range(first, last) if classes[i] in COLON), -1)
    if first < colon <= first + LONGEST_SOURCE and _is_source(document, first, colon, OFFICE_NOUNS):
        return _attribution(document, colon, (first, colon), (colon + 1, last))
    for separator in range(max(first + FEWEST_WORDS, last - 1 - LONGEST_SOURCE), last - 1):
        dash = classes[separator] in DASHES and document.scan.spaced(separator - 1)
        if (dash or classes[separator] in COLON) and (
            _is_source(document, separator + 1, last, SPEAKING_NOUNS) or _is_person(document, separator + 1, last)
        ):
            return _attribution(document, separator, (separator + 1, last), (first, separator))
    return []


def _verb_last(document: Document, first: int, last: int) -> list[Attribution]:
    """The attribution of a headline that ends in a verb and its subject: "We will rebuild the pier, says mayor"."""
    classes = document.classes
    comma = next((i for i in range(last - 3, max(first, last - 3 - LONGEST_SOURCE), -1) if classes[i] in COMMA), -1)
    verb = comma + 1
    if comma - first < FEWEST_WORDS or document.rates[verb] <= LIKELY_RATE or len(document.paragraphs) < 2:
        return []
    named = all(classes[i] in PERSON_NAME_WORDS for i in range(verb + 1, last))
    if not named and not _is_source(document, verb + 1, last, SPEAKING_NOUNS):
        return []
    return [Attribution(verb, (verb + 1, last), ((first, comma),), False, HEADLINE)]


def _quotation_first(document: Document, first: int, last: int) -> list[Attribution]:
    """The attribution of a headline that begins with a quotation and goes on with its speaker.

    "‘I was terrified’: nurse Kelly Drake tells of attack"
    """
    classes = document.classes
    q = next((q for q in document.quotations_at(first) if q.left == first), None)
    if q is None or q.right + 1 >= last or classes[q.right] not in COLON | DASHES or q.end - q.start < FEWEST_WORDS:
        return []
    start = end = q.right + 1
    while end < min(start + LONGEST_SOURCE, last) and (classes[end] in OFFICE_NOUNS or document.words[end].islower()):
        if classes[end] in OFFICE_NOUNS and (end + 1 == last or classes[end + 1] not in PERSON_NAME_WORDS):
            return [Attribution(q.right, (start, end + 1), ((q.start, q.end),), True, HEADLINE)]
        if classes[end] not in OFFICE_NOUNS | UNCLASSIFIED:
            return []
        end += 1
    name = end
    while end < last and classes[end] in PERSON_NAME_WORDS:
        end += 1
    if end in (name, last):
        return []
    return [Attribution(q.right, (start, end), ((q.start, q.end),), True, HEADLINE)]


def _is_person(document: Document, first: int, last: int) -> bool:
    """Whether words are the short form of the name of a person whom the story names in full: "– Pell", "Ada Pell".

    A name that the story prints after "the" is that of an organization.
    """
    words, classes = document.words, document.classes
    if last - first > 2 or not all(classes[i] in PERSON_NAME_WORDS - {CAPS} for i in range(first, last)):
        return False
    behind = [i for i in range(document.paragraphs[0][1] + 1, len(words)) if words[i] == words[last - 1]]
    if any(classes[i - 1] in ARTICLES for i in behind):
        return False
    return any(classes[i - 1] in PERSON_NAME_WORDS | OFFICE_NOUNS and document.sentence_of(i)[0] < i for i in behind)


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
