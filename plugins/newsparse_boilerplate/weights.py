"""The learnt weights: how much each feature speaks for boilerplate, in log odds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen


@frozen
class Weights:
    """One table of weights by position, and the scores from which a line goes, by strictness and position."""

    article: dict[str, dict[str, float]]
    page: dict[str, float]
    limits: dict[str, dict[str, float]]

    def score(self, position: str, features: Iterable[str]) -> float:
        """The log odds that a line of an article is boilerplate."""
        table = self.article[position]
        return sum([table.get(feature, 0.0) for feature in features], table["bias"])


@cache
def weights() -> Weights:
    """The weights that come with the plugin, read once; made by ``benchmarks/learn_boilerplate.py``."""
    table: dict[str, Any] = json.loads(files(__package__).joinpath("data/weights.json").read_text(encoding="utf-8"))
    return Weights(article=table["article"], page=table["page"], limits=table["limits"])
