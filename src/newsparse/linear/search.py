"""Linear models with integer features, and the search for the best candidates.

The features are the keys of ``Templates``. This module is compiled where possible: see
``docs/explanation/compiled-modules.md``.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping
from itertools import repeat
from typing import Any

COMPILED = not __file__.endswith((".py", ".pyc"))
"""Whether this module is compiled."""

_ZERO: Any = repeat(0)
_LEAST = -sys.maxsize
_MULTIPLIER = 0x9E3779B97F4A7C15
_WORD = 0xFFFFFFFFFFFFFFFF
"""The golden ratio times 2 ** 64 and a word of 64 bits, for multiplicative hashing (Knuth, volume 3, section 6.4)."""


class TemplateModel:
    """An immutable linear model with integers as features and as weights.

    CPython sums the weights fastest from a dictionary. The compiled code has them in a table with open addressing, in
    which a look-up makes no object and reads one place in memory.

    Args:
        weights: the weight of each feature, an integer from 0 to ``2 ** 62 - 1``; other features have the weight 0.
        early_stop_score: a candidate with a higher score is chosen without scoring later candidates. If None, all
            candidates are scored.
    """

    __slots__ = ("_get", "_mask", "_shift", "_slots", "early_stop_score", "enough")

    def __init__(self, weights: Mapping[int, int], *, early_stop_score: int | None = None) -> None:
        self.early_stop_score = early_stop_score
        self.enough = sys.maxsize if early_stop_score is None else early_stop_score
        self._get: Any = weights.get
        bits = len(weights).bit_length() + 1 if COMPILED else 1  # at most half of the table is full
        self._shift, self._mask = 64 - bits, (2 << bits) - 1
        self._slots = array("q", bytes(16 << bits))
        if COMPILED:
            for key, weight in weights.items():
                at = self._slot(key)
                self._slots[at], self._slots[at + 1] = key + 1, weight

    def score(self, keys: list[int]) -> int:
        """The score of a candidate with these features."""
        if not COMPILED:
            found: int = sum(map(self._get, keys, _ZERO))
            return found
        score = 0
        for key in keys:
            at = self._slot(key)
            score += self._slots[at + 1]
        return score

    def _slot(self, key: int) -> int:
        """The place of a feature in the table, which holds the feature plus 1 and its weight, or 0 and 0."""
        slots = self._slots
        wanted = key + 1
        at = 2 * ((key * _MULTIPLIER & _WORD) >> self._shift)
        while slots[at] != wanted and slots[at] != 0:
            at = (at + 2) & self._mask
        return at


class Candidates:
    """Candidates with their features, in the order in which they are offered.

    Attributes:
        found: pairs of a candidate and its features.
    """

    __slots__ = ("found",)

    def __init__(self) -> None:
        self.found: list[tuple[Any, list[int]]] = []

    def offer(self, candidate: object, keys: list[int]) -> bool:
        """Add a candidate. Returns whether no further candidate is needed."""
        self.found.append((candidate, keys))
        return False


class Search(Candidates):
    """The two candidates with the highest scores; of equal candidates those that are offered first.

    Args:
        model: the model.
    """

    __slots__ = ("_best", "_count", "_enough", "_model", "_most", "_runner_up", "_second")

    def __init__(self, model: TemplateModel) -> None:
        self._model = model
        self._enough = model.enough
        self._most = self._second = _LEAST
        self._best: Any = None
        self._runner_up: Any = None
        self._count = 0

    def offer(self, candidate: object, keys: list[int]) -> bool:
        """Score a candidate. Returns whether its score exceeds ``early_stop_score``: no further one is needed."""
        score = self._model.score(keys)
        if score > self._most:
            if score > self._enough:
                self._most, self._best, self._count = score, candidate, 1
                return True
            if self._count:
                self._second, self._runner_up, self._count = self._most, self._best, 2
            else:
                self._count = 1
            self._most, self._best = score, candidate
        elif score > self._second:
            self._second, self._runner_up, self._count = score, candidate, 2
        return False

    def best(self) -> Any:
        """The best candidate; ``None`` if there are no candidates."""
        return self._best

    def ranked(self) -> list[tuple[int, Any]]:
        """The score and the candidate of the best two, the best first.

        The result has fewer items if there are fewer candidates, and one if its score exceeds ``early_stop_score``.
        """
        if self._count == 0:
            return []
        if self._count == 1:
            return [(self._most, self._best)]
        return [(self._most, self._best), (self._second, self._runner_up)]
