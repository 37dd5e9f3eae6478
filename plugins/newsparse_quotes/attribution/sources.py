"""Who said it: the noun chunks around a cue are ranked; afterwards the winner grows to its whole phrase."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse_quotes.attribution.clause_context import HAS_VERB, IS_SUBJECT, OPENS, TELLS, stand
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND,
    AUXILIARIES,
    CHUNK_BOUNDS,
    LINKS,
    PERSON_STARTS,
    RELATIVE_PRONOUNS_AND_THAT,
    TIMES,
    VERB_CLASSES,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import ED, ING
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.linear import COARSE_STEPS, FINE_STEPS

MOST = 5
"""Chunks that are looked at on each side of a cue."""

FAR = 14
"""Chunks before a cue among which those beyond ``MOST`` are looked at that may open a clause."""

REACH = 60
"""Tokens that are looked at on each side of a cue."""

MOST_NEARER = 3
"""Nearer subjects are counted up to here."""

_EDGE = 255


Candidate = tuple[Chunk | None, list[int]]
"""A possible source and its features."""


class _Cue(NamedTuple):
    """What the features of all the candidates of a cue share.

    Attributes:
        at: the token of the cue.
        first: where the sentence begins.
        last: where it ends.
        frame: how the cue reports.
        behind: the class before it.
        beside: the class behind the chunk that begins right behind it.
        side: where the quotation stands.
        link: 0 where no cue stands before it in the sentence, 1 where one without a source does, 2 where one with.
        earlier: that cue.
        kin: its source.
    """

    at: int
    first: int
    last: int
    frame: int
    behind: int
    beside: int
    side: int
    link: int
    earlier: int
    kin: Chunk | None


def candidates(
    document: Document,
    cue: int,
    first: int,
    last: int,
    chunks: Sequence[Chunk],
    side: int,
    before: tuple[int, Chunk | None] | None = None,
) -> Iterator[Candidate]:
    """The possible sources of a cue with their features: the nearest chunks, none at all (``None``), the others.

    Args:
        document: the text.
        cue: the token index of the cue.
        first: where the sentence begins.
        last: where it ends.
        chunks: its noun chunks.
        side: where the quotation stands: 0 unknown, 1 behind the cue, 2 before it, 3 on both sides.
        before: the cue before this one in the sentence that reports something, and its source.
    """
    classes = document.classes
    at = bisect_left(chunks, (cue,))
    right = chunks[at : at + MOST + 1]
    if right and right[0][0] == cue:
        right = right[1:]
    beside = 0
    if right and right[0][0] == cue + 1:
        end = _without_times(document, *right[0])
        beside = classes[end] if cue + 1 < end < last else 0
    earlier, kin = before if before is not None else (-1, None)
    link = 0 if before is None else 1 if kin is None else 2
    behind = classes[cue - 1] if cue > first else _EDGE
    about = _Cue(cue, first, last, document.grades[cue] >> 4 & 15, behind, beside, side, link, earlier, kin)
    lefts = _before(document, about, chunks[max(0, at - FAR) : at])
    if nearest := next(lefts, None):
        yield nearest
    rights = _behind(document, about, right)
    if nearest := next(rights, None):
        yield nearest
    yield None, _of_nobody(document, about)
    for candidate in rights:
        if nearest := next(lefts, None):
            yield nearest
        yield candidate
    yield from lefts


def _before(document: Document, about: _Cue, chunks: Sequence[Chunk]) -> Iterator[Candidate]:
    """The chunks before a cue, the nearest first, of the far ones those that may open a clause. Of one that holds the
    cue, what stands before it: "his" of "his promise".
    """
    classes, between = document.classes, document.between
    cue, first, last, _, behind, *_ = about
    form = classes[cue]
    shape = 1 if form == ING else 2 if form == ED else 3 if form in VERB_CLASSES else 0
    shape14 = shape * 2**14
    looked_at = rank = nearer = signs = 0
    known = cue
    for start, stop in reversed(chunks):
        end = stop if stop < cue else cue
        if classes[end - 1] in TIMES and (end := _without_times(document, start, end)) == start:
            continue
        stands = stand(document, start, end, first, last)
        tells, one = TELLS[stands], classes[start]
        if looked_at < MOST or tells & OPENS:
            # From the nearest to the farthest, so that what lies between is looked at once.
            for sign in between[end if end > cue - REACH else cue - REACH : known]:
                signs |= sign
            known = end
            keys = _features(document, about, start, end, 0, rank, signs)
            verbs = document.finite.count(1, end, cue)
            verbs = verbs if verbs < 3 else 3
            previous = classes[start - 1] if start > first else _EDGE
            stands4, relative12 = stands * 2**4, 2**12 if one in RELATIVE_PRONOUNS_AND_THAT else 0
            keys += (
                4 + nearer * 2**4 + behind * 2**6 + shape14 + (tells & (OPENS | HAS_VERB)) * 2**16,
                7 + nearer * 2**4 + one * 2**6 + shape14, 9 + stands4 + nearer * 2**12 + behind * 2**14,
                12 + verbs * 2**4 + shape * 2**6 + nearer * 2**8 + relative12 + behind * 2**13,
                13 + stands4 + relative12 + nearer * 2**13 + verbs * 2**15,
                15 + 2**30 + shape * 2**4 + nearer * 2**6 + (2**8 if end == cue else 0) + previous * 2**9,
            )  # fmt: skip
            yield (start, end), keys
            rank += 1
        looked_at += 1
        if tells & IS_SUBJECT and nearer < MOST_NEARER and one not in RELATIVE_PRONOUNS_AND_THAT:
            nearer += 1


def _behind(document: Document, about: _Cue, chunks: Sequence[Chunk]) -> Iterator[Candidate]:
    """The chunks behind a cue, the nearest first."""
    classes, between, cue = document.classes, document.between, about.at
    rank = signs = 0
    known = cue + 1
    for start, stop in chunks:
        end = stop
        if classes[end - 1] in TIMES and (end := _without_times(document, start, end)) == start:
            continue
        for sign in between[known : min(start, cue + REACH)]:
            signs |= sign
        known = start
        yield (start, end), _features(document, about, start, end, 1, rank, signs)
        rank += 1
        if rank == MOST:
            break


def _features(document: Document, about: _Cue, start: int, end: int, where: int, rank: int, signs: int) -> list[int]:
    """The features of a chunk; ``where`` is 0 before the cue and 1 behind it, ``signs`` tell what lies between."""
    classes, kinds = document.classes, document.kinds
    cue, first, last, frame, behind, beside, side, link, earlier, kin = about
    low, high = (cue + 1, start) if where else (end, cue)
    one, head = classes[start], classes[end - 1]
    previous = classes[start - 1] if start > first else _EDGE
    following = classes[end] if end < last else _EDGE
    distance, size = high - low, end - start
    gap, distance = (classes[low] * 2**8 + classes[high - 1], distance) if distance > 0 else (254 * 2**8, 0)
    if kin is None:
        tie = link
    else:
        tie = 2 if start < kin[1] and kin[0] < end else 3 if end <= kin[0] else 4 if end <= earlier else 5
    # What is needed again is shifted once; no bits overlap, and products and sums are cheaper than shifts and ORs.
    side4 = where * 2**4
    place = side4 + (rank if rank < 6 else 6) * 2**5
    place15, tie15 = 15 + place, 15 + place + tie * 2**8
    head16, previous8 = head * 2**16, previous * 2**8
    return [
        place + one * 2**8 + head16, 1 + place + previous8 + head16,
        2 + place + following * 2**8 + FINE_STEPS[distance] * 2**16,
        3 + place + signs * 2**8 + (2**16 if one in PERSON_STARTS else 0),
        5 + place + previous8 + frame * 2**16,
        6 + side4 + gap * 2**5 + (distance if distance < 3 else 3) * 2**21,
        8 + side4 + (2**5 if start == first else 0) + COARSE_STEPS[start - first] * 2**6 + signs * 2**9,
        10 + side4 + one * 2**5 + head * 2**13 + (size if size < 4 else 4) * 2**21,
        11 + side4 + following * 2**5 + previous * 2**13 + side * 2**21,
        tie15 + behind * 2**11, tie15 + signs * 2**11 + 2**20,
        place15 + kinds[end - 1] * 2**8 + kinds[start - 1] * 2**14 + 2**22,
        place15 + kinds[end] * 2**8 + kinds[cue] * 2**14 + 2**23,
        place15 + behind * 2**8 + beside * 2**16 + 2**28,
        15 + side4 + tie * 2**8 + one * 2**11 + 2**21, 15 + tie * 2**8 + previous * 2**11 + 3 * 2**20,
    ]  # fmt: skip


def _of_nobody(document: Document, about: _Cue) -> list[int]:
    """The features of a cue that has no source."""
    classes = document.classes
    cue, first, last, frame, behind, _, side, link, _, _ = about
    rate, form = document.grades[cue] & 15, classes[cue]
    behind2 = classes[cue - 2] if cue - 1 > first else _EDGE
    ahead = classes[cue + 1] if cue + 1 < last else _EDGE
    return [
        14 | behind << 4 | behind2 << 12, 14 | 1 << 20 | ahead << 4 | frame << 12,
        14 | 2 << 20 | frame << 4 | rate << 8, 14 | 3 << 20 | form << 4 | frame << 12,
        14 | 4 << 20 | form << 4 | side << 12 | (behind in AUXILIARIES or behind2 in AUXILIARIES) << 14,
        14 | 5 << 20 | behind << 4 | frame << 12, 14 | 6 << 20 | link << 4 | behind << 8,
    ]  # fmt: skip


def _without_times(document: Document, start: int, end: int) -> int:
    """Where a chunk ends without the times at its end ("the mayor late Monday"); its start if it is but a time."""
    classes, words = document.classes, document.words
    if classes[end - 1] in TIMES:
        end -= 1
        while end > start and (classes[end - 1] in TIMES or words[end - 1].lower() in word_lists()["times"]):
            end -= 1
    return end


def with_head(document: Document, source: Chunk | None, cue: int, chunks: Sequence[Chunk]) -> Chunk | None:
    """A source before its cue with the noun that it depends on, and the noun that it is joined to.

    A chunk behind a preposition is nobody's subject: of "sources close to the board said" the chunk beside the cue is
    "the board", the source "sources close to the board". In "Ann Lee and Bo Marsh said" both are.
    """
    if source is None or source[0] > cue:
        return source
    start, end = source
    at = bisect_left(chunks, source)
    classes = document.classes
    while at > 0 and chunks[at - 1][1] == start - 1:
        before = chunks[at - 1][0]
        joined = classes[start - 1] in AND and (not before or classes[before - 1] in CHUNK_BOUNDS)
        if classes[start - 1] not in LINKS and not joined:
            break
        at, start = at - 1, before
    return start, end
