"""Anchors: offsets at which a credit line may begin or has its verb. Other text is not parsed."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import lazy_re as re
from newsparse_credits.openers import MISSPELT_OPENER
from newsparse_credits.roles import RoleBook
from newsparse_credits.words import any_of, sentence_words

FARTHEST_VERB = 200
"""The greatest distance from an opening bracket to the verb of the sentence in it, in code points."""

WORD_BEFORE = 24
"""The greatest distance from the start of the word before "by" to "by", in code points."""

BY = -1
VERB = -2
Anchor = tuple[int, int]
"""An offset, and the start of the first word in the brackets that open there; otherwise ``BY`` or ``VERB``."""

_ROUND = re.compile(r"\((?<!\(\()[(\s]{0,8}(?:[-–—]{1,3}\s?)?(?=([^\W\d_]+(?:-[^\W\d_]+)*))")
_SQUARE = re.compile(r"\[(?<!\[\[)[\[(\s]{0,8}(?:[-–—]{1,3}\s?)?(?=([^\W\d_]+(?:-[^\W\d_]+)*))")
_BY = (" by", " By", " BY")
_VERBS = ("ontribut", "eported from", "eporting from", "ssistance from")
"""Parts of the verbs of sentence credits, without their first letter, which may be in upper case."""

_BEFORE_FROM = ("eported", "eporting", "ssistance")
_STORY = any_of(sentence_words().stories)
_SENTENCE = re.compile(
    rf"ontributed(?:\s+(?:also\s+)?(?:additional\s+)?(?:report|research|writing|coverage|translation|from\b"
    rf"|to\s+(?:this|the)\s+{_STORY})|\s*(?:[.;,)]|$))"
    rf"|(?:elped|ssisted)\s+(?:with|on|in|(?:to\s+)?report)\s+(?:this|the)\s+{_STORY}"
    rf"|ontributing(?:\s+to\s+(?:this|the)\s+{_STORY}|\s*:)|ontributions?\s+(?:by|from)|eport(?:ed|ing)\s+from|ssistance",
    re.IGNORECASE,
)
"""The end of a sentence credit, from its verb."""

_BEFORE_BY = frozenset("gdytsohpneGDYTSOHPNE-–—,&/ \u00a0")
"""Characters that may precede " by": the last letters of openers, dashes, white space."""

_DASHES = frozenset("-–—")
_MARKS = "-–—*_•"
"""Characters that may precede the first word of a line."""


def anchors(text: str, book: RoleBook) -> list[Anchor]:
    """The offsets of possible credit lines, in order. A quick test: most of them are not credit lines."""
    text = text.replace("\u00a0", " ")
    found = [(at, VERB) for at in _verbs(text) if _SENTENCE.match(text, at)]
    has_verb = bool(found)
    found += _bys(text)
    for pattern in (_ROUND, _SQUARE) if "[" in text else (_ROUND,):
        for m in pattern.finditer(text):
            word = m[1].casefold()
            if (
                word in book.first
                or (has_verb and _verb_follows(text, m.end()))
                or _may_be_misspelt(text, m.end(), word, book)
            ):
                found.append((m.start(), m.end()))
    found.sort()
    return found


def _all(text: str, phrase: str) -> list[int]:
    """The offsets of a phrase, in order."""
    found = []
    at = text.find(phrase)
    while at >= 0:
        found.append(at)
        at = text.find(phrase, at + len(phrase))
    return found


def _verbs(text: str) -> Iterator[int]:
    """Offsets of the verbs of sentence credits. One search for "from" is faster than one for each verb before it."""
    yield from _all(text, "ontribut")
    for verb in ("elped ", "ssisted "):
        yield from _all(text, verb)
    for at in _all(text, " from"):
        if text.endswith(_BEFORE_FROM, 0, at):
            yield at - next(len(word) for word in _BEFORE_FROM if text.endswith(word, 0, at))


def _verb_follows(text: str, start: int) -> bool:
    """Whether the verb of a sentence credit follows soon."""
    ahead = text[start : start + FARTHEST_VERB]
    return any(verb in ahead for verb in _VERBS)


def _may_be_misspelt(text: str, start: int, word: str, book: RoleBook) -> bool:
    """Whether a word can be a misspelt opener, because "by" or "from" follows soon."""
    if not book.may_be_misspelt(word):
        return False
    ahead = text[start : start + MISSPELT_OPENER].casefold()
    return "by " in ahead or " from" in ahead or word.endswith("by")


def _bys(text: str) -> Iterator[Anchor]:
    """Each "by" after the last letter of an opener, a dash or white space."""
    searched, forms = (text.lower(), _BY[:1]) if text.isascii() else (text, _BY)
    for form in forms:
        for at in _all(searched, form):
            if text[at - 1] in _BEFORE_BY and not text[at + 3 : at + 4].isalnum() and text[at : at + 3] in _BY:
                yield at + 1, BY


def opens_before(text: str, by: int, book: RoleBook) -> bool:
    """Whether the word before the "by" at an offset is part of an opener, or consists of dashes."""
    words = text[max(0, by - 1 - WORD_BEFORE) : by - 1].rsplit(None, 1)
    return bool(words) and _is_opener(words[-1], book)


def _is_opener(word: str, book: RoleBook) -> bool:
    bare = word.lstrip(_MARKS)
    folded = bare.casefold()
    if folded in book.first:
        return True
    return _DASHES.issuperset(word) if not bare else bare[0].isupper() and book.corrected(folded) is not None
