"""Who said it: the noun chunks around a cue are ranked; afterwards the winner grows to its whole phrase."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from newsparse_quotes import subjects
from newsparse_quotes.chunks import Chunk
from newsparse_quotes.classes import CAPS, CLOSE, ED, ED_NAME, ING, INITIAL, NAME, NAME_S, OPEN, numbers
from newsparse_quotes.linear import coarse, fine
from newsparse_quotes.reading import Reading
from newsparse_quotes.subjects import CUE_RATE, Place
from newsparse_quotes.words import word_lists

MOST = 5
"""Chunks that are looked at on each side of a cue."""

FAR = 14
"""Chunks before a cue among which those beyond ``MOST`` are looked at that may open a clause."""

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
    classes, kinds = reading.classes, reading.kinds
    known = [0, cue, 0, cue + 1]
    frame, form = reading.grades[cue] >> 4 & 15, classes[cue]
    behind = classes[cue - 1] if cue > first else _EDGE
    at = bisect_left(chunks, (cue,))
    lefts = enumerate(_before(reading, cue, chunks[max(0, at - FAR) : at], first, last))
    right = [c for c in _without_times(reading, chunks[at : at + MOST + 1]) if c[0] > cue][:MOST]
    shape = 1 if form == ING else 2 if form == ED else 3 if form in _VERBS else 0
    earlier, kin = before if before is not None else (-1, None)
    link = 0 if before is None else 1 if kin is None else 2
    beside = classes[right[0][1]] if right and right[0][0] == cue + 1 and right[0][1] < last else 0

    def features(chunk: Chunk, where: int, rank: int) -> list[int]:
        start, end = chunk
        low, high = (end, cue) if where == 0 else (cue + 1, start)
        distance = high - low
        # Asked for from the nearest to the farthest: what lies between is looked at once on each side.
        if where == 0:
            known[0] |= _signs(reading, max(end, cue - REACH), known[1])
            known[1] = min(end, known[1])
        else:
            known[2] |= _signs(reading, known[3], min(start, cue + REACH))
            known[3] = max(start, known[3])
        signs = known[2 * where]
        one, head = classes[start], classes[end - 1]
        previous = classes[start - 1] if start > first else _EDGE
        following = classes[end] if end < last else _EDGE
        gap, distance = (classes[low] << 8 | classes[high - 1], distance) if distance > 0 else (254 << 8, 0)
        place = where << 4 | (rank if rank < 6 else 6) << 5
        if link < 2 or kin is None:
            tie = link
        else:
            tie = 2 if start < kin[1] and kin[0] < end else 3 if end <= kin[0] else 4 if end <= earlier else 5
        return [
            place | one << 8 | head << 16, 1 | place | previous << 8 | head << 16,
            2 | place | following << 8 | fine(distance) << 16, 3 | place | signs << 8 | (one in PERSONAL) << 16,
            5 | place | previous << 8 | frame << 16,
            6 | where << 4 | gap << 5 | (distance if distance < 3 else 3) << 21,
            8 | where << 4 | (start == first) << 5 | coarse(start - first) << 6 | signs << 9,
            10 | where << 4 | one << 5 | head << 13 | (end - start if end - start < 4 else 4) << 21,
            11 | where << 4 | following << 5 | previous << 13 | side << 21,
            15 | place | tie << 8 | behind << 11, 15 | place | tie << 8 | (signs & 255) << 11 | 1 << 20,
            15 | place | kinds[end - 1] << 8 | kinds[start - 1] << 14 | 1 << 22,
            15 | place | kinds[end] << 8 | kinds[cue] << 14 | 1 << 23,
            15 | place | behind << 8 | beside << 16 | 1 << 28,
            15 | where << 4 | tie << 8 | one << 11 | 1 << 21, 15 | tie << 8 | previous << 11 | 3 << 20,
        ]  # fmt: skip

    def with_place(rank: int, place: Place) -> tuple[Chunk, list[int]]:
        """A chunk before the cue: whether it is the subject of the clause that the cue goes on with."""
        (start, end), before, follows, nearer = place
        one = classes[start]
        verbs = min(3, reading.finite.count(1, end, cue))
        relative = (one in _RELATIVE) << 12
        whole = before << 4 | follows << 8
        previous = classes[start - 1] if start > first else _EDGE
        return place.chunk, [
            *features(place.chunk, 0, rank),
            4 | nearer << 4 | behind << 6 | shape << 14 | place.opens << 16 | place.has_verb << 17,
            7 | nearer << 4 | one << 6 | shape << 14, 9 | whole | nearer << 12 | behind << 14,
            12 | verbs << 4 | shape << 6 | nearer << 8 | relative | behind << 13,
            13 | whole | relative | nearer << 13 | verbs << 15,
            15 | 1 << 30 | shape << 4 | nearer << 6 | (end == cue) << 8 | previous << 9,
        ]  # fmt: skip

    nearest = next(lefts, None)
    if nearest:
        yield with_place(*nearest)
    if right:
        yield right[0], features(right[0], 1, 0)
    yield None, _of_nobody(reading, cue, first, last, side, link)
    for rank, chunk in enumerate(right[1:], 1):
        if left := next(lefts, None):
            yield with_place(*left)
        yield chunk, features(chunk, 1, rank)
    for rank, place in lefts:
        yield with_place(rank, place)


def _of_nobody(reading: Reading, cue: int, first: int, last: int, side: int, link: int) -> list[int]:
    """The features of a cue that has no source."""
    classes = reading.classes
    frame, rate, form = reading.grades[cue] >> 4 & 15, reading.grades[cue] & 15, classes[cue]
    behind = classes[cue - 1] if cue > first else _EDGE
    behind2 = classes[cue - 2] if cue - 1 > first else _EDGE
    ahead = classes[cue + 1] if cue + 1 < last else _EDGE
    return [
        14 | behind << 4 | behind2 << 12, 14 | 1 << 20 | ahead << 4 | frame << 12,
        14 | 2 << 20 | frame << 4 | rate << 8, 14 | 3 << 20 | form << 4 | frame << 12,
        14 | 4 << 20 | form << 4 | side << 12 | (behind in _AUX or behind2 in _AUX) << 14,
        14 | 5 << 20 | behind << 4 | frame << 12, 14 | 6 << 20 | link << 4 | behind << 8,
    ]  # fmt: skip


def _signs(reading: Reading, low: int, high: int) -> int:
    """What a range of tokens tells, as bits."""
    if low >= high:
        return 0
    signs = 32 if max(reading.rates[low:high]) > CUE_RATE else 0
    for c in reading.classes[low:high]:
        signs |= _SIGNS[c]
    return signs


def _before(reading: Reading, cue: int, chunks: Sequence[Chunk], first: int, last: int) -> Iterator[Place]:
    """The chunks before a cue, the nearest first, of the far ones those that may open a clause. Of one that holds the
    cue, what stands before it: "his" of "his promise".
    """
    found = list(chunks)
    if found and found[-1][1] > cue:
        owner = found.pop()
        if owner[0] < cue:
            found.append((owner[0], cue))
    found.reverse()
    for rank, place in enumerate(subjects.places(reading, _without_times(reading, found), first, last)):
        if rank < MOST or place.opens:
            yield place


def _without_times(reading: Reading, chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    """The chunks without the times that end them ("the mayor late Monday"); a chunk that is but a time goes."""
    classes, words = reading.classes, reading.words
    for start, last in chunks:
        end = last
        if classes[end - 1] in _TIMES:
            end -= 1
            while end > start and (classes[end - 1] in _TIMES or words[end - 1].lower() in word_lists()["times"]):
                end -= 1
        if end > start:
            yield start, end


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
