"""What only the layout says: lines of a dash and a name under a quote, transcripts, posts quoted whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from newsparse_quotes.attribution import Attribution, Piece
from newsparse_quotes.classes import CAPS, CLOSE, ED_NAME, INITIAL, MARK, NAME, OPEN, SINGLE, numbers
from newsparse_quotes.headlines import headline_attribution
from newsparse_quotes.reactions import reactions
from newsparse_quotes.reading import Reading
from newsparse_quotes.words import word_lists

DASH, TRANSCRIPT, POST = "dash and name", "transcript", "post quoted whole"

ASKED = ("Q", "A")
"""Labels of questions and answers, which are nobody's name."""

LONGEST_SIGNATURE = 24
"""Tokens behind the dash, name and description together."""

LONGEST_LABEL = 4
"""Words before the colon of a transcript's line."""

FEWEST_CAPITALS, FEWEST_NAMES = 2, 4
"""Lines with a label that make a transcript: of labels in capitals, of labels in small letters."""

_DASHES = numbers("–", "-")
_COLON, _COMMA, _BRACKET, _AT, _STOP = numbers(":"), numbers(","), numbers("("), numbers("@"), numbers(".")
_MARKS = frozenset({OPEN, MARK, SINGLE})
_NAMING = frozenset({NAME, CAPS, INITIAL, ED_NAME})
_SIGNS = _NAMING | numbers("TITLE", "ROLE", "the", "a", "an")


@cache
def _no_labels() -> frozenset[str]:
    lines = (files(__package__) / "data" / "labels.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def layout_attributions(reading: Reading) -> Iterator[Attribution]:
    """The attributions that the layout makes. What they hold is closed to all later steps."""
    for found in (*_signed(reading), *reactions(reading), *_transcript(reading)):
        if found.cue >= 0:
            reading.shut[found.cue] = 1
        if found.source is None or reading.words[found.source[0]] not in ASKED:
            reading.close(found.pieces)
        yield found
    headline = headline_attribution(reading)
    if headline is not None:
        reading.close((reading.paragraphs[0],))
        yield headline


def _signed(reading: Reading) -> Iterator[Attribution]:
    classes = reading.classes
    for number, (first, last) in enumerate(reading.paragraphs):
        dash, behind = _last_dash(reading, first, last)
        if dash < 0 or (name := _signature(reading, behind, last)) is None:
            continue
        post = any(c in _AT for c in classes[name[1] : min(last, name[1] + 3)])
        before = (first, dash) if dash > first else reading.paragraphs[number - 1] if number else None
        if before is None or before[0] == before[1]:
            continue
        piece = _whole_quotation(reading, *before)
        if piece is not None:
            yield Attribution(dash, name, (piece,), True, DASH)
        elif post and dash > first + 3:
            yield Attribution(dash, name, (before,), True, POST)


def _last_dash(reading: Reading, first: int, last: int) -> Piece:
    """The last dash of a paragraph that may have a signature behind it; (-1, -1) if there is none."""
    classes, low = reading.classes, max(first, last - LONGEST_SIGNATURE - 1)
    end = max([classes.rfind(c, low, last - 1) for c in _DASHES])
    if end < 0:
        return -1, -1
    dash = max(first, reading.dash_from(end))
    opens = dash == first or classes[dash - 1] == CLOSE or reading.scan.spaced(dash - 1)
    return (dash, end + 1) if opens else (-1, -1)


def _signature(reading: Reading, start: int, last: int) -> Piece | None:
    """The name behind a dash, without what describes it; ``None`` if no name stands there."""
    classes = reading.classes
    end = last
    while end > start and classes[end - 1] in _STOP:
        end -= 1
    for i in range(start, end):
        if classes[i] in _COMMA or classes[i] in _BRACKET:
            end = i
            break
    if not start < end <= start + 8 or classes[start] not in _SIGNS or CLOSE in classes[start:end]:
        return None
    named = any(classes[i] in _NAMING for i in range(start, end))
    return (start, end) if named and not any(reading.grades[i] & 15 > 8 for i in range(start, end)) else None


def _whole_quotation(reading: Reading, first: int, last: int) -> Piece | None:
    """The content, if a token range is nothing but one quotation."""
    for q in reading.quotations_at(first)[:1]:
        if q.left == first and last - q.right <= 1 and q.end - q.start > 2:
            return q.start, q.end
    return None


def _transcript(reading: Reading) -> Iterator[Attribution]:
    labels = {n: end for n, (first, last) in enumerate(reading.paragraphs) if (end := _label(reading, first, last))}
    if not labels:
        return
    begins = {n: reading.paragraphs[n][0] + (reading.classes[reading.paragraphs[n][0]] in _MARKS) for n in labels}
    spoken = {n: tuple(reading.words[begins[n] : end]) for n, end in labels.items()}
    capitals = sum(all(w.isupper() for w in words if w != ".") for words in spoken.values())
    often = Counter(spoken.values())
    if capitals < FEWEST_CAPITALS and not (len(labels) >= FEWEST_NAMES and max(often.values()) > 1):
        return
    for n, colon in labels.items():
        last = reading.paragraphs[n][1]
        shouted = all(w.isupper() for w in spoken[n] if w != ".")
        if not any(w.isalpha() for w in reading.words[colon + 1 : last]):
            continue
        if (shouted and capitals >= FEWEST_CAPITALS) or often[spoken[n]] > 1:
            whole = _whole_quotation(reading, colon + 1, last)
            last -= begins[n] > reading.paragraphs[n][0] and reading.classes[last - 1] == CLOSE
            yield Attribution(colon, (begins[n], colon), (whole or (colon + 1, last),), True, TRANSCRIPT)


def _label(reading: Reading, first: int, last: int) -> int:
    """The colon of a paragraph that begins like a transcript's line; 0 where it does not."""
    classes, words = reading.classes, reading.words
    first += classes[first] in _MARKS  # a transcript that is quoted opens every paragraph with a mark
    for i in range(first, min(first + 2 * LONGEST_LABEL, last - 2)):
        c = classes[i]
        if c in _COLON:
            nobody = words[first].lower() in _no_labels() or any(
                w.lower() in word_lists()["kickers"] for w in words[first:i]
            )
            return i if i > first and reading.scan.spaced(i) and not nobody else 0
        if not (c in _NAMING or c in _STOP or (c in _TITLES and words[i][0].isupper()) or words[i] in ASKED):
            return 0
    return 0


_TITLES = numbers("TITLE", "ROLE")
