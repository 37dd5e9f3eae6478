"""Dates in datelines: a month and a day in either order, with an optional year, weekday and time of day."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from attrs import frozen

from newsparse.lexicon import default_lexicon
from newsparse.text import edit_distance

_CALENDAR = default_lexicon().calendar
_GAP = r"[^\S\r\n]{0,3}"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?(?:[/-](?P<{1}>\d{{1,2}}))?(?!\d)"
_YEAR = rf"(?:{_GAP},?{_GAP}(?P<year>(?:19|20)\d\d)(?!\d))?"
_ERA = rf"(?:{_GAP}Juche{_GAP}\d{{2,3}}(?:{_GAP}\((?:19|20)\d\d\))?)?"
_TIME = rf"(?:{_GAP},?{_GAP}\d{{1,2}}[:.]\d\d(?:{_GAP}[ap]\.?m\b\.?)?(?:{_GAP}(?:GMT|UTC|E[SD]?T|CET|IST)\b)?)?"
_WEEKDAY = rf"(?:{_CALENDAR.weekday_pattern}\.?,?[^\S\r\n]{{1,3}})?"
_MONTH = r"(?P<{0}>[^\W\d_]{{3,10}})"

_DATE = re.compile(
    rf"{_WEEKDAY}(?:{_MONTH.format('m1')}\.?{_GAP}{_DAY.format('d1', 'to1')}"
    rf"|{_DAY.format('d2', 'to2')}{_GAP}{_MONTH.format('m2')}(?!\w)\.?){_YEAR}{_ERA}{_TIME}",
    re.IGNORECASE,
)

_MONTH_ALONE = re.compile(r"(?P<month>[^\W\d_]{3,9})\.?(?=[^\S\r\n]{0,3}[(/])")

SHORTEST_MISSPELT, LONGEST_MISSPELT = 4, 10
"""The numbers of letters of a misspelt month; shorter words are too similar to other words."""


def begins_date(text: str) -> bool:
    """Whether a text may begin with a date: a quick test of its first three letters or its first digit."""
    return text[:3].casefold() in _CALENDAR.stems or text[:1].isdigit()


@lru_cache(maxsize=1024)
def _misspelt(word: str) -> int | None:
    """The month whose name differs from a word by one slip; names of up to four letters are too short for this."""
    names = _CALENDAR.month_numbers.items()
    return next((number for name, number in names if len(name) > 4 and edit_distance(word, name, 1) <= 1), None)


def month_of(word: str, *, misspelt: bool = False) -> int | None:
    """The number of the month that a word names, ``None`` if it is not a month.

    Args:
        word: the word, in any case.
        misspelt: whether one slip is accepted.
    """
    folded = word.casefold()
    known = _CALENDAR.month_numbers.get(folded)
    if known or not misspelt or not SHORTEST_MISSPELT <= len(folded) <= LONGEST_MISSPELT:
        return known
    return _misspelt(folded)


@frozen
class PrintedDate:
    """A date as printed.

    Attributes:
        start: its start, in code points.
        end: its end.
        year: the printed year.
        month: the month, from 1.
        day: the day of the month; ``None`` if only a month or several days are printed.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None


def match_date(text: str, position: int, *, misspelt: bool = False) -> PrintedDate | None:
    """The date that begins at a position, ``None`` if there is none.

    Args:
        text: the text.
        position: the start of the date, in code points.
        misspelt: whether the name of a month may contain a slip; use it only where a date is expected.
    """
    if not (misspelt or begins_date(text[position : position + 3])):
        return None
    m = _DATE.match(text, position)
    if m is None:
        m = _MONTH_ALONE.match(text, position)
        alone = month_of(m["month"]) if m else None
        return PrintedDate(m.start(), m.end(), None, alone, None) if m and alone else None
    month = month_of(m["m1"] or m["m2"], misspelt=misspelt)
    day = int(m["d1"] or m["d2"])
    if month is None or not 1 <= day <= 31:
        return None
    several = m["to1"] or m["to2"]
    return PrintedDate(m.start(), m.end(), int(m["year"]) if m["year"] else None, month, None if several else day)


def complete_year(date: PrintedDate, known: dt.date | None) -> int | None:
    """The year of a date: the printed one, otherwise the year that makes the date nearest to a known date."""
    if date.year is not None or known is None:
        return date.year
    day, here = date.day or 15, known.toordinal()
    years = [year for year in (known.year - 1, known.year, known.year + 1) if 1 <= year <= 9999]
    return min(years, key=lambda year: abs(dt.date(year, date.month, 1).toordinal() + day - 1 - here))
