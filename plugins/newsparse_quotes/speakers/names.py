"""Where names stand in a text, and which words of a run of capitals belong to the name."""

from __future__ import annotations

import re
from bisect import bisect_left

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import AND, IN, NAME_WORDS, OF_FOR, TITLES
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CAPS, INITIAL, NAME_S, class_number, kind_of, one_of
from newsparse_quotes.document.word_lists import word_lists

_INITIALS = re.escape(bytes([INITIAL, class_number(".")]))
_NAME_RUN = re.compile(b"(?:" + _INITIALS + b"|" + one_of(NAME_WORDS - {NAME_S}) + b")*" + one_of(NAME_WORDS))
_IN_ABBREVIATIONS = (".", "/", "&", "-")
_NO_NAMES = ("ing", "ly", "ed")


def bare(word: str) -> str:
    """A word of a name without the possessive ending."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


class Person:
    """Somebody, or something, with a name of two words or more.

    Attributes:
        full: the fullest printed form, as a token range.
        given: the first word of the name, of a firm's the whole of it.
        runs: every place where the name, or its last word, stands.
        body: whether it is a body and not a person; ``None`` until somebody asks.
    """

    __slots__ = ("body", "full", "given", "runs")

    def __init__(self, full: Chunk, given: str) -> None:
        self.full = full
        self.given = given
        self.runs: list[Chunk] = []
        self.body: bool | None = None

    def within(self, first: int, last: int) -> list[Chunk]:
        """The places of the name that begin in a token range. They are in order, so that few of many are looked at."""
        return self.runs[bisect_left(self.runs, (first,)) : bisect_left(self.runs, (last,))]


def name_runs(document: Document) -> list[Chunk]:
    """The stretches of words that look like names, as token ranges; initials keep their stops.

    The last letter of an abbreviation is no initial ("anti-U.S. Brisk"), a participle or an adverb that begins a
    sentence no given name ("Choosing Brisk").
    """
    classes, words = document.classes, document.words
    runs = []
    for m in _NAME_RUN.finditer(classes):
        start, end = m.span()
        if classes[start] == INITIAL:
            if start and words[start - 1] in _IN_ABBREVIATIONS and not document.scan.spaced(start - 1):
                start += 2
        elif end - start > 1 and words[start].endswith(_NO_NAMES) and _begins_sentence(document, start):
            start += kind_of(words[start].lower()) > 0
        if start < end:
            runs.append((start, end))
    return runs


def _begins_sentence(document: Document, at: int) -> bool:
    return document.first_line(at)[0] == at


def name_proper(document: Document, run: Chunk) -> Chunk:
    """The name in a run of two words or more, without the adjectives and the office's field before it."""
    start, end = run
    words, adjectives = document.words, word_lists()["adjectives"]
    for i in range(end - 2, start - 1, -1):
        word = words[i]
        if word in adjectives or ("-" in word and word[-1].islower() and word[word.rfind("-") + 1 :].islower()):
            return i + 1, end
    if end - start > 2 and _is_field(document, start):
        return end - 2, end
    return run


def leading_capitals(document: Document, run: Chunk) -> int:
    """Where a run goes on behind its last word in capitals, as "CEO" or a heading may stand before a name."""
    start, end = run
    classes, words = document.classes, document.words
    at = classes.rfind(CAPS, start, end - 1)
    while at >= 0 and len(words[at]) < 2:
        at = classes.rfind(CAPS, start, at)
    return at + 1 if at >= 0 else start


def _is_field(document: Document, at: int) -> bool:
    """Whether a word is what somebody holds an office for: "minister of Trade", "minister for Ports and Trade"."""
    classes = document.classes
    if at > 2 and classes[at - 1] in AND and classes[at - 2] in NAME_WORDS:
        at -= 2
    return at > 1 and classes[at - 1] in OF_FOR and classes[at - 2] in TITLES


def words_behind_in(document: Document, runs: list[Chunk]) -> set[str]:
    """Names of one word behind "in", as places stand: where one ends a longer name, it is not short for that."""
    words, classes = document.words, document.classes
    return {words[a] for a, b in runs if b - a == 1 and a and classes[a - 1] in IN and classes[a] != NAME_S}
