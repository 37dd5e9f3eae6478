"""Sources: the candidates around a cue, and the whole phrase of the best one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND,
    CHUNK_BOUNDS,
    COMMA,
    LINKS,
    MENTION_LINKS,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    RELATIVE_PRONOUNS_AND_THAT,
    TIMES,
    UTTERANCES,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.features.clause_context import IS_SUBJECT, OPENS_CLAUSE, ROLES, clause_context
from newsparse_quotes.features.fields import EDGE
from newsparse_quotes.features.source import SHAPES, CueContext, features, features_before, features_of_none
from newsparse_quotes.state import SourcedCue

MOST_PER_SIDE = 5
"""Maximum number of candidates on each side of a cue."""

MOST_BEFORE = 14
"""Maximum number of chunks before a cue; those beyond ``MOST_PER_SIDE`` are candidates if they may open a clause."""

REACH = 60
"""Maximum tokens between a cue and a chunk that features describe."""

MOST_NEARER = 3
"""Maximum count of nearer subjects."""


class Sentence(NamedTuple):
    """A sentence with its token range and its noun chunks."""

    first: int
    last: int
    chunks: Sequence[Chunk]


Candidate = tuple[Chunk | None, list[int]]
"""A possible source and its features."""


def candidates(
    document: Document,
    cue: int,
    sentence: Sentence,
    side: int,
    before: SourcedCue | None = None,
) -> Iterator[Candidate]:
    """The possible sources of a cue with their features: the nearest chunks, no source (``None``), the other chunks.

    Args:
        document: the text.
        cue: the token index of the cue.
        sentence: its sentence.
        side: the side on which the quotation is: 0 unknown, 1 after the cue, 2 before it, 3 both.
        before: the previous likely cue of the sentence, and its source.
    """
    classes = document.classes
    first, last, chunks = sentence
    at = bisect_left(chunks, (cue,))
    right = chunks[at : at + MOST_PER_SIDE + 1]
    if right and right[0][0] == cue:
        after_cue = [(cue + 1, right[0][1])] if side and right[0][1] > cue + 1 else []
        right = [*after_cue, *right[1:]]
    beside = 0
    if right and right[0][0] == cue + 1:
        end = _without_times(document, *right[0])
        beside = classes[end] if cue + 1 < end < last else 0
    earlier, earlier_source = before if before is not None else (-1, None)
    link = 0 if before is None else 1 if earlier_source is None else 2
    previous = classes[cue - 1] if cue > first else EDGE
    frame, shape = document.cue_entries[cue].frame, SHAPES[classes[cue]]
    about = CueContext(cue, first, last, frame, previous, shape, beside, side, link, earlier, earlier_source)
    lefts = _before(document, about, chunks[max(0, at - MOST_BEFORE) : at])
    if nearest := next(lefts, None):
        yield nearest
    rights = _after(document, about, right)
    if nearest := next(rights, None):
        yield nearest
    yield None, features_of_none(document, about)
    for candidate in rights:
        if nearest := next(lefts, None):
            yield nearest
        yield candidate
    yield from lefts


def _before(document: Document, about: CueContext, chunks: Sequence[Chunk]) -> Iterator[Candidate]:
    """The chunks before a cue, the nearest first; distant ones only if they may open a clause.

    A chunk that contains the cue ends before it: "his" of "his promise".
    """
    classes, between = document.classes, document.between
    cue, first, last, *_ = about
    seen = rank = nearer = flags = 0
    known = cue
    for start, stop in reversed(chunks):
        end = stop if stop < cue else cue
        if classes[end - 1] in TIMES and (end := _without_times(document, start, end)) == start:
            continue
        context = clause_context(document, start, end, first, last)
        role = ROLES[context]
        if seen < MOST_PER_SIDE or role & OPENS_CLAUSE:
            # From the nearest to the farthest, so that each token between them is read once.
            for flag in between[end if end > cue - REACH else cue - REACH : known]:
                flags |= flag
            known = end
            chunk = start, end
            keys = features(document, about, chunk, 0, rank, flags)
            keys += features_before(document, about, chunk, context, nearer)
            yield chunk, keys
            rank += 1
        seen += 1
        if role & IS_SUBJECT and nearer < MOST_NEARER and classes[start] not in RELATIVE_PRONOUNS_AND_THAT:
            nearer += 1


def _after(document: Document, about: CueContext, chunks: Sequence[Chunk]) -> Iterator[Candidate]:
    """The chunks after a cue, the nearest first."""
    classes, between, cue = document.classes, document.between, about.at
    rank = flags = 0
    known = cue + 1
    for start, stop in chunks:
        end = stop
        if classes[end - 1] in TIMES and (end := _without_times(document, start, end)) == start:
            continue
        for flag in between[known : min(start, cue + REACH)]:
            flags |= flag
        known = start
        chunk = start, end
        yield chunk, features(document, about, chunk, 1, rank, flags)
        rank += 1
        if rank == MOST_PER_SIDE:
            break


def _without_times(document: Document, start: int, end: int) -> int:
    """The end of a chunk without trailing times ("the mayor late Monday"); its start if it is only a time."""
    classes, words = document.classes, document.words
    if classes[end - 1] in TIMES:
        end -= 1
        while end > start and (classes[end - 1] in TIMES or words[end - 1].lower() in word_lists()["times"]):
            end -= 1
    return end


def with_head(document: Document, source: Chunk | None, cue: int, chunks: Sequence[Chunk]) -> Chunk | None:
    """A source before its cue, extended by its head noun and by coordinated nouns.

    A chunk after a preposition is not a subject: in "sources close to the board said" the nearest chunk is "the board",
    and the source is "sources close to the board". In "Ann Lee and Bo Marsh said" the source is both names. After a cue
    the noun beside it is the head: "the nurse" of "said the nurse from Marlow".
    """
    if source is None:
        return None
    start, end = source
    at = bisect_left(chunks, source)
    classes = document.classes
    if start > cue:
        noun_start, noun_end = chunks[at - 1] if at else (0, 0)
        attached = noun_end == start - 1 and classes[noun_end] in MENTION_LINKS
        beside = noun_start == cue + 1 and classes[noun_end - 1] not in UTTERANCES
        return (noun_start, end) if attached and beside else source
    while at > 0 and chunks[at - 1][1] == start - 1:
        before = chunks[at - 1][0]
        joined = classes[start - 1] in AND and (not before or classes[before - 1] in CHUNK_BOUNDS)
        if classes[start - 1] not in LINKS and not joined:
            break
        at, start = at - 1, before
    return start, end


def in_apposition(document: Document, source: Chunk | None, chunks: Sequence[Chunk]) -> Chunk | None:
    """The name to which a source is an apposition, otherwise the source.

    "Ann Lee" in "Commenting on the sale, Ann Lee, director of the mill:". A name at the start of a line is found by the
    resolver of speakers ``line_head``.
    """
    if source is None or source not in chunks:
        return source
    classes, at = document.classes, chunks.index(source)
    while at > 0 and chunks[at - 1][1] == chunks[at][0] - 1:
        start, end = chunks[at - 1]
        if classes[end] in COMMA:
            is_name = end - start > 1 and all(c in PERSON_NAME_WORDS for c in classes[start:end])
            is_office = classes[chunks[at][1] - 1] in OFFICE_NOUNS
            inside_line = start > document.paragraph_of(start)[0]
            return (start, end) if is_name and is_office and inside_line else source
        if classes[end] not in LINKS:
            break
        at -= 1
    return source
