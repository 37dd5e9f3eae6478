"""Linear models: whole-number weights by whole-number feature keys, from data files of numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import TypeVar

SCALE = 256
"""Weights are stored as whole numbers, this many to one unit of log-odds."""

_ZERO = repeat(0)
_LEAST = -(1 << 60)
T = TypeVar("T")


class Linear:
    """A linear model. Immutable.

    Args:
        weights: by feature key; what is missing weighs nothing.
        sure: the score above which a candidate is right for certain, in all but one case of a hundred.
    """

    __slots__ = ("_get", "sure")

    def __init__(self, weights: dict[int, int], sure: int) -> None:
        self._get = weights.get
        self.sure = sure

    def score(self, keys: Iterable[int]) -> int:
        """The log-odds for a candidate with these features, times ``SCALE``."""
        return sum(map(self._get, keys, _ZERO))

    def best(self, candidates: Iterable[tuple[T, list[int]]], otherwise: T) -> T:
        """The best of some candidates with their features; the first of equals, ``otherwise`` if there are none.

        A candidate that scores above ``sure`` is taken at once; what follows it is not even looked at.
        """
        get, sure = self._get, self.sure
        most, chosen = _LEAST, otherwise
        for candidate, keys in candidates:
            score = sum(map(get, keys, _ZERO))
            if score > most:
                if score > sure:
                    return candidate
                most, chosen = score, candidate
        return chosen

    def best_two(self, candidates: Iterable[tuple[T, list[int]]]) -> list[tuple[int, T]]:
        """The best candidates with their scores, the first of equals first, at most two; only one where it is sure."""
        get, sure = self._get, self.sure
        found: list[tuple[int, T]] = []
        most = second = _LEAST
        for candidate, keys in candidates:
            score = sum(map(get, keys, _ZERO))
            if score > most:
                if score > sure:
                    return [(score, candidate)]
                found = [(score, candidate), *found[:1]]
                most, second = score, most
            elif score > second:
                found[1:] = [(score, candidate)]
                second = score
        return found


@cache
def model(name: str) -> Linear:
    """A learnt model by name: ``attach``, ``cue``, ``source``, ``start``, ``end``."""
    text = (files("newsparse_quotes") / "data" / f"{name}.tsv").read_text("utf-8")
    weights: dict[int, int] = {}
    sure = 1 << 60
    for line in text.splitlines():
        key, _, weight = line.partition("\t")
        if key == "sure":
            sure = int(weight)
        elif not key.startswith("#"):
            weights[int(key)] = int(weight)
    return Linear(weights, sure)


FINE = (1, 2, 3, 4, 5, 6, 8, 10, 13, 18, 25, 40)
COARSE = (1, 2, 3, 5, 8, 16, 30)
"""Distances in tokens at which the next step begins."""

LONGEST = 400
"""Tokens to which the tables of steps reach: those of the longest sentence."""

FINE_STEPS, COARSE_STEPS = (bytes(bisect_right(steps, n) for n in range(LONGEST + 1)) for steps in (FINE, COARSE))
"""The steps of the distances in a sentence, without a call."""


def fine(distance: int) -> int:
    """A distance in tokens in one of 13 steps."""
    return FINE_STEPS[distance] if distance < LONGEST else len(FINE)


def coarse(distance: int) -> int:
    """A distance in tokens in one of eight steps."""
    return COARSE_STEPS[distance] if distance < LONGEST else len(COARSE)
