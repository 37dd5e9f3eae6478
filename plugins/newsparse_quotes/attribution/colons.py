"""The sources of quotations after a colon, where the words before it have no verb of speech."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    DETERMINERS,
    IT,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SPEAKER_WORDS,
    SPEAKING_NOUNS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import NAME_S, WORD_S, numbers
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.state import SourcedCue

_SPEAKERS = SPEAKER_WORDS | SPEAKING_NOUNS
_NOT_BEFORE_SPEAKERS = PREPOSITIONS - numbers("of from by for")
_POSSESSORS = POSSESSIVES | {NAME_S, WORD_S}


def owner_of_words(document: Document, colon: int, chunks: Sequence[Chunk]) -> SourcedCue | None:
    """The noun for what a person says or thinks as the cue, and its owner as the source, before a colon.

    "Ann Lee's advice: “Plant late.”", "Her verdict on the season: “We were lucky.”"; ``None`` if there is none.
    """
    before = [chunk for chunk in chunks if chunk[1] <= colon]
    if not before:
        return None
    start, end = before[0]
    if start != document.sentence_of(colon)[0]:
        return None
    classes, words = document.classes, document.words
    owner = next((i + 1 for i in range(start, end - 1) if classes[i] in _POSSESSORS), 0)
    if not owner:
        return None
    noun = next((i for i in range(owner, end) if words[i].lower() in word_lists()["content_nouns"]), 0)
    if noun != end - 1:
        return None
    return noun, (start, owner)


def subject_before_colon(document: Document, colon: int, source: Chunk | None, chunks: Sequence[Chunk]) -> Chunk | None:
    """The person who is the subject of a sentence that ends in a colon, if the source is a thing; else the source.

    "The coach was in no doubt about the result: “We were robbed.”", "For Ann Lee it is simple: “No bus, no job.”"
    """
    classes = document.classes
    first = document.sentence_of(colon)[0]
    if document.words[first] == "For" and (source is None or classes[source[0]] in IT):
        named = next((c for c in chunks if c[0] == first + 1 and classes[c[1] - 1] in PERSON_NAME_WORDS), None)
        if named is not None:
            return named
    if source is not None and any(classes[i] in _SPEAKERS for i in range(*source)):
        spoken_of = source[0] - 1 > first and classes[source[0] - 1] in _NOT_BEFORE_SPEAKERS
        if not spoken_of or document.finite.count(1, first, source[0]) < 1:
            return _without_verb(document, source, first)
    verb = document.finite.find(1, first, colon)
    for start, end in chunks:
        if start >= (verb if verb >= 0 else colon) or (verb < 0 and start != first):
            break
        person = classes[end - 1] in SPEAKER_WORDS or classes[start] in OFFICE_NOUNS
        if person and (start == first or classes[start - 1] not in PREPOSITIONS):
            return start, end
    return source


def _without_verb(document: Document, source: Chunk, first: int) -> Chunk:
    """A name that begins a sentence without the verb that does not look like one: "Lee cut her off: “No.”"."""
    start, end = source
    classes = document.classes
    name = next((i for i in range(start, end) if classes[i] not in PERSON_NAME_WORDS), end)
    if start != first or not start < name < end or classes[name - 1] == NAME_S or not document.words[name].islower():
        return source
    return (start, name) if classes[end] in PRONOUNS | DETERMINERS else source
