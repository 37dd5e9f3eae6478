"""Words of personal names and titles: which words are part of a name, and which show that a phrase is not a name."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsparse._data import string_lists
from newsparse.lexicon._files import read_lines, read_toml
from newsparse.lexicon.calendar import calendar


@cache
def abbreviations() -> frozenset[str]:
    """Abbreviations whose full stop does not end a sentence, case folded, without that full stop. Cached."""
    listed = (word for line in read_lines("abbreviations") for word in line.split())
    return frozenset(listed).union(form for month in calendar().months for form in month.forms[1:])


class NameWords(NamedTuple):
    """Words that determine where a name begins and ends. All of them are case folded and have no full stop at the end.

    Attributes:
        particles: lower-case words inside a name ("van", "bin").
        suffixes: words after a family name that are part of the name ("jr").
        letters: degrees and decorations after a name ("phd").
        honorifics: forms of address and ranks before a name ("dr").
        abbreviations: words that keep their full stop inside a name ("st").
        titles: jobs ("correspondent").
        title_endings: the ends of words that are jobs ("korrespondentin").
        beats: words before a job ("senior", "asia").
        offices: words that are jobs if "of", "at" or "for" follows ("head").
        never: words that end a name at any position.
        never_first: words that do not begin a name.
    """

    particles: frozenset[str]
    suffixes: frozenset[str]
    letters: frozenset[str]
    honorifics: frozenset[str]
    abbreviations: frozenset[str]
    titles: frozenset[str]
    title_endings: frozenset[str]
    beats: frozenset[str]
    offices: frozenset[str]
    never: frozenset[str]
    never_first: frozenset[str]


_IN_NAMES = ("particles", "suffixes", "letters", "abbreviations", "never", "never_first")
_IN_TITLES = ("honorifics", "titles", "title_endings", "beats", "offices")


@cache
def name_words() -> NameWords:
    """The words of ``data/names.toml`` and ``data/titles.toml``. Cached."""
    names = string_lists(read_toml("names"), "names.toml", _IN_NAMES)
    titles = string_lists(read_toml("titles"), "titles.toml", _IN_TITLES)
    lists = {key: frozenset(words) for key, words in (*names.items(), *titles.items())}
    dates = (*calendar().months, *calendar().weekdays)
    never = lists.pop("never").union(one.name.casefold() for one in dates if not one.personal)
    return NameWords(never=never, **lists)
