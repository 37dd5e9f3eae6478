"""Processes that are stopped, stuck or abandoned: each obeys the time budget, and none outlives its parent."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from worker_pids import are_gone, needs_proc, worker_pids

from newsparse import Annotation, Annotator, Draft, Pipeline, dumps
from newsparse.pipeline import workers

fcntl: Any = pytest.importorskip("fcntl", reason="it is missing on Windows")
pytestmark = needs_proc

BARE = Pipeline(plugins=[])
TEXTS = [f"Text number {n}." for n in range(150)]


def pipes_of_this_process() -> Iterator[int]:
    """The pipes to the parent other than standard output and error."""
    for fd in range(3, 64):
        try:
            writable = fcntl.fcntl(fd, fcntl.F_GETFL) & os.O_WRONLY
            if writable and stat.S_ISFIFO(os.fstat(fd).st_mode):
                yield fd
        except OSError:
            continue


def at_command(draft: Draft) -> Iterator[Annotation]:
    """Stop or loop for ever at the command in the text."""
    if "HALF" in draft.text:
        for fd in pipes_of_this_process():
            os.write(fd, b"A\0\0\0")  # the beginning of a message
    if "HALF" in draft.text or "STOP" in draft.text:
        os.kill(os.getpid(), signal.SIGSTOP)
    while "LOOP" in draft.text:
        pass
    yield from ()


COMMANDED = Pipeline(plugins=[], extra=[Annotator(at_command, name="tests.at_command", provides=())])


slow = pytest.mark.slow


@pytest.mark.parametrize("command", ["HALF", pytest.param("STOP", marks=slow), pytest.param("LOOP", marks=slow)])
def test_a_worker_that_stops_even_in_the_middle_of_a_message_costs_one_text(command: str) -> None:
    many = [*TEXTS[:5], command, *TEXTS[5:40]]
    found = list(COMMANDED.parse_many(many, jobs=2, time_budget=1.5))
    assert [article.text for article in found] == many
    assert [article.text for article in found if article.problems] == [command]
    assert not worker_pids()


@slow
def test_a_stopped_worker_does_not_block_the_parent_while_it_sends_long_texts() -> None:
    """A pipe holds 64 kB; the rest of a long message waits in a thread."""
    many = ["STOP", *("word " * 100_000 for _ in range(6))]
    found = list(COMMANDED.parse_many(many, time_budget=3))
    assert [bool(article.problems) for article in found] == [True, *[False] * 6]


class StuckAtStart:
    """Never finishes its import in another process."""

    def __call__(self, draft: Draft) -> list[Annotation]:
        return []

    def __setstate__(self, state: dict[str, Any]) -> None:
        time.sleep(1000)

    def __getstate__(self) -> dict[str, Any]:
        return {"a": 1}


@slow
def test_workers_that_are_stuck_while_they_start_end_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "START_SECONDS", 1.5)
    stuck = Pipeline(plugins=[], extra=[Annotator(StuckAtStart(), name="stuck", provides=())])
    with pytest.raises(RuntimeError, match="a worker process was not ready after 2 s"):
        list(stuck.parse_many(TEXTS, jobs=2, time_budget=1))
    assert not worker_pids()


@slow
def test_a_worker_that_is_stopped_while_it_starts_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "START_SECONDS", 5.0)
    stopped: set[int] = set()

    def texts() -> Iterator[str]:
        yield TEXTS[0]
        while not (pids := worker_pids()):
            time.sleep(0.01)
        stopped.update(pids)
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        yield from TEXTS[1:9]

    found = list(BARE.parse_many(texts(), jobs=2, time_budget=4))
    assert [(article.text, article.problems) for article in found] == [(text, ()) for text in TEXTS[:9]]
    assert stopped
    assert are_gone(stopped)


# Ends that leave no process ----------------------------------------------------------------------------------------


def test_a_closed_or_forgotten_generator_leaves_no_process() -> None:
    for forget in (False, True):
        results = COMMANDED.parse_many([*TEXTS[:20], "LOOP", *TEXTS], jobs=2)
        assert next(results).text == TEXTS[0]
        assert worker_pids()
        if not forget:
            results.close()  # type: ignore[attr-defined]
        del results
        assert not worker_pids()


def test_an_error_of_the_callers_iterable_comes_after_the_results_before_it_and_leaves_no_process() -> None:
    def texts() -> Iterator[str]:
        yield from TEXTS[:30]
        raise OSError("the disk is gone")

    for jobs in (1, 2):
        results = BARE.parse_many(texts(), jobs=jobs)
        assert [article.text for article in islice(results, 30)] == TEXTS[:30]
        with pytest.raises(OSError, match="the disk is gone"):
            next(results)
        assert not worker_pids()


def test_a_slow_consumer_is_not_sent_all_results() -> None:
    taken = 0

    def texts() -> Iterator[str]:
        nonlocal taken
        for text in TEXTS * 20:
            taken += 1
            yield text + " word" * 30_000

    results = BARE.parse_many(texts(), jobs=2)
    next(results)
    time.sleep(1)
    next(results)
    assert taken * 150_000 <= (workers.AHEAD + workers.QUEUED) * workers.CHUNK_LENGTH * 2 + 300_000
    results.close()  # type: ignore[attr-defined]


@slow
def test_several_threads_parse_in_several_processes_each() -> None:
    expected = [dumps(BARE.parse(text)) for text in TEXTS[:40]]
    with ThreadPoolExecutor(3) as pool:
        works = [pool.submit(lambda: [*map(dumps, BARE.parse_many(TEXTS[:40], jobs=2))]) for _ in range(3)]
        assert all(work.result() == expected for work in works)
    assert not worker_pids()


def in_child(texts: list[str]) -> list[str]:
    return [article.text for article in Pipeline(plugins=[]).parse_many(texts, jobs=2)]


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_process_of_a_pool_parses_in_several_processes(method: str) -> None:
    """Pools of the standard library forbid their processes to start others with ``multiprocessing``."""
    with get_context(method).Pool(1) as pool:
        assert pool.apply(in_child, (TEXTS[:20],)) == TEXTS[:20]


# Scripts -----------------------------------------------------------------------------------------------------------

PLAIN = """
import newsparse
for article in newsparse.Pipeline(plugins=[]).parse_many(["a", "b"], jobs=2):
    print(article.text)
