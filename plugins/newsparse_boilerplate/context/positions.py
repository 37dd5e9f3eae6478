"""Where the story of a page stands, and the features that the lines have by their places.

The story is the stretch of lines with the greatest sum of scores (Kadane, maximum segment). What stands outside it, how
deep inside it a line stands, what its neighbours are and whether the story's paragraphs take its words up again decide
the second judgement. All of it is linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from newsparse_boilerplate.lines import Line

_SELF = (-4, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 4.5)
_ROUGH = (-2.5, -0.5, 0.5, 1.5, 2.5, 4)
_NEAR = (-2, -1, 0, 0.7, 1.4, 2, 2.7, 3.4)
_WIDE = (-1, 0, 1, 2, 3)
_FAR = (0, 1, 2, 4, 8, 16, 40)
_DEEP = (0, 1, 3, 7, 15)
_GAP = (1, 2, 4, 8, 16, 32)
_LEFT = (0, 0.05, 0.1, 0.2, 0.35, 0.6)
_MARKERS = ("listed=line", "listed=end", "listed=edge")
_CARRIED = (
    "listed", "words=", "end=", "twice", "mark=url", "mark=handle", "address", "page", "size", "upper", "starts",
    "platform", "ink",
)  # fmt: skip
_CROSSED = ("listed", "size", "end=", "twice")

FARTHEST = 100
"""Lines from a paragraph beyond which it does not matter how many more there are."""

TELLING = 4
"""Letters from which a word tells what a line is about."""

LIFT = 1.5
"""Added to every line's score for the story: a story may hold some lines that look like the page's."""
LOWEST, HIGHEST = -1.5, 4.0
"""Bounds of what one line may count, so that neither one label nor one paragraph decides."""
PROSE = 4.0
"""How much more a piece of a paragraph counts, times its length in lines of 150 code points (1 at most)."""


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
            value *= PROSE * min(1.0, line.size / 150 + 0.3)
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

    def __init__(
        self, lines: Sequence[Line], woven: Sequence[bool], shapes: Sequence[list[str]], scores: Sequence[float]
    ) -> None:
        self.lines = lines
        self.woven = woven
        self.shapes = shapes
        self.scores = scores
        self.bounded = [max(-3.0, min(4.0, score)) for score in scores]
        self.sums = [0.0, *accumulate(self.bounded)]
        self.paragraphs = [0, *accumulate(woven)]
        self.ink = [0, *accumulate(line.size if piece else 0 for line, piece in zip(lines, woven, strict=True))]
        self.listed = [0, *accumulate(any(f in _MARKERS for f in features) for features in shapes)]
        self.before = _steps(woven)
        self.after = _steps(woven[::-1])[::-1]
        self.story = start, end = find_story(lines, woven, scores)
        told = (lines[number].small for number in range(start, end) if woven[number])
        self.told = frozenset(word for words in told for word in words if len(word) >= TELLING)

    def around(self, number: int, reach: int) -> float:
        """The mean score of the neighbours within reach."""
        low, high = max(0, number - reach), min(len(self.scores), number + reach + 1)
        return (self.sums[high] - self.sums[low] - self.bounded[number]) / max(1, high - low - 1)

    def distance(self, number: int) -> int:
        """How many lines a line stands outside the story; 0 inside."""
        start, end = self.story
        return max(0, start - number, number - end + 1)

    def taken_up(self, number: int) -> str:
        """How many of the longer words of a line that is no paragraph the story's paragraphs hold too."""
        words = [word for word in self.lines[number].small if len(word) >= TELLING]
        if not words:
            return "nothing"
        return str(int(3 * sum(word in self.told for word in words) / len(words)))

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
        else:
            yield f"{place},told={self.taken_up(number)}"
        if place == "in":
            yield from self._inside(number)
        for feature in self.shapes[number]:
            if feature.startswith(_CARRIED):
                yield feature
                if feature.startswith(_CROSSED):
                    yield f"{place},{feature}"

    def _inside(self, number: int) -> Iterator[str]:
        """How deep in the story a line stands, what it has to pass on either side, how long its run is."""
        start, end = self.story
        kind = "woven," if self.woven[number] else ""
        ahead = self.paragraphs[number] - self.paragraphs[start]
        behind = self.paragraphs[end] - self.paragraphs[number]
        passed = self.listed[number] - self.listed[start]
        total = self.ink[end] - self.ink[start]
        left = (self.ink[end] - self.ink[number]) / max(1, total)
        yield f"{kind}deep={_grade(min(ahead, behind), _DEEP)}"
        yield f"{kind}behind={_grade(behind, _DEEP)}"
        yield f"{kind}left={_grade(left, _LEFT)}"
        yield f"{kind}passed={_grade(passed, _DEEP)}"
        if not kind:
            before, after = self.before[number], self.after[number]
            yield f"gap={_grade(min(before, after), _GAP)}"
            yield f"run={_grade(before + after - 1, _GAP)}"


def _steps(woven: Sequence[bool]) -> list[int]:
    """For each line how many lines before it the last paragraph stands."""
    found, steps = [], FARTHEST
    for piece in woven:
        found.append(steps)
        steps = 1 if piece else min(steps + 1, FARTHEST)
    return found
