"""Limits on how densely a text is read. They bound the time for texts that repeat a short unit."""

from __future__ import annotations

from collections.abc import Sequence

Density = tuple[tuple[int, int], ...]
"""Pairs of a length in code points and the number that may begin in each stretch of this length, the first ones."""


def first_of_stretches(starts: Sequence[int], limits: Density) -> Sequence[int]:
    """The indices of the offsets that are among the first ones of their stretches of a text.

    Args:
        starts: offsets in ascending order, in code points.
        limits: how many of them are kept. A text is divided into stretches of each length.
    """
    kept: Sequence[int] = range(len(starts))
    for length, most in limits:
        if len(kept) <= most:
            continue
        within: list[int] = []
        stretch, left = -1, 0
        for number in kept:
            here = starts[number] // length
            stretch, left = (stretch, left - 1) if here == stretch else (here, most - 1)
            if left >= 0:
                within.append(number)
        kept = within
    return kept
