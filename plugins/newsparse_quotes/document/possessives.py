"""The possessive ending of a word."""

from __future__ import annotations

APOSTROPHES = frozenset("'’‘")
"""The marks that texts print as the apostrophe of a possessive."""

ENDINGS = tuple(f"{mark}s" for mark in sorted(APOSTROPHES))
"""The ending with each of these marks."""


def has_possessive_ending(word: str) -> bool:
    """Whether a word has the possessive ending."""
    return word[-1:] == "s" and word.endswith(ENDINGS)


def without_possessive(word: str) -> str:
    """A word without the possessive ending."""
    return word[:-2] if has_possessive_ending(word) else word
