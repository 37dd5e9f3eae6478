"""Where documents come from: files and standard input, UTF-8 first."""

from __future__ import annotations

import sys
from pathlib import Path

from newsparse.cli.output import complain


class UnreadableError(Exception):
    """A document that could not be read; the message says why."""


def read_document(name: str) -> str:
    """The text of a file, or of standard input for ``-``, character for character.

    UTF-8 is tried first, then Windows-1252, which is said on standard error.

    Raises:
        UnreadableError: if the file can't be opened or is in neither encoding.
    """
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
    """The text of the bytes of a document.

    Raises:
        UnreadableError: if they are neither UTF-8 nor Windows-1252.
    """
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        position = error.start
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableError(f"byte {position} is not UTF-8, and it is no Windows-1252 text either") from None
    complain(name, f"byte {position} is not UTF-8; read as Windows-1252")
    return text
