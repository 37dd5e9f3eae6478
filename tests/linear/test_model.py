"""Linear models with strings as features."""

from __future__ import annotations

from newsparse.linear import LinearModel


def test_a_score_is_the_sum_of_the_weights_and_the_bias() -> None:
    model = LinearModel({"end=colon": 0.5, "short": 0.25}, bias=-1.0)
    assert model.score(["end=colon", "short", "unknown"]) == -0.25
