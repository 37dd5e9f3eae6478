"""Word lists that decide what is a name: read once from ``data/names.toml`` and the lists beside it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from attrs import frozen


@frozen
class NameWords:
    """Words that decide what is a name. All of them folded: lower case, no full stop at the end."""

    particles: frozenset[str]
    suffixes: frozenset[str]
    letters: frozenset[str]
    honorifics: frozenset[str]
    abbreviations: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    beats: frozenset[str]
    organizations: frozenset[str]
    organization_words: frozenset[str]
    never: frozenset[str]
    never_first: frozenset[str]


def _lines(name: str) -> frozenset[str]:
    lines = files("newsparse.lexicon").joinpath("data", name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def regions() -> frozenset[str]:
    """Names and abbreviations of states, provinces and countries, folded like the other lists."""
    return frozenset(line.rstrip(".") for line in _lines("regions.txt"))


@cache
def region_abbreviations() -> frozenset[str]:
    """Those of ``regions`` that are printed with a full stop at their end."""
    return frozenset(line.rstrip(".") for line in _lines("regions.txt") if line.endswith("."))


@cache
def region_starts() -> frozenset[str]:
    """The first words of states, provinces and countries, up to the first full stop."""
    return frozenset(region.split()[0].partition(".")[0] for region in regions())


@cache
def cities() -> frozenset[str]:
    """Cities of two or three words, which look like people, folded."""
    return _lines("cities.txt")


@cache
def name_words() -> NameWords:
    """The lists, read from the package's data file on first use."""
    raw = tomllib.loads(files("newsparse.lexicon").joinpath("data", "names.toml").read_text(encoding="utf-8"))
    return NameWords(**{key: frozenset(words) for key, words in raw.items()})
