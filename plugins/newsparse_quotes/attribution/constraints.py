"""Hard constraints of linking: what a quotation may not choose, whatever the scores are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COMMAS_AND_DASHES
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.features.linking import AFTER, BEFORE, JOIN, NEXT, NONE, PART, SENTENCE_AFTER, SENTENCE_BEFORE

WHOLE = 5
"""The fewest tokens of a quotation that is a quote because it fills its paragraph."""

WITH_CUE = frozenset({BEFORE, AFTER, SENTENCE_BEFORE, SENTENCE_AFTER})
"""The options with a cue of the quotation's own."""

OPTIONS = WITH_CUE | {JOIN, NEXT, PART, NONE}


class Turn(NamedTuple):
    """A quotation that chooses.

    Attributes:
        document: the text.
        quotation: the quotation.
        before: the option that the quotation before it chose.
        inside: whether a word of its paragraph precedes it.
        fills: whether its paragraph is nothing but a quotation of ``WHOLE`` tokens or more.
        followed: whether the next paragraph begins with the next quotation.
    """

    document: Document
    quotation: Quotation
    before: int
    inside: bool
    fills: bool
    followed: bool

    @classmethod
    def of(cls, document: Document, quotations: Sequence[Quotation], number: int, before: int) -> Turn:
        """The turn of a quotation, by its number."""
        q, paragraphs, following = quotations[number], document.paragraphs, number + 1
        at = document.paragraph_at(q.left)
        first, last = paragraphs[at]
        fills = q.left == first and q.right >= last and q.end - q.start >= WHOLE
        has_next = following < len(quotations) and at + 1 < len(paragraphs)
        followed = has_next and quotations[following].left == paragraphs[at + 1][0]
        return cls(document, q, before, q.left > first, fills, followed)


def continues_the_sentence(turn: Turn) -> bool:
    """The quotation continues the words before it: a word that reports nothing, then one in small letters."""
    if not turn.inside:
        return False
    document, before = turn.document, turn.quotation.left - 1
    starts_small = document.words[turn.quotation.start][0].islower()
    return starts_small and document.words[before][0].isalpha() and not document.rates[before]


def fills_its_paragraph(turn: Turn) -> bool:
    """The paragraph is nothing but the quotation."""
    return turn.fills


def ends_with_its_paragraph(turn: Turn) -> bool:
    """The quotation fills its paragraph, and the next paragraph does not begin with a quotation."""
    return turn.fills and not turn.followed


def continues_in_the_next_paragraph(turn: Turn) -> bool:
    """It fills its paragraph, stays open or ends in a comma, and the next paragraph begins with a quotation."""
    q = turn.quotation
    return turn.fills and turn.followed and (q.open or turn.document.classes[q.end - 1] in COMMAS_AND_DASHES)


def was_joined(turn: Turn) -> bool:
    """The quotation before it joined it."""
    return turn.before == NEXT


CONSTRAINTS: tuple[tuple[Callable[[Turn], bool], frozenset[int]], ...] = (
    (continues_the_sentence, WITH_CUE | {NONE}),
    (fills_its_paragraph, frozenset({PART, NONE})),
    (ends_with_its_paragraph, frozenset({NEXT})),
    (continues_in_the_next_paragraph, OPTIONS - {NEXT}),
    (was_joined, frozenset({JOIN})),
)
"""When each constraint applies, and the options that it forbids."""

_NOTHING: frozenset[int] = frozenset()


def forbidden(turn: Turn) -> frozenset[int]:
    """The options that the constraints forbid."""
    found = _NOTHING
    for applies, options in CONSTRAINTS:
        if applies(turn):
            found |= options
    return found
