"""The rejected candidates and the reasons, for callers with ``trace=True``."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.model import Dateline, Span
from newsparse_dateline import anchors
from newsparse_dateline.continuation import Continuation
from newsparse_dateline.evidence import evidence_for
from newsparse_dateline.grammar import read_dateline
from newsparse_dateline.vocabulary import Vocabulary


def rejected_candidates(text: str, known: Vocabulary, found: Dateline | None) -> Iterator[tuple[Span, str]]:
    """The candidates at the start of a line that have the form of a dateline and were rejected.

    Args:
        text: the text.
        known: the vocabulary.
        found: the dateline, if there is one; candidates after its beginning are not reported.

    Yields:
        The span of the candidate, and the reason in one sentence.
    """
    last = min(len(text), anchors.HEAD, found.span.start if found else len(text))
    for start, end in anchors.lines(text, last):
        opening = anchors.OPENING.match(text, start, end)
        candidate = read_dateline(text, opening.end() if opening else start, known)
        if candidate is None:
            continue
        continuation = Continuation(text, candidate.end)
        evidence = evidence_for(text, candidate, continuation, known)
        if evidence is not None:
            reason = f"its only evidence is its {evidence}, and too much text precedes it"
        elif continuation.lower_case:
            reason = "the text after it begins with a lower-case letter"
        elif not continuation.prose:
            reason = "the text after it does not read like a paragraph"
        else:
            reason = "it has no agency, date or state beside the name, and the name alone is not enough"
        yield Span(candidate.start, candidate.end), reason
