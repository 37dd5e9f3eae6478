"""Datelines generated from their parts, in every style that the standard plugin reads, with the expected results."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from hypothesis import strategies as st

from newsparse.model import Dateline, PartialDate, Phrase, Span
from newsparse.testing.strategies.forms import Field, chosen, fill
from newsparse.testing.strategies.pools import pool
from newsparse.testing.strategies.story import Story, joined

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
"""The styles by name: fields in braces are drawn, the agency is in angle brackets."""

_PLACE_FIELDS = ("TOWN", "Town", "town", "OTHER", "CITY", "City")
_REGION_FIELDS = ("region", "Country")
_DATE_FIELDS = ("Mon", "Mon.", "Month", "day", "year")


@frozen(kw_only=True)
class PrintedDateline(Story):
    """A story that opens with a dateline."""

    @property
    def dateline(self) -> Dateline:
        """The expected annotation."""
        return self.all(Dateline)[0]

    @property
    def span(self) -> Span:
        """The span of the dateline, with its closing mark."""
        return self.dateline.span

    @property
    def places(self) -> tuple[str, ...]:
        """The names of the places."""
        return tuple(place.name for place in self.dateline.places)

    @property
    def regions(self) -> tuple[str, ...]:
        """The state or country after them."""
        return (self.dateline.region.text,) if self.dateline.region else ()

    @property
    def agency(self) -> str | None:
        """The agency."""
        return self.dateline.agency.text if self.dateline.agency else None

    @property
    def date(self) -> tuple[int | None, int | None, int | None]:
        """Year, month and day; ``None`` if no date is printed."""
        date = self.dateline.date
        return (date.year, date.month, date.day) if date else (None, None, None)


@st.composite
def datelines(
    draw: st.DrawFn, styles: Iterable[str] | str | None = None, *, locale: str | None = None, story: bool = True
) -> PrintedDateline:
    """Stories that open with a dateline, and its expected parts.

    Args:
        draw: passed by hypothesis.
        styles: the names of the styles to draw from, of ``STYLES``; all by default.
        locale: the origin of the towns, one of ``newsparse.testing.LOCALES``.
        story: whether a headline may precede it; a sentence always follows it.

    Raises:
        ValueError: for a style or a locale that does not exist.
    """
    style, form = draw(st.sampled_from(list(chosen(STYLES, styles, "style of datelines").items())))
    values, month = _values(draw, locale)
    blank = draw(st.sampled_from((" ", "\xa0"))) if story else " "
    form, own_line, _ = form.partition("\n\n")
    printed, fields = fill(form.replace(" ", blank), lambda name: values[name].replace(" ", blank))
    dateline = Dateline(
        span=Span(0, len(printed)),
        places=tuple(f.as_place() for f in fields if f.name in _PLACE_FIELDS),
        region=_first(fields, _REGION_FIELDS),
        agency=_first(fields, ("agency",)),
        date=_date(fields, month),
    )
    lead = f"{own_line or ' '}{draw(st.sampled_from(LEADS))}"
    before = draw(st.sampled_from(BEFORE)) if story else ""
    whole = joined([Story(text=before), Story(text=printed, expected=(dateline,)), Story(text=lead)], "")
    return PrintedDateline(text=whole.text, expected=whole.expected, style=style)


def _values(draw: st.DrawFn, locale: str | None) -> tuple[dict[str, str], int]:
    """The values of the fields of a style, and the number of the month."""
    towns = pool("towns", locale)
    town, other = draw(st.lists(st.sampled_from(towns), min_size=2, max_size=2, unique=True))
    city, month = draw(st.sampled_from(pool("cities", locale))), draw(st.integers(1, 12))
    short = SHORT[month - 1]
    return {
        "TOWN": town.upper(), "Town": town, "town": town.lower(), "OTHER": other.upper(), "CITY": city.upper(),
        "City": city, "region": draw(st.sampled_from(pool("regions", locale))), "Country": "India",
        "Month": MONTHS[month - 1], "Mon": short, "Mon.": short if short in MONTHS else f"{short}.",
        "day": str(draw(st.integers(1, 28))), "year": str(draw(st.integers(1990, 2030))),
        "dash": draw(st.sampled_from(DASHES)),
    }, month  # fmt: skip


def _first(fields: list[Field], names: tuple[str, ...]) -> Phrase | None:
    return next((field.as_phrase() for field in fields if field.name in names), None)


def _date(fields: list[Field], month: int) -> PartialDate | None:
    printed = {field.name: field for field in fields if field.name in _DATE_FIELDS}
    if not printed:
        return None
    year = int(printed["year"].text) if "year" in printed else None
    span = Span.cover(field.span for field in printed.values())
    return PartialDate(span=span, year=year, month=month, day=int(printed["day"].text))
