"""Short word lists, written by hand: ``data/word_lists.toml``."""

from __future__ import annotations

from functools import cache

from newsparse.plugin import read_toml


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """The word lists by name.

    Raises:
        ValueError: if a list is not a string of words.
    """
    lists = read_toml("newsparse_quotes", "word_lists.toml")
    for name, words in lists.items():
        if not isinstance(words, str):
            raise ValueError(f"word_lists.toml: {name!r} must be a string of words, not {words!r:.60}")
    return {name: frozenset(words.split()) for name, words in lists.items()}


@cache
def endings(name: str) -> tuple[str, ...]:
    """A word list of endings as a tuple, for ``str.endswith``."""
    return tuple(sorted(word_lists()[name]))
