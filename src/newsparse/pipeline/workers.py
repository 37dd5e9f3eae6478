"""Worker processes: one result per input, in order, even if a text kills or stalls a process."""

from __future__ import annotations

import signal
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from math import inf
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Protocol

from newsparse._messages import describe_exception
from newsparse.model import Article, Hints, Problem
from newsparse.text.layout import split_blocks

BATCH = 16
"""Texts sent to a worker at once: enough to amortize the cost of sending, few enough for a steady flow of results."""

AHEAD = 4
"""Batches per worker that may be sent or finished ahead of the next result; bounds memory."""

_STARTED = True
"""What a worker sends when it has received a batch."""

_MOST_FAILED_STARTS = 5
"""Processes in a row that may be killed before they are ready; after more, parsing stops with an error."""

_Task = tuple[int, str, Hints | None]


class Parser(Protocol):
    """What a worker process needs: a pipeline, or anything with these members that pickles."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems that each article has."""

    @property
    def versions(self) -> tuple[tuple[str, str], ...]:
        """The versions that each article has."""

    def parse(self, text: str, hints: Hints | None = None) -> Article:
        """Parse one article."""


class _Worker:
    """A process and its tasks. If the process dies or exceeds the time budget, a new one takes its place."""

    def __init__(self, parser: Parser, budget: float | None) -> None:
        self._parser, self._budget = parser, budget
        self._context = get_context("spawn")
        self.tasks: deque[_Task] = deque()
        self._resent = False
        self._failed_starts = 0
        self._start()

    def _start(self) -> None:
        self.connection, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_serve, args=(theirs, self._parser), daemon=True)
        with _interrupts_blocked():
            self._process.start()
        theirs.close()
        self._ready = self._started = False
        self.deadline = inf

    def send(self, tasks: list[_Task]) -> None:
        self.tasks.extend(tasks)
        self._resent = False
        self._post()

    def _post(self) -> None:
        if self._ready and self.tasks:
            self._started = False
            self._tick()
            with suppress(OSError):  # the process has ended; the next receive reports it
                self.connection.send([task[1:] for task in self.tasks])

    def _tick(self) -> None:
        if self._budget is not None:
            self.deadline = time.monotonic() + self._budget

    def receive(self) -> tuple[int, Article] | None:
        """Return the next result, ``None`` if the process only reported that it is ready or has started."""
        try:
            article = self.connection.recv()
        except (EOFError, OSError):
            return self.replace("the process that parsed it died")
        if article is None:
            self._ready = True
            self._failed_starts = 0
            self._post()
            return None
        if article is _STARTED:
            self._started = True
            self._tick()
            return None
        if isinstance(article, BaseException):
            raise article
        self._tick()
        task = self.tasks.popleft()
        return task[0], _empty(self._parser, task, article) if isinstance(article, str) else article

    def replace(self, reason: str) -> tuple[int, Article] | None:
        """Start a new process in place of the old one; the text that the old one was parsing gets an empty article.

        If a process is killed before it receives its batch, no text is lost: the new process receives the same batch.
        If that process also dies before it receives the batch, the first text of the batch is regarded as the cause. If
        a process is killed while it starts, no text is lost either. If a process exits by itself while it starts,
        parsing stops with an error.
        """
        was_ready, idle = self._ready, not (self._started or self._resent)
        self.stop()
        if not was_ready:
            self._failed_starts += 1
            killed = (self._process.exitcode or 0) < 0
            if not killed or self._failed_starts > _MOST_FAILED_STARTS:
                raise RuntimeError(
                    "a worker process died before its first text; "
                    "is parse_many called under `if __name__ == '__main__':`?"
                )
            self._start()
            return None
        self._resent = idle
        lost = self.tasks.popleft() if self.tasks and not idle else None
        self._start()
        return None if lost is None else (lost[0], _empty(self._parser, lost, reason))

    @property
    def expired(self) -> bool:
        return time.monotonic() >= self.deadline

    def stop(self) -> None:
        self._process.kill()
        self._process.join()
        self.connection.close()


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Block SIGINT while a process starts, so that Ctrl-C, which reaches the whole process group, does not end workers.

    The main process handles Ctrl-C. A worker can't ignore the signal before it has finished its imports.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def work(
    parser: Parser, pairs: Iterator[tuple[str, Hints | None]], jobs: int, budget: float | None
) -> Iterator[Article]:
    """Parse in ``jobs`` processes; yield one article per pair, in order. See ``Pipeline.parse_many``."""
    tasks = ((number, text, hints) for number, (text, hints) in enumerate(pairs))
    workers = [_Worker(parser, budget) for _ in range(jobs)]
    done: dict[int, Article] = {}
    awaited = sent = 0
    exhausted = False
    try:
        while True:
            for worker in workers:
                while not exhausted and len(worker.tasks) == 0 and sent - awaited < AHEAD * BATCH * jobs:
                    batch = [task for _, task in zip(range(BATCH), tasks, strict=False)]
                    exhausted = len(batch) < BATCH
                    sent += len(batch)
                    if batch:
                        worker.send(batch)
            while awaited in done:
                yield done.pop(awaited)
                awaited += 1
            busy = [worker for worker in workers if worker.tasks]
            if not busy:
                if exhausted:
                    return
                continue
            done.update(_results(busy))
    finally:
        for worker in workers:
            worker.stop()


def _results(busy: list[_Worker]) -> dict[int, Article]:
    """Wait for the next results of the workers, or until one exceeds the time budget."""
    by_connection: dict[Any, _Worker] = {worker.connection: worker for worker in busy}
    first = min(worker.deadline for worker in busy)
    ready = wait(list(by_connection), None if first == inf else max(0.0, first - time.monotonic()))
    found = [by_connection[connection].receive() for connection in ready]
    slow = [worker for worker in busy if worker.connection not in ready and worker.expired]
    found += [worker.replace("it exceeded the time budget") for worker in slow]
    return dict(result for result in found if result is not None)


def _empty(parser: Parser, task: _Task, reason: str) -> Article:
    """Return the article of a text that could not be parsed: text, blocks, and a problem."""
    _, text, hints = task
    message = f"this text was not parsed because {reason}; parse it with fewer plugins to find the cause"
    return Article(
        text=text,
        hints=hints or Hints(),
        blocks=split_blocks(text),
        problems=(*parser.problems, Problem(stage="work", error="WorkerLost", message=message)),
        versions=parser.versions,
    )


def _serve(connection: Connection, parser: Parser) -> None:
    """Run a worker process: report that it is ready, then send the result of each text of each batch."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    connection.send(None)
    while True:
        try:
            batch = connection.recv()
        except EOFError:
            return
        connection.send(_STARTED)
        for text, hints in batch:
            try:
                article = parser.parse(text, hints)
            except Exception as error:  # only with on_error="raise": the main process raises it
                connection.send(error)
                return
            try:
                connection.send(article)
            except Exception as error:  # a value of a plugin can't be pickled
                connection.send(f"its annotations can't be sent between processes ({describe_exception(error)})")
