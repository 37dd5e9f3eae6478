"""Decide whether a candidate is a dateline, by the evidence in it and the text after it.

A known agency in brackets or a date with its mark is strong evidence. A place with its state and a mark is fair
evidence. A name with a mark is weak evidence: the name must be a known city, or look like a place and precede prose.
"""

from __future__ import annotations

import re
from typing import Literal

from newsparse.lexicon import default_lexicon, fold_name
from newsparse.text import DOUBLE_MARKS, SINGLE_MARKS, ends_sentence
from newsparse_dateline.candidate import Candidate, Extent
from newsparse_dateline.dates import PrintedDate, begins_date, match_date
from newsparse_dateline.tokens import DASH
from newsparse_dateline.vocabulary import Vocabulary

Evidence = Literal["agency", "date", "region", "place"]
"""The kinds of evidence that a candidate is a dateline, the strongest first."""

_LINE = re.compile(r"[^\r\n]*")
_LINE_BELOW = re.compile(r"\s{1,20}([^\r\n]+)")
_NEXT_LINE = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*\S")
_WRAPPED = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*[a-zß-öø-ÿ][^\r\n]{24}")
_TICKER = re.compile(r"[A-Z]{1,5}(?:\.[A-Z]{1,2})?")
_STAMP = re.compile(r"(?:last |first )?(?:updated|published|posted|modified)\b", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}\W{1,3}[^\W\d_]")
_WEEKDAY = re.compile(default_lexicon().calendar.weekday_pattern, re.IGNORECASE)
_QUOTES = DOUBLE_MARKS + SINGLE_MARKS
_ITEM = re.compile(rf"^[^\S\r\n]{{0,8}}[A-Z]{{4,}}(?: [A-Z]+){{0,3}} (?:{DASH}|--) ", re.MULTILINE)
_SCORE = re.compile(r"\S+(?: \S+){0,2} \d{1,3}[-–]\d{1,3}\b")

LONG = 150
"""A line longer than this many code points is prose even without a full stop: headlines are shorter."""

SHORTEST_PROSE = 25
"""A line shorter than this many code points is prose only if the next line continues it."""

LISTED = 1500
"""The distance at which two names in capitals with a dash are items of a list, in code points."""


class Continuation:
    """The text after the closing mark on its line, or on the line below if the dateline is alone on its line.

    Attributes:
        text: the whole text.
        line: the line, without white space at its ends.
        end: the end of the line, in code points.
        alone: whether the dateline is alone on its line.
        lower_case: whether the line begins with two lower-case letters.
    """

    def __init__(self, text: str, end: int) -> None:
        m = _LINE.match(text, end)
        self.text = text
        self.end = m.end() if m else end
        self.line = text[end : self.end].strip()
        self.alone = not self.line
        if self.alone and (below := _LINE_BELOW.match(text, self.end)):
            self.line, self.end = below[1].strip(), below.end()
        self.lower_case = self.line[:2].islower()

    @property
    def prose(self) -> bool:
        """Whether it reads like the beginning of a paragraph and not like a headline."""
        if self.line.upper() == self.line:
            return False
        if len(self.line) < SHORTEST_PROSE:  # a wrapped line is short after a long dateline
            return _WRAPPED.match(self.text, self.end) is not None
        if len(self.line) > LONG or ends_sentence(self.line):
            return True
        return _NEXT_LINE.match(self.text, self.end) is not None


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
    place = _PlaceNames(found, names, words, known)
    marked = found.agency_known and found.agency_marked
    if place.is_agency or (not marked and place.labelled and not place.region_listed(text, found)):
        return None
    if found.agency is not None:
        return "agency" if _by_agency(text, found, found.agency, after, place) else None
    if found.date is not None:
        return "date" if _by_date(text, found, found.date, after, place) else None
    if found.closing not in ("dash", "colon") or after.lower_case or not place.names:
        return None
    if found.regions:
        bracketed = text[found.regions[0][1]] in ")]"
        fits = place.known or (found.closing == "dash" and (place.capitals or not bracketed))
        return "region" if fits and after.prose and place.region_listed(text, found) else None
    if not after.prose or _SCORE.match(after.line):
        return None
    return "place" if _by_place(text, found, after, place) else None


