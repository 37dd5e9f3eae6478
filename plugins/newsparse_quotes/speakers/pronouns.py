"""Resolvers of pronouns: "he", "she" and "who"."""

from __future__ import annotations

from newsparse_quotes.document.groups import (
    COMMA,
    INDEFINITE_DETERMINERS,
    LIST_LINKS,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    PREPOSITIONS,
)
from newsparse_quotes.document.token_classes import NAME_S, class_number
from newsparse_quotes.document.word_lists import endings, word_lists
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities import Entity
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.profiles import Gender
from newsparse_quotes.speakers.refusals import Reason
from newsparse_quotes.speakers.resolution import Answer, Context, Outcome

SENTENCES_BACK = 4
"""How many sentences before its own a pronoun looks back."""

LONGEST_UNNAMED = 4
"""Tokens from the article to the noun of a person without a name ("a former bank spokeswoman")."""

_GENDERS: dict[int, Gender] = {class_number("he"): "male", class_number("she"): "female"}
_WHO = class_number("who")


def pronoun(mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve "he" and "she" to the only person whom the sentence or the nearest sentence before is about."""
    at, end = mention.head
    gender = _GENDERS.get(context.document.classes[at])
    if gender is None or end - at > 1:
        return None
    first, _ = context.document.sentences[mention.sentence]
    here = _candidates_before(mention, context, first, gender)
    if len(here) > 1:
        return Reason.SEVERAL_CANDIDATES
    if here:
        return Answer(here[0].full, here[0])
    if _has_unnamed_person(context, first, at, gender):
        return Reason.UNNAMED_RIVAL
    for back in range(mention.sentence - 1, max(-1, mention.sentence - 1 - SENTENCES_BACK), -1):
        bounds = context.document.sentences[back]
        if _has_unnamed_person(context, *bounds, gender) or _begins_with_unnamed_person(context, back):
            return Reason.UNNAMED_RIVAL
        centre = _centre(context, discourse, back, gender)
        if isinstance(centre, Reason):
            return centre
        if centre is not None:
            spoken_of = any(centre.mentions_in(a, b) for a, b in mention.content)
            return Reason.SPOKEN_OF if spoken_of else Answer(centre.full, centre)
    return Reason.NO_CANDIDATE


def relative_pronoun(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Resolve "who" to the entity whose name precedes it, with or without a comma."""
    at, end = mention.head
    classes = context.document.classes
    if classes[at] != _WHO or end - at > 1:
        return None
    before = at - 1
    if before >= 0 and classes[before] in COMMA:
        before -= 1
    chunk = next((c for c in context.chunks(mention.sentence) if c[0] <= before < c[1]), None)
    if chunk is None or chunk[1] != before + 1:
        return Reason.NO_NAME_BEFORE
    if chunk[0] and classes[chunk[0] - 1] in LIST_LINKS:
        return Reason.SEVERAL_CANDIDATES
    entity = context.named_in(chunk)
    return Reason.NO_NAME_BEFORE if entity is None else Answer(entity.full, entity)


def _candidates_before(mention: Mention, context: Context, first: int, gender: Gender) -> list[Entity]:
    """The persons who are named before a pronoun in its sentence, outside of what is quoted."""
    masked, content = context.masked, mention.content
    named = [
        entity
        for i, entity in context.entities.in_range(first, mention.head[0])
        if not masked[i] and not any(a <= i < b for a, b in content)
    ]
    return [entity for entity in dict.fromkeys(named) if context.profiles.fits_pronoun(entity, gender)]


def _has_unnamed_person(context: Context, first: int, last: int, gender: Gender) -> bool:
    """Whether a token range introduces a person of this gender without a name.

    It does so by a description ("a spokeswoman") or by half a name whose rest is not printed anywhere ("Mr Marsh").
    """
    classes, words = context.document.classes, context.document.words
    nouns = word_lists()["women" if gender == "female" else "men"]
    for i in range(first + 1, last):
        if classes[i] not in OFFICE_NOUNS or words[i].lower() not in nouns:
            continue
        behind = i + 1 + (words[min(i + 1, last - 1)] == ".")
        if behind < last and classes[behind] in PERSON_NAME_WORDS:
            if words[i][0].isupper() and behind not in context.entities.at:
                return True
        else:
            start = i - 1
            while start > max(first, i - LONGEST_UNNAMED) and classes[start] not in INDEFINITE_DETERMINERS:
                start -= 1
            apposed = start > first and classes[start - 1] in COMMA
            if classes[start] in INDEFINITE_DETERMINERS and not apposed:
                return True
    return False


def _begins_with_unnamed_person(context: Context, sentence: int) -> bool:
    """Whether a sentence begins with a person without a name: "A trader was in doubt"."""
    document = context.document
    for start, end in context.chunks(sentence)[:1]:
        opens = start == document.sentences[sentence][0] and document.classes[start] in INDEFINITE_DETERMINERS
        if opens and document.classes[end - 1] not in PERSON_NAME_WORDS:
            return document.classes[end - 1] in OFFICE_NOUNS or document.words[end - 1].endswith(endings("agents"))
    return False


def _centre(context: Context, discourse: Discourse, sentence: int, gender: Gender) -> Entity | Reason | None:
    """The person a sentence is about: its speaker or its subject.

    Returns:
        The person; a reason if the sentence does not determine one; ``None`` if it is not about a person who fits.
    """
    document, profiles = context.document, context.profiles
    named = [e for i, e in context.entities.in_range(*document.sentences[sentence]) if not context.masked[i]]
    fitting = [entity for entity in dict.fromkeys(named) if profiles.fits_pronoun(entity, gender)]
    if sentence in discourse.speakers:
        speaker = discourse.speakers[sentence]
        if speaker is None:
            return Reason.UNCLEAR_SPEAKER
        if not profiles.fits_pronoun(speaker, gender):
            return None if profiles.is_organization(speaker) and not fitting else Reason.SPEAKER_DOES_NOT_FIT
        rival = any(entity is not speaker and _acts(context, entity, sentence) for entity in fitting)
        return Reason.SEVERAL_CANDIDATES if rival and _subject(context, sentence) is not speaker else speaker
    if len(fitting) > 1:
        return Reason.SEVERAL_CANDIDATES
    if not fitting:
        return None
    return fitting[0] if _is_prominent(context, fitting[0], sentence) else Reason.IN_PASSING


def _acts(context: Context, entity: Entity, sentence: int) -> bool:
    """Whether a finite verb follows the name of an entity in a sentence."""
    document = context.document
    first, last = document.sentences[sentence]
    mentions = entity.mentions_in(first, last)
    return any(not context.masked[start] and end < last and document.finite[end] for start, end in mentions)


def _is_prominent(context: Context, entity: Entity, sentence: int) -> bool:
    """Whether a sentence may be about an entity, by its first mention in it that can tell.

    It is not about an entity that owns something or follows a preposition. Mentions in a quotation do not count.
    """
    document = context.document
    classes = document.classes
    first, last = document.sentences[sentence]
    for start, end in entity.mentions_in(first, last):
        if not context.masked[start] and classes[end - 1] != NAME_S and not document.quotations_at(start):
            return start == first or classes[start - 1] not in PREPOSITIONS
    return False


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
        if end < len(finite) and finite[end] and not context.masked[at]:
            return entity
    return None
