"""Processes that are killed from outside: who was at no text loses none."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from newsparse import Annotation, Annotator, Draft, Pipeline

BARE = Pipeline(plugins=[])
TEXTS = [f"Text number {n}." for n in range(150)]


def kill_workers() -> int:
    children = multiprocessing.active_children()
    for child in children:
        child.kill()
        child.join()
    return len(children)


def test_a_worker_that_is_killed_while_it_has_nothing_to_do_costs_no_text() -> None:
    results = BARE.parse_many(TEXTS, jobs=2)
    first = list(islice(results, 5))
    time.sleep(1.0)  # what was sent is done; nothing more is sent until somebody asks
    assert kill_workers() == 2
    found = [*first, *results]
    assert [article.text for article in found] == TEXTS
    assert [article.problems for article in found if article.problems] == []


def test_workers_that_are_killed_again_and_again_cost_a_text_each_at_most() -> None:
    found = []
    killed = 0
    for article in BARE.parse_many(TEXTS, jobs=2):
        found.append(article)
        if len(found) % 40 == 0:
            killed += kill_workers()
    assert [article.text for article in found] == TEXTS
    assert sum(1 for article in found if article.problems) <= killed


class KillsWhoLoadsIt:
    """Finds nothing; kills the process that unpickles it, as often as asked."""

    def __init__(self, tally: Path, times: int) -> None:
        self.tally, self.times = tally, times

    def __call__(self, draft: Draft) -> list[Annotation]:
        return []

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        with self.tally.open("a") as tally:
            tally.write(".")
        if self.tally.stat().st_size <= self.times:
            os.kill(os.getpid(), signal.SIGKILL)


def deadly(tally: Path, times: int) -> Pipeline:
    return Pipeline(plugins=[], extra=[Annotator(KillsWhoLoadsIt(tally, times), name="deadly", provides=())])


@pytest.mark.skipif(sys.platform == "win32", reason="there, a killed process ends like one that gave up")
def test_workers_that_are_killed_while_they_start_cost_no_text(tmp_path: Path) -> None:
    found = list(deadly(tmp_path / "tally", times=2).parse_many(TEXTS[:20], jobs=2))
    assert [article.text for article in found] == TEXTS[:20]
    assert [article.problems for article in found if article.problems] == []


def test_workers_that_never_start_are_given_up_with_a_plain_sentence(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="died before its first text"):
        list(deadly(tmp_path / "tally", times=1000).parse_many(TEXTS[:20], jobs=2))
