"""The result of the grammar: the parts of a range of the text that has the form of a dateline."""

from __future__ import annotations

from typing import Literal

from newsparse_dateline.dates import PrintedDate

Closing = Literal["dash", "colon", "stop", "line", "none"]
"""The closing mark: a dash, a colon, the full stop or slash after an agency in slashes, end of line, or none."""

Extent = tuple[int, int]
"""Start and end of a part, in code points."""


class Candidate:
    """A range of the text that has the form of a dateline. The grammar fills it during parsing.

    Attributes:
        start: the start of the first part, in code points.
        end: the end of the closing mark.
        closing: the closing mark.
        places: the names of cities, in the order printed.
        regions: the states, provinces and countries, in the order printed.
        agency: the name of the agency.
        agency_known: whether the agency is in the lexicon.
        agency_marked: whether the agency is in brackets or slashes.
        date: the date.
        located: whether the words before the name show that it is a place ("near", "on the").
        loose: whether a name without capitals was accepted.
    """

    def __init__(
        self,
        start: int,
        end: int,
    ) -> None:
        self.start = start
        self.end = end
        self.closing: Closing = "none"
        self.places: list[Extent] = []
        self.regions: list[Extent] = []
        self.agency: Extent | None = None
        self.agency_known = False
        self.agency_marked = False
        self.date: PrintedDate | None = None
        self.located = False
        self.loose = False
