"""Quotes in the forms of agencies and papers, as data in ``tests/cases/quotes``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse.model import Quote
from newsparse_quotes import find_quotes

CASES = Path(__file__).resolve().parents[2] / "cases" / "quotes"


def cases(name: str) -> list[Any]:
    data = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["why"]) for case in data["case"]]


def fits(quote: Quote, expected: dict[str, Any], text: str) -> bool:
    """Whether a quote is the expected one; what the case leaves out is not looked at."""
    found: dict[str, Any] = {
        "form": quote.form,
        "content": [piece.text for piece in quote.content],
        "source": quote.source.mention.text if quote.source else None,
        "name": quote.source.name if quote.source else None,
        "cue": quote.cue.text if quote.cue else None,
    }
    return all(found[key] == value for key, value in expected.items())


@pytest.mark.parametrize("case", [*cases("in_the_wild"), *cases("synthetic")])
def test_every_quote_of_a_story_is_found(case: dict[str, Any]) -> None:
    found = find_quotes(case["text"])
    for expected in case["quotes"]:
        assert any(fits(quote, expected, case["text"]) for quote in found), (expected, found)


@pytest.mark.parametrize("case", cases("headlines"))
def test_a_headline_with_a_source_is_a_quote_and_one_with_a_topic_is_none(case: dict[str, Any]) -> None:
    found = find_quotes(case["text"])
    assert len(found) == len(case["quotes"])
    assert all(fits(quote, expected, case["text"]) for quote, expected in zip(found, case["quotes"], strict=True))


@pytest.mark.parametrize("case", cases("negative"))
def test_what_looks_like_a_quote_is_none(case: dict[str, Any]) -> None:
    assert find_quotes(case["text"]) == ()


@pytest.mark.parametrize("case", cases("known_failure"))
@pytest.mark.xfail(strict=True, reason="known failure")
def test_known_failures_still_fail(case: dict[str, Any]) -> None:
    found = find_quotes(case["text"])
    assert all(any(fits(quote, expected, case["text"]) for quote in found) for expected in case["quotes"])
