"""Set phrases that are read otherwise than word by word: "was quoted as saying", "That said", headings and kickers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsparse_quotes.classes import ADVERB, CAPS, class_number, numbers
from newsparse_quotes.words import word_lists

if TYPE_CHECKING:
    from newsparse_quotes.reading import Reading

HEADING = 12
"""Tokens on each side of a word in capitals among which one in small letters says that the sentence has both."""

LONGEST_KICKER = 3
"""Tokens of what may stand before a colon and say what kind of story follows."""

QUOTED_AS = 12
"""Tokens behind "was quoted" within which "as saying" reports."""

_AS_SAYING = (("as", "saying"), ("as", "telling"))
_TO = class_number("to")
_BE = ("was", "were", "is", "are", "been")

_COLON = numbers(":")


def read_quoted_as(reading: Reading, said: int) -> None:
    """Read "was quoted (by a paper) as saying" as "said": the last word is the cue, the others are adverbs."""
    words, classes = reading.words, reading.classes
    for i in reading.possible_cues:
        if words[i] != "quoted" or not i or words[i - 1] not in _BE:
            continue
        behind = words[i + 1 : i + QUOTED_AS]
        at = next((n for n, pair in enumerate(pairwise(behind), i + 1) if pair in _AS_SAYING), 0)
        if at:
            classes[i - 1 : at + 1] = bytes([ADVERB]) * (at + 2 - i)
            reading.grades[i : at + 1] = [0] * (at + 1 - i)
            reading.rates[i : at + 1] = bytes(at + 1 - i)
            classes[at + 1] = said & 255
            reading.grades[at + 1] = said >> 8 & 0xFFFF
            reading.rates[at + 1] = said >> 8 & 15
            if words[at + 2 : at + 3] == ("by",):
                classes[at + 2] = _TO  # the paper is told, it says nothing itself


def reports_nothing(reading: Reading, index: int) -> bool:
    """Whether a possible cue stands in a heading, behind a kicker ("Analysis: ...") or links ("That said, ...")."""
    c, words = reading.classes[index], reading.words
    if c == CAPS:
        return _in_heading(reading, index)
    if c in _COLON:
        first = reading.paragraphs[reading.paragraph_at(index)][0]
        kickers = word_lists()["kickers"]
        return index - first <= LONGEST_KICKER and any(word.lower() in kickers for word in words[first:index])
    return words[index] == "said" and index > 0 and words[index - 1 : index + 2] == ("That", "said", ",")


def _in_heading(reading: Reading, index: int) -> bool:
    """Whether a word in capitals stands beside another one, in a sentence that is not all in capitals."""
    words, classes = reading.words, reading.classes
    first, last = reading.sentences[reading.sentence_at(index)]
    beside = (index > first and classes[index - 1] == CAPS) or (index + 1 < last and classes[index + 1] == CAPS)
    return beside and any(
        word.islower() and len(word) > 2 for word in words[max(first, index - HEADING) : min(last, index + HEADING)]
    )
