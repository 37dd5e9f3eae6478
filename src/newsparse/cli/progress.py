"""Progress of long work on standard error, if it is a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 2.0
"""The progress is shown if the work takes longer than this, in seconds."""


def with_progress(items: Iterable[T]) -> Iterator[T]:
    """Yield the items and show their number, the rate and the time, on standard error."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} documents"), TextColumn("{task.fields[rate]}"))
    bar = Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True, refresh_per_second=4)
    start, shown = time.monotonic(), False
    task = bar.add_task("parse", total=None, rate="")
    try:
        for number, item in enumerate(items, 1):
            passed = time.monotonic() - start
            if passed > PATIENCE and not shown:
                bar.start()
                shown = True
            if shown:
                bar.update(task, completed=number, rate=f"{number / passed:.0f} per second")
            yield item
    finally:
        if shown:
            bar.stop()
