"""Links to other stories that are not lines of their own: cut beginnings of stories, and titles joined to one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse import lazy_re as re
from newsparse_boilerplate.lines import Line

SHORTEST_EXCERPT = 60
"""The shortest cut beginning of a story, in code points."""

FEWEST_EXCERPTS = 3
REACH = 3
"""So many excerpts among so many paragraphs before and after one, and more of them than other paragraphs, are a list.
(In the labelled sets more than 200 such lines of 19 publishers belong to a page and 3 to a story.) Short lines between
them do not count: when those that are boilerplate are removed, the excerpts are the same."""

SHORTEST_JOINED = 120
"""The shortest line of joined titles, in code points."""

FEWEST_JOINS = 5
"""The fewest places where a title ends and the next one begins without a blank: "Ferry is backMill grinds again". (In
the labelled sets 52 such lines belong to a page and none to a story.)"""

_CUT = ("…", "...", "…]", "...]")
_JOIN = re.compile(r"(?:[a-zß-öø-ÿ]{3}|[?!'’”])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2})")
"""Three letters before it and after it: "PayPal", "YouTube" and "LinkedIn" are names."""
_CODE = frozenset("{}()#<>=")


def find_excerpts(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of the lines that are cut beginnings of other stories, or their titles joined to one line.

    Args:
        lines: the lines of a text.
    """
    cut = {number for number, line in enumerate(lines) if line.size >= SHORTEST_EXCERPT and line.content.endswith(_CUT)}
    long = [number for number, line in enumerate(lines) if number in cut or line.prose] if cut else []
    for place, number in enumerate(long):
        near = long[max(0, place - REACH) : place + REACH + 1]
        excerpts = sum(other in cut for other in near)
        if number in cut and excerpts >= FEWEST_EXCERPTS and 2 * excerpts > len(near):
            yield number
    for number, line in enumerate(lines):
        if line.size >= SHORTEST_JOINED and not line.closed and is_joined(line):
            yield number


def is_joined(line: Line) -> bool:
    """Whether a line consists of titles without blanks between them, as some text browsers print lists of links."""
    return _CODE.isdisjoint(line.content) and len(_JOIN.findall(line.content)) >= FEWEST_JOINS
