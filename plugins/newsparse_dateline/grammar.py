"""The grammar: parts in any order with blanks, commas and slashes between them, and a closing mark.

    dateline := part (separator part)* [mark]
    part     := place | region | date | "(" agency ")" | "/" agency "/" | agency

Each kind of part is parsed at most once at a position, the length of a part is bounded, and there are at most a dozen
parts: the time does not depend on the length of the text.
"""

from __future__ import annotations

from newsparse.lexicon import fold_name
from newsparse.text import DASHES
from newsparse_dateline import tokens
from newsparse_dateline.candidate import Candidate
from newsparse_dateline.dates import match_date, match_day
from newsparse_dateline.place_names import NameReader
from newsparse_dateline.vocabulary import Vocabulary, names_a_site

LONGEST_BEFORE_VIA = 165
"""The longest name of a paper or site before "via", with the blanks, in code points."""

MOST_PARTS = 12
"""The most parts of a dateline."""


def read_dateline(
    text: str, start: int, known: Vocabulary, *, loose: bool = False, inner: bool = False
) -> Candidate | None:
    """Read a candidate that begins at a position.

    Args:
        text: the text.
        start: the start of the candidate, in code points.
        known: the vocabulary.
        loose: whether a name may be without capitals.
        inner: whether this is the part after an agency that comes first.

    Returns:
        The candidate, ``None`` if the text does not have the form of a dateline.
    """
    return _Reader(text, start, known, loose, inner).read()


