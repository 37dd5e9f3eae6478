"""Names in datelines: classify a name as a place or a region."""

from __future__ import annotations

from newsparse.lexicon import fold_name
from newsparse_dateline import tokens
from newsparse_dateline.candidate import Candidate
from newsparse_dateline.dates import match_date
from newsparse_dateline.vocabulary import Vocabulary

NO_CITY = ("at sea",)
"""Phrases that are printed in place of the name of a city, folded."""

_JOINING = ("and", "AND", "&")
"""Separators of two places, besides a slash."""


class NameReader:
    """Reads the names of one candidate and adds them to its places or regions."""

    def __init__(self, text: str, known: Vocabulary, found: Candidate, loose: bool) -> None:
        self.text = text
        self.known = known
        self.found = found
        self.loose = loose

    def read(self, position: int, separator: str) -> int | None:
        """Read a name and add it to the candidate; return its end, ``None`` if no name begins here."""
        text, found = self.text, self.found
        joined = separator in _JOINING or separator.endswith("/")
        prefixed = (joined or not found.places) and text[position : position + 1] in tokens.PREFIX_INITIALS
        prefix = tokens.PREFIX.match(text, position) if prefixed else None
        begin = prefix.end() if prefix else position
        m = tokens.NAME.match(text, begin)
        if self.loose and not found.places:
            wide = tokens.LOOSE_NAME.match(text, begin)
            if wide is not None and (m is None or wide.end() > m.end()):
                m, found.loose = wide, True
        if m is None:
            return None
        end = self._city_with_stop(m.start(), m.end()) or self._extended(m.start(), m.end())
        if self.known.opens_sentence(text[begin:end]) and fold_name(text[begin:end]) not in NO_CITY:
            return None
        found.located = found.located or prefix is not None
        signed = self._signed(begin, end)
        self._add(begin, signed or end, separator)
        return end + 1 if found.agency_marked and signed else end

    def _signed(self, start: int, end: int) -> int | None:
        """The end of a known place that is followed by a blank and an agency, otherwise ``None``.

        ``London CNN —``, or with one of its brackets missing: ``OSLO Reuters) -``.
        """
        blank = self.text.rfind(" ", start, end)
        if blank < 0 or self.found.agency:
            return None
        halved = tokens.UNOPENED.match(self.text, blank + 1) is not None
        if not (halved or tokens.CLOSING_DASH.match(self.text, end)):
            return None
        while blank > start and not self.known.is_place(self.text[start:blank]):
            blank = self.text.rfind(" ", start, blank)
        agency = self.text[blank + 1 : end]
        if blank <= start or not self.known.is_agency(agency) or not (halved or agency.split()[0].isupper()):
            return None
        self.found.agency, self.found.agency_known, self.found.agency_marked = (blank + 1, end), True, halved
        return blank

    def _city_with_stop(self, start: int, end: int) -> int | None:
        """The end of a short known city before a full stop; otherwise its stop is read as that of an abbreviation."""
        stop = self.text.find(". ", start, end)
        return stop if stop >= 0 and not self.found.places and self.known.is_city(self.text[start:stop]) else None

    def _extended(self, start: int, end: int) -> int:
        """The end of a name, which may contain "and" or a slash if it is a known one (``Trinidad and Tobago``)."""
        m = tokens.EXTENSION.match(self.text, end)
        folded = fold_name(self.text[start : m.end()]) if m else ""
        return m.end() if m and (folded in self.known.regions or folded in self.known.cities) else end

    def _add(self, start: int, end: int, separator: str) -> None:
        """Add a name to the places or to the regions."""
        found = self.found
        name = self.text[start:end]
        if not found.places or separator.endswith("/") or separator in (*_JOINING, "-"):
            self._add_place(start, end)
        elif fold_name(name) in NO_CITY:
            return
        elif self._is_region(name, end):
            found.regions.append((start, end))
        else:
            self._add_place(start, end)

    def _add_place(self, start: int, end: int) -> None:
        """Add a place; a state after it without a comma (``VELMAR Conn.``) becomes the region."""
        if self.text[start:end].isalpha():  # one word: most places
            self.found.places.append((start, end))
            return
        words = list(tokens.WORD.finditer(self.text, start, end))
        for cut in (1, 2):
            if cut >= len(words):
                break
            tail = self.text[words[-cut].start() : end]
            head = self.text[start : words[-cut - 1].end()]
            differs = head.isupper() and not tail.isupper()
            if (differs or "." in tail) and fold_name(tail) in self.known.regions:
                self._add_place(start, words[-cut - 1].end())
                self.found.regions.append((words[-cut].start(), end))
                return
        if self.text[end - 1] == "." and "." not in words[-1].group()[:-1]:
            end -= 1
        self.found.places.append((start, end))

    def _is_region(self, name: str, end: int) -> bool:
        """Whether a name after a comma is a state or a country and not a second place."""
        folded = fold_name(name)
        if folded in self.known.regions:
            return True
        if name.isupper() or (folded in self.known.cities and not self._capitals):
            return False
        if name.endswith(".") and " " not in name:
            return True
        following = tokens.SEPARATOR.match(self.text, end)
        m = tokens.NAME.match(self.text, following.end()) if following and "," in following.group() else None
        return m is None or fold_name(m.group()) not in self.known.regions

    @property
    def _capitals(self) -> bool:
        """Whether the preceding place is in capitals, so that a name in lower case is not a second place."""
        start, end = self.found.places[-1]
        return self.text[start:end].isupper()

    def add_bracketed(self, start: int, end: int, *, certain: bool) -> bool:
        """Add a name in brackets if it is a known region or, if there is no place yet, a known city.

        Args:
            start: the start of the name, in code points.
            end: its end.
            certain: whether the agency follows in its own brackets, so that any name is a region.

        Returns:
            Whether the name was added.
        """
        folded = fold_name(self.text[start:end])
        if self.found.places and (folded in self.known.regions or certain):
            self.found.regions.append((start, end))
            return True
        if self.found.places or folded not in self.known.cities:
            return False
        self.found.places.append((start, end))
        return True

    def in_known_region(self) -> bool:
        """Whether the last region of the candidate is a known one."""
        regions = self.found.regions
        return bool(regions) and fold_name(self.text[slice(*regions[-1])]) in self.known.regions

    def is_located(self) -> bool:
        """Whether the last place of the candidate is a known city, or has a region."""
        return bool(self.found.regions) or self.after_city()

    def after_city(self) -> bool:
        """Whether the last place of the candidate is a known city."""
        places = self.found.places
        return bool(places) and self.known.is_city(self.text[slice(*places[-1])])

    def may_be_agency(self, name: str) -> bool:
        """Whether a name in brackets has the form of an agency: a few capitalised words."""
        if tokens.TITLE.fullmatch(name) is None or tokens.PARTY.match(name):
            return False
        if fold_name(name) in self.known.labels or self.known.is_place(name):
            return False
        return not self.known.opens_sentence(name) or (name[:4].casefold() == "the " and len(name.split()) > 2)

    def ends_city(self, position: int) -> bool:
        """Whether a known city ends in a full stop here, as German papers print it: "Hamburg. Der Senat"."""
        text, found = self.text, self.found
        if len(found.places) != 1 or found.agency or found.date or found.regions or found.loose:
            return False
        stop = text.find(".", found.places[0][1], position + 1)
        if stop < 0 or text[stop + 1 : stop + 2] != " " or not self.known.is_city(text[slice(*found.places[0])]):
            return False
        return text[stop + 2 : stop + 3].isalpha() and match_date(text, stop + 2) is None

    def city_then_mark(self, position: int) -> bool:
        """Whether a known city in capitals begins here, before a dash, a bracket or a date."""
        m = tokens.NAME.match(self.text, position)
        if m is None or not m.group().isupper() or fold_name(m.group()) not in self.known.cities:
            return False
        if tokens.CLOSING_DASH.match(self.text, m.end()):
            return True
        following = tokens.SEPARATOR.match(self.text, m.end())
        after = following.end() if following else m.end()
        return self.text[after : after + 1] == "(" or match_date(self.text, after) is not None
