"""The words of credits that are sentences, and of contact details after credits."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from attrs import frozen


@frozen
class SentenceWords:
    """The lists of ``data/sentences.toml``."""

    stories: tuple[str, ...]
    media: tuple[str, ...]
    work: tuple[str, ...]
    verbs: tuple[str, ...]
    contact: tuple[str, ...]


@cache
def sentence_words() -> SentenceWords:
    """The lists of the package's data file. Cached."""
    raw = tomllib.loads((files("newsparse_credits") / "data" / "sentences.toml").read_text(encoding="utf-8"))
    return SentenceWords(**{key: tuple(words) for key, words in raw.items()})


def any_of(words: tuple[str, ...]) -> str:
    """The source of a regular expression that matches each of the words, the longest first; white space may vary."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(re.escape(word) for word in ordered)})".replace(r"\ ", r"\s+")
