"""Sources: the candidates around a cue, and the whole phrase of the best one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.linear import Candidates
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    RELATIVE_PRONOUNS_AND_THAT,
    TIMES,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.features.clause_context import IS_SUBJECT, OPENS_CLAUSE, ROLES, clause_context
from newsparse_quotes.features.source import CueContext
from newsparse_quotes.state import SourcedCue

MOST_PER_SIDE = 5
"""Maximum number of candidates on each side of a cue."""

MOST_BEFORE = 14
"""Maximum number of chunks before a cue; those beyond ``MOST_PER_SIDE`` are candidates if they may open a clause."""

REACH = 60
"""Maximum tokens between a cue and a chunk that features describe."""

MOST_NEARER = 3
"""Maximum count of nearer subjects."""


class Sentence(NamedTuple):
    """A sentence with its token range and its noun chunks."""

    first: int
    last: int
    chunks: Sequence[Chunk]


def offer_sources(
    candidates: Candidates, document: Document, cue: int, sentence: Sentence, side: int,
    before: SourcedCue | None = None,
) -> None:  # fmt: skip
    """Offer the possible sources of a cue: the nearest chunks, no source (``None``), the other chunks.

    Args:
        candidates: where they are offered, with their features.
        document: the text.
        cue: the token index of the cue.
        sentence: its sentence.
        side: the side on which the quotation is: 0 unknown, 1 after the cue, 2 before it, 3 both.
        before: the previous likely cue of the sentence, and its source.
    """
    classes = document.classes
    first, last, chunks = sentence
    at = bisect_left(chunks, (cue,))
    right = chunks[at : at + MOST_PER_SIDE + 1]
    if right and right[0][0] == cue:
        after_cue = [(cue + 1, right[0][1])] if side and right[0][1] > cue + 1 else []
        right = [*after_cue, *right[1:]]
    beside = 0
    if right and right[0][0] == cue + 1:
        end = _without_times(document, cue + 1, right[0][1])
        beside = classes[end] if cue + 1 < end < last else 0
    about = CueContext(document, cue, (first, last), beside, side, before)
    before_cue = _outside_bracket(document, cue, first, chunks[max(0, at - MOST_BEFORE) : at])
    lefts = ChunksBefore(document, about, cue, (first, last), before_cue)
    rights = ChunksAfter(document, about, cue, right)
    if lefts.offer_next(candidates) or rights.offer_next(candidates):
        return
    if candidates.offer(None, about.features_of_none()):
        return
    while rights.find_next():
        if lefts.offer_next(candidates) or rights.offer(candidates):
            return
    while lefts.find_next():
        if lefts.offer(candidates):
            return


def _outside_bracket(document: Document, cue: int, first: int, chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """The chunks before a cue without those in a bracket that closes directly before it: "Mr Pell (News, May 8) says".

    A bracket with one chunk is the acronym of the name before it, or its party, and the resolvers read it.
    """
    words = document.words
    if words[cue - 1] != ")":
        return chunks
    left = next((i for i in range(cue - 2, first, -1) if words[i] == "("), cue)
    outside = [chunk for chunk in chunks if not left < chunk[0] < cue]
    return outside if outside and len(outside) < len(chunks) - 1 else chunks


class ChunksBefore:
    """The chunks before a cue, the nearest first; distant ones only if they may open a clause.

    A chunk that contains the cue ends before it: "his" of "his promise".

    Args:
        document: the text.
        about: the surroundings of the cue.
        cue: the token index of the cue.
        sentence: the token range of its sentence.
        chunks: chunks that begin before the cue, in order.
    """

    __slots__ = (
        "_about", "_chunk", "_chunks", "_context", "_cue", "_document", "_first", "_flags", "_known", "_last", "_left",
        "_nearer", "_rank", "_role", "_seen",
    )  # fmt: skip

    def __init__(
        self, document: Document, about: CueContext, cue: int, sentence: Chunk, chunks: Sequence[Chunk]
    ) -> None:
        self._document, self._about, self._cue, self._chunks = document, about, cue, chunks
        self._first, self._last = sentence
        self._left, self._known = len(chunks), cue
        self._seen = self._rank = self._nearer = self._flags = self._context = self._role = 0
        self._chunk = (0, 0)

    def find_next(self) -> bool:
        """Find the next chunk. Returns whether there is one."""
        classes, cue = self._document.classes, self._cue
        if self._rank:
            self._pass_found()
        while self._left > 0:
            self._left -= 1
            start, end = self._chunks[self._left]
            end = end if end < cue else cue
            if classes[end - 1] in TIMES:
                end = _without_times(self._document, start, end)
                if end == start:
                    continue
            self._chunk = start, end
            self._context = clause_context(self._document, start, end, self._first, self._last)
            self._role = ROLES[self._context]
            if self._seen < MOST_PER_SIDE or self._role & OPENS_CLAUSE:
                self._rank += 1
                return True
            self._pass_found()
        return False

    def _pass_found(self) -> None:
        """Count the chunk that was found as nearer than the next ones."""
        self._seen += 1
        start = self._document.classes[self._chunk[0]]
        if self._role & IS_SUBJECT and self._nearer < MOST_NEARER and start not in RELATIVE_PRONOUNS_AND_THAT:
            self._nearer += 1

    def offer(self, candidates: Candidates) -> bool:
        """Offer the chunk that was found. Returns whether no further candidate is needed."""
        end, cue = self._chunk[1], self._cue
        between = self._document.between
        # From the nearest to the farthest, so that each token between them is read once.
        for i in range(max(end, cue - REACH), self._known):
            self._flags |= between[i]
        self._known = end
        keys = self._about.features(self._chunk, 0, self._rank - 1, self._flags)
        keys += self._about.features_before(self._chunk, self._context, self._nearer)
        return candidates.offer(self._chunk, keys)

    def offer_next(self, candidates: Candidates) -> bool:
        """Offer the next chunk, if there is one. Returns whether no further candidate is needed."""
        return self.find_next() and self.offer(candidates)


class ChunksAfter:
    """The chunks after a cue, the nearest first.

    Args:
        document: the text.
        about: the surroundings of the cue.
        cue: the token index of the cue.
        chunks: chunks that begin after the cue, in order.
    """

    __slots__ = ("_about", "_chunk", "_chunks", "_cue", "_document", "_flags", "_known", "_next", "_rank")

    def __init__(self, document: Document, about: CueContext, cue: int, chunks: Sequence[Chunk]) -> None:
        self._document, self._about, self._cue, self._chunks = document, about, cue, chunks
        self._next = self._rank = self._flags = 0
        self._known = cue + 1
        self._chunk = (0, 0)

    def find_next(self) -> bool:
        """Find the next chunk. Returns whether there is one."""
        while self._next < len(self._chunks) and self._rank < MOST_PER_SIDE:
            start, end = self._chunks[self._next]
            self._next += 1
            if self._document.classes[end - 1] in TIMES:
                end = _without_times(self._document, start, end)
                if end == start:
                    continue
            self._chunk = start, end
            self._rank += 1
            return True
        return False

    def offer(self, candidates: Candidates) -> bool:
        """Offer the chunk that was found. Returns whether no further candidate is needed."""
        start = self._chunk[0]
        between = self._document.between
        for i in range(self._known, min(start, self._cue + REACH)):
            self._flags |= between[i]
        self._known = start
        return candidates.offer(self._chunk, self._about.features(self._chunk, 1, self._rank - 1, self._flags))

    def offer_next(self, candidates: Candidates) -> bool:
        """Offer the next chunk, if there is one. Returns whether no further candidate is needed."""
        return self.find_next() and self.offer(candidates)


def _without_times(document: Document, start: int, end: int) -> int:
    """The end of a chunk without trailing times ("the mayor late Monday"); its start if it is only a time."""
    classes, words = document.classes, document.words
    if classes[end - 1] in TIMES:
        end -= 1
        while end > start and (classes[end - 1] in TIMES or words[end - 1].lower() in word_lists()["times"]):
            end -= 1
    return end
