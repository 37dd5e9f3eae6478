"""Whom a source means: cases of ``tests/cases/quotes/speakers.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse_quotes import find_quotes

FILE = Path(__file__).resolve().parents[2] / "cases" / "quotes" / "speakers.toml"
CASES = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_source_means_whom_the_text_says_or_nobody(case: dict[str, Any]) -> None:
    text = case["text"]
    found = {q.source.mention.text: q for q in find_quotes(text) if q.source}
    for expected in case["quotes"]:
        quote = found[expected["source"]]
        assert quote.form == expected["form"]
        assert quote.source is not None
        assert quote.source.name == expected.get("name")
        if "content" in expected:
            assert [piece.text for piece in quote.content] == expected["content"]


def test_a_source_does_not_run_into_a_quotation_that_has_a_cue_of_its_own() -> None:
    text = "Lund, who cut her rating from “perform” to “underperform,” said the line needs money."
    mentions = [q.source.mention.text for q in find_quotes(text) if q.source]
    assert mentions
    assert all(mention.count("“") == mention.count("”") for mention in mentions)
