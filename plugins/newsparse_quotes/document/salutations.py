"""Salutations of letters: "SIR –", "Dear Ann Lee,", "To the Editor:". They address a person; nothing in them speaks."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.document.word_lists import word_lists

LONGEST_ADDRESSEE = 8
"""Maximum tokens between "Dear" and the mark at the end of the salutation: "Dear Mr. Lee and Ms. Roe,"."""

_ENDS = frozenset(",:–—-")
_ADDRESSEES = frozenset(
    {("sir",), ("sirs",), ("madam",), ("sir", "or", "madam"), ("to", "the", "editor"), ("to", "the", "editors")}
)
_OPENINGS = frozenset(address[0] for address in _ADDRESSEES)
LONGEST_ADDRESS = max(map(len, _ADDRESSEES))
"""Maximum tokens of a salutation without a name."""


def salutation_end(words: Sequence[str], first: int, last: int) -> int:
    """The end of the salutation that opens a paragraph, behind its mark; 0 if there is none.

    Args:
        words: the tokens.
        first: the start of the paragraph.
        last: its end.
    """
    opening = words[first].lower() if first < last else ""
    if opening == "dear":
        return _end_of_address(words, first + 1, min(last, first + 2 + LONGEST_ADDRESSEE))
    if opening not in _OPENINGS:
        return 0
    end = next((i for i in range(first + 1, min(last, first + LONGEST_ADDRESS + 1)) if words[i] in _ENDS), 0)
    return end + 1 if tuple(word.lower() for word in words[first:end]) in _ADDRESSEES else 0


def _end_of_address(words: Sequence[str], start: int, last: int) -> int:
    """The end of the salutation whose addressees begin at ``start``: names, titles, and words such as "colleagues"."""
    for i in range(start, last):
        word = words[i]
        if word in _ENDS:
            return i + 1 if i > start else 0
        if not (word[0].isupper() or word == "." or word.lower() in word_lists()["addressees"]):
            return 0
    return 0
