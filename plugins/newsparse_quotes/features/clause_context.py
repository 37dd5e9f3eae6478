"""The tokens before and after a noun chunk, which show whether it may open a clause and be a subject."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from newsparse.linear import Field
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

_BEFORE_GROUPS: dict[str, AbstractSet[int]] = {
    "stop": STOPS_AND_PAIRED_MARKS,
    "comma": PARENTHESIS_BOUNDS,
    "that": SUBORDINATORS,
    "and": COORDINATORS,
    "who": RELATIVE_PRONOUNS,
    "preposition": PREPOSITIONS_BEFORE_CHUNK,
    "verb": VERBS_BEFORE_CHUNK,
}
_AFTER_GROUPS: dict[str, AbstractSet[int]] = {
    "verb": FINITE_VERBS - {ED},
    "ed": {ED},
    "comma": PARENTHESIS_STARTS,
    "who": RELATIVE_PRONOUNS_AFTER_CHUNK,
    "preposition": PREPOSITIONS_AFTER_CHUNK,
    "and": AND_OR,
    "ing": {ING},
    "stop": STOPS_AND_PAIRED_MARKS,
    "cue": frozenset[int](),
}
_BEFORE_NAMES, _AFTER_NAMES = ("other", *_BEFORE_GROUPS), ("other", *_AFTER_GROUPS)
_STOP_BEFORE, _AND_BEFORE = map(_BEFORE_NAMES.index, ("stop", "and"))
_ED_AFTER, _WHO_AFTER, _STOP_AFTER, _CUE_AFTER = map(_AFTER_NAMES.index, ("ed", "who", "stop", "cue"))

BEFORE_GROUP, AFTER_GROUP = Field(4, _BEFORE_NAMES), Field(4, _AFTER_NAMES)
"""The two parts of a context as fields of a feature template."""


def _table(groups: Iterable[AbstractSet[int]]) -> bytes:
    """The number of the last group that contains each class, from 1; 0 if there is none."""
    found = bytearray(256)
    for number, group in enumerate(groups, 1):
        for c in group:
            found[c] = number
    return bytes(found)


_BEFORE, _AFTER = _table(_BEFORE_GROUPS.values()), _table(_AFTER_GROUPS.values())


def clause_context(document: Document, start: int, end: int, first: int, last: int) -> int:
    """The groups of the tokens before and after a chunk.

    Args:
        document: the text.
        start: the start of the chunk.
        end: the end of the chunk.
        first: the start of its sentence.
        last: the end of its sentence.

    Returns:
        The group of the token before the chunk in the low four bits, that of the token after it in the next four.
    """
    classes = document.classes
    before = _BEFORE[classes[start - 1]] if start > first else _STOP_BEFORE
    if end >= last:
        return before | _STOP_AFTER << 4
    after = _AFTER[classes[end]]
    if document.rates[end] > CUE_RATE and not 0 < after <= _ED_AFTER:
        after = _CUE_AFTER
    return before | after << 4


OPENS_CLAUSE, HAS_VERB, IS_SUBJECT = 1, 2, 4
"""Bits of ``ROLES``: a clause may begin with the chunk; a verb follows it directly; it may be a subject ("Lee left" or,
at the start of a sentence, "Lee, who left")."""


def _role(before: int, after: int) -> int:
    opens = 0 < before <= _AND_BEFORE
    has_verb = 0 < after <= _ED_AFTER or after == _CUE_AFTER
    subject = opens and (has_verb or (before == _STOP_BEFORE and _ED_AFTER < after <= _WHO_AFTER))
    return opens * OPENS_CLAUSE | has_verb * HAS_VERB | subject * IS_SUBJECT


ROLES = bytes(_role(context & 15, context >> 4) for context in range(256))
"""The bits above, by context."""
