"""The dates of datelines: a month and a day, either first, perhaps a year, a weekday, a time."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache

from attrs import frozen

from newsparse_dateline.tables import read_list

_GAP = r"[^\S\r\n]{0,3}"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?(?:[/-](?P<{1}>\d{{1,2}}))?(?!\d)"
_YEAR = rf"(?:{_GAP},?{_GAP}(?P<year>(?:19|20)\d\d)(?!\d))?"
_ERA = rf"(?:{_GAP}Juche{_GAP}\d{{2,3}}(?:{_GAP}\((?:19|20)\d\d\))?)?"
_TIME = rf"(?:{_GAP},?{_GAP}\d{{1,2}}[:.]\d\d(?:{_GAP}[ap]\.?m\b\.?)?(?:{_GAP}(?:GMT|UTC|E[SD]?T|CET|IST)\b)?)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[^\S\r\n]{1,3})?"
_MONTH = r"(?P<{0}>[^\W\d_]{{3,10}})"

_DATE = re.compile(
    rf"{_WEEKDAY}(?:{_MONTH.format('m1')}\.?{_GAP}{_DAY.format('d1', 'to1')}"
    rf"|{_DAY.format('d2', 'to2')}{_GAP}{_MONTH.format('m2')}(?!\w)\.?){_YEAR}{_ERA}{_TIME}",
    re.IGNORECASE,
)

_MONTH_ALONE = re.compile(r"(?P<month>[^\W\d_]{3,9})\.?(?=[^\S\r\n]{0,3}[(/])")


@cache
def months() -> dict[str, int]:
    """Name or abbreviation, folded, to the number of the month."""
    return {
        name.casefold(): number for number, line in enumerate(read_list("months"), start=1) for name in line.split()
    }


@cache
def _beginnings() -> frozenset[str]:
    """The first three letters of months and weekdays: a quick look before the slow one."""
    return frozenset({name[:3] for name in months()} | {"mon", "tue", "wed", "thu", "fri", "sat", "sun"})


def begins_date(text: str) -> bool:
    """Whether a date may begin like this, by its first three letters or its first digit."""
    return text[:3].casefold() in _beginnings() or text[:1].isdigit()


def _near(word: str, name: str) -> bool:
    """Whether the two differ by one letter wrong, missing or too many, or by two exchanged."""
    if abs(len(word) - len(name)) > 1:
        return False
    if len(word) == len(name):
        wrong = [i for i, (a, b) in enumerate(zip(word, name, strict=True)) if a != b]
        if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
            return word[wrong[0]] == name[wrong[1]] and word[wrong[1]] == name[wrong[0]]
        return len(wrong) <= 1
    longer, shorter = (word, name) if len(word) > len(name) else (name, word)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


@lru_cache(maxsize=1024)
def _misspelt(word: str) -> int | None:
    """The month that a misspelt name means; abbreviations and names of four letters are too short to tell."""
    return next((number for name, number in months().items() if len(name) > 4 and _near(word, name)), None)


def month_of(word: str, *, misspelt: bool = False) -> int | None:
    """The number of the month that a word names, ``None`` if it names none."""
    folded = word.casefold()
    known = months().get(folded)
    return known if known or not misspelt or not 4 <= len(folded) <= 10 else _misspelt(folded)


@frozen
class PrintedDate:
    """A date as printed, with where it begins and ends."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None


def match_date(text: str, position: int, *, misspelt: bool = False) -> PrintedDate | None:
    """The date that begins at a position, ``None`` if none does.

    Args:
        text: the text.
        position: where to look, in code points.
        misspelt: whether a month's name may have a letter wrong; right only where a date is to be expected.
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
    span_of_days = m["to1"] or m["to2"]
    return PrintedDate(m.start(), m.end(), int(m["year"]) if m["year"] else None, month, None if span_of_days else day)


def complete_year(date: PrintedDate, known: dt.date | None) -> int | None:
    """The year of a date: the printed one, else the one that brings it nearest to a known date."""
    if date.year is not None or known is None:
        return date.year
    day, here = date.day or 15, known.toordinal()
    years = [year for year in (known.year - 1, known.year, known.year + 1) if 1 <= year <= 9999]
    return min(years, key=lambda year: abs(dt.date(year, date.month, 1).toordinal() + day - 1 - here))
