"""Sentence splitting, with headings in capitals and salutations that are joined to the following sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse import lazy_re as re
from newsparse.lexicon import default_lexicon
from newsparse.text.salutations import salutation_end
from newsparse.text.tokens import Tokens
from newsparse_quotes.document.groups import (
    AFTER_SENTENCE_STOP,
    BEFORE_HEADING,
    FULL_NAME_WORDS,
    HEADING_WORDS,
    LETTERS,
    NUMBERS,
    OPEN_CLASS_WORDS,
    TIMES,
)
from newsparse_quotes.document.token_classes import CAPS, INITIAL, NAME_S, class_of, cluster_of, one_of
from newsparse_quotes.document.word_lists import word_lists

LONGEST_SENTENCE = 400
"""Maximum tokens of a sentence. Longer ranges, which do not occur in print, are cut to bound the cost of each stage."""

LONGEST_STOP = 6
"""Tokens after a stop that may belong to it: more dots, quotation marks, brackets."""

SHORTEST_COMMON = 4
"""Minimum letters of a word in capitals that may be a common word; shorter ones may be acronyms: US, IT, WHO."""

_ABBREVIATIONS = default_lexicon().abbreviations
_HALVES_OF_THE_DAY = (("a", ".", "m"), ("p", ".", "m"))
_CAPITALS = re.compile(
    b"(?:" + one_of(LETTERS) + b"(?=" + one_of({CAPS}) + b"))?"
    + one_of({CAPS, NAME_S}) + one_of(HEADING_WORDS | LETTERS) + b"*" + one_of({CAPS, NAME_S})
)  # fmt: skip

Range = tuple[int, int]
"""A token range, half-open."""


def headings(words: Sequence[str], classes: bytes | bytearray, paragraphs: Sequence[Range]) -> dict[int, int]:
    """Headings in capitals that are joined to the following sentence ("SIGNS OF LIFE Ann Lee said"), and salutations.

    A heading is at the start of a paragraph or after the end of a sentence. It contains a common word or the article
    "A", which distinguishes it from acronyms. A salutation opens a paragraph ("Dear Ann Lee, my neighbour said").

    Returns:
        The end of each heading and salutation by its start, as token indices.
    """
    found = {first: end for first, last in paragraphs if (end := salutation_end(words, first, last))}
    starts: set[int] | None = None
    for m in _CAPITALS.finditer(classes):
        start, end = m.span()
        while end > start and not words[end - 1].upper().startswith(words[end - 1][:2]):
            end -= 1  # "Norland's" in "FRANC GAINS Norland's Socialist Party said"
        if end == len(words) or not words[end][:1].isupper() or words[end].isupper():
            continue
        if any(not word.upper().startswith(word[:2]) for word in words[start:end]):
            continue  # "Ann's", "a"
        common = any(len(w) >= SHORTEST_COMMON and _is_common(w.lower()) for w in words[start:end])
        if not common and "A" not in words[start + 1 : end - 1]:
            continue
        if start and classes[start - 1] not in BEFORE_HEADING:
            starts = starts or {first for first, _ in paragraphs}
            if start not in starts:
                continue
        found[start] = end
    return found


def _is_common(word: str) -> bool:
    return cluster_of(word) > 0 or class_of(word) not in OPEN_CLASS_WORDS


def split_sentences(
    scan: Tokens,
    classes: Sequence[int],
    paragraphs: Sequence[Range],
    stops: Sequence[int],
    long_quotations: bytes,
    headings: dict[int, int],
) -> list[Range]:
    """The sentences as token ranges that tile the paragraphs.

    Args:
        scan: the tokens.
        classes: the class of each token.
        paragraphs: token ranges, in order.
        stops: the tokens that may end a sentence, in order.
        long_quotations: for each token 1 if it lies in a long quotation; a sentence does not end inside one.
        headings: the end of each heading by its start; a heading at the start of a sentence becomes a sentence.
    """
    sentences: list[Range] = []
    at, size = 0, len(stops)
    for first, last in paragraphs:
        start = first
        while at < size and (stop := stops[at]) < last:
            at += 1
            end = _sentence_end(scan, classes, stop, last)
            if start < end and not (long_quotations[stop] and long_quotations[end]):
                sentences.extend(_pieces(start, end))
                start = end
        sentences.extend(_pieces(start, last))
    if not headings:
        return sentences
    parted = [((a, b),) if a not in headings else ((a, headings[a]), (headings[a], b)) for a, b in sentences]
    return [one for parts in parted for one in parts]


def _sentence_end(scan: Tokens, classes: Sequence[int], stop: int, last: int) -> int:
    """The end of the sentence at a stop; 0 if the sentence continues, or if the paragraph ends there."""
    words, starts = scan
    after = stop + 1
    limit = min(last, stop + LONGEST_STOP)
    touching = starts[stop] + len(words[stop]) == starts[after]
    while touching and after < limit and classes[after] in AFTER_SENTENCE_STOP:
        after += 1
        touching = starts[after - 1] + len(words[after - 1]) == starts[after]
    if touching or after >= last or words[after][:1].islower():
        return 0
    if after == stop + 1 and words[stop] == "." and stop:
        before, class_before = words[stop - 1], classes[stop - 1]
        if class_before == INITIAL or _is_abbreviation(before, classes[after]):
            return 0
        if tuple(words[max(0, stop - 3) : stop]) in _HALVES_OF_THE_DAY and classes[after] in TIMES:
            return 0
        if class_before == CAPS and before.endswith(".") and classes[after] in FULL_NAME_WORDS:
            return 0
    return after


def _is_abbreviation(word: str, behind: int) -> bool:
    """Whether a word before a full stop is an abbreviation.

    "No" is one only before a number, and the abbreviations of states only with a capital ("she fell ill. Lee said").

    Args:
        word: the word.
        behind: the class of the token behind the full stop.
    """
    if word in word_lists()["abbreviated_states"]:
        return False
    folded = word.lower()
    return folded in _ABBREVIATIONS and (folded != "no" or behind in NUMBERS)


def _pieces(start: int, end: int) -> Iterator[Range]:
    """Split a token range into pieces of at most ``LONGEST_SENTENCE`` tokens."""
    while end - start > LONGEST_SENTENCE:
        yield start, start + LONGEST_SENTENCE
        start += LONGEST_SENTENCE
    if start < end:
        yield start, end
