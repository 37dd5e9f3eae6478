"""Names of places where people work: "Rome", "West Palm Beach, Florida", "Washington, D.C."."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.lexicon.phrases import fold_name
from newsparse.model import Span
from newsparse.text.people.words import fold_word, is_capitalized, word_at

MOST_WORDS = 5
"""The maximum number of words in the name of a place, without its region."""

MOST_REGION_WORDS = 4
"""The maximum number of words of a state or country after a comma."""

_LINKS = frozenset(["upon", "on", "of", "the"])
_COMMA = re.compile(r",\s*")
_DOT = re.compile(r"\.(?=[\s,;)])(?!\s*$)")
_SPACE = re.compile(r"\s+")


def match_place(text: str, start: int = 0, end: int | None = None, lexicon: Lexicon | None = None) -> Span | None:
    """The name of a place that begins at ``start``, with a state or country after a comma.

    Any run of capitalised words is accepted as the place, so use it where a place is expected; states and countries
    must be in the lexicon.

    Args:
        text: the text.
        start: where the name begins.
        end: where to stop; the end of the text by default.
        lexicon: the known states and countries; the default lexicon if not given.

    Returns:
        The span of the place with its region, ``None`` if no capitalised word begins there.
    """
    limit = len(text) if end is None else end
    stop = _words(text, start, limit)
    if stop == start:
        return None
    comma = _COMMA.match(text, stop, limit)
    if comma:
        stop = _region(text, comma.end(), limit, lexicon or default_lexicon()) or stop
    return Span(start, stop)


def is_known_place(phrase: str, lexicon: Lexicon | None = None) -> bool:
    """Whether a phrase of several words is a known city, state or country, and so not the name of a person."""
    folded = fold_name(phrase)
    if " " not in folded:
        return False
    places = (lexicon or default_lexicon()).places
    return folded in places.cities.folded or folded in places.regions.folded


def _words(text: str, start: int, end: int) -> int:
    """The end of the capitalised words of a place: of those in capitals if the first is ("in OSLO Ann Lee")."""
    words = default_lexicon().names
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


def _region(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """The end of the longest known state or country that begins at ``start``, 0 if there is none.

    A word that is the first of a name is not a region: "in Rome, Virginia Lee in Oslo", "Holland de la Torre".
    """
    best, position = 0, start
    places = lexicon.places
    for _ in range(MOST_REGION_WORDS):
        found = word_at(text, position, end)
        if not found:
            break
        stop = found.end
        phrase = text[start:stop]
        if places.is_region(phrase):
            abbreviated = text[stop - 1] != "." and fold_name(phrase) in places.region_abbreviations
            best = stop + 1 if abbreviated and _DOT.match(text, stop, end) else stop
        space = _SPACE.match(text, stop, end)
        if not space:
            break
        position = space.end()
    space = _SPACE.match(text, best, end) if best and text[best - 1] != "." else None
    following = word_at(text, space.end(), end) if space else None
    if following:
        word = fold_word(following.of(text))
        if word in lexicon.names.particles or (is_capitalized(following.of(text)) and word not in lexicon.names.never):
            return 0
    return best
