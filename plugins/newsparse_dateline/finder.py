"""Find the dateline of a text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import evolve

from newsparse.lexicon import Lexicon
from newsparse.model import Dateline, PartialDate, Phrase, Place, Span
from newsparse.text import ends_sentence, fold_space
from newsparse_dateline import anchors
from newsparse_dateline.candidate import Candidate, Extent
from newsparse_dateline.continuation import Continuation
from newsparse_dateline.dates import complete_year
from newsparse_dateline.evidence import Evidence, evidence_for
from newsparse_dateline.grammar import read_dateline
from newsparse_dateline.vocabulary import Vocabulary, vocabulary

PROSE_BEFORE = 3
"""The most paragraphs (of a standfirst, of another page) before a dateline without an agency and a date."""

LONG_LINE = 80
"""A line longer than this that ends a sentence is a paragraph, in code points."""


def find_dateline(
    text: str, *, date: dt.date | None = None, lexicon: Lexicon | None = None, labels: Iterable[str] = ()
) -> Dateline | None:
    """Find the dateline of a story: where, when and by which agency it was written.

    Args:
        text: the text from its beginning. The story may begin at any position in it.
        date: the day of publication. It completes a printed date without a year.
        lexicon: the known agencies, cities and regions; the default lexicon if not given.
        labels: more kickers and slugs that are not places.

    Returns:
        The first dateline, ``None`` if there is none. Its ``rule`` names the evidence: ``agency``, ``date``, ``region``
        or ``place``.
    """
    known = vocabulary(lexicon, labels)
    last = min(len(text), anchors.HEAD)
    prose = 0
    before = (0, 0)
    for start, end in anchors.lines(text, last):
        found = _at_line(text, start, end, known, prose)
        if found is not None and not (_is_bare_date(found[0]) and text[slice(*before)].rstrip().endswith(")")):
            return _dateline(text, *found, date)
        before = start, end
        if end - start > LONG_LINE and ends_sentence(text, start, end):
            prose += 1
    return None


def named_dateline(text: str, span: Span, known: Vocabulary) -> Dateline:
    """The dateline at a range that a key names; all of it is a place if it does not have the form of a dateline."""
    found = read_dateline(text, span.start, known)
    if found is None or found.end < span.end or not found.places:
        found = Candidate(*span)
        found.places.append((span.start, span.end))
    found.end = span.end
    return evolve(_dateline(text, found, "place", None), rule="named")


def _at_line(text: str, start: int, end: int, known: Vocabulary, prose: int) -> tuple[Candidate, Evidence] | None:
    """The dateline at the start of a line or inside it, with its evidence."""
    marked = anchors.is_marked(text, start, end) or _continues(text, start, end)
    if not marked and not (not prose and anchors.CITY.match(text, start, end)):
        return None
    opening = anchors.OPENING.match(text, start, end)
    begin = opening.end() if opening else start
    found = _judge(text, read_dateline(text, begin, known), known, prose)
    if found is not None and not _contains_byline(text, found[0]):
        return found
    anchor = anchors.ANCHOR.search(text, start, end)
    if anchor is None:
        return None
    if anchor.start() - begin < anchors.REACH:
        found = _judge(text, read_dateline(text, begin, known, loose=True), known, prose)
        if found is not None and not _contains_byline(text, found[0]):
            return found
    for _ in range(anchors.MOST_ANCHORS):
        for position in anchors.inner_starts(text, start, anchor.start()):
            found = _judge(text, read_dateline(text, position, known), known, prose)
            if found is not None and _is_inside(text, found[0], start, anchor.end()):
                return found
        anchor = anchors.ANCHOR.search(text, anchor.end(), end)
        if anchor is None:
            break
    return None


def _continues(text: str, start: int, end: int) -> bool:
    """Whether a line without a mark may begin a dateline of hard-wrapped text that has its mark on the next line."""
    first, last = max(start, end - 3), end + 12
    around = text[first:last]
    if not ("," in around or "/" in around or "(" in around) or not anchors.WRAPPED.search(text, first, last):
        return False
    return anchors.is_marked(text, end, end + anchors.REACH)


def _is_inside(text: str, found: Candidate, start: int, anchor: int) -> bool:
    """Whether a candidate inside a line contains the anchor and an agency or a place, but not the name of a writer."""
    if found.end < anchor - 2 or not (found.agency or (found.date and found.places)):
        return False
    if not found.places and (found.closing != "dash" or anchors.CAPTION.match(text, start)):
        return False
    return not _contains_byline(text, found)


def _contains_byline(text: str, found: Candidate) -> bool:
    """Whether a byline or a headline runs into the name of a place."""
    return any(anchors.mixes_case(text[first:last]) for first, last in found.places)


def _judge(text: str, found: Candidate | None, known: Vocabulary, prose: int) -> tuple[Candidate, Evidence] | None:
    """The candidate with its evidence if that is strong enough after a number of paragraphs of prose."""
    if found is None:
        return None
    evidence = evidence_for(text, found, Continuation(text, found.end), known)
    if evidence is None or (prose and _is_bare_date(found)):
        return None
    if (prose > PROSE_BEFORE and evidence in ("region", "place")) or (prose and evidence == "name"):
        return None
    return found, evidence


def _is_bare_date(found: Candidate) -> bool:
    """Whether only a date is printed: after prose or a note this is the date of a document or an event."""
    return not found.places and found.agency is None


def _dateline(text: str, found: Candidate, evidence: Evidence, date: dt.date | None) -> Dateline:
    printed = found.date
    return Dateline(
        span=Span(found.start, found.end),
        rule=evidence,
        places=tuple([Place(name=_folded(text, place), span=Span(*place)) for place in found.places]),
        region=_phrase(text, found.regions[0]) if found.regions else None,
        agency=_phrase(text, found.agency) if found.agency else None,
        date=None
        if printed is None
        else PartialDate(
            span=Span(printed.start, printed.end),
            year=complete_year(printed, date),
            month=printed.month,
            day=printed.day,
        ),
    )


def _phrase(text: str, extent: Extent) -> Phrase:
    return Phrase(text=_folded(text, extent), span=Span(*extent))


def _folded(text: str, extent: Extent) -> str:
    return fold_space(text[extent[0] : extent[1]])
