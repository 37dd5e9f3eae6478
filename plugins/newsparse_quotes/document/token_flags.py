"""Flags of tokens, one byte per token, computed once per text for the stages that scan many tokens."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.document.groups import (
    AUXILIARIES,
    CLAUSE_STOPS,
    CONJUNCTIONS,
    FUNCTION_WORDS,
    INNER_PUNCTUATION,
    PAIRED_MARKS,
    PREPOSITIONS_AND_AS,
    PUNCTUATION,
    RELATIVE_PRONOUNS_AND_THAT,
    VERB_CLASSES,
)
from newsparse_quotes.document.token_classes import CLOSE, OPEN

CUE_RATE = 3
"""A possible cue with a higher rate counts as a verb next to a chunk."""

VERB_RATE = 4
"""A possible cue with a higher rate counts as a verb of the content that contains it."""

END_RATE = 6
"""A content may end before a possible cue with a higher rate."""


BETWEEN_BITS = {
    "punctuation": INNER_PUNCTUATION,
    "auxiliary": AUXILIARIES,
    "relative": RELATIVE_PRONOUNS_AND_THAT,
    "preposition": PREPOSITIONS_AND_AS,
    "mark": PAIRED_MARKS,
    "cue": frozenset[int](),
    "conjunction": CONJUNCTIONS,
    "verb": VERB_CLASSES,
}
"""The bits of ``Document.between``, the lowest first, and the classes that set them; "cue" depends on the rate."""

_CUE = 1 << list(BETWEEN_BITS).index("cue")
_BETWEEN = bytes(sum((c in group) << bit for bit, group in enumerate(BETWEEN_BITS.values())) for c in range(256))

MAY_END, STOP, CLOSING = b"esC"
"""MAY_END: a content may end before the token. STOP: it may, unless a closing quotation mark follows. CLOSING: the
token is a closing quotation mark, and a content may end after it."""

_ENDS = bytes(
    CLOSING
    if c == CLOSE
    else STOP
    if c in CLAUSE_STOPS
    else MAY_END
    if c in PUNCTUATION | FUNCTION_WORDS | {OPEN}
    else 0
    for c in range(256)
)


def between_and_ends(classes: bytearray, rates: bytearray, cues: Sequence[int]) -> tuple[bytearray, bytearray]:
    """Two bytes for each token: the bits of ``BETWEEN_BITS``, and ``MAY_END``, ``STOP``, ``CLOSING`` or 0."""
    between, ends = classes.translate(_BETWEEN), classes.translate(_ENDS)
    for i in cues:
        rate = rates[i]
        if rate > CUE_RATE:
            between[i] |= _CUE
            if rate > END_RATE and not ends[i]:
                ends[i] = MAY_END
    return between, ends


_ABOVE = bytes(rate > VERB_RATE for rate in range(256))


def verbs(rates: bytearray) -> bytearray:
    """For each token 1 if it counts as a verb of the content that contains it."""
    return rates.translate(_ABOVE)
