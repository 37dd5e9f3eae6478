"""Descriptions that are another way to name a person whom the story has named: "the senator", "the former farmer"."""

from __future__ import annotations

from newsparse_quotes.document.groups import (
    DEFINITE_DETERMINERS,
    MENTION_LINKS,
    NAME_WORDS,
    OFFICE_NOUNS,
    POSSESSIVES,
    PREPOSITIONS,
)
from newsparse_quotes.document.token_classes import NAME_S
from newsparse_quotes.document.word_lists import endings, word_lists
from newsparse_quotes.speakers.context import Context
from newsparse_quotes.speakers.entities.entities import MENTIONS_BACK, Entity
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.names.names import is_person_noun

NOUN_REACH = 2000
"""Tokens before a noun that are searched for a person without a name who has it."""

WORDS_BEFORE_NOUN = 3
"""Tokens before a noun in which "a" makes it a person without a name."""

_DEFINITE = DEFINITE_DETERMINERS | POSSESSIVES


def is_variation(noun: str, mention: Mention, context: Context) -> bool:
    """Whether a description is another way to name a person of the story: "the senator", "the Irish coach".

    A story has to introduce persons with this noun, or a nation stands before it, or a place before an
    elected office. "The county engineer" is not one.
    """
    document, (start, end) = context.document, mention.head
    classes, words, lists = document.classes, document.words, word_lists()
    if noun in lists["spouses_of_leaders"]:
        return words[end - 2].lower() == "first"
    if classes[end - 1] not in OFFICE_NOUNS and not is_person_noun(document, end - 1):
        return False
    if noun in lists["firm_nouns"] or classes[end] in MENTION_LINKS or NAME_S in classes[start:end]:
        return False  # "the publisher", "the head of the bank", "the bank's economist"
    if classes[start - 1] in PREPOSITIONS:
        return False  # "according to a report by the engineer"
    modifiers = words[start + 1 : end - 1]
    if _tells_of_life(mention, context):
        return noun not in lists["generic"] or noun in lists["elected"]
    nations = [word for word in modifiers if word in lists["demonyms"] or word in lists["adjectives"]]
    place = noun in lists["elected"] and any(word[:1].isupper() for word in modifiers)
    if noun in lists["situational"] and not place and (not nations or noun in lists["generic"]):
        return False
    return place or all(word in nations or word in lists["plain_modifiers"] for word in modifiers)


def _tells_of_life(mention: Mention, context: Context) -> bool:
    """Whether a description tells something of the life of a person: "the former dairy farmer", "the two-time mayor".

    Behind "the" it adds to what the story says of a person that it has named, whatever the other words are.
    """
    modifier = context.document.words[mention.head[0] + 1]
    return modifier in word_lists()["biographical"] or modifier.endswith(endings("biographical_endings"))


def describes_another(noun: str, found: Entity, mention: Mention, context: Context) -> bool:
    """Whether a noun describes another person of the story than the one who is found.

    If the description tells of the past, others are described so only with the same word: "the former minister" is not
    the present one.
    """
    if noun not in context.descriptions:
        return False
    profiles, modifier = context.profiles, context.document.words[mention.head[0] + 1]
    past = modifier in word_lists()["biographical"]
    if past and noun in profiles.description(found):
        return True
    words = {noun, modifier} if past else {noun}
    near = context.entities.before(mention.head[0], MENTIONS_BACK)
    described = (one for one in near if words <= profiles.description(one) and profiles.is_person(one))
    return any(one is not found for one in described)


def has_nation(entity: Entity, context: Context) -> bool:
    """Whether a text calls a person by a nation, a region or a party: "Norwegian minister Ann Lee"."""
    lists = word_lists()
    words = (word.capitalize() for word in context.profiles.description(entity))
    return any(word in lists["demonyms"] or word in lists["adjectives"] for word in words)


def is_introduced(noun: str, mention: Mention, context: Context) -> bool:
    """Whether a text mentions a person without a name by a noun before: "a nurse", or "nurse" in a headline.

    "A mother of two" is not a mother of four.
    """
    document, (start, end) = context.document, mention.head
    classes, words = document.classes, document.words
    for i in context.positions_of(noun, start - NOUN_REACH, start):
        if not _DEFINITE.isdisjoint(classes[max(0, i - WORDS_BEFORE_NOUN) : i]) or classes[i + 1] in NAME_WORDS:
            continue
        if words[i + 1] != "of" or words[i + 1 : i + 3] == words[end : end + 2]:
            return True
    return False
