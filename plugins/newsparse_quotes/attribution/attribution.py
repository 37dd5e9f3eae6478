"""Attributions as token ranges, the result that the stages of the procedure build up."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_quotes.speakers.refusals import Refusal

Piece = tuple[int, int]
"""A token range, half-open."""


class Speaker(NamedTuple):
    """The speaker of an attribution.

    Attributes:
        mention: the whole phrase at the quote.
        name: the token range of the fullest printed name, ``None`` if the text does not determine the speaker.
        rule: the name of the resolver that found the name; empty if ``name`` is ``None``.
        refusals: the resolvers that were responsible and gave no name, in order.
    """

    mention: Piece
    name: Piece | None = None
    rule: str = ""
    refusals: tuple[Refusal, ...] = ()


class Attribution(NamedTuple):
    """One attribution, in token ranges.

    Attributes:
        cue: the token of the cue, -1 if there is none.
        source: the noun chunk that names the source, ``None`` if there is none.
        pieces: the content.
        direct: whether the pieces are the exact words, without the quotation marks.
        rule: the name of the choice that produced the attribution.
        speaker: the speaker; ``None`` before the last stage, and if there is no source.
    """

    cue: int
    source: Piece | None
    pieces: tuple[Piece, ...]
    direct: bool
    rule: str
    speaker: Speaker | None = None

    @property
    def order(self) -> tuple[int, tuple[Piece, ...]]:
        """The key by which the attributions of a text are sorted: by the cue, or by the content if there is none."""
        return (self.cue if self.cue >= 0 else self.pieces[0][0], self.pieces)


def without_inner_source(found: Attribution) -> Attribution:
    """The attribution, without its source if that lies inside the content."""
    if found.source is None or not overlap((found.source,), found.pieces):
        return found
    return found._replace(source=None)


def overlap(a: tuple[Piece, ...], b: tuple[Piece, ...]) -> bool:
    """Whether two contents share a token."""
    for first, last in a:
        for start, end in b:
            if first < end and start < last:
                return True
    return False
