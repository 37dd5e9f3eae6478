"""Linear models: which candidate is the best."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse.linear import LinearModel

FEATURES = st.lists(st.integers(0, 9), max_size=5)


@given(st.dictionaries(st.integers(0, 9), st.integers(-99, 99)), st.lists(FEATURES, min_size=1), st.integers(-99, 99))
def test_the_best_candidates_have_the_highest_scores(
    weights: dict[int, int], candidates: list[list[int]], bias: int
) -> None:
    model = LinearModel(weights, bias=bias)
    scores = [bias + sum(weights.get(feature, 0) for feature in features) for features in candidates]
    ranked = sorted(range(len(scores)), key=lambda n: (-scores[n], n))
    assert [model.score(features) for features in candidates] == scores
    assert model.best(enumerate(candidates), -1) == ranked[0]
    assert model.best_two(enumerate(candidates)) == [(scores[n], n) for n in ranked[:2]]


def test_without_candidates_the_alternative_is_taken() -> None:
    model = LinearModel({1: 5})
    assert model.best([], "otherwise") == "otherwise"
    assert model.best_two([]) == []


def test_candidates_behind_one_above_the_early_stop_score_are_not_drawn() -> None:
    model = LinearModel({1: 5, 2: 9, 4: 10}, early_stop_score=8)
    candidates = iter([("a", [1]), ("b", [2]), ("c", [4])])
    assert model.best(candidates, "otherwise") == "b"
    assert list(candidates) == [("c", [4])]
    assert model.best_two([("a", [1]), ("b", [2]), ("c", [4])]) == [(9, "b")]


def test_a_candidate_at_the_early_stop_score_does_not_stop_the_search() -> None:
    model = LinearModel({1: 8, 2: 9}, early_stop_score=8)
    assert model.best([("a", [1]), ("b", [2])], "otherwise") == "b"


def test_features_may_be_strings_and_weights_floats() -> None:
    model = LinearModel({"end=colon": 0.5, "short": 0.25}, bias=-1.0)
    assert model.score(["end=colon", "short", "unknown"]) == -0.25
