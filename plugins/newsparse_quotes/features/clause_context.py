"""The tokens before and behind a noun chunk: may the chunk open a clause, does it look like a subject?"""

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
_BEHIND_GROUPS: dict[str, AbstractSet[int]] = {
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
_BEFORE_NAMES, _BEHIND_NAMES = ("other", *_BEFORE_GROUPS), ("other", *_BEHIND_GROUPS)
_STOP_BEFORE, _AND_BEFORE = map(_BEFORE_NAMES.index, ("stop", "and"))
_ED_BEHIND, _WHO_BEHIND, _STOP_BEHIND, _CUE_BEHIND = map(_BEHIND_NAMES.index, ("ed", "who", "stop", "cue"))

BEFORE_GROUP, BEHIND_GROUP = Field(4, _BEFORE_NAMES), Field(4, _BEHIND_NAMES)
"""The two halves of a context as fields of a feature template."""


def _table(groups: Iterable[AbstractSet[int]]) -> bytes:
    """The number of the last group that a class is in, from 1; 0 if it is in none."""
    found = bytearray(256)
    for number, group in enumerate(groups, 1):
        for c in group:
            found[c] = number
    return bytes(found)


_BEFORE, _BEHIND = _table(_BEFORE_GROUPS.values()), _table(_BEHIND_GROUPS.values())


def clause_context(document: Document, start: int, end: int, first: int, last: int) -> int:
    """The groups of the tokens before and behind a chunk.

    Args:
        document: the text.
        start: where the chunk begins.
        end: where it ends.
        first: where its sentence begins.
        last: where its sentence ends.

    Returns:
        The group of the token before the chunk in the low four bits, that of the token behind it in the four above.
    """
    classes = document.classes
    before = _BEFORE[classes[start - 1]] if start > first else _STOP_BEFORE
    if end >= last:
        return before | _STOP_BEHIND << 4
    behind = _BEHIND[classes[end]]
    if document.rates[end] > CUE_RATE and not 0 < behind <= _ED_BEHIND:
        behind = _CUE_BEHIND
    return before | behind << 4


OPENS_CLAUSE, HAS_VERB, IS_SUBJECT = 1, 2, 4
"""Bits of ``ROLES``: a clause may begin with the chunk; a verb stands right behind it; it looks like a subject ("Lee
left" or, at the beginning of a sentence, "Lee, who left")."""


def _role(before: int, behind: int) -> int:
    opens = 0 < before <= _AND_BEFORE
    has_verb = 0 < behind <= _ED_BEHIND or behind == _CUE_BEHIND
    subject = opens and (has_verb or (before == _STOP_BEFORE and _ED_BEHIND < behind <= _WHO_BEHIND))
    return opens * OPENS_CLAUSE | has_verb * HAS_VERB | subject * IS_SUBJECT


ROLES = bytes(_role(context & 15, context >> 4) for context in range(256))
"""What each context says of its chunk: the bits above."""
