"""A pronoun, its possible antecedents, and what speaks for and against one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsparse_quotes.document.groups import COMMA
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import class_number, numbers
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.entities.genders import FEMALE, MALE, OWN_PRONOUNS, Gender, has_object_pronoun
from newsparse_quotes.speakers.entities.named_roles import Role
from newsparse_quotes.speakers.entities.person_evidence import relatives

if TYPE_CHECKING:
    from newsparse_quotes.speakers.context import Context
    from newsparse_quotes.speakers.discourse import Discourse
    from newsparse_quotes.speakers.mentions import Mention

LONGEST_GAP = 2
"""Sentences with words outside quotations from the one that is about a person to that of a pronoun."""

NARRATIVE_BACK = 7
"""Sentences with words outside quotations that are searched before the sentence of a pronoun."""

SENTENCES_APART = 4
"""Sentences before a description within which another person with the same description is a rival."""

BEFORE_PLACES = numbers("in from at near for")
_WHO = class_number("who")


class Pronoun(NamedTuple):
    """A pronoun whose antecedent is looked for.

    Attributes:
        at: its token.
        sentence: the number of its sentence.
        gender: its gender; ``unknown`` if it is not a pronoun but a description that may refer to a man or a woman.
        content: what its clause reports, as token ranges.
        others: other persons than its antecedent: those whom its clause names behind it.
    """

    at: int
    sentence: int
    gender: Gender
    content: Sequence[Chunk] = ()
    others: frozenset[Entity] = frozenset()


class Candidate(NamedTuple):
    """The last mention of a person outside quotations before a pronoun; without an entity, of another pronoun."""

    entity: Entity | None
    distance: int
    role: Role
    end: int


def main_subject(
    context: Context, persons: Sequence[Candidate], pronoun: Pronoun, heard: frozenset[Entity | None]
) -> Candidate | None:
    """The subject of the nearest sentence that is about a person, if no other person acts in it.

    Another person may act in a subordinate clause before it, and behind it if the subject has spoken before.
    """
    nearest = min((one.distance for one in persons), default=NARRATIVE_BACK)
    here = [one for one in persons if one.distance == nearest]
    acting = [one for one in here if one.role < Role.EMBEDDED]
    if nearest > LONGEST_GAP or len(acting) != 1 or acting[0].role is not Role.FIRST:
        return None
    behind = any(one.role is Role.EMBEDDED and one.end > acting[0].end and acts(context, one) for one in here)
    if behind and acting[0].entity not in heard:
        return None
    return None if is_contrasted(context, acting[0], pronoun) else acting[0]


def is_only_subject(context: Context, found: Candidate, persons: Sequence[Candidate], pronoun: Pronoun) -> bool:
    """Whether a name of two words is the only name of the sentence before "he" or "she", as the subject or its owner.

    The pronoun shows that the name is a person's, as "who" or an age does.
    """
    lone = context.lone_names.at.get(found.end - 1) is found.entity
    if lone or found.role not in (Role.FIRST, Role.OWNER) or pronoun.gender == "unknown":
        return False
    others = [
        one
        for one in persons
        if one is not found
        and one.entity is not None
        and (
            one.role is not Role.LINKED
            or context.is_shown_person(one.entity)
            or not _is_behind_place_word(context, one)
        )
    ]  # "a clerk from Velmora" names no other person
    acting = found.role is Role.OWNER or acts(context, found)
    return acting and not any(one.distance == found.distance for one in others)


def acts(context: Context, person: Candidate) -> bool:
    """Whether a finite verb or an apposition follows the name of a person in a subordinate clause.

    Otherwise the name may be a later part of a list: "to Bo and Ann Lee".
    """
    document, end = context.document, person.end
    return document.finite[end] > 0 or document.classes[end] in COMMA


def is_contrasted(context: Context, person: Candidate, pronoun: Pronoun) -> bool:
    """Whether "him" or "her" in the sentence of a person refers to another person: "Lee called her" is not Lee."""
    first, last = context.document.sentence_of(person.end - 1)
    number = {"male": MALE, "female": FEMALE}.get(pronoun.gender)
    return number is not None and has_object_pronoun(context.document, first, min(last, pronoun.at), number)


def may_go_on(context: Context, subject: Candidate, persons: Sequence[Candidate], pronoun: Pronoun) -> bool:
    """Whether "his" or "her" behind a subject may refer to a person whom the sentence before names.

    So it does in "Ann Lee met Bo Roe. Roe shook her hand", as far as the text does not say what Roe is. It refers to
    the subject in a relative clause and before a relative ("Roe met his brother"), and it may refer to another
    person who is named between them ("Roe saw Ann Lee and her car").
    """
    if subject.entity is None or context.profiles.gender(subject.entity) == pronoun.gender:
        return False
    if not any(one.distance == subject.distance + 1 and one.entity is not None for one in persons):
        return False
    classes = context.document.classes
    last = min(context.document.sentence_of(subject.end - 1)[1], pronoun.at)
    numbers = {"male": (MALE,), "female": (FEMALE,)}.get(pronoun.gender, (MALE, FEMALE))
    for at in (classes.find(OWN_PRONOUNS[n], subject.end, last) for n in numbers):
        if at < 0 or context.document.words[at + 1].lower() in relatives() or _WHO in classes[subject.end : at]:
            continue
        if not any(one.distance == subject.distance and subject.end < one.end <= at for one in persons):
            return True
    return False


def _is_behind_place_word(context: Context, person: Candidate) -> bool:
    """Whether a name follows a preposition that stands before names of places: "the member for North Lant"."""
    assert person.entity is not None
    first = context.document.sentence_of(person.end - 1)[0]
    starts = [start for start, end in person.entity.mentions_in(first, person.end) if end == person.end]
    return bool(starts) and context.document.classes[starts[-1] - 1] in BEFORE_PLACES


def is_near(entity: Entity, mention: Mention, context: Context, discourse: Discourse) -> bool:
    """Whether a person is named shortly before a description, or is the person that "he" or "she" would denote.

    The nouns of callings, nations and parties fit other people of the story as well.
    """
    document, start = context.document, mention.head[0]
    first = document.sentences[max(0, mention.sentence - SENTENCES_APART)][0]
    if entity.mentions_in(first, start):
        return True
    pronoun = Pronoun(start, mention.sentence, "unknown", mention.content)
    return context.antecedents.find(pronoun, discourse) is entity
