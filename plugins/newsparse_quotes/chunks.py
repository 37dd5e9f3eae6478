"""Noun chunks, without a tagger: stretches that may name somebody, found by the classes of their words."""

from __future__ import annotations

from newsparse_quotes.classes import (
    CAPS, ED, ED_NAME, FIGURE, HANDLE, INITIAL, ING, NAME, NAME_S, OTHER, PLURAL, SIGN, WORD_S, numbers,
)  # fmt: skip
from newsparse_quotes.reading import Reading

PRONOUNS = numbers(
    "he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "some", "many", "several", "few", "both",
    "all", "others", "another", "one", "other", "this", "those", "these", "PRONOUN_VERB", "him", "her", "them", "me", "us", "any", "each",
    "every", "what", "most", "more",
)  # fmt: skip
STARTERS = numbers(
    "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "some",
    "many", "several", "few", "both", "all", "other", "others", "another", "one", "two", "any", "each", "every", "most", "more",
)  # fmt: skip
BODY = frozenset(
    {NAME, CAPS, NAME_S, FIGURE, ING, ED, PLURAL, WORD_S, OTHER, INITIAL, ED_NAME, HANDLE}
) | numbers("TITLE", "ROLE", "BODY", "UTTERANCE", "TIME", "NUMBER", "&", "other", "same", "two", "one", "most")  # fmt: skip
_NAMES = frozenset({NAME, CAPS, NAME_S, INITIAL, ED_NAME})
_VERBAL = frozenset({ED, ING, PLURAL, OTHER})
_TIME = numbers("TIME")
_STOP = numbers(".")
_DETERMINED = numbers("the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "your", "those", "these")

VERB_RATE = 4
"""From this rate on a form that may be a cue ends a chunk."""

Chunk = tuple[int, int]


def noun_chunks(reading: Reading, first: int, last: int) -> list[Chunk]:
    """The noun chunks of a token range, in order, as token ranges. What lies in a shut quotation is passed over."""
    classes, grades, shut = reading.classes, reading.grades, reading.shut
    found: list[Chunk] = []
    start = -1
    determined = False
    for i in range(first, last):
        c = classes[i]
        if shut[i]:
            if start >= 0:
                found.append((start, i))
            start = -1
        elif c in STARTERS or c in PRONOUNS:
            if start >= 0:
                if c in BODY and i == start + 1:
                    continue
                found.append((start, i))
            start, determined = i, c in _DETERMINED
            if c in PRONOUNS and c not in STARTERS:
                found.append((i, i + 1))
                start = -1
        elif c in BODY:
            if start < 0:
                if not (grades[i] & 15 >= VERB_RATE and c in _VERBAL):
                    start, determined = i, False
                continue
            before = classes[i - 1]
            verb = grades[i] & 15 >= VERB_RATE and c in _VERBAL and not (determined and i == start + 1)
            if verb or (before in _NAMES and (c in _TIME or c == ED or c == ING)):
                found.append((start, i))
                start = -1 if c not in _TIME else i
                determined = False
        elif start >= 0:
            if c in _STOP and i + 1 < last and not reading.scan.spaced(i - 1):
                continue
            found.append((start, i))
            start = -1
    if start >= 0:
        found.append((start, last))
    return found


__all__ = ["Chunk", "SIGN", "noun_chunks"]
