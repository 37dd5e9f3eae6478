"""The search for boilerplate lines, in rounds: a removed line is evidence about its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from newsparse_boilerplate.context.features import line_features
from newsparse_boilerplate.context.neighbours import (
    broken_paragraphs,
    line_type,
    neighbour_features,
    open_runs,
    repeated_keys,
)
from newsparse_boilerplate.context.positions import StoryBounds, story_bounds
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import always_stays, announces
from newsparse_boilerplate.scoring import Position

ROUNDS = 6
"""The maximum number of rounds. More than three are rarely needed."""

Judge = Callable[[Line, Position, list[str]], bool]
"""Whether a line is boilerplate, by its position and its features."""


class Round:
    """The lines that are left in one round, and the candidates among them.

    Args:
        lines: the lines that are left.
        removed: for each of them, and for the end of the text, whether a line was removed just before it.
        learning: whether lines that always stay are candidates too.
    """

    def __init__(self, lines: Sequence[Line], removed: Sequence[bool], learning: bool = False) -> None:
        self.lines = lines
        self.removed = removed
        self.learning = learning
        self._types: dict[int, str] = {}

    def type_of(self, number: int) -> str:
        """The type of a line, see ``line_type``; ``none`` outside the text."""
        if not 0 <= number < len(self.lines):
            return "none"
        known = self._types.get(number)
        if known is None:
            known = self._types[number] = line_type(self.lines[number])
        return known

    def candidates(self) -> Iterator[tuple[int, Position, list[str]]]:
        """The lines that may be boilerplate: number, position and features."""
        bounds = story_bounds(self.lines)
        if bounds is None:
            return
        runs: list[int] = []
        repeated: set[str] = set()
        for number in self._candidate_numbers(bounds):
            if not runs:
                runs, repeated = open_runs(self.lines), repeated_keys(self.lines)
            line = self.lines[number]
            types = self.type_of(number - 1), self.type_of(number + 1)
            removed = self.removed[number], self.removed[number + 1]
            features = [*line_features(line), *bounds.features(number)]
            features += neighbour_features(types, removed, runs[number])
            if line.key in repeated:
                features.append("repeated")
            yield number, bounds.position_of(number, line.prose), features

    def _candidate_numbers(self, bounds: StoryBounds) -> Iterator[int]:
        """The lines before and after the story that may be removed, and the lines inside it that are not prose."""
        announced = False
        broken = set() if self.learning else broken_paragraphs(self.lines)
        for number, line in enumerate(self.lines):
            announced = number >= bounds.first and (announces(line) or (announced and self._is_list_item(number)))
            if announced or number in broken or (not self.learning and always_stays(line)):
                continue
            if number < bounds.first:
                if self._is_beside_page(number):
                    yield number
            elif number > bounds.last or not line.prose:
                yield number

    def _is_list_item(self, number: int) -> bool:
        """Whether a line can be an item of a list that a line of the story announces."""
        return not self.removed[number] and self.type_of(number) in ("open", "closed")

    def _is_beside_page(self, number: int) -> bool:
        """Whether a line before the story is listed or next to a line of the page; otherwise it may be the headline."""
        if self.removed[number] or self.removed[number + 1] or not self.lines[number].has_text:
            return True
        return "listed" in (self.type_of(number), self.type_of(number - 1), self.type_of(number + 1))


def sweep(
    lines: Sequence[Line], listed: AbstractSet[int], judge: Judge, learning: bool = False
) -> list[tuple[int, Position]]:
    """The numbers and positions of the lines that are boilerplate, in the order in which they were found.

    Args:
        lines: all lines of the article, in order.
        listed: the numbers of the lines that are known to be boilerplate.
        judge: decides about each candidate.
        learning: whether lines that always stay are candidates too.
    """
    out = set(listed)
    found: list[tuple[int, Position]] = []
    for _ in range(ROUNDS):
        left = [number for number in range(len(lines)) if number not in out]
        removed = [number - 1 in out for number in [*left, len(lines)]]
        this = Round([lines[number] for number in left], removed, learning)
        going = [
            (left[number], position)
            for number, position, features in this.candidates()
            if judge(this.lines[number], position, features)
        ]
        if not going:
            break
        out.update(number for number, _ in going)
        found.extend(going)
    return found
