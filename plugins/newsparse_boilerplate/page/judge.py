"""Page mode: the story in a text that holds everything a page shows.

Extractors that take all visible text break lines at every link, so the pieces of a paragraph are woven together again
first. Then each line is scored by its shape; the story is the stretch of lines whose scores speak most for one; and
each line is judged once more by its own score, its neighbours' and its place to that stretch (`places`). All of it is
linear.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from newsparse.model import Span
from newsparse_boilerplate.context.features import bin_of, shape
from newsparse_boilerplate.context.positions import Places
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.weights import Limits, Weights, sum_of, weights
from newsparse_boilerplate.wording.phrases import Phrasebook, phrasebook
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

LONGEST_LINK = 60
"""Code points of the longest link that breaks a sentence apart."""

FEWEST_BROKEN = 6
"""Words of the shortest piece of a sentence before such a link."""

WOVEN = 80
"""Code points from which woven pieces are a paragraph."""

_GOES_ON = frozenset(",.;:)’'”-–—!?%»")
_SIZES = ((15, "15"), (30, "30"), (50, "50"), (80, "80"), (120, "120"), (200, "200"), (400, "400"))


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


def _holds(line: Line, link: Line, following: Line) -> bool:
    """Whether a line that breaks off goes on in a link, the link in the line after it: "the owners of / Low Harbour
    Ferries / said so"."""
    if line.closed or link.closed or link.size > LONGEST_LINK or not following.content[0].islower():
        return False
    return len(line.words) >= FEWEST_BROKEN and not word_classes().function.isdisjoint(line.small)


def weave(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is prose or a piece of it."""
    prose = [line.prose for line in lines]
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and _runs_on(lines[number - 1], lines[number]):
            continue
        if number + 1 < len(lines) and _holds(*lines[number - 1 : number + 2]):
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


def limit_of(line: Line, distance: int, limits: Limits) -> float:
    """The score from which a line goes: the longer it is, the surer it must be, unless it stands far outside."""
    if distance > limits["reach"]:
        return limits["far"]
    size = max(0.0, math.log(line.size / SHORT))
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
    places = Places(lines, woven, shapes, [sum_of(learnt.page_lines, features) for features in shapes])
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
