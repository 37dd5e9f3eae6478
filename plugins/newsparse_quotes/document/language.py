"""Whether a text is English, by its function words. Speech is attributed in English only."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import TYPICAL_ENGLISH

_TYPICAL = bytes(TYPICAL_ENGLISH)
LEAST_SHARE = 0.08
"""Of the words of English news about one in four is one of these; of other languages' one in fifty."""

FEWEST_WORDS = 12
"""Shorter texts count as English."""

SHORT, TELLING = 80, 10
"""Words of a text in which one English verb of saying decides; the rate from which a form is such a verb."""


def is_english(document: Document, language: str | None) -> bool:
    """Whether English rules may be applied.

    Args:
        document: the text.
        language: what the caller knows, as a BCP 47 tag; it is not checked.
    """
    if language:
        return language.lower().replace("_", "-").split("-")[0] in ("en", "eng")
    classes = document.classes
    known = len(classes) - len(classes.translate(None, _TYPICAL))
    if known >= LEAST_SHARE * len(classes):
        return True
    words = sum(word[:1].isalpha() for word in document.words)
    if words < FEWEST_WORDS or known >= LEAST_SHARE * words:
        return True
    return words < SHORT and any(document.rates[i] >= TELLING for i in document.possible_cues)
