"""The standard plugins find what the case files in ``tests/cases`` say, and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newsparse import Pipeline
from newsparse.testing import Case, case_files

CASES = Path(__file__).resolve().parents[1] / "cases"


@cache
def pipeline(*plugins: str) -> Pipeline:
    return Pipeline(plugins=[f"newsparse_{name}.plugin" for name in plugins])


@case_files(CASES / "boilerplate")
def test_boilerplate(case: Case) -> None:
    case.check(case.parse(pipeline("boilerplate")))


@case_files(CASES / "bylines")
def test_bylines(case: Case) -> None:
    case.check(case.parse(pipeline("furniture", "dateline")), only=["byline"])


@case_files(CASES / "credits")
def test_credits_and_notes(case: Case) -> None:
    case.check(case.parse(pipeline("credits")))


@case_files(CASES / "dateline")
def test_datelines(case: Case) -> None:
    case.check(case.parse(pipeline("dateline")))


@case_files(CASES / "quotes")
def test_quotes(case: Case) -> None:
    case.check(case.parse(pipeline("quotes", "dateline")), only=["quotes"])
