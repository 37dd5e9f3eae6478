"""What the grammar returns: the parts of a stretch of text that has the form of a dateline."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from newsparse_dateline.dates import PrintedDate

Closing = Literal["dash", "colon", "stop", "line", "none"]
"""The closing mark: a dash, a colon, the full stop or slash after an agency in slashes, the end of the line, none."""

Extent = tuple[int, int]
"""Start and end of a part, in code points."""


@define
class Candidate:
    """A stretch of text that has the form of a dateline. The grammar fills it while it reads.

    Attributes:
        start: where the first part begins, in code points.
        end: where the closing mark ends.
        closing: the closing mark.
        places: the names of cities, in the order printed.
        regions: the states, provinces and countries, in the order printed.
        agency: the name of the agency.
        agency_known: whether the lexicon has the agency.
        agency_marked: whether the agency is in brackets or slashes.
        date: the date.
        located: whether words before the name say that it is a place ("near", "on the").
        loose: whether a name was accepted without capitals.
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
