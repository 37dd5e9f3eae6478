"""Which noun chunk is the subject of a verb further on, told by what stands before a chunk and behind it."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND_OR,
    COORDINATORS,
    FINITE_VERBS,
    PARENTHESIS_BOUNDS,
    PARENTHESIS_STARTS,
    PREPOSITIONS_AFTER_CHUNK,
    PREPOSITIONS_BEFORE_CHUNK,
    RELATIVE_PRONOUNS,
    RELATIVE_PRONOUNS_AFTER_CHUNK,
    STOPS_AND_PAIRED_MARKS,
    SUBORDINATORS,
    VERBS_BEFORE_CHUNK,
)
from newsparse_quotes.document.token_classes import ED, ING
from newsparse_quotes.document.token_flags import CUE_RATE

_BEFORE_GROUPS = (
    STOPS_AND_PAIRED_MARKS,
    PARENTHESIS_BOUNDS,
    SUBORDINATORS,
    COORDINATORS,
    RELATIVE_PRONOUNS,
    PREPOSITIONS_BEFORE_CHUNK,
    VERBS_BEFORE_CHUNK,
)
_BEHIND_GROUPS = (
    FINITE_VERBS - {ED},
    {ED},
    PARENTHESIS_STARTS,
    RELATIVE_PRONOUNS_AFTER_CHUNK,
    PREPOSITIONS_AFTER_CHUNK,
    AND_OR,
    {ING},
    STOPS_AND_PAIRED_MARKS,
)
_STOP_BEFORE, _AND_BEFORE = 1, 4
_ED_BEHIND, _RELATIVE_BEHIND, _STOP_BEHIND, _CUE_BEHIND = 2, 4, 8, 9


def _table(groups: Sequence[frozenset[int] | set[int]]) -> bytes:
    """The number of the last group that a class is in, from 1; 0 for none."""
    found = bytearray(256)
    for number, group in enumerate(groups, 1):
        for c in group:
            found[c] = number
    return bytes(found)


_BEFORE, _BEHIND = _table(_BEFORE_GROUPS), _table(_BEHIND_GROUPS)


def stand(document: Document, start: int, end: int, first: int, last: int) -> int:
    """How a chunk stands in its sentence.

    Args:
        document: the text.
        start: where the chunk begins.
        end: where it ends.
        first: where the sentence begins.
        last: where it ends.

    Returns:
        The kind of what stands before the chunk (an end, a comma, a conjunction, a preposition, a verb) in the low four
        bits, the kind of what stands behind it (a verb, a comma, a preposition) in the four above.
    """
    classes = document.classes
    before = _BEFORE[classes[start - 1]] if start > first else _STOP_BEFORE
    if end >= last:
        return before | _STOP_BEHIND << 4
    behind = _BEHIND[classes[end]]
    if document.rates[end] > CUE_RATE and not 0 < behind <= _ED_BEHIND:
        behind = _CUE_BEHIND
    return before | behind << 4


OPENS, HAS_VERB, IS_SUBJECT = 1, 2, 4
"""Whether a clause may begin with a chunk; whether a verb stands right behind it; whether it looks like a subject: "Lee
left", or, where a sentence begins, "Lee, who left"."""


def _tells(before: int, behind: int) -> int:
    opens = 0 < before <= _AND_BEFORE
    has_verb = 0 < behind <= _ED_BEHIND or behind == _CUE_BEHIND
    subject = opens and (has_verb or (before == _STOP_BEFORE and _ED_BEHIND < behind <= _RELATIVE_BEHIND))
    return opens * OPENS | has_verb * HAS_VERB | subject * IS_SUBJECT


TELLS = bytes(_tells(n & 15, n >> 4) for n in range(256))
"""What the way tells that a chunk stands: the three above, as bits."""
