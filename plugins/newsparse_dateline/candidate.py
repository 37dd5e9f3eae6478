"""The result of the grammar: the parts of a range of the text that has the form of a dateline."""

from __future__ import annotations

from typing import Literal

from newsparse.records import define, field
from newsparse_dateline.dates import PrintedDate

Closing = Literal["dash", "colon", "stop", "line", "none"]
"""The closing mark: a dash, a colon, the full stop or slash after an agency in slashes, end of line, or none."""

Extent = tuple[int, int]
"""Start and end of a part, in code points."""


@define
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

    start: int
    end: int
    closing: Closing = "none"
    places: list[Extent] = field(factory=list)
    regions: list[Extent] = field(factory=list)
    agency: Extent | None = None
    agency_known: bool = False
    agency_marked: bool = False
    date: PrintedDate | None = None
    located: bool = False
    loose: bool = False
