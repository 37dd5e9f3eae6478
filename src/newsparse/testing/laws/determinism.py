"""Law 5 in other processes, with another hash seed, locale, time zone and default encoding.

The module is also the program of the other process: it reads a pipeline and texts and writes documents.
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
"""The environments. In the first, files that are opened without an encoding are read as ASCII. The second uses the
Turkish locale if the machine has it. The third is usual in containers."""

TIMEOUT = 300
"""Seconds for one environment, far more than a set of test texts takes."""


class NotPicklableError(TypeError):
    """A pipeline can't be pickled, so the law can't be checked in other processes. The message gives the reason."""


def deterministic_elsewhere(pipeline: Pipeline, texts: Iterable[str]) -> None:
    """Law 5, in other processes: another hash seed, locale, time zone and default encoding give the same articles.

    One process for each of ``ELSEWHERE``, which takes about half a second plus the time to parse.

    Raises:
        LawError: for the first text whose article differs.
        NotPicklableError: if the pipeline can't be pickled or unpickled: it contains a lambda, or a function
            or class that is defined in a function or in ``__main__``.
    """
    given = list(texts)
    try:
        payload = pickle.dumps((sys.path, pickle.dumps(pipeline), given))
    except Exception as error:
        raise NotPicklableError(
            f"the law was not checked in another process, because the pipeline can't be pickled: {error}"
        ) from error
    here = [dumps(pipeline.parse(text)) for text in given]
    for changes in ELSEWHERE:
        for text, mine, theirs in zip(given, here, _parsed(payload, changes), strict=True):
            if mine != theirs:
                types = pipeline.annotation_types
                found, spans = differing(loads(mine, types=types), loads(theirs, types=types))
                shown = ", ".join(f"{name}={value}" for name, value in changes.items())
                raise LawError("deterministic", text, f"with {shown} in another process: {found}", spans)


def _parsed(payload: bytes, changes: dict[str, str]) -> list[str]:
    """The documents that a process with a changed environment returns for the texts."""
    done = subprocess.run(
        [sys.executable, "-m", __name__],
        input=payload, env={**os.environ, **changes}, capture_output=True, timeout=TIMEOUT, check=False,
    )  # fmt: skip
    if done.returncode:
        shown = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise NotPicklableError(
            f"the law was not checked in another process, because the pipeline can't be unpickled there: {shown}"
        )
    documents: list[str] = json.loads(done.stdout)
    return documents


def main() -> None:
    """Run as the other process."""
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
