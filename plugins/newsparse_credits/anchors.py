"""Anchors: the few places in a text where a credit line may begin or has its verb. Nothing else is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse_credits.roles import SHORTEST_MISSPELT, RoleBook

_BRACKET = re.compile(r"\((?<!\(\()[(\s]{0,8}(?:[-–—]{1,3}\s?)?(?=([^\W\d_]+))")
_SQUARE = re.compile(r"\[(?<!\[\[)[\[(\s]{0,8}(?:[-–—]{1,3}\s?)?(?=([^\W\d_]+))")
_BY = (" by", " By", " BY")
VERBS = ("ontribut", "eported from", "eporting from", "ssistance from")
"""What a sentence credit holds, whatever else it says."""

_TELLING = re.compile(
    r"ontributed(?:\s+(?:also\s+)?(?:additional\s+)?(?:report|research|writing|coverage|translation|from\b|to\s+(?:this|the)\s+"
    r"(?:report|story|article|piece|dispatch|coverage))|\s*(?:[.;,)]|$))"
    r"|ontributing(?:\s+to\s+(?:this|the)\s+(?:report|story|article)|\s*:)|ontributions?\s+(?:by|from)|eport(?:ed|ing)\s+from|ssistance",
    re.IGNORECASE,
)

BY = -1
VERB = -2
_LAST = frozenset("gdytsohpneGDYTSOHPNE-–—,&/ \u00a0")
"""What may stand before "by": the last letters of the words of openers, dashes, blanks."""

_DASHES = frozenset("-–—")
FAR = 200
"""How far behind a bracket its verb may stand, in code points."""

WORD_BEFORE = 24
"""How far before "by" its word may begin, in code points."""


def anchors(text: str, book: RoleBook) -> list[tuple[int, int]]:
    """Where a credit line may be, in order; each with where the words in its bracket begin, or ``BY`` or ``VERB``."""
    text = text.replace("\u00a0", " ")
    found = [(at, VERB) for verb in VERBS for at in _all(text, verb) if _TELLING.match(text, at)]
    told = bool(found)
    found += _bys(text, book)
    for mark, pattern in (("(", _BRACKET), ("[", _SQUARE)):
        at = text.find(mark)
        while at >= 0:
            m = pattern.match(text, at)
            if m:
                word = m[1].casefold()
                if word in book.first or (told and _tells(text, m.end())) or _misspelt(text, m.end(), word, book):
                    found.append((at, m.end()))
            at = text.find(mark, m.end() if m else at + 1)
    found.sort()
    return found


def _all(text: str, phrase: str) -> Iterator[int]:
    at = text.find(phrase)
    while at >= 0:
        yield at
        at = text.find(phrase, at + len(phrase))


def _tells(text: str, start: int) -> bool:
    """Whether a verb of a sentence credit follows soon."""
    ahead = text[start : start + FAR]
    return any(verb in ahead for verb in VERBS)


def _misspelt(text: str, start: int, word: str, book: RoleBook) -> bool:
    """Whether "by" or "from" follows soon, so that a misspelt opener is worth looking for."""
    if len(word) < SHORTEST_MISSPELT or word[0] not in book.letters:
        return False
    ahead = text[start : start + 48].casefold()
    return "by " in ahead or " from" in ahead or word.endswith("by")


def _bys(text: str, book: RoleBook) -> Iterator[tuple[int, int]]:
    """The anchors at each "by" that has a word of an opener, or nothing but dashes, before it."""
    for form in _BY:
        at = text.find(form)
        while at >= 0:
            if text[at - 1] in _LAST and not text[at + 3 : at + 4].isalnum():
                words = text[max(0, at - WORD_BEFORE) : at].rsplit(None, 1)
                if words and _opens(words[-1], book):
                    yield at + 1, BY
            at = text.find(form, at + 3)


def _opens(word: str, book: RoleBook) -> bool:
    folded = word.casefold()
    if folded in book.first:
        return True
    first = word[0]
    return (first.isupper() and book.mended(folded) is not None) or (first in _DASHES and _DASHES.issuperset(word))
