"""What the stages of the procedure pass on. Every stage makes a new ``State``; nothing in it is changed afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from attrs import field, frozen

from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.features.models import Model

Models = Callable[[str], Model]
"""Gives a learnt model by its name."""

Choice = tuple[int, int]
"""What a quotation chooses: an option of ``attribution/linking.py``, and the token of the cue, -1 if it has none."""

SourcedCue = tuple[int, Chunk | None]
"""A cue and its source."""


@frozen(kw_only=True)
class Links:
    """What the quotations chose.

    Attributes:
        quotations: those that lie in no other quotation and that the layout attributes to nobody.
        options: the option that each chose.
        linked_cues: the numbers of the quotations that share a cue, by the token of the cue.
        joined: the numbers of the quotations that join a quotation which is part of a clause, by its number.
        deferred: for each quotation that chose to be part of a clause what the quotation before it chose, and the
            number of that one. It chooses again if no clause is found.
    """

    quotations: tuple[Quotation, ...] = ()
    options: tuple[int, ...] = ()
    linked_cues: Mapping[int, Sequence[int]] = field(factory=dict)
    joined: Mapping[int, Sequence[int]] = field(factory=dict)
    deferred: Mapping[int, tuple[Choice, int]] = field(factory=dict)

    def members(self, cue: int) -> list[Quotation]:
        """The quotations that share a cue."""
        return [self.quotations[number] for number in self.linked_cues.get(cue, ())]


class CueSentence(NamedTuple):
    """A sentence with possible cues that no quotation is linked to.

    Attributes:
        first: where the sentence begins.
        last: where it ends.
        cues: its possible cues.
        free: left ends of the quotations that no cue is linked to.
        parts: those of them that chose to be part of a clause.
    """

    first: int
    last: int
    cues: list[int]
    free: list[int]
    parts: list[int]


class Reading(NamedTuple):
    """One way to read a cue.

    Attributes:
        cue: the token of the cue.
        score: the score of the cue.
        source: the chunk that names the source.
        pieces: the content.
        rank: 0 the best reading, 1 with the second best end, 2 with the second best beginning.
        steps: how sure the source, the beginning and the end are, in eight steps each.
    """

    cue: int
    score: int
    source: Chunk | None
    pieces: tuple[Piece, ...]
    rank: int
    steps: tuple[int, int, int]


class SentenceReadings(NamedTuple):
    """The ways to read the cues of a sentence."""

    sentence: CueSentence
    readings: list[Reading]


@frozen(kw_only=True)
class State:
    """What is known of a text after a stage.

    Attributes:
        document: the text.
        models: the learnt models, by name.
        masked: for each token 1 where neither a cue nor a source is looked for.
        attributed_by_layout: left ends of the quotations that the layout attributes to somebody.
        links: what the quotations chose.
        linked: left ends of the quotations that are linked to a cue.
        chunks: the noun chunks outside what is masked.
        readings: every way to read the cues that no quotation is linked to, by sentence.
        attributions: who said what.
    """

    document: Document
    models: Models
    masked: bytes
    attributed_by_layout: frozenset[int] = frozenset()
    links: Links = field(factory=Links)
    linked: frozenset[int] = frozenset()
    chunks: NounChunks
    readings: tuple[SentenceReadings, ...] = ()
    attributions: tuple[Attribution, ...] = ()

    @classmethod
    def of(cls, document: Document, models: Models) -> State:
        """The state before the first stage: long quotations are masked, nothing is attributed."""
        return cls(
            document=document,
            models=models,
            masked=document.long_quotations,
            chunks=NounChunks(document, document.long_quotations),
        )


def mask(masked: bytes, ranges: Iterable[Piece]) -> bytes:
    """A mask with some token ranges added."""
    changed = bytearray(masked)
    for first, last in ranges:
        changed[first:last] = b"\1" * (last - first)
    return bytes(changed)
