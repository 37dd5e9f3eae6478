"""The stories in ``seeds/`` result in the parts of the files next to them."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsparse
from newsparse.testing import Case, differences, laws_of_stories, laws_of_texts, read_cases

SEEDS = list(read_cases(Path(__file__).resolve().parents[2] / "seeds"))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_a_seed_has_the_expected_parts(seed: Case) -> None:
    article = newsparse.parse(seed.text)
    assert not article.problems
    assert differences(article, seed.parts) == []


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_the_laws_hold_on_a_seed(seed: Case) -> None:
    pipeline = newsparse.Pipeline()
    laws_of_texts(pipeline, seed.text)
    laws_of_stories(pipeline, seed.text)


def test_there_are_at_least_eight_seeds() -> None:
    assert len(SEEDS) >= 8
