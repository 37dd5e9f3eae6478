"""The models, the table of wordings and the limits: files, scores, sizes."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse_boilerplate import default_resources
from newsparse_boilerplate.context.grams import WordingTable, read_wording, write_wording
from newsparse_boilerplate.context.passes import FEATURES
from newsparse_boilerplate.context.score_features import SCORE_FEATURES
from newsparse_boilerplate.limits import Limits, read_limits
from newsparse_boilerplate.trees import ScoreModels, TreeModel, TwoPasses, read_models, write_models

DATA = files("newsparse_boilerplate").joinpath("data")
LEAF = 255
STUMP = TreeModel(100, [0, LEAF, LEAF], [7, -500, 900], [2, 0, 0])
"""One tree: a line whose first feature is above 7 scores 0.9, other lines -0.5; the bias is 0.1."""

NESTED = TreeModel(0, [1, 0, LEAF, LEAF, LEAF, LEAF], [3, 7, 1, 2, 3, 40], [4, 3, 0, 0, 0, 0])
"""Two trees, of two comparisons and of none."""


def test_a_score_is_the_sum_of_the_leaves() -> None:
    assert [STUMP.score([value]) for value in (7, 8)] == [-0.4, 1.0]
    assert list(NESTED.roots) == [0, 5]
    assert [NESTED.score(row) for row in ([7, 3], [8, 3], [7, 4])] == [0.041, 0.042, 0.043]


def walk(model: TreeModel, row: list[int]) -> float:
    """The score of a row by walks through the trees, one comparison after the other."""
    total = model.bias
    for root in model.roots:
        node = root
        while model.features[node] != LEAF:
            node = node + 1 if row[model.features[node]] <= model.values[node] else model.right[node]
        total += model.values[node]
    return total / 1000


@given(st.lists(st.integers(-200, 700), min_size=len(FEATURES), max_size=len(FEATURES)))
def test_a_score_is_that_of_a_walk_through_the_trees(row: list[int]) -> None:
    for passes in (default_resources().models.article, default_resources().models.page):
        for model in (passes.alone, passes.among):
            assert model.score(row) == walk(model, row)
            assert model.score(row) == (model.bias + model.forest.sum_of_leaves(row)) / 1000


def test_trees_with_more_leaves_than_bits_raise() -> None:
    depth = 16
    features = [0] * depth + [LEAF] * (depth + 1)
    model = TreeModel(0, features, [0] * len(features), [2 * depth - n for n in range(depth)] + [0] * (depth + 1))
    with pytest.raises(ValueError, match="a tree has 17 leaves; at most 16 are allowed"):
        model.score([0])


def test_models_are_the_same_after_writing_and_reading() -> None:
    data = write_models(ScoreModels(TwoPasses(STUMP, NESTED), TwoPasses(NESTED, STUMP)))
    found = read_models(data)
    assert [found.article.among.score([8, 3]), found.page.among.score([8, 3])] == [0.042, 1.0]
    assert write_models(found) == data


@pytest.mark.parametrize("data", [b"", b"\1\0\0\0"])
def test_an_incomplete_file_raises(data: bytes) -> None:
    with pytest.raises(ValueError, match="incomplete"):
        read_models(data)
    with pytest.raises(ValueError, match="incomplete"):
        read_wording(data or b"\1\0\0\0")


def test_a_file_with_more_than_its_content_raises() -> None:
    whole = write_models(ScoreModels(TwoPasses(STUMP, STUMP), TwoPasses(STUMP, STUMP)))
    with pytest.raises(ValueError, match="after its end"):
        read_models(whole + b"\0")
    with pytest.raises(ValueError, match="after its end"):
        read_wording(write_wording(WordingTable({}, {})) + b"\0")


GRAMS = st.integers(1, 2**32 - 1)


@given(st.dictionaries(GRAMS, st.integers(-128, 127)), st.dictionaries(GRAMS, st.integers(0, 255)))
def test_wordings_are_the_same_after_writing_and_reading(odds: dict[int, int], publishers: dict[int, int]) -> None:
    found = read_wording(write_wording(WordingTable(odds, publishers)))
    assert (dict(found.odds), dict(found.publishers)) == (odds, publishers)


def test_the_shipped_numbers_are_small_and_fit_the_features() -> None:
    sizes = [len(DATA.joinpath(name).read_bytes()) for name in ("trees.bin", "wording.bin")]
    assert sum(sizes) <= 200_000
    first = len(FEATURES) - len(SCORE_FEATURES)
    for passes in (default_resources().models.article, default_resources().models.page):
        for model, number in ((passes.alone, first), (passes.among, len(FEATURES))):
            assert all(feature < number for feature in model.features if feature != LEAF)
            assert 1 < len(model.roots) <= 200


def test_no_gram_comes_from_fewer_than_three_publishers() -> None:
    assert min(default_resources().wording.publishers.values()) >= 3


def test_a_missing_or_unknown_limit_raises() -> None:
    known = "[standard]\narticle = 1\npage = 1\nunproven_lines = 7\n"
    with pytest.raises(ValueError, match=r"^limits\.toml: \[standard\] lacks the key 'length'"):
        read_limits(known)
    with pytest.raises(ValueError, match=r"^limits\.toml: \[standard\] has the unknown key 'rich'; allowed "):
        read_limits(f"{known}length = 1\ngap = 1\nrich = 2\n")
    with pytest.raises(ValueError, match=r"^limits\.toml: \[standard\] length must be a number, not '2'"):
        read_limits(f"{known}length = '2'\ngap = 1\n")
    expected = Limits(article=1, page=1, unproven_lines=7, length=2, gap=3)
    assert read_limits(f"{known}length = 2\ngap = 3\n") == {"standard": expected}


def test_stricter_settings_have_higher_limits() -> None:
    limits = [default_resources().limits[name] for name in ("thorough", "standard", "cautious")]
    for size in (20, 200):
        assert [known.limit("article", size) for known in limits] == sorted(k.limit("article", size) for k in limits)
        assert [known.limit("page", size) for known in limits] == sorted(k.limit("page", size) for k in limits)


def test_long_lines_have_higher_limits() -> None:
    limits = default_resources().limits["standard"]
    assert limits.limit("article", 400) > limits.limit("article", 80) == limits.limit("article", 20)
    assert limits.limit("page", 400) > limits.limit("page", 80)
