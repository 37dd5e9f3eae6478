"""Persons beside a pronoun that it does not denote, and persons with a name of one word that it may denote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsparse.lexicon import default_lexicon
from newsparse.text import is_organization
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND_OR,
    BE_FORMS,
    DEFINITE_DETERMINERS,
    DESCRIPTION_WORDS,
    HE_SHE_AND_POSSESSIVES,
    NAME_WORDS,
    OFFICE_NOUNS,
    OPENING_MARKS,
    PREPOSITIONS_AND_AS,
    PUNCTUATION,
    REPORTER,
    SUBORDINATORS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CLOSE, NAME_S, numbers
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities.appositions import is_office
from newsparse_quotes.speakers.entities.clause_subjects import is_subject_like
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.entities.genders import FEMALE, MALE, Gender, has_object_pronoun, subject_gender
from newsparse_quotes.speakers.entities.named_roles import Role, subject_role
from newsparse_quotes.speakers.mentions import Mention

if TYPE_CHECKING:
    from newsparse_quotes.speakers.context import Context
    from newsparse_quotes.speakers.discourse import Discourse
    from newsparse_quotes.speakers.refusals import Reason

SPOKEN_OF_BACK = 3
"""Sentences back to the one in which another person speaks of the antecedent."""

LONGEST_ALIAS = 3
"""Tokens of a name in marks, with the marks."""

_FIRST_PERSON = numbers("i we my our")

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


def begins_with_reporter(context: Context, sentence: int, at: int) -> bool:
    """Whether a sentence begins with a clause about the reporter and another person than "him" or "her".

    In "When I put this to Lee, she winced" the person in the clause is the subject behind it.
    """
    document, first = context.document, context.document.sentences[sentence][0]
    classes = document.classes
    if classes[first] not in SUBORDINATORS or classes[first + 1] not in REPORTER:
        return False
    return not any(has_object_pronoun(document, first, at, gender) for gender in (MALE, FEMALE))


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


def is_about_another(document: Document, content: Sequence[Chunk]) -> bool:
    """Whether words in quotation marks begin with "he", "she", "his" or "her" and hold no "I" or "we".

    They may be about the person who is named before them.
    """
    classes = document.classes
    if not all(document.quotations_at(start) for start, _ in content):
        return False
    words = (i for start, end in content for i in range(start, end) if document.words[i][:1].isalnum())
    first = next(words, -1)
    if first < 0 or (classes[first] not in HE_SHE_AND_POSSESSIVES and subject_gender(document, first) is None):
        return False
    return not any(classes[i] in _FIRST_PERSON for start, end in content for i in range(start, end))


def begins_with_alias(context: Context, sentence: int) -> bool:
    """Whether a name in marks is the subject of a sentence, as that of a person whose name is changed: "“Jo” said"."""
    document = context.document
    classes, (first, last) = document.classes, document.sentences[sentence]
    if last - first <= LONGEST_ALIAS or classes[first] not in OPENING_MARKS or classes[first + 1] not in NAME_WORDS:
        return False
    verb = first + LONGEST_ALIAS
    return classes[verb - 1] == CLOSE and (document.finite[verb] > 0 or document.rates[verb] > 0)


def _is_lone_person(context: Context, source: Entity | None) -> bool:
    """Whether a source has a name of one word that is not known to be an organization or a place."""
    if source is None or context.lone_names.at.get(source.full[0]) is not source:
        return False
    word, places = source.family, default_lexicon().places
    thing = is_organization(word) or places.is_region(word) or word in places.cities
    return not thing and context.profiles.is_person(source)


def has_other_subject(
    context: Context, discourse: Discourse, sentence: int, gender: Gender, centre: Entity | Reason | None
) -> bool:
    """Whether a sentence is about a person who is not known to be one, and to whom the pronoun may refer.

    The first subject is the short form of a name that is not an organization's ("White" of "the Ida White"), a family
    name that several people bear, or a name that has just spoken.
    """
    document, profiles, singles = context.document, context.profiles, context.lone_names
    named = context.roles(sentence)
    first = [one.entity for one in named if one.role is Role.FIRST]
    known = centre in first or discourse.speakers.get(sentence) is not None
    heard = None if known else discourse.heard.get(sentence)
    if begins_with_alias(context, sentence) or (heard is not centre and _is_lone_person(context, heard)):
        return True
    for one in named:
        entity, (start, end) = one.entity, one.name
        if one.role is not Role.FIRST or entity is centre or profiles.is_organization(entity):
            continue
        shared = entity in singles.shared and entity.family in context.entities.by_family
        if profiles.fits_pronoun(entity, gender) and not shared:
            continue
        if any(other.name[0] <= start and end <= other.name[1] for other in named if other is not one):
            continue  # "Santos" in "dos Santos"
        if profiles.gender(entity) not in ("unknown", gender) or document.words[start - 1].lower() == "the":
            continue
        if default_lexicon().places.is_region(document.words[end - 1]):
            continue
        short = end - start < entity.full[1] - entity.full[0]
        if short or shared or discourse.heard.get(sentence) is entity:
            return True
    return False


def is_spoken_of(context: Context, discourse: Discourse, entity: Entity, sentence: int, gender: Gender) -> bool:
    """Whether another person of a gender has just spoken of an entity, who has not spoken.

    "Roe said that Lee sold the mill. Lee left in May. “It was late,” he said" may be Roe.
    """
    last = max((number for number, who in discourse.heard.items() if who is not None), default=-1)
    speaker = discourse.heard.get(last)
    if speaker is None or entity in discourse.spoken or sentence - last > SPOKEN_OF_BACK:
        return False
    if speaker is entity or not context.profiles.fits_pronoun(speaker, gender):
        return False
    spoken_of = any(one.entity is entity and one.role is Role.EMBEDDED for one in context.roles(last))
    later, end = context.document.sentences[last][1], context.document.sentences[sentence][0]
    return spoken_of and bool(entity.mentions_in(later, end))


def is_last_subject(context: Context, entity: Entity, speaker: Entity, sentence: int) -> bool:
    """Whether another person than the speaker is the subject of the last clause: "Lee said no, but Roe doubted it"."""
    acting = [one for one in context.roles(sentence) if one.role < Role.EMBEDDED]
    if not acting or acting[-1].entity is not entity or acting[-1].role is not Role.FINITE:
        return False
    return any(one.entity is speaker for one in acting) and context.is_shown_person(entity)


def is_embedded(context: Context, entity: Entity, first: int, at: int) -> bool:
    """Whether a pronoun is in a clause behind a name that it may denote: "of Lee, a miller, as she said".

    In "In a talk with Lee he said" it is the subject of the main clause.
    """
    if context.roles.is_main_subject(at):
        return False
    between = context.document.classes[max(end for _, end in entity.mentions_in(first, at)) : at]
    return any(c in SUBORDINATORS or c in PREPOSITIONS_AND_AS or c in PUNCTUATION for c in between)


def described_subjects(context: Context, sentence: int, before: int | None = None) -> frozenset[str]:
    """The noun of the person without a name who is the first subject or topic of a sentence: "The officer was late".

    Beside the name of another person, which begins behind the description, ``before`` is the token where it ends.
    """
    document, (first, _) = context.document, context.document.sentences[sentence]
    for start, end in context.chunks(sentence):
        noun = document.words[end - 1].lower()
        if _is_asked_about(document, end) and is_office(document, end - 1):
            return frozenset({noun})
        person = document.classes[end - 1] in OFFICE_NOUNS or noun in word_lists()["callings"]
        if (
            document.classes[start] not in DEFINITE_DETERMINERS
            or not person
            or (before is not None and start >= before)
        ):
            continue
        acts = document.finite[end] and not context.masked[start]
        if acts and subject_role(document, context.masked, (start, end), first) is Role.FIRST:
            return frozenset({noun})
    return frozenset()


def denotes_other(context: Context, nouns: frozenset[str] | set[str], entity: Entity) -> bool:
    """Whether nouns for the subjects of sentences behind an entity denote another person.

    Nouns of callings ("The star") vary the name of a person of the story, unless it has another calling: "The singer"
    is not the guitarist Bo Roe.
    """
    description, lists = context.profiles.description(entity), word_lists()
    one_calling = lists["callings"] - lists["general_callings"]
    other = nouns - description - lists["general_callings"]
    return any(noun not in one_calling or not description.isdisjoint(one_calling) for noun in other)


def _is_asked_about(document: Document, end: int) -> bool:
    """Whether a question without a verb ends behind a description: "And the teenager himself?"."""
    words = document.words
    return words[end : end + 1] == ("?",) or words[end : end + 2] in (("himself", "?"), ("herself", "?"))


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


def is_object_of_pronoun(context: Context, sentence: int, gender: Gender, entity: Entity) -> bool:
    """Whether a sentence begins with "he" or "she" and names an entity as the object: "He married Lee. He" is not Lee.

    Behind a form of "be" the name may be that of the subject: "He is Bo Roe".
    """
    document, (first, last) = context.document, context.document.sentences[sentence]
    if subject_gender(document, first) != {"male": MALE, "female": FEMALE}.get(gender, -1):
        return False
    if document.classes[first + 1] in BE_FORMS or not document.finite[first + 1]:
        return False
    return not any(document.finite[end] for _, end in entity.mentions_in(first, last))
