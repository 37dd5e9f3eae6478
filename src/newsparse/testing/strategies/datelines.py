"""Datelines built from their parts, in every style that the standard plugin reads, with the answer beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import field, frozen
from hypothesis import strategies as st

from newsparse.model import Span

TOWNS = (
    "Low Harbour", "Port Elan", "Ostervik", "Marrowgate", "San Tavio", "Kelmsund", "Velmar", "Fort Anselm",
    "Dravna", "Bellcastle", "Tavira Heights", "L'Orme", "Saint-Aubrac", "New Pelham", "Corran Bay", "Zelmanovo",
)  # fmt: skip
"""Places that do not exist: whoever finds them does not know them from a list."""

CITIES = ("Geneva", "Nairobi", "New Delhi", "Buenos Aires", "Oslo", "Karachi", "Abu Dhabi", "Chicago", "Hong Kong")
"""Cities that any list has, for the styles that print nothing but a name and a mark."""

REGIONS = (
    "Ohio", "Fla.", "N.Y.", "British Columbia", "Alberta", "West Germany", "Ukraine", "South Korea", "Puerto Rico",
    "United Arab Emirates", "Trinidad and Tobago", "New Zealand", "Calif.", "Kenya",
)  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
SHORT = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
DASHES = ("-", "--", "–", "—")
LEADS = (
    "The ferry company said on Tuesday that it would run two boats a day until the ice has gone.",
    "A court ordered the owners of the mill to repair the weir before the spring, and to pay for the fish.",
    "Four towns along the coast voted to share one fire engine, ending a quarrel that began in 1958.",
)
BEFORE = (
    "", "Ice keeps the boats in port\n\n", "Mill owners lose case over weir\nBy Ann Lowell\n\n",
    "Towns agree to share fire engine\n\nBy Ann Lowell and Piet Roe\n\n", "(Adds details, background)\n\n",
    "MILL OWNERS <MILO> LOSE CASE\n    ",
)  # fmt: skip


@frozen(kw_only=True)
class PrintedDateline:
    """A story that opens with a dateline, and what is to be found in it.

    Attributes:
        style: the name of the style, one of ``STYLES``.
        text: the story.
        span: where the dateline stands, its closing mark included.
        places: the names of the places.
        regions: the states and countries printed after them.
        agency: the agency.
        date: year, month and day; all three ``None`` where no date is printed.
    """

    style: str
    text: str
    span: Span
    places: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    agency: str | None = None
    date: tuple[int | None, int | None, int | None] = field(default=(None, None, None))


STYLES: dict[str, str] = {
    "reuters": "{TOWN} (<Reuters>) {dash}",
    "reuters_date": "{TOWN}, {Mon} {day} (<Reuters>) {dash}",
    "reuters_two": "{TOWN}/{OTHER} (<Reuters>) {dash}",
    "reuters_no_place": "{Mon} {day} (<Reuters>) {dash}",
    "reuters_near": "NEAR {TOWN}, {region} (<Reuters>) {dash}",
    "agency_alone": "(<Bloomberg>) {dash}",
    "ap": "{TOWN}, {region} (<AP>) {dash}",
    "afp": "{Town} (<AFP>) {dash}",
    "upi": "{TOWN}, {region}, {Mon.} {day} (<UPI>) {dash}",
    "xinhua": "{TOWN}, {Mon.} {day} (<Xinhua>) {dash}",
    "kyodo": "{CITY}, {Mon.} {day}, <Kyodo> {dash}",
    "tass": "{TOWN}, {Month} {day}. /<TASS>/.",
    "interfax": "{TOWN}. {Mon} {day} (<Interfax>) {dash}",
    "pti": "{Town}, {Mon} {day} (<PTI>)",
    "ani": "{Town} [{Country}], {Month} {day} (<ANI>):",
    "cnn": "{City} (<CNN>)",
    "prnewswire": "{TOWN}, {region}, {Month} {day}, {year} /<PRNewswire>/ --",
    "business_wire": "{TOWN}, {region}--(<BUSINESS WIRE>)--",
    "globe_newswire": "{TOWN}, {Month} {day}, {year} (<GLOBE NEWSWIRE>) --",
    "accesswire": "{TOWN}, {region} / <ACCESSWIRE> / {Month} {day}, {year} /",
    "newsfile": "{Town}, {region}--(<Newsfile Corp.> - {Month} {day}, {year}) -",
    "wire_1987": "{TOWN}, {region}, {Month} {day} {dash}",
    "wire_1987_mixed": "{Town}, {Month} {day} {dash}",
    "unlisted_agency": "{CITY}, {Mon} {day} (<Quay News>) {dash}",
    "newspaper": "{TOWN}, {region} {dash}",
    "city": "{CITY} {dash}",
    "city_colon": "{CITY}:",
    "two_cities": "{CITY} and {TOWN} {dash}",
    "own_line": "{City}, {day} {Month} {year}\n\n",
    "lower": "{town}, {Mon} {day} (<reuters>) {dash}",
}
"""The styles by name: what stands in braces is drawn, what stands in angle brackets is the agency."""

_PIECE = re.compile(r"\{(?P<field>\w+\.?)\}|<(?P<agency>[^>]+)>|(?P<words>[^{<]+)")
_PLACES = ("TOWN", "Town", "town", "OTHER", "CITY", "City")
_REGIONS = ("region", "Country")


def datelines(styles: Iterable[str] = tuple(STYLES)) -> st.SearchStrategy[PrintedDateline]:
    """Stories that open with a dateline, with what is to be found in it.

    Args:
        styles: the names of the styles to draw from; all of ``STYLES`` by default.

    Raises:
        KeyError: for a style that does not exist.
    """
    chosen = {name: STYLES[name] for name in styles}

    @st.composite
    def stories(draw: st.DrawFn) -> PrintedDateline:
        name = draw(st.sampled_from(sorted(chosen)))
        values = _values(draw)
        before, lead = draw(st.sampled_from(BEFORE)), draw(st.sampled_from(LEADS))
        return _built(name, chosen[name], values, before, lead, draw(st.sampled_from((" ", "\xa0"))))

    return stories()


def _values(draw: st.DrawFn) -> dict[str, str]:
    """What the fields of a style are filled with."""
    town, other = draw(st.lists(st.sampled_from(TOWNS), min_size=2, max_size=2, unique=True))
    city, month = draw(st.sampled_from(CITIES)), draw(st.integers(1, 12))
    short = SHORT[month - 1]
    return {
        "TOWN": town.upper(), "Town": town, "town": town.lower(), "OTHER": other.upper(), "CITY": city.upper(),
        "City": city, "region": draw(st.sampled_from(REGIONS)), "Country": "India", "Month": MONTHS[month - 1],
        "Mon": short, "Mon.": short if short in MONTHS else f"{short}.", "day": str(draw(st.integers(1, 28))),
        "year": str(draw(st.integers(1990, 2030))), "dash": draw(st.sampled_from(DASHES)), "month": str(month),
    }  # fmt: skip


def _built(style: str, form: str, values: dict[str, str], before: str, lead: str, blank: str) -> PrintedDateline:
    """The story with its answer."""
    pieces = [m.groupdict() for m in _PIECE.finditer(form)]
    fields = [piece["field"] for piece in pieces if piece["field"]]
    printed = "".join(values[p["field"]] if p["field"] else p["agency"] or p["words"] for p in pieces)
    printed, broken, _ = printed.partition("\n\n")
    dated = "day" in fields
    return PrintedDateline(
        style=style,
        text=before + printed.replace(" ", blank) + (broken or " ") + lead,
        span=Span(len(before), len(before) + len(printed)),
        places=tuple(values[name] for name in fields if name in _PLACES),
        regions=tuple(values[name] for name in fields if name in _REGIONS),
        agency=next((piece["agency"] for piece in pieces if piece["agency"]), None),
        date=(
            int(values["year"]) if "year" in fields else None,
            int(values["month"]) if dated else None,
            int(values["day"]) if dated else None,
        ),
    )
