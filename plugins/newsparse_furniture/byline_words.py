"""The words around bylines, read once from ``data/byline.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from attrs import frozen


@frozen
class BylineWords:
    """What may stand behind a byline, and what may stand in place of one."""

    opener: re.Pattern[str]
    kind: re.Pattern[str]
    trades: frozenset[str]
    signatures: frozenset[str]
    small: frozenset[str]
    staff: re.Pattern[str]

    def signs(self, phrase: str) -> bool:
        """Whether a body or desk of this name may be a byline on a line of its own."""
        return " ".join(phrase.casefold().split()).removeprefix("the ").removeprefix("a ") in self.signatures


@cache
def byline_words() -> BylineWords:
    """The lists of the package's data file."""
    source = files("newsparse_furniture") / "data" / "byline.toml"
    raw = tomllib.loads(source.read_text(encoding="utf-8"))
    kinds = "|".join(sorted(map(re.escape, raw["kinds"]), key=len, reverse=True))
    openers = "|".join(sorted(map(re.escape, (*raw["kinds"], *raw["openers"])), key=len, reverse=True))
    return BylineWords(
        opener=re.compile(rf"(?:by\s*:|by|(?:{openers})\s+by\s*:?|authors?\s*:)\s+", re.IGNORECASE),
        kind=re.compile(rf"\s*(?:[-–—|/,:]+\s*)(?:{kinds})(?!\w)", re.IGNORECASE),
        trades=frozenset(raw["trades"]),
        signatures=frozenset(raw["signatures"]),
        small=frozenset(raw["small"]),
        staff=re.compile(rf"\b(?:{'|'.join(raw['staff'])})\b", re.IGNORECASE),
    )
