"""What shows that a name is a person's, at the places where it is printed."""

from __future__ import annotations

from functools import cache

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND,
    APPOSITION_STARTS,
    COMMA,
    COMMON_NOUNS,
    DASHES,
    DEFINITE_DETERMINERS,
    DETERMINERS,
    HE_SHE,
    IS_WAS,
    MENTION_LINKS,
    NAME_WORDS,
    OFFICE_NOUNS,
    POSSESSIVES,
    SENTENCE_STOPS,
    UNCLASSIFIED,
    UNMARKED_NAME_WORDS,
)  # fmt: skip
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import NAME_S, numbers
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.names.name_extents import ends_title
from newsparse_quotes.speakers.names.names import is_age, person_nouns

LONGEST_APPOSITION = 8
"""Tokens of an apposition in which an office or a trade is looked for."""

REACH = 40
"""Tokens behind a name in which a pronoun that refers to it is looked for."""

_WHO = numbers("who whom")
_HIS_HER = numbers("his her")
_PRONOUNS = HE_SHE | _HIS_HER
_POSSESSORS = POSSESSIVES | {NAME_S}
_APPOSITION_ENDS = MENTION_LINKS | COMMA | SENTENCE_STOPS | numbers("who whom that which")
_BEFORE_OFFICE = DETERMINERS | _POSSESSORS
_REFLEXIVES = {("himself",), ("herself",)}
_PLACES = numbers("in from of at near")
_OTHER_PERSONS = NAME_WORDS | OFFICE_NOUNS


@cache
def _persons() -> frozenset[str]:
    """Words for people that stand directly before a name or head its apposition, with kings and peers."""
    lists = word_lists()
    return (person_nouns() | lists["royals"] | lists["peers"]) - lists["firm_nouns"]


@cache
def relatives() -> frozenset[str]:
    """Words for relatives and people close to a person."""
    lists = word_lists()
    return lists["male_relations"] | lists["female_relations"] | lists["relations"]


@cache
def words_of_kinship() -> frozenset[str]:
    """The words for relatives that are not names too."""
    return relatives() - word_lists()["names_too"] - word_lists()["royals"]


def shows_person(document: Document, name: Chunk, *, whole: bool) -> bool:
    """Whether the words beside a mention show that the name is a person's.

    A relative precedes it ("his wife Fran"), or an age, "who", "himself", a relative ("and his brother") or, behind
    "'s", the word for one follows it. Beside a whole name these count as well: an office or trade before or behind it
    ("driver Joy Amadi", "Joy Amadi, a nurse"), and "he" or "she" that refers to it. A word that is printed alone may
    belong to the next one ("former Goldman star").

    Args:
        document: the analysed text.
        name: the mention.
        whole: whether it is the whole name.
    """
    if _has_relative(document, name) or _has_age_or_clause(document, name):
        return True
    return whole and (_has_office(document, name) or _has_pronoun(document, name))


def _has_relative(document: Document, name: Chunk) -> bool:
    classes, words, (start, end) = document.classes, document.words, name
    if start and words[start - 1].lower() in relatives():
        return True
    if start > 2 and classes[start - 1] in COMMA and words[start - 2].lower() in relatives():
        return classes[start - 3] in _POSSESSORS  # "Bo's mum, Ann Lee, set up"
    if end + 1 >= len(words):
        return False
    if classes[end - 1] == NAME_S:
        return words[end].lower() in relatives() and classes[end + 1] not in UNCLASSIFIED
    return classes[end] in AND and classes[end + 1] in _HIS_HER


def _has_age_or_clause(document: Document, name: Chunk) -> bool:
    classes, words, end = document.classes, document.words, name[1]
    if words[end : end + 1] in _REFLEXIVES:
        return True  # "Lee himself"
    if classes[end] in DASHES:
        return classes[end + 1] in _WHO
    if classes[end] not in COMMA:
        return classes[end] in _WHO
    return classes[end + 1] in _WHO or is_age(document, end + 1)


def _has_office(document: Document, name: Chunk) -> bool:
    classes, words, (start, end) = document.classes, document.words, name
    before = start - 1
    if before > 0 and words[before] == ".":
        before -= 1
    if start > document.sentence_of(start)[0]:
        if words[before].lower() in _persons() or ends_title(document, before):
            return True
        if classes[before] in OFFICE_NOUNS:
            return end == len(words) or classes[end] not in COMMON_NOUNS  # not "former Marlow Tide players"
    if end + 1 >= len(words):
        return False
    apposed = classes[end] in COMMA and classes[end + 1] in APPOSITION_STARTS
    if not apposed and not (classes[end] in IS_WAS and classes[end + 1] in _BEFORE_OFFICE):
        return False
    last, most = end + 1, min(len(words), end + LONGEST_APPOSITION)
    while last < most and classes[last] not in _APPOSITION_ENDS:
        last += 1
    return classes[last - 1] in OFFICE_NOUNS or words[last - 1].lower() in _persons()


def is_called_he_or_she(document: Document, name: Chunk) -> bool:
    """Whether "he", "she", "his" or "her" refers to a name that begins a sentence."""
    return _has_pronoun(document, name, _PRONOUNS)


def _has_pronoun(document: Document, name: Chunk, pronouns: frozenset[int] = HE_SHE) -> bool:
    """Whether a pronoun refers to a name that begins a sentence: behind it, or "he" or "she" in the next sentence.

    No other name and no word for a person is between them.
    """
    classes, (start, end) = document.classes, name
    sentence = document.sentence_at(start)
    first, last = document.sentences[sentence]
    if start > first and classes[start - 1] in DEFINITE_DETERMINERS:
        return False
    begins = start == first or classes[start - 1] in COMMA
    for i in range(end, min(last, end + REACH)):
        if document.long_quotations[i] or (classes[i] in _OTHER_PERSONS and not _is_place(document, end, i)):
            return False
        if classes[i] in pronouns:
            return begins
    if sentence + 1 == len(document.sentences) or end >= last or not document.finite[end]:
        return False
    return classes[document.sentences[sentence + 1][0]] in HE_SHE


def _is_place(document: Document, first: int, at: int) -> bool:
    """Whether a name behind another one may only be that of a place: "Ann Lee, of the Weirside, said she"."""
    classes = document.classes
    while at > first and classes[at] in NAME_WORDS:
        at -= 1
    return classes[at] in _PLACES or (document.words[at] == "the" and classes[at - 1] in _PLACES)


def is_joined_to_name(document: Document, name: Chunk) -> bool:
    """Whether "and" joins a name to another one of two words at the start of a sentence: "Bo Lee and Ann Roe run"."""
    classes, (start, end) = document.classes, name
    first, last = document.sentence_of(start)
    if start == first:
        return (
            end + 2 < last and classes[end] in AND and all(c in UNMARKED_NAME_WORDS for c in classes[end + 1 : end + 3])
        )
    before = classes[first : start - 1]
    return classes[start - 1] in AND and len(before) > 1 and all(c in UNMARKED_NAME_WORDS for c in before)
