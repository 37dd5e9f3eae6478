"""The shape that most datelines of the wires have, read in one step: ``VELMAR, Jan 12 (Reuters) -``.

What is read here the grammar reads alike; it is only faster. One city of the list in capitals, perhaps a date, a listed
agency in brackets and one dash: nothing in it is open to doubt.
"""

from __future__ import annotations

import re

from newsparse_dateline.candidate import Candidate
from newsparse_dateline.dates import begins_date, match_date
from newsparse_dateline.tables import Tables
from newsparse_dateline.tokens import DASH

_CITY = re.compile(r"(?P<city>[A-Z]{4,20}|[A-Z]{2,10} [A-Z]{4,12}(?: [A-Z]{4,10})?)(?P<comma>, )?")
_AGENCY = re.compile(rf" {{1,3}}\((?P<agency>[A-Za-z]{{2,20}})\) ?{DASH}(?! ?{DASH})")


def read_common(text: str, start: int, known: Tables) -> Candidate | None:
    """Read a dateline of the common shape, ``None`` if it has another or is none."""
    city = _CITY.match(text, start)
    if city is None:
        return None
    name = city["city"].casefold()
    if name not in known.cities or name in known.agencies or begins_date(name):
        return None
    position = city.end()
    date = match_date(text, position, misspelt=True) if city["comma"] else None
    if date is not None:
        position = date.end
    elif city["comma"]:
        return None
    agency = _AGENCY.match(text, position)
    if agency is None or not known.is_agency(agency["agency"]):
        return None
    end = agency.end()
    if date is None and begins_date(text[end : end + 12].lstrip()):
        return None
    return Candidate(
        start,
        end,
        closing="dash",
        places=[city.span("city")],
        agency=agency.span("agency"),
        agency_known=True,
        agency_marked=True,
        date=date,
    )
