"""Resolver of "it", "they" and "the company", which refer to an organization that the story has just named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND_OR,
    COMMA,
    DEFINITE_DETERMINERS,
    DESCRIPTION_WORDS,
    INDEFINITE_DETERMINERS,
    NAME_WORDS,
    OF_FOR_ON,
    OFFICE_NOUNS,
    ORGANIZATION_NOUNS,
    SENTENCE_STOPS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import class_number, class_of, numbers
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.features.linking import LIKELY_RATE
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.entities import MENTIONS_BACK, MOST_MENTIONS, Entity
from newsparse_quotes.speakers.entities.named_roles import Role
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.names.names import person_nouns
from newsparse_quotes.speakers.refusals import Reason

MOST_SENTENCES = 20
"""Sentences that are searched for the nearest one before a mention that has words outside quotations."""

NOUN_REACH = 2000
"""Tokens before a noun that are searched for another organization of the kind."""

WORDS_BEFORE_NOUN = 3
"""Tokens before a noun in which "a" introduces another organization."""

LONGEST_APPOSITION = 12
"""Tokens behind a name in which its apposition ends."""

LONGEST_ABBREVIATION = 5
"""Letters of a word in capitals up to which it is an abbreviation and not part of a heading."""

_PLURAL_VERBS = numbers("have are were")
_OTHER_OWNERS = DEFINITE_DETERMINERS | NAME_WORDS | AND_OR
"""What shows between a name and "its" that another noun may own something: "Lee said the firm raised its price"."""

_IT, _THEY, _ITS = class_number("it"), class_number("they"), class_number("its")


def collective(mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve "it", "they" and "the company" to the organization that the sentence or the one before is about.

    It is the subject of the sentence before the pronoun, or else the source or the subject of the nearest sentence
    before that has one. Any other source without a name, and any other organization that acts there, is a rival.
    """
    document, (start, end) = context.document, mention.head
    pronoun = document.classes[start] if end - start == 1 else 0
    noun = None if pronoun else noun_of(mention, context)
    if pronoun not in (_IT, _THEY) and noun is None:
        return None
    only = None if noun is None else _only_one_called(mention, context, noun)
    if only is not None:
        return Answer(context.printed(only), only)
    for number in range(mention.sentence, max(-1, mention.sentence - MOST_SENTENCES), -1):
        here = number == mention.sentence
        if not here and not context.roles.is_narrative(number):
            continue
        named = dict(_collectives(mention, context, number))
        acting = [entity for entity, role in named.items() if role <= Role.EMBEDDED]
        alone = acting[0] if len(acting) == 1 and _is_subject(context, acting[0], named, number) else None
        if here:
            if alone is not None and named[alone] is Role.FIRST and fits(context, alone, noun):
                return Answer(context.printed(alone), alone)
            if named:
                return Reason.SEVERAL_CANDIDATES
            continue
        if pronoun == _THEY and _has_plural(context, number):
            return Reason.SEVERAL_CANDIDATES
        if number in discourse.heard:
            source = discourse.heard[number]
            general = noun in word_lists()["general_collectives"]
            if general and source is not None and context.is_shown_person(source) and not named:
                continue  # a person is not "the company"
            if source is None or not is_collective(context, source):
                return Reason.UNCLEAR_SPEAKER
            if named.get(source, Role.FIRST) >= Role.EMBEDDED:
                return Reason.IN_PASSING  # "according to the bank"
            others = [entity for entity in acting if entity is not source and named[entity] is Role.FIRST]
            fitting = not others and fits(context, source, noun)
            return Answer(context.printed(source), source) if fitting else Reason.SEVERAL_CANDIDATES
        if alone is not None and fits(context, alone, noun):
            return Answer(context.printed(alone), alone)
        return Reason.SEVERAL_CANDIDATES if acting else Reason.NO_CANDIDATE
    return Reason.NO_CANDIDATE


