"""The word lists of the plugin, and what a caller adds to them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from attrs import frozen

from newsparse.text import fold_space, fold_typography


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """The form in which names are compared: case, full stops and the kind of blanks and apostrophes left out."""
    return fold_space(fold_typography(name)).replace(".", "").casefold()


@cache
def read_list(name: str) -> tuple[str, ...]:
    """The entries of a list in ``data``, in its order."""
    lines = files("newsparse_dateline").joinpath("data", f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@frozen(eq=False)
class Tables:
    """What is known about names. Immutable; ``tables()`` makes one and keeps it.

    Attributes:
        cities: folded names that stand alone.
        regions: folded names of states, countries and territories.
        agencies: folded names of agencies.
        acronyms: names of agencies of up to three capitals, as they are printed.
        labels: folded words and phrases that stand where a dateline could and are none.
        generic: folded words that make a name the name of a place.
        openers: folded words that begin a sentence, a byline or a caption, and no place's name.
    """

    cities: frozenset[str]
    regions: frozenset[str]
    agencies: frozenset[str]
    acronyms: frozenset[str]
    labels: frozenset[str]
    generic: frozenset[str]
    openers: frozenset[str]

    @lru_cache(maxsize=4096)  # noqa: B019 - at most a few tables live, and as long as the process
    def is_agency(self, name: str) -> bool:
        """Whether the name is an agency's, or is made with one.

        It begins or ends with one (Reuters Health), it shares the story (``dpa/EP``), two are joined (``efe-epa``).
        """
        name = fold_space(name).strip(" ,;")
        folded = fold_name(name)
        if self._lists(name):
            return True
        if folded in self.agencies:
            return False
        if "/" in name and any(map(self._lists, name.split("/"))):
            return True
        if "-" in name and all(map(self._lists, name.split("-"))):
            return True
        words = folded.split()
        if len(words) > 5 or ":" in name:  # whose picture it is: "Photo: Reuters"
            return False
        return any(
            part in self.agencies and len(part) > 2
            for size in range(1, min(len(words), 4))
            for part in (" ".join(words[:size]), " ".join(words[-size:]))
        )

    def _lists(self, name: str) -> bool:
        folded = fold_name(name)
        return folded in self.agencies and (len(folded) > 3 or name.strip().replace(".", "") in self.acronyms)

    def is_place(self, name: str) -> bool:
        """Whether the name is a listed city, state or country."""
        folded = fold_name(name)
        return folded in self.cities or folded in self.regions

    def opens_sentence(self, name: str) -> bool:
        """Whether the first word of a name is one that begins something else, and the whole no known place."""
        folded = fold_name(name)
        return folded.partition(" ")[0] in self.openers and folded not in self.cities and folded not in self.regions

    def is_generic(self, words: list[str]) -> bool:
        """Whether a folded name holds a generic term in the place where it makes the name a place."""
        return any(
            part in self.generic
            for size in range(1, min(len(words), 4))
            for part in (" ".join(words[:size]), " ".join(words[-size:]))
        )

    def is_label(self, words: list[str]) -> bool:
        """Whether a folded name begins or ends with a label."""
        return any(
            part in self.labels
            for size in range(1, min(len(words), 3) + 1)
            for part in (" ".join(words[:size]), " ".join(words[-size:]))
        )


@lru_cache(maxsize=16)
def _tables(
    places: tuple[str, ...], regions: tuple[str, ...], agencies: tuple[str, ...], labels: tuple[str, ...]
) -> Tables:
    known_agencies = (*read_list("agencies"), *agencies)
    short = {name for name in known_agencies if len(name) <= 3}
    return Tables(
        cities=_folded((*read_list("cities"), *places)),
        regions=_folded((*read_list("regions"), *regions)),
        agencies=_folded(known_agencies),
        acronyms=frozenset(short | {name.lower() for name in short & {"APA", "ATS", "DPA", "EFE", "EPA", "SDA"}}),
        labels=_folded((*read_list("labels"), *labels)),
        generic=_folded(read_list("geographic")),
        openers=_folded(read_list("openers")),
    )


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(fold_name, names)))


def tables(
    places: Iterable[str] = (), regions: Iterable[str] = (), agencies: Iterable[str] = (), labels: Iterable[str] = ()
) -> Tables:
    """The lists of the plugin with a caller's own names added."""
    return _tables(tuple(places), tuple(regions), tuple(agencies), tuple(labels))
