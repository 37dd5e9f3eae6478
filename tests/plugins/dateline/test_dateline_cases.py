"""Datelines in the forms of agencies and papers, as data in ``tests/cases/dateline``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse_dateline import find_dateline

CASES = Path(__file__).resolve().parents[2] / "cases" / "dateline"


def cases(name: str) -> list[Any]:
    data = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["why"]) for case in data["case"]]


@pytest.mark.parametrize("case", cases("in_the_wild"))
def test_every_part_of_a_dateline_is_found(case: dict[str, Any]) -> None:
    found = find_dateline(case["text"])
    assert found is not None
    assert found.span.of(case["text"]) == case["dateline"]
    assert [place.name for place in found.places] == case.get("places", [])
    assert (found.region.text if found.region else None) == case.get("region")
    assert (found.agency.text if found.agency else None) == case.get("agency")
    date = {"year": found.date.year, "month": found.date.month, "day": found.date.day} if found.date else {}
    assert {name: value for name, value in date.items() if value is not None} == case.get("date", {})


@pytest.mark.parametrize("case", cases("negative"))
def test_what_looks_like_a_dateline_is_none(case: dict[str, Any]) -> None:
    assert find_dateline(case["text"]) is None


@pytest.mark.parametrize("case", cases("known_failure"))
@pytest.mark.xfail(strict=True, reason="known failure")
def test_known_failures_still_fail(case: dict[str, Any]) -> None:
    found = find_dateline(case["text"])
    assert found is not None
    assert found.span.of(case["text"]) == case["dateline"]
