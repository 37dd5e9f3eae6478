"""A limit on how densely a text is read. It bounds the time for texts that repeat a short unit."""

from __future__ import annotations

from collections.abc import Iterable


def first_of_stretches(starts: Iterable[int], length: int, most: int) -> list[int]:
    """The indices of the offsets that are among the first ones of their stretch of a text.

    Args:
        starts: offsets in ascending order.
        length: the length of the stretches into which the text is divided, in code points.
        most: how many offsets of a stretch are kept.
    """
    kept: list[int] = []
    stretch, left = -1, 0
    for number, start in enumerate(starts):
        here = start // length
        stretch, left = (stretch, left - 1) if here == stretch else (here, most - 1)
        if left >= 0:
            kept.append(number)
    return kept
