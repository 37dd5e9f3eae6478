"""Persons beside a pronoun that it does not denote, and persons with a name of one word that it may denote."""

from __future__ import annotations

from newsparse_quotes.document.groups import AND_OR, DESCRIPTION_WORDS, PUNCTUATION
from newsparse_quotes.speakers.entities import Entity
from newsparse_quotes.speakers.genders import Gender
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.resolution import Context

ADDRESSEE_REACH = 4
"""Tokens behind a pronoun within which the person addressed is named ("he also told Reeve")."""


def has_lone_person(mention: Mention, context: Context, back: int, gender: Gender) -> bool:
    """Whether a person with a name of one word is mentioned from a sentence to a pronoun, outside quotations."""
    names = context.lone_names
    return any(
        entity in names.titled and not context.masked[at] and context.profiles.fits_pronoun(entity, gender)
        for at, entity in names.in_range(context.document.sentences[back][0], mention.head[0])
    )


def joined_to_pronoun(mention: Mention, context: Context, first: int) -> frozenset[Entity]:
    """The persons whom "and" joins to the pronoun of a mention before it: "She and Mayor Lee met, she said"."""
    classes, start = context.document.classes, mention.head[0]
    joined = set()
    for at, entity in context.entities.in_range(first, start):
        before = at - 1
        while before > first and classes[before] in DESCRIPTION_WORDS:
            before -= 1
        if before > first and classes[before] in AND_OR and classes[before - 1] == classes[start]:
            joined.add(entity)
    return frozenset(joined)


def persons_addressed(mention: Mention, context: Context) -> frozenset[Entity]:
    """The persons who are addressed: their names follow the cue behind the pronoun ("he told Reeve")."""
    end, classes = mention.head[1], context.document.classes
    last = next((i for i in range(end, min(end + ADDRESSEE_REACH, len(classes))) if classes[i] in PUNCTUATION), None)
    named = context.entities.in_range(end, end + ADDRESSEE_REACH if last is None else last)
    return frozenset(e for i, e in named if not any(a <= i < b for a, b in mention.content) and not context.masked[i])
