"""Decision trees: their score of a line, and the file of the models.

This module is compiled where possible: see ``docs/explanation/compiled-modules.md``.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from operator import getitem
from typing import NamedTuple

from newsparse.linear import COMPILED
from newsparse.plugin import read_bytes

VALUE_UNIT = 1000
"""The values of the leaves are whole numbers of this fraction of log odds."""

LEAF = _LEAF = 255
"""The number in place of a feature at a leaf."""

MOST_LEAVES = 16
"""The most leaves of a tree: each tree has so many bits in the sets of leaves."""


class Forest:
    """The nodes of trees, for walks from the roots, which are the fastest way in C.

    Args:
        features: see ``TreeModel``.
        values: see ``TreeModel``.
        right: see ``TreeModel``.
        roots: the numbers of the roots.
    """

    __slots__ = ("_features", "_right", "_roots", "_values")

    def __init__(
        self, features: Sequence[int], values: Sequence[int], right: Sequence[int], roots: Sequence[int]
    ) -> None:
        self._features, self._values = array("B", features), array("h", values)
        self._right, self._roots = array("H", right), array("I", roots)

    def sum_of_leaves(self, line: Sequence[int]) -> int:
        """The sum of the values of the leaves that a line reaches, one in each tree."""
        row = array("q", line)
        total = 0
        for number in range(len(self._roots)):
            at = self._roots[number]
            feature = self._features[at]
            while feature != _LEAF:
                at = at + 1 if row[feature] <= self._values[at] else self._right[at]
                feature = self._features[at]
            total += self._values[at]
        return total


class TreeModel:
    """The sum of the values of decision trees: a score in log odds.

    The nodes of all trees are in one sequence, each tree in preorder: the left child of a node follows it.

    In CPython, a score is not a walk from each root. The leaves of all trees are one set of bits; each comparison that
    leads to the right removes the leaves on its left, and the first leaf that is left in a tree is the one that a walk
    would reach (the algorithm QuickScorer, Lucchese and others, SIGIR 2015). All comparisons of one feature take one
    look-up, ten times as fast as the walks. Compiled code walks, which is twenty times as fast as that.

    Attributes:
        bias: the score without any tree.
        features: the number of the feature that each node compares; 255 for a leaf.
        values: for each node the greatest value of the feature that leads to the left child; for a leaf its value, in
            units of 1 / ``VALUE_UNIT``.
        right: the number of the right child of each node; 0 for a leaf.
    """

    def __init__(self, bias: int, features: Sequence[int], values: Sequence[int], right: Sequence[int]) -> None:
        self.bias = bias
        self.features = features
        self.values = values
        self.right = right

    @cached_property
    def roots(self) -> Sequence[int]:
        """The numbers of the roots."""
        roots, open_nodes = [], 0
        for number, feature in enumerate(self.features):
            if open_nodes == 0:
                roots.append(number)
                open_nodes = 1
            open_nodes += -1 if feature == LEAF else 1
        return roots

    @cached_property
    def _leaves(self) -> Sequence[dict[int, int]]:
        """For each tree the values of its leaves, by their bits."""
        found = []
        for nodes in self._trees():
            values = [self.values[number] for number in nodes if self.features[number] == LEAF]
            if len(values) > MOST_LEAVES:
                raise ValueError(f"a tree has {len(values)} leaves; at most {MOST_LEAVES} are allowed")
            found.append({1 << leaf: value for leaf, value in enumerate(values)})
        return found

    @cached_property
    def forest(self) -> Forest:
        """The trees as ``Forest``, which gives the same scores."""
        return Forest(self.features, self.values, self.right, self.roots if self._leaves else ())

    @cached_property
    def _comparisons(self) -> list[tuple[int, list[int], list[int]]]:
        """For each feature its different values at the nodes, in order, and the leaves that are left for a line.

        The set with number n is for lines whose feature is above n of the values.
        """
        removed: dict[int, dict[int, int]] = {}
        for tree, nodes in enumerate(self._trees()):
            # How many leaves come before each node. A left subtree ends where the right one starts.
            before = {}
            leaves = 0
            for number in nodes:
                before[number] = leaves
                leaves += self.features[number] == LEAF
            for number in nodes:
                if self.features[number] != LEAF:
                    first, end = before[number], before[self.right[number]]
                    by_value = removed.setdefault(self.features[number], {})
                    bits = ((1 << end) - (1 << first)) << (MOST_LEAVES * tree)
                    by_value[self.values[number]] = by_value.get(self.values[number], 0) | bits
        found = []
        for feature, by_value in sorted(removed.items()):
            left = [(1 << (MOST_LEAVES * len(self.roots))) - 1]
            for value in sorted(by_value):
                left.append(left[-1] & ~by_value[value])
            found.append((feature, sorted(by_value), left))
        return found

    @cached_property
    def _lowest(self) -> int:
        return sum(1 << (MOST_LEAVES * tree) for tree in range(len(self.roots)))

    @cached_property
    def _unpack(self) -> Callable[[bytes], tuple[int, ...]]:
        return struct.Struct(f"<{len(self.roots)}H").unpack

    def _trees(self) -> Iterator[range]:
        """The numbers of the nodes of each tree."""
        for start, end in zip(self.roots, (*self.roots[1:], len(self.features)), strict=True):
            yield range(start, end)

    def score(self, line: Sequence[int]) -> float:
        """The score of a line, by its features.

        Raises:
            ValueError: if a tree has more than ``MOST_LEAVES`` leaves.
        """
        if COMPILED:
            return (self.bias + self.forest.sum_of_leaves(line)) / VALUE_UNIT
        left = -1
        for feature, values, leaves in self._comparisons:
            left &= leaves[bisect_left(values, line[feature])]
        if left < 0:  # no tree compares anything
            left = self._lowest
        first = left ^ (left & (left - self._lowest))  # the lowest bit of each tree; none of them is empty
        bits = self._unpack(first.to_bytes(MOST_LEAVES // 8 * len(self.roots), "little"))
        return (self.bias + sum(map(getitem, self._leaves, bits))) / VALUE_UNIT


class TwoPasses(NamedTuple):
    """The models of one mode.

    Attributes:
        alone: for a line by itself and its place.
        among: for a line with the first scores of the lines around it.
    """

    alone: TreeModel
    among: TreeModel


class ScoreModels(NamedTuple):
    """The models that score lines, for the lines of an article and for those of a whole page."""

    article: TwoPasses
    page: TwoPasses


def write_models(models: ScoreModels) -> bytes:
    """The file of the models: for each model, in the order of the classes, the number of nodes and the bias (four bytes
    each), the features (one byte each), the values and the right children (two bytes each), all little-endian."""
    parts = []
    for model in (models.article.alone, models.article.among, models.page.alone, models.page.among):
        parts += [len(model.features).to_bytes(4, "little"), model.bias.to_bytes(4, "little", signed=True)]
        for kind, numbers in (("B", model.features), ("h", model.values), ("H", model.right)):
            packed = array(kind, numbers)
            if sys.byteorder == "big":
                packed.byteswap()
            parts.append(packed.tobytes())
    return b"".join(parts)


def read_models(data: bytes) -> ScoreModels:
    """The models in a file, see ``write_models``.

    Raises:
        ValueError: if the file is incomplete or too long.
    """
    models: list[TreeModel] = []
    at = 0
    for _ in range(4):
        size = int.from_bytes(data[at : at + 4], "little")
        bias = int.from_bytes(data[at + 4 : at + 8], "little", signed=True)
        at += 8
        if size == 0 or at + 5 * size > len(data):
            raise ValueError("trees.bin is incomplete")
        columns: list[list[int]] = []
        for kind, width in (("B", 1), ("h", 2), ("H", 2)):
            column = array(kind, data[at : at + width * size])
            if sys.byteorder == "big":
                column.byteswap()
            columns.append(column.tolist())
            at += width * size
        models.append(TreeModel(bias, columns[0], columns[1], columns[2]))
    if at != len(data):
        raise ValueError("trees.bin has data after its end")
    return ScoreModels(TwoPasses(*models[:2]), TwoPasses(*models[2:]))


@cache
def default_models() -> ScoreModels:
    """The models that come with the plugin, read once; ``training/boilerplate`` learns them."""
    return read_models(read_bytes("newsparse_boilerplate", "trees.bin"))
