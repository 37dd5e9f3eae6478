"""Dates in datelines: a month and a day in either order, with an optional year, weekday and time of day."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.lexicon import default_lexicon
from newsparse.text import edit_distance, word_cache

_CALENDAR = default_lexicon().calendar
_GAP = r"[^\S\r\n]{0,3}"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?(?:[/-](?P<{1}>\d{{1,2}}))?(?!\d)"
_DAY_FIRST = r"(?P<d2>\d{1,2})(?:st|nd|rd|th|er|[.°ºª])?(?:[/-](?P<to2>\d{1,2})\.?)?(?!\d)"
_OF = r"(?:d(?:e|i|el)[^\S\r\n]{1,3}|d['’])?"
_YEAR = rf"(?:{_GAP},?{_GAP}{_OF}(?P<year>(?:19|20)\d\d)(?!\d))?"
_ERA = rf"(?:{_GAP}Juche{_GAP}\d{{2,3}}(?:{_GAP}\((?:19|20)\d\d\))?)?"
_TIME = rf"(?:{_GAP},?{_GAP}\d{{1,2}}[:.]\d\d(?:{_GAP}[ap]\.?m\b\.?)?(?:{_GAP}(?:GMT|UTC|E[SD]?T|CET|IST)\b)?)?"
_LONG_WEEKDAYS = sorted(day for day in _CALENDAR.weekdays_in_all_languages if len(day) > 3)
"""The names of weekdays in all languages, without the shortest abbreviations, which are also other words."""

_WEEKDAY = rf"(?:(?:{_CALENDAR.weekday_pattern}|{'|'.join(map(re.escape, _LONG_WEEKDAYS))})\.?,?[^\S\r\n]{{1,3}})?"
_MONTH = r"(?P<{0}>[^\W\d_]{{3,10}})"

_DATE = re.compile(
    rf"{_WEEKDAY}(?:{_MONTH.format('m1')}\.?{_GAP}{_DAY.format('d1', 'to1')}"
    rf"|{_DAY_FIRST}{_GAP}{_OF}{_MONTH.format('m2')}(?!\w)\.?){_YEAR}{_ERA}{_TIME}",
    re.IGNORECASE,
)

_MONTH_ALONE = re.compile(r"(?P<month>[^\W\d_]{3,9})\.?(?=[^\S\r\n]{0,3}[(/])")

_DAY_ALONE = re.compile(r"\d{1,2}(?=[^\S\r\n]{1,3}\()")
_STEMS = _CALENDAR.stems.union(day[:3] for day in _LONG_WEEKDAYS)

SHORTEST_MISSPELT, LONGEST_MISSPELT = 4, 10
"""The numbers of letters of a misspelt month; shorter words are too similar to other words."""


def begins_date(text: str) -> bool:
    """Whether a text may begin with a date: a quick test of its first three letters or its first digit."""
    return text[:1].isdigit() or text[:3].casefold() in _STEMS


@word_cache(1024)
def _misspelt(word: str) -> int | None:
    """The month whose name differs from a word by one slip; names of up to four letters are too short for this."""
    names = _CALENDAR.month_numbers.items()
    return next((number for name, number in names if len(name) > 4 and edit_distance(word, name, 1) <= 1), None)


def month_of(word: str, *, misspelt: bool = False) -> int | None:
    """The number of the month that a word names in English, ``None`` if it is not a month.

    Args:
        word: the word, in any case.
        misspelt: whether one slip is accepted.
    """
    folded = word.casefold()
    known = _CALENDAR.month_numbers.get(folded)
    if known or not misspelt or not SHORTEST_MISSPELT <= len(folded) <= LONGEST_MISSPELT:
        return known
    return _misspelt(folded)


class PrintedDate(NamedTuple):
    """A date as printed.

    Attributes:
        start: its start, in code points.
        end: its end.
        year: the printed year.
        month: the month, from 1; ``None`` if only a day is printed.
        day: the day of the month; ``None`` if only a month or several days are printed.
        english: whether the month is printed in English.
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    english: bool = True


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
    day = int(m["d1"] or m["d2"])
    english = month = month_of(m["m1"] or m["m2"], misspelt=misspelt)
    if english is None and m["m2"]:  # other languages print the day first
        month = _CALENDAR.month_numbers_in_all_languages.get(m["m2"].casefold())
    if month is None or not 1 <= day <= 31:
        return None
    year = int(m["year"]) if m["year"] else None
    several = m["to1"] or m["to2"]
    return PrintedDate(m.start(), m.end(), year, month, None if several else day, english is not None)


def match_day(text: str, position: int) -> PrintedDate | None:
    """The day of the month alone before a bracket, as Spanish agencies print it: "MADRID, 3 (EUROPA PRESS)"."""
    m = _DAY_ALONE.match(text, position)
    day = int(m.group()) if m else 0
    return PrintedDate(position, m.end(), None, None, day) if m and 1 <= day <= 31 else None


def complete_year(date: PrintedDate, known: dt.date | None) -> int | None:
    """The year of a date: the printed one, otherwise the year that makes the date nearest to a known date."""
    month = date.month
    if date.year is not None or known is None or month is None:
        return date.year
    day, here = date.day or 15, known.toordinal()
    years = [year for year in (known.year - 1, known.year, known.year + 1) if 1 <= year <= 9999]
    return min(years, key=lambda year: abs(dt.date(year, month, 1).toordinal() + day - 1 - here))
