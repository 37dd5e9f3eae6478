"""Which candidates were looked at and refused, and why: for whoever asks with ``trace=True``."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.model import Dateline, Span
from newsparse_dateline import anchors
from newsparse_dateline.evidence import Behind, grade
from newsparse_dateline.grammar import read_dateline
from newsparse_dateline.tables import Tables


def refused(text: str, known: Tables, found: Dateline | None) -> Iterator[tuple[Span, str]]:
    """What begins a line, has the form of a dateline and is none.

    Args:
        text: the text.
        known: the word lists.
        found: the dateline, should there be one; nothing behind its beginning is looked at.

    Yields:
        Where it stands, and why it was refused.
    """
    last = min(len(text), anchors.HEAD, found.span.start if found else len(text))
    for start, end in anchors.lines(text, last):
        opening = anchors.OPENING.match(text, start, end)
        candidate = read_dateline(text, opening.end() if opening else start, known)
        if candidate is None:
            continue
        behind = Behind(text, candidate.end)
        evidence = grade(text, candidate, behind, known)
        if evidence is not None:
            why = f"its evidence is no more than its {evidence}, and too much of the text stands before it"
        elif behind.small:
            why = "what follows goes on in small letters"
        elif not behind.prose:
            why = "what follows does not read like a paragraph"
        else:
            why = "no agency, date or state stands beside the name, and the name alone is not enough"
        yield Span(candidate.start, candidate.end), why
