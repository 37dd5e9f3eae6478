"""The edit distance of two words."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.text.spelling import edit_distance


@pytest.mark.parametrize(
    ("one", "other", "errors"),
    [
        ("editing", "editing", 0), ("editing", "editng", 1), ("editing", "eddting", 1), ("editing", "eidting", 1),
        ("editing", "edxting", 1), ("editing", "editingg", 1), ("abcdef", "badcef", 2), ("abc", "xyz", 3),
        ("", "ab", 2), ("ab", "", 2), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ],
)  # fmt: skip
def test_the_distance_counts_typing_errors(one: str, other: str, errors: int) -> None:
    assert edit_distance(one, other, 9) == errors
    if errors:
        assert edit_distance(one, other, errors - 1) == errors


@cache
def distance(one: str, other: str) -> int:
    """The optimal string alignment distance, by its recursive definition."""
    if not (one and other):
        return len(one) + len(other)
    substituted = distance(one[:-1], other[:-1]) + (one[-1] != other[-1])
    ways = [distance(one[:-1], other) + 1, distance(one, other[:-1]) + 1, substituted]
    if len(one) > 1 < len(other) and one[-2:] == other[-1] + other[-2]:
        ways.append(distance(one[:-2], other[:-2]) + 1)
    return min(ways)


@settings(max_examples=300, deadline=None)
@given(st.text("abc", max_size=6), st.text("abc", max_size=6), st.integers(0, 7))
def test_the_distance_equals_its_definition_up_to_the_limit(one: str, other: str, most: int) -> None:
    assert edit_distance(one, other, most) == min(distance(one, other), most + 1)
