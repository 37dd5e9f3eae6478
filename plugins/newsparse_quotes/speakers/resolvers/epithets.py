"""Resolver of epithets: an age, a nation or a crown that stands for a person whom the story has named."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COMMA, DESCRIPTION_WORDS, TITLES_AND_FULL_STOP
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.clause_subjects import is_subject_like
from newsparse_quotes.speakers.entities.entities import MENTIONS_BACK, MOST_MENTIONS, Entity
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.names.acronyms import office_of_acronym
from newsparse_quotes.speakers.names.names import is_age, is_person_noun
from newsparse_quotes.speakers.pronouns.candidates import Pronoun, is_near
from newsparse_quotes.speakers.refusals import Reason

SENTENCES_BACK = 2
"""Sentences before an epithet whose subject it may denote, if the story has introduced no person with it."""

LONGEST_TITLE = 4
"""Tokens before a name in which its office is looked for ("MP Tan Sri Bo Lee"), and before an office its place."""

WORDS_BESIDE = 2
"""Tokens before a name in which a nation is looked for ("Ghanaian striker Leo Amadi")."""


def epithet(mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve "the 36-year-old", "the Spaniard" and "the Archdeacon", which stand for a person with a name.

    It is the only person who was given that age, nation or office. Otherwise, except for offices, it is the only one
    who may be the subject of the sentence before, or the person that "he" or "she" would denote. Such a description is
    never a name itself.
    """
    document, (start, end) = context.document, mention.head
    word = document.words[end - 1]
    if end - start < 2 or document.words[start].lower() != "the" or _begins_name(document, start):
        return None
    if end not in (mention.cue, len(document.words)) and document.classes[end] in DESCRIPTION_WORDS:
        return None  # "the Norwegian banking lobby"
    if _is_named(mention, context):
        return None
    lists = word_lists()
    if word.lower() in lists["royals"] and end - start == 2:
        titled = {
            e
            for e in context.entities.before(start, MENTIONS_BACK)
            if document.words[e.full[0]].lower() == word.lower()
        }
        return Answer(next(iter(titled)).full, next(iter(titled))) if len(titled) == 1 else None
    age = next((age for w in document.words[start + 1 : end] if (age := _age(w))), "")
    national = word in lists["demonyms"]
    office = word[:1].isupper() and word.lower() in lists["capital_offices"]
    spelt = office_of_acronym(document, end - 1)
    holder = None if spelt is None else _holder_of_office(context, spelt)
    if holder is not None:
        return Answer(holder.full, holder)
    if not (age or national or office):
        return None
    persons = [e for e in context.entities.before(start, MENTIONS_BACK) if context.profiles.is_person(e)]
    if office:
        described = _holders(mention, context, discourse, persons)
    else:
        given = {e for e in persons if age and _has_age(document, e.mentions)}
        described = [e for e in persons if _is_described(document, e.mentions, age or word)]
        described = described or [e for e in _subjects_before(mention, context) if e not in given]
    if len(described) != 1 and not office:
        subject = context.antecedents.find(Pronoun(start, mention.sentence, "unknown", mention.content), discourse)
        described = [subject] if isinstance(subject, Entity) and subject not in given else described
    if len(described) != 1 or (national and not is_near(described[0], mention, context, discourse)):
        return Reason.NO_SUCH_PERSON
    return Answer(described[0].full, described[0])


def _holder_of_office(context: Context, office: Chunk) -> Entity | None:
    """The person whose name stands beside an office: "the Chief Executive for Norby, Mr Bo Roe," is Bo Roe."""
    document, (start, end) = context.document, office
    first, last = document.sentence_of(start)
    persons = [(at, one) for at, one in context.entities.in_range(first, last) if context.profiles.is_person(one)]
    behind = next(((at, one) for at, one in persons if at >= end), None)
    if behind is not None and not document.finite.count(1, end, behind[0]):
        return behind[1]
    before = start - (document.words[start - 1].lower() == "the") - 1
    if before <= first or document.classes[before] not in COMMA:
        return None
    return next((one for at, one in persons if any(stop == before for _, stop in one.mentions_in(at, at + 1))), None)


