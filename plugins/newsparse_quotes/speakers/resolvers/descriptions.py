"""Resolver of definite descriptions ("the minister"), and which mentions keep a person anonymous."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    COMMA,
    DEFINITE_DETERMINERS,
    INDEFINITE_DETERMINERS,
    NUMBERS,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    POSSESSIVES,
    UNCLASSIFIED,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.word_lists import endings, is_plural_form, word_lists
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.appositions import is_office
from newsparse_quotes.speakers.entities.entities import MENTIONS_BACK, Entity
from newsparse_quotes.speakers.entities.genders import Gender
from newsparse_quotes.speakers.entities.named_roles import Role
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.names.names import is_person_noun
from newsparse_quotes.speakers.pronouns.candidates import SENTENCES_APART, Pronoun, is_near
from newsparse_quotes.speakers.pronouns.pronoun_rivals import is_about_another
from newsparse_quotes.speakers.refusals import Reason
from newsparse_quotes.speakers.resolvers.printed_names import is_coordinated
from newsparse_quotes.speakers.resolvers.variations import (
    NOUN_REACH,
    describes_another,
    has_nation,
    is_introduced,
    is_variation,
)

TOKENS_BACK = 150
"""How many tokens before a description are searched for a person without a name who has the same description."""

SENTENCES_BACK = 8
"""Sentences before a general noun ("the official") in which the person that it denotes may have spoken last."""

LAST_LEAD = 3
"""The number of the last sentence that may be the lead, behind a headline, a standfirst and a byline."""

SENTENCES_BEHIND_LEAD = 3
"""Sentences behind the lead in which the person of the lead is named."""

_DETERMINERS = INDEFINITE_DETERMINERS | DEFINITE_DETERMINERS | POSSESSIVES
_PERSON_HEADS = OFFICE_NOUNS | UNCLASSIFIED


def description(mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve a definite description to the only entity so described before; a general noun to the last speaker."""
    document, head = context.document, mention.head
    if document.classes[head[0]] not in DEFINITE_DETERMINERS or context.named_in(head) is not None:
        return None
    words = [without_possessive(document.words[i].lower()) for i in range(head[0] + 1, head[1])]
    noun_class = document.classes[head[1] - 1]
    if not words or noun_class not in _PERSON_HEADS:
        return None
    if is_coordinated(mention, context):
        return Reason.COORDINATED
    noun, lists = words[-1], word_lists()
    if noun in lists["plurals"] or is_plural_form(noun):
        return Reason.PLURAL
    if noun in lists["nameless"]:
        return Reason.UNNAMED_SOURCE
    if noun in lists["collectives"]:
        return Reason.NO_CANDIDATE  # "the automaker" is not a person
    fitting, rivals = _described_as(words, mention, context)
    if noun_class not in OFFICE_NOUNS:
        fitting = [entity for entity in fitting if noun in context.profiles.titles_before(entity, head[0])]
    if not fitting and not rivals and noun == "boss" and words[:-1]:
        boss = _head_of_organization(words, mention, context)
        if boss is not None and is_near(boss, mention, context, discourse):
            return Answer(boss.full, boss)
    if len(fitting) > 1 and len(words) == 1:
        fitting = [one for one in fitting if not _is_deputy(document, one, noun)] or fitting
    if len(fitting) == 1:
        far = noun in lists["callings"] and not is_near(fitting[0], mention, context, discourse)
        return Reason.SEVERAL_CANDIDATES if far else Answer(fitting[0].full, fitting[0])
    if fitting:
        return _among(fitting, mention, context, discourse)
    lead = _introduced_in_lead(noun, mention, context) if len(words) == 1 else None
    if lead is not None:
        return Answer(context.printed(lead), lead)
    speaker = _last_speaker(words, mention, context, discourse) if noun_class in OFFICE_NOUNS else None
    if speaker is not None:
        return Answer(speaker.full, speaker)
    if rivals:
        return Reason.UNNAMED_RIVAL
    return _subject_before(noun, mention, context, discourse)


