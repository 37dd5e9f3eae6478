"""The standard plugins in 16 threads and 4 processes: the same texts result in the same articles."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generated import text_of

from newsparse import Pipeline, dumps
from newsparse.testing import laws

SEEDS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
TEXTS = [*SEEDS, *(text_of(number) for number in range(7_000_000, 7_000_150))]


def test_the_standard_plugins_are_thread_safe() -> None:
    """All threads start at once on a new pipeline, each with another text, so that lazy imports and caches race."""
    pipeline = Pipeline()

    def work(number: int) -> list[str]:
        shift = number * len(TEXTS) // 16
        found = {i % len(TEXTS): dumps(pipeline.parse(TEXTS[i % len(TEXTS)])) for i in range(shift, shift + len(TEXTS))}
        return [found[i] for i in range(len(TEXTS))]

    with ThreadPoolExecutor(16) as pool:
        results = list(pool.map(work, range(16)))
    expected = [dumps(Pipeline().parse(text)) for text in TEXTS[:20]] + [dumps(pipeline.parse(t)) for t in TEXTS[20:]]
    assert all(result == expected for result in results)


def test_four_processes_give_the_results_of_one_with_the_standard_plugins() -> None:
    pipeline = Pipeline()
    articles = list(pipeline.parse_many(TEXTS, jobs=4))
    assert articles == [pipeline.parse(text) for text in TEXTS]
    for article in articles[:20]:
        laws.round_trip(article, pipeline)
