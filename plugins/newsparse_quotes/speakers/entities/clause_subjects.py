"""Whether a name may be the subject of its clause."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    DESCRIPTION_WORDS,
    DETERMINERS,
    MODALS,
    OFFICE_NOUNS,
    PREPOSITIONS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import APOSTROPHES
from newsparse_quotes.document.token_classes import NAME_S, numbers
from newsparse_quotes.document.word_lists import word_lists

INVERTED = MODALS | numbers("do does did NEGATED_AUX")
"""Classes of the auxiliaries that a subject and not an object follows: "Why didn't Ann Lee speak?"."""


def is_subject_like(document: Document, name: Chunk) -> bool:
    """Whether a name may be the subject of its clause: it owns nothing and follows neither a preposition nor a verb."""
    classes, (start, end) = document.classes, name
    if classes[end - 1] == NAME_S or is_possessor(document, end):
        return False
    first = document.sentence_of(start)[0]
    before = start - 1
    while before >= first and classes[before] in DESCRIPTION_WORDS:
        if classes[before] not in OFFICE_NOUNS and not document.words[before].islower():
            break
        if document.finite[before] or document.rates[before]:
            break
        before -= 1
    if before < first:
        return True
    if classes[before] in DETERMINERS:
        return before == first or not takes_object(document, before - 1)
    return classes[before] not in PREPOSITIONS and not takes_object(document, before)


def takes_object(document: Document, verb: int) -> bool:
    """Whether an object follows a verb. The subject may follow a verb of saying without addressee or an auxiliary."""
    if not document.finite[verb] or document.classes[verb] in INVERTED:
        return False
    return not document.rates[verb] or document.words[verb].lower() in word_lists()["addressing"]


def is_possessor(document: Document, end: int) -> bool:
    """Whether a possessive ending that is spaced or has the wrong mark follows a name: "Kelty‘s"."""
    words = document.words
    return end + 1 < len(words) and words[end] in APOSTROPHES and words[end + 1] == "s"
