"""The learnt scores of lines, and the limits above which a line is boilerplate."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from typing import Literal

from attrs import fields_dict, frozen

from newsparse.linear import LinearModel, read_tables
from newsparse.plugin import check_keys, parse_toml, read_text

Position = Literal["leading", "between", "trailing", "trailing prose"]
"""The position of a line: before the first paragraph of the story, between its paragraphs, or after the last one."""

POSITIONS: tuple[Position, ...] = ("leading", "between", "trailing", "trailing prose")

LONG = 80
"""Code points above which a line of a story needs a higher score."""

SHORT = 30
"""Code points above which a line of a page needs a higher score."""

LineModel = LinearModel[str, float]
"""A model whose features are strings; its scores are log odds."""


@frozen
class ScoreModels:
    """The models that score lines.

    Attributes:
        article: for the lines of a story, one model for each position.
        page_line: for a line of a whole page without its neighbours.
        page_position: for a line of a whole page at its position.
    """

    article: Mapping[Position, LineModel]
    page_line: LineModel
    page_position: LineModel


def read_models(text: str) -> ScoreModels:
    """The models in a weight file, see ``newsparse.linear.read_tables``.

    Raises:
        ValueError: if a line of the file is malformed, or a table is missing or unknown.
    """
    tables = read_tables(text, "weights/lines.tsv")
    check_keys(tables, "weights/lines.tsv", (*POSITIONS, "page line", "page position"))
    return ScoreModels({name: tables[name] for name in POSITIONS}, tables["page line"], tables["page position"])


@frozen(kw_only=True)
class ArticleLimits:
    """Limits for the lines of a story, see ``data/limits.toml``."""

    leading: float
    between: float
    trailing: float
    trailing_prose: float
    length: float

    def limit(self, position: Position, size: int) -> float:
        """The limit for a line at a position; it is higher for long lines.

        Args:
            position: the position of the line.
            size: its length in code points.
        """
        limits = {
            "leading": self.leading,
            "between": self.between,
            "trailing": self.trailing,
            "trailing prose": self.trailing_prose,
        }
        return limits[position] + self.length * max(0.0, math.log(size / LONG))


@frozen(kw_only=True)
class PageLimits:
    """Limits for the lines of a whole page, see ``data/limits.toml``."""

    inside: float
    near: float
    far: float
    reach: int
    length: float

    def limit(self, distance: int, size: int) -> float:
        """The limit for a line; it is higher for long lines, except far outside the story.

        Args:
            distance: its distance from the story in lines, 0 inside the story.
            size: its length in code points.
        """
        if distance > self.reach:
            return self.far
        return (self.near if distance else self.inside) + self.length * max(0.0, math.log(size / SHORT))


@frozen
class Limits:
    """The limits of one strictness."""

    article: ArticleLimits
    page: PageLimits


def read_limits(text: str) -> dict[str, Limits]:
    """The limits by strictness, in the format of ``data/limits.toml``.

    Raises:
        ValueError: if a limit is missing, unknown or not a number.
    """
    table = parse_toml(text, "limits.toml")
    for name, limits in table.items():
        check_keys(limits, f"limits.toml: [{name}]", ("article", "page"))
        for mode, kind in (("article", ArticleLimits), ("page", PageLimits)):
            where = f"limits.toml: [{name}.{mode}]"
            check_keys(limits[mode], where, fields_dict(kind))
            for key, value in limits[mode].items():
                if type(value) not in (int, float):
                    raise ValueError(f"{where} {key} must be a number, not {value!r:.60}")
    return {
        name: Limits(ArticleLimits(**limits["article"]), PageLimits(**limits["page"])) for name, limits in table.items()
    }


@cache
def default_models() -> ScoreModels:
    """The models that come with the plugin, read once; ``training/boilerplate.py`` learns them."""
    return read_models(read_text("newsparse_boilerplate", "weights/lines.tsv"))


@cache
def default_limits() -> dict[str, Limits]:
    """The limits that come with the plugin, read once."""
    return read_limits(read_text("newsparse_boilerplate", "limits.toml"))
