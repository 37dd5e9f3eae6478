"""Partial dates as text."""

from __future__ import annotations

from newsparse.model import PartialDate


def iso_date(date: PartialDate) -> str | None:
    """Return a date in ISO 8601: 2026-01-31, 2026-01 or 2026; ``None`` without a year, which is never guessed."""
    if date.year is None:
        return None
    numbers = [f"{date.year:04}", *(f"{n:02}" for n in (date.month, date.day) if n is not None)]
    return "-".join(numbers if date.month else numbers[:1])
