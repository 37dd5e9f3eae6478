"""The limits of the scores, above which a line is boilerplate."""

from __future__ import annotations

import math
from functools import cache
from typing import Literal, NamedTuple

from newsparse.plugin import check_keys, parse_toml, read_text

Mode = Literal["article", "page"]
"""Whether a text is a story or everything that a page shows."""

LONG = 80
"""Code points above which a line needs a higher score."""


class Limits(NamedTuple):
    """The scores above which a line is boilerplate, for one strictness; see ``data/limits.toml``.

    Attributes:
        article: for the lines of an article.
        page: for the lines of a whole page.
        unproven_lines: the most lines above the limit of an article, in a language with phrase lists, in which no line
            is boilerplate by its wording. More are a list of the story: a menu, a programme, a cast, results.
        length: added for each factor of e by which a line is longer than ``LONG``.
        gap: added for one or two lines between paragraphs, which may be subheadings.
    """

    article: float
    page: float
    unproven_lines: float
    length: float
    gap: float

    def limit(self, mode: Mode, size: int) -> float:
        """The limit for a line of ``size`` code points; it is higher for long lines."""
        return (self.article if mode == "article" else self.page) + self.length * max(0.0, math.log(size / LONG))


def read_limits(text: str) -> dict[str, Limits]:
    """The limits by strictness, in the format of ``data/limits.toml``.

    Raises:
        ValueError: if a limit is missing, unknown or not a number.
    """
    table = parse_toml(text, "limits.toml")
    for name, limits in table.items():
        check_keys(limits, f"limits.toml: [{name}]", Limits._fields)
        for key, value in limits.items():
            if type(value) not in (int, float):
                raise ValueError(f"limits.toml: [{name}] {key} must be a number, not {value!r:.60}")
    return {name: Limits(**limits) for name, limits in table.items()}


@cache
def default_limits() -> dict[str, Limits]:
    """The limits that come with the plugin, read once."""
    return read_limits(read_text("newsparse_boilerplate", "limits.toml"))
