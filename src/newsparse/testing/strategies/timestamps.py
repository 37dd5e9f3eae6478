"""Lines with the time of publication, in seven languages, with the expected results."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from hypothesis import strategies as st

from newsparse.lexicon import default_lexicon
from newsparse.model import ClockTime, PartialDate, Phrase, Span, Timestamp, TimestampRole
from newsparse.testing.strategies.forms import Field, chosen, fill
from newsparse.testing.strategies.story import Story, joined

HEAD = "Ferry sails again after long winter\n\n"
LEAD = "\n\nThe old ferry carried forty passengers a day until the ice came in the second week of January."

STYLES: dict[str, tuple[str, TimestampRole, str]] = {
    "english": ("Published {day} {month} {year}", "published", "en"),
    "american": ("{month} {day}, {year}", "published", "en"),
    "updated": ("Updated {month} {day}, {year} at {time} {zone}", "updated", "en"),
    "iso": ("{iso}", "published", "en"),
    "german": ("Veröffentlicht am {day}. {month} {year}, {time} Uhr", "published", "de"),
    "german_updated": ("Stand: {day}. {month} {year} | {time} Uhr", "updated", "de"),
    "french": ("Publié le {day} {month} {year} à {time_h}", "published", "fr"),
    "spanish": ("Actualizado: {day} de {month} de {year} a las {time}", "updated", "es"),
    "portuguese": ("Publicado em {day} de {month} de {year} às {time_h}", "published", "pt"),
    "italian": ("Pubblicato il {day} {month} {year} alle {time_dot}", "published", "it"),
    "dutch": ("Bijgewerkt op {day} {month} {year} om {time_dot} uur", "updated", "nl"),
}
"""Forms by name, with the expected role and the language of the month."""


@frozen(kw_only=True)
class PrintedTimestamp(Story):
    """A story with a timestamp between its headline and its lead."""

    style: str = ""

    @property
    def timestamp(self) -> Timestamp:
        """The expected annotation."""
        return self.all(Timestamp)[0]


@st.composite
def timestamps(draw: st.DrawFn, styles: Iterable[str] | str | None = None, *, story: bool = True) -> PrintedTimestamp:
    """Stories with the time of publication, and its expected parts.

    Args:
        draw: passed by hypothesis.
        styles: the names of the styles to draw from, of ``STYLES``; all by default.
        story: whether a headline and a paragraph surround it.

    Raises:
        ValueError: for a style that does not exist.
    """
    style, (form, role, language) = draw(st.sampled_from(list(chosen(STYLES, styles, "style of timestamps").items())))
    day, month, year = draw(st.integers(1, 28)), draw(st.integers(1, 12)), draw(st.integers(1990, 2030))
    hour, minute = draw(st.integers(0, 23)), draw(st.integers(0, 59))
    values = {
        "day": str(day), "month": _month(language, month), "year": str(year), "iso": f"{year}-{month:02}-{day:02}",
        "time": f"{hour}:{minute:02}", "time_h": f"{hour}h{minute:02}", "time_dot": f"{hour}.{minute:02}",
        "zone": "GMT",
    }  # fmt: skip
    printed, fields = fill(form, lambda name: values[name])
    date = Span.cover(field.span for field in fields if field.name in ("day", "month", "year", "iso"))
    time = next((field for field in fields if field.name.startswith("time")), None)
    zone = next((field for field in fields if field.name == "zone"), None)
    stamp = Timestamp(
        span=Span(0, (zone or time or fields[-1]).span.end),
        date=PartialDate(span=date, year=year, month=month, day=day),
        time=_clock(time, hour, minute, zone) if time else None,
        role=role,
    )
    alone = Story(text=printed, expected=(stamp,))
    whole = joined([Story(text=HEAD), alone, Story(text=LEAD)], "") if story else alone
    return PrintedTimestamp(text=whole.text, expected=whole.expected, style=style)


def _month(language: str, number: int) -> str:
    calendar = default_lexicon().calendar
    if language == "en":
        return calendar.months[number - 1].name
    return next(one for one in calendar.languages if one.language == language).months[number - 1][0]


def _clock(time: Field, hour: int, minute: int, zone: Field | None) -> ClockTime:
    phrase = Phrase(text=zone.text, span=zone.span) if zone else None
    return ClockTime(span=time.span, hour=hour, minute=minute, zone=phrase)
