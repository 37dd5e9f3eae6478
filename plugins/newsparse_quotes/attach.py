"""Each quotation chooses: a cue before or after it, the quotation before or after it, part of a clause, or none."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_quotes.classes import CLOSE, NAME, NAME_S, OPEN
from newsparse_quotes.linear import coarse, fine
from newsparse_quotes.marks import Quotation
from newsparse_quotes.reading import Reading

BEFORE, AFTER, SENTENCE_BEFORE, JOIN, NEXT, PART, NONE, SENTENCE_AFTER = range(8)
"""What a quotation can choose. PART: it is a piece of a reported clause; NONE: it is no quote."""

REACH = 60
"""Tokens that are looked at on each side of a quotation."""

WHOLE = 5
"""Tokens from which a paragraph of nothing but a quotation is a quote for certain."""

MOST = 6
"""Cues that are looked at on each side of a quotation, the nearest first."""

_EDGE_LEFT, _EDGE_RIGHT = 254, 255


class Choice(NamedTuple):
    """One thing that a quotation can choose, with the features that speak for it."""

    option: int
    cue: int
    keys: list[int]


class Gap(NamedTuple):
    """What surrounds a quotation: how far its gaps reach, as token indices, and its sentence and paragraph."""

    low: int
    here: int
    high: int
    far: int
    first: int
    last: int


def top_level(reading: Reading) -> list[Quotation]:
    """The quotations that stand in no other one."""
    return [q for q in reading.quotations if q.depth == 0]


def surroundings(reading: Reading, quotations: list[Quotation], number: int) -> Gap:
    """How far a quotation may look: to its neighbours, its paragraph's ends and ``REACH``."""
    q = quotations[number]
    first, last = reading.paragraphs[reading.paragraph_at(q.left)]
    low, high = max(first, q.left - REACH), min(last, q.right + REACH)
    if number and quotations[number - 1].right > low:
        low = quotations[number - 1].right
    if number + 1 < len(quotations) and quotations[number + 1].left < high:
        high = quotations[number + 1].left
    here = max(low, reading.sentences[reading.sentence_at(q.left)][0])
    far = high
    if q.right < high:
        far = min(high, reading.sentences[reading.sentence_at(q.right)][1])
        if q.right < far and reading.sentences[reading.sentence_at(max(q.left, q.right - 1))][1] >= far:
            pass
    return Gap(low, here, high, far, first, last)


def choices(reading: Reading, quotations: list[Quotation], number: int) -> list[Choice]:
    """Everything that a quotation can choose."""
    q = quotations[number]
    gap = surroundings(reading, quotations, number)
    classes, grades = reading.classes, reading.grades
    size = coarse(q.end - q.start)
    sign = classes[q.end - 1]
    before = classes[q.left - 1] if q.left > gap.first else _EDGE_LEFT
    before2 = classes[q.left - 2] if q.left - 1 > gap.first else _EDGE_LEFT
    after = classes[q.right] if q.right < gap.last else _EDGE_RIGHT
    after2 = classes[q.right + 1] if q.right + 1 < gap.last else _EDGE_RIGHT
    upper = reading.words[q.start][:1].isupper()
    whole = (q.left == gap.first) + 2 * (q.right >= gap.last) + 4 * q.single + 8 * upper
    left_cues = [i for i in range(q.left - 1, gap.low - 1, -1) if grades[i]]
    right_cues = [i for i in range(q.right, gap.high) if grades[i]]
    cues_before = min(3, sum(i >= gap.here for i in left_cues))
    cues_after = min(3, sum(i < gap.far for i in right_cues))
    found: list[Choice] = []

    def common(option: int) -> list[int]:
        return [
            option << 5, 1 | option << 5 | size << 9 | sign << 13, 2 | option << 5 | before << 9 | after << 17,
            3 | option << 5 | before << 9 | sign << 17, 4 | option << 5 | after << 9 | sign << 17,
            5 | option << 5 | whole << 9 | size << 13, 6 | option << 5 | whole << 9 | before << 13,
            7 | option << 5 | cues_before << 9 | cues_after << 11 | size << 13,
            8 | option << 5 | after << 9 | after2 << 17, 9 | option << 5 | before << 9 | before2 << 17,
            10 | option << 5 | before << 9 | size << 17, 11 | option << 5 | after << 9 | size << 17,
            12 | option << 5 | whole << 9 | sign << 13 | cues_after << 21 | cues_before << 23,
        ]  # fmt: skip

    shared = {}
    for cues, side in ((left_cues, 0), (right_cues, 1)):
        for rank, cue in enumerate(cues[:MOST]):
            inside = cue >= gap.here if side == 0 else cue < gap.far
            option = (BEFORE if inside else SENTENCE_BEFORE) if side == 0 else (AFTER if inside else SENTENCE_AFTER)
            if option not in shared:
                shared[option] = common(option)
            keys = shared[option] + _cue_keys(reading, q, gap, cue, option, rank, sign)
            found.append(Choice(option, cue, keys))
    for option in (PART, NONE):
        found.append(Choice(option, -1, common(option)))
    if number:
        keys = common(JOIN) + _join_keys(reading, quotations[number - 1], q, JOIN, cues_before, cues_after)
        found.append(Choice(JOIN, -1, keys))
    if number + 1 < len(quotations):
        keys = common(NEXT) + _join_keys(reading, q, quotations[number + 1], NEXT, cues_before, cues_after)
        found.append(Choice(NEXT, -1, keys))
    return found


