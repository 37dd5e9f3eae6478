"""The search for boilerplate lines, in rounds, until a text without them has none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from newsparse_boilerplate.context.headings import bonuses_below_headings
from newsparse_boilerplate.context.passes import OwnFeatures, score_lines
from newsparse_boilerplate.limits import Limits, Mode
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.paragraphs import pieces_of_paragraphs
from newsparse_boilerplate.trees import ScoreModels

ROUNDS = 6
"""The maximum number of rounds. More than three are rarely needed."""


SURELY_PAGE = 4.0
"""A line with this score shows that the text has lines of a page."""

NO_PAGE_PENALTY = 1.5
"""How much higher the limit is in a text without any line that surely belongs to a page: its short lines may be a cast,
prices or a table. (In folds by publisher it halves the lost story and costs one line of boilerplate in a hundred.)"""


def lines_above_limit(
    lines: Sequence[Line], mode: Mode, limits: Limits, models: ScoreModels, own: OwnFeatures, known: Collection[int]
) -> list[Line]:
    """The lines of a text whose score is above its limit.

    Args:
        lines: the lines of the text.
        mode: whether the text is an article or a whole page.
        limits: the limits.
        models: the models.
        own: the features of the lines without their places.
        known: the start offsets of the lines that are known to be boilerplate.
    """
    scores = score_lines(lines, mode, models.article if mode == "article" else models.page, own)
    penalty, bonuses = 0.0, {}
    if mode == "article":
        bonuses = bonuses_below_headings(lines, known)
        has_page_lines = any(line.start in known for line in lines)
        if not has_page_lines and not any(score > SURELY_PAGE for score in scores.values()):
            penalty = NO_PAGE_PENALTY
    found = set()
    for number, score in scores.items():
        line = lines[number]
        if score > limits.limit(mode, line.size) + penalty - bonuses.get(line.start, 0.0):
            found.add(number)
    return [lines[number] for number in sorted(found - pieces_that_stay(lines, found))]


def pieces_that_stay(lines: Sequence[Line], found: Collection[int]) -> set[int]:
    """The numbers of the pieces of paragraphs that stay: a paragraph that is broken at links stays if most of it stays.

    Args:
        lines: the lines of the text.
        found: the numbers of the lines above their limit.
    """
    stays: set[int] = set()
    for run in pieces_of_paragraphs(lines) if found else ():
        going = sum(lines[number].size for number in run if number in found)
        if 2 * going < sum(lines[number].size for number in run):
            stays.update(run)
    return stays


def sweep(
    lines: Sequence[Line], known: Collection[int], judge: Callable[[Sequence[Line]], Sequence[Line]]
) -> list[Line]:
    """The boilerplate lines of a text, in the order in which they were found.

    The first round judges all lines, the others only the lines that are left: the known lines are neighbours in the
    first round only.

    Args:
        lines: the lines of the text, in order.
        known: the start offsets of the lines that are known to be boilerplate.
        judge: returns the boilerplate lines of a text.
    """
    out = set(known)
    found: list[Line] = []
    left = lines
    for _ in range(ROUNDS):
        going = [line for line in judge(left) if line.start not in out]
        found += going
        out.update(line.start for line in going)
        judged, left = len(left), [line for line in left if line.start not in out]
        if len(left) == judged:
            break
    return found
