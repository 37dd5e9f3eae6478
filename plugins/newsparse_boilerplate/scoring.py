"""The learnt scores of lines, and the limits above which a line is boilerplate."""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Sequence
from functools import cache
from typing import Literal

from attrs import field, fields_dict

from newsparse.plugin import check_keys, parse_toml, read_bytes, read_text
from newsparse.records import frozen

Mode = Literal["article", "page"]
"""Whether a text is a story or everything that a page shows."""

LONG = 80
"""Code points above which a line needs a higher score."""

VALUE_UNIT = 1000
"""The values of the leaves are whole numbers of this fraction of log odds."""

LEAF = 255
"""The number in place of a feature at a leaf."""


@frozen(eq=False)
class TreeModel:
    """The sum of the values of decision trees: a score in log odds.

    The nodes of all trees are in one sequence, each tree in preorder: the left child of a node follows it.

    Attributes:
        bias: the score without any tree.
        features: the number of the feature that each node compares; 255 for a leaf.
        values: for each node the greatest value of the feature that leads to the left child; for a leaf its value, in
            units of 1 / ``VALUE_UNIT``.
        right: the number of the right child of each node; 0 for a leaf.
        roots: the numbers of the roots.
    """

    bias: int
    features: list[int]
    values: list[int]
    right: list[int]
    roots: Sequence[int] = field(init=False)
    _nodes: list[tuple[int, int, int, int]] = field(init=False, repr=False)

    @roots.default
    def _find_roots(self) -> list[int]:
        roots, open_nodes = [], 0
        for number, feature in enumerate(self.features):
            if open_nodes == 0:
                roots.append(number)
                open_nodes = 1
            open_nodes += -1 if feature == LEAF else 1
        return roots

    @_nodes.default
    def _make_nodes(self) -> list[tuple[int, int, int, int]]:
        """Feature, value, left and right child of each node: one look-up for each node of a path."""
        return list(zip(self.features, self.values, range(1, len(self.features) + 1), self.right, strict=True))

    def score(self, line: Sequence[int]) -> float:
        """The score of a line, by its features."""
        nodes = self._nodes
        total = self.bias
        for root in self.roots:
            feature, value, left, right = nodes[root]
            while feature != LEAF:
                feature, value, left, right = nodes[left if line[feature] <= value else right]
            total += value
        return total / VALUE_UNIT


@frozen
class TwoPasses:
    """The models of one mode.

    Attributes:
        alone: for a line by itself and its place.
        among: for a line with the first scores of the lines around it.
    """

    alone: TreeModel
    among: TreeModel


@frozen
class ScoreModels:
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


@frozen(kw_only=True)
class Limits:
    """The scores above which a line is boilerplate, for one strictness; see ``data/limits.toml``.

    Attributes:
        article: for the lines of an article.
        page: for the lines of a whole page.
        length: added for each factor of e by which a line is longer than ``LONG``.
    """

    article: float
    page: float
    length: float

    def limit(self, mode: Mode, size: int) -> float:
        """The limit for a line of ``size`` code points; it is higher for long lines."""
        return (self.article if mode == "article" else self.page) + self.length * max(0.0, math.log(size / LONG))


def read_limits(text: str) -> dict[str, Limits]:
    """The limits by strictness, in the format of ``data/limits.toml``.

    Raises:
        ValueError: if a limit is missing, unknown or not a number.
    """
    table = parse_toml(text, "limits.toml")
    for name, limits in table.items():
        check_keys(limits, f"limits.toml: [{name}]", fields_dict(Limits))
        for key, value in limits.items():
            if type(value) not in (int, float):
                raise ValueError(f"limits.toml: [{name}] {key} must be a number, not {value!r:.60}")
    return {name: Limits(**limits) for name, limits in table.items()}


@cache
def default_models() -> ScoreModels:
    """The models that come with the plugin, read once; ``training/boilerplate`` learns them."""
    return read_models(read_bytes("newsparse_boilerplate", "trees.bin"))


@cache
def default_limits() -> dict[str, Limits]:
    """The limits that come with the plugin, read once."""
    return read_limits(read_text("newsparse_boilerplate", "limits.toml"))
