"""Linear models with integer features: which candidates are the best."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse.linear import Candidates, Search, TemplateModel

KEYS = st.one_of(st.integers(0, 9), st.integers(0, 2**62 - 1))
FEATURES = st.lists(st.integers(0, 9), max_size=5)


def search_of(model: TemplateModel, candidates: list[tuple[object, list[int]]]) -> tuple[Search, int]:
    """A search after the candidates until one suffices, and the number of those that were offered."""
    search = Search(model)
    for number, (candidate, keys) in enumerate(candidates, 1):
        if search.offer(candidate, keys):
            return search, number
    return search, len(candidates)


@given(st.dictionaries(KEYS, st.integers(-9999, 9999)), st.lists(KEYS))
def test_a_score_is_the_sum_of_the_weights_of_the_features(weights: dict[int, int], keys: list[int]) -> None:
    keys += list(weights)
    assert TemplateModel(weights).score(keys) == sum(weights.get(key, 0) for key in keys)


@given(st.dictionaries(st.integers(0, 9), st.integers(-99, 99)), st.lists(FEATURES, min_size=1))
def test_the_best_candidates_have_the_highest_scores(weights: dict[int, int], candidates: list[list[int]]) -> None:
    model = TemplateModel(weights)
    scores = [sum(weights.get(feature, 0) for feature in features) for features in candidates]
    ranked = sorted(range(len(scores)), key=lambda n: (-scores[n], n))
    search, offered = search_of(model, list(enumerate(candidates)))
    assert offered == len(candidates)
    assert search.best() == ranked[0]
    assert search.ranked() == [(scores[n], n) for n in ranked[:2]]


def test_a_search_without_candidates_has_no_result() -> None:
    search = Search(TemplateModel({1: 5}))
    assert search.best() is None
    assert search.ranked() == []


def test_a_candidate_above_the_early_stop_score_ends_the_search() -> None:
    model = TemplateModel({1: 5, 2: 9, 4: 10}, early_stop_score=8)
    search, offered = search_of(model, [("a", [1]), ("b", [2]), ("c", [4])])
    assert offered == 2
    assert search.best() == "b"
    assert search.ranked() == [(9, "b")]


def test_a_candidate_at_the_early_stop_score_does_not_end_the_search() -> None:
    search, _ = search_of(TemplateModel({1: 8, 2: 9}, early_stop_score=8), [("a", [1]), ("b", [2])])
    assert search.best() == "b"


def test_candidates_keep_their_order() -> None:
    candidates = Candidates()
    assert not any([candidates.offer("a", [1, 2]), candidates.offer("b", [])])
    assert candidates.found == [("a", [1, 2]), ("b", [])]
