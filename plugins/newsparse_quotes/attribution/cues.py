"""The selection of cues: a minimum score, and vetoes."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    BE_FORMS,
    FINITE_VERBS_AFTER_NOUN,
    IT,
    PASSIVE_COMPLEMENTS,
    STOPS_COLONS_AND_COMMAS,
)
from newsparse_quotes.document.speech_verbs import STRONG
from newsparse_quotes.document.token_classes import PLURAL
from newsparse_quotes.features.models import SCALE

LEAST_SCORE = -SCALE * 3 // 4
"""Cues with this score or a lower one are rejected."""

COMPLEMENT_REACH = 6
"""Maximum tokens from a passive cue to its agent or its clause."""


def with_rivals(cues: list[int]) -> Iterable[tuple[int, tuple[int, int]]]:
    """The possible cues of a sentence, each with the previous and the next one, -1 if there is none."""
    if len(cues) == 1:
        return [(cues[0], (-1, -1))]
    return zip(cues, zip([-1, *cues], [*cues[1:], -1], strict=False), strict=True)


def is_noun(document: Document, cue: int, last: int) -> bool:
    """Veto: a plural that may be a verb is a noun if a verb follows ("jobless claims fell")."""
    classes = document.classes
    return classes[cue] == PLURAL and cue + 1 < last and classes[cue + 1] in FINITE_VERBS_AFTER_NOUN


def is_passive_without_content(document: Document, cue: int, first: int, last: int) -> bool:
    """Veto: a passive without a source and without reported content ("the vote was called").

    It does not apply to stances. The impersonal "it was said", an agent, a clause with "that" or "to", and quotation
    marks are evidence of reported speech.
    """
    classes = document.classes
    if cue - 2 < first or classes[cue - 1] not in BE_FORMS or classes[cue - 2] in IT:
        return False
    if document.cue_entries[cue].level > STRONG:
        return False
    if any(classes[i] in PASSIVE_COMPLEMENTS for i in range(cue + 1, min(cue + COMPLEMENT_REACH, last))):
        return False
    return not document.quotations_in(first, last) and (cue + 1 >= last or classes[cue + 1] in STOPS_COLONS_AND_COMMAS)
