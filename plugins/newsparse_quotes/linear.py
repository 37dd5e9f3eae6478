"""Linear models: whole-number weights by whole-number feature keys, from data files of numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import repeat

SCALE = 256
"""Weights are stored as whole numbers, this many to one unit of log-odds."""

_ZERO = repeat(0)


class Linear:
    """A linear model. Immutable.

    Args:
        weights: by feature key; what is missing weighs nothing.
    """

    __slots__ = ("_get",)

    def __init__(self, weights: dict[int, int]) -> None:
        self._get = weights.get

    def score(self, keys: Iterable[int]) -> int:
        """The log-odds for a candidate with these features, times ``SCALE``."""
        return sum(map(self._get, keys, _ZERO))

    def best(self, candidates: Sequence[Sequence[int]]) -> int:
        """The number of the best candidate; the first of equals."""
        get = self._get
        scores = [sum(map(get, keys, _ZERO)) for keys in candidates]
        return scores.index(max(scores))


@lru_cache(maxsize=8)
def model(name: str) -> Linear:
    """A learnt model by name: ``attach``, ``cue``, ``source``, ``start``, ``end``."""
    text = (files(__package__) / "data" / f"{name}.tsv").read_text("utf-8")
    weights: dict[int, int] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            key, _, weight = line.partition("\t")
            weights[int(key)] = int(weight)
    return Linear(weights)


_FINE = (0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 8, 8, 8, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11, 11, 11,
         11, 11, 11, 11, 11, 11, 11, 11)  # fmt: skip
_COARSE = (0, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6)


def fine(distance: int) -> int:
    """A distance in tokens in one of 13 steps."""
    return _FINE[distance] if distance < len(_FINE) else 12


def coarse(distance: int) -> int:
    """A distance in tokens in one of eight steps."""
    return _COARSE[distance] if distance < len(_COARSE) else 7
