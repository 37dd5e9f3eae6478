"""The centre of a sentence, in the sense of centering theory: the person who speaks in it, or who is its subject."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    APPOSITION_STARTS,
    COMMA,
    DEFINITE_DETERMINERS,
    HAVE_FORMS,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    TO,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import ADVERB, NAME_S, numbers
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.context import Context
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.appositions import is_office
from newsparse_quotes.speakers.entities.clause_subjects import is_subject_like
from newsparse_quotes.speakers.entities.entities import MENTIONS_BACK, Entity
from newsparse_quotes.speakers.entities.genders import FEMALE, MALE, OWN_PRONOUNS, Gender, has_object_pronoun
from newsparse_quotes.speakers.entities.named_roles import Role
from newsparse_quotes.speakers.pronouns.pronoun_rivals import is_last_subject, is_object_of_pronoun
from newsparse_quotes.speakers.refusals import Reason

REACH = 200
"""Tokens of a sentence before a pronoun that are searched for names that several people bear."""

PRAISE_REACH = 4
"""Tokens from a verb in which the noun for its praise is ("reserved special praise for")."""

_PRAISED = ("to", "for")
_BEFORE_VERB = HAVE_FORMS | {ADVERB} | numbers("also then later")
_BRACKETS = frozenset({"(", ")"})


def centre_of(
    context: Context, discourse: Discourse, sentence: int, gender: Gender, addressed: frozenset[Entity]
) -> Entity | Reason | None:
    """The person a sentence is about: its speaker or its subject.

    Returns:
        The person; a reason if the sentence does not determine one; ``None`` if it is not about a person who fits.
    """
    profiles = context.profiles
    fitting = fitting_persons(context, sentence, gender, addressed)
    if sentence in discourse.speakers:
        speaker = discourse.speakers[sentence]
        if speaker is None:
            return Reason.UNCLEAR_SPEAKER
        if not profiles.fits_pronoun(speaker, gender):
            if profiles.is_organization(speaker) and not fitting:
                return None
            known = [entity for entity in fitting if profiles.gender(entity) == gender]
            return known[0] if len(fitting) == len(known) == 1 else Reason.SPEAKER_DOES_NOT_FIT
        if speaker in addressed:
            return fitting[0] if len(fitting) == 1 else Reason.SPEAKER_DOES_NOT_FIT
        rivals = [entity for entity in fitting if entity is not speaker and _acts(context, entity, sentence)]
        surer = profiles.gender(speaker) != gender and any(profiles.gender(entity) == gender for entity in rivals)
        if any(is_last_subject(context, entity, speaker, sentence) for entity in rivals):
            return Reason.SEVERAL_CANDIDATES
        is_subject = not surer and (not rivals or _subject(context, sentence) is speaker)
        return speaker if is_subject else Reason.SEVERAL_CANDIDATES
    fitting = _without_owner(context, sentence, fitting)
    praising = _who_praises(context, sentence) if len(fitting) > 1 else None
    if praising in fitting:
        return praising
    if len(fitting) > 1 or has_ambiguous_name(context, *context.document.sentences[sentence], gender):
        return Reason.SEVERAL_CANDIDATES
    if not fitting:
        described = _described_subject(context, sentence)
        return described if described is not None and profiles.fits_pronoun(described, gender) else None
    if is_contrasted(context, sentence, gender, fitting[0]):
        return None
    if _may_go_on(context, sentence, gender, fitting[0]) or is_object_of_pronoun(context, sentence, gender, fitting[0]):
        return Reason.SEVERAL_CANDIDATES
    prominent = _is_prominent(context, fitting[0], sentence, as_object=bool(addressed))
    return fitting[0] if prominent else Reason.IN_PASSING


def _who_praises(context: Context, sentence: int) -> Entity | None:
    """The first subject of a sentence that thanks or praises a person: "Lee paid tribute to Roe. “...,” she said".

    Thanks and praise are words of the subject, which are quoted behind the sentence.
    """
    document, last = context.document, context.document.sentences[sentence][1]
    words, lists = document.words, word_lists()
    subject = next((one for one in context.roles(sentence) if one.role is Role.FIRST), None)
    if subject is None:
        return None
    verb = subject.name[1]
    while verb + 1 < last and document.classes[verb] in _BEFORE_VERB:
        verb += 1
    if words[verb] in lists["verbs_of_praise"]:
        return subject.entity
    behind = range(verb + 1, min(verb + PRAISE_REACH, last - 1))
    praises = any(words[i] in lists["nouns_of_praise"] and words[i + 1] in _PRAISED for i in behind)
    return subject.entity if praises and document.finite[verb] else None


def _described_subject(context: Context, sentence: int) -> Entity | None:
    """The only person whom the first subject of a sentence describes: "The former baker, who left, is ill"."""
    document, (first, last) = context.document, context.document.sentences[sentence]
    start, end = next(iter(context.chunks(sentence)), (last, last))
    if start != first or context.masked[start] or document.classes[start] not in DEFINITE_DETERMINERS:
        return None
    relative = document.classes[end] in COMMA and document.classes[end + 1] in RELATIVE_PRONOUNS
    if not is_office(document, end - 1) or not (document.finite[end] or relative):
        return None
    words = {word.lower() for word in document.words[start + 1 : end]}
    before = context.entities.before(first, MENTIONS_BACK)
    described = [
        one for one in before if context.profiles.is_person(one) and words <= context.profiles.description(one)
    ]
    return described[0] if len(described) == 1 else None


def fitting_persons(context: Context, sentence: int, gender: Gender, addressed: frozenset[Entity]) -> list[Entity]:
    """The possible antecedents of a pronoun that a sentence names."""
    named = [e for i, e in context.entities.in_range(*context.document.sentences[sentence]) if not context.masked[i]]
    return [e for e in dict.fromkeys(named) if e not in addressed and context.profiles.fits_pronoun(e, gender)]


def has_ambiguous_name(context: Context, first: int, last: int, gender: Gender) -> bool:
    """Whether a token range holds a family name that several entities bear, if a pronoun can refer to one of them."""
    classes, words, entities = context.document.classes, context.document.words, context.entities
    for i in range(max(first, last - REACH), last):
        if classes[i] in PERSON_NAME_WORDS and i not in entities.at and not context.masked[i]:
            bearers = entities.by_family.get(without_possessive(words[i]), ())
            if len(bearers) < 2 or classes[i - 1] in PERSON_NAME_WORDS:
                continue
            if any(context.profiles.fits_pronoun(bearer, gender) for bearer in bearers):
                return True
    return False


def is_contrasted(context: Context, sentence: int, gender: Gender, entity: Entity) -> bool:
    """Whether a pronoun of this gender is an object beside an entity: "Lee pressed him", of another man than Lee."""
    first, last = context.document.sentences[sentence]
    number = MALE if gender == "male" else FEMALE
    return has_object_pronoun(context.document, first, last, number) and context.profiles.gender(entity) != gender


def _without_owner(context: Context, sentence: int, fitting: list[Entity]) -> list[Entity]:
    """The persons of a sentence without those who only own: "Lee's deputy, Bo Roe, was late" is about Roe."""
    if len(fitting) < 2:
        return fitting
    roles = [(one.entity, one.role) for one in context.roles(sentence)]
    owners = [one for one in fitting if {role for entity, role in roles if entity is one} == {Role.OWNER}]
    rest = [one for one in fitting if one not in owners]
    return rest if len(rest) == 1 and (rest[0], Role.FIRST) in roles else fitting


def _persons_before(context: Context, sentence: int) -> list[Entity]:
    """The persons named in a sentence, if it is in the same paragraph as the sentence behind it."""
    if sentence < 0:
        return []
    document = context.document
    first, last = document.sentences[sentence]
    if document.paragraph_at(first) != document.paragraph_at(last):
        return []
    return [entity for _, entity in context.entities.in_range(first, last) if context.profiles.is_person(entity)]


def _may_go_on(context: Context, sentence: int, gender: Gender, entity: Entity) -> bool:
    """Whether a possessive in a sentence may refer to another person, whom the sentence before names.

    So it does in "Ann Lee met Bo Roe. Roe shook her hand", as far as the text does not say what Roe is.
    """
    first, last = context.document.sentences[sentence]
    profiles = context.profiles
    if context.document.classes.find(OWN_PRONOUNS[MALE if gender == "male" else FEMALE], first, last) < 0:
        return False
    if profiles.gender(entity) == gender:
        return False
    others = _persons_before(context, sentence - 1)
    return any(other is not entity and profiles.fits_pronoun(other, gender) for other in others)


def _acts(context: Context, entity: Entity, sentence: int) -> bool:
    """Whether a finite verb follows the name of an entity in a sentence, or an apposition if it may be a subject."""
    document = context.document
    first, last = document.sentences[sentence]
    for start, end in entity.mentions_in(first, last):
        if not context.masked[start] and end + 1 < last:
            apposed = document.classes[end] in COMMA and document.classes[end + 1] in APPOSITION_STARTS
            apposed = apposed and is_subject_like(document, (start, end))
            if document.finite[end] or apposed:
                return True
    return False


def _is_prominent(context: Context, entity: Entity, sentence: int, *, as_object: bool) -> bool:
    """Whether a sentence may be about an entity, by its first mention in it that can tell.

    It is not about an entity that owns something, follows a preposition, is in brackets or, unless ``as_object``, is
    addressed, nor about the object of an infinitive.
    Mentions in a quotation do not count.
    """
    document = context.document
    classes = document.classes
    first, last = document.sentences[sentence]
    for start, end in entity.mentions_in(first, last):
        if not context.masked[start] and classes[end - 1] != NAME_S and not document.quotations_at(start):
            before = start - 1
            addressed = not as_object and document.words[before].lower() in word_lists()["addressing"]
            linked = classes[before] in PREPOSITIONS or _is_behind_infinitive(document, start)
            outside = start == first or not (linked or addressed)
            return outside and not _is_in_brackets(document, (start, end), first)
    return False


def _is_behind_infinitive(document: Document, at: int) -> bool:
    """Whether a name is the object of an infinitive: "the star, who was due to marry Lee"."""
    classes, verb = document.classes, at - 1
    return classes[verb - 1] in TO and classes[verb] not in OFFICE_NOUNS and document.words[verb].islower()


def _is_in_brackets(document: Document, name: Chunk, first: int) -> bool:
    """Whether a name stands between brackets inside a sentence: "the film (it has the voice of Ann Lee) opened"."""
    words, (start, end) = document.words, name
    opening = max((i for i in range(first, start) if words[i] in _BRACKETS), default=-1)
    return opening > first and words[opening] == "(" and ")" in words[end : document.sentence_of(start)[1]]


def _subject(context: Context, sentence: int) -> Entity | None:
    """The entity with whose name a sentence begins; otherwise the first whose name a finite verb follows."""
    document = context.document
    for chunk in context.chunks(sentence)[:1]:
        entity = context.named_in(chunk)
        if entity is not None:
            return entity
    finite = document.finite
    for at, entity in context.entities.in_range(*document.sentences[sentence]):
        end = entity.mentions_in(at, at + 1)[-1][1]
        if finite[end] and not context.masked[at]:
            return entity
    return None
