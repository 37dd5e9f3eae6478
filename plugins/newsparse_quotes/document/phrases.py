"""Set phrases that are read otherwise than word by word: "was quoted as saying", "That said", headings and kickers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from newsparse_quotes.document.groups import BEFORE_HEADING, COLON, HEADING_WORDS, OPEN_CLASS_WORDS
from newsparse_quotes.document.token_classes import (  # fmt: skip
    ADVERB,
    CAPS,
    NAME_S,
    class_number,
    class_of,
    kind_of,
    one_of,
)
from newsparse_quotes.document.word_lists import word_lists

SHORTEST_COMMON = 4
"""Letters of a word in capitals from which it may be a common word; shorter ones may be acronyms: US, IT, WHO."""

_CAPITALS = re.compile(one_of({CAPS}) + one_of(HEADING_WORDS) + b"*" + one_of({CAPS, NAME_S}))

Bounds = Callable[[int], tuple[int, int]]
"""Gives the token range around a token: of its sentence, of its paragraph."""

HEADING = 12
"""Tokens on each side of a word in capitals among which one in small letters says that the sentence has both."""

LONGEST_KICKER = 3
"""Tokens of what may stand before a colon and say what kind of story follows."""

QUOTED_AS = 12
"""Tokens behind "was quoted" within which "as saying" reports."""

_AS_SAYING = (("as", "saying"), ("as", "telling"))
_TO = class_number("to")
_BE = ("was", "were", "is", "are", "been")


def headings(words: Sequence[str], classes: bytes | bytearray, paragraphs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Headings in capitals that run into the sentence behind them ("SIGNS OF LIFE Ann Lee said"): where each begins,
    and ends.

    One begins a paragraph or stands behind the end of a sentence. A common word in it tells it from acronyms.
    """
    found: dict[int, int] = {}
    starts: set[int] | None = None
    for m in _CAPITALS.finditer(classes):
        start, end = m.span()
        if end == len(words) or not words[end][0].isupper() or words[end].isupper():
            continue
        if not any(len(w) >= SHORTEST_COMMON and _is_common(w.lower()) for w in words[start:end]):
            continue
        if start and classes[start - 1] not in BEFORE_HEADING:
            starts = starts or {first for first, _ in paragraphs}
            if start not in starts:
                continue
        found[start] = end
    return found


def _is_common(word: str) -> bool:
    return kind_of(word) > 0 or class_of(word) not in OPEN_CLASS_WORDS


def read_quoted_as(
    words: Sequence[str], classes: bytearray, grades: list[int], rates: bytearray, cues: Sequence[int], said: int
) -> None:
    """Read "was quoted (by a paper) as saying" as "said": the last word is the cue, the others are adverbs.

    Args:
        words: the tokens.
        classes: their classes, changed in place; so are the grades and the rates.
        grades: what each is as a cue.
        rates: how often each is one.
        cues: those that may be cues.
        said: class and grade of "said", packed as in the lexicon.
    """
    for i in cues:
        if words[i] != "quoted" or not i or words[i - 1] not in _BE:
            continue
        behind = words[i + 1 : i + QUOTED_AS]
        at = next((n for n, pair in enumerate(pairwise(behind), i + 1) if pair in _AS_SAYING), 0)
        if at:
            classes[i - 1 : at + 1] = bytes([ADVERB]) * (at + 2 - i)
            grades[i : at + 1] = [0] * (at + 1 - i)
            rates[i : at + 1] = bytes(at + 1 - i)
            classes[at + 1] = said & 255
            grades[at + 1] = said >> 8 & 0xFFFF
            rates[at + 1] = said >> 8 & 15
            if tuple(words[at + 2 : at + 3]) == ("by",):
                classes[at + 2] = _TO  # the paper is told, it says nothing itself


def reports_nothing(words: Sequence[str], classes: bytearray, index: int, sentence: Bounds, paragraph: Bounds) -> bool:
    """Whether a possible cue stands in a heading, behind a kicker ("Analysis: ...") or links ("That said, ...")."""
    c = classes[index]
    if c == CAPS:
        return _in_heading(words, classes, index, *sentence(index))
    if c in COLON:
        first, _ = paragraph(index)
        kickers = word_lists()["kickers"]
        return index - first <= LONGEST_KICKER and any(word.lower() in kickers for word in words[first:index])
    return words[index] == "said" and index > 0 and tuple(words[index - 1 : index + 2]) == ("That", "said", ",")


def _in_heading(words: Sequence[str], classes: bytearray, index: int, first: int, last: int) -> bool:
    """Whether a word in capitals stands beside another one, in a sentence that is not all in capitals."""
    beside = (index > first and classes[index - 1] == CAPS) or (index + 1 < last and classes[index + 1] == CAPS)
    return beside and any(
        word.islower() and len(word) > 2 for word in words[max(first, index - HEADING) : min(last, index + HEADING)]
    )
