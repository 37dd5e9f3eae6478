"""The worst inputs in the world, each parsed at growing sizes: does the time grow as the text does, and the memory?

    python benchmarks/proof/growth.py [--size 1000000] [--only NAME] [--markdown]

For each shape: scans (the processor time of a parse of the largest text; one scan is ``regex.findall(r"\\w+|\\S")``
over a story of that size), growth (the factor by which the time grows when the text doubles, from a quarter of the size
to the whole, best of several runs) and memory (the most that the parse held, in bytes per code point). Exit code 1 if
a shape grows more than ``GROWTH`` or takes more than ``MEMORY``.
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
"""2 for linear work, 4 for quadratic, and some noise."""

MEMORY = 1000
"""Bytes per code point: annotations and blocks are objects, and the nastiest texts hold one every few characters."""

_SCAN = regex.compile(r"\w+|\S")
_PROSE = "The ferry will sail again on Monday, the harbour office said, and 41,000 passengers will be glad of it. "


def seconds(work: Callable[[str], object], text: str) -> float:
    """Processor seconds of one run, the garbage collector off."""
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
    """How the time grows when a text doubles, and the seconds that the largest takes: the best of some runs each.

    A quarter of the size and the whole are compared; the first runs that show linear growth end the trial, since noise
    can make a run slower but not faster.
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
    """The most bytes that a run held at once, per code point of the text."""
    gc.collect()
    tracemalloc.start()
    try:
        kept = work(text)
        del kept
        return tracemalloc.get_traced_memory()[1] / max(1, len(text))
    finally:
        tracemalloc.stop()


def rows(names: Iterable[str], size: int) -> Iterable[tuple[str, float, float, float]]:
    """For each shape its name, scans, growth and bytes per code point."""
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
    print(f"{len(wrong)} of {len(args.only or SHAPES)} break a limit{': ' if wrong else ''}{', '.join(wrong)}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
