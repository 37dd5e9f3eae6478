"""News agencies, newswires, papers and suppliers of pictures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, cast, get_args

from newsparse._data import check_choice, check_keys, string_list
from newsparse.lexicon._files import read_toml

AgencyUse = Literal["dateline", "byline", "signature", "organization", "photo", "supplier", "signoff"]
"""A position in which the name of an agency refers to the agency; ``data/agencies.toml`` describes each value."""

USUAL_USES: frozenset[AgencyUse] = frozenset({"dateline", "byline", "organization", "photo"})
"""The uses of a name in ``data/agencies.toml`` without the key ``uses``."""

ADDED_USES: frozenset[AgencyUse] = USUAL_USES | {"signature", "signoff"}
"""The uses of a name that the setting ``agencies`` adds."""


class Agency(NamedTuple):
    """An agency.

    Attributes:
        names: its names as printed, the usual one first.
        uses: the positions in which the names refer to the agency.
    """

    names: tuple[str, ...]
    uses: frozenset[AgencyUse] = USUAL_USES


@cache
def agencies() -> tuple[Agency, ...]:
    """The agencies of ``data/agencies.toml``, in the order of the file. Cached."""
    return tuple(read_agency(name, table) for name, table in read_toml("agencies").items())


def read_agency(name: str, table: Mapping[str, Any]) -> Agency:
    """The agency of an entry of ``data/agencies.toml``.

    Raises:
        ValueError: if the entry has an unknown key or a use that does not exist.
    """
    where = f"agencies.toml: {name!r}"
    check_keys(table, where, optional=("also", "more", "uses"))
    names, more, uses = (string_list(table.get(key, []), f"{where}, {key}") for key in ("also", "more", "uses"))
    for use in (*uses, *more):
        check_choice(use, f"{where}, uses", get_args(AgencyUse))
    found = cast("tuple[AgencyUse, ...]", (*(uses if "uses" in table else USUAL_USES), *more))
    return Agency((name, *names), frozenset(found))
