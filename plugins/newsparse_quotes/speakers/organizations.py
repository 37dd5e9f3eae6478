"""Sources that are names themselves: names of one word, and those of bodies."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    DEFINITE_DETERMINERS,
    FIRM_NAME_WORDS,
    ORGANIZATION_NAME_WORDS,
    ORGANIZATION_NAMES,
    PAPER_NAME_WORDS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import NAME
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities import People
from newsparse_quotes.speakers.names import bare


class OwnNames:
    """Finds the sources of one text that are names themselves.

    Args:
        document: the text.
        people: the names of several words in it.
    """

    def __init__(self, document: Document, people: People) -> None:
        self._reading = document
        self._people = people
        self._inner: set[str] | None = None

    def of(self, source: Chunk) -> Chunk | None:
        """A name of one word, or of a body, stands for itself: at its first and fullest mention it is what it is."""
        document = self._reading
        classes = document.classes
        start, end = source
        if classes[start] in DEFINITE_DETERMINERS:
            start += 1
        if start == end or not document.words[start][0].isupper():
            return None
        if document.words[end - 1].lower() in word_lists()["nameless"]:
            return None
        if not self._all_capitals(start, end) or not word_lists()["offices"].isdisjoint(document.words[start:end]):
            return None
        if start > 1 and document.words[start - 1] == "of" and document.words[start - 2][:1].isupper():
            return None
        if end - start > 1:
            return start, end
        word = document.words[start]
        if len(word) == 1 or self._people.shares_name(word) or self._begins_as_noun(start):
            return None  # a single letter is the Q of questions and answers
        return self._people.firm(word, start) or (start, end)

    def _all_capitals(self, start: int, end: int) -> bool:
        """Whether every word of a chunk may be one of a name. Words that have a class of their own are, in a body's
        name: "the Justice Department", "the Weir Post", "Hall & Lee".
        """
        words, classes = self._reading.words, self._reading.classes
        body = end - start > 1 and classes[end - 1] in ORGANIZATION_NAMES
        inside = (
            ORGANIZATION_NAME_WORDS
            if body
            else PAPER_NAME_WORDS
            if end - start == 2 and classes[start] == NAME
            else FIRM_NAME_WORDS
        )
        return all(classes[i] in inside and not words[i][0].islower() for i in range(start, end))

    def _begins_as_noun(self, at: int) -> bool:
        """Whether a word has its capital from the sentence it begins: a plural that has none anywhere else."""
        document, word = self._reading, self._reading.words[at]
        if not word.endswith("s") or bare(word) != word or document.sentences[document.sentence_at(at)][0] != at:
            return False
        if self._inner is None:
            firsts = {first for first, _ in document.sentences}
            self._inner = {w for i, w in enumerate(document.words) if i not in firsts and w[:1].isupper()}
        return word not in self._inner
