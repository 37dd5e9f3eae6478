"""Features of a line by the first scores of the lines around it. All are whole numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import isqrt

from newsparse_boilerplate.lines import Line

SCORE_FEATURES = (
    "score", "before_1", "after_1", "before_3", "after_3", "before_8", "after_8", "lowest_before", "highest_before",
    "lowest_after", "highest_after", "sum_before", "sum_after", "from_story", "story_depth",
    "run_highest_before", "run_highest_after",
)  # fmt: skip

GREATEST_SCORE = 80
"""Scores are bounded, in units of 1 / ``SCORE_UNIT``."""

SCORE_UNIT = 20
"""Scores are whole numbers of this fraction of log odds."""

OUTSIDE = 100
"""The mean score of neighbours outside the text."""

REACHES = (1, 3, 8)
"""The mean scores of so many lines before and after a line are features."""

STORY_BONUS = 30
"""Added to the value of each line for the story: a story may have some lines that look like boilerplate."""

PARAGRAPH_FACTOR = 4
"""The weight of a paragraph for the story, times its length in units of 150 code points (at most 1)."""

_DEEPEST = 60


def find_story(lines: Sequence[Line], paragraphs: Sequence[bool], scores: Sequence[int]) -> tuple[int, int]:
    """The numbers of the first line of the story and of the line after its last; ``(0, 0)`` if there is no story.

    The story is the run of lines with the greatest sum of values (Kadane's algorithm).

    Args:
        lines: the lines of the text.
        paragraphs: for each line whether it is a paragraph of prose or a piece of one.
        scores: the first score of each line.
    """
    best = total = 0
    found = (0, 0)
    start = 0
    for number, line in enumerate(lines):
        value = max(-STORY_BONUS, min(GREATEST_SCORE, STORY_BONUS - scores[number]))
        if paragraphs[number] and value > 0:
            value = value * PARAGRAPH_FACTOR * min(150, line.size + 45) // 150
        total += value
        if total <= 0:
            total, start = 0, number + 1
        elif total > best:
            best, found = total, (start, number + 1)
    return found


def _highest_of_run(scores: Sequence[int], paragraphs: Sequence[bool]) -> list[int]:
    """For each line the highest score of the lines between the last paragraph and this line."""
    found, highest = [], -OUTSIDE
    for score, paragraph in zip(scores, paragraphs, strict=True):
        found.append(highest)
        highest = -OUTSIDE if paragraph else max(highest, score)
    return found


class ScoredLines:
    """The first scores of all lines of a text.

    Args:
        lines: the lines.
        paragraphs: for each line whether it is a paragraph of prose or a piece of one.
        scores: their scores in units of 1 / ``SCORE_UNIT``, bounded by ``GREATEST_SCORE``.

    Attributes:
        story: the numbers of the first line of the story and of the line after its last.
    """

    def __init__(self, lines: Sequence[Line], paragraphs: Sequence[bool], scores: Sequence[int]) -> None:
        self.scores = scores
        self.story = find_story(lines, paragraphs, scores)
        self._run_before = _highest_of_run(scores, paragraphs)
        self._run_after = _highest_of_run(scores[::-1], paragraphs[::-1])[::-1]
        self._sums = [0, *accumulate(scores)]
        self._lowest = [OUTSIDE, *accumulate(scores, min)]
        self._highest = [-OUTSIDE, *accumulate(scores, max)]
        self._lowest_after = [OUTSIDE, *accumulate(reversed(scores), min)][::-1]
        self._highest_after = [-OUTSIDE, *accumulate(reversed(scores), max)][::-1]

    def features(self, number: int) -> list[int]:
        """The features of the line with this number, see ``SCORE_FEATURES``."""
        size, sums = len(self.scores), self._sums
        found = [self.scores[number]]
        for reach in REACHES:
            low, high = max(0, number - reach), min(size, number + 1 + reach)
            found.append((sums[number] - sums[low]) // (number - low) if number > low else OUTSIDE)
            found.append((sums[high] - sums[number + 1]) // (high - number - 1) if high > number + 1 else OUTSIDE)
        start, end = self.story
        inside = start <= number < end
        found += [
            self._lowest[number],
            self._highest[number],
            self._lowest_after[number + 1],
            self._highest_after[number + 1],
            sums[number] // (isqrt(number) + 1),
            (sums[size] - sums[number + 1]) // (isqrt(size - number - 1) + 1),
            0 if inside else max(number - start, -_DEEPEST) if number < start else min(number - end + 1, _DEEPEST),
            min(number - start, end - 1 - number, _DEEPEST) if inside else -1,
            self._run_before[number],
            self._run_after[number],
        ]
        return found
