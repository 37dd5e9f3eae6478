"""Words that show that a phrase is the name of an organization."""

from __future__ import annotations

from functools import cache

from newsparse._data import string_lists
from newsparse.lexicon._files import read_toml


@cache
def organization_words() -> frozenset[str]:
    """Words such as "news" or "press", case folded: a name that contains one is not the name of a person."""
    return frozenset(_lists()["words"])


@cache
def unnamed_writers() -> tuple[str, ...]:
    """Words that are printed in place of an organization for a writer without a name ("staff")."""
    return _lists()["unnamed"]


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    return string_lists(read_toml("organizations"), "organizations.toml", ("words", "unnamed"))
