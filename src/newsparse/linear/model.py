"""A linear model: the score of a candidate is the sum of the weights of its features."""

from __future__ import annotations

import sys
from collections.abc import Hashable, Iterable, Mapping
from itertools import repeat
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=Hashable)
N = TypeVar("N", int, float)
T = TypeVar("T")

_ZERO: Any = repeat(0)
_LEAST: Any = -sys.maxsize


class LinearModel(Generic[K, N]):
    """An immutable linear model.

    Features are integers (``Templates``) or strings; weights are integers or floats.

    Args:
        weights: the weight of each feature; other features have the weight 0.
        bias: a constant added to every score.
        early_stop_score: a candidate with a higher score is chosen without scoring later candidates. If None, all
            candidates are scored.
    """

    __slots__ = ("_enough", "_get", "bias", "early_stop_score")

    _get: Any
    _enough: Any
    bias: N
    early_stop_score: N | None

    def __init__(self, weights: Mapping[K, N], *, bias: N | None = None, early_stop_score: N | None = None) -> None:
        self._get = weights.get
        self.bias = 0 if bias is None else bias
        self.early_stop_score = early_stop_score
        self._enough = sys.maxsize if early_stop_score is None else early_stop_score

    def score(self, features: Iterable[K]) -> N:
        """The score of a candidate with these features."""
        score: N = sum(map(self._get, features, _ZERO), self.bias)
        return score

    def best(self, candidates: Iterable[tuple[T, Iterable[K]]], otherwise: T) -> T:
        """The candidate with the highest score; the first one if several are equal.

        Args:
            candidates: pairs of a candidate and its features. The iterable is not consumed further after a candidate
                that exceeds ``early_stop_score``.
            otherwise: the result if there are no candidates.
        """
        get, bias, enough = self._get, self.bias, self._enough
        most, chosen = _LEAST, otherwise
        for candidate, features in candidates:
            score: N = sum(map(get, features, _ZERO), bias)
            if score > most:
                if score > enough:
                    return candidate
                most, chosen = score, candidate
        return chosen

    def best_two(self, candidates: Iterable[tuple[T, Iterable[K]]]) -> list[tuple[N, T]]:
        """The two candidates with the highest scores, the best first; equal candidates keep their order.

        The result has fewer items if there are fewer candidates, and one if its score exceeds ``early_stop_score``.
        """
        get, bias, enough = self._get, self.bias, self._enough
        most = second = _LEAST
        best: list[tuple[N, T]] = []
        runner_up: list[tuple[N, T]] = []
        for candidate, features in candidates:
            score: N = sum(map(get, features, _ZERO), bias)
            if score > most:
                if score > enough:
                    return [(score, candidate)]
                most, second, best, runner_up = score, most, [(score, candidate)], best
            elif score > second:
                second, runner_up = score, [(score, candidate)]
        return best + runner_up
