"""The search for boilerplate lines, in rounds, until a text without them has none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from newsparse.model import BoilerplateCategory
from newsparse_boilerplate.context.evidence import is_list_of_story, lines_among_others, repeated_labels
from newsparse_boilerplate.context.neighbours import bonuses_beside_page
from newsparse_boilerplate.context.tables import facts_of_story
from newsparse_boilerplate.limits import Limits, Mode
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.paragraphs import pieces_of_paragraphs

ROUNDS = 6
"""The maximum number of rounds. More than three are rarely needed."""

MOST_IN_GAP = 2
"""The most doubtful lines between two paragraphs that may be subheadings."""

LARGEST_GAP = 5
"""The most lines between such paragraphs that are above their limit; more are a menu, a form or a list of links."""

MOST_GOING = 2 / 3
"""The greatest share of a broken paragraph that may be above the limit: the links in it are labels by themselves."""


def lines_above_limit(
    lines: Sequence[Line],
    mode: Mode,
    limits: Limits,
    scores: Mapping[int, float],
    known: Collection[int],
    categories: Mapping[int, BoilerplateCategory],
) -> list[Line]:
    """The lines of a text whose score is above its limit.

    Args:
        lines: the lines of the text.
        mode: whether the text is an article or a whole page.
        limits: the limits.
        scores: the scores of the lines, by line number.
        known: the start offsets of the lines that are known to be boilerplate.
        categories: their categories, as far as they are known.
    """
    bonuses = bonuses_beside_page(lines, known, categories) if mode == "article" else {}
    found: dict[int, float] = {}
    for number, score in scores.items():
        line = lines[number]
        excess = score - limits.limit(mode, line.size) + bonuses.get(line.start, 0.0)
        if excess > 0:
            found[number] = excess
    if not found or (mode == "article" and is_list_of_story(lines, found, known, limits.unproven_lines)):
        return []
    listed = {number for number, line in enumerate(lines) if line.start in known}
    labels = repeated_labels(lines, known) if mode == "article" else set()
    doubtful = {number for number, excess in found.items() if excess <= limits.gap} - listed - labels
    stays = pieces_that_stay(lines, found) | lines_in_gaps(lines, found.keys() | listed, doubtful)
    if mode == "article":
        stays |= lines_among_others(lines, found, known) | facts_of_story(lines, found, known)
    return [lines[number] for number in sorted(found.keys() - stays)]


def lines_in_gaps(lines: Sequence[Line], found: Collection[int], doubtful: Collection[int]) -> set[int]:
    """The numbers of the lines that stay because they may be subheadings: a doubtful line or two between paragraphs.

    A page prints "Advertisement" before and after each subheading, and the scores of such neighbours make a subheading
    doubtful. Between paragraphs, the lines that surely go are ignored.

    Args:
        lines: the lines of the text.
        found: the numbers of the lines above their limit, and of those that are known to be boilerplate.
        doubtful: the numbers of those that are not far above their limit.
    """
    stays: set[int] = set()
    gap: list[int] = []
    going = 0
    begun = False
    for number, line in enumerate(lines):
        if number in found:
            going += 1
            if number in doubtful:
                gap.append(number)
        elif line.prose:
            if begun and len(gap) <= MOST_IN_GAP and going <= LARGEST_GAP:
                stays.update(gap)
            begun, gap, going = True, [], 0
    return stays


def pieces_that_stay(lines: Sequence[Line], found: Collection[int]) -> set[int]:
    """The numbers of the pieces of paragraphs that stay: a paragraph that is broken at links stays as a whole.

    It goes if more than ``MOST_GOING`` of it is above the limit, unless a paragraph of prose that stays is beside it.

    Args:
        lines: the lines of the text.
        found: the numbers of the lines above their limit.
    """
    stays: set[int] = set()
    for run in pieces_of_paragraphs(lines):
        going = sum(lines[number].size for number in run if number in found)
        beside = [number for number in (run[0] - 1, run[-1] + 1) if 0 <= number < len(lines) and number not in found]
        size = sum(lines[number].size for number in run)
        if going <= MOST_GOING * size or any(lines[number].prose for number in beside):
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
