"""Lower limits for the lines of an article beside lines that are known to be boilerplate by their wording."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from newsparse.model import BoilerplateCategory
from newsparse_boilerplate.categories import category_of
from newsparse_boilerplate.context.headings import LONGEST_HEADING, is_heading
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import is_sentence

BONUS_INSIDE = 1.0
BONUS_AT_END = 3.0
"""How much lower the limit is for a line below a heading of links: before another paragraph of prose, and after the
last one. (In folds by publisher, lines at the end with a score above -1 are boilerplate in 239 of 240 cases, lines
inside in 190 of 191, if their score is above 1.5.)"""

BONUS_BESIDE = 1.5
"""How much lower it is for a line before or after a known line."""

BONUS_BEHIND = 2.0
"""How much lower it is after the last sentence of the story and a known label that ends it, such as "Comments"."""

ENDING = frozenset({"comments", "copyright", "navigation", "related", "standards"})
"""The categories of labels that end a story. A button to share it may be above a list that belongs to it."""


INSERTED = "advertisement"
"""The category of lines that a page inserts anywhere into the story, beside its subheadings and lists too."""


def bonuses_beside_page(
    lines: Sequence[Line], known: Collection[int], categories: Mapping[int, BoilerplateCategory]
) -> dict[int, float]:
    """How much lower the limit is for lines beside known boilerplate, by start offset. Paragraphs have no bonus.

    Args:
        lines: all lines of an article.
        known: the start offsets of the lines that are known to be boilerplate by their wording.
        categories: their categories, as far as they are known.
    """
    found: dict[int, float] = {}
    last = max((number for number, line in enumerate(lines) if line.prose), default=-1)
    end = _end_of_story(lines, known)
    certain = {start for start in known if categories.get(start) != INSERTED}
    below = behind = False
    for number, line in enumerate(lines):
        if line.start in known:
            category = categories.get(line.start)
            below = below or (is_heading(line) and "related" in (category, category_of(line)))
            behind = behind or (number > end and len(line.words) <= LONGEST_HEADING and category in ENDING)
        elif line.prose:
            below = False
        else:
            bonus = BONUS_BEHIND if behind else 0.0
            if below:
                bonus = max(bonus, BONUS_INSIDE if number < last else BONUS_AT_END)
            if bonus < BONUS_BESIDE and _is_beside(lines, number, certain, known):
                bonus = BONUS_BESIDE
            if bonus:
                found[line.start] = bonus
    return found


def _end_of_story(lines: Sequence[Line], known: Collection[int]) -> int:
    """The number of the last paragraph or sentence that is not known to be boilerplate; -1 if there is none."""
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if (line.prose or is_sentence(line)) and line.start not in known:
            return number
    return -1


def _is_beside(lines: Sequence[Line], number: int, certain: Collection[int], known: Collection[int]) -> bool:
    """Whether a line is beside a line that certainly belongs to the page, and not beside a line that may be in a list.

    Args:
        lines: all lines.
        number: the number of the line.
        certain: the start offsets of the lines that certainly belong to the page.
        known: the start offsets of all lines that are known to be boilerplate.
    """
    beside = [lines[n] for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    if not any(line.start in certain for line in beside):
        return False
    return all(line.start in known or line.prose or is_sentence(line) for line in beside)
