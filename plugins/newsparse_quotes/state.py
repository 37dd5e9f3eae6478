"""The data that the stages of the procedure pass on. Every stage returns a new ``State``, which is immutable."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsparse.linear import TemplateModel
from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.document.quotation_marks import Quotation

if TYPE_CHECKING:
    from newsparse_quotes.speakers.entities.profiles import Profiles

Models = Callable[[str], TemplateModel]
"""A function from the name of a learnt model to the model."""

Choice = tuple[int, int]
"""The choice of a quotation: an option of ``features/linking.py``, and the token of the cue, -1 if it has none."""

SourcedCue = tuple[int, Chunk | None]
"""A cue and its source."""


class Links(NamedTuple):
    """The links of the quotations.

    Attributes:
        quotations: the quotations that are not inside another one and that the layout does not attribute.
        options: the option of each quotation.
        linked_cues: the indices of the quotations that share a cue, by the token of the cue.
        joined: the indices of the quotations that join a quotation inside a clause, by the index of that quotation.
        deferred: for each quotation that is linked to a clause, the choice and the index of the previous quotation.
            They are needed to re-link it if the clause is rejected.
    """

    quotations: tuple[Quotation, ...]
    options: tuple[int, ...]
    linked_cues: Mapping[int, Sequence[int]]
    joined: Mapping[int, Sequence[int]]
    deferred: Mapping[int, tuple[Choice, int]]

    def members(self, cue: int) -> list[Quotation]:
        """The quotations that share a cue."""
        return [self.quotations[number] for number in self.linked_cues.get(cue, ())]


class CueSentence(NamedTuple):
    """A sentence with possible cues that no quotation is linked to.

    Attributes:
        first: the start of the sentence.
        last: the end of the sentence.
        cues: its possible cues.
        free: the left ends of the quotations that are not linked to a cue.
        parts: the left ends of those that are linked to a clause.
    """

    first: int
    last: int
    cues: list[int]
    free: list[int]
    parts: list[int]


class Reading(NamedTuple):
    """A possible source and content of a cue.

    Attributes:
        cue: the token of the cue.
        score: the score of the cue.
        source: the chunk that names the source.
        pieces: the content.
        rank: 0 the best reading, 1 with the second best end, 2 with the second best start.
        steps: the margins of the source, the start and the end over the second best, in eight steps each.
    """

    cue: int
    score: int
    source: Chunk | None
    pieces: tuple[Piece, ...]
    rank: int
    steps: tuple[int, int, int]


class SentenceReadings(NamedTuple):
    """The readings of the cues of a sentence."""

    sentence: CueSentence
    readings: list[Reading]


class State(NamedTuple):
    """The result of a stage.

    Attributes:
        document: the text.
        models: the learnt models, by name.
        masked: for each token 1 if it can be neither a cue nor a source.
        attributed_by_layout: left ends of the quotations that the layout attributes.
        links: the links of the quotations.
        linked: left ends of the quotations that are linked to a cue.
        chunks: the noun chunks outside the mask.
        readings: the readings of the cues to which no quotation is linked, by sentence.
        attributions: the attributions so far.
        profiles: what the text says about its entities, from the first stage that needs it.
    """

    document: Document
    models: Models
    masked: bytes
    attributed_by_layout: frozenset[int]
    links: Links
    linked: frozenset[int]
    chunks: NounChunks
    readings: tuple[SentenceReadings, ...]
    attributions: tuple[Attribution, ...]
    profiles: Profiles | None

    @classmethod
    def of(cls, document: Document, models: Models) -> State:
        """The state before the first stage, with a mask for long quotations."""
        return cls(
            document=document,
            models=models,
            masked=document.long_quotations,
            attributed_by_layout=frozenset(),
            links=Links((), (), {}, {}, {}),
            linked=frozenset(),
            chunks=NounChunks(document, document.long_quotations),
            readings=(),
            attributions=(),
            profiles=None,
        )


def mask(masked: bytes, ranges: Iterable[Piece]) -> bytes:
    """Return a copy of a mask that includes further token ranges."""
    changed = bytearray(masked)
    for first, last in ranges:
        changed[first:last] = b"\1" * (last - first)
    return bytes(changed)