def _is_subject(context: Context, entity: Entity, named: Mapping[Entity, Role], number: int) -> bool:
    """Whether a sentence is about an organization: it is the first subject, or the source behind what it says."""
    if named[entity] is Role.FIRST:
        return True
    document = context.document
    first, last = document.sentences[number]
    return any(
        at + 1 < last and document.rates[at] > LIKELY_RATE and document.classes[at + 1] in SENTENCE_STOPS
        for _, end in entity.mentions_in(first, last)
        for at in (end, _behind_bracket(document, end))
    )


def _behind_bracket(document: Document, at: int) -> int:
    """The token behind the bracket that begins at a token and holds one word ("(NUT)"); the token itself otherwise."""
    words = document.words
    return at + 3 if words[at : at + 1] == ("(",) and words[at + 2 : at + 3] == (")",) else at


def is_collective(context: Context, entity: Entity) -> bool:
    """Whether the text shows that a name is that of an organization.

    It does so by the words of the name, by a noun for organizations directly before it or in an apposition behind it,
    or by "its" or a plural verb in a sentence that begins with the name ("Dunlow have").
    """
    if context.profiles.is_organization(entity):
        words = context.document.words[slice(*entity.full)]
        if len(words) == 1 and words[0] in word_lists()["offices"]:
            return False
        return not any(word.isupper() and len(word) > LONGEST_ABBREVIATION for word in words)  # a heading in capitals
    if entity in context.lone_names.titled or context.profiles.gender(entity) != "unknown":
        return False
    if any(class_of(word) in OFFICE_NOUNS for word in context.profiles.description(entity)):
        return False
    if any(class_of(word) in ORGANIZATION_NOUNS for word in kinds(context, entity)):
        return True
    if _kinds_before(context, entity) - person_nouns() - word_lists()["firm_nouns"]:
        return True  # "the charity Weir Aid", unlike "developer Ann Lee"
    document = context.document
    if any(_is_plural_or_definite(document, name) for name in entity.mentions[:MOST_MENTIONS]):
        return True
    for start, end in entity.mentions[:MOST_MENTIONS]:
        first, last = document.sentence_of(start)
        before = list(document.words[first:start])
        if before not in ([], ["The"]) or context.masked[start]:
            continue
        plural = end < last and document.classes[end] in _PLURAL_VERBS and not document.words[end - 1].endswith("s")
        its = document.classes.find(_ITS, end, last)
        if plural or (its > 0 and not any(c in _OTHER_OWNERS for c in document.classes[end:its])):
            return True
    return False


def _is_plural_or_definite(document: Document, name: Chunk) -> bool:
    """Whether a mention shows that a name is not a person's: "the Sarn Echo said", "Tall Pony have split"."""
    classes, (start, end) = document.classes, name
    if start == 0 or end - start < 2 or not document.finite[end]:
        return False
    if classes[end] in _PLURAL_VERBS:
        return classes[start - 1] not in AND_OR | COMMA and not document.words[end - 1].endswith("s")
    return document.words[start - 1].lower() == "the"


def _only_one_called(mention: Mention, context: Context, noun: str) -> Entity | None:
    """The only organization before a mention that is called by a noun: "the council" is Sarn Borough Council.

    The names of nearly all organizations of the kind end in the noun, and the text mentions no other one ("a council").
    """
    document, lists = context.document, word_lists()
    start = mention.head[0]
    if noun not in lists["named_kinds"] and noun not in lists["forces"]:
        return None
    words = lists["names_of_forces"] if noun in lists["forces"] else {noun}
    called = [
        entity for entity in context.entities.before(start, MENTIONS_BACK) if _head_of_name(context, entity) in words
    ]
    if len(called) != 1 or not is_collective(context, called[0]):
        return None
    classes = document.classes
    low = max(0, start - NOUN_REACH)
    for i, word in enumerate(document.words[low:start], low):
        if word == noun and not INDEFINITE_DETERMINERS.isdisjoint(classes[max(0, i - WORDS_BEFORE_NOUN) : i]):
            return None
    return called[0]


