"""Work in several processes: one result per input, in order, even if a text kills or stalls a process."""

from __future__ import annotations

import pickle
import time
from collections import deque
from collections.abc import Callable, Iterator
from itertools import product
from math import inf
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from newsparse.model import Article, Hints, Problem
from newsparse.pipeline import frames
from newsparse.pipeline.processes import Event, Process, pack
from newsparse.pipeline.returned import Convert
from newsparse.pipeline.worker_process import is_starting
from newsparse.text.layout import split_blocks

BATCH = 16
"""The most texts of a chunk: enough to amortize the cost of sending, few enough for a steady flow of results."""

CHUNK_LENGTH = 100_000
"""The length of the texts of a chunk of several texts, in code points."""

QUEUED = 2
"""Chunks that a worker has at once, so that it need not wait for the next."""

AHEAD = 4
"""Chunks per worker that may be sent or finished ahead of the next result; bounds memory."""

START_SECONDS = 60.0
"""The time in which a process must be ready, if there is a time budget."""

_MOST_FAILED_STARTS = 5
"""Processes in a row that may be killed before they are ready; after more, parsing stops with an error."""

_STUCK_START = 3
"""A process that is not ready in time counts as so many, because each costs the whole time."""

_GUARD = "is parse_many called under `if __name__ == '__main__':`?"

_Loss = tuple[str, str]
"""Why a text is not parsed: a name for the error, and the reason."""

_DIED = "WorkerDied", "the process that parsed it died"
_LATE = "TimeBudgetExceeded", "it exceeded the time budget"

_Task = tuple[int, str, Hints | None]
"""The number of a text, from 1, the text, and its hints."""

_Result = tuple[int, Callable[[], Any]]
"""The number of a text, and the function that returns its result: results stay packed until the caller takes them."""


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
    """The place of a process, and its tasks. A process that dies or exceeds the time budget is replaced."""

    def __init__(self, start: Callable[[], Process], budget: float | None, lose: Callable[[_Task, _Loss], Any]) -> None:
        self._start_process, self._budget, self._lose = start, budget, lose
        self.process: Process | None = None
        self.chunks: deque[deque[_Task]] = deque()
        self.deadline = inf
        self.size = 1
        self._ready = self._started = self._resent = False
        self._failed_starts = 0

    def take(self, chunk: list[_Task]) -> None:
        if not chunk:
            return
        self.chunks.append(deque(chunk))
        self.size = min(
            BATCH, 2 * self.size
        )  # few texts are divided among the workers, and the first results come soon
        if self.process is None:
            self._start()
        elif self._ready:
            self._post(chunk)

    def _start(self) -> None:
        self._ready = self._started = False
        self.process = self._start_process()
        if self._budget is not None:
            self.deadline = time.monotonic() + max(START_SECONDS, self._budget)

    def _post(self, chunk: list[_Task]) -> None:
        assert self.process is not None
        if len(self.chunks) == 1:
            self._tick(time.monotonic())
        self.process.post(frames.CHUNK, pickle.dumps(chunk, pickle.HIGHEST_PROTOCOL))

    def _tick(self, now: float) -> None:
        self.deadline = inf if self._budget is None or not self.chunks else now + self._budget

    def receive(self, kind: bytes, payload: bytes, when: float) -> _Result | None:
        """Return the result in a message of the process, ``None`` if it has none."""
        if kind == frames.ENDED:
            return self.replace(_DIED)
        if kind == frames.RAISED:
            raise pickle.loads(payload)
        if kind == frames.UNSTARTABLE:
            raise RuntimeError(f"a worker process could not start: {payload.decode()}")
        if kind == frames.READY:
            self._ready = True
            self._failed_starts = 0
            waiting = [list(chunk) for chunk in self.chunks]
            for chunk in waiting:
                self._post(chunk)
            self._tick(when)
            return None
        if kind == frames.STARTED:
            self._started, self._resent = True, False
            self._tick(when)
            return None
        task = self._next_task()
        self._tick(when)
        if kind == frames.UNSENDABLE:
            loss = "NotSendable", f"its annotations can't be sent between processes ({payload.decode()})"
            return task[0], lambda: self._lose(task, loss)
        return task[0], lambda: pickle.loads(payload)

    def _next_task(self) -> _Task:
        task = self.chunks[0].popleft()
        if not self.chunks[0]:
            self.chunks.popleft()
            self._started = False
        return task

    def replace(self, loss: _Loss) -> _Result | None:
        """Start a new process in place of the old one; return the result of the text that the old one was parsing.

        If a process is killed before it begins with a chunk, no text is lost: the new process receives the same chunk.
        If that process also dies before it begins, the first text of the chunk is regarded as the cause. If a process
        is killed or stuck while it starts, no text is lost either. If a process exits by itself while it starts,
        parsing stops with an error.
        """
        assert self.process is not None
        stuck = self.deadline <= time.monotonic()
        self.process.close()
        lost = None
        if not self._ready:
            self._failed_starts += _STUCK_START if stuck else 1
            if not self.process.was_killed or self._failed_starts > _MOST_FAILED_STARTS:
                problem = (
                    f"was not ready after {START_SECONDS:.0f} s" if stuck else f"died before its first text; {_GUARD}"
                )
                raise RuntimeError(f"a worker process {problem}")
        elif self.chunks and (self._started or self._resent):
            lost = self._next_task()
            self._resent = False
        else:
            self._resent = bool(self.chunks)
        self.process, self.deadline = None, inf
        if self.chunks:
            self._start()
        return None if lost is None else (lost[0], lambda: self._lose(lost, loss))


