"""Headings, offices and other names before a name, which the names that the text prints elsewhere show."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import LINKS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CAPS, ORGANIZATION_NAME
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.names import end_of_capitals, without_possessive, words_after_in

FEWEST_NAME_WORDS = 2
"""The fewest words of each of two names that stand side by side."""


class SingleWords:
    """Which names of one word a text prints.

    Args:
        document: the analysed text.
        runs: the stretches of words that look like names.

    Attributes:
        printed: where each name of one word is printed.
        places: the words that stand alone behind "in", as the names of places do.
        whole: the words of the stretches of two words or more.
    """

    def __init__(self, document: Document, runs: Sequence[Chunk]) -> None:
        self.places = words_after_in(document, runs)
        self.printed: dict[str, list[Chunk]] = {}
        for a, b in runs:
            if b - a == 1:
                self.printed.setdefault(without_possessive(document.words[a]), []).append((a, b))
        self.whole = {document.words[a:b] for a, b in runs if b - a > 1}


def without_capitals(document: Document, single: SingleWords, run: Chunk) -> Chunk:
    """A name without an office or a heading in capitals before it.

    A heading is recognised by the family name behind it, which the text prints alone too.
    """
    start = end_of_capitals(document, run)
    if start == run[0]:
        return run
    last = without_possessive(document.words[run[1] - 1])
    if document.words[start - 1] in word_lists()["offices"]:
        return start, run[1]
    if last not in single.printed or last in single.places or last.lower() in word_lists()["firms"]:
        return run
    return run if document.classes[run[1] - 1] in (CAPS, ORGANIZATION_NAME) else (start, run[1])


def without_other_name(document: Document, single: SingleWords, run: Chunk) -> Chunk:
    """A name without another name behind a preposition before it: "manager at Marlow Holidays Ann Lee".

    The other name is printed elsewhere, and so is a part of the rest alone.
    """
    words, classes, (start, end) = document.words, document.classes, run
    if end - start < 2 * FEWEST_NAME_WORDS or not start or classes[start - 1] not in LINKS:
        return run
    if ORGANIZATION_NAME in classes[start:end] or not all(word[0].isupper() for word in words[start:end]):
        return run
    for rest in range(start + FEWEST_NAME_WORDS, end - FEWEST_NAME_WORDS + 1):
        parts = {without_possessive(word) for word in words[rest:end]}
        if words[start:rest] in single.whole and parts & single.printed.keys() - single.places:
            return rest, end
    return run
