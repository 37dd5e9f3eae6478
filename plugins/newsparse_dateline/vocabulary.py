"""The names and words that the rules for datelines use: those of the lexicon, and the word lists of the plugin."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from newsparse.lexicon import Lexicon, default_lexicon, fold_name
from newsparse.plugin import read_text
from newsparse.text import fold_space, word_cache

MOST_AGENCY_WORDS = 5
"""The most words of a name that contains the name of an agency ("Thomson Reuters Accelus")."""


SHORTEST_PART = 3
"""The fewest letters of an agency's name inside a longer name; too many other words begin with "AP"."""


SITE_ENDINGS = (".net", ".com", ".org", ".tv", ".info", ".news")
"""The ends of the names of news sites."""


class Vocabulary(NamedTuple):
    """Names and words, folded as ``newsparse.lexicon.fold_name`` does. Immutable; ``vocabulary`` returns a cached one.

    Attributes:
        lexicon: agencies, cities and regions.
        labels: words and phrases that are printed like a place but are something else, such as kickers.
        kickers: further words that begin a story before a colon and are not places.
        geographic: words that make a name the name of a place ("fort", "harbor").
        referring: words that begin a sentence about what was named before it.
        openers: words that begin a sentence, a byline or a caption, and not the name of a place.
        english: words of which an English paragraph has several.
        abstract: the ends of English words for actions, qualities and persons.
    """

    lexicon: Lexicon
    labels: frozenset[str]
    kickers: frozenset[str]
    geographic: frozenset[str]
    referring: frozenset[str]
    openers: frozenset[str]
    english: frozenset[str]
    abstract: tuple[str, ...]

    @property
    def agencies(self) -> frozenset[str]:
        """The names of agencies."""
        return self.lexicon.dateline_agencies.folded

    @property
    def cities(self) -> frozenset[str]:
        """The names of cities."""
        return self.lexicon.places.cities.folded

    @property
    def regions(self) -> frozenset[str]:
        """The names of states, provinces and countries."""
        return self.lexicon.places.regions.folded

    def is_agency(self, name: str) -> bool:
        """Whether a name is the name of an agency or contains one.

        It begins or ends with one (Reuters Health), two agencies share the story (``dpa/EP``), or two names are joined
        (``efe-epa``).
        """
        return _is_agency(name, self.lexicon)

    def is_city(self, name: str) -> bool:
        """Whether a name is a known city."""
        return fold_name(name) in self.cities

    def is_place(self, name: str) -> bool:
        """Whether a name is a known city, state or country."""
        folded = fold_name(name)
        return folded in self.cities or folded in self.regions

    def opens_sentence(self, name: str) -> bool:
        """Whether the first word of a name is an opener of other text, and the name is not a known place."""
        folded = fold_name(name)
        return folded.partition(" ")[0] in self.openers and folded not in self.cities and folded not in self.regions

    def is_geographic(self, words: list[str]) -> bool:
        """Whether a folded name begins or ends with a geographic term."""
        return not self.geographic.isdisjoint(_ends(words))

    def is_label(self, words: list[str]) -> bool:
        """Whether a folded name begins or ends with a label."""
        return not self.labels.isdisjoint(_ends(words, whole=True))


def _ends(words: list[str], *, whole: bool = False) -> Iterable[str]:
    """The first one to three words and the last one to three words; all words only if ``whole`` is true."""
    for size in range(1, min(len(words) + whole, 4)):
        yield " ".join(words[:size])
        yield " ".join(words[-size:])


@word_cache(8192)
def _is_agency(name: str, lexicon: Lexicon) -> bool:
    known = lexicon.dateline_agencies
    name = fold_space(name).strip(" ,;")
    folded = fold_name(name)
    if name in known:
        return True
    if folded in known.folded:
        return False
    if ":" in name or any(map(str.isdigit, name)):  # the supplier of a picture: "Photo: Reuters", "File 2013/AP"
        return False
    if "/" in name and any(part in known for part in name.split("/")):
        return True
    if "-" in name and all(part in known for part in name.split("-")):
        return True
    words = folded.split()
    if len(words) > MOST_AGENCY_WORDS:
        return False
    return any(len(part) >= SHORTEST_PART and part in known.folded for part in _ends(words))


@cache
def _read(name: str) -> frozenset[str]:
    """The entries of a list in ``data``, folded."""
    lines = read_text("newsparse_dateline", f"{name}.txt").splitlines()
    return frozenset(fold_name(line) for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=16)
def _vocabulary(lexicon: Lexicon, labels: tuple[str, ...]) -> Vocabulary:
    more = frozenset(filter(None, map(fold_name, labels)))
    return Vocabulary(
        lexicon,
        _read("labels") | more,
        _read("kickers"),
        _read("geographic"),
        _read("referring"),
        _read("openers"),
        _read("english"),
        tuple(sorted(_read("abstract"))),
    )


def vocabulary(lexicon: Lexicon | None = None, labels: Iterable[str] = ()) -> Vocabulary:
    """The vocabulary of a lexicon, with more labels.

    Args:
        lexicon: the names of agencies and places; the default lexicon if not given.
        labels: kickers and slugs that are not places.
    """
    return _vocabulary(lexicon or default_lexicon(), tuple(labels))


def names_a_site(name: str) -> bool:
    """Whether a word is the name of a news site such as ``Example.net``, which is printed like an agency."""
    folded = name.casefold()
    return " " not in name and (folded.endswith(SITE_ENDINGS) or ".co." in folded or ".com." in folded)