def work(
    parser: Parser, pairs: Iterator[tuple[str, Hints | None]], jobs: int, budget: float | None, convert: Convert
) -> Iterator[Any]:
    """Parse in ``jobs`` processes; yield one result per pair, in order. See ``Pipeline.parse_many``."""
    if is_starting():
        raise RuntimeError(
            "a worker process imports this script, because the pipeline has functions that are defined in it; "
            "call parse_many under `if __name__ == '__main__':`"
        )
    setup, events = pack(parser, convert), SimpleQueue[Event]()

    def lose(task: _Task, loss: _Loss) -> Any:
        return convert(_empty(parser, task, loss), task[0])

    workers = [_Worker(lambda: Process(setup, events), budget, lose) for _ in range(jobs)]
    inputs = _Inputs(pairs)
    done: dict[int, Callable[[], Any]] = {}
    awaited = 1
    try:
        while True:
            for number, worker in product(range(QUEUED), workers):
                if len(worker.chunks) == number and inputs.may_send(awaited, jobs):
                    worker.take(inputs.chunk(worker.size))
            if awaited in done:
                result = done.pop(awaited)()
                inputs.release(awaited)
                awaited += 1
                yield result
            elif awaited == inputs.sent + 1:
                inputs.raise_error()
                return
            else:
                done.update(_results(events, workers))
    finally:
        for worker in workers:
            if worker.process:
                worker.process.kill()
        for worker in workers:
            if worker.process:
                worker.process.close()


class _Inputs:
    """The inputs in chunks, and how many of them are sent and not yet returned.

    An error of the caller's iterable is raised after the results of the inputs before it, as in one process.
    """

    def __init__(self, pairs: Iterator[tuple[str, Hints | None]]) -> None:
        self._pairs = pairs
        self._lengths: dict[int, int] = {}
        self.sent = self._ahead = 0
        self._exhausted = False
        self._error: Exception | None = None

    def may_send(self, awaited: int, jobs: int) -> bool:
        """Whether a chunk may be sent, so that results in advance stay few, and short."""
        number = self.sent + 1 - awaited
        return number < AHEAD * BATCH * jobs and (self._ahead < AHEAD * CHUNK_LENGTH * jobs or not number)

    def chunk(self, size: int) -> list[_Task]:
        """Return the next texts; an empty list if there are no more."""
        chunk: list[_Task] = []
        length = 0
        while not self._exhausted and len(chunk) < size and length < CHUNK_LENGTH:
            try:
                found = next(self._pairs, None)
            except Exception as error:
                self._error, found = error, None
            if found is None:
                self._exhausted = True
                break
            text, hints = found
            self.sent += 1
            self._lengths[self.sent] = len(text)
            self._ahead += len(text)
            length += len(text)
            chunk.append((self.sent, text, hints))
        return chunk

    def release(self, number: int) -> None:
        """Count an input as returned."""
        self._ahead -= self._lengths.pop(number)

    def raise_error(self) -> None:
        """Raise the error of the caller's iterable, if there was one."""
        if self._error is not None:
            raise self._error


def _results(events: SimpleQueue[Event], workers: list[_Worker]) -> Iterator[_Result]:
    """Wait for messages of the workers, or until one exceeds the time budget; yield their results."""
    first = min(worker.deadline for worker in workers)
    received = []
    try:
        received.append(events.get(timeout=min(1.0, max(0.0, first - time.monotonic()))))
        while True:
            received.append(events.get_nowait())
    except Empty:
        pass
    owners = {worker.process: worker for worker in workers if worker.process}
    for process, kind, payload, when in received:
        if (
            (worker := owners.get(process))
            and worker.process is process
            and (found := worker.receive(kind, payload, when))
        ):
            yield found
    now = time.monotonic()
    for worker in workers:
        expired = worker.process and worker.deadline <= now and events.empty()
        if expired and (found := worker.replace(_LATE)):
            yield found


def _empty(parser: Parser, task: _Task, loss: _Loss) -> Article:
    """Return the article of a text that could not be parsed: text, blocks, and a problem."""
    (_, text, hints), (error, reason) = task, loss
    message = f"this text was not parsed because {reason}; parse it with fewer plugins to find the cause"
    return Article(
        text=text,
        hints=hints or Hints(),
        blocks=split_blocks(text),
        problems=(*parser.problems, Problem(stage="work", error=error, message=message)),
        versions=parser.versions,
    )
