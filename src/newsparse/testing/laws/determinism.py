"""Law 5 in other processes: another hash seed, locale, time zone and default encoding, and the same articles.

Run as a module it is the other process: it reads a pipeline and texts and writes the documents.
"""

from __future__ import annotations

import contextlib
import json
import locale
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Iterable

from newsparse.export.json_document import dumps, loads
from newsparse.pipeline import Pipeline
from newsparse.testing.laws.diff import differing
from newsparse.testing.laws.errors import LawError

_ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
ELSEWHERE: tuple[dict[str, str], ...] = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kolkata", **_ASCII},
    {"PYTHONHASHSEED": "4000000000", "TZ": "<-1130>11:30", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "1"},
    {"PYTHONHASHSEED": "77", "TZ": "UTC0", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"},
)
"""The environments. In the first files that are opened without an encoding are read as ASCII; in the second, where
the machine has it, words are sorted and numbers are printed as in Turkish; the third is what containers run in."""

PATIENCE = 300
"""Seconds for one environment: many more than any set of test texts takes."""


class CannotTravelError(TypeError):
    """A pipeline can't be sent to another process, so the law is not held to there. The message says why."""


def deterministic_elsewhere(pipeline: Pipeline, texts: Iterable[str]) -> None:
    """Law 5, in other processes: another hash seed, locale, time zone and default encoding give the same articles.

    One process for each of ``ELSEWHERE``, about half a second, however many the texts.

    Raises:
        LawError: for the first text that gives another article there.
        CannotTravelError: if the pipeline can't be pickled, or not be rebuilt there: it holds a lambda, or a function
            or class that is defined in a function or in ``__main__``.
    """
    given = list(texts)
    try:
        payload = pickle.dumps((sys.path, pickle.dumps(pipeline), given))
    except Exception as error:
        raise CannotTravelError(f"not held to the law in another process, for it can't be pickled: {error}") from error
    here = [dumps(pipeline.parse(text)) for text in given]
    for changes in ELSEWHERE:
        for text, mine, theirs in zip(given, here, _parsed(payload, changes), strict=True):
            if mine != theirs:
                types = pipeline.annotation_types
                found, spans = differing(loads(mine, types=types), loads(theirs, types=types))
                told = ", ".join(f"{name}={value}" for name, value in changes.items())
                raise LawError("deterministic", text, f"with {told} in another process: {found}", spans)


def _parsed(payload: bytes, changes: dict[str, str]) -> list[str]:
    """The documents that a process with a changed environment makes of the texts."""
    done = subprocess.run(
        [sys.executable, "-m", __name__],
        input=payload, env={**os.environ, **changes}, capture_output=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise CannotTravelError(f"not held to the law in another process, for it can't be rebuilt there: {told}")
    documents: list[str] = json.loads(done.stdout)
    return documents


def main() -> None:
    """Be the other process."""
    path, pickled, texts = pickle.load(sys.stdin.buffer)
    sys.path[:] = path
    with contextlib.suppress(locale.Error):  # the machine does not have it
        locale.setlocale(locale.LC_ALL, "")
    if hasattr(time, "tzset"):
        time.tzset()
    pipeline: Pipeline = pickle.loads(pickled)
    documents = [dumps(pipeline.parse(text)) for text in texts]
    sys.stdout.buffer.write(json.dumps(documents).encode("ascii"))


if __name__ == "__main__":
    main()
