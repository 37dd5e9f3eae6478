"""Salutations of letters: "SIR –", "Dear Ann Lee,", "To the Editor:". They address a person; nothing in them speaks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newsparse._data import read_toml, string_lists

LONGEST_ADDRESSEE = 8
"""Maximum tokens between "Dear" and the mark at the end of the salutation: "Dear Mr. Lee and Ms. Roe,"."""

LONGEST_ADDRESS = 3
"""Maximum tokens of a salutation without a name."""

_ENDS = frozenset(",:–—-")


class _Words(NamedTuple):
    """The words of ``data/salutations.toml``: salutations without a name, their first words, words behind "dear"."""

    addresses: frozenset[str]
    openings: frozenset[str]
    addressees: frozenset[str]


@cache
def _salutation_words() -> _Words:
    names = ("addresses", "addressees")
    lists = string_lists(read_toml("newsparse.text", "salutations.toml"), "salutations.toml", names)
    addresses = lists["addresses"]
    openings = frozenset([address.split(maxsplit=1)[0] for address in addresses])
    return _Words(frozenset(addresses), openings, frozenset(lists["addressees"]))


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
    if opening not in _salutation_words().openings:
        return 0
    end = next((i for i in range(first + 1, min(last, first + LONGEST_ADDRESS + 1)) if words[i] in _ENDS), 0)
    return end + 1 if " ".join(words[first:end]).lower() in _salutation_words().addresses else 0


def _end_of_address(words: Sequence[str], start: int, last: int) -> int:
    """The end of the salutation whose addressees begin at ``start``: names, titles, and words such as "colleagues"."""
    for i in range(start, last):
        word = words[i]
        if word in _ENDS:
            return i + 1 if i > start else 0
        if not (word[0].isupper() or word == "." or word.lower() in _salutation_words().addressees):
            return 0
    return 0
