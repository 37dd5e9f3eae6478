"""Features of a line by its place in the text and by its neighbours. All are whole numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.paragraphs import open_runs, paragraph_flags

PLACE_FEATURES = (
    "lines_before", "lines_after", "depth", "paragraphs_before", "paragraphs_after", "paragraph_before",
    "paragraph_after", "from_first", "from_last",
    "before_size", "before_closed", "before_paragraph", "after_size", "after_closed", "after_paragraph",
    "second_before_size", "second_before_paragraph", "second_after_size", "second_after_paragraph",
    "open_run", "open_run_before", "repeated", "story_words", "common_words", "labels", "lines", "piece",
)  # fmt: skip

GREATEST_DISTANCE = 60
"""The greatest distance that is counted, in lines."""

MOST_LINES = 400
"""The greatest number of lines that is counted."""

LONGEST_COMPARED = 200
"""The longest line that is compared to find repeated lines, in code points."""

LONGEST_LABEL = 30
"""The longest label, in code points."""

OUTSIDE = (-1, -1, -1)
"""The length of a line, whether it is closed, and whether it is a paragraph: of a line outside the text."""

MOST_COMMON = 40
"""How many of the most frequent words of the paragraphs count as common: function words, in whatever language."""


def _bounded(value: int, most: int) -> int:
    return most if value > most else value if value > -most else -most


def _gaps(flags: Sequence[bool]) -> list[int]:
    """For each line its distance from the last flagged line before it, in lines."""
    found, distance = [], GREATEST_DISTANCE
    for flag in flags:
        found.append(distance)
        distance = 1 if flag else distance + 1 if distance < GREATEST_DISTANCE else GREATEST_DISTANCE
    return found


def _open_lines_before(lines: Sequence[Line]) -> list[int]:
    """How many open lines are directly before each open line, at most ``GREATEST_DISTANCE``; 0 for a closed line."""
    found, number = [], 0
    for line in lines:
        if line.closed:
            found.append(0)
            number = 0
        else:
            found.append(number if number < GREATEST_DISTANCE else GREATEST_DISTANCE)
            number += 1
    return found


def _most_frequent(words: Counter[str]) -> set[str]:
    """The ``MOST_COMMON`` most frequent words; of equally frequent ones, the first in the order of the alphabet."""
    if len(words) <= MOST_COMMON:
        return set(words)
    least = sorted(words.values(), reverse=True)[MOST_COMMON - 1]
    found = {word for word, number in words.items() if number > least}
    equal = sorted([word for word, number in words.items() if number == least])
    return found.union(equal[: MOST_COMMON - len(found)])


class Places:
    """The lines of one text as neighbours.

    Args:
        lines: the lines.

    Attributes:
        paragraphs: for each line whether it is a paragraph of prose or a piece of one.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.paragraphs = paragraph_flags(lines)
        number = len(lines)
        inside = [n for n in range(number) if self.paragraphs[n]]
        self._first, self._last = (inside[0], inside[-1]) if inside else (number, -1)
        self._total = len(inside)
        self._before: list[int] = []
        seen = 0
        for flag in self.paragraphs:
            self._before.append(seen)
            seen += flag
        self._gap_before = _gaps(self.paragraphs)
        self._gap_after = _gaps(self.paragraphs[::-1])[::-1]
        self._runs = [_bounded(run, GREATEST_DISTANCE) for run in open_runs(lines)]
        self._open_before = _open_lines_before(lines)
        shapes = [
            (min(line.size, LONGEST_COMPARED), int(line.closed), int(flag))
            for line, flag in zip(lines, self.paragraphs, strict=True)
        ]
        self._shapes = [OUTSIDE, OUTSIDE, *shapes, OUTSIDE, OUTSIDE]
        self._counts = Counter(line.key for line in lines if line.size <= LONGEST_COMPARED)
        self._labels = 100 * sum([line.size < LONGEST_LABEL and not line.closed for line in lines]) // max(1, number)
        words: list[str] = []
        self._story: set[str] = set()
        self._story_twice: set[str] = set()
        for n in inside:
            words += lines[n].lower_words
            longer = set(lines[n].content_words)
            self._story_twice |= longer & self._story
            self._story |= longer
        self._common = _most_frequent(Counter(words))

    def features(self, number: int) -> list[int]:
        """The features of the line with this number, see ``PLACE_FEATURES``."""
        size = len(self.lines)
        after_it = size - 1 - number
        line = self.lines[number]
        own = int(self.paragraphs[number])
        before, after = self._before[number], self._total - self._before[number] - own
        second_before, first_before, _, first_after, second_after = self._shapes[number : number + 5]
        return [
            number if number < MOST_LINES else MOST_LINES,
            after_it if after_it < MOST_LINES else MOST_LINES,
            100 * number // size,
            before if before < GREATEST_DISTANCE else GREATEST_DISTANCE,
            after if after < GREATEST_DISTANCE else GREATEST_DISTANCE,
            self._gap_before[number],
            self._gap_after[number],
            _bounded(number - self._first, GREATEST_DISTANCE),
            _bounded(number - self._last, GREATEST_DISTANCE),
            *first_before,
            *first_after,
            second_before[0],
            second_before[2],
            second_after[0],
            second_after[2],
            self._runs[number],
            self._open_before[number],
            min(self._counts[line.key], 9) if line.size <= LONGEST_COMPARED else 1,
            *self._shared_words(line, own),
            self._labels,
            min(size, MOST_LINES),
            int(own and not line.prose),
        ]

    def _shared_words(self, line: Line, own: int) -> tuple[int, int]:
        """The shares of the longer words that other paragraphs contain (-1 without such words), and of common words."""
        words = line.lower_words
        if not words:
            return -1, 0
        longer = line.content_words
        known = self._story_twice if own else self._story
        shared = 100 * sum(map(known.__contains__, longer)) // len(longer) if longer else -1
        return shared, 100 * sum(map(self._common.__contains__, words)) // len(words)
