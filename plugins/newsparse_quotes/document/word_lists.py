"""Short word lists, written by hand: ``data/word_lists.toml``."""

from __future__ import annotations

from functools import cache

from newsparse.plugin import DataFileError, read_toml


class WordLists(dict[str, frozenset[str]]):
    """Word lists by name. A list that is missing is a mistake in the file."""

    def __missing__(self, name: str) -> frozenset[str]:
        raise DataFileError(f"word_lists.toml lacks the list {name!r}")


@cache
def word_lists() -> WordLists:
    """The word lists by name.

    Raises:
        DataFileError: if a list is not a string of words, or a list is used that is missing.
    """
    lists = read_toml("newsparse_quotes", "word_lists.toml")
    for name, words in lists.items():
        if not isinstance(words, str):
            raise DataFileError(f"word_lists.toml: {name!r} must be a string of words, not {words!r:.60}")
    return WordLists({name: frozenset(words.split()) for name, words in lists.items()})


@cache
def endings(name: str) -> tuple[str, ...]:
    """A word list of endings as a tuple, for ``str.endswith``."""
    return tuple(sorted(word_lists()[name]))


def is_plural_form(noun: str) -> bool:
    """Whether a noun ends like a plural: "bosses", unlike "boss"."""
    return noun.endswith("s") and noun not in word_lists()["singulars"]