def _head_of_name(context: Context, entity: Entity) -> str:
    """The head noun of a name in small letters: the last word, or that before a preposition ("Ministry of Works")."""
    document, (start, end) = context.document, entity.full
    link = end
    if context.entities.linked_at(start) is not None:
        link = next((i for i in range(start + 1, end) if document.classes[i] in OF_FOR_ON), end)
    return without_possessive(document.words[link - 1]).lower()


def kinds(context: Context, entity: Entity) -> set[str]:
    """The nouns for organizations that a text puts before a name, or in an apposition behind it."""
    words = context.document.words
    found = _kinds_before(context, entity)
    for _, end in entity.mentions[:MOST_MENTIONS]:
        if words[end : end + 1] == (",",):
            stop = words.index(",", end + 1) if "," in words[end + 1 : end + LONGEST_APPOSITION] else end
            found.update(words[end + 1 : stop])
    return found & word_lists()["collectives"]


def _kinds_before(context: Context, entity: Entity) -> set[str]:
    """The nouns for organizations that stand before a name, also with the capital of the sentence that they begin."""
    document = context.document
    before = [start - 1 for start, _ in entity.mentions[:MOST_MENTIONS] if start]
    opening = {document.words[at].lower() for at in before if document.sentence_of(at)[0] == at}
    return (opening | {document.words[at] for at in before}) & word_lists()["collectives"]


def noun_of(mention: Mention, context: Context) -> str | None:
    """The noun of a definite description of an organization: "the company"."""
    document, (start, end) = context.document, mention.head
    if end - start != 2 or document.classes[start] not in DEFINITE_DETERMINERS:
        return None
    if end not in (mention.cue, len(document.words)) and document.classes[end] in DESCRIPTION_WORDS:
        return None
    noun = document.words[end - 1]
    return noun if noun in word_lists()["collectives"] else None


def fits(context: Context, entity: Entity, noun: str | None) -> bool:
    """Whether a noun may refer to an organization: a general noun, or one that is in its name or describes it."""
    lists = word_lists()
    if noun is None:
        return True
    name = [without_possessive(word).lower() for word in context.document.words[slice(*entity.full)]]
    called = kinds(context, entity)
    if noun in called:
        return True
    if noun in lists["general_collectives"]:
        state = noun in ("company", "firm") and "of" in name  # "Department of Trade"
        if name[-1] in lists["names_of_papers"] or state:
            return False
        return name[-1] not in lists["collectives"] or name[-1] in lists["general_collectives"]
    if noun in lists["papers"]:
        return name[-1] in lists["names_of_papers"] or not called.isdisjoint(lists["papers"])
    if noun == "union" and not lists["names_of_unions"].isdisjoint(name):
        return True
    return any(word.startswith(noun) for word in name)


def _collectives(mention: Mention, context: Context, number: int) -> Iterator[tuple[Entity, Role]]:
    """The organizations that a sentence names outside quotations, each with its best role."""
    roles: dict[Entity, Role] = {}
    for one in context.roles(number):
        if number == mention.sentence and one.name[0] >= mention.head[0]:
            break
        if one.role != Role.QUOTED and not any(a <= one.name[0] < b for a, b in mention.content):
            roles[one.entity] = min(one.role, roles.get(one.entity, Role.QUOTED))
    return ((entity, role) for entity, role in roles.items() if is_collective(context, entity))


def _has_plural(context: Context, number: int) -> bool:
    """Whether a noun chunk of a sentence may be plural: "they" may refer to it."""
    document, plurals = context.document, word_lists()["plurals"]
    return any(
        not context.masked[start]
        and (document.words[end - 1] in plurals or document.words[end - 1].endswith("s"))
        and document.words[end - 1].islower()
        for start, end in context.chunks(number)
    )
