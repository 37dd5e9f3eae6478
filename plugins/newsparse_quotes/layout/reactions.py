"""Collected reactions: a label in capitals with name and firm before each quote ("ANN LEE, TRADER, TIDE BANK")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsparse import lazy_re as re
from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AMPERSAND,
    COMMA,
    DASHES,
    LABEL_ENDS,
    LABEL_NAME_WORDS,
    LABEL_WORDS,
)
from newsparse_quotes.document.token_classes import CAPS, OPEN, one_of
from newsparse_quotes.document.word_lists import word_lists

REACTION = "label and quote"

FEWEST = 2
"""Minimum number of labels in a text."""

LONGEST_NAME, LONGEST = 7, 40
"""Maximum tokens of the name before the first comma, and of the rest of the label."""

FARTHEST = 1
"""Maximum tokens between two quotations of one reaction."""

_INSIDE = AMPERSAND | COMMA | DASHES | {CAPS}
_LABEL = re.compile(
    b"(" + one_of({CAPS}) + one_of(LABEL_NAME_WORDS) + b"{1,%d})" % LONGEST_NAME
    + one_of(COMMA) + one_of({CAPS}) + one_of(LABEL_WORDS) + b"{0,%d}?" % LONGEST
    + one_of(LABEL_ENDS) + b"?(?=" + one_of({OPEN}) + b")"
)  # fmt: skip


def reactions(document: Document) -> list[Attribution]:
    """The consecutive quotations after each label in capitals."""
    labels = [m for m in _LABEL.finditer(document.classes) if _opens(document, m.start())]
    found = [(_name_start(document, *m.span(1)), m.end(1), m.end()) for m in labels]
    if len(found) < FEWEST:
        return []
    attributions = []
    for (start, name_end, quote), (after, _, _) in pairwise([*found, (len(document.words), 0, 0)]):
        pieces = tuple(_pieces(document, quote, after))
        if pieces:
            attributions.append(Attribution(-1, (start, name_end), pieces, True, REACTION))
    return attributions


def _opens(document: Document, at: int) -> bool:
    """Whether a label can begin at a token, and not only the second part of one: "M&A FOR EMEA", ", NEW YORK"."""
    return document.paragraph_of(at)[0] == at or document.classes[at - 1] not in _INSIDE


def _name_start(document: Document, start: int, end: int) -> int:
    """The start of the name in a label: after the last kicker ("ANALYST COMMENTS ANN LEE")."""
    kickers = word_lists()["kickers"]
    return next((i + 1 for i in range(end - 2, start - 1, -1) if document.words[i].lower() in kickers), start)


def _pieces(document: Document, first: int, last: int) -> Iterator[Piece]:
    end = first
    for q in document.quotations_in(first, last):
        if q.depth:
            continue
        if q.left - end > FARTHEST or q.right > last:
            break
        yield q.start, q.end
        end = q.right
