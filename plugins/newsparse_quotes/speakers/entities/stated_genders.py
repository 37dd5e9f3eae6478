"""The gender that titles and words of kinship beside a name state: "Sir", "his wife Fran"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    COMMA,
    DESCRIPTION_WORDS,
    DETERMINERS,
    FINITE_VERBS,
    FULL_STOP,
    MENTION_LINKS,
    POSSESSIVES,
    RELATIVE_PRONOUNS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import has_possessive_ending
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities.entities import Entity

LONGEST_KINSHIP = 6
"""Tokens between a noun of kinship and the name that is in apposition to it ("Lee's son, film maker Bo Lee")."""


_ENDS = MENTION_LINKS | COMMA | FULL_STOP | FINITE_VERBS | RELATIVE_PRONOUNS


def kinship_words(document: Document, mention: Chunk) -> Iterator[str]:
    """The lower-case nouns that say what an entity is, at one mention.

    They are the word before the name and titles before that word, the head of the apposition behind it, and the noun
    before a comma that the name is in apposition to, if it has a possessor ("Lee's son, film maker Bo Lee").
    """
    classes, words = document.classes, document.words
    start, end = mention
    titles, _, _ = gender_words()
    low = max(document.sentence_of(start)[0], start - LONGEST_KINSHIP)
    at = start - 1
    if at > low and classes[at] in FULL_STOP:
        at -= 1
    if at >= low:
        yield words[at].lower()
    while at > low and classes[at] in DESCRIPTION_WORDS and not has_possessive_ending(words[at]):
        if words[at].lower() in titles:
            yield words[at].lower()
        at -= 1
    at -= at > low and classes[at] in DETERMINERS  # "her husband, the designer Bo Lee"
    fronted = at - 3 == document.sentence_of(start)[0] and end < len(words) and classes[end] not in COMMA
    owned = at > low + 1 and (classes[at - 2] in POSSESSIVES or has_possessive_ending(words[at - 2]))
    if owned and classes[at] in COMMA and not fronted:  # "Besides his wife, Lee is survived by"
        yield words[at - 1].lower()
    if end + 1 < len(words) and classes[end] in COMMA:
        at = end + 1
        while at < len(words) and classes[at] not in _ENDS:
            at += 1
        if at == len(words) or classes[at] not in FULL_STOP or _ends_sentence(document, at):
            yield words[at - 1].lower()


def _ends_sentence(document: Document, stop: int) -> bool:
    """Whether a full stop ends a sentence; that of a title does not ("Mrs. Lee")."""
    return document.sentence_of(stop)[1] - stop <= 1


@cache
def gender_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Titles that state a gender; the titles and words of kinship for men, and for women."""
    lists = word_lists()
    men, women = lists["men"], lists["women"]
    return men | women, men | lists["male_relations"], women | lists["female_relations"]


def stated_gender(document: Document, entity: Entity, most: int) -> tuple[bool, bool]:
    """Whether words of kinship and titles say that an entity is a man, and whether they say that it is a woman.

    Those at a mention with the given name are decisive: a title before the family name may be that of a relative.
    """
    _, male, female = gender_words()
    words = document.words
    first, second = words[entity.full[0]], words[entity.full[0] + 1 : entity.full[1]]
    title = "" if first.isupper() and not "".join(second).isupper() else first.lower()  # "MS Lee" has initials
    men, women = title in male, title in female
    other_men = other_women = False
    for mention in entity.mentions[:most]:
        found = set(kinship_words(document, mention))
        behind = words[mention[1]] if mention[1] < len(words) else ""
        is_man = not found.isdisjoint(male) or behind == "himself"
        is_woman = not found.isdisjoint(female) or behind == "herself"
        if entity.given in words[slice(*mention)]:
            men, women = men or is_man, women or is_woman
        else:
            other_men, other_women = other_men or is_man, other_women or is_woman
    return (men, women) if men != women else (men or other_men, women or other_women)
