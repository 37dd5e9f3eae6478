"""The worst known inputs at a small size: time and memory grow linearly."""

from __future__ import annotations

import gc
import tracemalloc

import pytest
from growth import MEMORY, growth, memory
from shapes import SHAPES, shape

from newsparse import Pipeline

pytestmark = pytest.mark.slow
PIPELINE = Pipeline()
SIZE = 32_000


@pytest.mark.parametrize("name", SHAPES)
def test_time_grows_linearly(name: str) -> None:
    """Measurements of small texts are noisy: a failure is repeated with texts four times as large."""
    factor, _ = growth(PIPELINE.parse, SHAPES[name], SIZE, tries=5, most=2.9)
    if factor > 2.9:
        factor, _ = growth(PIPELINE.parse, SHAPES[name], 4 * SIZE, tries=5, most=2.9)
    assert factor <= 2.9


def test_facts_about_a_text_are_not_copied_for_each_sentence() -> None:
    """Copying is fast, so its cost is only measurable with half a million code points."""
    factor, _ = growth(PIPELINE.parse, SHAPES["a new speaker each time"], 500_000, most=2.4)
    assert factor <= 2.4


@pytest.mark.parametrize("name", SHAPES)
def test_memory_grows_linearly(name: str) -> None:
    PIPELINE.parse(shape("quotes", 1000))  # what is loaded once does not count
    assert memory(PIPELINE.parse, shape(name, SIZE // 8)) < 1.2 * MEMORY


def test_texts_of_endless_words_do_not_add_up() -> None:
    """No cache keeps words or lines of any length between texts."""

    def parse(numbers: range) -> None:
        for number in numbers:
            word = f"{chr(65 + number % 26)}{number}" + "abcdefgh" * 2000
            PIPELINE.parse(
                f"LOW BAY (Reuters) - By {word} {word}, “{word},” {word} said.\n\n(Reporting by {word})\n{word}\n"
            )

    parse(range(5))
    gc.collect()
    tracemalloc.start()
    try:
        parse(range(5, 45))
        gc.collect()
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 500_000, "the forty texts have 4.5 million code points"


def test_there_are_fifty_shapes_of_any_size() -> None:
    assert len(SHAPES) >= 50
    for name, make in SHAPES.items():
        assert 0 < len(make(10)) <= 600, name
        assert abs(len(make(4000)) - 4000) < 600, name
