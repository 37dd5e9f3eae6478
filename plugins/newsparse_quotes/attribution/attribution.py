"""Who said what, in token ranges: what every stage of the procedure adds."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_quotes.speakers.refusals import Refusal

Piece = tuple[int, int]
"""A token range, half-open."""


class Speaker(NamedTuple):
    """Who an attribution names as its source.

    Attributes:
        mention: the whole phrase at the quote.
        name: where the fullest name of the speaker is printed, ``None`` if the text does not say who the speaker is.
        rule: the name of the resolver that found the name; empty if there is none.
        refusals: the resolvers that were responsible and gave no name, in order.
    """

    mention: Piece
    name: Piece | None = None
    rule: str = ""
    refusals: tuple[Refusal, ...] = ()


class Attribution(NamedTuple):
    """Who said what, in token ranges.

    Attributes:
        cue: the token of the cue, -1 if there is none.
        source: the noun chunk that names the source, ``None`` if there is none.
        pieces: the content.
        direct: whether the pieces are the exact words, without the marks.
        rule: which choice made the attribution.
        speaker: who the source is; ``None`` before the last stage, and if there is no source.
    """

    cue: int
    source: Piece | None
    pieces: tuple[Piece, ...]
    direct: bool
    rule: str
    speaker: Speaker | None = None


def without_inner_source(found: Attribution) -> Attribution:
    """An attribution whose source lies outside its content; a source inside it is dropped."""
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
