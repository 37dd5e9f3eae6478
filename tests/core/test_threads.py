"""A pipeline in several threads and processes: the same texts result in the same articles."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hostile import VALID

from newsparse import Pipeline, dumps

PIPELINE = Pipeline(plugins=[], extra=VALID)
TEXTS = [f'HEAD {i}\n\n"So it is," said ROE {i * 7}.\n\n' + "A word. " * (i % 9) for i in range(60)]
EXPECTED = [PIPELINE.parse(text) for text in TEXTS]


def test_a_pipeline_and_its_articles_are_thread_safe() -> None:
    def work(number: int) -> list[str]:
        shift = number * 5 % len(TEXTS)
        order = [*range(shift, len(TEXTS)), *range(shift)]
        found = {i: PIPELINE.parse(TEXTS[i]) for i in order}
        assert [found[i] for i in range(len(TEXTS))] == EXPECTED
        return [article.body.text for article in EXPECTED]

    with ThreadPoolExecutor(16) as pool:
        bodies = list(pool.map(work, range(16)))
    assert all(body == bodies[0] for body in bodies)


def test_four_processes_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    assert list(PIPELINE.parse_many(TEXTS, jobs=4)) == EXPECTED


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "77", "TZ": "Pacific/Auckland"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}],
)
def test_hash_seed_locale_and_time_zone_change_nothing(environment: dict[str, str]) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import test_threads as t\n"
        "sys.stdout.buffer.write('\\n'.join(map(t.dumps, t.EXPECTED)).encode())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parent)],
        capture_output=True, check=True, env={**os.environ, **environment},
    )  # fmt: skip
    assert done.stdout.decode() == "\n".join(map(dumps, EXPECTED))