def _holders(mention: Mention, context: Context, discourse: Discourse, persons: list[Entity]) -> list[Entity]:
    """The persons who hold an office: "the MP", "the Norby MP".

    If all persons that the story has named so hold it for other places, it is the person that "he" or "she" would
    denote.
    """
    words, (start, end), lists = context.document.words, mention.head, word_lists()
    office = words[end - 1].lower()
    described = [e for e in persons if office in context.profiles.description(e)]
    places = {word.lower() for word in words[start + 1 : end - 1] if word[:1].isupper() and word not in _parties()}
    if not places or not lists["biographical"].isdisjoint(words[start + 1 : end - 1]):
        return described  # "the former Norby MP"
    fitting = [e for e in described if not _is_of_other_place(context, e, office, places)]
    if fitting or not described:
        return fitting
    subject = context.antecedents.find(Pronoun(start, mention.sentence, "unknown", mention.content), discourse)
    return [subject] if isinstance(subject, Entity) and subject not in described else []


@cache
def _parties() -> frozenset[str]:
    """Words for parties and nations, which do not say what place an office is for: "the Labour MP"."""
    lists = word_lists()
    return lists["adjectives"] | lists["demonyms"]


def _is_of_other_place(context: Context, entity: Entity, office: str, places: set[str]) -> bool:
    """Whether a place before the office of a person, at one of their mentions, is another one than some places."""
    words = context.document.words
    for start, _ in entity.mentions[:MOST_MENTIONS]:
        first = context.document.sentence_of(start)[0]
        at = next((i for i in range(start - 1, max(first, start - LONGEST_TITLE), -1) if words[i].lower() == office), 0)
        place = at > 0 and words[at - 1][:1].isupper() and words[at - 1] not in _parties()
        if place and places.isdisjoint(word.lower() for word in words[max(first, at - LONGEST_TITLE) : at]):
            return True
    return False


def _is_named(mention: Mention, context: Context) -> bool:
    """Whether the name of the person follows the description: "the MP, Ann Lee,", "the Dean, the Revd Bo Roe,"."""
    document, end = context.document, mention.phrase[1]
    for comma in range(mention.head[1], end - 1):
        if document.classes[comma] in COMMA:
            at = comma + 1 + (document.words[comma + 1] == "the")
            while at < end and (document.classes[at] in TITLES_AND_FULL_STOP or is_person_noun(document, at)):
                at += 1
            return at in context.entities.at
    return False


def _age(word: str) -> str:
    """The age in a word like "36-year-old"; an empty string in another word."""
    age, _, rest = word.partition("-")
    return age if rest == "year-old" and age.isdigit() else ""


def _begins_name(document: Document, article: int) -> bool:
    """Whether an article has its capital from the name of a paper: "as The Scotsman reported"."""
    return document.words[article] == "The" and document.sentence_of(article)[0] != article


def _has_age(document: Document, mentions: Iterable[Chunk]) -> bool:
    """Whether an age is printed behind a name."""
    words = document.words
    return any(words[end : end + 1] == (",",) and is_age(document, end + 1) for _, end in mentions)


def _is_described(document: Document, mentions: Iterable[Chunk], word: str) -> bool:
    """Whether an age or a nation stands directly at a name: "Ann Lee, 36," or "Ghanaian striker Leo Amadi"."""
    classes, words = document.classes, document.words
    for start, end in mentions:
        if word in words[max(document.sentence_of(start)[0], start - WORDS_BESIDE) : start]:
            return True
        if end + 1 < len(words) and classes[end] in COMMA and words[end + 1] == word:
            return True
    return False


def _subjects_before(mention: Mention, context: Context) -> list[Entity]:
    """The persons who may be the subject of the nearest sentence before that names one."""
    document = context.document
    for back in range(mention.sentence - 1, max(-1, mention.sentence - 1 - SENTENCES_BACK), -1):
        first, last = document.sentences[back]
        persons = {
            entity: (start, end)
            for at, entity in context.entities.in_range(first, last)
            if not context.masked[at] and context.profiles.is_person(entity)
            for start, end in entity.mentions_in(at, at + 1)
        }
        if persons:
            return [entity for entity, name in persons.items() if is_subject_like(document, name)]
    return []
