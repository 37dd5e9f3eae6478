"""Signatures: a dash and a name after or below a quotation or a social media post, or a line with a name below one."""

from __future__ import annotations

from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AT_SIGN,
    AUXILIARIES,
    COMMA,
    DASHES,
    FULL_STOP,
    OPENING_BRACKET,
    SENTENCE_STOPS,
    SIGNATURE_STARTS,
    TITLES_AND_FULL_STOP,
    UNMARKED_NAME_WORDS,
)
from newsparse_quotes.document.token_classes import CLOSE
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.layout.paragraphs import whole_quotation

DASH, POST, LINE = "dash and name", "post quoted whole", "line with a name"

LONGEST_SIGNATURE = 24
"""Maximum tokens after the dash: name and description."""

LONGEST_NAME = 8
"""Maximum tokens of the name, with its titles."""

MOST_CUE_RATE = 8
"""Maximum rate of a possible cue in a signature."""

FEWEST_NAME_WORDS = 2
"""Minimum tokens of a name in a line without a dash."""

LONGEST_PLAIN_NAME = 5
"""Maximum tokens of a name in a line without a dash, without titles; an initial and its stop are two."""

_STOPS = frozenset("?!…")

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


def lines_with_names(document: Document) -> list[Attribution]:
    """The quotations with a line below them that is only a name and a description: "Ann Lee, The Norby Mail".

    Where such a line precedes the first of several quotations, the lines precede their quotations.
    """
    found: list[Attribution] = []
    paragraphs = document.paragraphs
    signed = -1  # the last paragraph that is a signature
    for number in range(1, len(paragraphs)):
        name = _name_with_description(document, *paragraphs[number])
        if name is None:
            continue
        piece = _closed_quotation(document, *paragraphs[number - 1])
        above = number > 1 and signed != number - 2 and _name_with_description(document, *paragraphs[number - 2])
        if piece is not None and not above and not _is_caption(document, number):
            found.append(Attribution(-1, name, (piece,), True, LINE))
            signed = number
    return found


def signatures_behind(document: Document) -> list[Attribution]:
    """The quotations behind which a name and a description end the paragraph: “...” Dr. Ann Lee, head of the mill."""
    found = []
    classes, words = document.classes, document.words
    for first, last in document.paragraphs:
        q = next((q for q in document.quotations_at(first)[:1] if q.left == first and q.right + 1 < last), None)
        if q is None or q.open or classes[q.end - 1] not in SENTENCE_STOPS:
            continue
        start, end = q.right, last - (classes[last - 1] in FULL_STOP)
        while start < end and classes[start] in TITLES_AND_FULL_STOP:
            start += 1
        name = _name_with_description(document, start, end)
        if name is not None and not document.finite.count(1, start, end) and not _STOPS & {*words[start:end]}:
            found.append(Attribution(-1, name, ((q.start, q.end),), True, LINE))
    return found


def _is_caption(document: Document, number: int) -> bool:
    """Whether a line with a name is the caption of a photo: the credit of the photo follows it."""
    if number + 1 == len(document.paragraphs):
        return False
    return document.words[document.paragraphs[number + 1][0]].lower() in word_lists()["photo_labels"]


def _closed_quotation(document: Document, first: int, last: int) -> Piece | None:
    """The range inside the quotation marks if a paragraph is one quotation with a closing mark."""
    piece = whole_quotation(document, first, last)
    return piece if piece is not None and document.classes[last - 1] == CLOSE else None


def _name_with_description(document: Document, first: int, last: int) -> Piece | None:
    """The name at the start of a line that holds a name, a comma and a description, and nothing else."""
    classes, words = document.classes, document.words
    end = first
    while end < last and (classes[end] in UNMARKED_NAME_WORDS or _is_initial(document, end)):
        end += 1
    if not FEWEST_NAME_WORDS <= end - first <= LONGEST_PLAIN_NAME or not end + 1 < last <= first + LONGEST_SIGNATURE:
        return None
    if classes[end] not in COMMA or any(len(word) > 1 and word.isupper() for word in words[first:end]):
        return None
    sentence = classes[last - 1] in SENTENCE_STOPS and words[last - 2] not in word_lists()["abbreviated_degrees"]
    verb = any(classes[i] in AUXILIARIES or document.rates[i] > MOST_CUE_RATE for i in range(end + 1, last))
    return None if sentence or verb else (first, end)


def _is_initial(document: Document, stop: int) -> bool:
    """Whether a full stop belongs to an initial inside a name: "Ann C. Lee"."""
    return document.classes[stop] in FULL_STOP and len(document.words[stop - 1]) == 1


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
