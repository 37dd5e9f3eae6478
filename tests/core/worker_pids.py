"""The worker processes of a process, from ``/proc``."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are listed from /proc")


def worker_pids(parent: int | None = None) -> set[int]:
    """The running worker processes of a process, by default of this one; of any process for 0."""
    parent = os.getpid() if parent is None else parent
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if fields[0] != "Z" and parent in (0, int(fields[1])) and b"newsparse.pipeline.worker_process" in command:
            found.add(int(folder.name))
    return found


def are_gone(pids: set[int], seconds: float = 10.0) -> bool:
    """Whether processes end within some seconds."""
    end = time.monotonic() + seconds
    while pids & worker_pids(0):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
