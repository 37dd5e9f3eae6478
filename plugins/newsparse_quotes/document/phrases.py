"""Fixed phrases with cue words: "was quoted as saying", "That said", headings in capitals, kickers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from newsparse_quotes.document.groups import COLON, DETERMINERS, OFFICE_NOUNS, TIMES, UTTERANCES
from newsparse_quotes.document.token_classes import CAPS, OPEN, class_number
from newsparse_quotes.document.word_lists import word_lists

Bounds = Callable[[int], tuple[int, int]]
"""A function from a token to the token range of its sentence or of its paragraph."""

HEADING_REACH = 12
"""Tokens on each side of a word in capitals that are searched for a lower-case word."""

SHORTEST_KICKER = 4
"""Exclusive lower limit of the letters of a word in capitals that opens a headline and is not a name: "SKETCH: ..."."""

LONGEST_KICKER = 3
"""Maximum tokens of a kicker, before its colon."""

SECOND_SOURCE_REACH = 4
"""Tokens before "according to" in which a verb of speech may be: "he said on Monday, according to"."""

QUOTED_AS_REACH = 12
"""Maximum tokens from "quoted" to "saying" in "was quoted as saying", with both."""

MOST_BEFORE_ASKED = 3
"""Words before the participle of a clause that says what the speaker was asked ("when later asked")."""

TO = class_number("to")
_OPEN = bytes([OPEN])
_PUTS = ("put", "puts")
_BE = ("was", "were", "is", "are", "been", "be", "being")


def quoted_as(words: Sequence[str], cues: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    """Find "was quoted (by a paper) as saying": the tokens of "was" and "saying", and whether "by" follows.

    Args:
        words: the tokens.
        cues: the possible cues, as token indices.
    """
    for i in cues:
        if words[i] != "quoted" or not i or words[i - 1] not in _BE:
            continue
        following = words[i + 1 : i + QUOTED_AS_REACH]
        at = next((n for n, (one, verb) in enumerate(pairwise(following), i + 1) if is_as_saying(one, verb)), 0)
        if at:
            yield i - 1, at + 1, tuple(words[at + 2 : at + 3]) == ("by",)


def is_as_saying(word: str, verb: str) -> bool:
    """Whether two words are the "as saying" of "was quoted as saying"."""
    return word == "as" and verb in word_lists()["verbs_behind_as"]


def puts_it(words: Sequence[str]) -> Iterator[int]:
    """Find "as Ann Lee puts it": the token of "puts" or "put". "To put it mildly" does not report."""
    for form in _PUTS:
        for i in _all(words, form):
            if i and i + 1 < len(words) and words[i + 1] == "it" and words[i - 1].lower() != "to":
                yield i


def in_the_words_of(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Find "in the words of Ann Lee" and "to quote Ann Lee": the tokens before the name."""
    for i in _all(words, "words"):
        if i > 1 and words[i - 2].lower() == "in" and words[i - 1] == "the" and words[i + 1 : i + 2] == ("of",):
            yield i - 2, i + 2
    for i in _all(words, "quote"):
        if i and words[i - 1] == "To":
            yield i - 1, i + 1


def is_asked_clause(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a token range begins with what the speaker was asked or told: "Asked whether Lee paid, he said"."""
    lists, at = word_lists(), first
    while at < min(first + MOST_BEFORE_ASKED, last) and words[at].lower() in lists["before_asked"]:
        at += 1
    return at < last and words[at].lower() in lists["asked"]


def _all(words: Sequence[str], word: str) -> Iterator[int]:
    """The tokens that are a word."""
    at = -1
    try:
        while True:
            at = words.index(word, at + 1)
            yield at
    except ValueError:
        return


def reports_nothing(words: Sequence[str], classes: bytearray, index: int, sentence: Bounds, paragraph: Bounds) -> bool:
    """Whether a possible cue is part of a heading, of a kicker ("Analysis: ...") or of the connective "That said,"."""
    c = classes[index]
    if c == CAPS:
        return _in_heading(words, classes, index, *sentence(index))
    if c in COLON:
        first, _ = paragraph(index)
        if index - first > LONGEST_KICKER:
            return False
        kickers, labels = word_lists()["kickers"], word_lists()["labels"]
        capitals = not first and all(word.isupper() and len(word) > SHORTEST_KICKER for word in words[first:index])
        if capitals and classes[index + 1 : index + 2] != _OPEN:
            return True
        label = words[first].lower() in labels and classes[first] not in UTTERANCES
        return label or any(word.lower() in kickers for word in words[first:index])
    if words[index] == "said" and index > 0 and tuple(words[index - 1 : index + 2]) == ("That", "said", ","):
        return True
    return (
        _is_second_source(words, classes, index)
        or is_rumour(words, index)
        or _is_refusal(words, index)
        or _is_publication(words, index, sentence(index)[0])
        or _is_before_office(classes, index)
    )


def _is_second_source(words: Sequence[str], classes: bytearray, index: int) -> bool:
    """Whether "according to" names who published what a person says: "Lee said, according to the Gazette"."""
    if words[index] != "according" or words[max(0, index - 1)] != ",":
        return False
    stating, before = word_lists()["stating"], range(index - 2, max(0, index - 1 - SECOND_SOURCE_REACH), -1)
    verb = next((i for i in before if words[i] in stating), 0)
    return verb > 0 and "," not in words[verb : index - 1] and (verb == index - 2 or classes[index - 2] in TIMES)


def _is_refusal(words: Sequence[str], index: int) -> bool:
    """Whether a person did not answer or was asked to: "did not immediately respond to a request for comment"."""
    if words[index] not in word_lists()["replies_to_requests"]:
        return False
    before = words[max(0, index - 2) : index]
    asked = words[index] == "comment" and before[-1:] in (("for",), ("seeking",))
    return asked or any(word in ("not", "didn't", "didn’t") for word in before)


def _is_publication(words: Sequence[str], index: int, first: int) -> bool:
    """Whether a participle says who published a statement: "Lee wrote in a letter, first reported by the Gazette".

    A comma and at most one adverb stand before it, and a verb of speech stands before the comma.
    """
    if tuple(words[index + 1 : index + 2]) != ("by",) or not words[index].endswith("ed"):
        return False
    before = index - 1 - (index > 1 and words[index - 1] in word_lists()["publication_adverbs"])
    return before > first and words[before] == "," and not word_lists()["stating"].isdisjoint(words[first:before])


def _is_before_office(classes: bytearray, index: int) -> bool:
    """Whether a word between a determiner and an office is a noun: "its state president Ann Lee said"."""
    inside = 0 < index < len(classes) - 1
    return inside and classes[index - 1] in DETERMINERS and classes[index + 1] in OFFICE_NOUNS


def is_rumour(words: Sequence[str], index: int) -> bool:
    """Whether a participle says what people in general say or think of the subject: "Lee is said to be ill"."""
    if tuple(words[index + 1 : index + 2]) != ("to",) or words[index] not in word_lists()["rumours"]:
        return False
    before = index - 1 - (index > 1 and words[index - 1] in word_lists()["rumour_adverbs"])
    return before >= 0 and words[before] in _BE


def _in_heading(words: Sequence[str], classes: bytearray, index: int, first: int, last: int) -> bool:
    """Whether a word in capitals is next to another one, in a sentence that is not all in capitals."""
    beside = (index > first and classes[index - 1] == CAPS) or (index + 1 < last and classes[index + 1] == CAPS)
    return beside and any(
        word.islower() and len(word) > 2
        for word in words[max(first, index - HEADING_REACH) : min(last, index + HEADING_REACH)]
    )
