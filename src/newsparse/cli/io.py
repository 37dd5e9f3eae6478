"""Input and output: documents from files and standard input, results to standard output, messages to standard error."""

from __future__ import annotations

import codecs
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

EXIT_UNWRITTEN = 4
EXIT_INTERRUPTED = 130
"""The exit code that shells use for a command ended by Ctrl-C."""

_WIDE = {codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF32_BE: "UTF-32", codecs.BOM_UTF16_LE: "UTF-16",
         codecs.BOM_UTF16_BE: "UTF-16"}  # fmt: skip
"""The byte order marks of encodings with several bytes per character, the longest first."""
_CONVERT = "convert it to UTF-8 first: iconv -f {} -t UTF-8"


class UnreadableError(Exception):
    """A document could not be read; the message gives the reason."""


class UnwritableError(Exception):
    """Standard output could not be written; the message gives the reason."""


# Input ----------------------------------------------------------------------------------------------------------


def read_document(name: str) -> str:
    """Return the text of a file, or of standard input for ``-``, with its line breaks unchanged.

    The encoding is UTF-8, else Windows-1252, which is reported on standard error.

    Raises:
        UnreadableError: if the file can't be opened or is in neither encoding.
    """
    if not name:
        raise UnreadableError("the name of the file is empty; name a file, or - for standard input")
    if name == "-" and sys.stdin is None:
        raise UnreadableError("standard input is closed")
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except IsADirectoryError:
        raise UnreadableError("it is a directory; name the files in it") from None
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error
    return decoded(raw, name)


def decoded(raw: bytes, name: str) -> str:
    """Return the text of the bytes of a document.

    Raises:
        UnreadableError: if they are neither UTF-8 nor Windows-1252.
    """
    if (mark := next((mark for mark in _WIDE if raw.startswith(mark)), None)) is not None:
        raise UnreadableError(f"it is {_WIDE[mark]}; {_CONVERT.format(_WIDE[mark])}")
    if raw.count(0) > len(raw) // 4:
        raise UnreadableError(f"more than a quarter of its bytes are NUL, as in UTF-16; {_CONVERT.format('UTF-16LE')}")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        position = error.start
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableError(f"byte {position} is not valid UTF-8, and the text is not Windows-1252") from None
    report(name, f"byte {position} is not valid UTF-8; read as Windows-1252")
    return text


# Output ---------------------------------------------------------------------------------------------------------


def report(name: str, message: str) -> None:
    """Write a message about a document or a plugin to standard error."""
    with suppress(OSError):  # if standard error is closed, the exit code remains
        click.echo(f"newsparse: {name}: {message}", err=True)


def emit(text: str) -> None:
    """Write data to standard output as UTF-8 in any locale; what UTF-8 can't encode is escaped.

    Raises:
        BrokenPipeError: if the reader has closed the pipe.
        UnwritableError: if it can't be written: the disk is full, the output is closed.
    """
    _write(text, lambda stream, data: stream.buffer.write(data.encode("utf-8", "backslashreplace")))


def emit_shown(text: str) -> None:
    """Write text for people in the encoding of the terminal. Raises the same errors as ``emit``."""
    _write(text, lambda stream, shown: stream.write(shown))


def _write(text: str, how: Callable[[Any, str], object]) -> None:
    if sys.stdout is None:
        raise UnwritableError("it is closed")
    try:
        with uninterrupted():
            how(sys.stdout, text)
            sys.stdout.flush()
    except OSError as error:
        _discard_buffers()
        if isinstance(error, BrokenPipeError):
            raise
        raise UnwritableError(error.strerror or str(error)) from error


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
