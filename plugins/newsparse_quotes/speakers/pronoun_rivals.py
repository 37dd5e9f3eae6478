"""Persons beside a pronoun that it does not denote, and persons with a name of one word that it may denote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse_quotes.document.groups import (
    AND_OR,
    DEFINITE_DETERMINERS,
    DESCRIPTION_WORDS,
    OFFICE_NOUNS,
    PUNCTUATION,
)
from newsparse_quotes.document.token_classes import NAME_S
from newsparse_quotes.speakers.entities import Entity
from newsparse_quotes.speakers.genders import Gender, is_subject_like
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.named_roles import Role, subject_role

if TYPE_CHECKING:
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
    named = context.entities.in_range(end, end + ADDRESSEE_REACH)
    if not named:
        return frozenset()
    last = next((i for i in range(end, named[-1][0]) if classes[i] in PUNCTUATION), end + ADDRESSEE_REACH)
    return frozenset(
        e for i, e in named if i < last and not any(a <= i < b for a, b in mention.content) and not context.masked[i]
    )


def persons_in_content(mention: Mention, context: Context) -> frozenset[Entity]:
    """The persons whom the clause that a pronoun reports names: "she accused Reeve of theft" is not of Reeve."""
    named = (one for start, end in mention.content for one in context.roles.names_in(start, end))
    return frozenset(named)


def is_behind_lone_name(context: Context, sentence: int, entity: Entity) -> bool:
    """Whether a name of one word is the first subject of a sentence that mentions an entity in another role."""
    first = [one.entity for one in context.roles(sentence) if one.role is Role.FIRST]
    return entity not in first and any(
        context.lone_names.at.get(other.full[0]) is other and not context.profiles.is_organization(other)
        for other in first
    )


def described_subjects(context: Context, sentence: int) -> frozenset[str]:
    """The noun of the person without a name who is the first subject of a sentence: "The officer was late"."""
    document, (first, _) = context.document, context.document.sentences[sentence]
    for start, end in context.chunks(sentence):
        if document.classes[start] not in DEFINITE_DETERMINERS or document.classes[end - 1] not in OFFICE_NOUNS:
            continue
        acts = document.finite[end] and not context.masked[start]
        if acts and subject_role(document, context.masked, (start, end), first) is Role.FIRST:
            return frozenset({document.words[end - 1].lower()})
    return frozenset()


def acts_before(context: Context, entity: Entity, first: int, at: int) -> bool:
    """Whether an entity may be the subject of a clause before a pronoun: "after losing to Lee, he said" is not Lee."""
    return any(
        is_subject_like(context.document, mention)
        for mention in entity.mentions_in(first, at)
        if not context.masked[mention[0]]
    )


def owns_before(context: Context, entity: Entity, first: int, at: int) -> bool:
    """Whether an entity only owns something before a pronoun in its sentence: "Lee's remarks hurt when he"."""
    mentions = entity.mentions_in(first, at)
    return all(context.document.classes[end - 1] == NAME_S for _, end in mentions)
