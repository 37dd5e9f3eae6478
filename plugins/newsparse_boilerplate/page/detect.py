"""Whether a text is a story or everything that a page shows."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_boilerplate.limits import Mode
from newsparse_boilerplate.lines import Line

SHORT = 30
"""The length of the shortest line that is not a label, in code points."""

FEWEST_LABELS = 30
"""A page has at least this many labels: lines shorter than ``SHORT`` without a closing mark and without a digit."""

LABEL_SHARE = 0.3
"""At least this share of the lines of a page are labels. (On the dev set this is true of 94 % of the texts
with all visible text, of 0.3 % of the other texts, and of no wire story.)"""

FEWEST_DIFFERENT = 5
"""The fewest different labels of a page. "Article content" above each of forty paragraphs makes no page."""

MOST_CELLS = 0.6
"""The most short lines with digits per label: in a table of results, most cells have digits."""


def detect_mode(lines: Sequence[Line]) -> Mode:
    """``page`` if the lines are those of a whole page: many labels, few other lines, and not a table."""
    if len(lines) < FEWEST_LABELS:
        return "article"
    short = [line for line in lines if line.size < SHORT and not line.closed]
    cells = sum(1 for line in short if any(map(str.isdigit, line.content)))
    labels = len(short) - cells
    if labels < FEWEST_LABELS or labels < LABEL_SHARE * len(lines) or cells > MOST_CELLS * labels:
        return "article"
    return "page" if len({line.content for line in short}) >= FEWEST_DIFFERENT else "article"