class _Reader:
    """Reads one candidate. Each method that reads a part returns the end of the part, or ``None``."""

    def __init__(self, text: str, start: int, known: Vocabulary, loose: bool, inner: bool) -> None:
        self.text = text
        self.known = known
        self.inner = inner
        self.found = Candidate(start, start)
        self.names = NameReader(text, known, self.found, loose)

    def read(self) -> Candidate | None:
        """Read parts and separators up to the closing mark."""
        found, position, separator = self.found, self.found.start, ""
        for _ in range(MOST_PARTS):
            end = self._part(position, separator)
            if end is None:
                break
            found.end = end
            if (again := self._close(end)) is None:
                return self._finish()
            if again > end:
                position, separator = again, "-"
                continue
            joint = tokens.CONJUNCTION.match(self.text, end) or tokens.SEPARATOR.match(self.text, end)
            if joint is None or (found.loose and joint.group().startswith(".")):
                break
            position, separator = joint.end(), joint.group().strip() or " "
        return self._finish()

    def _part(self, position: int, separator: str) -> int | None:
        """Read one part of any kind."""
        first = self.text[position : position + 1]
        if first in ("(", "["):
            return self._bracket(position)
        stroked = first in ("/", "|")
        if stroked or separator.endswith("/"):
            end = self._slashed(position if stroked else self.text.rfind("/", 0, position))
            if end is not None or stroked:
                return end
        if (end := self._date(position, separator)) is not None:
            return end
        if not separator and (end := self._via(position)) is not None:
            return end
        if (end := self._bare_agency(position, separator)) is not None:
            return end
        if not self._name_may_follow(position, separator):
            return None
        return self.names.read(position, separator)

    def _name_may_follow(self, position: int, separator: str) -> bool:
        """Whether a name may follow. After an agency that comes first it may follow a dash, or precede a date."""
        found = self.found
        if found.agency is None:
            return True
        if found.places:
            return found.agency < found.places[0]
        if separator == "-":
            return True
        return separator == " " and found.agency_marked and self._after_agency(position) is not None

    def _date(self, position: int, separator: str) -> int | None:
        if self.found.date is not None:
            return None
        expected = bool(self.found.places) and separator in (",", ";")
        date = match_date(self.text, position, misspelt=expected)
        if date is None and expected and (date := match_day(self.text, position)) and not self._signed(date.end + 1):
            return None
        if date is None:
            return None
        self.found.date = date
        return date.end

    def _bracket(self, position: int) -> int | None:
        """Read an agency, a region, a place or a date in brackets."""
        m = tokens.BRACKET.match(self.text, position)
        if m is None:
            m = tokens.UNCLOSED.match(self.text, position)
            return self._agency(m.start("inside"), m.end("inside"), m.end()) if m else None
        inside, start, end = m["inside"], m.start("inside"), m.end("inside")
        if not self.known.is_agency(inside):
            date = match_date(self.text, start)
            if date is not None and date.end == end:
                self.found.date = self.found.date or date
                return m.end() if self.found.date is date else None
            if self.names.add_bracketed(start, end, certain=self._dated_to_bracket(m.end())):
                return m.end()
        if self.found.agency is not None:
            return None
        return self._agency(start, end, m.end(), known=None)

    def _agency(self, start: int, end: int, after: int, *, known: bool | None = True) -> int | None:
        """Add an agency to the candidate.

        Args:
            start: the start of its name, in code points.
            end: the end of its name.
            after: the end of the part, with its brackets or slashes.
            known: whether only an agency of the lexicon is accepted; ``None`` also accepts the form of a name.
        """
        if self.found.agency is not None:
            return None
        dash = tokens.INNER_DASH.search(self.text, start, end)
        if dash and self.found.date is None and (date := match_date(self.text, dash.end())):
            self.found.date, end = date, dash.start()
        name = self.text[start:end]
        listed = self.known.is_agency(name)
        if not listed and (known is not None or not self.names.may_be_agency(name)):
            return None
        self.found.agency, self.found.agency_known, self.found.agency_marked = (start, end), listed, True
        return after

    def _slashed(self, position: int) -> int | None:
        """Read an agency between slashes; an unknown one must follow a date, or a region with strokes around it."""
        m = tokens.SLASHED.match(self.text, position)
        if m is None:
            return None
        certain = self.names.in_known_region() if m["mark"] == "|" else self.found.date is not None
        return self._agency(m.start("inside"), m.end("inside"), m.end(), known=None if certain else True)

    def _bare_agency(self, position: int, separator: str) -> int | None:
        """Read an agency without brackets, or with one bracket missing."""
        if self.found.agency is not None:
            return None
        if separator:
            m = tokens.UNOPENED.match(self.text, position)
            if m is not None:
                return self._agency(m.start("inside"), m.end("inside"), m.end())
        dated = self.found.date is not None
        if separator not in (",", "", "-", ".") and not (dated and separator == " "):
            return None
        m = tokens.BARE_AGENCY.match(self.text, position)
        if m is None or not self._is_bare_agency(m["inside"], separator):
            return None
        if self.known.is_place(m["inside"].rpartition(" ")[0]) and fold_name(m["inside"]) not in self.known.agencies:
            return None
        mark = self.text[m.end() : m.end() + 4].lstrip()[:1]
        if (mark == "." and not dated) or (mark == "(" and not separator):
            return None
        self.found.agency, self.found.agency_known = m.span("inside"), True
        return m.end()

    def _via(self, position: int) -> int | None:
        """Read the name of a paper or site and of the agency that spreads its story: "QUAY NEWS via AP"."""
        if " via " not in self.text[position : position + LONGEST_BEFORE_VIA]:
            return None
        m = tokens.VIA.match(self.text, position)
        return self._agency(m.start("inside"), m.end("inside"), m.end()) if m else None

    def _is_bare_agency(self, name: str, separator: str) -> bool:
        """Whether a name is a news site, or an agency; at the start of a line, a title may contain the name of one."""
        if names_a_site(name) and (not separator or (separator == "," and self.names.after_city())):
            return True
        return self.known.is_agency(name) if separator else name in self.known.lexicon.dateline_agencies

    def _close(self, position: int) -> int | None:
        """Read the closing mark: ``None`` if it is present, otherwise the offset of the next part."""
        text, found = self.text, self.found
        m = tokens.CLOSING_DASH.match(text, position)
        if m is not None:
            again = self._after_dash(m.end())
            if again is None:
                found.end, found.closing = m.end(), "dash"
            return again
        agency = found.agency
        if agency is not None and text[position - 1] == "|" and self.names.is_located():
            found.end, found.closing = position, "dash"
            return None
        if "." in text[position - 1 : position + 1] and self.names.ends_city(position):
            found.end, found.closing = position + (text[position] == "."), "stop"
            return None
        if agency is not None and (agency[1] == position or "/" in text[agency[1] : position]):
            m = tokens.FULL_STOP.match(text, position)
            if m is None and found.date and found.date.start > agency[1]:
                m = tokens.CLOSING_SLASH.match(text, position)
            if m is not None:
                found.end, found.closing = m.end(), "stop"
                return None
        m = tokens.COLON.match(text, position)
        if m is not None:
            blank = tokens.SEPARATOR.match(text, m.end())
            if found.date is None and blank and (self._dated_to_mark(blank.end()) or self._signed(blank.end())):
                return blank.end()
            found.end, found.closing = m.end(), "colon"
            return None
        return position

    def _after_dash(self, position: int) -> int | None:
        """The offset after a dash between two parts, ``None`` if the dash is the closing mark."""
        text, found = self.text, self.found
        if blanks := tokens.SEPARATOR.match(text, position):
            position += len(blanks.group()) - len(blanks.group().lstrip())
        if found.agency is not None:
            dated = found.places and not found.date and self._dated_to_mark(position)
            return position if dated else self._after_agency(position)
        if text[position : position + 1] == "/":
            return position if found.date is not None and tokens.SLASHED.match(text, position) else None
        if text[position : position + 1] == "(":
            m = tokens.BRACKET.match(text, position)
            if m is None or not self.names.may_be_agency(inside := tokens.INNER_DASH.split(m["inside"])[0]):
                return None
            return position if self.known.is_agency(inside) or tokens.CLOSING_DASH.match(text, m.end()) else None
        m = tokens.BARE_AGENCY.match(text, position)
        if m is not None and self.known.is_agency(m["inside"]) and found.places:
            return position
        if found.date is not None:
            return self._after_agency(position) if not found.places else None
        return position if self._dated_to_mark(position) or self.names.city_then_mark(position) else None

    def _dated_to_mark(self, position: int) -> bool:
        """Whether a date begins here, before a dash or a bracket."""
        date = match_date(self.text, position)
        follows = self.text[date.end : date.end + 4].lstrip()[:1] if date else ""
        return bool(follows) and follows in f"({DASHES}"

    def _signed(self, position: int) -> bool:
        """Whether a known agency in brackets begins here and the candidate has no agency yet."""
        m = tokens.BRACKET.match(self.text, position)
        return m is not None and self.found.agency is None and self.known.is_agency(m["inside"])

    def _dated_to_bracket(self, position: int) -> bool:
        """Whether a date and an opening bracket follow, so that the name before them is not an agency."""
        blank = tokens.SEPARATOR.match(self.text, position)
        date = match_date(self.text, blank.end() if blank else position)
        return date is not None and self.text[date.end : date.end + 3].lstrip()[:1] == "("

    def _after_agency(self, position: int) -> int | None:
        """The offset after an agency or a date that comes first, ``None`` if no place with a second part follows."""
        found = self.found
        if self.inner or found.places:
            return None
        rest = read_dateline(self.text, position, self.known, inner=True)
        if rest is None or not rest.places or rest.closing != "dash":
            return None
        if not (rest.agency or rest.date or (found.date and rest.regions)):
            return None
        return position if not (rest.agency and found.agency) and not (rest.date and found.date) else None

    def _finish(self) -> Candidate | None:
        """The candidate if it has a part and an end: without a mark, an agency in brackets or the end of the line."""
        found = self.found
        if not (found.places or found.agency or found.date):
            return None
        if found.closing == "none":
            rest, _, _ = self.text[found.end : found.end + 40].partition("\n")
            if not rest.strip():
                found.closing = "line"
            elif not found.agency_marked:
                return None
        return found
