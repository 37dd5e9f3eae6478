"""Finding the dateline of a text."""

from __future__ import annotations

import datetime as dt
import re

from newsparse.model import Dateline, PartialDate, Phrase, Place, Span
from newsparse.text import fold_space
from newsparse_dateline import anchors
from newsparse_dateline.candidate import Candidate, Extent
from newsparse_dateline.dates import complete_year
from newsparse_dateline.evidence import Behind, grade
from newsparse_dateline.fast_path import begins_sentence, read_common
from newsparse_dateline.grammar import read_dateline
from newsparse_dateline.tables import Tables, tables

PROSE_BEFORE = 3
"""How many paragraphs (of a standfirst, of another page) may stand before a dateline without agency and date."""

_PROSE = re.compile(r"[.!?][\"'”’)\]]*\s*$")


def find_dateline(text: str, *, date: dt.date | None = None, known: Tables | None = None) -> Dateline | None:
    """Find the dateline of a story: where, when and by which agency.

    Args:
        text: the text, from its beginning; where the story begins need not be known.
        date: the day of publication. It completes a printed date that has no year.
        known: the word lists; ``newsparse_dateline.tables(...)`` makes some with names of your own.

    Returns:
        The first dateline, ``None`` if there is none. ``rule`` names the evidence: ``agency``, ``date``, ``region`` or
        ``place``.
    """
    lists = tables() if known is None else known
    last = min(len(text), anchors.HEAD)
    prose = 0
    before = (0, 0)
    for start, end in anchors.lines(text, last):
        found = _at_line(text, start, end, lists, prose)
        if found is not None and not (_is_bare_date(found[0]) and text[slice(*before)].rstrip().endswith(")")):
            return _dateline(text, *found, date)
        before = start, end
        if end - start > 80 and _PROSE.search(text, end - 4, end):
            prose += 1
    return None


def _at_line(text: str, start: int, end: int, known: Tables, prose: int) -> tuple[Candidate, str] | None:
    """The dateline at the start of a line or run into it, with the evidence for it."""
    if not anchors.is_marked(text, start, end) and not _goes_on(text, start, end):
        return None
    opening = anchors.OPENING.match(text, start, end)
    begin = opening.end() if opening else start
    if common := read_common(text, begin, known):
        return common, "agency"
    if not begins_sentence(text, begin, known):
        found = _judge(text, read_dateline(text, begin, known), known, prose)
        if found is not None and not _holds_byline(text, found[0]):
            return found
    anchor = anchors.ANCHOR.search(text, start, end)
    if anchor is None:
        return None
    if anchor.start() - begin < anchors.REACH:
        found = _judge(text, read_dateline(text, begin, known, loose=True), known, prose)
        if found is not None and not _holds_byline(text, found[0]):
            return found
    for _ in range(anchors.MOST_ANCHORS):
        for position in anchors.run_in_starts(text, start, anchor.start()):
            found = _judge(text, read_dateline(text, position, known), known, prose)
            if found is not None and _runs_in(text, found[0], start, anchor.end()):
                return found
        anchor = anchors.ANCHOR.search(text, anchor.end(), end)
        if anchor is None:
            break
    return None


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a line without a mark may begin a dateline of hard-wrapped text, with its mark on the next one."""
    first, last = max(start, end - 3), end + 12
    around = text[first:last]
    if not ("," in around or "/" in around or "(" in around) or not anchors.WRAPPED.search(text, first, last):
        return False
    return anchors.is_marked(text, end, end + anchors.REACH)


def _runs_in(text: str, found: Candidate, start: int, anchor: int) -> bool:
    """Whether a candidate inside a line holds the anchor, an agency or a place, and a place's name only."""
    if found.end < anchor - 2 or not (found.agency or (found.date and found.places)):
        return False
    if not found.places and (found.closing != "dash" or anchors.CAPTION.match(text, start)):
        return False
    return not _holds_byline(text, found)


def _holds_byline(text: str, found: Candidate) -> bool:
    """Whether a byline or a headline runs into a place's name."""
    return any(anchors.mixes_case(text[first:last]) for first, last in found.places)


def _judge(text: str, found: Candidate | None, known: Tables, prose: int) -> tuple[Candidate, str] | None:
    if found is None:
        return None
    behind = Behind(text, found.end)
    evidence = grade(text, found, behind, known)
    if evidence is None or (prose and _is_bare_date(found)):
        return None
    if prose > PROSE_BEFORE and evidence in ("region", "place"):
        return None
    return found, evidence


def _is_bare_date(found: Candidate) -> bool:
    """Whether nothing but a date is printed: behind prose or a note it dates what follows, a document or an event."""
    return not found.places and found.agency is None


def _dateline(text: str, found: Candidate, evidence: str, date: dt.date | None) -> Dateline:
    printed = found.date
    return Dateline(
        span=Span(found.start, found.end),
        rule=evidence,
        places=tuple([Place(name=_folded(text, place), span=Span(*place)) for place in found.places]),
        region=Phrase(text=_folded(text, found.regions[0]), span=Span(*found.regions[0])) if found.regions else None,
        agency=Phrase(text=_folded(text, found.agency), span=Span(*found.agency)) if found.agency else None,
        date=None
        if printed is None
        else PartialDate(
            span=Span(printed.start, printed.end),
            year=complete_year(printed, date),
            month=printed.month,
            day=printed.day,
        ),
    )


def _folded(text: str, extent: Extent) -> str:
    return fold_space(text[extent[0] : extent[1]])
