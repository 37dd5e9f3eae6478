"""Job titles: "Asia correspondent", "Head of news", and the name of an organization before one: "AP Sports Writer"."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.text.people.organizations import is_organization
from newsparse.text.people.words import fold_phrase, fold_word

_NON_SPACE = re.compile(r"\S+")


def is_title(phrase: str) -> bool:
    """Whether a phrase is a job title: "Asia correspondent", "Editor of The Example"."""
    parts = fold_phrase(phrase).split()
    words = default_lexicon().names
    if not parts:
        return False
    if parts[-1] in words.titles or parts[-1].endswith(tuple(words.title_endings)):
        return True
    return (
        len(parts) > 2 and parts[1] in ("of", "at", "for") and (parts[0] in words.titles or parts[0] in words.offices)
    )


def begins_title(phrase: str) -> bool:
    """Whether the first word of a phrase is a job: "Photographer Ann Lee"."""
    return fold_word(phrase.split(maxsplit=1)[0]) in default_lexicon().names.titles


def split_title(phrase: str, lexicon: Lexicon | None = None) -> int | None:
    """The offset at which the name of an organization ends and a title follows: after "AP" in "AP Sports Writer".

    Args:
        phrase: the phrase.
        lexicon: the known names of organizations; the default lexicon if not given.

    Returns:
        The offset in code points, ``None`` if the phrase is not a title or is nothing but a title.
    """
    known = lexicon or default_lexicon()
    found = list(_NON_SPACE.finditer(phrase))
    folded = [fold_word(m.group()) for m in found]
    words = known.names
    if not found or folded[-1] not in words.titles:
        return None
    first = last = len(found) - 1
    while first and (folded[first - 1] in words.beats or folded[first - 1] in words.titles):
        first -= 1
    if not first or folded[0] == "our":
        return None
    fronts = [phrase[: found[cut - 1].end()] for cut in range(first, last + 1)]
    listed = [front for front in fronts if fold_phrase(front) in known.organizations.folded]  # in any case: "Ap"
    best = listed[-1] if listed else next((front for front in fronts if is_organization(front, known)), None)
    return len(best) if best else None


def is_role(phrase: str) -> bool:
    """Whether every word of a phrase belongs to a title: "Political editor", "Senior Staff Writer"."""
    folded = [fold_word(word) for word in phrase.split()]
    words = default_lexicon().names
    return bool(folded) and folded[-1] in words.titles and all(w in words.titles or w in words.beats for w in folded)


def is_job(phrase: str, lexicon: Lexicon) -> bool:
    """Whether a phrase is a title of several words or in lower case, or one after the name of an organization."""
    cut = split_title(phrase, lexicon)
    if cut is not None:
        return phrase[:cut] in lexicon.organizations
    return is_role(phrase) and (" " in phrase or phrase.islower())
