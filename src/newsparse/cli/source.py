"""Where documents come from: files and standard input, UTF-8 first."""

from __future__ import annotations

import codecs
import sys
from pathlib import Path

from newsparse.cli.output import complain

_WIDE = {codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF32_BE: "UTF-32", codecs.BOM_UTF16_LE: "UTF-16",
         codecs.BOM_UTF16_BE: "UTF-16"}  # fmt: skip
"""The marks at the beginning of a text whose characters take more than one byte each; the longest come first."""
_CONVERT = "convert it to UTF-8 first: iconv -f {} -t UTF-8"


class UnreadableError(Exception):
    """A document that could not be read; the message says why."""


def read_document(name: str) -> str:
    """The text of a file, or of standard input for ``-``, character for character.

    UTF-8 is tried first, then Windows-1252, which is said on standard error.

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
    """The text of the bytes of a document.

    Raises:
        UnreadableError: if they are neither UTF-8 nor Windows-1252.
    """
    if (mark := next((mark for mark in _WIDE if raw.startswith(mark)), None)) is not None:
        raise UnreadableError(f"it is {_WIDE[mark]}; {_CONVERT.format(_WIDE[mark])}")
    if raw.count(0) > len(raw) // 4:
        raise UnreadableError(f"more than a quarter of it is NUL, as in UTF-16; {_CONVERT.format('UTF-16LE')}")
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
