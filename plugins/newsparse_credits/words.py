"""The words of credits that are sentences, and of contact details after credits."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsparse.plugin import read_toml, string_lists


class SentenceWords(NamedTuple):
    """The lists of ``data/sentences.toml``."""

    stories: tuple[str, ...]
    media: tuple[str, ...]
    work: tuple[str, ...]
    verbs: tuple[str, ...]
    contact: tuple[str, ...]


@cache
def sentence_words() -> SentenceWords:
    """The lists of the package's data file. Cached."""
    raw = read_toml("newsparse_credits", "sentences.toml")
    return SentenceWords(**string_lists(raw, "sentences.toml", SentenceWords._fields))


def any_of(words: tuple[str, ...]) -> str:
    """The source of a regular expression that matches each of the words, the longest first; white space may vary."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(re.escape(word) for word in ordered)})".replace(r"\ ", r"\s+")
