"""Lines that are nothing but one quotation."""

from __future__ import annotations

from newsparse_quotes.attribution.attribution import Piece
from newsparse_quotes.document.document import Document

FEWEST_WORDS = 3
"""Tokens of such a quotation."""


def whole_quotation(document: Document, first: int, last: int) -> Piece | None:
    """The words of the quotation, without its marks, if a token range is nothing but one quotation and a stop."""
    for q in document.quotations_at(first)[:1]:
        if q.left == first and 0 <= last - q.right <= 1 and q.end - q.start >= FEWEST_WORDS:
            return q.start, q.end
    return None
