"""What single tokens tell the steps that look over many of them, a byte a token: worked out once a text, by tables."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.document.token_classes import CLOSE, ED, OPEN, numbers

CUE_RATE = 3
"""Above this rate a possible cue counts as a verb to the chunks around it."""

VERB_RATE = 4
"""Above this rate a possible cue counts as a verb of the content that it stands in."""

END_RATE = 6
"""Above this rate a possible cue may end a content that stands before it."""

PUNCTUATION = numbers(",", ".", ":", ";", "?", "!", "…", "(", ")", "–", "-", "[", "]")
STOPS = numbers(".", "?", "!", "…", ",", ";", ":", "–", "-")
FUNCTION = frozenset(numbers(
    "to of in on for with by from at as about against into over under between after before during since "
    "until without and or but nor so if because while though although whether when where why how unless "
    "who whom whose which that than via despite amid upon through"
))  # fmt: skip
AUX = numbers(
    "is are was were be been being has have had having do does did will would can could may might must should"
)
RELATIVE = numbers("who", "which", "that", "whom", "whose")

_COMMAS = numbers(",", "–", "-", "(", ")", ";", ":")
_PREPOSITIONS = numbers(
    "of to in on for with by from at as about against into over under between among through during before after"
)
VERBS = {ED} | numbers("PAST", "PRONOUN_VERB", "NEGATED_AUX")
_CONJUNCTIONS = numbers("and", "but", "or", "if", "because", "while", "although", "when", "where", "as", "that")

_CUE = 1 << 5
_BETWEEN = bytes(
    (c in _COMMAS)
    | (c in AUX) << 1
    | (c in RELATIVE) << 2
    | (c in _PREPOSITIONS) << 3
    | (c in (OPEN, CLOSE)) << 4
    | (c in _CONJUNCTIONS) << 6
    | (c in VERBS) << 7
    for c in range(256)
)

MAY_END, STOP, CLOSING = b"esC"
"""A content may end before the token; it may unless a closing mark follows; a closing mark, behind which it may."""

_ENDS = bytes(
    CLOSING if c == CLOSE else STOP if c in STOPS else MAY_END if c in PUNCTUATION | FUNCTION | {OPEN} else 0
    for c in range(256)
)


def between_and_ends(classes: bytearray, rates: bytearray, cues: Sequence[int]) -> tuple[bytearray, bytearray]:
    """What each token tells that stands between a chunk and a cue, as bits; and what it is to a content that may end
    before it: ``MAY_END``, ``STOP``, ``CLOSING`` or 0.
    """
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
    """For each token 1 where it counts as a verb of the content that it stands in."""
    return rates.translate(_ABOVE)
