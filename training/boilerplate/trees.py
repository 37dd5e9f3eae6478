"""Gradient boosting, and the export of its trees."""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from newsparse_boilerplate.context.grams import WORDING_FEATURES
from newsparse_boilerplate.context.passes import FEATURES
from newsparse_boilerplate.trees import LEAF, MOST_LEAVES, VALUE_UNIT, TreeModel

TREES = 60

LEAST_OF_LEAF = 50
COLUMNS = 0.5
"""The share of the features that each split may use."""

GROWING = frozenset(
    (*(name for name in WORDING_FEATURES if name.endswith(("_mean", "_max")) or "odds" in name), "publishers")
) - {"word_odds_min", "pair_odds_min"} | {
    "score", "before_1", "after_1", "before_3", "after_3", "imperative", "page", "platform", "address", "handle",
}  # fmt: skip
"""Features whose higher values never lower the score: evidence of a page is evidence everywhere."""


def fit(features: Any, labels: Any, weights: Any, trees: int = TREES, leaves: int = MOST_LEAVES) -> Any:
    """Fit the trees.

    Args:
        features: one row of whole numbers for each line.
        labels: 1 for boilerplate, 0 for the story.
        weights: the weights of the lines.
    """
    model = HistGradientBoostingClassifier(
        max_iter=trees,
        max_leaf_nodes=leaves,
        learning_rate=0.13,
        max_features=COLUMNS,
        monotonic_cst=[int(name in GROWING) for name in FEATURES[: features.shape[1]]],
        min_samples_leaf=LEAST_OF_LEAF,
        l2_regularization=2.0,
        early_stopping=False,
        random_state=0,
    )
    return model.fit(features, labels, sample_weight=weights / weights.mean())


def scores(model: Any, features: Any) -> Any:
    """The scores of lines, in log odds."""
    return model.decision_function(features) if len(features) else np.zeros(0)


def export(model: Any) -> TreeModel:
    """The trees in the form of the plugin; the features are whole numbers, and so are the thresholds."""
    features: list[int] = []
    values: list[int] = []
    right: list[int] = []

    def add(nodes: Any, number: int) -> None:
        node = nodes[number]
        at = len(features)
        if node["is_leaf"]:
            features.append(LEAF)
            values.append(round(float(node["value"]) * VALUE_UNIT))
            right.append(0)
            return
        features.append(int(node["feature_idx"]))
        values.append(int(np.floor(node["num_threshold"])))
        right.append(0)
        add(nodes, int(node["left"]))
        right[at] = len(features)
        add(nodes, int(node["right"]))

    for (predictor,) in model._predictors:
        add(predictor.nodes, 0)
    return TreeModel(round(float(model._baseline_prediction.ravel()[0]) * VALUE_UNIT), features, values, right)
