"""Many processes: one result per input, in order, though a text kills or stalls the process that works on it."""

from __future__ import annotations

import signal
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from math import inf
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any

from newsparse._messages import describe_exception
from newsparse.model import Article, Hints, Problem
from newsparse.text.layout import split_blocks

if TYPE_CHECKING:
    from newsparse.pipeline.pipeline import Pipeline

BATCH = 16
"""Texts sent to a worker at once. Large enough to hide the hand-over, small enough to keep results flowing."""

AHEAD = 4
"""Batches under way or done per worker beyond the one that is awaited: what bounds memory."""

_AT_WORK = True
"""What a worker says when it has taken a batch."""

_STILLBORN = 5
"""Processes in a row that may be killed before they are ready; more than that, and no other will fare better."""

_Task = tuple[int, str, Hints | None]


class _Worker:
    """A process and what it is to do. A new process takes its place when it dies or runs out of time."""

    def __init__(self, pipeline: Pipeline, budget: float | None) -> None:
        self._pipeline, self._budget = pipeline, budget
        self._context = get_context("spawn")
        self.tasks: deque[_Task] = deque()
        self._in_vain = False
        self._stillborn = 0
        self._start()

    def _start(self) -> None:
        self.connection, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_serve, args=(theirs, self._pipeline), daemon=True)
        with _deaf_to_interrupts():
            self._process.start()
        theirs.close()
        self._ready = self._at_work = False
        self.deadline = inf

    def send(self, tasks: list[_Task]) -> None:
        self.tasks.extend(tasks)
        self._in_vain = False
        self._post()

    def _post(self) -> None:
        if self._ready and self.tasks:
            self._at_work = False
            self._tick()
            with suppress(OSError):  # the process is gone; the next look at the connection will find that out
                self.connection.send([task[1:] for task in self.tasks])

    def _tick(self) -> None:
        if self._budget is not None:
            self.deadline = time.monotonic() + self._budget

    def receive(self) -> tuple[int, Article] | None:
        """The next result, or ``None`` where the process has only said that it is ready."""
        try:
            article = self.connection.recv()
        except (EOFError, OSError):
            return self.replace("the process that worked on it died")
        if article is None:
            self._ready = True
            self._stillborn = 0
            self._post()
            return None
        if article is _AT_WORK:
            self._at_work = True
            self._tick()
            return None
        if isinstance(article, BaseException):
            raise article
        self._tick()
        task = self.tasks.popleft()
        return task[0], _empty(self._pipeline, task, article) if isinstance(article, str) else article

    def replace(self, reason: str) -> tuple[int, Article] | None:
        """Put a new process in the old one's place; the text that it was at is given up.

        A process that died before it took what it was sent, killed while it had nothing to do, was at none; the next
        one is sent the same. Should that die too before it takes it, the first text is to blame. One that was killed
        while it started was at none either; one that ended by itself then can't be started at all.
        """
        was_ready, blameless = self._ready, not (self._at_work or self._in_vain)
        self.stop()
        if not was_ready:
            self._stillborn += 1
            killed = (self._process.exitcode or 0) < 0
            if not killed or self._stillborn > _STILLBORN:
                raise RuntimeError(
                    "a worker process died before its first text; "
                    "is parse_many called under `if __name__ == '__main__':`?"
                )
            self._start()
            return None
        self._in_vain = blameless
        given_up = self.tasks.popleft() if self.tasks and not blameless else None
        self._start()
        return None if given_up is None else (given_up[0], _empty(self._pipeline, given_up, reason))

    @property
    def expired(self) -> bool:
        return time.monotonic() >= self.deadline

    def stop(self) -> None:
        self._process.kill()
        self._process.join()
        self.connection.close()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Block Ctrl-C, which reaches the whole group of processes; what is started now stays deaf to it.

    What it means is for the first process to say, and a worker that is still importing can't ignore it yet.
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
    pipeline: Pipeline, pairs: Iterator[tuple[str, Hints | None]], jobs: int, budget: float | None
) -> Iterator[Article]:
    """Parse in ``jobs`` processes. One article per pair, in order; see ``Pipeline.parse_many``."""
    tasks = ((number, text, hints) for number, (text, hints) in enumerate(pairs))
    workers = [_Worker(pipeline, budget) for _ in range(jobs)]
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
    """Wait for the next results of the workers, or for the first of them to run out of time."""
    by_connection: dict[Any, _Worker] = {worker.connection: worker for worker in busy}
    first = min(worker.deadline for worker in busy)
    ready = wait(list(by_connection), None if first == inf else max(0.0, first - time.monotonic()))
    found = [by_connection[connection].receive() for connection in ready]
    slow = [worker for worker in busy if worker.connection not in ready and worker.expired]
    found += [worker.replace("it took longer than the time budget") for worker in slow]
    return dict(result for result in found if result is not None)


def _empty(pipeline: Pipeline, task: _Task, reason: str) -> Article:
    """The article of a text that could not be worked on: its text and blocks, and the problem."""
    _, text, hints = task
    message = f"nothing was found in this text because {reason}; parse it with fewer plugins to see which is to blame"
    return Article(
        text=text,
        hints=hints or Hints(),
        blocks=split_blocks(text),
        problems=(*pipeline.problems, Problem(stage="work", error="WorkerLost", message=message)),
        versions=pipeline.versions,
    )


def _serve(connection: Connection, pipeline: Pipeline) -> None:
    """The worker process: say that it is ready, then answer each text of each batch by itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    connection.send(None)
    while True:
        try:
            batch = connection.recv()
        except EOFError:
            return
        connection.send(_AT_WORK)
        for text, hints in batch:
            try:
                article = pipeline.parse(text, hints)
            except Exception as error:  # only with on_error="raise": it is raised where the results are awaited
                connection.send(error)
                return
            try:
                connection.send(article)
            except Exception as error:  # what a plugin put into it can't be pickled
                connection.send(f"what was found can't be sent between processes ({describe_exception(error)})")
