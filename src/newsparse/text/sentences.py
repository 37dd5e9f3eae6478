"""Sentences: whether a range of text ends one, and where the sentences of a range begin and end."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import lazy_re as re
from newsparse.lexicon import default_lexicon
from newsparse.model import Span

SENTENCE_STOPS = ".!?…。．！？।؟۔"
"""Characters that end a sentence, in the scripts of the world."""

CLOSERS = "\"'”’»)]」』）"
"""Closing quotation marks and brackets that may follow the end of a sentence."""

_TAIL = 16
"""How many code points at the end of a range are examined: the stop with the closing marks and blanks after it."""

_LONGEST_ABBREVIATION = 12
"""How many code points before a full stop are examined for an abbreviation."""

_STOPS = frozenset(SENTENCE_STOPS)
_STOP_CLASS = re.escape(SENTENCE_STOPS)
_STOP = re.compile(
    rf"(?<![{_STOP_CLASS}])[{_STOP_CLASS}]++[{re.escape(CLOSERS)}]*+(?=\s++[^a-zß-öø-ÿ]|\s*+\Z)",
)


def ends_sentence(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a range of text ends with the end of a sentence.

    White space, closing quotation marks and closing brackets may follow the full stop, the exclamation mark or the
    question mark. An abbreviation at the end counts as the end of a sentence.

    Args:
        text: the text.
        start: where the range begins, in code points.
        end: where it ends; the end of the text by default.
    """
    limit = len(text) if end is None else end
    tail = text[max(start, limit - _TAIL) : limit].rstrip()
    return tail.rstrip(CLOSERS)[-1:] in _STOPS


def split_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of a range of text, without the white space between them.

    A sentence ends with a full stop, an exclamation mark or a question mark if it is followed by white space and
    then by anything except a lower-case letter. A full stop after an abbreviation ("Dr.", "Jan.") or an initial does
    not end a sentence.

    Args:
        text: the text.
        start: where the range begins, in code points.
        end: where it ends; the end of the text by default.
    """
    limit = len(text) if end is None else end
    position = start
    for m in _STOP.finditer(text, start, limit):
        if m.group() == "." and m.end() < limit and _is_abbreviation(text, position, m.start()):
            continue
        if span := _trimmed(text, position, m.end()):
            yield span
        position = m.end()
    if span := _trimmed(text, position, limit):
        yield span


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    """Whether the word before a full stop includes it: "Dr", "p.m", the initial "J"."""
    words = text[max(start, stop - _LONGEST_ABBREVIATION) : stop].split()
    word = words[-1].lstrip("\"'“‘«([") if words else ""
    return (len(word) == 1 and word.isupper()) or word.casefold() in default_lexicon().abbreviations


def _trimmed(text: str, start: int, end: int) -> Span | None:
    inside = text[start:end]
    first = end - len(inside.lstrip())
    return Span(first, start + len(inside.rstrip())) if first < end else None
