"""Linking: each quotation is linked to a cue, a neighbouring quotation, a clause that contains it, or nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from typing import Any, NamedTuple

from newsparse.linear import Candidates, Search, TemplateModel
from newsparse_quotes.attribution.constraints import CERTAIN_RATE, forbidden
from newsparse_quotes.attribution.link_context import LinkContext
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COLON, FULL_STOP
from newsparse_quotes.document.noun_chunks import NounChunks
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.token_classes import ING
from newsparse_quotes.features import linking as features
from newsparse_quotes.features.linking import (
    AFTER,
    BEFORE,
    JOIN,
    LIKELY_RATE,
    NEXT,
    NONE,
    NOTHING,
    PART,
    SENTENCE_AFTER,
    SENTENCE_BEFORE,
)
from newsparse_quotes.state import Choice, Links, State, mask

REACH = 60
"""Maximum tokens between a quotation and its cue."""

MOST_CUES_PER_SIDE = 6
"""Maximum number of possible cues on each side of a quotation; the nearest are kept."""

NOTHING_BEFORE: Choice = (NOTHING, -1)
"""The previous choice for the first quotation."""


class Gap(NamedTuple):
    """The range in which the cue of a quotation may be, in token indices.

    Attributes:
        low: the start of the range before the quotation.
        here: the start of the part of it that is in the sentence of the quotation.
        high: the end of the range after the quotation.
        far: the end of the part of it that is in the sentence in which the quotation ends.
        first: the start of its paragraph.
        last: the end of its paragraph.
    """

    low: int
    here: int
    high: int
    far: int
    first: int
    last: int


def surroundings(document: Document, quotations: Sequence[Quotation], number: int, back: int) -> Gap:
    """The range in which the cue of a quotation may be: up to its neighbours, its paragraph, and ``REACH``."""
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


def offer_choices(
    candidates: Candidates, document: Document, quotations: Sequence[Quotation], number: int, previous: Choice,
    back: int,
) -> None:  # fmt: skip
    """Offer the choices of a quotation: the nearest cues, the options without a cue, the other cues.

    Args:
        candidates: where they are offered, with their features.
        document: the text.
        quotations: the quotations that are not inside another one.
        number: the index of the quotation that chooses.
        previous: the choice of the previous quotation.
        back: the index of the previous quotation that is a quote, -1 if there is none.
    """
    q = quotations[number]
    gap = surroundings(document, quotations, number, back)
    possible = document.possible_cues
    here = bisect_left(possible, q.left)
    left_cues = possible[bisect_left(possible, gap.low, 0, here) : here][::-1]
    right = bisect_left(possible, q.right, here)
    right_cues = possible[right : bisect_left(possible, gap.high, right)]
    near_cues = sum([i >= gap.here for i in left_cues[:3]]), sum([i < gap.far for i in right_cues[:3]])
    around = features.Surroundings(document, q, (gap.first, gap.last), near_cues, previous)
    left_cues = _announcing(document, q, gap.here, left_cues)
    if number + 1 < len(quotations) and _introduces(document, q, quotations[number + 1]):
        right_cues = []
    cues = _Cues(candidates, around, q.left, gap)
    if (right_cues and cues.offer(right_cues[0], 0)) or (left_cues and cues.offer(left_cues[0], 0)):
        return
    if candidates.offer((PART, -1), around.option(PART) + around.previous(PART)):
        return
    if back >= 0:
        keys = around.option(JOIN) + around.join(quotations[back], q, JOIN) + around.previous(JOIN)
        if candidates.offer((JOIN, -1), keys + around.continuation()):
            return
    if candidates.offer((NONE, -1), around.option(NONE) + around.previous(NONE)):
        return
    for rank in range(1, MOST_CUES_PER_SIDE):
        if rank < len(right_cues) and cues.offer(right_cues[rank], rank):
            return
        if rank < len(left_cues) and cues.offer(left_cues[rank], rank):
            return
    if number + 1 < len(quotations):
        candidates.offer((NEXT, -1), around.option(NEXT) + around.join(q, quotations[number + 1], NEXT))


class _Cues:
    """The cues that a quotation may choose."""

    __slots__ = ("_around", "_candidates", "_gap", "_left")

    def __init__(self, candidates: Candidates, around: features.Surroundings, left: int, gap: Gap) -> None:
        self._candidates, self._around, self._left, self._gap = candidates, around, left, gap

    def offer(self, at: int, rank: int) -> bool:
        """Offer a cue. Returns whether no further candidate is needed."""
        if at < self._left:
            option = BEFORE if at >= self._gap.here else SENTENCE_BEFORE
        else:
            option = AFTER if at < self._gap.far else SENTENCE_AFTER
        return self._candidates.offer((option, at), self._around.option(option) + self._around.cue(option, at, rank))


class _Allowed(Search):
    """A search that leaves out some options."""

    def __init__(self, model: TemplateModel, not_allowed: Container[int]) -> None:
        super().__init__(model)
        self._not_allowed = not_allowed

    def offer(self, candidate: Any, keys: list[int]) -> bool:
        """Offer a choice."""
        return candidate[0] not in self._not_allowed and super().offer(candidate, keys)


def _announcing(document: Document, q: Quotation, here: int, cues: list[int]) -> list[int]:
    """The cues before a quotation, or only the last verb of its sentence if that one announces it before a colon.

    "Lee said she was there when the doctors told her: “He is dead.”"
    """
    if not cues or document.classes[q.left - 1] not in COLON:
        return cues
    verb = document.finite.rfind(1, here, q.left)
    if verb not in cues or document.rates[verb] < CERTAIN_RATE:
        return cues
    later = any(cue > verb and document.classes[cue] == ING and document.rates[cue] > LIKELY_RATE for cue in cues)
    return cues if later else [verb]  # "he said, adding: “...”"


def _introduces(document: Document, q: Quotation, following: Quotation) -> bool:
    """Whether the words after a quotation are a sentence that introduces the next one: “A.” She added: “B.”"""
    classes = document.classes
    if classes[q.end - 1] not in FULL_STOP or classes[following.left - 1] not in COLON or q.right >= following.left:
        return False
    return document.sentence_of(q.right)[0] == q.right


def linkable(state: State) -> tuple[Quotation, ...]:
    """The quotations that are not inside another one and that the layout does not attribute."""
    return tuple(q for q in state.document.quotations if q.depth == 0 and q.left not in state.attributed_by_layout)


def link_quotations(state: State) -> State:
    """Choose the best option for each quotation, in order."""
    document, linear = state.document, state.models("linking")
    quotations = linkable(state)
    if not quotations:
        return state
    options: list[int] = []
    owners: list[int | None] = []
    deferred: dict[int, tuple[Choice, int]] = {}
    previous, back, anchor = NOTHING_BEFORE, -1, -1
    for number in range(len(quotations)):
        before = options[back] if back >= 0 else NOTHING_BEFORE[0]
        not_allowed = forbidden(LinkContext.of(document, quotations, number, before))
        search = _Allowed(linear, not_allowed)
        offer_choices(search, document, quotations, number, previous, back)
        option, cue = search.best() or (NONE, -1)
        if option in (NONE, PART) and _ends_a_quote_over_paragraphs(document, quotations, options, anchor):
            option, back = JOIN, anchor
        options.append(option)
        if option == PART:
            deferred[number] = previous, back
        if option == JOIN:
            owners.append(owners[back] if options[back] != PART else _part(back))
        else:
            owners.append(cue if cue >= 0 else None)
        if option != NONE:
            previous, back = (option, previous[1] if option == JOIN else cue), number
            anchor = anchor if option == NEXT else number
    for number in range(len(quotations) - 2, -1, -1):
        if options[number] == NEXT:
            owners[number] = owners[number + 1]
    linked_cues: dict[int, list[int]] = {}
    joined: dict[int, list[int]] = {}
    for number, owner in enumerate(owners):
        if owner is not None:
            (linked_cues if owner >= 0 else joined).setdefault(owner if owner >= 0 else _part(owner), []).append(number)
    links = Links(
        quotations=quotations, options=tuple(options), linked_cues=linked_cues, joined=joined, deferred=deferred
    )
    return state._replace(links=links)


def _part(number: int) -> int:
    """Encode the index of a quotation that is part of a clause as a negative owner, and decode it."""
    return -number - 1


def _ends_a_quote_over_paragraphs(
    document: Document, quotations: Sequence[Quotation], options: list[int], anchor: int
) -> bool:
    """Whether the current quotation ends a quote of several paragraphs, each of which opens with a quotation mark.

    ``anchor`` is the last quotation that did not join the next one. If the end of such a quote does not have its own
    cue, the quote belongs to the cue of that quotation.
    """
    number = len(options)
    if anchor < 0 or anchor + 1 == number or any(option != NEXT for option in options[anchor + 1 :]):
        return False
    here, there = (document.paragraph_at(quotations[n].left) for n in (number, anchor))
    return here - there == number - anchor


def mask_linked(state: State) -> State:
    """Mask quotations that are linked to a cue."""
    said = [state.links.quotations[n] for members in state.links.linked_cues.values() for n in members]
    if not said:
        return state
    masked = mask(state.masked, ((q.left, q.right) for q in said))
    linked = frozenset(q.left for q in said)
    return state._replace(masked=masked, linked=linked, chunks=NounChunks(state.document, masked))
