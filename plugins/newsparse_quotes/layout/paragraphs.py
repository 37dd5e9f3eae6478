"""Lines that consist of one quotation."""

from __future__ import annotations

from newsparse_quotes.attribution.attribution import Piece
from newsparse_quotes.document.document import Document

FEWEST_WORDS = 3
"""Minimum tokens of such a quotation."""


def whole_quotation(document: Document, first: int, last: int) -> Piece | None:
    """The range inside the quotation marks if a token range is one quotation, with or without a stop."""
    for q in document.quotations_at(first)[:1]:
        if q.left == first and 0 <= last - q.right <= 1 and q.end - q.start >= FEWEST_WORDS:
            return q.start, q.end
    return None
