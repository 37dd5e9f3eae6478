"""People without a name: they are rivals of the people with a name, when a pronoun is resolved."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsparse import lazy_re as re
from newsparse_quotes.document.groups import (
    COMMA,
    DESCRIPTION_WORDS,
    HE_SHE,
    INDEFINITE_DETERMINERS,
    LINKS,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    POSSESSIVES,
    RELATIVE_PRONOUNS_AND_THAT,
    TITLES_AND_FULL_STOP,
)
from newsparse_quotes.document.token_classes import ED, one_of
from newsparse_quotes.document.word_lists import endings, word_lists
from newsparse_quotes.speakers.entities.appositions import is_office
from newsparse_quotes.speakers.entities.genders import Gender
from newsparse_quotes.speakers.names.naming_verbs import CLAUSE_REACH, introduced_behind

if TYPE_CHECKING:
    from newsparse_quotes.speakers.context import Context

LONGEST_AGE = 4
"""Tokens behind a description within which "he" or "she" follows a comma."""

_OFFICE_NOUN = re.compile(one_of(OFFICE_NOUNS))

LONGEST_UNNAMED = 4
"""Tokens from the article to the noun of a person without a name ("a former bank spokeswoman")."""


@cache
def _nouns(gender: Gender) -> frozenset[str]:
    """Nouns for a person of a gender; of either if it is unknown."""
    lists = word_lists()
    men = lists["either"] | lists["men"]
    women = lists["either"] | lists["women"]
    return men if gender == "male" else women if gender == "female" else men | women


def has_unnamed_person(context: Context, first: int, last: int, gender: Gender, *, half_names: bool = True) -> bool:
    """Whether a token range introduces a person of this gender without a name.

    It does so by a description ("a spokeswoman") or, if ``half_names``, by half a name whose rest is not printed
    anywhere ("Mr Marsh"). A description before a comma and "she" is hers.
    """
    classes, words, nouns = context.document.classes, context.document.words, _nouns(gender)
    for m in _OFFICE_NOUN.finditer(classes, first + 1, last):
        i = m.start()
        if words[i].lower() not in nouns:
            continue
        behind = i + 1 + (words[min(i + 1, last - 1)] == ".")
        if behind < last and classes[behind] in PERSON_NAME_WORDS:
            if half_names and words[i][:1].isupper() and behind not in context.entities.at:
                return True
        else:
            start = i - 1
            while start > max(first, i - LONGEST_UNNAMED) and classes[start] not in INDEFINITE_DETERMINERS:
                start -= 1
            apposed = start > first and classes[start - 1] in COMMA
            if classes[start] in INDEFINITE_DETERMINERS and not apposed and not _is_described(context, i + 1):
                return True
    return False


def begins_with_unnamed_person(context: Context, sentence: int) -> bool:
    """Whether a sentence begins with a person without a name: "However, a trader was in doubt"."""
    document = context.document
    for start, end in context.chunks(sentence)[:1]:
        first = document.sentences[sentence][0]
        behind_comma = document.classes[start - 1] in COMMA and not document.finite.count(1, first, start)
        opens = document.classes[start] in INDEFINITE_DETERMINERS and (start == first or behind_comma)
        if opens and document.classes[end - 1] not in PERSON_NAME_WORDS and not _is_described(context, end):
            return is_office(document, end - 1) or document.words[end - 1].endswith(endings("agents"))
    return False


def begins_with_relative(context: Context, sentence: int, gender: Gender) -> bool:
    """Whether the first subject of a sentence is a relative of a gender without a name: "Her son, who slept, paid".

    A name in apposition says who the relative is: "Her son, Bo, paid".
    """
    document, lists = context.document, word_lists()
    kin = {"female": lists["female_relations"], "male": lists["male_relations"]}.get(gender, frozenset())
    first, last = document.sentences[sentence]
    for start, end in context.chunks(sentence)[:1]:
        owned = start == first and document.classes[start] in POSSESSIVES and not context.masked[start]
        word = document.words[end - 1].lower()
        if not owned or end >= last or word not in kin or _is_described(context, end):
            return False
        return document.finite[end] > 0 or document.rates[end] > 0 or document.classes[end] in COMMA | LINKS
    return False


def _is_described(context: Context, end: int) -> bool:
    """Whether a name or a pronoun behind a comma says who a description refers to.

    So it does in "A fishmonger, Mrs Lee, said", "One resident, retired teacher Ann Lee, said" and "A driver who gave
    his name as Musa said".
    """
    document = context.document
    classes, words = document.classes, document.words
    at = end + 1
    clause = end < len(words) and classes[end + (classes[end] in COMMA)] in RELATIVE_PRONOUNS_AND_THAT
    if clause and introduced_behind(document, end, end + CLAUSE_REACH) is not None:
        return True
    if end >= len(words) or classes[end] not in COMMA:
        return False
    titles = word_lists()["addresses"] | word_lists()["women"] | word_lists()["men"]
    while at < len(words) and (
        classes[at] in TITLES_AND_FULL_STOP
        or words[at].lower() in titles
        or (classes[at] in DESCRIPTION_WORDS and words[at].islower() and (classes[at] == ED or not document.finite[at]))
    ):
        at += 1
    named = at in context.entities.at or at in context.lone_names.at
    return named or _describes_pronoun(context, end)


def _describes_pronoun(context: Context, end: int) -> bool:
    """Whether a description at the start of a sentence is that of "he" or "she" behind a comma: "A baker, 53, she"."""
    classes = context.document.classes
    behind = classes[end : end + LONGEST_AGE]
    return (
        bool(behind)
        and behind[0] in COMMA
        and any(c in HE_SHE and behind[i] in COMMA for i, c in enumerate(behind[1:]))
    )
