"""Limits of what annotators and splitters may return, and the fields that the core sets."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hostile import Number

from newsparse import Annotator, Block, Pipeline, Remark, Span


def yielding(*found: Any) -> Annotator:
    return Annotator(lambda doc: found, name="tests.suspect", provides={Number})


@pytest.mark.parametrize("letters", [1, 100_000, 100_001])
def test_an_annotator_may_yield_a_hundred_thousand_results_or_one_per_code_point(letters: int) -> None:
    text = "x" * letters
    most = max(100_000, letters)
    for count, kept in ((most, most), (most + 1, 0)):
        many = itertools.repeat(Remark(code="tests.again", message="again"), count)
        annotator = Annotator(lambda doc, many=many: many, name="tests.many", provides={Number})
        article = Pipeline(plugins=[], extra=[annotator]).parse(text)
        assert len(article.remarks) == kept
        assert len(article.problems) == (kept == 0)


@pytest.mark.parametrize("claimed", ["another.annotator", 3, None, ["a list"]])
def test_the_core_replaces_the_annotator_name_of_an_annotation(claimed: Any) -> None:
    article = Pipeline(plugins=[], extra=[yielding(Number(span=Span(0, 1), annotator=claimed))]).parse("x")
    assert article.problems == ()
    assert [number.annotator for number in article.annotations] == ["tests.suspect"]


def test_a_splitter_may_return_a_block_per_code_point_and_no_block_for_the_empty_text() -> None:
    def one_by_one(text: str) -> list[Block]:
        spans = [Span(at, at + 1) for at in range(len(text))]
        return [Block(span, span, (span,)) for span in spans]

    pipeline = Pipeline(plugins=[], split=one_by_one)
    for text in ("", "a", "ab", "abcdef"):
        article = pipeline.parse(text)
        assert article.problems == ()
        assert [block.span.of(text) for block in article.blocks] == list(text)
