"""Law 11: the time grows no faster than the text."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import TypeVar

from newsparse.testing.laws.errors import LawError

T = TypeVar("T")

GROWTH = 2.9
"""The factor by which the time may grow when a text doubles: 2 for linear work, 4 for quadratic, and some noise."""

OUTPUT_GROWTH = 2.2
"""The same for the output, which is counted, not measured; some offsets get a digit longer."""


def linear(
    parse: Callable[[str], T],
    text: str,
    *,
    size: int = 1 << 13,
    tries: int = 6,
    output: Callable[[T], int] | None = None,
) -> None:
    """Law 11: doubling a text at most about doubles the time, and the output.

    The measurement is robust on a busy machine:

    - it uses the processor time of this thread, without the garbage collector, not wall-clock time;
    - the text is measured before and after *two* doublings, where quadratic work takes 16 times and linear work 4;
    - small and large texts alternate, and only the best run of each counts, because other processes can only make a run
      slower; it stops at the first pair within bounds, so linear work is rarely measured twice;
    - if all ``tries`` pairs are too slow, texts four times as large are measured, where constant costs matter less; the
      law is broken only if these are too slow too.

    Args:
        parse: any function of a text.
        text: the text to repeat, such as a word of the parser's vocabulary.
        size: the size of the smallest text in code points.
        tries: the maximum number of pairs on each of the two scales.
        output: the size of the output, such as the number of results; it may grow 2.2 times when the text doubles.

    Raises:
        LawError: if the time grows 2.9 times or more when the text doubles.
    """
    for scale in (1, 4):
        count = max(1, scale * size // max(1, len(text)))
        if output is not None and scale == 1:
            _check_output(lambda given: output(parse(given)), text, count)
        growth = _growth(parse, text * count, text * (count * 4), tries)
        if growth <= GROWTH:
            return
    raise LawError("linear", text, f"repeated {count} times and twice as often, it takes {growth:.1f} times as long")


def _check_output(measure: Callable[[str], int], text: str, count: int) -> None:
    small, large = measure(text * count), measure(text * (count * 2))
    if large > OUTPUT_GROWTH * small + 1000:
        raise LawError("linear", text, f"repeated {count} times and twice as often, the output is {small} and {large}")


def _growth(parse: Callable[[str], object], small: str, large: str, tries: int) -> float:
    """How the time grows when a text doubles, from the best runs of one text and of one four times as long."""
    fast = slow = float("inf")
    growth = 0.0
    for _ in range(tries):
        fast, slow = min(fast, _time(parse, small)), min(slow, _time(parse, large))
        growth = (slow / max(fast, 1e-4)) ** 0.5
        if growth <= GROWTH:
            break
    return growth


def _time(parse: Callable[[str], object], text: str) -> float:
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        start = time.thread_time()
        parse(text)
        return time.thread_time() - start
    finally:
        if was_enabled:
            gc.enable()
