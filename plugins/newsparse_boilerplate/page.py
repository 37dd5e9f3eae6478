"""Page mode: the story in a text that holds everything a page shows.

Extractors that take all visible text break lines at every link, so the pieces of a paragraph are woven together again
first. Then each line is scored by its shape; the story is the stretch of lines with the greatest sum of scores (Kadane,
maximum segment); and each line is judged once more by its own score, its neighbours' and its place to that stretch.
All of it is linear.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal

from newsparse.model import Span
from newsparse_boilerplate.features import bin_of, shape
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.phrases import Phrasebook, phrasebook
from newsparse_boilerplate.weights import Limits, Weights, sum_of, weights
from newsparse_boilerplate.words import word_classes

Mode = Literal["article", "page"]

SHORT = 30
"""A label is shorter than this, in code points, and has no closing mark."""

FEWEST_LABELS = 30
"""A page has at least so many labels."""

MOST_CELLS = 0.6
"""For each label at most so many short lines with digits: the cells of a table of results have them."""

SHARE = 0.3
"""Of a page's lines at least so many are labels. (Dev set: 94 in 100 crude texts, 3 in 1,000 others, no wire story.)"""

WOVEN = 80
"""Code points from which woven pieces are a paragraph."""

_GOES_ON = frozenset(",.;:)’'”-–—!?%»")
_SIZES = ((15, "15"), (30, "30"), (50, "50"), (80, "80"), (120, "120"), (200, "200"), (400, "400"))
_SELF = (-4, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 4.5)
_ROUGH = (-2.5, -0.5, 0.5, 1.5, 2.5, 4)
_NEAR = (-2, -1, 0, 0.7, 1.4, 2, 2.7, 3.4)
_WIDE = (-1, 0, 1, 2, 3)
_FAR = (0, 1, 2, 4, 8, 16, 40)
_CARRIED = (
    "listed", "words=", "end=", "twice", "mark=url", "mark=handle", "address", "page", "size", "upper", "starts",
    "platform", "ink",
)  # fmt: skip
_CROSSED = ("listed", "size", "end=", "twice")

LIFT = 1.5
"""Added to every line's score for the story: a story may hold some lines that look like the page's."""
LOWEST, HIGHEST = -1.5, 4.0
"""Bounds of what one line may count, so that neither one label nor one paragraph decides."""
PROSE = 4.0
"""How much more a piece of a paragraph counts, times its length in lines of 150 code points (1 at most)."""


def recognise(lines: Sequence[Line]) -> Mode:
    """Whether the lines are those of a whole page: many short labels, few lines beside them, and no table."""
    if len(lines) < FEWEST_LABELS:
        return "article"
    short = [line for line in lines if line.size < SHORT and not line.closed]
    cells = sum(1 for line in short if any(map(str.isdigit, line.content)))
    labels = len(short) - cells
    if labels < FEWEST_LABELS or labels < SHARE * len(lines) or cells > MOST_CELLS * labels:
        return "article"
    return "page"


def _runs_on(line: Line, following: Line) -> bool:
    """Whether the next line is the same paragraph: it begins in mid-sentence, or this one breaks off."""
    first, last = following.content[0], line.content[-1]
    if first.islower() or first in _GOES_ON or last in ",(“‘«":
        return True
    if line.closed:
        return False
    words = line.words
    return len(words) > 3 and words[-1] in word_classes().function


