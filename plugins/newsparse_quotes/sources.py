"""Who said it: the noun chunks around a cue are ranked; afterwards the winner grows to its whole phrase."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsparse_quotes.chunks import Chunk
from newsparse_quotes.classes import CAPS, CLOSE, ED, ED_NAME, INITIAL, NAME, NAME_S, OPEN, numbers
from newsparse_quotes.linear import coarse, fine
from newsparse_quotes.reading import Reading

MOST = 5
"""Chunks that are looked at on each side of a cue."""

REACH = 60
"""Tokens that are looked at on each side of a cue."""

_EDGE = 255
_COMMAS = numbers(",", "–", "-", "(", ")", ";", ":")
_AUX = numbers(
    "is are was were be been being has have had having do does did will would can could may might must should"
)
_RELATIVE = numbers("who", "which", "that", "whom", "whose")
_PREPOSITIONS = numbers(
    "of to in on for with by from at as about against into over under between among through during before after"
)
_VERBS = {ED} | numbers("PAST", "PRONOUN_VERB", "NEGATED_AUX")
_TIMES = numbers("TIME")
LINKS = numbers("of for with in at from by to on near")
"""Prepositions that hang a noun on another one."""

_AND = numbers("and")
_EDGES = numbers(", . : ; ? ! that but as") | {OPEN, CLOSE}
_CONJUNCTIONS = numbers("and", "but", "or", "if", "because", "while", "although", "when", "where", "as", "that")


def candidates(
    reading: Reading,
    cue: int,
    first: int,
    last: int,
    chunks: Sequence[Chunk],
    side: int,
    before: tuple[int, Chunk | None] | None = None,
) -> Iterator[tuple[Chunk | None, list[int]]]:
    """The possible sources of a cue with their features: the nearest chunks, none at all (``None``), the others.

    Args:
        reading: the text.
        cue: the token index of the cue.
        first: where the sentence begins.
        last: where it ends.
        chunks: its noun chunks.
        side: where the quotation stands: 0 unknown, 1 behind the cue, 2 before it, 3 on both sides.
        before: the cue before this one in the sentence that reports something, and its source.
    """
    classes, kinds, rates = reading.classes, reading.kinds, reading.rates
    grade = reading.grades[cue]
    frame = grade >> 4 & 15
    form = classes[cue]
    behind = classes[cue - 1] if cue > first else _EDGE
    ahead = classes[cue + 1] if cue + 1 < last else _EDGE
    at = bisect_left(chunks, (cue,))
    left = [c for c in chunks[max(0, at - MOST) : at] if classes[c[1] - 1] not in _TIMES]
    right = [c for c in chunks[at : at + MOST + 1] if c[0] > cue and classes[c[1] - 1] not in _TIMES]
    if left and left[-1][1] > cue:
        owner = left.pop()
        if classes[cue - 1] == NAME_S:
            left.append((owner[0], cue))
    left.reverse()
    earlier, kin = before if before is not None else (-1, None)
    link = 0 if before is None else 1 if kin is None else 2
    beside = classes[right[0][1]] if right and right[0][0] == cue + 1 and right[0][1] < last else 0
    fixed = form << 16 | behind << 24, ahead << 16 | behind << 24

    def features(chunk: Chunk, where: int, rank: int) -> list[int]:
        start, end = chunk
        low, high = (end, cue) if where == 0 else (cue + 1, start)
        distance = high - low
        signs = 0
        reach = high if distance < REACH else low + REACH
        for c in classes[low:reach]:
            signs |= _SIGNS[c]
        if distance > 0 and max(rates[low:reach]) > 3:
            signs |= 32
        one, head = classes[start], classes[end - 1]
        previous = classes[start - 1] if start > first else _EDGE
        following = classes[end] if end < last else _EDGE
        if distance > 0:
            gap = classes[low] << 8 | classes[high - 1]
        else:
            gap, distance = 254 << 8, 0
        place = where << 4 | rank << 5
        if link < 2 or kin is None:
            tie = link
        else:
            tie = 2 if start < kin[1] and kin[0] < end else 3 if end <= kin[0] else 4 if end <= earlier else 5
        return [
            place | one << 8 | head << 16, 1 | place | previous << 8 | head << 16,
            2 | place | following << 8 | fine(distance) << 16,
            3 | place | signs << 8 | (one in PERSONAL) << 16, 4 | place | fixed[0],
            5 | place | previous << 8 | frame << 16,
            6 | where << 4 | gap << 5 | (distance if distance < 3 else 3) << 21, 7 | place | signs << 8 | side << 16,
            8 | where << 4 | (start == first) << 5 | coarse(start - first) << 6 | signs << 9, 9 | place | fixed[1],
            10 | where << 4 | one << 5 | head << 13 | (end - start if end - start < 4 else 4) << 21,
            11 | where << 4 | following << 5 | previous << 13 | side << 21,
            12 | place | one << 8 | form << 16, 13 | place | frame << 8 | fine(distance) << 12,
            15 | place | tie << 8 | behind << 11, 15 | place | tie << 8 | (signs & 255) << 11 | 1 << 20,
            15 | place | kinds[end - 1] << 8 | kinds[start - 1] << 14 | 1 << 22,
            15 | place | kinds[end] << 8 | kinds[cue] << 14 | 1 << 23,
            15 | place | behind << 8 | beside << 16 | 1 << 28,
            15 | where << 4 | tie << 8 | one << 11 | 1 << 21, 15 | tie << 8 | previous << 11 | 3 << 20,
        ]  # fmt: skip

    if left:
        yield left[0], features(left[0], 0, 0)
    if right:
        yield right[0], features(right[0], 1, 0)
    behind2 = classes[cue - 2] if cue - 1 > first else _EDGE
    yield None, [
        14 | behind << 4 | behind2 << 12, 14 | 1 << 20 | ahead << 4 | frame << 12,
        14 | 2 << 20 | frame << 4 | (grade & 15) << 8,
        14 | 3 << 20 | form << 4 | frame << 12,
        14 | 4 << 20 | form << 4 | side << 12 | (behind in _AUX or behind2 in _AUX) << 14,
        14 | 5 << 20 | behind << 4 | frame << 12, 14 | 6 << 20 | link << 4 | behind << 8,
    ]  # fmt: skip
    for rank in range(1, MOST):
        if rank < len(left):
            yield left[rank], features(left[rank], 0, rank)
        if rank < len(right):
            yield right[rank], features(right[rank], 1, rank)


def with_head(reading: Reading, source: Chunk | None, cue: int, chunks: Sequence[Chunk]) -> Chunk | None:
    """A source before its cue with the noun that it depends on, and the noun that it is joined to.

    A chunk behind a preposition is nobody's subject: of "sources close to the board said" the chunk beside the cue is
    "the board", the source "sources close to the board". In "Ann Lee and Bo Marsh said" both are.
    """
    if source is None or source[0] > cue:
        return source
    start, end = source
    at = bisect_left(chunks, source)
    classes = reading.classes
    while at > 0 and chunks[at - 1][1] == start - 1:
        before = chunks[at - 1][0]
        joined = classes[start - 1] in _AND and (not before or classes[before - 1] in _EDGES)
        if classes[start - 1] not in LINKS and not joined:
            break
        at, start = at - 1, before
    return start, end


PERSONAL = frozenset({NAME, CAPS, NAME_S, INITIAL, ED_NAME}) | numbers(
    "he", "she", "they", "i", "we", "who", "TITLE", "ROLE"
)
"""Classes with which chunks begin that name persons."""

_SIGNS = [
    (c in _COMMAS)
    | (c in _AUX) << 1
    | (c in _RELATIVE) << 2
    | (c in _PREPOSITIONS) << 3
    | (c in (OPEN, CLOSE)) << 4
    | (c in _CONJUNCTIONS) << 6
    | (c in _VERBS) << 7
    for c in range(256)
]
"""What a class of tokens between a chunk and a cue tells, as bits; bit 5 is kept for another cue."""
