"""Which noun chunk is the subject of a verb further on, told by what stands before a chunk and behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse_quotes.chunks import Chunk
from newsparse_quotes.classes import CLOSE, ED, FINITE, ING, OPEN, numbers
from newsparse_quotes.reading import Reading

CUE_RATE = 3
"""Above this rate a possible cue behind a chunk counts as its verb."""

MOST_NEARER = 3
"""Nearer subjects are counted up to here."""

_RELATIVES = numbers("who which that whom whose")
_COMMAS = numbers(", – - (")

_BEFORE_GROUPS = (
    numbers(". ? ! : ;") | {OPEN, CLOSE},
    _COMMAS | numbers(")"),
    numbers("that if because while when where as although whether than since after before until how why what so"),
    numbers("and but or"),
    numbers("who which whose whom"),
    numbers(
        "of to in on for with by from at about against into over under between among through during without via "
        "despite amid around like toward upon near across behind"
    ),
    numbers("be been being not") | FINITE | {ING},
)
_BEHIND_GROUPS = (
    FINITE - {ED},
    {ED},
    _COMMAS,
    numbers("who which whose that"),
    numbers("of in on for with by from at to"),
    numbers("and or"),
    {ING},
    numbers(". : ; ? !") | {OPEN, CLOSE},
)
_STOP_BEFORE, _AND_BEFORE = 1, 4
_ED_BEHIND, _RELATIVE_BEHIND, _STOP_BEHIND, _CUE_BEHIND = 2, 4, 8, 9


def _table(groups: Sequence[frozenset[int] | set[int]]) -> bytes:
    """The number of the last group that a class is in, from 1; 0 for none."""
    found = bytearray(256)
    for number, group in enumerate(groups, 1):
        for c in group:
            found[c] = number
    return bytes(found)


_BEFORE, _BEHIND = _table(_BEFORE_GROUPS), _table(_BEHIND_GROUPS)


class Place(NamedTuple):
    """Where a chunk stands before a cue.

    Attributes:
        chunk: the chunk.
        before: the kind of what stands before it: an end, a comma, a conjunction, a preposition, a verb.
        behind: the kind of what stands behind it: a verb, a comma, a preposition.
        nearer: how many likely subjects stand between it and the cue, three at most.
    """

    chunk: Chunk
    before: int
    behind: int
    nearer: int

    @property
    def opens(self) -> bool:
        """Whether a clause may begin with the chunk."""
        return 0 < self.before <= _AND_BEFORE

    @property
    def has_verb(self) -> bool:
        """Whether a verb stands right behind the chunk."""
        return 0 < self.behind <= _ED_BEHIND or self.behind == _CUE_BEHIND

    @property
    def is_subject(self) -> bool:
        """Whether the chunk looks like a subject: "Lee left", or, where a sentence begins, "Lee, who left"."""
        if not self.opens:
            return False
        return self.has_verb or (self.before == _STOP_BEFORE and _ED_BEHIND < self.behind <= _RELATIVE_BEHIND)


def places(reading: Reading, chunks: Iterable[Chunk], first: int, last: int) -> Iterator[Place]:
    """Where each chunk of a sentence stands, the nearest to the cue first.

    Args:
        reading: the text.
        chunks: the chunks before the cue, the nearest first.
        first: where the sentence begins.
        last: where it ends.
    """
    classes, rates = reading.classes, reading.rates
    nearer = 0
    for chunk in chunks:
        start, end = chunk
        before = _BEFORE[classes[start - 1]] if start > first else _STOP_BEFORE
        behind = _BEHIND[classes[end]] if end < last else _STOP_BEHIND
        if end < last and not 0 < behind <= _ED_BEHIND and rates[end] > CUE_RATE:
            behind = _CUE_BEHIND
        place = Place(chunk, before, behind, nearer)
        yield place
        if nearer < MOST_NEARER and classes[start] not in _RELATIVES and place.is_subject:
            nearer += 1
