"""The learnt weights: how much each feature speaks for boilerplate, in log odds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

Table = dict[str, float]
Limits = dict[str, float]


def sum_of(table: Table, features: Iterable[str]) -> float:
    """The log odds that something with these features is boilerplate."""
    return sum([table.get(feature, 0.0) for feature in features], table.get("bias", 0.0))


@frozen
class Weights:
    """The tables.

    Attributes:
        article: one table a position (``article.Position``).
        page_lines: for a line of a page by itself.
        page_places: for a line of a page at its place.
        limits: by strictness and mode the scores from which a line goes.
    """

    article: dict[str, Table]
    page_lines: Table
    page_places: Table
    limits: dict[str, dict[str, Limits]]


@cache
def weights() -> Weights:
    """The weights that come with the plugin, read once; made by ``training/boilerplate.py``."""
    table: dict[str, Any] = json.loads(
        files("newsparse_boilerplate").joinpath("data/weights.json").read_text(encoding="utf-8")
    )
    return Weights(**{name: table[name] for name in ("article", "page_lines", "page_places", "limits")})
