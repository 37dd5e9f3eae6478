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

_BEFORE_FROM = ("eported", "eporting", "ssistance")

_TELLING = re.compile(
    r"ontributed(?:\s+(?:also\s+)?(?:additional\s+)?(?:report|research|writing|coverage|translation|from\b|to\s+(?:this|the)\s+"
    r"(?:report|story|article|piece|dispatch|coverage))|\s*(?:[.;,)]|$))"
    r"|ontributing(?:\s+to\s+(?:this|the)\s+(?:report|story|article)|\s*:)|ontributions?\s+(?:by|from)|eport(?:ed|ing)\s+from|ssistance",
    re.IGNORECASE,
)

BY = -1
VERB = -2
Anchor = tuple[int, int]
"""Where it stands, and where the words in its bracket begin, or ``BY`` or ``VERB``."""

_LAST = frozenset("gdytsohpneGDYTSOHPNE-–—,&/ \u00a0")
"""What may stand before "by": the last letters of the words of openers, dashes, blanks."""

_DASHES = frozenset("-–—")
_MARKS = "-–—*_•"
"""What may stand before the first word of a line."""

FAR = 200
"""How far behind a bracket its verb may stand, in code points."""

WORD_BEFORE = 24
"""How far before "by" its word may begin, in code points."""


def anchors(text: str, book: RoleBook) -> list[Anchor]:
    """Where a credit line may be, in order, as far as a quick look can tell."""
    text = text.replace("\u00a0", " ")
    found = [(at, VERB) for at in _verbs(text) if _TELLING.match(text, at)]
    told = bool(found)
    _find_bys(text, found)
    for pattern in (_BRACKET, _SQUARE) if "[" in text else (_BRACKET,):
        for m in pattern.finditer(text):
            word = m[1].casefold()
            if word in book.first or (told and _tells(text, m.end())) or _misspelt(text, m.end(), word, book):
                found.append((m.start(), m.end()))
    found.sort()
    return found


def _all(text: str, phrase: str) -> Iterator[int]:
    at = text.find(phrase)
    while at >= 0:
        yield at
        at = text.find(phrase, at + len(phrase))


def _verbs(text: str) -> Iterator[int]:
    """Where the verbs of sentence credits are; one look for "from" is faster than three for what stands before it."""
    yield from _all(text, "ontribut")
    for at in _all(text, " from"):
        if text.endswith(_BEFORE_FROM, 0, at):
            yield at - next(len(word) for word in _BEFORE_FROM if text.endswith(word, 0, at))


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


def _find_bys(text: str, found: list[Anchor]) -> None:
    """Add each "by" that has the last letter of an opener, or a dash or a blank, before it."""
    searched, forms = (text.lower(), _BY[:1]) if text.isascii() else (text, _BY)
    for form in forms:
        at = searched.find(form)
        while at >= 0:
            if text[at - 1] in _LAST and not text[at + 3 : at + 4].isalnum() and text[at : at + 3] in _BY:
                found.append((at + 1, BY))
            at = searched.find(form, at + 3)


def opens_before(text: str, by: int, book: RoleBook) -> bool:
    """Whether the word before the "by" at an offset is one of an opener, or nothing but dashes."""
    words = text[max(0, by - 1 - WORD_BEFORE) : by - 1].rsplit(None, 1)
    return bool(words) and _opens(words[-1], book)


def _opens(word: str, book: RoleBook) -> bool:
    inked = word.lstrip(_MARKS)
    folded = inked.casefold()
    if folded in book.first:
        return True
    return _DASHES.issuperset(word) if not inked else inked[0].isupper() and book.mended(folded) is not None
