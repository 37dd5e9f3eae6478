"""Titles: what somebody does ("Asia correspondent"), and the body before it ("AP Sports Writer")."""

from __future__ import annotations

import re

from newsparse.lexicon.names import name_words, regions
from newsparse.text.people.names import fold_phrase, fold_word, is_organization, is_person_name
from newsparse.text.people.places import is_city

_BARE = re.compile(r"\S+")


def split_title(phrase: str, also: frozenset[str] = frozenset()) -> int | None:
    """Where the name of a body ends with which a title begins: behind "AP" in "AP Sports Writer".

    Args:
        phrase: the phrase.
        also: more names of bodies, case folded, without "the".

    Returns:
        The offset, ``None`` where the phrase is no title or all of it is one.
    """
    found = list(_BARE.finditer(phrase))
    folded = [fold_word(m.group()) for m in found]
    words = name_words()
    if not found or folded[-1] not in words.titles:
        return None
    first = last = len(found) - 1
    while first and (folded[first - 1] in words.beats or folded[first - 1] in words.titles):
        first -= 1
    if not first or folded[0] == "our":
        return None
    fronts = [phrase[: found[cut - 1].end()] for cut in range(first, last + 1)]
    known = [front for front in fronts if _is_known(front, also)]
    best = known[-1] if known else next((front for front in fronts if is_organization(front, also)), None)
    return len(best) if best else None


def is_role(phrase: str) -> bool:
    """Whether every word of a phrase belongs to a title: "Political editor", "Senior Staff Writer"."""
    folded = [fold_word(word) for word in phrase.split()]
    words = name_words()
    return bool(folded) and folded[-1] in words.titles and all(w in words.titles or w in words.beats for w in folded)


def signed_name(phrase: str, also: frozenset[str] = frozenset(), *, titled: bool = True) -> int:
    """Where a person's name ends that a listed body or a title follows with nothing but a blank between.

    Args:
        phrase: the phrase: "Ann Lee Political editor".
        also: more names of bodies, case folded, without "the".
        titled: whether a title may follow; behind a person "North Korea correspondent" is one and no name.

    Returns:
        The offset, 0 where there is none such.
    """
    for m in list(_BARE.finditer(phrase))[1:4]:
        name, rest = phrase[: m.end()], phrase[m.end() :].strip()
        follows = rest and (_is_known(rest, also) or (titled and _is_job(rest, also)))
        if follows and is_person_name(name) and not is_city(name) and fold_phrase(name) not in regions():
            return m.end()
    return 0


def _is_known(phrase: str, also: frozenset[str]) -> bool:
    """Whether a phrase is a listed body."""
    folded = fold_phrase(phrase)
    return folded in name_words().organizations or folded in also


def _is_job(phrase: str, also: frozenset[str]) -> bool:
    """Whether a phrase is a title of several words or in small letters, or one with a listed body before it."""
    cut = split_title(phrase, also)
    if cut is not None:
        return _is_known(phrase[:cut], also)
    return is_role(phrase) and (" " in phrase or phrase.islower())
