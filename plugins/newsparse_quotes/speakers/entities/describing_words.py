"""The words that describe a person at one mention: titles and trades before the name, an apposition behind it."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    COMMA,
    DEFINITE_DETERMINERS,
    DESCRIPTION_WORDS,
    FULL_STOP,
    MENTION_LINKS,
    OF_FOR,
    POSSESSIVES,
    RELATIVE_PRONOUNS_AND_THAT,
    TITLES,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import APOSTROPHES, without_possessive
from newsparse_quotes.document.token_classes import NAME_S
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.names.other_names import follows_place_of_office

WORDS_BEFORE = 8
"""Tokens before a name that are read as its description ("the former Velmora harbour chief")."""

WORDS_APPOSED = 12
"""Tokens before a name between commas that are read as its description ("the head of the Norby Company, Ann Lee,")."""

WORDS_AFTER = 13
"""Tokens of an apposition behind a name that are read as its description."""

LONGEST_ABBREVIATION = 4
"""Letters of a word before a full stop that touches it and that does not end the description ("Gov.")."""

COMMONEST_CUE_RATE = 6
"""A word that reports more often than this rate is a verb and ends a description."""

_DEFINITE = DEFINITE_DETERMINERS | POSSESSIVES


def words_with(document: Document, mention: Chunk) -> Iterator[str]:
    """The lower-case words that describe an entity at one mention: those before it, and an apposition after it."""
    classes, words = document.classes, document.words
    start, end = mention
    first = document.sentence_of(start)[0]
    for i in range(start - 1, max(first, start - WORDS_BEFORE) - 1, -1):
        c = classes[i]
        if _ends_abbreviation(document, i):
            continue
        if c in OF_FOR and i < start - 1 and follows_place_of_office(document, start):
            continue  # "Minister of Power Ann Lee"
        if c not in DESCRIPTION_WORDS or document.rates[i] > COMMONEST_CUE_RATE:
            break
        yield without_possessive(words[i].lower())
    yield from _words_apposed_to(document, mention)
    if end + 1 < len(words) and classes[end] in COMMA:
        last = min(end + 1 + WORDS_AFTER, len(words))
        stop = next((i for i in range(end + 1, last) if classes[i] in COMMA or classes[i] in FULL_STOP), last)
        if _is_clause(document, end + 1, stop):
            return
        for i in range(end + 1, stop):
            if classes[i] in DESCRIPTION_WORDS:
                yield without_possessive(words[i].lower())


def _is_clause(document: Document, first: int, stop: int) -> bool:
    """Whether the words behind a comma are a clause and not an apposition: "Ann Lee, the officer said, was late".

    A finite verb follows its subject in them, except in a relative clause.
    """
    for i in range(first, stop):
        if document.classes[i] in RELATIVE_PRONOUNS_AND_THAT:
            return False
        if document.finite[i]:
            return True
    return False


def _words_apposed_to(document: Document, mention: Chunk) -> Iterator[str]:
    """The lower-case words of a definite description before a name between commas: "The prime minister, Ann Lee,".

    Of "the head of the bank, Ann Lee," and "the head at the bank, Ann Lee," only "head" describes her.
    """
    classes, words = document.classes, document.words
    start, end = mention
    first = document.sentence_of(start)[0]
    while start - 1 > first and (_ends_abbreviation(document, start - 1) or _is_title(document, start - 1)):
        start -= 1  # "The mayor, Mr. Bo Roe,"
    if start - 2 <= first or classes[start - 1] not in COMMA:
        return
    if end < len(words) and classes[end] not in COMMA | FULL_STOP:
        return
    found: list[str] = []
    for i in range(start - 2, max(first - 1, start - 2 - WORDS_APPOSED), -1):
        if classes[i] in MENTION_LINKS or (classes[i] in DEFINITE_DETERMINERS and classes[i - 1] in MENTION_LINKS):
            found = []
        elif classes[i] in _DEFINITE or classes[i] == NAME_S or _owns_in_plural(document, i):
            yield from found
            return
        elif classes[i] not in DESCRIPTION_WORDS or document.rates[i] > COMMONEST_CUE_RATE:
            return
        else:
            found.append(without_possessive(words[i].lower()))


def _owns_in_plural(document: Document, at: int) -> bool:
    """Whether a token is the apostrophe of a plural: "The suspects' lawyer, Ann Lee,"."""
    return document.words[at] in APOSTROPHES and at > 0 and document.words[at - 1].endswith("s")


def _ends_abbreviation(document: Document, at: int) -> bool:
    """Whether a token is the full stop of a short word: "Gov."."""
    if document.classes[at] not in FULL_STOP or document.scan.spaced(at - 1):
        return False
    return len(document.words[at - 1]) <= LONGEST_ABBREVIATION


def _is_title(document: Document, at: int) -> bool:
    """Whether a word is a form of address or a rank before a name: "Mr", "Chief"."""
    if document.classes[at] in TITLES:
        return True
    word, lists = document.words[at].lower(), word_lists()
    return any(word in lists[name] for name in ("addresses", "men", "women"))
