"""Stories with what pages leave in them, as data in ``tests/cases/boilerplate``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse_boilerplate import BoilerplateSettings, Strictness, find_boilerplate

CASES = Path(__file__).resolve().parents[2] / "cases" / "boilerplate"


def cases(*names: str) -> list[Any]:
    read = [case for name in names for case in tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"]]
    return [pytest.param(case, id=case["why"]) for case in read]


def found(text: str) -> list[list[str]]:
    return [[finding.category, finding.span.of(text).strip(" •")] for finding in find_boilerplate(text)]


@pytest.mark.parametrize("case", cases("in_the_wild", "synthetic"))
def test_what_the_page_left_goes_and_nothing_else(case: dict[str, Any]) -> None:
    assert found(case["text"]) == case["gone"]


@pytest.mark.parametrize("case", cases("negative"))
def test_what_looks_like_boilerplate_and_is_the_story_stays(case: dict[str, Any]) -> None:
    assert found(case["text"]) == []


@pytest.mark.parametrize("case", cases("known_failure"))
@pytest.mark.xfail(strict=True, reason="known failure")
def test_known_failures_still_fail(case: dict[str, Any]) -> None:
    assert found(case["text"]) == case["gone"]


@pytest.mark.parametrize("level", ["cautious", "standard", "thorough"])
@pytest.mark.parametrize("case", cases("whole"))
def test_each_line_of_a_whole_text_has_its_answer(case: dict[str, Any], level: Strictness) -> None:
    rows = [row.split("| ", 1) for row in case["text"].strip().splitlines()]
    text = "\n".join(line for _, line in rows)
    goes = {"cautious": "", "standard": "+", "thorough": "+?"}[level]
    expected = [
        [category, line]
        for category, sure, line in ((*f"{answer.strip()} ".split(" ", 1), line) for answer, line in rows)
        if category != "story" and sure.strip() in goes
    ]
    gone = find_boilerplate(text, settings=BoilerplateSettings(strictness=level))
    assert [[finding.category, finding.span.of(text)] for finding in gone] == expected
