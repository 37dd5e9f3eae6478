"""The months and weekdays: their names, abbreviations and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple

from newsparse._data import check_keys, string_list
from newsparse.lexicon._files import read_toml


class CalendarName(NamedTuple):
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


class CalendarLanguage(NamedTuple):
    """The names of the months and weekdays in a language other than English.

    Attributes:
        language: the code of the language (ISO 639-1).
        months: for each month its name and its abbreviations, in lower case.
        weekdays: the same for each weekday, from Monday.
    """

    language: str
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]


class Calendar:
    """The months and the weekdays, in order, from January and from Monday.

    Attributes:
        months: the English names of the months.
        weekdays: the English names of the weekdays.
        languages: their names in other languages.
    """

    def __init__(
        self,
        months: tuple[CalendarName, ...],
        weekdays: tuple[CalendarName, ...],
        languages: tuple[CalendarLanguage, ...] = (),
    ) -> None:
        self.months = months
        self.weekdays = weekdays
        self.languages = languages

    @cached_property
    def month_numbers(self) -> Mapping[str, int]:
        """Each name and abbreviation of a month, case folded, with the number of the month (from 1)."""
        return {form: number for number, month in enumerate(self.months, start=1) for form in month.forms}

    @cached_property
    def month_numbers_in_all_languages(self) -> Mapping[str, int]:
        """The same for all languages. No form is the name of different months in different languages."""
        foreign = {
            form: number
            for language in self.languages
            for number, forms in enumerate(language.months, start=1)
            for form in forms
        }
        return {**foreign, **self.month_numbers}

    @cached_property
    def weekdays_in_all_languages(self) -> frozenset[str]:
        """Each name and abbreviation of a weekday in any language, case folded."""
        foreign = {form for language in self.languages for forms in language.weekdays for form in forms}
        return frozenset(foreign.union(*(day.forms for day in self.weekdays)))

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
    check_keys(raw, "months.toml", ("months", "weekdays", "languages"))
    languages = [_language(code, table) for code, table in raw["languages"].items()]
    return Calendar(_names(raw["months"]), _names(raw["weekdays"]), tuple(languages))


def _language(code: str, table: dict[str, Any]) -> CalendarLanguage:
    where = f"months.toml: languages.{code}"
    check_keys(table, where, ("months", "weekdays"))
    months, weekdays = (
        tuple(string_list(forms, f"{where}, {key}, entry {number}") for number, forms in enumerate(table[key], start=1))
        for key in ("months", "weekdays")
    )
    return CalendarLanguage(code, months, weekdays)


def _names(tables: list[dict[str, Any]]) -> tuple[CalendarName, ...]:
    names = []
    for number, table in enumerate(tables, start=1):
        where = f"months.toml: entry {number} of {len(tables)}"
        check_keys(table, where, ("name",), ("abbreviations", "personal"))
        abbreviations = string_list(table.get("abbreviations", []), f"{where}, abbreviations")
        names.append(CalendarName(table["name"], abbreviations, table.get("personal", False)))
    return tuple(names)
