"""The features of texts match the declared templates and the learnt weights."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from newsparse.linear import LinearModel, Template, Templates, format_model
from newsparse.testing import read_cases
from newsparse_quotes import find_quotes
from newsparse_quotes.features.models import SCALE, TEMPLATES, model

CASES = Path(__file__).resolve().parents[2] / "cases" / "quotes"
FEWEST, LEAST = 100, 0.15
"""Minimum keys of a template in the test; minimum share of them that have a weight."""

Keys = Iterable[int]
Model = LinearModel[int, int]


@pytest.fixture(scope="module")
def used_keys() -> dict[str, list[Counter[int]]]:
    """For each model the keys at each position of the feature lists, over the stories of the cases."""
    recorded: defaultdict[str, defaultdict[tuple[int, int], Counter[int]]] = defaultdict(lambda: defaultdict(Counter))
    names = {id(model(name)): name for name in TEMPLATES}
    score, best, best_two = LinearModel.score, LinearModel.best, LinearModel.best_two

    def record(one: Model, keys: Keys) -> list[int]:
        listed = list(keys)
        for position, key in enumerate(listed):
            recorded[names[id(one)]][len(listed), position][key] += 1
        return listed

    def recording(one: Model, found: Iterable[tuple[Any, Keys]]) -> Iterable[tuple[Any, list[int]]]:
        return ((candidate, record(one, keys)) for candidate, keys in found)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LinearModel, "score", lambda one, keys: score(one, record(one, keys)))
        patch.setattr(LinearModel, "best", lambda one, found, otherwise: best(one, recording(one, found), otherwise))
        patch.setattr(LinearModel, "best_two", lambda one, found: best_two(one, recording(one, found)))
        for case in read_cases(CASES):
            if case.marked is None:
                find_quotes(case.text)
    assert set(recorded) == set(TEMPLATES), "every model is used"
    return {name: list(positions.values()) for name, positions in recorded.items()}


def test_every_feature_fits_its_template(used_keys: dict[str, list[Counter[int]]]) -> None:
    for name, positions in used_keys.items():
        for key in set().union(*positions):
            TEMPLATES[name].unpack(key)


def test_each_position_of_a_feature_list_has_one_template(used_keys: dict[str, list[Counter[int]]]) -> None:
    for name, positions in used_keys.items():
        for keys in positions:
            assert len({TEMPLATES[name].unpack(key)[0].name for key in keys}) == 1


def test_every_template_is_filled(used_keys: dict[str, list[Counter[int]]]) -> None:
    for name, positions in used_keys.items():
        filled = {TEMPLATES[name].unpack(key)[0].name for keys in positions for key in keys}
        assert filled == {template.name for template in TEMPLATES[name]}


def test_the_features_of_each_template_have_weights(used_keys: dict[str, list[Counter[int]]]) -> None:
    """A field with other values than in training has no weights."""
    for name, positions in used_keys.items():
        for keys in positions:
            if keys.total() >= FEWEST:
                known = sum(count for key, count in keys.items() if model(name).score([key]))
                assert known >= LEAST * keys.total(), TEMPLATES[name].describe(next(iter(keys)))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_weight_file_contains_only_features_of_its_templates_in_their_order(name: str) -> None:
    """Reading a weight file and writing it again gives the same file."""
    text = (files("newsparse_quotes") / "data" / "weights" / f"{name}.tsv").read_text("utf-8")
    comment = [line[2:] for line in text.splitlines() if line.startswith("# ")]
    read = model(name)
    keys = {template.pack(*values): 0 for template, values in rows(text, TEMPLATES[name])}
    weights = {key: read.score([key]) for key in keys}
    written = format_model(TEMPLATES[name], weights, comment="\n".join(comment), early_stop_score=read.early_stop_score)
    assert written == text
    assert all(abs(weight) < 16 * SCALE for weight in weights.values())


def rows(text: str, templates: Templates) -> Iterator[tuple[Template, list[int]]]:
    """The template and the values of the fields of each line of a weight file."""
    for line in text.splitlines():
        if not line.startswith(("#", "early_stop_score")):
            name, *values = line.split("\t")[:-1]
            template = templates.named(name)
            yield template, [of.numbers[value] for of, value in zip(template.fields.values(), values, strict=True)]
