"""Names to which a source is an apposition whose closing comma is missing."""

from __future__ import annotations

from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    APPOSITION_STARTS,
    COLON,
    COMMA,
    COORDINATORS,
    DEFINITE_DETERMINERS,
    LINKS,
    NAME_WORDS,
    PAIRED_MARKS,
    RELATIVE_PRONOUNS,
)
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.speakers.entities import EntityIndex


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
    if classes[cue + 1 : cue + 2] and classes[cue + 1] in COMMA:
        return None
    if document.finite.count(1, end, cue) and classes[end] not in RELATIVE_PRONOUNS:
        return None
    if classes[start] not in APPOSITION_STARTS - RELATIVE_PRONOUNS:
        return None
    if any(c in NAME_WORDS for c in classes[start : head_end(document, start, end)]):
        return None
    before = next((c for c in chunks(document.sentence_at(start)) if c[1] == start - 1), None)
    if before is None or any(classes[i] not in PAIRED_MARKS | COORDINATORS for i in range(first, before[0])):
        return None
    if classes[before[0]] in DEFINITE_DETERMINERS and "-" in document.words[before[1] - 1]:
        return before
    # The resolver "line_head" finds the name at the start of a line with a colon.
    return before if entities.last_in(before) is not None and classes[cue] not in COLON else None


def head_end(document: Document, start: int, end: int) -> int:
    """The end of the first noun of a chunk: before a preposition."""
    return next((i for i in range(start + 1, end) if document.classes[i] in LINKS), end)