def barred(reading: Reading, quotations: list[Quotation], number: int) -> frozenset[int]:
    """What layout forbids. A paragraph that is nothing but a long quotation is a quote, and no part of a clause; where
    it breaks off at a comma or stays open and the next paragraph opens with a mark, the two are one quote.
    """
    q = quotations[number]
    at = reading.paragraph_at(q.left)
    first, last = reading.paragraphs[at]
    if q.left > first or q.right < last or q.end - q.start < WHOLE:
        return frozenset()
    follows = number + 1 < len(quotations) and at + 1 < len(reading.paragraphs)
    if follows and quotations[number + 1].left == reading.paragraphs[at + 1][0]:
        if q.open or reading.classes[q.end - 1] in _COMMAS:
            return frozenset(range(8)) - {NEXT}
        return frozenset({PART, NONE})
    return frozenset({PART, NONE, NEXT})


def _cue_keys(reading: Reading, q: Quotation, gap: Gap, cue: int, option: int, rank: int, sign: int) -> list[int]:
    classes = reading.classes
    grade = reading.grades[cue]
    rate, frame, level = grade & 15, grade >> 4 & 15, grade >> 8
    if cue < q.left:
        distance, between = q.left - 1 - cue, range(cue + 1, q.left)
        near = classes[q.left - 1] if distance else 0
    else:
        distance, between = cue - q.right, range(q.right, cue)
        near = classes[q.right] if distance else 0
    step = fine(distance)
    ahead = classes[cue + 1] if cue + 1 < gap.last else _EDGE_RIGHT
    behind = classes[cue - 1] if cue > gap.first else _EDGE_LEFT
    commas = names = 0
    for i in between:
        c = classes[i]
        commas += c in _COMMAS
        names += c in _NAMES
    commas, names = min(commas, 3), min(names, 3)
    base = 16 | option << 5
    return [
        base | step << 9 | rank << 13 | sign << 17, base + 1 | rate << 9 | step << 13, base + 2 | frame << 9 | level << 13 | rank << 16,
        base + 3 | ahead << 9 | behind << 17, base + 4 | near << 9 | step << 17 | (rate > 7) << 21,
        base + 5 | rate << 9 | sign << 13 | rank << 21, base + 6 | classes[cue] << 9 | rank << 17 | level << 20,
        base + 7 | commas << 9 | names << 11 | rank << 13 | level << 16, base + 8 | commas << 9 | names << 11 | step << 13,
        base + 9 | near << 9 | ahead << 17 | min(distance, 3) << 25, base + 10 | behind << 9 | rate << 17 | rank << 21,
        base + 11 | frame << 9 | near << 13 | sign << 21, base + 12 | ahead << 9 | rate << 17 | frame << 21,
        base + 13 | frame << 9 | step << 13 | level << 17,
    ]  # fmt: skip


def _join_keys(reading: Reading, a: Quotation, b: Quotation, option: int, cues_before: int, cues_after: int) -> list[int]:
    """Features of joining quotation b to the one before it, a, seen from either."""
    classes = reading.classes
    breaks = min(3, reading.paragraph_at(b.left) - reading.paragraph_at(a.left))
    stops = min(3, reading.sentence_at(b.left) - reading.sentence_at(max(a.left, a.right - 1)))
    gap = fine(b.left - a.right)
    sign = classes[a.end - 1]
    other = a if option == JOIN else b
    size = coarse(other.end - other.start)
    behind = classes[a.right] if a.right < b.left else 0
    capital = reading.words[b.start][:1].isupper()
    last = classes[b.left - 1] if a.right < b.left else 0
    base = 16 | option << 5
    where = breaks << 9 | stops << 11
    return [
        base | where | gap << 13 | capital << 17, base + 1 | where | sign << 13 | a.open << 21,
        base + 2 | where | size << 13 | gap << 17, base + 3 | where | behind << 13 | last << 21,
        base + 4 | where | cues_before << 13 | cues_after << 15 | size << 17, base + 5 | where | sign << 13 | gap << 21,
        base + 6 | where | cues_before << 13 | cues_after << 15 | gap << 17,
        base + 7 | where | last << 13 | capital << 21 | (b.single == a.single) << 22,
    ]  # fmt: skip


def _class_set(*names: str) -> frozenset[int]:
    from newsparse_quotes.classes import numbers

    return numbers(*names)


_COMMAS = _class_set(",", ";", "–", "-")
_NAMES = frozenset({NAME, NAME_S}) | _class_set("he", "she", "they", "i", "we", "TITLE", "ROLE")

__all__ = ["Choice", "choices", "surroundings", "top_level", "CLOSE", "OPEN"]
