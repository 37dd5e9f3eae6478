"""The choice of the limits of articles: those of a grid with the greatest value at publishers that no model knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from pathlib import Path

from boilerplate.corpus import CRUDE, Text
from boilerplate.evaluate import MOST_FALSE, Counts, MeasuredText
from newsparse_boilerplate.limits import Limits, default_limits
from newsparse_boilerplate.settings import Strictness

ARTICLE = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 3.0)
UNPROVEN_LINES = (4, 7, 12)
"""The grid. Its lowest limit is above 0: a line that belongs to the story as likely as not stays. The limit for whole
pages is not in it, because nearly all of their lines are far above or below it, nor is "gap": the few labelled
subheadings beside lines of the page can't decide it."""

COSTS: Mapping[Strictness, float] = {"standard": 15.0, "thorough": 1.5}
"""How many lines of the page are worth as much as one line of the story, and as much as ``LOST`` code points of it."""

LOST = 100

MOST_RIGHT = 10
"""The most right lines of a text that count: a few texts have hundreds."""


def grid(strictness: Strictness) -> list[Limits]:
    """The limits to choose from."""
    known = default_limits()[strictness]
    return [
        known._replace(article=article, unproven_lines=lines) for article, lines in product(ARTICLE, UNPROVEN_LINES)
    ]


def decides(text: Text) -> bool:
    """Whether the limits are chosen by this text: an English article as a content extractor returns it."""
    return text.corpus != "wire" and text.language == "en" and text.extractor not in CRUDE


def counts_of_grid(measured: MeasuredText, strictness: Strictness) -> list[Counts]:
    """What each of the limits removes from a text, in the order of the grid."""
    text = measured.labelled
    limits = grid(strictness)
    if text.mode == "page" or not text.table.rows:
        return [Counts.of(text, measured.removed(strictness, limits[0]))] * len(limits)
    return [Counts.of(text, measured.removed(strictness, one)) for one in limits]


def choose(texts: Iterable[Text], counts: Mapping[str, Sequence[Counts]], cost: float) -> int:
    """The place in the grid of the limits with the greatest value.

    Args:
        texts: the texts. Each publisher counts as much as the square root of the number of its texts.
        counts: what the limits remove from each text, by its id.
        cost: see ``COSTS``.
    """
    texts = list(texts)
    of_publisher = Counter(text.publisher for text in texts)
    values = [0.0] * len(next(iter(counts.values())))
    for text in texts:
        weight = of_publisher[text.publisher] ** -0.5
        for place, found in enumerate(counts[text.id]):
            false = min(MOST_FALSE, found.false) + found.lost / LOST
            values[place] += weight * (min(MOST_RIGHT, found.right) - cost * false)
    return values.index(max(values))


def write_limits(path: Path, strictness: Strictness, chosen: Limits) -> None:
    """Write the chosen limits into the section of a strictness."""
    head, name, rest = path.read_text(encoding="utf-8").partition(f"[{strictness}]\n")
    section, blank, others = rest.partition("\n\n")
    for key in ("article", "unproven_lines"):
        section = re.sub(rf"(?m)^{key} = .*$", f"{key} = {getattr(chosen, key)}", section)
    path.write_text(head + name + section + blank + others, encoding="utf-8")
