"""Speech tags that close a sentence of indirect speech: "The plan that Carl Dorn announced is good, says Ida Quill."

The subject follows a verb of saying that takes no person as its object, so the name behind it is not its content. What
the sentence says before the tag is the content, whatever other names and verbs of speech it holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND,
    CHUNK_STARTERS,
    COMMA,
    DETERMINERS,
    NAME_WORDS,
    OFFICE_NOUNS,
    ORGANIZATION_NOUNS,
    PERSON_NAME_WORDS,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    RELATIVE_PRONOUNS_AND_THAT,
    SENTENCE_STOPS,
    SPEAKER_NAMES,
    SUBORDINATORS,
    THAT,
    TO,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CLOSE, ED, numbers
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.state import CueSentence

SUBORDINATE = SUBORDINATORS | RELATIVE_PRONOUNS_AND_THAT
"""Classes of the words that open a subordinate clause."""

AFTER_SUBJECT = COMMA | SENTENCE_STOPS | AND | PREPOSITIONS - TO | RELATIVE_PRONOUNS | numbers("(")
"""Classes of the first word behind the subject of a tag. "To" opens an addressee or, behind "add", a list."""

AFTER_AND = CHUNK_STARTERS | NAME_WORDS | OFFICE_NOUNS
"""Classes of a noun behind "and"; a verb there shows that the verb of saying is one of several in the sentence."""

REACH_OF_THAT = 4
"""Tokens behind a verb of saying that are searched for "that": "said on Tuesday that"."""


class ClosingTag(NamedTuple):
    """A verb of saying, the subject behind it, and the content: the sentence before the comma.

    ``is_report`` says whether the content reports what another person said: "Carl Dorn said that the well is dry, said
    two people who heard him".
    """

    cue: int
    source: Chunk
    content: tuple[int, int]
    is_report: bool


def closing_tag(document: Document, read: CueSentence, chunks: Sequence[Chunk]) -> ClosingTag | None:
    """The speech tag that closes a sentence, if it has one.

    Args:
        document: the text.
        read: the sentence, with its possible cues.
        chunks: the noun chunks of the sentence, in order.
    """
    first, classes, verbs = read.first, document.classes, word_lists()["verbs_of_saying"]
    verbs_behind_commas = (i for i in reversed(read.cues) if classes[i - 1] in COMMA and document.words[i] in verbs)
    cue = next(verbs_behind_commas, first)
    source = next((chunk for chunk in chunks if chunk[0] == cue + 1), None)
    if cue - 2 <= first or source is None or not _ends_sentence(document, source[1], read.last):
        return None
    if not any(document.finite[i] or document.rates[i] for i in range(first, cue - 1)):
        return None
    is_subject = _is_subject(document, source) if _is_clause(document, first, cue - 1) else _is_name(document, source)
    is_report = any(i < cue and _opens_report(document, first, i) for i in read.cues)
    return ClosingTag(cue, source, (first, cue - 1), is_report) if is_subject else None


def outside_tag(read: CueSentence, tag: ClosingTag) -> CueSentence:
    """The part of a sentence whose cues are read beside the tag.

    It is the relative clause behind the subject of the tag, or the content if it is a report: who said it first counts.
    """
    if tag.is_report:
        return read._replace(last=tag.content[1], cues=[cue for cue in read.cues if cue < tag.content[1]])
    return read._replace(cues=[cue for cue in read.cues if cue >= tag.source[1]])


def _opens_report(document: Document, first: int, cue: int) -> bool:
    """Whether a verb of saying is the main verb of a sentence, and a clause with "that" follows it."""
    classes = document.classes
    if document.words[cue] not in word_lists()["verbs_of_saying"] or any(c in SUBORDINATE for c in classes[first:cue]):
        return False
    return any(c in THAT for c in classes[cue + 1 : cue + REACH_OF_THAT])


def _is_clause(document: Document, first: int, last: int) -> bool:
    """Whether words have a finite verb outside subordinate clauses: not "Ann Lee, who leads", "When he came"."""
    classes = document.classes
    subordinate = sum(classes[i] in SUBORDINATE for i in range(first, last))
    return document.finite.count(1, first, last) > subordinate


def _is_subject(document: Document, source: Chunk) -> bool:
    """Whether a chunk is a person or an organization, without a verb: not "markdowns helped Gap clear"."""
    start, end = source
    classes = document.classes
    if not any(classes[i] in SPEAKER_NAMES or classes[i] in ORGANIZATION_NOUNS for i in range(start, end)):
        return False
    return not any(classes[i] == ED and classes[i - 1] not in DETERMINERS for i in range(start + 1, end))


def _is_name(document: Document, source: Chunk) -> bool:
    """Whether a chunk is a name with the offices before it, and nothing more."""
    start, end = source
    named = all(word[:1].isupper() or word == "." for word in document.words[start:end])
    return named and document.classes[end - 1] in PERSON_NAME_WORDS


def _ends_sentence(document: Document, start: int, last: int) -> bool:
    """Whether only a stop, an apposition, a prepositional phrase or a relative clause follows the subject of a tag."""
    classes = document.classes
    if start >= last:
        return True
    if classes[start] not in AFTER_SUBJECT or CLOSE in classes[start:last]:
        return False
    if any(classes[i] in AND and classes[i + 1] not in AFTER_AND for i in range(start, last)):
        return False
    relative = next((i for i in range(start, last) if classes[i] in RELATIVE_PRONOUNS), last)
    return not document.finite.count(1, start, relative)
