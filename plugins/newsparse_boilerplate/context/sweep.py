"""The search for boilerplate lines, in rounds, until a text without them has none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from newsparse_boilerplate.context.passes import score_lines
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.resources import Resources
from newsparse_boilerplate.scoring import Limits, Mode

ROUNDS = 6
"""The maximum number of rounds. More than three are rarely needed."""


def lines_above_limit(lines: Sequence[Line], mode: Mode, limits: Limits, resources: Resources) -> list[Line]:
    """The lines of a text whose score is above its limit.

    Args:
        lines: the lines of the text.
        mode: whether the text is an article or a whole page.
        limits: the limits.
        resources: the models and the table of wordings.
    """
    models = resources.models.article if mode == "article" else resources.models.page
    scores = score_lines(lines, mode, models, resources.wording)
    return [lines[number] for number, score in scores.items() if score > limits.limit(mode, lines[number].size)]


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
    for number in range(ROUNDS):
        going = [line for line in judge(left) if line.start not in out]
        if not going and (number > 0 or not known):
            break
        found += going
        out.update(line.start for line in going)
        left = [line for line in left if line.start not in out]
    return found