def _head_of_organization(words: Sequence[str], mention: Mention, context: Context) -> Entity | None:
    """The only person so far who heads an organization or an area: "the county boss" is Governor Bo Roe.

    The words before the noun say what kind of organization it is, and the text mentions no other kind beside the name.
    """
    lists = word_lists()
    kinds = lists["collectives"] | lists["institutions"] | lists["kinds_of_areas"]
    heads, rivals = _described_as([words[-1]], mention, context)
    if len(heads) != 1 or rivals or not kinds.issuperset(words[:-1]):
        return None
    return heads[0] if (context.profiles.description(heads[0]) & kinds).issubset(words) else None


def _subject_before(noun: str, mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve a calling ("the actor") or a parent ("the mother of four") like "he" or "she".

    It does not denote the subject of the sentence before if the story has mentioned a person without a name so.
    """
    document, (start, end) = context.document, mention.head
    lists = word_lists()
    parent = document.words[end : end + 1] == ("of",) and document.classes[end + 1] in NUMBERS
    female = noun in lists["female_relations"] or noun in lists["women"]
    male = noun in lists["male_relations"] or noun in lists["men"]
    variation = noun in lists["callings"] or is_variation(noun, mention, context)
    if not variation and not (parent and (female or male)):
        return Reason.NO_CANDIDATE
    if is_introduced(noun, mention, context):
        return Reason.UNNAMED_RIVAL
    gender: Gender = "female" if female else "male" if male else "unknown"
    found = context.antecedents.find(Pronoun(start, mention.sentence, gender, mention.content), discourse)
    if isinstance(found, Reason):
        return found
    if noun not in lists["callings"] and describes_another(noun, found, mention, context):
        return Reason.NO_CANDIDATE
    adjectives = lists["demonyms"], lists["adjectives"]
    nations = {word for word in document.words[start + 1 : end - 1] if any(word in known for known in adjectives)}
    missing = {word.lower() for word in nations} - context.profiles.description(found)
    if is_about_another(document, mention.content):
        return Reason.SPOKEN_OF
    if missing and (has_nation(found, context) or not missing.isdisjoint(context.descriptions)):
        return Reason.SEVERAL_CANDIDATES
    return Answer(context.printed(found), found)


def _last_indefinite(noun: str, context: Context, low: int, high: int) -> int | None:
    """The last mention of a noun in a token range that is not behind "the"."""
    found, classes = context.positions_of(noun, low, high), context.document.classes
    return next((i for i in reversed(found) if classes[i - 1] not in DEFINITE_DETERMINERS), None)


def _introduced_in_lead(noun: str, mention: Mention, context: Context) -> Entity | None:
    """The person in the lead of a story, who has no name there: "A farmer has poured away his milk. Bo Roe, who".

    The lead names no person; the first person whom the story names is the subject of one of the next sentences. The
    noun is one for a person that a story has to introduce.
    """
    document = context.document
    if noun in word_lists()["situational"] or not is_person_noun(document, mention.head[1] - 1):
        return None
    start = mention.head[0]
    end_of_leads = min(start, NOUN_REACH, document.sentences[min(LAST_LEAD, len(document.sentences) - 1)][1])
    if _last_indefinite(noun, context, max(end_of_leads, start - NOUN_REACH), start) is not None:
        return None
    place = _last_indefinite(noun, context, 1, end_of_leads)
    if place is None:
        return None
    lead = document.sentence_at(place)
    first, last = document.sentences[lead]
    persons = context.profiles.is_person
    if any(persons(one) for _, one in context.entities.in_range(first, last)):
        return None
    if not any(document.classes[i] in INDEFINITE_DETERMINERS for i in range(max(first, place - 5), place)):
        return None
    for number in range(lead + 1, min(lead + 1 + SENTENCES_BEHIND_LEAD, len(document.sentences))):
        for one in context.roles(number):
            if persons(one.entity) and context.is_shown_person(one.entity):
                return one.entity if one.role is Role.FIRST else None
    return None


def _among(fitting: list[Entity], mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """The person among several with the same description that "he" or "she" would denote, too.

    The sentences just before name and quote none of the others.
    """
    pronoun = Pronoun(mention.head[0], mention.sentence, "unknown", mention.content)
    found = context.antecedents.find(pronoun, discourse)
    first = context.document.sentences[max(0, mention.sentence - SENTENCES_APART)][0]
    near = {one for _, one in context.entities.in_range(first, mention.head[0])}
    near |= {one for n, one in discourse.heard.items() if one is not None and n >= mention.sentence - SENTENCES_APART}
    if found not in fitting or any(one in near for one in fitting if one is not found):
        return Reason.SEVERAL_CANDIDATES
    return Answer(found.full, found)


def _is_deputy(document: Document, entity: Entity, noun: str) -> bool:
    """Whether a word before an office makes it another one wherever it precedes a name: "Deputy Governor Lee"."""
    words, deputies = document.words, word_lists()["deputies"]
    offices = [
        start - 1 for start, _ in entity.mentions[:MENTIONS_BACK] if start > 1 and words[start - 1].lower() == noun
    ]
    return bool(offices) and all(words[at - 1].lower() in deputies for at in offices)


def is_anonymous(document: Document, head: Chunk) -> bool:
    """Whether a mention denotes one person without a name: "an industry source"."""
    classes, noun = document.classes, head[1] - 1
    if head[1] - head[0] < 2 or classes[head[0]] not in _DETERMINERS:
        return False
    word = document.words[noun].lower()
    if word in word_lists()["nameless"]:
        return True
    return not is_plural_form(word) and (is_office(document, noun) or word.endswith(endings("agents")))


def is_person_description(document: Document, head: Chunk) -> bool:
    """Whether a mention is a definite description of what may be one person: "the Florida fan"."""
    classes, noun = document.classes, head[1] - 1
    if head[1] - head[0] < 2 or classes[head[0]] not in DEFINITE_DETERMINERS:
        return False
    return classes[noun] in _PERSON_HEADS and not is_plural_form(document.words[noun])


def _described_as(words: list[str], mention: Mention, context: Context) -> tuple[list[Entity], bool]:
    """The entities before a mention that all its words describe, and whether others were left out.

    An entity is left out if a person without a name who may be meant is mentioned after it.
    """
    start, end = mention.head
    described = [
        entity
        for entity in context.entities.before(start, MENTIONS_BACK)
        if not context.profiles.is_organization(entity)
        and all(word in context.profiles.description(entity) for word in words)
    ]
    noun = context.document.words[end - 1]
    fitting = [entity for entity in described if not _has_unnamed_rival(context.document, noun, entity, start)]
    return fitting, len(fitting) < len(described)


def _last_speaker(words: list[str], mention: Mention, context: Context, discourse: Discourse) -> Entity | None:
    """The last speaker, if near and if the words before a general noun describe them: "the Norwegian official"."""
    if discourse.last is None or len(words) < 2 or words[-1] not in word_lists()["generic"]:
        return None
    sentence, speaker = discourse.last
    near = mention.sentence - sentence <= SENTENCES_BACK
    fits = near and all(word in context.profiles.description(speaker) for word in words[:-1])
    return speaker if fits and not context.profiles.is_organization(speaker) else None


def _has_unnamed_rival(document: Document, noun: str, entity: Entity, index: int) -> bool:
    """Whether the text mentions a person without a name between an entity and a token: "one analyst"."""
    classes, words = document.classes, document.words
    low = max(0, index - TOKENS_BACK)
    mentions = entity.mentions_in(low, index)
    for i in range(mentions[-1][0] if mentions else low, index):
        if classes[i] in INDEFINITE_DETERMINERS and words[i + 1 : i + 4].count(noun):
            at = words.index(noun, i + 1)
            if classes[at + 1] not in PERSON_NAME_WORDS and (not i or classes[i - 1] not in COMMA):
                return True
    return False
