"""The attributions of a text so far, for look-up by token: a search through all of them for each quotation is slow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.quotation_marks import Quotation

_STEP = 64
"""Tokens of a bucket of the index."""


class Found:
    """Attributions that can be replaced and added while quotations are attributed.

    Args:
        attributions: the first ones.

    Attributes:
        attributions: all of them.
    """

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self.attributions: list[Attribution] = []
        self._contents: defaultdict[int, set[int]] = defaultdict(set)
        self._cues: defaultdict[int, list[int]] = defaultdict(list)
        self._sources: defaultdict[Chunk | None, list[int]] = defaultdict(list)
        for one in attributions:
            self.append(one)

    def __getitem__(self, number: int) -> Attribution:
        return self.attributions[number]

    def append(self, one: Attribution) -> None:
        """Add an attribution."""
        number = len(self.attributions)
        self.attributions.append(one)
        if one.cue >= 0:
            self._cues[one.cue // _STEP].append(number)
        self._sources[one.source].append(number)
        self._note(number)

    def with_content(self, number: int, pieces: tuple[Piece, ...], rule: str) -> None:
        """Give an attribution another content and rule."""
        self.attributions[number] = self.attributions[number]._replace(pieces=pieces, rule=rule)
        self._note(number)

    def _note(self, number: int) -> None:
        for first, last in self.attributions[number].pieces:
            for bucket in _buckets(first, last):
                self._contents[bucket].add(number)

    def reporting(self, first: int, last: int) -> list[int]:
        """The attributions whose cue is in a token range, in order."""
        near = [number for bucket in _buckets(first, last) for number in self._cues.get(bucket, ())]
        return sorted(number for number in near if first <= self.attributions[number].cue < last)

    def reported(self, first: int, last: int) -> list[int]:
        """The attributions whose content shares a token with a token range, in order."""
        near = {number for bucket in _buckets(first, last) for number in self._contents.get(bucket, ())}
        pieces = ((number, self.attributions[number].pieces) for number in sorted(near))
        return [number for number, content in pieces if any(a < last and first < b for a, b in content)]

    def holder(self, q: Quotation) -> int | None:
        """The first attribution whose content shares a token with a quotation."""
        return next(iter(self.reported(q.start, q.end)), None)

    def of_source(self, source: Chunk) -> list[Attribution]:
        """The attributions with a source."""
        return [self.attributions[number] for number in self._sources.get(source, ())]


def _buckets(first: int, last: int) -> range:
    return range(first // _STEP, (last - 1) // _STEP + 1)
