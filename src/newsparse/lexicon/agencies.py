"""News agencies, newswires, papers and suppliers of pictures."""

from __future__ import annotations

from functools import cache
from typing import Literal, cast, get_args

from attrs import frozen

from newsparse.lexicon._files import read_toml

AgencyUse = Literal["dateline", "byline", "signature", "organization", "photo", "supplier", "signoff"]
"""A position in which the name of an agency refers to the agency; ``data/agencies.toml`` describes each value."""

USUAL_USES: frozenset[AgencyUse] = frozenset({"dateline", "byline", "organization", "photo"})
"""The uses of a name in ``data/agencies.toml`` without the key ``uses``."""

ADDED_USES: frozenset[AgencyUse] = USUAL_USES | {"signature", "signoff"}
"""The uses of a name that the setting ``agencies`` adds."""


@frozen
class Agency:
    """An agency.

    Attributes:
        names: its names as printed, the usual one first.
        uses: the positions in which the names refer to the agency.
    """

    names: tuple[str, ...]
    uses: frozenset[AgencyUse] = USUAL_USES


@cache
def agencies() -> tuple[Agency, ...]:
    """The agencies of ``data/agencies.toml``, in the order of the file. Cached.

    Raises:
        ValueError: if the file names a use that does not exist.
    """
    found = []
    for name, table in read_toml("agencies").items():
        uses = frozenset((*table.get("uses", USUAL_USES), *table.get("more", ())))
        if unknown := uses.difference(get_args(AgencyUse)):
            raise ValueError(f"agencies.toml: unknown uses of {name!r}: {', '.join(sorted(unknown))}")
        found.append(Agency((name, *table.get("also", ())), cast("frozenset[AgencyUse]", uses)))
    return tuple(found)
