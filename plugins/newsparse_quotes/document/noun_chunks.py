"""Noun chunks, found by a pattern over token classes without a part-of-speech tagger."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    CHUNK_STARTERS,
    COMMON_NOUNS,
    DETERMINERS,
    FULL_STOP,
    NAME_WORDS,
    NOUNS_OR_VERBS,
    PERSON_NAME_WORDS,
    PRONOUNS,
    TIMES,
    TIMES_AND_PARTICIPLES,
)
from newsparse_quotes.document.token_classes import ADVERB, NAME, PLURAL, one_of
from newsparse_quotes.document.word_lists import word_lists

VERB_RATE = 4
"""A possible cue with at least this rate ends a chunk."""

Chunk = tuple[int, int]

_table = bytearray(b" " * 256)
for _group, _kind in (
    (COMMON_NOUNS, "o"), (NAME_WORDS, "N"), (TIMES_AND_PARTICIPLES, "e"), (PRONOUNS, "P"),
    (CHUNK_STARTERS, "s"), (DETERMINERS, "D"), (FULL_STOP, "."), ({ADVERB}, "a"),
):  # fmt: skip
    for _class in _group:
        _table[_class] = ord(_kind)
_KINDS = bytes(_table)
_CUE, _TIME, _MASKED = ord("C"), ord("e"), b" "

_CAPITAL_BEFORE_TIME = re.compile(one_of({NAME}) + b"(?=" + one_of(TIMES) + b")")
_VERB_AFTER_NAME = re.compile(b"(?<=" + one_of(PERSON_NAME_WORDS) + b")" + one_of({PLURAL}) + b"(?=.)", re.DOTALL)
_CHUNK = re.compile(rb"P|(?:Da?C?|s|[oNe])(?:[oN]|(?<!N)e|(?<=[No])\.(?=[No]))*")
# A chunk begins with a determiner, a noun or a name. A time or participle after a name, a function word or a possible
# cue ends it. A full stop inside a sentence belongs to an abbreviation.


class NounChunks:
    """The noun chunks of the sentences of a text, computed on first access.

    Args:
        document: the text.
        masked: for each token 1 if it is masked. A quotation whose first token is masked has no chunks.
    """

    def __init__(self, document: Document, masked: bytes) -> None:
        self.masked = masked
        self._document = document
        self._kinds: bytearray | None = None
        self._known: dict[int, list[Chunk]] = {}

    def __call__(self, sentence: int) -> list[Chunk]:
        """The noun chunks of a sentence, by its index, in order."""
        known = self._known.get(sentence)
        if known is None:
            if self._kinds is None:
                self._kinds = _chunk_kinds(self._document, self.masked)
            found = _CHUNK.finditer(self._kinds, *self._document.sentences[sentence])
            known = self._known[sentence] = list(map(re.Match.span, found))
        return known


def _chunk_kinds(document: Document, masked: bytes) -> bytearray:
    """The letter of each token for the pattern of a chunk."""
    kinds = document.classes.translate(_KINDS)
    classes, rates = document.classes, document.rates
    for i in document.possible_cues:
        if rates[i] >= VERB_RATE and classes[i] in NOUNS_OR_VERBS:
            kinds[i] = _CUE
    for m in _VERB_AFTER_NAME.finditer(classes):
        i = m.start()
        if classes[i + 1] in DETERMINERS or document.words[i + 1 : i + 2] == ("up",):
            kinds[i] = _MASKED[0]  # "Ann Lee picks up the story"
    for m in _CAPITAL_BEFORE_TIME.finditer(classes):
        i = m.start()
        if document.words[i].lower() in word_lists()["times"] and document.sentence_of(i)[0] == i:
            kinds[i] = _TIME  # "Last night Ann Lee said" has a capital, but is not a name
    for q in document.quotations:
        if masked[q.left]:
            kinds[q.left : q.right] = _MASKED * (q.right - q.left)
    return kinds
