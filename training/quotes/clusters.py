"""Word clusters: common lower-case words, clustered by the classes of the adjacent words."""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from newsparse.text.tokens import tokens
from newsparse_quotes.document.token_classes import ADVERB, ED, ING, OTHER, PLURAL, class_of

NUMBERS = {OTHER: 28, PLURAL: 11, ED: 9, ING: 6, ADVERB: 5}
"""Number of clusters by word class."""

FEWEST = 20
"""Minimum words of a cluster; the words of smaller ones are moved to the nearest cluster."""

RAREST = 25
"""Minimum occurrences of a word."""

DIMENSIONS = 30


def _texts() -> Iterator[str]:
    root = Path(os.environ.get("NEWSPARSE_EVALS", "../shared/evals"))
    for name in ("wire-5000.jsonl", "quotes/train.jsonl"):
        with (root / name).open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def clusters() -> list[list[str]]:
    """The words of each cluster, the most frequent one first, from wire copy and the texts of the training articles."""
    seen: Counter[str] = Counter()
    neighbours: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for text in _texts():
        words = tokens(text).words
        classes = [class_of(word) for word in words]
        for i, (word, found) in enumerate(zip(words, classes, strict=True)):
            if found in NUMBERS and word[0].islower():
                seen[word] += 1
                if i:
                    neighbours[word][classes[i - 1]] += 1
                if i + 1 < len(words):
                    neighbours[word][256 + classes[i + 1]] += 1
    found = []
    for look, number in NUMBERS.items():
        forms = sorted(word for word, n in seen.items() if n >= RAREST and class_of(word) == look)
        mass = np.array([seen[word] for word in forms]) ** 0.5
        nearest = _cluster(_vectors([neighbours[word] for word in forms]), mass, number)
        for k in sorted(set(nearest)):
            words = [w for w, n in zip(forms, nearest, strict=True) if n == k]
            first = max(words, key=lambda word: (seen[word], word))
            found.append([first, *(word for word in words if word != first)])
    return found


def _vectors(neighbours: list[Counter[int]]) -> np.ndarray:
    """Vectors of the words, which are close for words with similar neighbours."""
    rows = np.zeros((len(neighbours), 512))
    for row, counts in zip(rows, neighbours, strict=True):
        row[list(counts)] = list(counts.values())
    mean = rows.sum(0) / rows.sum()
    rows = np.sqrt((rows + 10 * mean) / (rows.sum(1, keepdims=True) + 10))
    rows -= rows.mean(0)
    left, sizes, _ = np.linalg.svd(rows, full_matrices=False)
    return left[:, :DIMENSIONS] * sizes[:DIMENSIONS]


def _cluster(vectors: np.ndarray, mass: np.ndarray, number: int) -> np.ndarray:
    """The index of the cluster of each word, by k-means with distant initial centres."""
    chosen = [int(np.argmax(mass))]
    while len(chosen) < number:
        far = np.min([((vectors - vectors[i]) ** 2).sum(1) for i in chosen], axis=0)
        chosen.append(int(np.argmax(far * mass)))
    centres = vectors[chosen]
    for _ in range(60):
        nearest = _distances(vectors, centres).argmin(1)
        for k in range(number):
            if (nearest == k).any():
                centres[k] = np.average(vectors[nearest == k], axis=0, weights=mass[nearest == k])
    while True:
        sizes = np.bincount(nearest, minlength=number)
        small = [k for k in range(number) if 0 < sizes[k] < FEWEST]
        if not small:
            return nearest
        k = min(small, key=sizes.__getitem__)
        others = np.array([j for j in range(number) if j != k and sizes[j]])
        nearest[nearest == k] = others[_distances(vectors[nearest == k], centres[others]).argmin(1)]


def _distances(vectors: np.ndarray, centres: np.ndarray) -> np.ndarray:
    return ((vectors[:, None] - centres[None]) ** 2).sum(2)
