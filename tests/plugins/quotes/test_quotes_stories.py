"""Whole stories of ``tests/cases/quotes``: every quote, and no other."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse.model import Quote
from newsparse_quotes import find_quotes

CASES = Path(__file__).resolve().parents[2] / "cases" / "quotes"
FILES = ("stories", "layout", "speech")
STORIES = [s for f in FILES for s in tomllib.loads((CASES / f"{f}.toml").read_text(encoding="utf-8"))["story"]]


def said(quote: Quote, text: str) -> dict[str, Any]:
    """A quote in the words of the file."""
    source = quote.source
    found: dict[str, Any] = {"form": quote.form, "content": [piece.text for piece in quote.content]}
    found |= {"cue": quote.cue.text} if quote.cue else {}
    found |= {"source": source.mention.text} if source else {}
    return found | ({"name": source.name} if source and source.name else {})


@pytest.mark.parametrize("story", STORIES, ids=[story["why"] for story in STORIES])
def test_a_story_gives_all_its_quotes_and_no_other(story: dict[str, Any]) -> None:
    found = [said(quote, story["text"]) for quote in find_quotes(story["text"])]
    expected = [dict(quote) for quote in story["quotes"]]
    for one, other in zip(found, expected, strict=False):
        best = other.pop("best", None)
        if best is not None and "name" in one:
            other["name"] = best
    assert found == expected
