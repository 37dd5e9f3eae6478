"""What is seen at a glance: the shapes that most datelines of the wires have, and how most other lines begin.

What is read or refused here the grammar reads or refuses alike; it is only faster. ``VELMAR, Jan 12 (Reuters) -``,
``VELMAR/OSTERVIK (Reuters) -``, ``VELMAR, Norway (Reuters) -``, ``(Reuters) -``: cities and regions of the lists, a
listed agency in brackets and one dash; nothing in it is open to doubt.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse_dateline.candidate import Candidate, Extent
from newsparse_dateline.dates import PrintedDate, begins_date, match_date
from newsparse_dateline.place_names import NOWHERE
from newsparse_dateline.tables import Tables, fold_name
from newsparse_dateline.tokens import BLANK, DASH, NAME, PREFIX

_CITY = r"[A-Z]{4,20}|[A-Z]{2,10} [A-Z]{4,12}(?: [A-Z]{4,10})?"
_PLACE = re.compile(
    rf"(?P<city>{_CITY})(?:/(?P<second>{_CITY}))?"
    r"(?:(?:, (?P<region>[A-Z][a-z]{3,15}(?: [A-Z][a-z]{3,15})?))?(?= {1,3}\()|(?P<comma>, ))"
)
_AGENCY = re.compile(rf" {{0,3}}\((?P<agency>[A-Za-z]{{2,20}})\) ?{DASH}(?! ?{DASH})")
_STORY = re.compile(rf"{BLANK}{{0,3}}(?=\w)")
_SENTENCE = re.compile(
    rf"(?!(?i:{PREFIX.pattern}))(?>{NAME.pattern}){BLANK}{{1,3}}(?=[a-z$\"“])(?!and\b|[^\W\d_]{{2,20}}\))"
)
"""A name, and behind a blank what neither goes on with it nor ends a dateline."""

_FIRST = re.compile(rf"[A-Z][a-z]*(?={BLANK})")
_KICKER = re.compile(r"(?P<words>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?):[ \u00a0]{1,3}(?=\S)")


def read_common(text: str, start: int, known: Tables) -> Candidate | None:
    """Read a dateline of a common shape, for which its agency speaks; ``None`` if it has another or is none."""
    if text.startswith("(", start):
        return _agency(text, start, known)
    place = _PLACE.match(text, start)
    if place is None or not _are_known(*place.group("city", "second", "region"), known):
        return None
    position = place.end()
    date = match_date(text, position, misspelt=True) if place["comma"] else None
    if date is not None:
        position = date.end
    elif place["comma"]:
        return None
    agency = _AGENCY.match(text, position)
    if agency is None or text[position] != " " or not known.is_agency(agency["agency"]):
        return None
    end = agency.end()
    if date is None and begins_date(text[end : end + 12].lstrip()):
        return None
    places = [place.span("city")] if place["second"] is None else [place.span("city"), place.span("second")]
    return _candidate(agency, start, places, [place.span("region")] if place["region"] else [], date)


def _agency(text: str, start: int, known: Tables) -> Candidate | None:
    """Read an agency that stands alone, before a sentence."""
    agency = _AGENCY.match(text, start)
    if agency is None or not known.is_agency(agency["agency"]):
        return None
    story = _STORY.match(text, agency.end())
    return _candidate(agency, start, [], [], None) if story and begins_sentence(text, story.end(), known) else None


def _candidate(
    agency: re.Match[str], start: int, places: list[Extent], regions: list[Extent], date: PrintedDate | None
) -> Candidate:
    return Candidate(
        start,
        agency.end(),
        closing="dash",
        places=places,
        regions=regions,
        agency=agency.span("agency"),
        agency_known=True,
        agency_marked=True,
        date=date,
    )


@lru_cache(maxsize=4096)
def _are_known(city: str, second: str | None, region: str | None, known: Tables) -> bool:
    """Whether the names are cities and a region, and no word of them is anything else."""
    names = [fold_name(name) for name in (city, second, region) if name]
    cities, regions = names[: 2 if second else 1], names[2 if second else 1 :]
    if not (known.cities.issuperset(cities) and known.regions.issuperset(regions)):
        return False
    if second and f"{names[0]}/{names[1].split()[0]}" in known.cities | known.regions:
        return False
    return not any(
        name in known.agencies
        or known.is_agency(name.upper())
        or PREFIX.match(name)
        or any(map(begins_date, name.split()))
        for name in names
    )


def begins_sentence(text: str, start: int, known: Tables) -> bool:
    """Whether it is seen at a glance that what begins here is no dateline."""
    first = _FIRST.match(text, start)
    if first and first.group().casefold() in _openers(known):
        return True
    if kicker := _KICKER.match(text, start):
        return _is_kicker(kicker["words"], known) and not begins_date(text[kicker.end() : kicker.end() + 3])
    name = None if begins_date(text[start : start + 3]) else _SENTENCE.match(text, start)
    return name is not None and not begins_date(text[name.end() : name.end() + 3])


@lru_cache(maxsize=4096)
def _is_kicker(phrase: str, known: Tables) -> bool:
    """Whether one or two words before a colon are a label, and no word of them is anything else."""
    words = fold_name(phrase).split()
    return known.is_label(words) and not (
        known.is_place(phrase)
        or known.is_place(words[-1])
        or " ".join(words) in known.agencies
        or PREFIX.match(phrase)
        or any(map(begins_date, words))
    )


@lru_cache(maxsize=16)
def _openers(known: Tables) -> frozenset[str]:
    """The words that begin sentences and bylines, but no known name, no date and no word before a name."""
    taken = {name.split()[0] for name in (*known.cities, *known.regions, *known.agencies, *NOWHERE)}
    return frozenset(
        word
        for word in known.openers - taken
        if not (begins_date(word) or PREFIX.match(f"{word} the ") or PREFIX.match(f"{word} of "))
    )
