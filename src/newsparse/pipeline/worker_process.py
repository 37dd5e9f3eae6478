"""The main function of a worker process: it parses the chunks of texts that it receives on standard input.

Results go to standard output. What plugins print goes to standard error, and they read an empty standard input. The
process ends as soon as its standard input is closed, which happens when the parent ends, however that ends.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import threading
import warnings
from contextlib import suppress
from multiprocessing import spawn
from queue import SimpleQueue
from typing import Any, BinaryIO

from newsparse._messages import describe_exception
from newsparse.errors import NewsparseWarning
from newsparse.pipeline import frames

_STATE = {"starting": False}
"""Whether this process is a worker that is importing what it needs."""


def is_starting() -> bool:
    """Whether this process is a worker that is importing what it needs.

    A script that the worker imports, because the pipeline has functions of the script, must not parse then.
    """
    return _STATE["starting"]


def main() -> None:
    """Serve until standard input is closed. The process ends without a return, while a thread waits for input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # while modules and word lists are loaded
    inward, outward = _take_pipes()
    received: SimpleQueue[tuple[bytes, bytes]] = SimpleQueue()
    threading.Thread(target=_receive, args=(inward, received), daemon=True).start()
    _, setup = received.get()
    try:
        parser, convert = _unpack(setup)
    except Exception as error:
        frames.write_frame(outward, frames.UNSTARTABLE, describe_exception(error).encode("utf-8", "replace"))
        os._exit(1)
    gc.freeze()  # the word lists and models never become garbage, so they need not be searched for it
    gc.enable()
    frames.write_frame(outward, frames.READY)
    while _serve(pickle.loads(received.get()[1]), parser, convert, outward):
        pass
    os._exit(0)


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return the pipes on standard input and output, which then lead nowhere and to standard error."""
    inward, outward = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    with suppress(OSError):  # standard error is closed
        os.dup2(2, 1)
    sys.stdout = sys.stderr
    if sys.platform == "win32":
        import msvcrt

        for stream in (inward, outward):
            msvcrt.setmode(stream.fileno(), os.O_BINARY)
    return inward, outward


def _receive(inward: BinaryIO, received: SimpleQueue[tuple[bytes, bytes]]) -> None:
    """Receive messages in a thread of its own, so that the process ends with its parent even while it parses."""
    try:
        while True:
            received.put(frames.read_frame(inward))
    finally:
        os._exit(0)


def _unpack(setup: bytes) -> tuple[Any, Any]:
    """Return the parser and the function for its articles; a plugin that does not load has been warned about."""
    main_module, pickled = pickle.loads(setup)
    _STATE["starting"] = True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NewsparseWarning)
            spawn.prepare(main_module)
            parser, convert = pickle.loads(pickled)
    finally:
        _STATE["starting"] = False
    return parser, convert


def _serve(chunk: list[tuple[int, str, Any]], parser: Any, convert: Any, outward: BinaryIO) -> bool:
    """Send the result of each text of a chunk; return whether the process goes on."""
    frames.write_frame(outward, frames.STARTED)
    for number, text, hints in chunk:
        try:
            result = convert(parser.parse(text, hints), number)
        except Exception as error:  # of a pipeline with on_error="raise", or of the function of the caller
            frames.write_frame(outward, frames.RAISED, _pickled_error(error))
            return False
        try:
            message = frames.RESULT, pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
        except Exception as error:  # a value of a plugin can't be pickled
            message = frames.UNSENDABLE, describe_exception(error).encode("utf-8", "replace")
        frames.write_frame(outward, *message)
    return True


def _pickled_error(error: Exception) -> bytes:
    """Return an exception in a form that the parent can load; one that can't be pickled becomes a ``RuntimeError``."""
    try:
        pickled = pickle.dumps(error)
        pickle.loads(pickled)
    except Exception:
        return pickle.dumps(RuntimeError(describe_exception(error)))
    return pickled
