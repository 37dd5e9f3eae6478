"""Who said it: the noun chunks around a cue are ranked; afterwards the winner grows to its whole phrase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse_quotes.chunks import Chunk
from newsparse_quotes.classes import CAPS, CLOSE, ED_NAME, INITIAL, NAME, NAME_S, OPEN, numbers
from newsparse_quotes.linear import coarse, fine
from newsparse_quotes.reading import Reading

MOST = 6
"""Chunks that are looked at on each side of a cue."""

REACH = 60
"""Tokens that are looked at on each side of a cue."""

_EDGE = 255
_COMMAS = numbers(",", "–", "-", "(", ")", ";", ":")
_AUX = numbers(*"is are was were be been being has have had having do does did will would can could may might must should".split())
_RELATIVE = numbers("who", "which", "that", "whom", "whose")
_PREPOSITIONS = numbers(*"of to in on for with by from at as about against into over under between among through during before after".split())
_CONJUNCTIONS = numbers("and", "but", "or", "if", "because", "while", "although", "when", "where", "as", "that")


class Candidate(NamedTuple):
    """A chunk that may be the source, or ``None`` for no source at all, with its features."""

    chunk: Chunk | None
    keys: list[int]


def candidates(
    reading: Reading, cue: int, first: int, last: int, chunks: Sequence[Chunk], side: int
) -> list[Candidate]:
    """The possible sources of a cue.

    Args:
        reading: the text.
        cue: the token index of the cue.
        first: where the sentence begins.
        last: where it ends.
        chunks: its noun chunks.
        side: where the quotation stands: 0 unknown, 1 behind the cue, 2 before it, 3 on both sides.
    """
    classes, grades = reading.classes, reading.grades
    grade = grades[cue]
    rate, frame, level = grade & 15, grade >> 4 & 15, grade >> 8
    form = classes[cue]
    behind = classes[cue - 1] if cue > first else _EDGE
    behind2 = classes[cue - 2] if cue - 1 > first else _EDGE
    ahead = classes[cue + 1] if cue + 1 < last else _EDGE
    passive = behind in _AUX or behind2 in _AUX
    found = [Candidate(None, [
        0, 1 | behind << 5, 2 | ahead << 5, 3 | frame << 5 | rate << 9, 4 | form << 5 | passive << 13 | side << 14,
        5 | side << 5 | level << 7, 6 | behind << 5 | form << 13, 7 | ahead << 5 | frame << 13 | passive << 17,
        8 | behind2 << 5 | behind << 13, 9 | form << 5 | frame << 13, 10 | behind << 5 | frame << 13, 11 | form << 5 | ahead << 13 | passive << 21,
    ])]  # fmt: skip
    left = [c for c in chunks if c[1] <= cue and c[1] > cue - REACH]
    right = [c for c in chunks if c[0] > cue and c[0] < cue + REACH]
    owner = next((c for c in chunks if c[0] < cue < c[1]), None)
    if owner is not None and classes[cue - 1] == NAME_S:
        left.append((owner[0], cue))
    for where, ordered in ((0, left[: -MOST - 1 : -1]), (1, right[:MOST])):
        for rank, (start, end) in enumerate(ordered):
            low, high = (end, cue) if where == 0 else (cue + 1, start)
            distance = max(0, high - low)
            signs = 0
            for i in range(low, high):
                c = classes[i]
                if c in _COMMAS:
                    signs |= 1
                elif c in _AUX:
                    signs |= 2
                elif c in _RELATIVE:
                    signs |= 4
                elif c in _PREPOSITIONS:
                    signs |= 8
                elif c == OPEN or c == CLOSE:
                    signs |= 16
                if grades[i] & 15 >= 4:
                    signs |= 32
                if c in _CONJUNCTIONS:
                    signs |= 64
            one = classes[start]
            end_class = classes[end - 1]
            previous = classes[start - 1] if start > first else _EDGE
            following = classes[end] if end < last else _EDGE
            gap1 = classes[low] if distance else 254
            gap2 = classes[high - 1] if distance > 1 else 254
            step, size = fine(distance), min(end - start, 4)
            place = where << 5 | min(rank, 5) << 6
            found.append(Candidate((start, end), [
                12 | place | step << 9 | side << 13, 13 | place | one << 9 | end_class << 17,
                14 | place | step << 9 | end_class << 13, 15 | place | previous << 9 | end_class << 17,
                16 | place | following << 9 | step << 17, 17 | place | signs << 9 | (one in PERSONAL) << 16,
                18 | place | frame << 9 | step << 13, 19 | place | form << 9 | behind << 17,
                20 | where << 5 | side << 6 | one << 8 | ahead << 16, 21 | place | rate << 9 | level << 13 | end_class << 15,
                22 | place | previous << 9 | frame << 17, 23 | where << 5 | gap1 << 6 | gap2 << 14 | min(distance, 3) << 22,
                24 | place | signs << 9 | side << 16, 25 | place | one << 9 | form << 17,
                26 | where << 5 | (start == first) << 6 | coarse(start - first) << 7 | signs << 10,
                27 | place | ahead << 9 | behind << 17, 28 | where << 5 | one << 6 | end_class << 14 | size << 22,
                29 | where << 5 | end_class << 6 | frame << 14 | signs << 18, 30 | where << 5 | behind << 6 | behind2 << 14 | step << 22,
                31 | where << 5 | following << 6 | previous << 14 | side << 22,
            ]))  # fmt: skip
    return found


PERSONAL = frozenset({NAME, CAPS, NAME_S, INITIAL, ED_NAME}) | numbers("he", "she", "they", "i", "we", "who", "TITLE", "ROLE")
"""Classes with which chunks begin that name persons."""
