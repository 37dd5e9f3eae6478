"""Output of the command line: results to standard output or a file, messages to standard error."""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

import click

EXIT_UNREADABLE = 1
EXIT_PLUGIN = 3
EXIT_UNWRITTEN = 4
EXIT_INTERRUPTED = 130
"""The exit code that shells use for a command ended by Ctrl-C."""

STANDARD_OUTPUT = "standard output"

Emit = Callable[[str], None]
"""Writes a piece of the output. Raises ``BrokenPipeError`` or ``UnwritableError``."""


class UnwritableError(Exception):
    """The output could not be written.

    Args:
        name: the output: a file, or standard output.
        reason: why.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name, self.reason = name, reason


def report(name: str, message: str) -> None:
    """Write a message about a document or a plugin to standard error, without control characters.

    The name is on one line: the name of a file can have line breaks.
    """
    from newsparse.export.shown import showable

    name = name.translate({ord("\n"): "\ufffd", ord("\t"): "\ufffd"})
    with suppress(OSError):  # if standard error is closed, the exit code remains
        click.echo(showable(f"newsparse: {name}: {message}"), err=True)


@contextmanager
def safe_messages() -> Iterator[None]:
    """Replace control characters in the messages of usage errors, which show arguments: names of files can be any."""
    from newsparse.export.shown import showable

    try:
        yield
    except click.ClickException as error:
        vars(error)["message"] = showable(error.message)
        raise


def emit(text: str) -> None:
    """Write data to standard output as UTF-8 in any locale; what UTF-8 can't encode is escaped.

    On a terminal, the control characters of a text are replaced: they could change it, or what it shows.

    Raises:
        BrokenPipeError: if the reader has closed the pipe.
        UnwritableError: if it can't be written: the disk is full, the output is closed.
    """
    if sys.stdout is not None and sys.stdout.isatty():
        from newsparse.export.shown import showable

        text = showable(text)
    _write(text, lambda stream, data: stream.buffer.write(data.encode("utf-8", "backslashreplace")))


def emit_shown(text: str) -> None:
    """Write text for people in the encoding of the terminal. Raises the same errors as ``emit``."""
    _write(text, lambda stream, shown: stream.write(shown))


@contextmanager
def output_file(path: Path, *, at: int = 0) -> Iterator[Emit]:
    """Open a file for output, as UTF-8, and yield the function that writes to it.

    Args:
        path: the file; its folder must exist.
        at: the size to which an existing file is cut before anything is written, in bytes.

    Raises:
        UnwritableError: if it can't be opened, cut, written or closed.
    """

    def failed(error: OSError) -> UnwritableError:
        return UnwritableError(str(path), error.strerror or str(error))

    def write(text: str) -> None:
        try:
            with uninterrupted():
                file.write(text.encode("utf-8", "backslashreplace"))
                file.flush()
        except OSError as error:
            raise failed(error) from error

    try:
        file = open(path, "r+b" if at else "wb")  # noqa: SIM115  # closed below
        if at:
            file.seek(at)
            file.truncate()
    except OSError as error:
        raise failed(error) from error
    try:
        yield write
    finally:
        with suppress(OSError):  # every piece was flushed
            file.close()


def _write(text: str, how: Callable[[Any, str], object]) -> None:
    if sys.stdout is None:
        raise UnwritableError(STANDARD_OUTPUT, "it is closed")
    try:
        with uninterrupted():
            how(sys.stdout, text)
            sys.stdout.flush()
    except OSError as error:
        _discard_buffers()
        if isinstance(error, BrokenPipeError):
            raise
        raise UnwritableError(STANDARD_OUTPUT, error.strerror or str(error)) from error


@contextmanager
def unwritable_reported() -> Iterator[None]:
    """Report that standard output can't be written, whatever writes it: help and versions are written by click."""
    try:
        yield
    except UnwritableError as error:
        report(error.name, f"not written: {error.reason}")
        sys.exit(EXIT_UNWRITTEN)
    except OSError as error:
        if error.filename is not None or error.errno not in (errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT):
            raise
        _discard_buffers()
        report(STANDARD_OUTPUT, f"not written: {error.strerror}")
        sys.exit(EXIT_UNWRITTEN)


def _discard_buffers() -> None:
    """Redirect standard output to the null device, so that flushing it at exit does not fail again."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Delay Ctrl-C until the block ends, so that a piece of output is written whole; a second Ctrl-C interrupts."""
    main_thread = threading.current_thread() is threading.main_thread()
    if not main_thread or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    interrupted = False

    def wait(_number: int, _frame: FrameType | None) -> None:
        nonlocal interrupted
        if interrupted:
            raise KeyboardInterrupt
        interrupted = True

    signal.signal(signal.SIGINT, wait)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if interrupted:
        raise KeyboardInterrupt
