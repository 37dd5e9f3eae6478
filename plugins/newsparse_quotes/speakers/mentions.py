"""From the chunk that was chosen as a source to the whole phrase: "Ann Lee, who leads the union"."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    ADVERBIAL_LINKS,
    APPOSITION_STARTS,
    COMMA,
    FINITE_VERBS,
    MENTION_ENDS,
    MENTION_LINKS,
    NAME_WORDS,
    OF_FOR_TO,
    OFFICE_NAME_WORDS,
    OFFICE_NOUNS_AND_CAPITALS,
    PRONOUNS,
    STOPS_AND_COLONS,
    TIMES,
)
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.document.token_classes import CLOSE, OPEN, class_number  # fmt: skip
from newsparse_quotes.document.word_lists import word_lists

LONGEST = 40
"""Tokens that a source may grow to."""

_COMMA_CLASS = class_number(",")
LONGEST_OFFICE = 4
"""Words of an office behind a name: "senior investment strategist"."""


def whole_phrase(document: Document, attribution: Attribution, noun_chunks: NounChunks) -> Chunk | None:
    """The whole phrase of a source: what hangs on it by "of" or "for", and the apposition or relative clause behind it.

    A label, which has no cue, is the whole phrase.
    """
    chunk, cue = attribution.source, attribution.cue
    if chunk is None:
        return None
    start, end = chunk
    if cue < 0 or (end - start == 1 and document.classes[start] in PRONOUNS):
        return chunk
    while end - start > 1 and document.classes[start] in TIMES:
        start += 1  # "In April Ann Lee said"
    sentence = document.sentence_at(chunk[0])
    first, last = document.sentences[sentence]
    last = min([a for a, _ in attribution.pieces if a >= end], default=last)
    chunks = noun_chunks(sentence)
    start = _leftwards(document, start, noun_chunks, first)
    if end <= cue:
        return start, max(_up_to_cue(document, end, cue, noun_chunks), _name_behind(document, chunk, cue, chunks))
    final = min(last, end + LONGEST)
    return start, _name_behind(document, chunk, final, chunks) or _behind_cue(document, end, final, chunks)


def _leftwards(document: Document, start: int, noun_chunks: NounChunks, first: int) -> int:
    classes, chunks = document.classes, noun_chunks(document.sentence_at(first))
    while start - 1 > first and classes[start - 1] in OF_FOR_TO:
        link = start - 1
        before = next((c for c in chunks if c[1] == link), None)
        if before is None or classes[before[0]] in PRONOUNS or noun_chunks.masked[before[0]]:
            break
        start = before[0]
    return start


def _up_to_cue(document: Document, end: int, cue: int, noun_chunks: NounChunks) -> int:
    """Everything between a name and its verb belongs to the name where commas enclose it, or where it only names."""
    classes = document.classes
    if end >= cue or cue - end > LONGEST or any(noun_chunks.masked[end:cue]):
        return end
    linked = _linked(document, end, cue, noun_chunks(document.sentence_at(end - 1)))
    if end < linked < cue and classes[linked] in COMMA and (enclosed := _enclosed(document, linked, cue)) > linked:
        return enclosed
    if classes[end] in COMMA:
        return _enclosed(document, end, cue)
    if classes[end] in MENTION_LINKS and not any(
        classes[i] in MENTION_ENDS or classes[i] in COMMA for i in range(end, cue)
    ):
        return cue
    return end


def _linked(document: Document, end: int, last: int, chunks: Sequence[Chunk]) -> int:
    """The end of what hangs on a chunk by prepositions: "of the biggest fund"."""
    while document.classes[end] in MENTION_LINKS:
        following = next((c for c in chunks if c[0] == end + 1), None)
        if following is None or following[1] > last:
            break
        end = following[1]
    return end


def _enclosed(document: Document, end: int, cue: int) -> int:
    """The end of what two commas enclose between a name and its verb; ``end``, the first one, if that is not of it."""
    classes = document.classes
    stop = cue
    while stop > end and classes[stop - 1] not in COMMA and document.grades[stop - 1] == 0 and cue - stop < 4:
        stop -= 1
    if end + 2 >= stop or classes[stop - 1] not in COMMA:
        return end
    inside = classes[end + 1 : stop - 1]
    if inside[0] not in APPOSITION_STARTS and len(inside) < 2:
        return end
    if len(inside) == 2 and inside[0] not in APPOSITION_STARTS and not all(c in NAME_WORDS for c in inside):
        return end
    # A verb behind the first comma that closes is the sentence's own: "Lee, who paid, sold the hall, saying".
    closing = classes.index(_COMMA_CLASS, end + 1)
    if any(c in FINITE_VERBS for c in classes[closing:stop]):
        return closing
    return stop + 1 if stop < cue and classes[stop] == CLOSE else stop - 1


def _name_behind(document: Document, chunk: Chunk, last: int, chunks: Sequence[Chunk]) -> int:
    """The end of a name of two words or more behind a description: "its treasurer, Ann Lee". 0 where there is none."""
    classes = document.classes
    start, end = chunk
    if end - start < 2 or end >= last or classes[end] not in COMMA or classes[end - 1] in NAME_WORDS:
        return 0
    name = next((c for c in chunks if c[0] == end + 1), None)
    if name is None or name[1] - name[0] < 2 or not all(classes[i] in NAME_WORDS for i in range(*name)):
        return 0
    closed = name[1] == last or classes[name[1]] in COMMA or classes[name[1]] in STOPS_AND_COLONS
    return name[1] if name[1] <= last and closed else 0


def _behind_cue(document: Document, end: int, last: int, chunks: Sequence[Chunk]) -> int:
    classes, grades = document.classes, document.grades
    while end + 1 < last and classes[end] in MENTION_LINKS:
        asks = document.words[end - 1].lower() in word_lists()["complements"]
        following = next((c for c in chunks if c[0] == end + 1), None)
        if following is None or following[1] > last or (classes[end] in ADVERBIAL_LINKS and not asks):
            break
        end = following[1]
    if end + 1 < last and classes[end] in COMMA and _is_apposed(document, end + 1, last):
        stop = end + 2
        while (
            stop < last
            and (classes[stop] not in STOPS_AND_COLONS or _abbreviates(document, stop, last))
            and classes[stop] not in (OPEN, CLOSE)
            and classes[stop] not in COMMA
        ):
            stop += 1
        if not any(grades[i] & 15 > 8 for i in range(end + 1, stop)):
            return stop
    return end


def _is_apposed(document: Document, first: int, last: int) -> bool:
    """Whether an apposition begins here: with an article, or with an office ("managing director of", "CEO of")."""
    classes = document.classes
    if classes[first] in APPOSITION_STARTS:
        return True
    for i in range(first, min(first + LONGEST_OFFICE, last - 1)):
        if classes[i] in OFFICE_NOUNS_AND_CAPITALS or document.words[i].lower() == "head":
            return classes[i + 1] in MENTION_LINKS or classes[i + 1] in COMMA or classes[i + 1] in STOPS_AND_COLONS
        if classes[i] not in OFFICE_NAME_WORDS or document.grades[i] & 15 > 8:
            return False
    return False


def _abbreviates(document: Document, stop: int, last: int) -> bool:
    """Whether a full stop inside a sentence is an abbreviation's: "who works with Mr. Lee"."""
    return document.words[stop] == "." and stop + 1 < last and document.classes[stop + 1] in NAME_WORDS
