"""A line that is read as a byline: where its names, its date and its end are."""

from __future__ import annotations

from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.model import Span, trim
from newsparse.text import PeopleList, StopRule
from newsparse_furniture.byline_items import end_before_credit
from newsparse_furniture.byline_tail import start_of_tail
from newsparse_furniture.byline_words import byline_words

LONGEST = 300
"""The longest byline, in code points. It can contain twelve names of the usual length."""

SHORTEST_RUN_IN = 60
"""The shortest sentence after a byline in the same line, in code points."""

_DATELINE = re.compile(
    r"[^\W\d_a-z]{3,}[^\r\n]{0,80}?(?:\(|\s[-–—]|--)|[^\W\d_a-z]{3,}[^a-z\r\n]{0,60}$|\(\w+\)\s*[-–—]"
)
_CAPITALS = re.compile(r"[^\W\d_a-z]{3,}\b|\(")
_NAME_BEFORE = re.compile(r"(?<!\band)(?<=[^\W\d_])\s+$")


class BylineLine(NamedTuple):
    """A line that is read as a byline.

    Attributes:
        span: its span.
        by: whether it begins with an opener such as "By".
        start: where its names begin.
        tail: where the date or the address behind the names begins.
        end: the end of the part that is read.
    """

    span: Span
    by: bool
    start: int
    tail: int
    end: int

    @property
    def ends_in_names(self) -> bool:
        """Whether nothing follows the names."""
        return self.tail == self.span.end

    def is_read_by(self, names: PeopleList) -> bool:
        """Whether some names are all of the line up to its tail."""
        return not names.unrecognized and names.read_to >= self.tail


def line_at(text: str, span: Span) -> BylineLine:
    """The line at a span, without the credit of a picture that follows its names."""
    opener = byline_words().opener.match(text, span.start, span.end)
    start = opener.end() if opener else span.start
    if opener and (credit := end_before_credit(text, start, min(span.end, start + LONGEST))) < span.end:
        span = Span(span.start, credit)
    end = min(span.end, start + LONGEST)
    return BylineLine(span, opener is not None, start, start_of_tail(text, start, end), end)


def end_of_names(text: str, line: BylineLine, names: PeopleList, *, run_in: bool) -> int | None:
    """The end of a byline in a line that goes on behind its names; ``None`` if the line is not a byline."""
    end = line.span.end
    stop = names.unrecognized[0].start if names.unrecognized else names.read_to
    may_go_on = run_in and line.by
    if kind := byline_words().kind.match(text, names.end, line.end):
        stop = kind.end()
        if trim(text, Span(stop, end)) and not run_in:
            return None
    elif may_go_on and _runs_into_sentence(text, names, stop, end):
        stop = names.end + 1
    elif not (may_go_on and _DATELINE.match(text, stop, end)):
        return None
    return trim(text, Span(line.span.start, stop)).end


def dateline_after(start: int) -> StopRule:
    """A rule that stops at capitals or a bracket after a name: at "ROME" in "By Ann Lee ROME"."""

    def begins_dateline(text: str, position: int, end: int) -> bool:
        if position <= start or not _CAPITALS.match(text, position, end):
            return False
        return _NAME_BEFORE.search(text, max(start, position - 12), position) is not None

    return begins_dateline


def _runs_into_sentence(text: str, names: PeopleList, stop: int, end: int) -> bool:
    """Whether a colon parts the only name from a sentence of the story: "By Ann Lee: The council voted on Tuesday"."""
    return len(names.people) == 1 and text[names.end : stop].strip() == ":" and end - stop >= SHORTEST_RUN_IN