class _PlaceNames:
    """Properties of the names of the places in a candidate."""

    def __init__(self, found: Candidate, names: list[str], words: list[list[str]], known: Vocabulary) -> None:
        self.names = names
        self.words = words
        self.vocabulary = known
        self.capitals = bool(names) and names[0].upper() == names[0] and not found.loose
        self.listed = [" ".join(w) in known.cities for w in words]
        self.known = True in self.listed
        self.first_known = bool(names) and self.listed[0]
        self.located = found.located

    @property
    def generic(self) -> bool:
        """Whether a word in or before a name shows that it is the name of a place."""
        return self.located or any(map(self.vocabulary.is_geographic, self.words))

    @property
    def labelled(self) -> bool:
        """Whether a name that is not a known city begins or ends with a label."""
        return any(self.vocabulary.is_label(w) and " ".join(w) not in self.vocabulary.cities for w in self.words)

    @property
    def is_agency(self) -> bool:
        """Whether a name that is not a known city is the name of an agency."""
        named = zip(self.names, self.listed, strict=True)
        return any(self.vocabulary.is_agency(name) for name, listed in named if not listed)

    @property
    def is_common_word(self) -> bool:
        """Whether the first name is both a city and a common word (``MOBILE``, ``NICE``)."""
        return self.first_known and " ".join(self.words[0]) in self.vocabulary.labels

    def region_listed(self, text: str, found: Candidate) -> bool:
        """Whether one of the regions of the candidate is known."""
        return any(fold_name(text[start:end]) in self.vocabulary.regions for start, end in found.regions)

    @property
    def compound(self) -> bool:
        """Whether a known name begins or ends a longer name (of a club, a treaty, a person)."""
        return any(self._is_compound(words) for words in self.words if " ".join(words) not in self.vocabulary.cities)

    def _is_compound(self, words: list[str]) -> bool:
        for cut in range(1, len(words)):
            head, tail = " ".join(words[:cut]), " ".join(words[cut:])
            if self._is_known(head) and words[-1] not in self.vocabulary.geographic:
                return True
            if self._is_known(tail) and words[0] not in self.vocabulary.geographic:
                return True
        return False

    def _is_known(self, name: str) -> bool:
        return name in self.vocabulary.cities or name in self.vocabulary.regions

    @property
    def plausible(self) -> bool:
        """Whether an unknown name in capitals has the form of a place: few words, and not an acronym."""
        letters = [part for word in self.words[0] for part in word.split("-") if len(part) >= 4]
        return len(self.words[0]) <= 4 and bool(letters) and "." not in self.names[0]


def _by_agency(text: str, found: Candidate, agency: Extent, after: Continuation, place: _PlaceNames) -> bool:
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
    return located or (found.closing == "dash" and after.prose)


def _by_date(text: str, found: Candidate, date: PrintedDate, after: Continuation, place: _PlaceNames) -> bool:
    if not place.names:
        return found.closing == "dash" and after.prose and not after.lower_case and _is_day(text, date, after)
    joined = bool(text[found.places[-1][1] : date.start].strip() or found.regions)
    sure = place.known or place.capitals or bool(found.regions)
    if found.closing == "dash":
        return sure or joined
    if found.closing == "colon":
        return sure and joined and not after.lower_case
    first = place.capitals or place.first_known or len(place.names) == 1
    return found.closing == "line" and joined and first and (place.known or place.generic or bool(found.regions))


def _is_day(text: str, date: PrintedDate, after: Continuation) -> bool:
    """Whether a date alone is the day of a story, and not part of a calendar, a chronology or a timestamp."""
    if date.year is not None or date.day is None or _STAMP.match(after.line):
        return False
    if _YEAR.match(after.line) or (begins_date(after.line) and match_date(after.line, 0)):
        return False  # a day in history; a span of days
    return _WEEKDAY.match(text, date.start) is None


def _by_place(text: str, found: Candidate, after: Continuation, place: _PlaceNames) -> bool:
    mark = text[found.places[-1][1] : found.end]
    if found.closing == "colon":
        return all(place.listed) and (place.capitals or not (place.is_common_word or after.line[0] in _QUOTES))
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
