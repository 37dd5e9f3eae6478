"""Whether a candidate is a dateline: what speaks for it, and what stands behind it.

Three grades. A known agency in brackets or a date with its mark is strong. A place with its state and a mark is fair. A
name and a mark alone are weak: the name must be a known city, or look like a place and be followed by prose.
"""

from __future__ import annotations

import re
from typing import Literal

from newsparse.text import DOUBLE_MARKS, SINGLE_MARKS
from newsparse_dateline.candidate import Candidate, Extent
from newsparse_dateline.dates import PrintedDate, begins_date, match_date
from newsparse_dateline.tables import Tables, fold_name
from newsparse_dateline.tokens import DASH

Grade = Literal["agency", "date", "region", "place"]

_BEHIND = re.compile(r"[^\r\n]*")
_BELOW = re.compile(r"\s{1,20}([^\r\n]+)")
_NEXT_LINE = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*\S")
_GOES_ON = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*[a-zß-öø-ÿ][^\r\n]{24}")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")
_TICKER = re.compile(r"[A-Z]{1,5}(?:\.[A-Z]{1,2})?")
_STAMP = re.compile(r"(?:last |first )?(?:updated|published|posted|modified)\b", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}\W{1,3}[^\W\d_]")
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
_QUOTES = DOUBLE_MARKS + SINGLE_MARKS
_ITEM = re.compile(rf"^[^\S\r\n]{{0,8}}[A-Z]{{4,}}(?: [A-Z]+){{0,3}} (?:{DASH}|--) ", re.MULTILINE)
_SCORE = re.compile(r"\S+(?: \S+){0,2} \d{1,3}[-–]\d{1,3}\b")

LONG = 150
"""A line longer than this many code points is prose even if nothing closes it: no headline is as long."""

SHORTEST_PROSE = 25

LISTED = 1500
"""How far from a name in capitals another one with a dash makes both items of a list, in code points."""


class Behind:
    """What stands behind the closing mark on its line, or below it where the dateline has the line for itself."""

    def __init__(self, text: str, end: int) -> None:
        m = _BEHIND.match(text, end)
        self.text = text
        self.end = m.end() if m else end
        self.line = text[end : self.end].strip()
        self.alone = not self.line
        if self.alone and (below := _BELOW.match(text, self.end)):
            self.line, self.end = below[1].strip(), below.end()
        self.small = self.line[:2].islower()

    @property
    def prose(self) -> bool:
        """Whether it reads like the beginning of a paragraph, not like a headline."""
        if self.line.upper() == self.line:
            return False
        if len(self.line) < SHORTEST_PROSE:  # a wrapped line has little room behind a long dateline
            return _GOES_ON.match(self.text, self.end) is not None
        if len(self.line) > LONG or _SENTENCE_END.search(self.line[-8:]):
            return True
        return _NEXT_LINE.match(self.text, self.end) is not None


def grade(text: str, found: Candidate, behind: Behind, known: Tables) -> Grade | None:
    """The strongest evidence that the candidate is a dateline, ``None`` if it is none."""
    names = [text[start:end] for start, end in found.places]
    words = [fold_name(name).split() for name in names]
    place = _Place(found, names, words, known)
    marked = found.agency_known and found.agency_marked
    if place.signed or (not marked and place.labelled and not place.region_listed(text, found)):
        return None
    if found.agency is not None:
        return "agency" if _by_agency(text, found, found.agency, behind, place) else None
    if found.date is not None:
        return "date" if _by_date(text, found, found.date, behind, place) else None
    if found.closing not in ("dash", "colon") or behind.small or not place.names:
        return None
    if found.regions:
        bracketed = text[found.regions[0][1]] in ")]"
        fits = place.known or (found.closing == "dash" and (place.capitals or not bracketed))
        return "region" if fits and behind.prose and place.region_listed(text, found) else None
    if not behind.prose or _SCORE.match(behind.line):
        return None
    return "place" if _by_place(text, found, behind, place) else None


