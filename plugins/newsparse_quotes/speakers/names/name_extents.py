"""Which words of a stretch with capitals belong to the name, without the titles before it and the letters behind it."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from newsparse_quotes.document.capital_words import is_initials
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import ORGANIZATION_NAMES_AND_CAPITALS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import (
    CAPS,
    ORGANIZATION_NAME,
)
from newsparse_quotes.document.word_lists import endings, word_lists
from newsparse_quotes.speakers.names.fields_of_office import without_field
from newsparse_quotes.speakers.names.names import is_organization_word, is_person_noun, opening_word

_ROYAL_POSSESSIVES = ("King's", "King’s", "Queen's", "Queen’s")


def without_adjectives(document: Document, run: Chunk) -> Chunk:
    """The name in a run of two words or more: without adjectives and without the field of an office before it."""
    start, end = run
    words, particles = document.words, word_lists()["particles"]
    organization = (
        document.classes[end - 1] == ORGANIZATION_NAME
        or without_possessive(words[end - 1]).lower() in _last_words_of_organizations()
    )
    for i in range(end - 2, start - 1, -1):
        word = words[i]
        if words[i + 1] in particles:
            continue  # "Christian von Lee"
        if (word in words_before_names() and not (organization and word.endswith(endings("endings_of_nations")))) or (
            "-" in word and word[-1].islower() and word[word.rfind("-") + 1 :].islower()
        ):
            return without_field(document, (i + 1, end))
    return without_field(document, run)


@cache
def _last_words_of_organizations() -> frozenset[str]:
    """Words that end the name of an organization, to which a nation before it belongs: "Norwegian Weather Service"."""
    lists = word_lists()
    return lists["last_words_of_organizations"] | lists["organization_heads"]


@cache
def words_before_names() -> frozenset[str]:
    """Words with a capital that precede a name and are not part of it."""
    lists = word_lists()
    return lists["adjectives"] | lists["first_words_of_offices"] | lists["sentence_openers"] | lists["time_zones"]


def without_titles(document: Document, run: Chunk) -> Chunk:
    """The name in a run without ranks, trades and relations before it and letters behind it.

    Two words of the name are left, unless a form of address stands before a family name ("Cllr Dunne").
    """
    start, end = run
    words, lists = document.words, word_lists()
    if end - start == 2:
        return (start + 1, end) if words[start].lower() in lists["addresses"] else run
    while end - start > 2 and words[end - 1] in lists["postnominals"]:
        end -= 1
    if end - start > 2 and words[end - 1] in _ROYAL_POSSESSIVES and words[end : end + 1] == ("Counsel",):
        end -= 1
    if is_organization_word(document, end - 1) or is_person_noun(document, end - 1):
        return start, end  # "Farmer Bank", "ANN LEE, CHIEF ECONOMIST" without its comma
    for i in range(end - 2, start, -1):
        if ends_title(document, i):
            return i + 1, end
    for i in range(end - 3, start - 1, -1):
        if is_person_noun(document, i) and words[i + 1][:1].isalnum():  # not "Bo “Tenor” Lee"
            return i + 1, end
    return start, end


def ends_title(document: Document, at: int) -> bool:
    """Whether a word is the second one of a Malay title: "Datuk Seri", "Tan Sri"."""
    words, lists = document.words, word_lists()
    second = at > 0 and words[at].lower() in lists["second_words_of_titles"]
    return second and words[at - 1].lower() in lists["first_words_of_titles"]


def without_noun(document: Document, run: Chunk, alone: Container[str]) -> Chunk:
    """The name in a run of three words whose first word is a noun that the text prints in small letters ("the sub").

    The text must print one of the other words alone, as it does with names of people. Names of firms begin with nouns
    as well ("Dollar General Corp").
    """
    start, end = run
    classes, words = document.classes, document.words
    if end - start != 3 or words[start].lower() not in document.common_nouns:
        return run
    if any(c in ORGANIZATION_NAMES_AND_CAPITALS for c in classes[start:end]):
        return run
    if is_organization_word(document, end - 1):
        return run
    return (start + 1, end) if any(without_possessive(word) in alone for word in words[start + 1 : end]) else run


def end_of_capitals(document: Document, run: Chunk) -> int:
    """The token behind the last word in capitals that a longer name follows ("CEO Ann Lee"); else the run's start."""
    start, end = run
    classes, words = document.classes, document.words
    at = classes.rfind(CAPS, start, end - 1)
    while at >= 0 and (len(words[at]) < 2 or is_initials(words[at])):
        at = classes.rfind(CAPS, start, at)
    if at == start and opening_word(document, at) != words[at]:
        return start
    return at + 1 if at >= 0 else start
