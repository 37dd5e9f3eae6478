"""The first and last line of the story in an article, and the distance of other lines from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from newsparse_boilerplate.context.features import bin_of
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import always_stays, may_be_page_prose
from newsparse_boilerplate.scoring import Position

DISTANCE_BINS = ((0, "0"), (1, "1"), (3, "2-3"), (8, "4-8"))
"""The bins of distances in lines: the upper limit and the name of each bin."""

LONGEST_TAIL = 60
"""A paragraph of prose may belong to the page if it is within this many lines of the end of the text."""


@frozen
class StoryBounds:
    """The range of the story in the lines of an article.

    Attributes:
        first: the number of its first paragraph.
        last: the number of its last paragraph.
        size: the number of lines of the article.
    """

    first: int
    last: int
    size: int

    def position_of(self, number: int, prose: bool) -> Position:
        """The position of a line relative to the story."""
        if number < self.first:
            return "leading"
        if number <= self.last:
            return "between"
        return "trailing prose" if prose else "trailing"

    def features(self, number: int) -> Iterator[str]:
        """The distances of a line from the story and from the end of the text."""
        if number > self.last:
            yield f"distance={bin_of(number - self.last - 1, DISTANCE_BINS, '9+')}"
            yield f"lines_to_end={bin_of(self.size - 1 - number, DISTANCE_BINS, '9+')}"
        elif number < self.first:
            yield f"distance={bin_of(self.first - number - 1, DISTANCE_BINS, '9+')}"


def story_bounds(lines: Sequence[Line]) -> StoryBounds | None:
    """The range of the story, None if there is no paragraph of prose.

    It begins with the first line of prose and ends with the last line of prose that can't belong to the page.
    """
    first = next((number for number, line in enumerate(lines) if line.prose), None)
    if first is None:
        return None
    for number in range(len(lines) - 1, first, -1):
        line = lines[number]
        if line.prose and (len(lines) - number > LONGEST_TAIL or not may_be_page_prose(line)):
            return StoryBounds(first, number, len(lines))
    return StoryBounds(first, first, len(lines))


def is_all_story(lines: Sequence[Line]) -> bool:
    """Whether the lines are paragraphs of prose after titles, so that no line can be boilerplate, as in most texts."""
    begun = False
    for line in lines:
        if line.prose:
            begun = True
        elif not (always_stays(line) or (not begun and line.listed is None and line.has_text)):
            return False
    return not lines or not may_be_page_prose(lines[-1])
