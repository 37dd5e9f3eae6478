"""Where results go: whole pieces to standard output, what there is to say about them to standard error."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

import click

EXIT_UNWRITTEN = 4
EXIT_INTERRUPTED = 130
"""What shells give a command that Ctrl-C ended."""


class UnwritableError(Exception):
    """Standard output takes nothing more; the message says why."""


def complain(name: str, message: str) -> None:
    """Say something about a document on standard error."""
    with suppress(OSError):  # where nobody can be told, the exit code must do
        click.echo(f"newsparse: {name}: {message}", err=True)


def emit(text: str) -> None:
    """Write data to standard output as UTF-8, whatever the locale; what UTF-8 can't hold is written as an escape.

    Raises:
        BrokenPipeError: if nobody reads it any more.
        UnwritableError: if it can't be written: a full disk, a closed output.
    """
    _write(text, lambda stream, data: stream.buffer.write(data.encode("utf-8", "backslashreplace")))


def emit_shown(text: str) -> None:
    """Write what is to be read by people, in the encoding of the terminal. Raises what ``emit`` does."""
    _write(text, lambda stream, shown: stream.write(shown))


def _write(text: str, how: Callable[[Any, str], object]) -> None:
    if sys.stdout is None:
        raise UnwritableError("it is closed")
    try:
        with unbroken():
            how(sys.stdout, text)
            sys.stdout.flush()
    except OSError as error:
        _give_up()
        if isinstance(error, BrokenPipeError):
            raise
        raise UnwritableError(error.strerror or str(error)) from error


def _give_up() -> None:
    """Send what is left in the buffers nowhere, lest it be tried, and fail, again when the process ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@contextmanager
def unbroken() -> Iterator[None]:
    """Let Ctrl-C wait until what is being written is written whole; the second one does not wait."""
    main_thread = threading.current_thread() is threading.main_thread()
    if not main_thread or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    asked = False

    def wait(_number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True

    signal.signal(signal.SIGINT, wait)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if asked:
        raise KeyboardInterrupt
