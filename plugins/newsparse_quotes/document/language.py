"""Detection of English by function words. Only English texts have quotes."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import TYPICAL_ENGLISH

_TYPICAL = bytes(TYPICAL_ENGLISH)
LEAST_SHARE = 0.08
"""Minimum share of ``TYPICAL_ENGLISH`` words. It is about 25 % in English news and 2 % in other languages."""

FEWEST_WORDS = 12
"""Shorter texts count as English."""

SHORT, CERTAIN_RATE = 80, 10
"""A text with fewer words than ``SHORT`` is English if it contains a cue with at least this rate."""


def is_english(document: Document, language: str | None) -> bool:
    """Whether a text is English.

    Args:
        document: the text.
        language: the language as a BCP 47 tag, if the caller knows it; it takes precedence over the words.
    """
    if language:
        return language.lower().replace("_", "-").split("-")[0] in ("en", "eng")
    classes = document.classes
    known = len(classes) - len(classes.translate(None, _TYPICAL))
    if known >= LEAST_SHARE * len(document.words):
        return True
    words = sum(map(str.isalpha, [word[:1] for word in document.words]))
    if words < FEWEST_WORDS or known >= LEAST_SHARE * words:
        return True
    return words < SHORT and any(document.rates[i] >= CERTAIN_RATE for i in document.possible_cues)
