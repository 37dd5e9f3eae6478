"""From the chunk that was chosen as a source to the whole phrase: "Ann Lee, who leads the union"."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.noun_chunks import NAMES, PRONOUNS, Chunk
from newsparse_quotes.document.token_classes import (
    ADVERB,
    CAPS,
    CLOSE,
    ED,
    FINITE,
    ING,
    NAME,
    OPEN,
    OTHER,
    PLURAL,
    class_number,
    numbers,
)  # fmt: skip
from newsparse_quotes.document.word_lists import word_lists

LONGEST = 40
"""Tokens that a source may grow to."""

_LINKS = numbers("of", "for", "at", "from", "in", "to", "with", "on")
_OF = numbers("of", "to", "for")
_COMMA = numbers(",")
_COMMA_CLASS = class_number(",")
_APPOSED = numbers("a", "an", "the", "who", "whose", "his", "her", "its", "their", "one", "TITLE", "ROLE")
_OFFICES = numbers("TITLE", "ROLE") | {CAPS}
_IN_OFFICES = frozenset({OTHER, ING, ED, ADVERB, PLURAL, NAME}) | _OFFICES
LONGEST_OFFICE = 4
"""Words of an office behind a name: "senior investment strategist"."""

_TIMES = numbers("TIME")
_STOPS = numbers(".", "?", "!", ";", ":")
_VERBS = numbers("is are was were has have had will would could can and but that which")


def whole_phrase(document: Document, chunk: Chunk, cue: int, chunks: Sequence[Chunk], first: int, last: int) -> Chunk:
    """The phrase around a chunk: what hangs on it by "of" or "for", and the apposition or relative clause behind it.

    Of a label, which has no cue, nothing else is part.
    """
    start, end = chunk
    if cue < 0 or (end - start == 1 and document.classes[start] in PRONOUNS):
        return chunk
    while end - start > 1 and document.classes[start] in _TIMES:
        start += 1  # "In April Ann Lee said"
    start = _leftwards(document, start, chunks, first)
    if end <= cue:
        return start, max(_up_to_cue(document, end, cue, chunks), _name_behind(document, chunk, cue, chunks))
    final = min(last, end + LONGEST)
    return start, _name_behind(document, chunk, final, chunks) or _behind_cue(document, end, final, chunks)


def _leftwards(document: Document, start: int, chunks: Sequence[Chunk], first: int) -> int:
    classes = document.classes
    while start - 1 > first and classes[start - 1] in _OF:
        link = start - 1
        before = next((c for c in chunks if c[1] == link), None)
        if before is None or classes[before[0]] in PRONOUNS or document.shut[before[0]]:
            break
        start = before[0]
    return start


def _up_to_cue(document: Document, end: int, cue: int, chunks: Sequence[Chunk]) -> int:
    """Everything between a name and its verb belongs to the name where commas enclose it, or where it only names."""
    classes, shut = document.classes, document.shut
    if end >= cue or cue - end > LONGEST or any(shut[end:cue]):
        return end
    linked = _linked(document, end, cue, chunks)
    if end < linked < cue and classes[linked] in _COMMA and (enclosed := _enclosed(document, linked, cue)) > linked:
        return enclosed
    if classes[end] in _COMMA:
        return _enclosed(document, end, cue)
    if classes[end] in _LINKS and not any(classes[i] in _VERBS or classes[i] in _COMMA for i in range(end, cue)):
        return cue
    return end


def _linked(document: Document, end: int, last: int, chunks: Sequence[Chunk]) -> int:
    """The end of what hangs on a chunk by prepositions: "of the biggest fund"."""
    while document.classes[end] in _LINKS:
        following = next((c for c in chunks if c[0] == end + 1), None)
        if following is None or following[1] > last:
            break
        end = following[1]
    return end


def _enclosed(document: Document, end: int, cue: int) -> int:
    """The end of what two commas enclose between a name and its verb; ``end``, the first one, if that is not of it."""
    classes = document.classes
    stop = cue
    while stop > end and classes[stop - 1] not in _COMMA and document.grades[stop - 1] == 0 and cue - stop < 4:
        stop -= 1
    if end + 2 >= stop or classes[stop - 1] not in _COMMA:
        return end
    inside = classes[end + 1 : stop - 1]
    if inside[0] not in _APPOSED and len(inside) < 2:
        return end
    if len(inside) == 2 and inside[0] not in _APPOSED and not all(c in NAMES for c in inside):
        return end
    # A verb behind the first comma that closes is the sentence's own: "Lee, who paid, sold the hall, saying".
    closing = classes.index(_COMMA_CLASS, end + 1)
    if any(c in FINITE for c in classes[closing:stop]):
        return closing
    return stop + 1 if stop < cue and classes[stop] == CLOSE else stop - 1


def _name_behind(document: Document, chunk: Chunk, last: int, chunks: Sequence[Chunk]) -> int:
    """The end of a name of two words or more behind a description: "its treasurer, Ann Lee". 0 where there is none."""
    classes = document.classes
    start, end = chunk
    if end - start < 2 or end >= last or classes[end] not in _COMMA or classes[end - 1] in NAMES:
        return 0
    name = next((c for c in chunks if c[0] == end + 1), None)
    if name is None or name[1] - name[0] < 2 or not all(classes[i] in NAMES for i in range(*name)):
        return 0
    closed = name[1] == last or classes[name[1]] in _COMMA or classes[name[1]] in _STOPS
    return name[1] if name[1] <= last and closed else 0


def _behind_cue(document: Document, end: int, last: int, chunks: Sequence[Chunk]) -> int:
    classes, grades = document.classes, document.grades
    while end + 1 < last and classes[end] in _LINKS:
        asks = document.words[end - 1].lower() in word_lists()["complements"]
        following = next((c for c in chunks if c[0] == end + 1), None)
        if following is None or following[1] > last or (classes[end] in _TIME_LINKS and not asks):
            break
        end = following[1]
    if end + 1 < last and classes[end] in _COMMA and _is_apposed(document, end + 1, last):
        stop = end + 2
        while (
            stop < last
            and (classes[stop] not in _STOPS or _abbreviates(document, stop, last))
            and classes[stop] not in (OPEN, CLOSE)
            and classes[stop] not in _COMMA
        ):
            stop += 1
        if not any(grades[i] & 15 > 8 for i in range(end + 1, stop)):
            return stop
    return end


def _is_apposed(document: Document, first: int, last: int) -> bool:
    """Whether an apposition begins here: with an article, or with an office ("managing director of", "CEO of")."""
    classes = document.classes
    if classes[first] in _APPOSED:
        return True
    for i in range(first, min(first + LONGEST_OFFICE, last - 1)):
        if classes[i] in _OFFICES or document.words[i].lower() == "head":
            return classes[i + 1] in _LINKS or classes[i + 1] in _COMMA or classes[i + 1] in _STOPS
        if classes[i] not in _IN_OFFICES or document.grades[i] & 15 > 8:
            return False
    return False


def _abbreviates(document: Document, stop: int, last: int) -> bool:
    """Whether a full stop inside a sentence is an abbreviation's: "who works with Mr. Lee"."""
    return document.words[stop] == "." and stop + 1 < last and document.classes[stop + 1] in NAMES


_TIME_LINKS = numbers("in", "on", "at", "to", "with")
