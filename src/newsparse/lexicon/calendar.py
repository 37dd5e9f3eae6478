"""The months and weekdays: their names, abbreviations and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any

from attrs import frozen

from newsparse._data import check_keys, string_list
from newsparse.lexicon._files import read_toml


@frozen
class CalendarName:
    """A month or a weekday.

    Attributes:
        name: the full name, as printed.
        abbreviations: as printed, without a full stop.
        personal: whether the name is also a name of people ("April").
    """

    name: str
    abbreviations: tuple[str, ...] = ()
    personal: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its abbreviations, case folded."""
        return (self.name.casefold(), *(abbreviation.casefold() for abbreviation in self.abbreviations))

    @property
    def stem(self) -> str:
        """The first three letters of all forms, case folded."""
        return self.name[:3].casefold()


@frozen(eq=False)
class Calendar:
    """The months and the weekdays, in order, from January and from Monday."""

    months: tuple[CalendarName, ...]
    weekdays: tuple[CalendarName, ...]

    @cached_property
    def month_numbers(self) -> Mapping[str, int]:
        """Each name and abbreviation of a month, case folded, with the number of the month (from 1)."""
        return {form: number for number, month in enumerate(self.months, start=1) for form in month.forms}

    @cached_property
    def stems(self) -> frozenset[str]:
        """The first three letters of all months and weekdays, case folded."""
        return frozenset(one.stem for one in (*self.months, *self.weekdays))

    @cached_property
    def month_pattern(self) -> str:
        """The source of a regular expression that matches each form of each month, the longest first."""
        return _any(form for month in self.months for form in month.forms)

    @cached_property
    def month_stem_pattern(self) -> str:
        """The source of a regular expression that matches the first three letters of each month."""
        return _any(month.stem for month in self.months)

    @cached_property
    def weekday_pattern(self) -> str:
        """The source of a regular expression that matches each form of each weekday, the longest first."""
        return _any(form for day in self.weekdays for form in day.forms)


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))})"


@cache
def calendar() -> Calendar:
    """The calendar of ``data/months.toml``. Cached."""
    raw = read_toml("months")
    check_keys(raw, "months.toml", ("months", "weekdays"))
    return Calendar(_names(raw["months"]), _names(raw["weekdays"]))


def _names(tables: list[dict[str, Any]]) -> tuple[CalendarName, ...]:
    names = []
    for number, table in enumerate(tables, start=1):
        where = f"months.toml: entry {number} of {len(tables)}"
        check_keys(table, where, ("name",), ("abbreviations", "personal"))
        abbreviations = string_list(table.get("abbreviations", []), f"{where}, abbreviations")
        names.append(CalendarName(table["name"], abbreviations, table.get("personal", False)))
    return tuple(names)
