"""Measure how time and memory of a parse grow with the size of the text, for worst-case inputs.

    python benchmarks/proof/growth.py [--size 1000000] [--only NAME] [--markdown]

For each shape: scans (the processor time for the largest text; one scan is ``regex.findall(r"\\w+|\\S")``
over a story of that size), growth (the factor of the time when the text doubles, between a quarter of the size and the
whole, best of several runs) and memory (the peak, in bytes per code point). The exit code is 1 if a shape exceeds
``GROWTH`` or ``MEMORY``.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable

import regex
from shapes import SHAPES, shape

from newsparse import Pipeline

GROWTH = 2.5
"""Maximum growth: 2 is linear, 4 quadratic; the difference allows for noise."""

MEMORY = 1000
"""Maximum bytes per code point. Annotations and blocks are objects, and some texts have one every few characters."""

_SCAN = regex.compile(r"\w+|\S")
_PROSE = "The ferry will sail again on Monday, the harbour office said, and 41,000 passengers will be glad of it. "


def seconds(work: Callable[[str], object], text: str) -> float:
    """Processor seconds of one run, with the garbage collector disabled."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work(text)
        return time.process_time() - start
    finally:
        gc.enable()


def growth(
    work: Callable[[str], object], make: Callable[[int], str], size: int, *, tries: int = 4, most: float = GROWTH
) -> tuple[float, float]:
    """The factor of the time when a text doubles, and the seconds for the whole size, each the best of several runs.

    A quarter of the size is compared with the whole. The trial ends at the first factor up to ``most``, since noise can
    only make a run slower.
    """
    small, large = make(size // 4), make(size)
    fast = slow = float("inf")
    factor = 0.0
    for _ in range(tries):
        fast, slow = min(fast, *(seconds(work, small) for _ in range(2))), min(slow, seconds(work, large))
        factor = (slow / max(fast, 1e-3)) ** 0.5
        if factor <= most:
            break
    return factor, slow


def memory(work: Callable[[str], object], text: str) -> float:
    """The peak memory of a run, in bytes per code point."""
    gc.collect()
    tracemalloc.start()
    try:
        kept = work(text)
        del kept
        return tracemalloc.get_traced_memory()[1] / max(1, len(text))
    finally:
        tracemalloc.stop()


def rows(names: Iterable[str], size: int) -> Iterable[tuple[str, float, float, float]]:
    """Name, scans, growth and bytes per code point of each shape."""
    pipeline = Pipeline()
    pipeline.parse(shape("quotes", 1000))
    prose = _PROSE * (size // len(_PROSE))
    scan = min(seconds(_SCAN.findall, prose) for _ in range(5))
    for name in names:
        factor, slow = growth(pipeline.parse, SHAPES[name], size)
        yield name, slow / scan, factor, memory(pipeline.parse, shape(name, size // 8))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--only", action="append")
    parser.add_argument("--markdown", action="store_true")
    args = parser.parse_args()
    line = "| {} | {:.1f} | {:.2f} | {:.0f} |" if args.markdown else "{:36} {:8.1f} {:7.2f} {:7.0f}"
    wrong = []
    for name, scans, factor, held in rows(args.only or SHAPES, args.size):
        print(line.format(name, scans, factor, held), flush=True)
        if factor > GROWTH or held > MEMORY:
            wrong.append(name)
    print(f"{len(wrong)} of {len(args.only or SHAPES)} exceed a limit{': ' if wrong else ''}{', '.join(wrong)}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
