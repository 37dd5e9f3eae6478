"""The content of generated stories: names, places, quotation marks and lines, by locale."""

from __future__ import annotations

from functools import cache

from newsparse._data import read_toml
from newsparse._messages import suggest

LOCALES = ("en-US", "en-GB", "es", "fr", "de", "nb", "ko")
"""The origin of the people, the places, the quotation marks and the page around a story. The story is English."""


def pool(name: str, locale: str | None = None) -> tuple[str, ...]:
    """The values of one table of ``data/pools.toml``, the simplest first.

    Args:
        name: the table.
        locale: one of ``LOCALES``; all of them by default.

    Raises:
        ValueError: for an unknown locale.
    """
    if locale is not None and locale not in LOCALES:
        raise ValueError(f"unknown locale: {locale!r}{suggest(locale, LOCALES)}")
    table = _pools()[name]
    return tuple(dict.fromkeys(value for one in ([locale] if locale else LOCALES) for value in table[one]))


@cache
def _pools() -> dict[str, dict[str, list[str]]]:
    return read_toml("newsparse.testing.strategies", "pools.toml")
