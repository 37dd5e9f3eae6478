"""Hints: what the caller knows about an article before the parse."""

from __future__ import annotations

import datetime as dt
from typing import Any

from attrs import Attribute, field, frozen


def _day(date: dt.date | None) -> dt.date | None:
    """Convert a ``datetime`` to its day; the validator checks every other value."""
    return dt.date(date.year, date.month, date.day) if isinstance(date, dt.date) else date


def _string(value: str | None) -> str | None:
    """Convert a subclass of ``str``; the validator checks every other value."""
    return str.__str__(value) if isinstance(value, str) else value


def _check(_hints: object, given: Attribute[Any], value: Any) -> None:
    """Reject a hint of the wrong type; the message names the expected type."""
    kind, right = _RIGHT.get(given.name, (str, "a string"))
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"the hint {given.name!r} must be {right}, not {value!r:.60}")


_RIGHT: dict[str, tuple[type, str]] = {"date": (dt.date, "a datetime.date such as date(2024, 1, 1)")}


@frozen(kw_only=True)
class Hints:
    """What the caller knows about the article. All hints are optional; the text takes precedence over them.

    Attributes:
        id: your identifier of the article; tables and the command line show it.
        headline: the headline.
        byline: the byline.
        date: the day of publication; a ``datetime`` is converted to its day.
        site: the host name of the site that the text comes from, or another key for it.
        language: a BCP 47 tag such as ``en`` or ``pt-BR``.

    Raises:
        TypeError: for a value of the wrong type.
    """

    id: str | None = field(default=None, converter=_string, validator=_check)
    headline: str | None = field(default=None, converter=_string, validator=_check)
    byline: str | None = field(default=None, converter=_string, validator=_check)
    date: dt.date | None = field(default=None, converter=_day, validator=_check)
    site: str | None = field(default=None, converter=_string, validator=_check)
    language: str | None = field(default=None, converter=_string, validator=_check)


NO_HINTS = Hints()
