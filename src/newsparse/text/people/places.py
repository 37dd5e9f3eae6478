"""Names of places where people work: "Rome", "West Palm Beach, Florida", "Washington, D.C."."""

from __future__ import annotations

import re

from newsparse.lexicon.names import cities, name_words, region_abbreviations, regions
from newsparse.model import Span
from newsparse.text.fold import fold_space
from newsparse.text.people.names import fold_word, is_capitalized, word_at

MOST_WORDS = 5
"""The most words that a place has, without its region."""

_LINKS = frozenset(["upon", "on", "of", "the"])
MOST_REGION_WORDS = 4
"""The most words of a state or country in the list."""

_COMMA = re.compile(r",\s*")
_DOT = re.compile(r"\.(?=[\s,;)])(?!\s*$)")
_SPACE = re.compile(r"\s+")


def match_place(text: str, start: int = 0, end: int | None = None) -> Span | None:
    """The name of a place that begins at ``start``, with a state or country after a comma.

    Any run of capitalised words will do where a place must stand; states and countries are a closed list.

    Args:
        text: the text.
        start: where the name begins.
        end: where to stop looking; the end of the text by default.
    """
    limit = len(text) if end is None else end
    stop = _words(text, start, limit)
    if stop == start:
        return None
    comma = _COMMA.match(text, stop, limit)
    if comma:
        stop = _region(text, comma.end(), limit) or stop
    return Span(start, stop)


def is_city(phrase: str) -> bool:
    """Whether a phrase of two or three words is a well-known city and no person."""
    return fold_space(phrase).casefold().rstrip(".") in cities()


def _words(text: str, start: int, end: int) -> int:
    """Where the capitalised words of a place end. Capitals, once begun, hold to the end ("in OSLO Ann Lee")."""
    words = name_words()
    stop = position = start
    shouted: bool | None = None
    for number in range(MOST_WORDS):
        found = word_at(text, position, end)
        if not found:
            break
        word = found.of(text)
        folded = fold_word(word)
        if is_capitalized(word):
            capitals = len(word) > 2 and word.isupper()
            if (shouted and not capitals and len(word) > 2) or (number and folded in words.never):
                break
            shouted = capitals if shouted is None else shouted
            stop = found.end
        elif not (folded in words.particles or (number and folded in _LINKS)):
            break
        space = _SPACE.match(text, found.end, end)
        if not space:
            break
        position = space.end()
    return stop


def _region(text: str, start: int, end: int) -> int:
    """Where a known state or country that begins at ``start`` ends, 0 where there is none. The longest wins.

    A word that goes on into a name is none: "in Rome, Virginia Lee in Oslo".
    """
    best, position = 0, start
    for _ in range(MOST_REGION_WORDS):
        found = word_at(text, position, end)
        if not found:
            break
        stop = found.end
        phrase = fold_space(text[start:stop]).casefold().rstrip(".")
        if phrase in regions():
            dotted = text[stop - 1] != "." and phrase in region_abbreviations() and _DOT.match(text, stop, end)
            best = stop + 1 if dotted else stop
        space = _SPACE.match(text, stop, end)
        if not space:
            break
        position = space.end()
    space = _SPACE.match(text, best, end) if best and text[best - 1] != "." else None
    following = word_at(text, space.end(), end) if space else None
    if following and is_capitalized(following.of(text)) and fold_word(following.of(text)) not in name_words().never:
        return 0
    return best
