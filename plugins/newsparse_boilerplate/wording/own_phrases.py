"""The phrases that the caller sets: ``BoilerplateSettings.phrases``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsparse_boilerplate.folding import fold_line

OPENING_MARKS = ("*", "…", "...")
"""A phrase that ends in one of these strings matches the beginning of lines."""


class OwnPhrases(NamedTuple):
    """The caller's phrases in folded form. They are compared as strings and never compiled.

    Attributes:
        lines: whole lines.
        openings: beginnings of lines.
    """

    lines: frozenset[str]
    openings: tuple[str, ...]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> OwnPhrases:
        """The phrases as the caller writes them; empty ones are ignored."""
        lines: set[str] = set()
        openings: list[str] = []
        for phrase in phrases:
            bare = phrase.rstrip()
            folded = fold_line(bare)
            if folded and bare.endswith(OPENING_MARKS):
                openings.append(folded)
            elif folded:
                lines.add(folded)
        return cls(frozenset(lines), tuple(openings))

    def __bool__(self) -> bool:
        return bool(self.lines or self.openings)

    def match(self, key: str) -> bool:
        """Whether one of the phrases matches a folded line."""
        return key in self.lines or key.startswith(self.openings)
