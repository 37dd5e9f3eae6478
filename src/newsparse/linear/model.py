"""Linear models: the score of a candidate is the sum of the weights of its features."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any

_ZERO: Any = repeat(0.0)


class LinearModel:
    """An immutable linear model with strings as features.

    Args:
        weights: the weight of each feature; other features have the weight 0.
        bias: a constant added to every score.
    """

    __slots__ = ("_get", "bias")

    def __init__(self, weights: Mapping[str, float], *, bias: float = 0.0) -> None:
        self._get: Any = weights.get
        self.bias = bias

    def score(self, features: Iterable[str]) -> float:
        """The score of a candidate with these features."""
        score: float = sum(map(self._get, features, _ZERO), self.bias)
        return score
