"""Sparse linear models by proximal gradient descent: logistic, or conditional logistic (softmax) for a choice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


class Examples:
    """Candidates with their feature keys, in groups with one or more correct candidates.

    A group of one candidate is a binary example.
    """

    def __init__(self) -> None:
        self.keys: list[int] = []
        self.sizes: list[int] = []
        self.right: list[bool] = []
        self.groups: list[int] = []

    def add(self, candidates: Sequence[Sequence[int]], right: Sequence[bool]) -> None:
        """Add a group of candidates."""
        for keys, is_right in zip(candidates, right, strict=True):
            self.keys.extend(keys)
            self.sizes.append(len(keys))
            self.right.append(is_right)
        self.groups.append(len(candidates))


def learn(
    examples: Examples, *, l1: float, l2: float, rarest: int = 3, rounds: int = 200, softmax: bool
) -> dict[int, float]:
    """Train a model and return its weights by key.

    Args:
        examples: the training examples.
        l1: the L1 penalty.
        l2: the L2 penalty.
        rarest: the minimum number of occurrences of a key.
        rounds: the number of gradient steps.
        softmax: whether the candidates of a group exclude each other.
    """
    keys = np.array(examples.keys, dtype=np.int64)
    names, column, count = np.unique(keys, return_inverse=True, return_counts=True)
    kept = count >= rarest
    new = np.cumsum(kept) - 1
    row = np.repeat(np.arange(len(examples.sizes)), examples.sizes)
    use = kept[column]
    column, row = new[column][use], row[use]
    names, count = names[kept], count[kept]
    rows = len(examples.sizes)
    right = np.array(examples.right, dtype=float)
    width = max(examples.sizes)
    step = 1.0 / ((0.5 if softmax else 0.25) * width * count + l2)
    groups = np.array(examples.groups)
    starts = np.concatenate([[0], np.cumsum(groups)[:-1]])
    group = np.repeat(np.arange(len(groups)), groups)

    def gradient(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = np.bincount(row, weights=weights[column], minlength=rows)
        if not softmax:
            p = 1 / (1 + np.exp(-np.clip(score, -30, 30)))
            loss = -np.mean(right * np.log(p + 1e-12) + (1 - right) * np.log(1 - p + 1e-12))
            return loss, np.bincount(column, weights=(p - right)[row], minlength=len(names))
        score -= np.maximum.reduceat(score, starts)[group]
        e = np.exp(score)
        p = e / np.add.reduceat(e, starts)[group]
        good = np.add.reduceat(p * right, starts)
        loss = -np.mean(np.log(good + 1e-12))
        share = p * right / np.maximum(good, 1e-12)[group]
        return loss, np.bincount(column, weights=(p - share)[row], minlength=len(names))

    w = np.zeros(len(names))
    ahead, t = w.copy(), 1.0
    loss = 0.0
    for _ in range(rounds):
        loss, g = gradient(ahead)
        g += l2 * ahead
        fresh = ahead - step * g
        fresh = np.sign(fresh) * np.maximum(0, np.abs(fresh) - step * l1)
        t_next = (1 + (1 + 4 * t * t) ** 0.5) / 2
        ahead = fresh + (t - 1) / t_next * (fresh - w)
        w, t = fresh, t_next
    used = np.flatnonzero(w)
    print(
        f"  {len(groups)} groups, {rows} candidates, {len(names)} features, {len(used)} weights, loss {loss:.4f}",
        flush=True,
    )
    return {int(names[i]): float(w[i]) for i in used}


def early_stop_score_of(examples: Examples, weights: dict[int, int], error_rate: float = 0.005) -> int:
    """The lowest early stop score whose error rate is at most ``error_rate``.

    An error is a candidate that reaches the score before the best candidate of its group.
    """
    keys = iter(examples.keys)
    scores = [sum(weights.get(next(keys), 0) for _ in range(size)) for size in examples.sizes]
    seen: list[tuple[int, bool]] = []
    at = 0
    for size in examples.groups:
        group = scores[at : at + size]
        most, top = max(group), -(1 << 60)
        for score in group:
            if score > top:
                seen.append((score, score == most))
                top = score
        at += size
    seen.sort(reverse=True)
    wrong = best = 0
    for number, (score, right) in enumerate(seen, 1):
        wrong += not right
        if wrong <= error_rate * number:
            best = score
    return best
