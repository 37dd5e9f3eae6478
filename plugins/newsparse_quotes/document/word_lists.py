"""Short lists of words around names, by hand: ``data/people.txt``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """The word lists of ``data/people.txt`` by name."""
    lists: dict[str, frozenset[str]] = {}
    for line in (files("newsparse_quotes") / "data" / "people.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, rest = line.partition(":")
            lists[name] = lists.get(name, frozenset()) | frozenset(rest.split())
    return lists


@cache
def endings(name: str) -> tuple[str, ...]:
    """A word list of endings, for ``str.endswith``."""
    return tuple(sorted(word_lists()[name]))
