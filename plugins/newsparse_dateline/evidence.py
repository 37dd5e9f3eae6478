"""Decide whether a candidate is a dateline, by the evidence in it and the text after it.

A known agency in brackets or a date with its mark is strong evidence. A place with its state and a mark is fair
evidence. A name with a mark is weak evidence: the name must be a known city, or look like a place and precede prose.
"""

from __future__ import annotations

from typing import Literal

from newsparse import lazy_re as re
from newsparse.lexicon import default_lexicon, fold_name
from newsparse.text import DOUBLE_MARKS, SINGLE_MARKS
from newsparse_dateline.candidate import Candidate, Extent
from newsparse_dateline.continuation import Continuation
from newsparse_dateline.dates import PrintedDate, begins_date, match_date
from newsparse_dateline.printed_places import LISTED, PlaceNames
from newsparse_dateline.single_name import by_city_and_stop, by_name_and_colon
from newsparse_dateline.tokens import DASH
from newsparse_dateline.vocabulary import Vocabulary

Evidence = Literal["agency", "date", "region", "place", "name"]
"""The kinds of evidence that a candidate is a dateline, the strongest first; ``name`` counts in the first paragraph."""

STORY = 3_000
"""The length of the beginning of the story in which the place of a doubtful dateline is searched, in code points."""

_TICKER = re.compile(r"[A-Z]{1,5}(?:\.[A-Z]{1,2})?")
_STAMP = re.compile(r"(?:last |first )?(?:updated|published|posted|modified)\b", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}\W{1,3}[^\W\d_]")
_WEEKDAY = re.compile(default_lexicon().calendar.weekday_pattern, re.IGNORECASE)
_QUOTES = DOUBLE_MARKS + SINGLE_MARKS
_ITEM = re.compile(rf"^[^\S\r\n]{{0,8}}[A-Z]{{4,}}(?: [A-Z]+){{0,3}} (?:{DASH}|--) ", re.MULTILINE)
_SCORE = re.compile(r"\S+(?: \S+){0,2} \d{1,3}[-–]\d{1,3}\b")


def evidence_for(text: str, found: Candidate, after: Continuation, known: Vocabulary) -> Evidence | None:
    """The strongest evidence that a candidate is a dateline, ``None`` if it is not a dateline.

    Args:
        text: the text.
        found: the candidate.
        after: the text after it.
        known: the vocabulary.
    """
    names = [text[start:end] for start, end in found.places]
    words = [fold_name(name).split() for name in names]
    place = PlaceNames(found, names, words, known)
    if place.is_agency or (not place.signed and place.labelled and not place.region_listed(text, found)):
        return None
    if found.agency is not None:
        return "agency" if _by_agency(text, found, found.agency, after, place) else None
    if found.date is not None:
        return "date" if _by_date(text, found, found.date, after, place) else None
    if found.closing not in ("dash", "colon", "stop") or after.lower_case or not place.names:
        return None
    if found.regions:
        bracketed = text[found.regions[0][1]] in ")]"
        fits = place.known or (found.closing == "dash" and (place.capitals or not bracketed))
        return "region" if fits and after.prose and place.region_listed(text, found) else None
    if not after.prose or _SCORE.match(after.line):
        return None
    if found.closing == "stop" or (found.closing == "colon" and not all(place.listed)):
        rule = by_city_and_stop if found.closing == "stop" else by_name_and_colon
        return "name" if rule(text, found, after, place) else None
    return "place" if _by_place(text, found, after, place) else None


def _by_agency(text: str, found: Candidate, agency: Extent, after: Continuation, place: PlaceNames) -> bool:
    if after.lower_case and not (found.closing == "dash" and place.names and found.agency_known):
        return False
    located = bool(place.names or found.date)
    if found.closing == "line":
        return found.agency_known and found.agency_marked and (place.known or found.date is not None)
    if not found.agency_known:
        ticker = _TICKER.fullmatch(text, *agency) is not None
        sure = found.date is not None or place.known or bool(found.regions)
        if found.closing == "dash":
            return located and (sure or (place.capitals and not ticker and after.prose))
        if found.closing == "colon" and place.region_listed(text, found):
            return after.prose and not ticker
        dated = found.date is not None and bool(place.names) and after.prose
        return dated and (found.closing == "colon" or place.known or place.capitals)
    if found.closing == "none":
        return not place.names or place.known or place.capitals or bool(found.date or found.regions)
    if found.agency_marked:
        return True
    if found.closing == "colon" and place.names and found.date is None:  # "NAME — Bloomberg: " quotes a paper
        between = text[found.places[-1][1] : agency[0]]
        return place.known or (place.capitals and not between.strip(", "))
    return located or (found.closing == "dash" and after.prose)


def _by_date(text: str, found: Candidate, date: PrintedDate, after: Continuation, place: PlaceNames) -> bool:
    if not place.names:
        sure = found.closing == "dash" and after.prose and not after.lower_case and date.english
        return sure and _is_day(text, date, after)
    between = text[found.places[-1][1] : date.start].strip()
    joined = bool(found.regions) or bool(
        between and ":" not in between
    )  # "Akt.: 29. Juni 2025 -" is a label with a date
    sure = place.known or place.capitals or bool(found.regions)
    if found.closing == "dash":
        return sure or joined
    if found.closing == "colon":
        return sure and joined and not after.lower_case
    if found.closing != "line" or not joined:
        return False
    first = place.capitals or place.first_known or len(place.names) == 1
    if first and (place.known or place.generic or bool(found.regions)):
        return True
    above_story = date.day is not None and (after.prose or _STAMP.match(after.line) is not None)
    return place.capitals and above_story and _is_in_story(text, found)  # "MARKET NOTES, Aug 11" is a title


def _is_in_story(text: str, found: Candidate) -> bool:
    """Whether the story prints the first name inside a sentence, with capitals at the starts of its words only."""
    start, end = found.places[0]
    name = text[start:end].title()
    at = text.find(f" {name}", found.end, found.end + STORY)
    return at > 0 and text[at - 1].islower() and not text[at + 1 + len(name) : at + 2 + len(name)].isalpha()


def _is_day(text: str, date: PrintedDate, after: Continuation) -> bool:
    """Whether a date alone is the day of a story, and not part of a calendar, a chronology or a timestamp."""
    if date.year is not None or date.day is None or _STAMP.match(after.line):
        return False
    if _YEAR.match(after.line) or (begins_date(after.line) and match_date(after.line, 0)):
        return False  # a day in history; a span of days
    return _WEEKDAY.match(text, date.start) is None


def _by_place(text: str, found: Candidate, after: Continuation, place: PlaceNames) -> bool:
    mark = text[found.places[-1][1] : found.end]
    if found.closing == "colon":
        return place.capitals or not (place.is_common_word or after.line[0] in _QUOTES)
    if place.is_common_word or (after.alone and not place.first_known):
        return False
    if place.first_known and not place.compound:
        return place.capitals or bool(mark.strip("-_")) or mark != mark.strip()
    if not (place.capitals or found.located):
        return place.names[0].casefold().startswith(("aboard ", "on board "))
    if place.compound or " ".join(place.words[0]) in place.vocabulary.regions:
        return False
    spaced = text[found.end : found.end + 1].isspace()
    return (place.generic or (place.plausible and spaced)) and not _is_item(text, found, after)


def _is_item(text: str, found: Candidate, after: Continuation) -> bool:
    """Whether another line nearby begins with capitals and a dash, as the items of a list do."""
    below = _ITEM.search(text, after.end, after.end + LISTED)
    return below is not None or _ITEM.search(text, max(0, found.start - LISTED), found.start) is not None
