"""Names to which a source is an apposition whose closing comma is missing."""

from __future__ import annotations

from itertools import pairwise

from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    APPOSITION_STARTS,
    COLON,
    COMMA,
    COMMON_NOUNS,
    COORDINATORS,
    DEFINITE_DETERMINERS,
    LINKS,
    NAME_WORDS,
    OFFICE_NOUNS,
    PAIRED_MARKS,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
)
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities import EntityIndex
from newsparse_quotes.speakers.names import is_person_noun

QUOTED_REACH = 25
"""Tokens behind "quoted" in which "as saying" follows."""

_SAYING = ("saying", "telling", "writing")
_STARTS = APPOSITION_STARTS - RELATIVE_PRONOUNS
_BEFORE_NAME = PAIRED_MARKS | COORDINATORS


def name_before(
    document: Document, attribution: Attribution, chunks: NounChunks, entities: EntityIndex
) -> Chunk | None:
    """The first noun of a sentence, if the source is an apposition to it without a closing comma; else ``None``.

    "Ann Lee, head of the mill said: ...", "The 36-year-old, a miller who came said that ...". In "Ann Lee, the head
    said, was late" the head speaks.
    """
    assert attribution.source is not None
    classes, cue, (start, end) = document.classes, attribution.cue, attribution.source
    first = document.sentence_of(start)[0]
    if (
        end > cue
        or start - 2 < first
        or classes[start - 1] not in COMMA
        or any(at < cue for at, _ in attribution.pieces)
    ):
        return None
    if any(c in COMMA for c in classes[start:cue]) or document.finite.count(1, first, start):
        return None
    if classes[cue + 1] in COMMA:
        return None
    if document.finite.count(1, end, cue) and classes[end] not in RELATIVE_PRONOUNS:
        return None
    if classes[start] not in _STARTS:
        return None
    if any(c in NAME_WORDS for c in classes[start : head_end(document, start, end)]):
        return None
    before = next((c for c in chunks(document.sentence_at(start)) if c[1] == start - 1), None)
    if before is None or any(classes[i] not in _BEFORE_NAME for i in range(first, before[0])):
        return None
    if classes[before[0]] in DEFINITE_DETERMINERS and "-" in document.words[before[1] - 1]:
        return before
    # The resolver "line_head" finds the name at the start of a line with a colon.
    return before if entities.last_in(before) is not None and classes[cue] not in COLON else None


def name_behind(document: Document, attribution: Attribution, entities: EntityIndex) -> Chunk | None:
    """The name of a person at the end of a source, if the comma between an opening phrase and the name is missing.

    "Speaking to the Norby Mail Lee said: ...", "In a note on his letter Mrs Lee said ..."
    """
    assert attribution.source is not None
    (start, end), cue, words, classes = attribution.source, attribution.cue, document.words, document.classes
    first = document.sentence_of(start)[0]
    opening = first + (classes[first] in COORDINATORS)
    if end != cue or (classes[opening] not in PREPOSITIONS and not words[opening].endswith("ing")):
        return None
    if any(c in COMMA for c in classes[first:end]) or document.finite.count(1, first, end):
        return None
    at = entities.last_in((start, end))
    known = at is not None and any(stop == end for _, stop in entities.at[at].mentions_in(at, at + 1))
    if at is None or not known:
        at = end - 1
    titled = words[at - 1].lower() in word_lists()["personal_titles"]
    name = at - titled
    if name - 1 <= opening or not (known or titled):
        return None
    return (name, end) if classes[name - 1] in COMMON_NOUNS - OFFICE_NOUNS | NAME_WORDS else None


def name_quoted(document: Document, attribution: Attribution, chunks: NounChunks) -> Chunk | None:
    """The person whom the subject of the cue quotes: "the Norby Mail quoted Ann Lee, a baker, as saying"."""
    words, cue = document.words, attribution.cue
    if cue < 0 or words[cue].lower() not in word_lists()["verbs_of_quoting"]:
        return None
    following = words[cue + 1 : min(document.sentence_of(cue)[1], cue + 1 + QUOTED_REACH)]
    if not any(word == "as" and verb in _SAYING for word, verb in pairwise(following)):
        return None
    return next((c for c in chunks(document.sentence_at(cue)) if c[0] == cue + 1), None)


def joined_offices(document: Document, start: int, end: int) -> int:
    """The token behind the conjunction of two offices of one person ("co-founder and CEO Ann Lee"); else the start.

    Behind "the" the offices may be those of two persons.
    """
    classes = document.classes
    if classes[start] in DEFINITE_DETERMINERS:
        return start
    for i in range(start + 1, end - 2):
        if classes[i] in COORDINATORS and _is_office(document, i - 1) and _is_office(document, i + 1):
            return i + 1
    return start


def _is_office(document: Document, index: int) -> bool:
    return document.classes[index] in OFFICE_NOUNS or is_person_noun(document, index)


def head_end(document: Document, start: int, end: int) -> int:
    """The end of the first noun of a chunk: before a preposition."""
    return next((i for i in range(start + 1, end) if document.classes[i] in LINKS), end)
