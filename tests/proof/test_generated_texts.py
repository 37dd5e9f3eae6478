"""Some thousand generated texts, each checked against the laws of texts."""

from __future__ import annotations

from generated import text_of
from million import violation

from newsparse import Pipeline

PIPELINE = Pipeline()


def test_generated_texts_break_no_law() -> None:
    numbers = range(5_000_000, 5_001_500)
    assert [found for n in numbers if (found := violation(PIPELINE, n, text_of(n))[0])] == []


def test_a_generated_text_depends_only_on_its_number() -> None:
    assert [text_of(n) for n in range(200)] == [text_of(n) for n in reversed(range(200))][::-1]
    assert len({text_of(n) for n in range(1000)}) > 900
