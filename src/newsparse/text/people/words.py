"""The words of names and titles: where one begins and ends, and the form in which it is looked up."""

from __future__ import annotations

from functools import cache

from newsparse import lazy_re as re
from newsparse.lexicon import default_lexicon
from newsparse.model import Span
from newsparse.model.punctuation import APOSTROPHES

_LETTER = r"[^\W\d_]"
_INNER = rf"[{re.escape(APOSTROPHES)}‘.\-‐‑]"
_WORD = re.compile(
    rf"(?:['’]t\b|{_LETTER}(?:{_LETTER}|[\u0300-\u036f]|{_INNER}(?={_LETTER})){{0,60}}+(?:\.|['’](?=\s[ae]l-))?)"
)
_GAP = re.compile(r"[^\S\r\n]*+(?:(?:\r\n?|\n)[^\S\r\n]*+)?")
_INITIALS = re.compile(rf"(?:{_LETTER}\.-?)+")
_HEAD = re.compile(rf"[^\W\d_]{{1,4}}[{re.escape(APOSTROPHES)}\-‐‑](?=[^\W\d_])")


def fold_word(word: str) -> str:
    """A word as the lists of the lexicon spell it: case folded, without a full stop at its end."""
    return word.casefold().rstrip(".")


def fold_phrase(phrase: str) -> str:
    """A phrase as the lists spell it: case folded, one space between words, without "the" and a stop at the ends."""
    return " ".join(phrase.casefold().split()).rstrip(".!").removeprefix("the ")


def word_at(text: str, start: int, end: int) -> Span | None:
    """The span of the word that begins at ``start``, with the full stop only of an initial or a known abbreviation."""
    found = read_word(text, start, end)
    return Span(start, found[1]) if found else None


def read_word(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The word that ``word_at`` finds, and its end."""
    m = _WORD.match(text, start, end)
    if not m:
        return None
    word, stop = m.group(), m.end()
    if word[-1] == "." and not _INITIALS.fullmatch(word) and fold_word(word) not in _with_stop():
        return word[:-1], stop - 1
    return word, stop


@cache
def _with_stop() -> frozenset[str]:
    """The words that keep their full stop."""
    words = default_lexicon().names
    return words.abbreviations | words.honorifics


def is_capitalized(word: str) -> bool:
    """Whether a word can be in a name without being a particle: ``Lee``, ``al-Amin``, ``d'Este``, ``李``."""
    if not word[0].islower():
        return True
    head = _HEAD.match(word)
    return head is not None and word[head.end()].isupper()


def after_gap(text: str, position: int, end: int) -> int:
    """The end of the blanks at a position, with at most one line break among them."""
    if text[position : position + 1] == " " and text[position + 1 : position + 2].isalpha() and position < end:
        return position + 1
    m = _GAP.match(text, position, end)
    return m.end() if m else position