"""
OWN_FUNCTION = """
from newsparse import Annotator, Pipeline
def nothing(draft):
    return []
pipeline = Pipeline(plugins=[], extra=[Annotator(nothing, name="a", provides=())])
"""
WITHOUT_GUARD = OWN_FUNCTION + "print(len(list(pipeline.parse_many(['a', 'b'], jobs=2))))"
WITH_GUARD = OWN_FUNCTION + "if __name__ == '__main__': print(len(list(pipeline.parse_many(['a', 'b'], jobs=2))))"
ENDLESS = """
import itertools, sys
sys.path.insert(0, {here!r})
from test_workers_stuck_and_orphaned import COMMANDED
results = COMMANDED.parse_many(itertools.chain(["a"] * 40, itertools.repeat("LOOP")), jobs=2)
print(next(results).text, flush=True)
list(results)
"""


def run(code: str, path: Path | None) -> subprocess.CompletedProcess[str]:
    """Run a script from a file, or from standard input."""
    if path:
        path.write_text(code)
    command = [sys.executable, str(path or "-")]
    return subprocess.run(command, input=code, capture_output=True, text=True, timeout=60, check=False)


def test_a_script_needs_no_main_guard(tmp_path: Path) -> None:
    assert run(PLAIN, tmp_path / "plain.py").stdout.split() == ["a", "b"]
    assert run(PLAIN, None).stdout.split() == ["a", "b"]


@slow
def test_a_script_with_functions_of_its_own_needs_a_guard_and_says_so(tmp_path: Path) -> None:
    assert run(WITH_GUARD, tmp_path / "guarded.py").stdout.split() == ["2"]
    done = run(WITHOUT_GUARD, tmp_path / "unguarded.py")
    assert done.returncode == 1
    assert done.stderr.count("Traceback") == 1
    assert "call parse_many under `if __name__ == '__main__':`" in done.stderr.splitlines()[-1]
    done = run(WITH_GUARD, None)
    assert "defined in an interactive session" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_script_that_is_ended_by_a_signal_leaves_no_process(number: signal.Signals, tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS.format(here=str(Path(__file__).parent)))
    path = os.pathsep.join([str(Path(__file__).parents[1] / "core"), *sys.path])
    running = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    assert running.stdout
    assert running.stdout.readline() == b"a\n"
    pids = worker_pids(running.pid)
    assert len(pids) == 2
    running.send_signal(number)
    running.communicate(timeout=20)
    assert are_gone(pids)
