"""Rosters: the lists of people, places and bodies of which bylines and credit lines are made.

    Ann Lee and Bo Ek in Rome, Cem Ay of Example Legal in Oslo; Dee Fox, Example Press

A place holds for every name since the last place; a semicolon ends its reach.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from newsparse.lexicon.names import name_words, no_plain_names, no_plain_phrases, region_starts
from newsparse.model import Person, Phrase, Place, Span
from newsparse.text.fold import fold_space
from newsparse.text.people.list_items import ItemReader

StopRule = Callable[[str, int, int], bool]
"""Whether something that ends a roster begins at an offset: ``(text, start, end)``."""

MOST_IDLE = 30
"""How many items in a row may be nobody, no body and no place before the reading is given up."""

_GAP = re.compile(
    r"(?:[\s,;&/|()\[\]*:…]|(?<=[\s,;])[-–—―−]+(?=\s)|--+|[–—―]|\b(?:and|And|AND|plus)\b|\.(?=[\s.,;:)\]]|$)"
    r"|['’](?=\s)|(?<=[^\W\d_]\s)(?:et|und|an|ad|amd|adn|nad)(?=\s+[^\W\d_a-z]))+"
)
_PLAIN = re.compile(
    r"\s*(?:(?P<mark>[,;&/])\s*)?(?:[aA]nd\s+)?(?=[^\W\d_])(?P<item>)(?:"
    r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:[ \u00a0]+(?:[^\W\d_a-z]\.|[^\W\d_a-z][^\W\d_]+(?:[-'’][^\W\d_]+)?)){1,3})"
    r"(?=\s*(?:[,;&/)]|$)|\s+(?:[aA]nd|in)\s)(?!\s*,\s*(?:[JjSs]r|II|III|IV)\b)"
    r"|in\s+(?P<place>[^\W\d_a-z][^\W\d_]+(?:[ \u00a0]+[^\W\d_a-z][^\W\d_]+){0,2})"
    r"(?=\s*(?:[;)]|$|,\s*(?P<region>[^\W\d_]+)\b)|\s+[aA]nd\s)"
    r"|)"
)
"""What parts two items, and behind it a plain name, a plain place or something else."""


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
    organizations: frozenset[str] = frozenset(),
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
        organizations: more names of bodies, case folded, without "the".
        strict: whether to give up at the first thing that is not understood.
        slips: whether a family name may lack its capital ("Ann lee"), where it is certain that this is a list of names.
    """
    limit = len(text) if end is None else end
    return _plain(text, start, limit, stop, organizations) or _full(
        ItemReader(
            text, limit, single=single, wrapped=wrapped, slips=slips, ignore=ignore, also=organizations, stop=stop
        ),
        start,
        stop,
        strict,
    )


def _plain(text: str, start: int, end: int, stop: StopRule | None, also: frozenset[str]) -> PeopleList | None:
    """The roster where it holds nothing but plain names and places, as nine in ten do; ``None`` where it holds more."""
    people: list[Person] = []
    places: list[Place] = []
    waiting: list[tuple[str, Span]] = []
    position = start
    while item := _PLAIN.match(text, position, end):
        mark, _, printed, where, region = item.groups()
        if mark == ";":
            people += [Person(name=name, span=span) for name, span in waiting]
            waiting.clear()
        if printed and _is_plain(printed, also):
            position = item.end()
            waiting.append((_one_space(printed), Span(item.start("name"), position)))
        elif where and _is_plain_place(where, region):
            position = item.end()
            place = Place(name=_one_space(where), span=Span(item.start("place"), position))
            places.append(place)
            people += [Person(name=name, span=span, location=place) for name, span in waiting]
            waiting.clear()
        else:
            position = item.start("item")
            if stop and (waiting or people) and stop(text, position, end):
                break
            return None
    if position < end and not item and text[position:end].strip():
        return None
    people += [Person(name=name, span=span) for name, span in waiting]
    return PeopleList(tuple(people), (), tuple(places), (), (), position) if people else None


def _one_space(printed: str) -> str:
    return fold_space(printed) if "  " in printed or "\u00a0" in printed else printed


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


@lru_cache(maxsize=4096)
def _is_plain(name: str, also: frozenset[str]) -> bool:
    """Whether capitalised words are a person's name beyond doubt: no word of them means anything else."""
    parts = name.split()
    words = name.casefold().split()
    if not no_plain_names().isdisjoint(words) or words[0].endswith(("by", "from")):
        return False
    phrase = " ".join(words)
    if phrase in no_plain_phrases() or phrase in also:
        return False
    return not any(word.isupper() and len(word) > 2 for word in parts)


@lru_cache(maxsize=4096)
def _is_plain_place(place: str, region: str | None) -> bool:
    """Whether capitalised words behind "in" are a place and all of it: no body, and no state or country follows."""
    words = place.casefold().split()
    if region and region.casefold() in region_starts():
        return False
    if not name_words().organization_words.isdisjoint(words) or not name_words().never.isdisjoint(words[1:]):
        return False
    return len(words) < 2 or place.isupper() or not any(word.isupper() for word in place.split())
