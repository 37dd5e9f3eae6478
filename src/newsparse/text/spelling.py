"""Spelling: the edit distance of two words."""

from __future__ import annotations


def edit_distance(one: str, other: str, most: int) -> int:
    """The number of typing errors between two words: the optimal string alignment distance.

    A typing error is a missing, additional or wrong letter, or two adjacent letters that are exchanged.

    Args:
        one: a word.
        other: another word.
        most: the greatest number of interest; counting stops beyond it.

    Returns:
        The distance, ``most + 1`` if it is greater than ``most``.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        following = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (a != b))
            if before and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        if min(following) > most:
            return most + 1
        before, row = row, following
    return min(row[-1], most + 1)
