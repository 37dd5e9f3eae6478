"""The result of every way of deciding: who said what, in token ranges."""

from __future__ import annotations

from typing import NamedTuple

Piece = tuple[int, int]


class Attribution(NamedTuple):
    """Who said what, in token ranges.

    Attributes:
        cue: the token of the cue, -1 where there is none.
        source: the chunk that names the source, ``None`` where none does.
        pieces: the content.
        direct: whether the pieces are the very words, marks left out.
        rule: which choice found it.
    """

    cue: int
    source: Piece | None
    pieces: tuple[Piece, ...]
    direct: bool
    rule: str
