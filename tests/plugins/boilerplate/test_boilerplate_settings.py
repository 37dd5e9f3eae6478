"""Settings: own phrases, categories to keep, the mode."""

from __future__ import annotations

import pytest

from newsparse import Pipeline
from newsparse.testing.strategies.boilerplate_lines import LABELS, PARAGRAPHS
from newsparse_boilerplate import BoilerplateSettings, find_boilerplate

STORY = "\n\n".join([PARAGRAPHS[0], "Exit mobile version", PARAGRAPHS[1], "Share this article", "Tide table inside"])
PAGE = "\n".join([*LABELS, *PARAGRAPHS, *LABELS])


def gone(text: str, settings: BoilerplateSettings) -> list[str]:
    return [finding.span.of(text) for finding in find_boilerplate(text, settings=settings)]


def test_categories_to_keep_stay() -> None:
    settings = BoilerplateSettings(keep=("share",), strictness="cautious")
    assert gone(STORY, settings) == ["Exit mobile version"]


@pytest.mark.parametrize("phrase", ["Tide table inside", "TIDE TABLE INSIDE:", "tide *", "Tide table…"])
def test_own_phrases_are_lines_or_beginnings_of_lines(phrase: str) -> None:
    found = find_boilerplate(STORY, settings=BoilerplateSettings(phrases=(phrase,), strictness="cautious"))
    assert [(f.span.of(STORY), f.rule) for f in found][-1] == ("Tide table inside", "own")


def test_own_phrases_come_before_all_rules() -> None:
    found = find_boilerplate(STORY, settings=BoilerplateSettings(phrases=("Exit mobile version",)))
    assert found[0].rule == "own"


@pytest.mark.parametrize("phrase", ["", " ", "*", "…"])
def test_an_empty_phrase_matches_nothing(phrase: str) -> None:
    assert gone(PARAGRAPHS[0], BoilerplateSettings(phrases=(phrase,))) == []


def test_the_mode_can_be_set() -> None:
    as_page = gone(PAGE, BoilerplateSettings())
    as_story = gone(PAGE, BoilerplateSettings(mode="article", strictness="cautious"))
    assert len(as_story) < len(as_page)
    short = "\n".join([*LABELS[:12], *PARAGRAPHS[:4]])
    assert len(gone(short, BoilerplateSettings(mode="page"))) >= 11


def test_the_page_mode_is_a_remark() -> None:
    pipeline = Pipeline(plugins=["newsparse_boilerplate.plugin"])
    assert [remark.code for remark in pipeline.parse(PAGE).remarks] == ["boilerplate.mode"]
    assert pipeline.parse(STORY).remarks == ()


def test_unknown_values_are_refused() -> None:
    for wrong in ({"strictness": "strict"}, {"mode": "crude"}, {"keep": ("credits",)}):
        with pytest.raises(ValueError):  # noqa: PT011
            BoilerplateSettings(**wrong)
