"""The field of an office before the name of its holder: "Minister for Home Affairs Ann Lee"."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import AND, DEFINITE_DETERMINERS, NAME_WORDS, OF_FOR, OF_FOR_ON, TITLES
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CAPS, ORGANIZATION_NAME
from newsparse_quotes.document.word_lists import word_lists

FEWEST_NAME_WORDS = 2
"""The fewest words of a name behind the field of an office."""

LONGEST_FIELD = 6
"""The most tokens of a field ("Trade and Foreign Affairs")."""

_OFFICES = TITLES | {CAPS}


def office_of_field(document: Document, at: int) -> int:
    """The token of the office whose field ends before a token; -1 if no field does.

    The words of a field are those of the list `fields`; the last is not one that only stands before another one:
    "spokesperson on health Ann Lee", "Leader of the Opposition Ann Lee", "Minister of State for Home Affairs Ann Lee".
    """
    classes, words, lists = document.classes, document.words, word_lists()
    fields, first_words = lists["fields"], lists["first_words_of_fields"]
    if at < FEWEST_NAME_WORDS + 1 or words[at - 1].lower() not in fields:
        return -1
    first = at - 1
    while first > max(1, at - LONGEST_FIELD):
        joined = classes[first - 1] in AND
        word = words[first - 1 - joined].lower()
        if word not in fields and (joined or word not in first_words):
            break
        first -= 1 + joined
    link = first - 1 - (classes[first - 1] in DEFINITE_DETERMINERS)
    if link < 1 or classes[link] not in OF_FOR_ON:
        return -1
    office = link - 1
    if office > 1 and words[office] in lists["fields_of_office"] and classes[office - 1] in OF_FOR:
        office -= 2  # "Minister of State for Ports"
    is_office = classes[office] in _OFFICES or words[office].lower() in lists["offices_with_fields"]
    return office if is_office else -1


def without_field(document: Document, run: Chunk) -> Chunk:
    """The name in a run of three words or more without the field of an office before it.

    Fields that are not listed have one word: "Minister of Sorcery Ann Lee".
    """
    start, end = run
    if end - start <= FEWEST_NAME_WORDS:
        return run
    for at in range(min(end - FEWEST_NAME_WORDS, start + LONGEST_FIELD), start, -1):
        if office_of_field(document, at) >= 0 and not _names_organization(document, (at, end)):
            return at, end
    return (end - FEWEST_NAME_WORDS, end) if _is_field(document, start) else run


def _names_organization(document: Document, run: Chunk) -> bool:
    """Whether a run has a noun for an organization: "Agency Ann Lee" behind "head of the Energy"."""
    if ORGANIZATION_NAME in document.classes[slice(*run)]:
        return True
    lists = word_lists()
    nouns = lists["organization_heads"] | lists["last_words_of_organizations"] | lists["firms"]
    return any(word.lower() in nouns for word in document.words[slice(*run)])


def _is_field(document: Document, at: int) -> bool:
    """Whether a word is the field of an office: "minister of Trade", "minister for Ports and Trade"."""
    classes = document.classes
    if at > 2 and classes[at - 1] in AND and classes[at - 2] in NAME_WORDS:
        at -= 2
    return at > 1 and classes[at - 1] in OF_FOR and classes[at - 2] in TITLES
