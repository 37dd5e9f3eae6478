"""Each quotation chooses: a cue before or after it, the quotation before or after it, part of a clause, or none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COLON, COMMAS_AND_DASHES, SPEAKER_WORDS
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.linear import coarse, fine

BEFORE, AFTER, SENTENCE_BEFORE, JOIN, NEXT, PART, NONE, SENTENCE_AFTER = range(8)
"""What a quotation can choose. PART: it is a piece of a reported clause; NONE: it is no quote."""

REACH = 60
"""Tokens that are looked at on each side of a quotation."""

WHOLE = 5
"""Tokens from which a paragraph of nothing but a quotation is a quote for certain."""

MOST = 6
"""Cues that are looked at on each side of a quotation, the nearest first."""

_EDGE_LEFT, _EDGE_RIGHT = 254, 255


WITH_CUE = frozenset({BEFORE, AFTER, SENTENCE_BEFORE, SENTENCE_AFTER})
"""The options with a cue of the quotation's own."""

Choice = tuple[int, int]
"""What a quotation chooses: one of the options above, and the token of the cue, -1 where it is none."""


NOTHING_BEFORE: Choice = (8, -1)
"""What comes before the first quotation."""


class Gap(NamedTuple):
    """What surrounds a quotation: how far its gaps reach, as token indices, and its sentence and paragraph."""

    low: int
    here: int
    high: int
    far: int
    first: int
    last: int


def top_level(document: Document) -> list[Quotation]:
    """The quotations that stand in no other one and that the layout has not given to anybody."""
    return [q for q in document.quotations if q.depth == 0 and q.left not in document.closed]


def surroundings(document: Document, quotations: list[Quotation], number: int, back: int) -> Gap:
    """How far a quotation may look: to its neighbours, its paragraph's ends and ``REACH``."""
    q = quotations[number]
    at = document.paragraph_at(q.left)
    first, last = document.paragraphs[at]
    if at and q.left == first and document.classes[document.paragraphs[at - 1][1] - 1] in COLON:
        first = max(document.paragraphs[at - 1][0], document.sentences[document.sentence_at(first - 1)][0])
    low, high = max(first, q.left - REACH), min(last, q.right + REACH)
    if back >= 0 and quotations[back].right > low:
        low = quotations[back].right
    if number + 1 < len(quotations) and quotations[number + 1].left < high:
        high = quotations[number + 1].left
    here = max(
        low,
        min(first, q.left)
        if first < document.paragraphs[at][0]
        else document.sentences[document.sentence_at(q.left)][0],
    )
    far = min(high, document.sentences[document.sentence_at(q.right)][1]) if q.right < high else high
    return Gap(low, here, high, far, first, last)


def choices(
    document: Document, quotations: list[Quotation], number: int, previous: Choice, back: int
) -> Iterator[tuple[Choice, list[int]]]:
    """Everything that a quotation can choose, with its features: the nearest cues, no cue, the farther cues.

    Args:
        document: the text.
        quotations: those that stand in no other one.
        number: which of them chooses.
        previous: what the quotation before has chosen, and the cue that it has by that.
        back: the number of the quotation before; those that are none are passed over. -1 if there is none.
    """
    q = quotations[number]
    gap = surroundings(document, quotations, number, back)
    classes, possible = document.classes, document.possible_cues
    size = coarse(q.end - q.start)
    sign = classes[q.end - 1]
    before = classes[q.left - 1] if q.left > gap.first else _EDGE_LEFT
    after = classes[q.right] if q.right < gap.last else _EDGE_RIGHT
    upper = document.words[q.start][:1].isupper()
    whole = (q.left == gap.first) + 2 * (q.right >= gap.last) + 4 * q.single + 8 * upper
    here = bisect_left(possible, q.left)
    left_cues = possible[bisect_left(possible, gap.low, 0, here) : here][::-1]
    right = bisect_left(possible, q.right, here)
    right_cues = possible[right : bisect_left(possible, gap.high, right)]
    cues_before = min(3, sum([i >= gap.here for i in left_cues[:3]]))
    cues_after = min(3, sum([i < gap.far for i in right_cues[:3]]))
    known: dict[int, list[int]] = {}

    def common(option: int) -> list[int]:
        keys = known.get(option)
        if keys is None:
            o = option << 5
            keys = known[option] = [
                o, 2 | o | before << 9 | after << 17, 3 | o | after << 9 | sign << 17,
                4 | o | whole << 9 | size << 13, 5 | o | whole << 9 | before << 13,
                6 | o | cues_before << 9 | cues_after << 11 | size << 13,
            ]  # fmt: skip
        return keys

    def cue(at: int, rank: int) -> tuple[Choice, list[int]]:
        if at < q.left:
            option = BEFORE if at >= gap.here else SENTENCE_BEFORE
        else:
            option = AFTER if at < gap.far else SENTENCE_AFTER
        return (option, at), common(option) + _cue_keys(document, q, at, option, rank, sign) + [
            26 | option << 5 | (at == previous[1]) << 9 | previous[0] << 10 | rank << 14,
            27 | option << 5 | (at == previous[1]) << 9 | sign << 10,
        ]  # fmt: skip

    if right_cues:
        yield cue(right_cues[0], 0)
    if left_cues:
        yield cue(left_cues[0], 0)
    yield (PART, -1), [*common(PART), 26 | PART << 5 | previous[0] << 9 | sign << 13]
    if back >= 0:
        keys = _join_keys(document, quotations[back], q, JOIN, cues_before, cues_after)
        yield (
            (JOIN, -1),
            common(JOIN)
            + keys
            + [26 | JOIN << 5 | previous[0] << 9 | sign << 13, 27 | JOIN << 5 | previous[0] << 9 | before << 13],
        )
    yield (NONE, -1), [*common(NONE), 26 | NONE << 5 | previous[0] << 9 | sign << 13]
    for rank in range(1, MOST):
        if rank < len(right_cues):
            yield cue(right_cues[rank], rank)
        if rank < len(left_cues):
            yield cue(left_cues[rank], rank)
    if number + 1 < len(quotations):
        yield (NEXT, -1), common(NEXT) + _join_keys(document, q, quotations[number + 1], NEXT, cues_before, cues_after)


