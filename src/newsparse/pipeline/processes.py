"""A worker process as its parent sees it: two threads send and receive, so that no call of the parent blocks."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import spawn
from queue import SimpleQueue
from typing import Any

from newsparse.pipeline import frames

_PATIENCE = 1.0
"""How long the threads of a killed process are waited for, in seconds. A process that a plugin started can keep the
pipes open for longer."""

_BOOT = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from newsparse.pipeline.worker_process import main; main()"  # noqa: E501

Event = tuple["Process", bytes, bytes, float]
"""A process, the kind and the payload of its message, and when it arrived (``time.monotonic``)."""


def pack(parser: object, convert: object) -> bytes:
    """Return what a worker needs: the parser, and the function for its articles, pickled by import names.

    The module of the script is imported by the worker only if one of them is defined in it.

    Raises:
        TypeError: if a part of them can't be imported by another process.
    """
    pickled = pickle.dumps((parser, convert))
    main: dict[str, Any] = {}
    if b"__main__" in pickled:
        known = spawn.get_preparation_data("newsparse")
        main = {name: value for name, value in known.items() if name.startswith("init_main") or name == "sys_argv"}
        if len(main) < 2 or not os.path.exists(main.get("init_main_from_path", os.curdir)):
            raise TypeError(
                "a function or class that is defined in an interactive session can't be used in other processes; "
                "put it into a file that can be imported"
            )
    return pickle.dumps((main, pickled))


class Process:
    """A running worker process.

    Args:
        setup: what ``pack`` returned.
        events: receives its messages, and ``ENDED`` when it has ended.
    """

    def __init__(self, setup: bytes, events: SimpleQueue[Event]) -> None:
        path = json.dumps([entry for entry in sys.path if isinstance(entry, str)])
        flags = subprocess._args_from_interpreter_flags()  # type: ignore[attr-defined]  # as multiprocessing does
        command = [os.fsdecode(spawn.get_executable()), *flags, "-c", _BOOT, path]
        with _interrupts_blocked():
            self._popen = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._events = events
        self._outgoing: SimpleQueue[tuple[bytes, bytes] | None] = SimpleQueue()
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._send, self._receive)]
        for thread in self._threads:
            thread.start()
        self.post(frames.SETUP, setup)

    @property
    def pid(self) -> int:
        """The identifier of the process."""
        return self._popen.pid

    @property
    def was_killed(self) -> bool:
        """Whether a signal ended the process; only after ``close``."""
        return (self._popen.returncode or 0) < 0

    def post(self, kind: bytes, payload: bytes) -> None:
        """Send a message; return at once."""
        self._outgoing.put((kind, payload))

    def kill(self) -> None:
        """End the process, whatever it does."""
        self._popen.kill()
        self._outgoing.put(None)

    def close(self) -> None:
        """End the process, wait for it and close its pipes."""
        self.kill()
        self._popen.wait()
        for thread, stream in zip(self._threads, (self._popen.stdin, self._popen.stdout), strict=True):
            thread.join(_PATIENCE)
            if stream and not thread.is_alive():
                with suppress(OSError):  # data for the ended process was not sent
                    stream.close()

    def _send(self) -> None:
        assert self._popen.stdin is not None
        with suppress(OSError):  # the process has ended; the other thread reports it
            while message := self._outgoing.get():
                frames.write_frame(self._popen.stdin, *message)  # type: ignore[arg-type]

    def _receive(self) -> None:
        assert self._popen.stdout is not None
        with suppress(EOFError, OSError):
            while True:
                kind, payload = frames.read_frame(self._popen.stdout)  # type: ignore[arg-type]
                self._events.put((self, kind, payload, time.monotonic()))
        self._events.put((self, frames.ENDED, b"", time.monotonic()))


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