def weave(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is prose or a piece of it."""
    prose = [line.prose for line in lines]
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and _runs_on(lines[number - 1], lines[number]):
            continue
        if number - start > 1:
            size = sum(line.size for line in lines[start:number])
            if size >= WOVEN and (lines[number - 1].closed or any(prose[start:number])):
                prose[start:number] = [True] * (number - start)
        start = number
    return prose


def line_features(line: Line, woven: bool, twice: bool, book: Phrasebook) -> list[str]:
    """The features of a line by itself: its shape, its size, whether it is prose or a piece of it."""
    features = [*shape(line, book), "size=" + bin_of(line.size, _SIZES, "400+")]
    if woven:
        features.append("woven")
        features.append("prose" if line.prose else "piece")
    if twice:
        features.append("twice")
    return features


def all_line_features(lines: Sequence[Line], woven: Sequence[bool]) -> list[list[str]]:
    """``line_features`` of every line."""
    book = phrasebook()
    counts = Counter(line.key for line in lines)
    return [line_features(line, piece, counts[line.key] > 1, book) for line, piece in zip(lines, woven, strict=True)]


def find_story(lines: Sequence[Line], woven: Sequence[bool], scores: Sequence[float]) -> tuple[int, int]:
    """The numbers of the story's first line and of the line after its last; ``(0, 0)`` where nothing speaks for one.

    Args:
        lines: the lines of the page.
        woven: which of them are prose or pieces of it.
        scores: how much each line by itself looks like boilerplate, in log odds.
    """
    best = total = 0.0
    found = (0, 0)
    start = 0
    for number, line in enumerate(lines):
        value = max(LOWEST, min(HIGHEST, LIFT - scores[number]))
        if woven[number] and value > 0:
            value *= PROSE * min(1.0, (line.size) / 150 + 0.3)
        total += value
        if total <= 0:
            total, start = 0.0, number + 1
        elif total > best:
            best, found = total, (start, number + 1)
    return found


def _grade(value: float, edges: Sequence[float]) -> str:
    return str(next((n for n, edge in enumerate(edges) if value <= edge), len(edges)))


class Places:
    """The lines of a page with their places: the features of the second judgement."""

    def __init__(self, woven: Sequence[bool], shapes: Sequence[list[str]], scores: Sequence[float]) -> None:
        self.woven = woven
        self.shapes = shapes
        self.scores = scores
        self.bounded = [max(-3.0, min(4.0, score)) for score in scores]
        self.sums = [0.0, *accumulate(self.bounded)]
        self.story = (0, 0)

    def around(self, number: int, reach: int) -> float:
        """The mean score of the neighbours within reach."""
        low, high = max(0, number - reach), min(len(self.scores), number + reach + 1)
        return (self.sums[high] - self.sums[low] - self.bounded[number]) / max(1, high - low - 1)

    def distance(self, number: int) -> int:
        """How many lines a line stands outside the story; 0 inside."""
        start, end = self.story
        return max(0, start - number, number - end + 1)

    def features(self, number: int) -> Iterator[str]:
        """The features of the line with this number."""
        start, end = self.story
        place = "in" if start <= number < end else "before" if number < start else "after"
        score, wide = self.scores[number], self.around(number, 6)
        before = number > 0 and self.woven[number - 1]
        after = number + 1 < len(self.woven) and self.woven[number + 1]
        yield place
        yield "s=" + _grade(score, _SELF)
        yield f"{place},s={_grade(score, _ROUGH)}"
        yield "near=" + _grade(self.around(number, 2), _NEAR)
        yield "wide=" + _grade(wide, _NEAR)
        yield f"{place},wide={_grade(wide, _WIDE)}"
        yield f"{place},far={_grade(self.distance(number), _FAR)}"
        yield f"{place},prose={int(before)}{int(after)}"
        if self.woven[number]:
            yield "woven"
            yield f"{place},woven"
        for feature in self.shapes[number]:
            if feature.startswith(_CARRIED):
                yield feature
                if feature.startswith(_CROSSED):
                    yield f"{place},{feature}"


def limit_of(line: Line, distance: int, limits: Limits) -> float:
    """The score from which a line goes: the longer it is, the surer it must be, unless it stands far outside."""
    if distance > limits["reach"]:
        return limits["far"]
    size = max(0.0, math.log((line.size) / SHORT))
    return (limits["near"] if distance else limits["in"]) + limits["size"] * size


def judge_page(
    lines: Sequence[Line], limits: Limits, spared: Sequence[Span] = (), learnt: Weights | None = None
) -> list[int]:
    """The numbers of a page's lines that are boilerplate; none where no story is found in it.

    Args:
        lines: all lines of the page.
        limits: the scores from which a line goes.
        spared: what others found around a story (a headline, a byline); near this story it stays.
        learnt: the weights; those that come with the plugin where they are not given.
    """
    learnt = weights() if learnt is None else learnt
    woven = weave(lines)
    shapes = all_line_features(lines, woven)
    places = Places(woven, shapes, [sum_of(learnt.page_lines, features) for features in shapes])
    places.story = find_story(lines, woven, places.scores)
    if not places.story[1]:
        return []
    stays = {span.start for span in spared}
    found = []
    for number, line in enumerate(lines):
        distance = places.distance(number)
        if line.start in stays and distance <= limits["reach"]:
            continue
        if sum_of(learnt.page_places, places.features(number)) > limit_of(line, distance, limits):
            found.append(number)
    return found
