"""Settings: own phrases and patterns, categories to keep, the mode."""

from __future__ import annotations

import pickle
import tomllib
from time import process_time

import pytest

from newsparse import Pipeline, Settings, SettingsError
from newsparse.testing.strategies.boilerplate_lines import LABELS, PARAGRAPHS
from newsparse_boilerplate import BoilerplateSettings, find_boilerplate

STORY = "\n\n".join([PARAGRAPHS[0], "Exit mobile version", PARAGRAPHS[1], "Share this article", "Tide table inside"])
PAGE = "\n".join([*LABELS, *PARAGRAPHS, *LABELS])


def removed_lines(text: str, settings: BoilerplateSettings) -> list[str]:
    return [finding.span.of(text) for finding in find_boilerplate(text, settings=settings)]


def test_categories_to_keep_stay() -> None:
    settings = BoilerplateSettings(keep=("share",), strictness="cautious")
    assert removed_lines(STORY, settings) == ["Exit mobile version"]


@pytest.mark.parametrize("phrase", ["Tide table inside", "TIDE TABLE INSIDE:", "tide *", "Tide table…"])
def test_own_phrases_are_lines_or_beginnings_of_lines(phrase: str) -> None:
    found = find_boilerplate(STORY, settings=BoilerplateSettings(phrases=(phrase,), strictness="cautious"))
    assert [(f.span.of(STORY), f.rule) for f in found][-1] == ("Tide table inside", "own")


def test_own_phrases_have_precedence_over_all_rules() -> None:
    found = find_boilerplate(STORY, settings=BoilerplateSettings(phrases=("Exit mobile version",)))
    assert found[0].rule == "own"


@pytest.mark.parametrize("phrase", ["*", "…"])
def test_an_opening_without_words_matches_nothing(phrase: str) -> None:
    assert removed_lines(PARAGRAPHS[0], BoilerplateSettings(phrases=(phrase,))) == []


def test_the_mode_can_be_set() -> None:
    as_page = removed_lines(PAGE, BoilerplateSettings())
    as_story = removed_lines(PAGE, BoilerplateSettings(mode="article", strictness="cautious"))
    assert len(as_story) < len(as_page)
    short = "\n".join([*LABELS[:12], *PARAGRAPHS[:4]])
    assert len(removed_lines(short, BoilerplateSettings(mode="page"))) >= 11


def test_the_page_mode_produces_a_remark() -> None:
    pipeline = Pipeline(plugins=["newsparse_boilerplate.plugin"])
    assert [remark.code for remark in pipeline.parse(PAGE).remarks] == ["boilerplate.mode"]
    assert pipeline.parse(STORY).remarks == ()


def test_unknown_values_raise() -> None:
    for wrong in ({"strictness": "strict"}, {"mode": "crude"}, {"keep": ("credits",)}):
        with pytest.raises(ValueError):  # noqa: PT011
            BoilerplateSettings(**wrong)


def test_own_patterns_match_whole_lines_as_printed_with_white_space_folded() -> None:
    text = STORY.replace("Tide table inside", "Tide  table\u00a0inside 12")
    for pattern, matches in {
        r"Tide table \w+ \d+": True,
        "(?i)TIDE .*": True,
        "TIDE .*": False,
        "Tide table": False,
        "table inside 12": False,
    }.items():
        found = find_boilerplate(text, settings=BoilerplateSettings(patterns=(pattern,), strictness="cautious"))
        assert ("own_pattern" in {finding.rule for finding in found}) == matches, pattern


def test_own_patterns_come_after_own_phrases_and_before_all_other_rules() -> None:
    settings = BoilerplateSettings(phrases=("Share this article",), patterns=("Exit .*", "Share .*"))
    found = {f.span.of(STORY): (f.category, f.rule) for f in find_boilerplate(STORY, settings=settings)}
    assert found["Exit mobile version"] == ("other", "own_pattern")
    assert found["Share this article"] == ("other", "own")


def test_the_story_does_not_overrule_an_own_pattern() -> None:
    text = f"A sign said:\n\nExit mobile version\n\nWith those three words it began.\n\n{PARAGRAPHS[0]}"
    assert removed_lines(text, BoilerplateSettings(strictness="cautious")) == []
    assert removed_lines(text, BoilerplateSettings(patterns=("Exit .*",), strictness="cautious")) == [
        "Exit mobile version"
    ]


def test_own_patterns_of_a_settings_file_are_annotated_by_wording() -> None:
    toml = """[boilerplate]\npatterns = ["Meistgelesen .*", 'Seite \\d+']"""
    pipeline = Pipeline(settings=Settings.from_mapping(tomllib.loads(toml), Pipeline().settings_types))
    article = pipeline.parse("\n\n".join([PARAGRAPHS[0], "Meistgelesen am Dienstag", PARAGRAPHS[1], "Seite 12"]))
    assert [(b.text, b.category, b.rule, b.annotator) for b in article.boilerplate] == [
        ("Meistgelesen am Dienstag", "other", "own_pattern", "boilerplate.wording"),
        ("Seite 12", "other", "own_pattern", "boilerplate.wording"),
    ]


def test_a_refused_pattern_is_an_error_of_the_settings() -> None:
    with pytest.raises(ValueError, match=r"^pattern 2, '\(a', is not a valid regular expression: missing \) at"):
        BoilerplateSettings(patterns=("a", "(a"))
    with pytest.raises(SettingsError, match=r"^\[boilerplate\]: pattern 1, 'a\*', matches the empty string"):
        Settings.from_mapping({"boilerplate": {"patterns": ["a*"]}}, Pipeline().settings_types)
    with pytest.raises(TypeError, match=r"^patterns must be a list of strings, and 3 is not a string$"):
        BoilerplateSettings(patterns=("a", 3))  # type: ignore[arg-type]


def test_a_pattern_that_takes_too_long_costs_a_remark_and_nothing_else() -> None:
    text = f"{STORY}\n\n{'a' * 5000}!"
    plain, slow = Pipeline(), Pipeline(settings=[BoilerplateSettings(patterns=("(a+)+$",))])
    before = process_time()
    article = slow.parse(text)
    assert process_time() - before < 5
    assert [(remark.code, remark.annotator) for remark in article.remarks] == [
        ("boilerplate.pattern_timeout", "boilerplate.wording")
    ]
    assert "'(a+)+$'" in article.remarks[0].message
    assert article.problems == ()
    assert article.annotations == plain.parse(text).annotations


def test_a_pipeline_with_patterns_can_be_pickled() -> None:
    pipeline = Pipeline(settings=[BoilerplateSettings(patterns=("Tide .*",))])
    assert pickle.loads(pickle.dumps(pipeline)).parse(STORY) == pipeline.parse(STORY)
