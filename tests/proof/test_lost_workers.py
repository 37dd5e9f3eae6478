"""Processes that are killed from outside: if a process was not parsing, no text is lost."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from worker_pids import are_gone, needs_proc, worker_pids

from newsparse import Annotation, Annotator, Draft, Pipeline

pytestmark = needs_proc

BARE = Pipeline(plugins=[])
TEXTS = [f"Text number {n}." for n in range(150)]


def kill_workers() -> int:
    pids = worker_pids()
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    assert are_gone(pids)
    return len(pids)


def test_no_text_is_lost_if_an_idle_worker_is_killed() -> None:
    results = BARE.parse_many(TEXTS, jobs=2)
    first = list(islice(results, 5))
    time.sleep(1.0)  # the batch is finished; no other is sent until the next result is requested
    assert kill_workers() == 2
    found = [*first, *results]
    assert [article.text for article in found] == TEXTS
    assert [article.problems for article in found if article.problems] == []


def test_each_killed_worker_loses_at_most_one_text() -> None:
    found = []
    killed = 0
    for article in BARE.parse_many(TEXTS, jobs=2):
        found.append(article)
        if len(found) % 40 == 0:
            killed += kill_workers()
    assert [article.text for article in found] == TEXTS
    assert sum(1 for article in found if article.problems) <= killed


class KillsOnUnpickle:
    """Kills the processes that unpickle it, after the first ``spared``, and those that parse the text KILL."""

    def __init__(self, tally: Path, times: int, spared: int = 0) -> None:
        self.tally, self.times, self.spared = tally, times, spared

    def __call__(self, draft: Draft) -> list[Annotation]:
        if draft.text == "KILL":
            os.kill(os.getpid(), signal.SIGKILL)
        return []

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        with self.tally.open("a") as tally:
            tally.write(".")
        if self.spared < self.tally.stat().st_size <= self.spared + self.times:
            os.kill(os.getpid(), signal.SIGKILL)


def deadly(tally: Path, times: int, spared: int = 0) -> Pipeline:
    function = KillsOnUnpickle(tally, times, spared)
    return Pipeline(plugins=[], extra=[Annotator(function, name="deadly", provides=())])


posix = pytest.mark.skipif(
    sys.platform == "win32", reason="a killed process has the same exit code as a failed one there"
)


@posix
def test_no_text_is_lost_if_workers_are_killed_while_they_start(tmp_path: Path) -> None:
    found = list(deadly(tmp_path / "tally", times=2).parse_many(TEXTS[:20], jobs=2))
    assert [article.text for article in found] == TEXTS[:20]
    assert [article.problems for article in found if article.problems] == []


@pytest.mark.slow
@posix
def test_at_most_five_workers_in_a_row_may_be_killed_while_they_start(tmp_path: Path) -> None:
    found = list(deadly(tmp_path / "five", times=5).parse_many(TEXTS[:3], time_budget=60))
    assert [(article.text, article.problems) for article in found] == [(text, ()) for text in TEXTS[:3]]
    with pytest.raises(RuntimeError, match="died before its first text"):
        list(deadly(tmp_path / "six", times=6).parse_many(TEXTS[:3], time_budget=60))


@pytest.mark.slow
@posix
def test_a_worker_that_starts_resets_the_count_of_failed_starts(tmp_path: Path) -> None:
    found = list(deadly(tmp_path / "tally", times=5, spared=1).parse_many(["a", "KILL", "b"], time_budget=60))
    assert [(article.text, len(article.problems)) for article in found] == [("a", 0), ("KILL", 1), ("b", 0)]


@pytest.mark.slow
def test_workers_that_never_start_are_an_error_with_a_clear_message(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="died before its first text"):
        list(deadly(tmp_path / "tally", times=1000).parse_many(TEXTS[:20], jobs=2))


class ExitsOnUnpickle:
    """Exits the process that unpickles it, and counts."""

    def __init__(self, tally: Path, code: int) -> None:
        self.tally, self.code = tally, code

    def __call__(self, draft: Draft) -> list[Annotation]:
        return []

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        with self.tally.open("a") as tally:
            tally.write(".")
        os._exit(self.code)


@pytest.mark.parametrize("code", [0, 1])
def test_a_process_that_ends_by_itself_before_it_is_ready_is_not_started_again(tmp_path: Path, code: int) -> None:
    pipeline = Pipeline(plugins=[], extra=[Annotator(ExitsOnUnpickle(tmp_path / "tally", code), name="a", provides=())])
    with pytest.raises(RuntimeError, match="died before its first text"):
        list(pipeline.parse_many(TEXTS[:3], time_budget=60))
    assert (tmp_path / "tally").read_text() == "."


class KillsOnReceive(str):
    """A text that ends the process which receives it."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (9,)


def test_only_the_text_that_kills_two_processes_before_the_start_is_lost() -> None:
    found = list(BARE.parse_many([KillsOnReceive("x"), "a", "b"], jobs=2))
    assert [(article.text, len(article.problems)) for article in found] == [("x", 1), ("a", 0), ("b", 0)]
    assert found[0].hints == BARE.parse("x").hints, "without hints they are empty, as in any article"


# Time ---------------------------------------------------------------------------------------------------------------


class Sleeps:
    """Sleeps for each text, and when it is unpickled."""

    def __init__(self, text: float, start: float) -> None:
        self.text, self.start = text, start

    def __call__(self, draft: Draft) -> list[Annotation]:
        time.sleep(self.text)
        return []

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        time.sleep(self.start)


def sleepy(*, text: float = 0.0, start: float = 0.0) -> Pipeline:
    return Pipeline(plugins=[], extra=[Annotator(Sleeps(text, start), name="sleepy", provides=())])


def test_the_time_budget_is_per_text_not_per_batch() -> None:
    found = list(sleepy(text=0.4).parse_many(TEXTS[:6], time_budget=2.0))
    assert [article.problems for article in found if article.problems] == []


def test_the_start_of_a_process_does_not_count_towards_the_time_budget() -> None:
    found = list(sleepy(start=1.5).parse_many(TEXTS[:2], time_budget=1.0))
    assert [article.problems for article in found if article.problems] == []


# Interrupts ---------------------------------------------------------------------------------------------------------


@posix
def test_workers_ignore_an_interrupt() -> None:
    """Ctrl-C reaches all processes of a terminal; only the main process handles it."""
    interrupted: list[set[int | None]] = []

    def interrupt_workers() -> None:
        interrupted.append(worker_pids())
        for pid in interrupted[-1]:
            os.kill(pid, signal.SIGINT)

    def texts() -> Iterator[str]:
        yield from TEXTS[:2]
        interrupt_workers()  # they have just been started
        yield from TEXTS[2:]

    results = BARE.parse_many(texts(), jobs=2)
    found = [next(results)]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ()), "the main process still receives it"
    interrupt_workers()  # they are parsing
    found += results
    assert [(article.text, article.problems) for article in found] == [(text, ()) for text in TEXTS]
    assert len(interrupted[0]) == 2
    assert interrupted[0] == interrupted[1], "no worker had to be replaced"