class _Place:
    """What the names themselves say."""

    def __init__(self, found: Candidate, names: list[str], words: list[list[str]], known: Tables) -> None:
        self.names = names
        self.words = words
        self.tables = known
        self.capitals = bool(names) and names[0].upper() == names[0] and not found.loose
        self.listed = [" ".join(w) in known.cities for w in words]
        self.known = True in self.listed
        self.first_known = bool(names) and self.listed[0]
        self.located = found.located

    @property
    def generic(self) -> bool:
        """Whether something in or before a name says that it is a place's."""
        return self.located or any(map(self.tables.is_generic, self.words))

    @property
    def labelled(self) -> bool:
        """Whether a name that is no known city begins or ends with a label."""
        return any(self.tables.is_label(w) and " ".join(w) not in self.tables.cities for w in self.words)

    @property
    def signed(self) -> bool:
        """Whether a name that is no known city is an agency's."""
        named = zip(self.names, self.listed, strict=True)
        return any(self.tables.is_agency(name) for name, listed in named if not listed)

    @property
    def worded(self) -> bool:
        """Whether the first name is a city's and a common word (``MOBILE``, ``NICE``)."""
        return self.first_known and " ".join(self.words[0]) in self.tables.labels

    def region_listed(self, text: str, found: Candidate) -> bool:
        return any(fold_name(text[start:end]) in self.tables.regions for start, end in found.regions)

    @property
    def compound(self) -> bool:
        """Whether a known name begins or ends a longer one that is no place's (a club, a treaty, a person)."""
        return any(self._is_compound(words) for words in self.words if " ".join(words) not in self.tables.cities)

    def _is_compound(self, words: list[str]) -> bool:
        for cut in range(1, len(words)):
            head, tail = " ".join(words[:cut]), " ".join(words[cut:])
            if self._is_known(head) and words[-1] not in self.tables.generic:
                return True
            if self._is_known(tail) and words[0] not in self.tables.generic:
                return True
        return False

    def _is_known(self, name: str) -> bool:
        return name in self.tables.cities or name in self.tables.regions

    @property
    def plausible(self) -> bool:
        """Whether an unlisted name in capitals is of the shape of a place's: no acronym, few words."""
        letters = [part for word in self.words[0] for part in word.split("-") if len(part) >= 4]
        return len(self.words[0]) <= 4 and bool(letters) and "." not in self.names[0]


def _by_agency(text: str, found: Candidate, agency: Extent, behind: Behind, place: _Place) -> bool:
    if behind.small and not (found.closing == "dash" and place.names and found.agency_known):
        return False
    located = bool(place.names or found.date)
    if found.closing == "line":
        return found.agency_known and found.agency_marked and (place.known or found.date is not None)
    if not found.agency_known:
        ticker = _TICKER.fullmatch(text, *agency) is not None
        sure = found.date is not None or place.known or bool(found.regions)
        if found.closing == "dash":
            return located and (sure or (place.capitals and not ticker and behind.prose))
        if found.closing == "colon" and place.region_listed(text, found):
            return behind.prose and not ticker
        dated = found.date is not None and bool(place.names) and behind.prose
        return dated and (found.closing == "colon" or place.known or place.capitals)
    if found.closing == "none":
        return not place.names or place.known or place.capitals or bool(found.date or found.regions)
    if found.agency_marked:
        return True
    return located or (found.closing == "dash" and behind.prose)


def _by_date(text: str, found: Candidate, date: PrintedDate, behind: Behind, place: _Place) -> bool:
    if not place.names:
        return found.closing == "dash" and behind.prose and not behind.small and _is_day(text, date, behind)
    joined = bool(text[found.places[-1][1] : date.start].strip() or found.regions)
    sure = place.known or place.capitals or bool(found.regions)
    if found.closing == "dash":
        return sure or joined
    if found.closing == "colon":
        return sure and joined and not behind.small
    first = place.capitals or place.first_known or len(place.names) == 1
    return found.closing == "line" and joined and first and (place.known or place.generic or bool(found.regions))


def _is_day(text: str, date: PrintedDate, behind: Behind) -> bool:
    """Whether a date that stands alone is the day of a story, not a calendar's, a chronology's or a stamp's."""
    if date.year is not None or date.day is None or _STAMP.match(behind.line):
        return False
    if _YEAR.match(behind.line) or (begins_date(behind.line) and match_date(behind.line, 0)):
        return False  # a year's day in history, the days from one to another
    return _WEEKDAY.match(text, date.start) is None


def _by_place(text: str, found: Candidate, behind: Behind, place: _Place) -> bool:
    mark = text[found.places[-1][1] : found.end]
    if found.closing == "colon":
        return all(place.listed) and (place.capitals or not (place.worded or behind.line[0] in _QUOTES))
    if place.worded or (behind.alone and not place.first_known):
        return False
    if place.first_known and not place.compound:
        return place.capitals or bool(mark.strip("-_")) or mark != mark.strip()
    if not (place.capitals or found.located):
        return place.names[0].casefold().startswith(("aboard ", "on board "))
    if place.compound or " ".join(place.words[0]) in place.tables.regions:
        return False
    spaced = text[found.end : found.end + 1].isspace()
    return (place.generic or (place.plausible and spaced)) and not _is_item(text, found, behind)


def _is_item(text: str, found: Candidate, behind: Behind) -> bool:
    """Whether a line near by begins with capitals and a dash as well, as the items of a list do."""
    after = _ITEM.search(text, behind.end, behind.end + LISTED)
    return after is not None or _ITEM.search(text, max(0, found.start - LISTED), found.start) is not None
