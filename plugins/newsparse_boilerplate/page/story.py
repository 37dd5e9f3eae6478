"""The range of the story of a page, and the features of the lines by their position relative to it.

The story is the run of lines with the greatest sum of scores (Kadane's algorithm).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import field, frozen

from newsparse_boilerplate.lines import Line

STORY_BONUS = 1.5
"""Added to the score of each line for the story: a story may have some lines that look like boilerplate."""

LOWEST, HIGHEST = -1.5, 4.0
"""Bounds of the value of a line for the story, so that a single label or paragraph does not decide."""

PARAGRAPH_FACTOR = 4.0
"""The weight of a paragraph for the story, times its length in units of 150 code points (at most 1)."""

GREATEST_DISTANCE = 100
"""The greatest distance from a paragraph that is counted, in lines."""

SHORTEST_CONTENT_WORD = 4
"""The fewest letters of a word that is compared with the words of the story."""

_SCORE_STEPS = (-4, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 4.5)
_COARSE_SCORE_STEPS = (-2.5, -0.5, 0.5, 1.5, 2.5, 4)
_MEAN_STEPS = (-2, -1, 0, 0.7, 1.4, 2, 2.7, 3.4)
_COARSE_MEAN_STEPS = (-1, 0, 1, 2, 3)
_DISTANCE_STEPS = (0, 1, 2, 4, 8, 16, 40)
_DEPTH_STEPS = (0, 1, 3, 7, 15)
_GAP_STEPS = (1, 2, 4, 8, 16, 32)
_SHARE_STEPS = (0, 0.05, 0.1, 0.2, 0.35, 0.6)

_LISTED_LINES = ("listed=line", "listed=weak_line")
_POSITION_PREFIXES = (
    "listed", "words=", "end=", "repeated", "mark=url", "mark=handle", "address", "page", "size", "all_capitals",
    "starts", "platform", "content",
)  # fmt: skip
"""Prefixes of the line features that are also features of the position."""
_COMBINED_PREFIXES = ("listed", "size", "end=", "repeated")
"""Prefixes of the line features that are also combined with the position."""


def find_story(lines: Sequence[Line], paragraphs: Sequence[bool], scores: Sequence[float]) -> tuple[int, int]:
    """The numbers of the first line of the story and of the line after its last; ``(0, 0)`` if there is no story.

    Args:
        lines: the lines of the page.
        paragraphs: for each line whether it is a paragraph of prose or a piece of one.
        scores: the boilerplate score of each line, in log odds.
    """
    best = total = 0.0
    found = (0, 0)
    start = 0
    for number, line in enumerate(lines):
        value = max(LOWEST, min(HIGHEST, STORY_BONUS - scores[number]))
        if paragraphs[number] and value > 0:
            value *= PARAGRAPH_FACTOR * min(1.0, line.size / 150 + 0.3)
        total += value
        if total <= 0:
            total, start = 0.0, number + 1
        elif total > best:
            best, found = total, (start, number + 1)
    return found


def _step(value: float, steps: Sequence[float]) -> str:
    """The number of the first step that a value does not exceed."""
    return str(next((number for number, step in enumerate(steps) if value <= step), len(steps)))


def _sums(values: Sequence[float]) -> list[float]:
    """The sums of the first 0, 1, 2 ... values."""
    return [0, *accumulate(values)]


def _lines_from_paragraph(paragraphs: Sequence[bool]) -> list[int]:
    """For each line its distance from the last paragraph before it, in lines."""
    found, distance = [], GREATEST_DISTANCE
    for paragraph in paragraphs:
        found.append(distance)
        distance = 1 if paragraph else min(distance + 1, GREATEST_DISTANCE)
    return found


@frozen(eq=False)
class PageLines:
    """The lines of a page with their features and scores.

    Attributes:
        lines: the lines.
        paragraphs: for each line whether it is a paragraph of prose or a piece of one.
        features: the features of each line without its neighbours.
        scores: the boilerplate score of each line without its neighbours, in log odds.
        story: the numbers of the first line of the story and of the line after its last.
    """

    lines: Sequence[Line]
    paragraphs: Sequence[bool]
    features: Sequence[list[str]]
    scores: Sequence[float]
    story: tuple[int, int] = field(init=False)
    _bounded: list[float] = field(init=False)
    _score_sums: list[float] = field(init=False)
    _paragraph_sums: list[float] = field(init=False)
    _size_sums: list[float] = field(init=False)
    _listed_sums: list[float] = field(init=False)
    _before: list[int] = field(init=False)
    _after: list[int] = field(init=False)

    @story.default
    def _find_story(self) -> tuple[int, int]:
        return find_story(self.lines, self.paragraphs, self.scores)

    @_bounded.default
    def _bound_scores(self) -> list[float]:
        return [max(-3.0, min(4.0, score)) for score in self.scores]

    @_score_sums.default
    def _sum_scores(self) -> list[float]:
        return _sums(self._bounded)

    @_paragraph_sums.default
    def _sum_paragraphs(self) -> list[float]:
        return _sums(self.paragraphs)

    @_size_sums.default
    def _sum_sizes(self) -> list[float]:
        pairs = zip(self.lines, self.paragraphs, strict=True)
        return _sums([line.size if paragraph else 0 for line, paragraph in pairs])

    @_listed_sums.default
    def _sum_listed(self) -> list[float]:
        return _sums([any(feature in _LISTED_LINES for feature in known) for known in self.features])

    @_before.default
    def _lines_after_paragraph(self) -> list[int]:
        return _lines_from_paragraph(self.paragraphs)

    @_after.default
    def _lines_before_paragraph(self) -> list[int]:
        return _lines_from_paragraph(self.paragraphs[::-1])[::-1]

    @cached_property
    def _story_words(self) -> frozenset[str]:
        """The longer words of the paragraphs of the story."""
        start, end = self.story
        numbers = (number for number in range(start, end) if self.paragraphs[number])
        words = (word for number in numbers for word in self.lines[number].lower_words)
        return frozenset(word for word in words if len(word) >= SHORTEST_CONTENT_WORD)

    def mean_score(self, number: int, reach: int) -> float:
        """The mean score of the neighbours of a line within ``reach`` lines."""
        low, high = max(0, number - reach), min(len(self.scores), number + reach + 1)
        return (self._score_sums[high] - self._score_sums[low] - self._bounded[number]) / max(1, high - low - 1)

    def distance(self, number: int) -> int:
        """The distance of a line from the story, in lines; 0 inside the story."""
        start, end = self.story
        return max(0, start - number, number - end + 1)

    def position_features(self, number: int) -> Iterator[str]:
        """The features of a line by its position and its neighbours."""
        start, end = self.story
        where = "inside" if start <= number < end else "before" if number < start else "after"
        score, wide = self.scores[number], self.mean_score(number, 6)
        paragraph_before = number > 0 and self.paragraphs[number - 1]
        paragraph_after = number + 1 < len(self.paragraphs) and self.paragraphs[number + 1]
        yield where
        yield "score=" + _step(score, _SCORE_STEPS)
        yield f"{where},score={_step(score, _COARSE_SCORE_STEPS)}"
        yield "near_score=" + _step(self.mean_score(number, 2), _MEAN_STEPS)
        yield "wide_score=" + _step(wide, _MEAN_STEPS)
        yield f"{where},wide_score={_step(wide, _COARSE_MEAN_STEPS)}"
        yield f"{where},distance={_step(self.distance(number), _DISTANCE_STEPS)}"
        yield f"{where},paragraphs_beside={int(paragraph_before)}{int(paragraph_after)}"
        if self.paragraphs[number]:
            yield "paragraph"
            yield f"{where},paragraph"
        else:
            yield f"{where},story_words={self._story_word_share(number)}"
        if where == "inside":
            yield from self._depth_features(number)
        for feature in self.features[number]:
            if feature.startswith(_POSITION_PREFIXES):
                yield feature
                if feature.startswith(_COMBINED_PREFIXES):
                    yield f"{where},{feature}"

    def _story_word_share(self, number: int) -> str:
        """The share of the longer words of a line that the paragraphs of the story contain, in thirds."""
        words = [word for word in self.lines[number].lower_words if len(word) >= SHORTEST_CONTENT_WORD]
        if not words:
            return "nothing"
        return str(int(3 * sum(word in self._story_words for word in words) / len(words)))

    def _depth_features(self, number: int) -> Iterator[str]:
        """The depth of a line inside the story, and its distance from the paragraphs."""
        start, end = self.story
        prefix = "paragraph," if self.paragraphs[number] else ""
        ahead = self._paragraph_sums[number] - self._paragraph_sums[start]
        left = self._paragraph_sums[end] - self._paragraph_sums[number]
        listed = self._listed_sums[number] - self._listed_sums[start]
        size = self._size_sums[end] - self._size_sums[start]
        size_left = (self._size_sums[end] - self._size_sums[number]) / max(1, size)
        yield f"{prefix}depth={_step(min(ahead, left), _DEPTH_STEPS)}"
        yield f"{prefix}paragraphs_left={_step(left, _DEPTH_STEPS)}"
        yield f"{prefix}text_left={_step(size_left, _SHARE_STEPS)}"
        yield f"{prefix}listed_before={_step(listed, _DEPTH_STEPS)}"
        if not prefix:
            before, after = self._before[number], self._after[number]
            yield f"nearest_paragraph={_step(min(before, after), _GAP_STEPS)}"
            yield f"lines_between={_step(before + after - 1, _GAP_STEPS)}"
