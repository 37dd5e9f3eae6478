"""Which ways to read the cues of a sentence are kept: those that can stand side by side.

No two attributions share a word: of "A said that B claimed it" only one is an attribution, and which one it is, is
learnt.
"""

from __future__ import annotations

from typing import NamedTuple

from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.attribution.readings import Clause, Models, Place
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import PRONOUNS, SUBJECT_PRONOUNS
from newsparse_quotes.document.token_classes import CAPS, NAME, NAME_S
from newsparse_quotes.linear import SCALE, fine

LEAST, LEAST_SPEECH = -SCALE * 4 // 5, -SCALE * 3 // 10
"""What a way to read a cue must score to be kept: the odds from which it brings more than it costs. Where only speech
is asked for, which people agree upon, a false one costs more."""

_EDGE = 255


def _step(score: int) -> int:
    return max(1, min(15, (score + 640) // 96))


def _holds(pieces: tuple[Piece, ...], at: int) -> bool:
    return overlap(pieces, ((at, at + 1),))


def overlap(a: tuple[Piece, ...], b: tuple[Piece, ...]) -> bool:
    """Whether two contents share a token."""
    for first, last in a:
        for start, end in b:
            if first < end and start < last:
                return True
    return False


class _Others(NamedTuple):
    """What stands around a way to read a cue: the best ways to read the other cues of its sentence.

    Attributes:
        outer: the step of the surest that holds the cue.
        outer_grade: its rate and level.
        inner: the step of the surest whose cue it holds.
        inners: how many those are.
        beside: the step of the surest that shares a word with it.
    """

    outer: int
    outer_grade: int
    inner: int
    inners: int
    beside: int


_ALONE = _Others(0, 0, 0, 0, 0)


def _others(document: Document, found: list[Clause], one: Clause) -> _Others:
    cue, pieces = one.cue, one.pieces
    outer = outer_grade = inner = inners = beside = 0
    for other in found:
        if other.cue == cue or other.rank:
            continue
        step = _step(other.score)
        if _holds(other.pieces, cue):
            if step > outer:
                grade = document.grades[other.cue]
                outer, outer_grade = step, grade & 15 | (grade >> 8) << 4
        elif _holds(pieces, other.cue):
            inner = max(inner, step)
            inners += 1
        elif overlap(pieces, other.pieces):
            beside = max(beside, step)
    return _Others(outer, outer_grade, inner, min(inners, 3), beside)


def features(document: Document, place: Place, found: list[Clause], number: int) -> list[int]:
    """The features of one way to read a cue among all those of its sentence."""
    one = found[number]
    cue, score, source, pieces, rank, (sure, margin, last_margin) = one
    classes = document.classes
    grade = document.grades[cue]
    often, frame, level = grade & 15, grade >> 4 & 15, grade >> 8
    own = _step(score)
    outer, outer_grade, inner, inners, beside = _others(document, found, one) if len(found) > 1 else _ALONE
    whole = parts = missing = 0
    if place.free:
        whole = min(2, sum([_holds(pieces, left) for left in place.free]))
    if place.parts:
        parts = min(2, sum([_holds(pieces, left) for left in place.parts]))
        missing = min(2, len(place.parts)) - parts
    start, end = pieces[0]
    size = fine(end - start)
    head = classes[start]
    lead = classes[start - 1] if start > place.first else _EDGE
    sign = classes[end] if end < place.last else _EDGE
    after = classes[end + 1] if end + 1 < place.last else _EDGE
    if source is None:
        kind = 0
    else:
        c = classes[source[0]]
        kind = 1 if c in SUBJECT_PRONOUNS else 2 if c in PRONOUNS else 3 if c in (NAME, CAPS, NAME_S) else 4
        kind += 4 * (source[0] > cue)
    where = 1 if start < cue else 0
    return [
        level * 2**5 + own * 2**7 + rank * 2**11,
        1 + often * 2**5 + own * 2**9,
        2 + sure * 2**5 + kind * 2**8 + level * 2**12,
        3 + margin * 2**5 + rank * 2**8 + where * 2**11,
        4 + last_margin * 2**5 + rank * 2**8 + where * 2**11,
        5 + whole * 2**5 + parts * 2**7 + own * 2**9 + missing * 2**13,
        6 + outer * 2**5 + own * 2**9 + where * 2**13,
        7 + inner * 2**5 + own * 2**9 + inners * 2**13 + where * 2**15,
        8 + beside * 2**5 + own * 2**9 + rank * 2**13,
        9 + size * 2**5 + level * 2**9 + where * 2**11,
        10 + lead * 2**5 + head * 2**13,
        11 + sign * 2**5 + after * 2**13,
        12 + outer * 2**5 + outer_grade * 2**9 + level * 2**15 + often * 2**17,
        13 + frame * 2**5 + parts * 2**9 + where * 2**11,
        14 + kind * 2**5 + frame * 2**9 + where * 2**13,
        15 + sure * 2**5 + margin * 2**8 + last_margin * 2**11,
        16 + inner * 2**5 + rank * 2**9 + last_margin * 2**12,
        17 + beside * 2**5 + rank * 2**9 + last_margin * 2**12,
        18 + parts * 2**5 + missing * 2**7 + rank * 2**9 + level * 2**12,
        19 + outer * 2**5 + parts * 2**9 + kind * 2**11,
        20 + len(pieces) * 2**5 + where * 2**7 + own * 2**8,
        21 + often * 2**5 + sign * 2**9 + level * 2**17,
        22 + lead * 2**5 + level * 2**13 + often * 2**15,
    ]


def best_ways(document: Document, models: Models, place: Place, found: list[Clause]) -> list[Attribution]:
    """The ways that are kept: the surest first, and none that shares a word, or the cue, with a surer one."""
    if not found:
        return []
    linear = models("clause")
    scored = [(linear.score(features(document, place, found, n)), -n) for n in range(len(found))]
    if len(scored) > 1:
        scored.sort(reverse=True)
    least = LEAST if document.stances else LEAST_SPEECH
    kept: list[Clause] = []
    for score, n in scored:
        one = found[-n]
        if score <= least:
            break
        if not any(other.cue == one.cue or overlap(one.pieces, other.pieces) for other in kept):
            kept.append(one)
    kept.sort()
    return [Attribution(one.cue, one.source, one.pieces, False, "clause") for one in kept]
