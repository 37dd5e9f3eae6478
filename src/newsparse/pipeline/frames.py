"""Messages between a process and its workers: a kind, a length and a payload, on a pipe."""

from __future__ import annotations

import struct
from typing import BinaryIO

_HEAD = struct.Struct(">cQ")

SETUP, CHUNK = b"U", b"C"
"""What a worker receives: what it needs to start, and chunks of texts."""

READY, UNSTARTABLE, STARTED, RESULT, UNSENDABLE, RAISED = b"R", b"X", b"S", b"A", b"F", b"E"
"""What a worker sends: it is ready, or why it can't start; it has begun with a chunk; the result of the next text, or
why the result can't be sent; an error that ends the work."""

ENDED = b""
"""What the reader of a worker reports when the process has ended."""


def write_frame(stream: BinaryIO, kind: bytes, payload: bytes = b"") -> None:
    """Write a message.

    Raises:
        OSError: if the other process has ended.
    """
    stream.write(_HEAD.pack(kind, len(payload)) + payload)
    stream.flush()


def read_frame(stream: BinaryIO) -> tuple[bytes, bytes]:
    """Wait for a message and return its kind and payload.

    Raises:
        EOFError: if the other process has ended.
    """
    kind, size = _HEAD.unpack(_exactly(stream, _HEAD.size))
    return kind, _exactly(stream, size)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
