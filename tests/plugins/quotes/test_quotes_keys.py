"""The features of texts match the declared templates and the learnt weights."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from newsparse.linear import Template, TemplateModel, Templates, format_model
from newsparse.testing import read_cases
from newsparse.text import tokens
from newsparse_quotes.features.models import SCALE, TEMPLATES, model
from newsparse_quotes.finder import DEFAULTS, read
from newsparse_quotes.procedure import attributions

CASES = Path(__file__).resolve().parents[2] / "cases" / "quotes"
FEWEST, LEAST = 100, 0.15
"""Minimum keys of a template in the test; minimum share of them that have a weight."""


class Recorder(TemplateModel):
    """A model that records the features that it scores, by the length of their list and their position in it."""

    def __init__(self, name: str) -> None:
        text = (files("newsparse_quotes") / "data" / "weights" / f"{name}.tsv").read_text("utf-8")
        super().__init__(weights(name, text), early_stop_score=model(name).early_stop_score)
        self.recorded: defaultdict[tuple[int, int], Counter[int]] = defaultdict(Counter)

    def score(self, keys: list[int]) -> int:
        for position, key in enumerate(keys):
            self.recorded[len(keys), position][key] += 1
        return super().score(keys)


@pytest.fixture(scope="module")
def used_keys() -> dict[str, list[Counter[int]]]:
    """For each model the keys at each position of the feature lists, over the stories of the cases."""
    recorders = {name: Recorder(name) for name in TEMPLATES}
    for case in read_cases(CASES):
        if case.marked is None:
            attributions(read(tokens(case.text), case.text, None, (), DEFAULTS), recorders.__getitem__)
    assert all(one.recorded for one in recorders.values()), "every model is used"
    return {name: list(one.recorded.values()) for name, one in recorders.items()}


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
    comment = "\n".join(line[2:] for line in text.splitlines() if line.startswith("# "))
    read_weights = weights(name, text)
    written = format_model(
        TEMPLATES[name], read_weights, comment=comment, early_stop_score=model(name).early_stop_score
    )
    assert written == text
    assert all(abs(weight) < 16 * SCALE for weight in read_weights.values())


def weights(name: str, text: str) -> dict[int, int]:
    """The weights of a model by key; ``text`` is its weight file."""
    keys = [template.pack(*values) for template, values in rows(text, TEMPLATES[name])]
    return {key: model(name).score([key]) for key in keys}


def rows(text: str, templates: Templates) -> Iterator[tuple[Template, list[int]]]:
    """The template and the values of the fields of each line of a weight file."""
    for line in text.splitlines():
        if not line.startswith(("#", "early_stop_score")):
            name, *values = line.split("\t")[:-1]
            template = templates.named(name)
            yield template, [of.numbers[value] for of, value in zip(template.fields.values(), values, strict=True)]
