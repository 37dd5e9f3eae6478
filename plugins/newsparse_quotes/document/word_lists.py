"""Short word lists, written by hand: ``data/word_lists.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """The word lists by name."""
    text = (files("newsparse_quotes") / "data" / "word_lists.toml").read_text("utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


@cache
def endings(name: str) -> tuple[str, ...]:
    """A word list of endings as a tuple, for ``str.endswith``."""
    return tuple(sorted(word_lists()[name]))
