"""Signatures: a dash and a name after or below a quotation or a social media post."""

from __future__ import annotations

from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AT_SIGN,
    COMMA,
    DASHES,
    FULL_STOP,
    OPENING_BRACKET,
    SIGNATURE_STARTS,
    UNMARKED_NAME_WORDS,
)
from newsparse_quotes.document.token_classes import CLOSE
from newsparse_quotes.layout.paragraphs import whole_quotation

DASH, POST = "dash and name", "post quoted whole"

LONGEST_SIGNATURE = 24
"""Maximum tokens after the dash: name and description."""

LONGEST_NAME = 8
"""Maximum tokens of the name, with its titles."""

MOST_CUE_RATE = 8
"""Maximum rate of a possible cue in a signature."""

SHORTEST_POST = 3
"""Exclusive lower limit of the tokens of a post."""


def signatures(document: Document) -> list[Attribution]:
    """The quotations and posts with a signature in the same paragraph or in the next one."""
    found = []
    classes = document.classes
    for number, (first, last) in enumerate(document.paragraphs):
        dash, start = _last_dash(document, first, last)
        if dash < 0 or (name := _signature(document, start, last)) is None:
            continue
        post = any(c in AT_SIGN for c in classes[name[1] : min(last, name[1] + 3)])
        before = (first, dash) if dash > first else document.paragraphs[number - 1] if number else None
        if before is None or before[0] == before[1]:
            continue
        piece = whole_quotation(document, *before)
        if piece is not None:
            found.append(Attribution(dash, name, (piece,), True, DASH))
        elif post and dash > first + SHORTEST_POST:
            found.append(Attribution(dash, name, (before,), True, POST))
    return found


def _last_dash(document: Document, first: int, last: int) -> Piece:
    """The last dash of a paragraph that may begin a signature; (-1, -1) if there is none."""
    classes, low = document.classes, max(first, last - LONGEST_SIGNATURE - 1)
    end = max([classes.rfind(c, low, last - 1) for c in DASHES])
    if end < 0:
        return -1, -1
    opens = end == first or classes[end - 1] == CLOSE or document.scan.spaced(end - 1)
    return (end, end + 1) if opens else (-1, -1)


def _signature(document: Document, start: int, last: int) -> Piece | None:
    """The name after a dash, without its description; ``None`` if there is no name."""
    classes = document.classes
    end = last
    while end > start and classes[end - 1] in FULL_STOP:
        end -= 1
    for i in range(start, end):
        if classes[i] in COMMA or classes[i] in OPENING_BRACKET:
            end = i
            break
    if not start < end <= start + LONGEST_NAME or classes[start] not in SIGNATURE_STARTS or CLOSE in classes[start:end]:
        return None
    named = any(classes[i] in UNMARKED_NAME_WORDS for i in range(start, end))
    return (start, end) if named and not any(document.rates[i] > MOST_CUE_RATE for i in range(start, end)) else None
