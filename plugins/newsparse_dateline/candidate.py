"""What the grammar reads: a stretch that has the form of a dateline, before anybody asks whether it is one."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from newsparse_dateline.dates import PrintedDate

Closing = Literal["dash", "colon", "stop", "line", "none"]
"""The mark that ends it: a dash, a colon, the full stop or stroke of a stroked agency, the end of the line, nothing."""

Extent = tuple[int, int]


@define
class Candidate:
    """The parts that were read, as extents in the text, in the order printed."""

    start: int
    end: int
    closing: Closing = "none"
    places: list[Extent] = field(factory=list)
    regions: list[Extent] = field(factory=list)
    agency: Extent | None = None
    agency_known: bool = False
    agency_marked: bool = False
    """Whether the agency stands in brackets or strokes."""
    date: PrintedDate | None = None
    located: bool = False
    """Whether words before the name say that it is a place (near, on the)."""
    loose: bool = False
    """Whether a name was read without its capitals."""
