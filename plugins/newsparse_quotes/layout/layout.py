"""What only the layout says: lines of a dash and a name under a quote, transcripts, posts quoted whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import evolve

from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AT_SIGN,
    COLON,
    COMMA,
    DASHES,
    FULL_STOP,
    OFFICE_NOUNS,
    OPENING_BRACKET,
    OPENING_MARKS,
    SIGNATURE_STARTS,
    UNMARKED_NAME_WORDS,
)
from newsparse_quotes.document.noun_chunks import NounChunks
from newsparse_quotes.document.token_classes import CLOSE
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.layout.headlines import headline_attribution
from newsparse_quotes.layout.reactions import reactions
from newsparse_quotes.state import State, mask

DASH, TRANSCRIPT, POST = "dash and name", "transcript", "post quoted whole"

ASKED = ("Q", "A")
"""Labels of questions and answers, which are nobody's name."""

LONGEST_SIGNATURE = 24
"""Tokens behind the dash, name and description together."""

LONGEST_LABEL = 4
"""Words before the colon of a transcript's line."""

FEWEST_CAPITALS, FEWEST_NAMES = 2, 4
"""Lines with a label that make a transcript: of labels in capitals, of labels in small letters."""


def attribute_by_layout(state: State) -> State:
    """The attributions that the layout makes; no later stage looks for cues or sources in what they hold."""
    document = state.document
    found = [*_signed(document), *reactions(document), *_transcript(document)]
    taken = [
        piece
        for one in found
        if one.source is None or document.words[one.source[0]] not in ASKED
        for piece in one.pieces
    ]
    cues = [(one.cue, one.cue + 1) for one in found if one.cue >= 0]
    headline = headline_attribution(document)
    if headline is not None:
        found.append(headline)
        taken.append(document.paragraphs[0])
    if not found:
        return state
    lefts = frozenset(q.left for piece in taken for q in document.quotations_within(*piece))
    masked = mask(state.masked, (*taken, *cues))
    return evolve(
        state, masked=masked, attributed_by_layout=lefts, attributions=tuple(found), chunks=NounChunks(document, masked)
    )


def _signed(document: Document) -> Iterator[Attribution]:
    classes = document.classes
    for number, (first, last) in enumerate(document.paragraphs):
        dash, behind = _last_dash(document, first, last)
        if dash < 0 or (name := _signature(document, behind, last)) is None:
            continue
        post = any(c in AT_SIGN for c in classes[name[1] : min(last, name[1] + 3)])
        before = (first, dash) if dash > first else document.paragraphs[number - 1] if number else None
        if before is None or before[0] == before[1]:
            continue
        piece = _whole_quotation(document, *before)
        if piece is not None:
            yield Attribution(dash, name, (piece,), True, DASH)
        elif post and dash > first + 3:
            yield Attribution(dash, name, (before,), True, POST)


def _last_dash(document: Document, first: int, last: int) -> Piece:
    """The last dash of a paragraph that may have a signature behind it; (-1, -1) if there is none."""
    classes, low = document.classes, max(first, last - LONGEST_SIGNATURE - 1)
    end = max([classes.rfind(c, low, last - 1) for c in DASHES])
    if end < 0:
        return -1, -1
    dash = max(first, document.dash_from(end))
    opens = dash == first or classes[dash - 1] == CLOSE or document.scan.spaced(dash - 1)
    return (dash, end + 1) if opens else (-1, -1)


def _signature(document: Document, start: int, last: int) -> Piece | None:
    """The name behind a dash, without what describes it; ``None`` if no name stands there."""
    classes = document.classes
    end = last
    while end > start and classes[end - 1] in FULL_STOP:
        end -= 1
    for i in range(start, end):
        if classes[i] in COMMA or classes[i] in OPENING_BRACKET:
            end = i
            break
    if not start < end <= start + 8 or classes[start] not in SIGNATURE_STARTS or CLOSE in classes[start:end]:
        return None
    named = any(classes[i] in UNMARKED_NAME_WORDS for i in range(start, end))
    return (start, end) if named and not any(document.rates[i] > 8 for i in range(start, end)) else None


def _whole_quotation(document: Document, first: int, last: int) -> Piece | None:
    """The content, if a token range is nothing but one quotation."""
    for q in document.quotations_at(first)[:1]:
        if q.left == first and 0 <= last - q.right <= 1 and q.end - q.start > 2:
            return q.start, q.end
    return None


def _transcript(document: Document) -> Iterator[Attribution]:
    labels = {n: end for n, (first, last) in enumerate(document.paragraphs) if (end := _label(document, first, last))}
    if not labels:
        return
    begins = {
        n: document.paragraphs[n][0] + (document.classes[document.paragraphs[n][0]] in OPENING_MARKS) for n in labels
    }
    spoken = {n: tuple(document.words[begins[n] : end]) for n, end in labels.items()}
    capitals = sum(all(w.isupper() for w in words if w != ".") for words in spoken.values())
    often = Counter(spoken.values())
    if capitals < FEWEST_CAPITALS and not (len(labels) >= FEWEST_NAMES and max(often.values()) > 1):
        return
    for n, colon in labels.items():
        last = document.paragraphs[n][1]
        shouted = all(w.isupper() for w in spoken[n] if w != ".")
        if not any(w.isalpha() for w in document.words[colon + 1 : last]):
            continue
        if (shouted and capitals >= FEWEST_CAPITALS) or often[spoken[n]] > 1:
            whole = _whole_quotation(document, colon + 1, last)
            last -= begins[n] > document.paragraphs[n][0] and document.classes[last - 1] == CLOSE
            yield Attribution(colon, (begins[n], colon), (whole or (colon + 1, last),), True, TRANSCRIPT)


def _label(document: Document, first: int, last: int) -> int:
    """The colon of a paragraph that begins like a transcript's line; 0 where it does not."""
    classes, words = document.classes, document.words
    first += classes[first] in OPENING_MARKS  # a transcript that is quoted opens every paragraph with a mark
    for i in range(first, min(first + 2 * LONGEST_LABEL, last - 2)):
        c = classes[i]
        if c in COLON:
            nobody = words[first].lower() in word_lists()["labels"] or any(
                w.lower() in word_lists()["kickers"] for w in words[first:i]
            )
            return i if i > first and document.scan.spaced(i) and not nobody else 0
        if not (
            c in UNMARKED_NAME_WORDS
            or c in FULL_STOP
            or (c in OFFICE_NOUNS and words[i][0].isupper())
            or words[i] in ASKED
        ):
            return 0
    return 0
