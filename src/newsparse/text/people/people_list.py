"""Rosters: the lists of people, places and bodies of which bylines and credit lines are made.

    Ann Lee and Bo Ek in Rome, Cem Ay of Example Legal in Oslo; Dee Fox, Example Press

A place holds for every name since the last place; a semicolon ends its reach.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from newsparse.lexicon import Lexicon
from newsparse.model import Person, Phrase, Place, Span
from newsparse.text.people.list_items import ItemReader

StopRule = Callable[[str, int, int], bool]
"""Whether something that ends a roster begins at an offset: ``(text, start, end)``."""

MOST_IDLE = 30
"""How many items in a row may be nobody, no body and no place before the reading is given up."""

_GAP = re.compile(
    r"(?:[\s,;&/|()\[\]*:…]|(?<=[\s,;])[-–—―−]+(?=\s)|--+|[–—―]|\b(?:and|And|AND|plus)\b|\.(?=[\s.,;:)\]]|$)"
    r"|['’](?=\s)|(?<=[^\W\d_]\s)(?:et|und|an|ad|amd|adn|nad)(?=\s+[^\W\d_a-z]))+"
)


class PeopleList(NamedTuple):
    """What a list holds.

    Attributes:
        people: in the order printed, each with the place that holds for them.
        organizations: bodies that stand for themselves (those after "of" are somebody's affiliation).
        places: in the order printed.
        rest: what is none of these.
        skipped: what ``ignore`` matched.
        end: where the list ends: at the end of the stretch, after a full stop, or where ``stop`` said so.
    """

    people: tuple[Person, ...]
    organizations: tuple[Phrase, ...]
    places: tuple[Place, ...]
    rest: tuple[Span, ...]
    skipped: tuple[Span, ...]
    end: int


def parse_people(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    single: bool = False,
    wrapped: bool = True,
    stop: StopRule | None = None,
    ignore: re.Pattern[str] | None = None,
    lexicon: Lexicon | None = None,
    strict: bool = False,
    slips: bool = False,
) -> PeopleList:
    """The people, places and bodies in a stretch of a text.

    Args:
        text: the text.
        start: where the stretch begins.
        end: where it ends; the end of the text by default.
        single: whether one word may be a person ("Okafor reported from Lagos").
        wrapped: whether a line may break inside a name; if not, a break parts two items.
        stop: asked at each item whether the list ends before it.
        ignore: words between the items that mean nothing here, such as a verb.
        lexicon: the known names of organizations and places; the default lexicon if not given.
        strict: whether to give up at the first thing that is not understood.
        slips: whether a family name may lack its capital ("Ann lee"), where it is certain that this is a list of names.
    """
    limit = len(text) if end is None else end
    return _full(
        ItemReader(text, limit, single=single, wrapped=wrapped, slips=slips, ignore=ignore, lexicon=lexicon, stop=stop),
        start,
        stop,
        strict,
    )


def _full(reader: ItemReader, start: int, stop: StopRule | None, strict: bool) -> PeopleList:
    """The roster, read item after item."""
    position = _read(reader, start, stop, strict)
    return PeopleList(
        tuple(reader.persons()),
        tuple(reader.bodies),
        tuple(reader.places),
        tuple(reader.rest),
        tuple(reader.skipped),
        position,
    )


def _read(reader: ItemReader, start: int, stop: StopRule | None, strict: bool) -> int:
    """Read item after item; where the roster ends."""
    text, end = reader.text, reader.end
    position = start
    idle = known = 0
    while position < end and not reader.ended and not (strict and reader.rest) and idle <= MOST_IDLE:
        gap = _GAP.match(text, position, end)
        if gap:
            position = gap.end()
            marks = gap.group()
            if "." in marks:
                break
            if ";" in marks:
                reader.part()
        elif verb := reader.verb(position):
            position = verb
        elif stop and stop(text, position, end):
            break
        else:
            position = max(reader.item(position), position + 1)
            more = len(reader.people) + len(reader.bodies) + len(reader.places)
            idle = idle + 1 if more == known else 0
            known = more
    return position
