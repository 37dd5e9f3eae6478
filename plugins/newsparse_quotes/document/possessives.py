"""The possessive ending of a word."""

from __future__ import annotations

ENDINGS = ("'s", "’s", "‘s")
"""The ending with each of the marks that texts print as an apostrophe."""


def has_possessive_ending(word: str) -> bool:
    """Whether a word has the possessive ending."""
    return word[-1:] == "s" and word.endswith(ENDINGS)


def without_possessive(word: str) -> str:
    """A word without the possessive ending."""
    return word[:-2] if has_possessive_ending(word) else word