def barred(document: Document, quotations: list[Quotation], number: int) -> frozenset[int]:
    """What is forbidden.

    A quotation that goes on with the words before it is part of their clause. A paragraph that is nothing but a long
    quotation is a quote, and no part of a clause; where it breaks off at a comma or stays open and the next paragraph
    opens with a mark, the two are one quote.
    """
    q = quotations[number]
    at = document.paragraph_at(q.left)
    first, last = document.paragraphs[at]
    if q.left > first and _goes_on(document, q):
        return WITH_CUE | {NONE}
    if q.left > first or q.right < last or q.end - q.start < WHOLE:
        return frozenset()
    follows = number + 1 < len(quotations) and at + 1 < len(document.paragraphs)
    if follows and quotations[number + 1].left == document.paragraphs[at + 1][0]:
        if q.open or document.classes[q.end - 1] in COMMAS_AND_DASHES:
            return frozenset(range(8)) - {NEXT}
        return frozenset({PART, NONE})
    return frozenset({PART, NONE, NEXT})


def _goes_on(document: Document, q: Quotation) -> bool:
    """Whether a quotation goes on with the words before it: a word that reports nothing, then one in small letters."""
    before = q.left - 1
    return document.words[before][0].isalpha() and not document.grades[before] and document.words[q.start][0].islower()


def _cue_keys(document: Document, q: Quotation, cue: int, option: int, rank: int, sign: int) -> list[int]:
    classes = document.classes
    grade = document.grades[cue]
    rate, level = grade & 15, grade >> 8
    if cue < q.left:
        distance, between = q.left - 1 - cue, classes[cue + 1 : q.left]
        near = classes[q.left - 1] if distance else 0
    else:
        distance, between = cue - q.right, classes[q.right : cue]
        near = classes[q.right] if distance else 0
    step = fine(distance)
    commas = min(3, len(between) - len(between.translate(None, _COMMA_BYTES)))
    names = min(3, len(between) - len(between.translate(None, _NAME_BYTES)))
    base = 16 | option << 5
    return [
        base | step << 9 | rank << 13 | sign << 17, base + 1 | rate << 9 | step << 13,
        base + 3 | near << 9 | step << 17 | (rate > 7) << 21, base + 4 | rate << 9 | sign << 13 | rank << 21,
        base + 5 | classes[cue] << 9 | rank << 17 | level << 20, base + 6 | commas << 9 | names << 11 | step << 13,
        29 | option << 5 | document.kinds[cue] << 9 | sign << 15,
    ]  # fmt: skip


def _join_keys(
    document: Document, a: Quotation, b: Quotation, option: int, cues_before: int, cues_after: int
) -> list[int]:
    """Features of joining quotation b to the one before it, a, seen from either."""
    classes = document.classes
    breaks = min(3, document.paragraph_at(b.left) - document.paragraph_at(a.left))
    stops = min(3, document.sentence_at(b.left) - document.sentence_at(max(a.left, a.right - 1)))
    gap = fine(b.left - a.right)
    sign = classes[a.end - 1]
    other = a if option == JOIN else b
    size = coarse(other.end - other.start)
    capital = document.words[b.start][:1].isupper()
    last = classes[b.left - 1] if a.right < b.left else 0
    base = 16 | option << 5
    where = breaks << 9 | stops << 11
    return [
        base | where | gap << 13 | capital << 17, base + 1 | where | sign << 13 | a.open << 21,
        base + 3 | where | cues_before << 13 | cues_after << 15 | size << 17, base + 4 | where | sign << 13 | gap << 21,
        base + 5 | where | cues_before << 13 | cues_after << 15 | gap << 17,
        base + 6 | where | last << 13 | capital << 21,
    ]  # fmt: skip


_COMMA_BYTES = bytes(COMMAS_AND_DASHES)
_NAME_BYTES = bytes(SPEAKER_WORDS)
