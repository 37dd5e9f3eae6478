"""The context in which a quotation chooses what it is linked to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.quotation_marks import Quotation

FEWEST_TOKENS = 5
"""Minimum tokens of a quotation that is a quote because it fills its paragraph."""


BULLETS = frozenset("•·▪●◦‣⁃*-–")
"""Marks of a list in front of a quotation that fills the rest of its paragraph."""


class LinkContext(NamedTuple):
    """The context in which a quotation chooses an option.

    Attributes:
        document: the text.
        quotation: the quotation.
        before: the option that the previous quotation chose.
        inside: whether a word of its paragraph precedes it.
        fills: whether it has at least ``FEWEST_TOKENS`` tokens and fills its paragraph.
        followed: whether the next paragraph begins with the next quotation.
        following: the next quotation.
        preceding: the previous quotation.
    """

    document: Document
    quotation: Quotation
    before: int
    inside: bool
    fills: bool
    followed: bool
    following: Quotation | None
    preceding: Quotation | None

    @classmethod
    def of(cls, document: Document, quotations: Sequence[Quotation], number: int, before: int) -> LinkContext:
        """The context of a quotation, by its number."""
        q, paragraphs, following = quotations[number], document.paragraphs, number + 1
        at = document.paragraph_at(q.left)
        first, last = paragraphs[at]
        first += first + 1 == q.left and document.words[first] in BULLETS
        fills = q.left == first and q.right >= last and q.end - q.start >= FEWEST_TOKENS
        has_next = following < len(quotations) and at + 1 < len(paragraphs)
        start = paragraphs[at + 1][0] if has_next else 0
        followed = has_next and quotations[following].left - start <= (document.words[start] in BULLETS)
        next_one = quotations[following] if following < len(quotations) else None
        previous = quotations[number - 1] if number else None
        return cls(document, q, before, q.left > first, fills, followed, next_one, previous)
