"""The learnt scores of lines, and the limits above which a line is boilerplate."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from attrs import frozen

from newsparse.linear import LinearModel, read_tables

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
        ValueError: if a line of the file is malformed.
        KeyError: if a table is missing.
    """
    tables = read_tables(text)
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
        TypeError: if a limit is missing or unknown.
    """
    table: dict[str, Any] = tomllib.loads(text)
    return {
        name: Limits(ArticleLimits(**limits["article"]), PageLimits(**limits["page"])) for name, limits in table.items()
    }


@cache
def default_models() -> ScoreModels:
    """The models that come with the plugin, read once; ``training/boilerplate.py`` learns them."""
    return read_models(files("newsparse_boilerplate").joinpath("data/weights/lines.tsv").read_text(encoding="utf-8"))


@cache
def default_limits() -> dict[str, Limits]:
    """The limits that come with the plugin, read once."""
    return read_limits(files("newsparse_boilerplate").joinpath("data/limits.toml").read_text(encoding="utf-8"))
