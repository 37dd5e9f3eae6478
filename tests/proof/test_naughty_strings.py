"""Strings that broke other programs break no law in any position of a story."""

from __future__ import annotations

from million import violation
from naughty import NAUGHTY, TEMPLATES, naughty_texts

from newsparse import Hints, Pipeline

PIPELINE = Pipeline()


def test_naughty_strings_break_no_law_anywhere() -> None:
    assert [
        found for n, text in enumerate(naughty_texts()) if n % 3 == 0 and (found := violation(PIPELINE, n, text)[0])
    ] == []


def test_naughty_hints_raise_no_error() -> None:
    story = TEMPLATES[-1].replace("{}", "Quill")
    for string in NAUGHTY:
        hints = Hints(headline=string, byline=string, site=string, language=string)
        article = PIPELINE.parse(story, hints)
        assert not article.problems
        assert article.text == story
