"""In which roles the sentences of a text name their entities, outside quotations."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AND_OR,
    BEFORE_TIME,
    COMMA,
    COORDINATORS,
    DESCRIPTION_WORDS,
    DETERMINERS,
    IS_WAS,
    IT,
    NAME_WORDS,
    OF_FOR,
    OFFICE_NOUNS,
    ORGANIZATION_NOUNS,
    PAIRED_MARKS,
    POSSESSIVES,
    PREPOSITIONS_AND_AS,
    PUNCTUATION,
    SUBORDINATORS,
    TIMES,
    UNCLASSIFIED,
    UNPAIRED_MARKS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import ADVERB, ED, FIGURE, ING, NAME_S, OTHER, PLURAL, numbers
from newsparse_quotes.document.word_lists import endings, word_lists
from newsparse_quotes.speakers.entities.clause_subjects import is_possessor, is_subject_like
from newsparse_quotes.speakers.entities.entities import Entity, EntityIndex
from newsparse_quotes.speakers.entities.lone_names import LoneNames
from newsparse_quotes.speakers.entities.person_evidence import relatives
from newsparse_quotes.speakers.names.names import is_person_noun

LONGEST_TRADE = 4
"""Words between two names of which the first says where the second belongs ("Marlow reserve team defender Ann Lee")."""

LONGEST_SUBJECT = 8
"""Tokens of a subject before "is" and the name that says who it is."""

_EXISTENTIAL = frozenset({"there", "There"})
_BEFORE_NAME = DESCRIPTION_WORDS | DETERMINERS | {FIGURE}
BEFORE_SUBJECT = (
    COORDINATORS | TIMES | PAIRED_MARKS | UNPAIRED_MARKS | PUNCTUATION | {ADVERB, FIGURE} | numbers("then now")
)
"""What may stand before the first subject of a sentence: "But on Monday Lee"."""

_TITLE_WORDS = _BEFORE_NAME | OF_FOR
"""What may stand before a name with an office in its noun phrase: "Norland's Chief of Army Staff General"."""

_OPENERS = SUBORDINATORS | PREPOSITIONS_AND_AS | TIMES | {ADVERB}
_JOINTS = COORDINATORS | COMMA
_ADJECTIVES = frozenset({ADVERB, ED, ING, OTHER})
_OFFICES = ORGANIZATION_NOUNS | OFFICE_NOUNS
_MODIFIED = _OFFICES | {OTHER, ED, ING}
_NOUNS = _OFFICES | {OTHER, PLURAL}


class Role(IntEnum):
    """How a name is used in its sentence, the most prominent role first."""

    FIRST = 0  # the first subject of the main clause
    FINITE = 1  # another name before a finite verb
    SUBJECT = 2  # otherwise like a subject
    EMBEDDED = 3  # the subject of a subordinate clause
    OWNER = 4  # with a possessive ending, or before a noun: "the Lee campaign"
    LINKED = 5  # behind a preposition
    OBJECT = 6  # behind a verb
    QUOTED = 7  # inside a quotation


class Named(NamedTuple):
    """A mention of an entity in a sentence."""

    entity: Entity
    name: Chunk
    role: Role


class NamedRoles:
    """The mentions of a text by sentence, with their roles. Every answer is computed once, when it is first needed.

    Args:
        document: the analysed text.
        entities: the entities with names of two words or more.
        lone_names: the names of one word.
        masked: for each token 1 if it is in a quotation that is long or attributed.
    """

    def __init__(self, document: Document, entities: EntityIndex, lone_names: LoneNames, masked: bytes) -> None:
        self._document = document
        self._entities = entities
        self._lone_names = lone_names
        self._masked = masked
        self._named: dict[int, list[Named]] = {}
        self._narrative: dict[int, bool] = {}
        self._main_subjects: dict[int, bool] = {}

    def __call__(self, number: int) -> list[Named]:
        """The mentions of entities in a sentence, in order."""
        known = self._named.get(number)
        if known is None:
            bounds = self._document.sentences[number]
            known = []
            for at, entity in (*self._entities.in_range(*bounds), *self._lone_names.in_range(*bounds)):
                name = entity.mentions_in(at, at + 1)[0]
                role = Role.QUOTED if self._masked[at] else _role(self._document, self._masked, name, bounds[0])
                if role < Role.OWNER and self._is_modifier(name):
                    role = Role.OWNER
                known.append(Named(entity, name, role))
            known.sort(key=lambda one: one.name)
            self._named[number] = known
        return known

    def names_in(self, first: int, last: int) -> Iterator[Entity]:
        """The entities that are named in a token range."""
        for _, entity in (*self._entities.in_range(first, last), *self._lone_names.in_range(first, last)):
            yield entity

    def _is_modifier(self, name: Chunk) -> bool:
        """Whether a name stands before the noun that another name is in apposition to: "Marlow defender Ann Lee"."""
        document, end = self._document, name[1]
        for at in range(end, min(end + LONGEST_TRADE, len(document.words) - 1)):
            if at + 1 in self._entities.at or at + 1 in self._lone_names.at:
                agent = document.words[at].endswith(endings("agents"))
                return agent or document.classes[at] in OFFICE_NOUNS or is_person_noun(document, at)
            if document.classes[at] not in _MODIFIED or document.finite[at]:
                return False
        return False

    def is_main_subject(self, at: int) -> bool:
        """Whether a pronoun is the first subject of the main clause of its sentence."""
        known = self._main_subjects.get(at)
        if known is None:
            first = self._document.sentence_of(at)[0]
            known = subject_role(self._document, self._masked, (at, at + 1), first) is Role.FIRST
            self._main_subjects[at] = known
        return known

    def is_narrative(self, number: int) -> bool:
        """Whether a sentence has words outside quotations."""
        known = self._narrative.get(number)
        if known is None:
            masked, words = self._masked, self._document.words
            known = any(not masked[i] and words[i][:1].isalnum() for i in range(*self._document.sentences[number]))
            self._narrative[number] = known
        return known


def _role(document: Document, masked: bytes, name: Chunk, first: int) -> Role:
    """The role of a name that is not inside a quotation.

    Args:
        document: the analysed text.
        masked: for each token 1 if it is in a quotation.
        name: the name.
        first: the start of its sentence.
    """
    classes, words, (start, end) = document.classes, document.words, name
    if classes[end - 1] == NAME_S or is_possessor(document, end):
        return Role.OWNER
    if end < len(words) and not document.finite[end] and not document.rates[end]:
        before = start - (classes[start - 1] in _ADJECTIVES and classes[end] in UNCLASSIFIED)
        article = start > first and classes[before - 1] in DETERMINERS
        if classes[end] in (_NOUNS if article else _OFFICES):
            return Role.OWNER
    if start - 3 >= first and classes[start - 1] in COMMA and classes[start - 3] in POSSESSIVES:
        start -= 3 * (words[start - 2].lower() in relatives())  # "met his wife, Ann"
    while start - 2 >= first and classes[start - 1] in AND_OR and classes[start - 2] in NAME_WORDS:
        start -= 2
        while start > first and classes[start - 1] in NAME_WORDS:
            start -= 1
    if start > first and (classes[start - 1] == ING or words[start - 1].lower() in word_lists()["addressing"]):
        return Role.OBJECT
    if _is_predicate(document, start, first):
        return Role.FIRST
    if not is_subject_like(document, (start, end)):
        return Role.LINKED if classes[start - 1] in PREPOSITIONS_AND_AS else Role.OBJECT
    return subject_role(document, masked, (start, end), first)


def _is_predicate(document: Document, start: int, first: int) -> bool:
    """Whether a name says who the subject is: "That boy was Bo Roe", "His name was Bo Roe", "It was Bo Roe who".

    The subject is neither a name nor, with "his" or "her", another person: "His first coach was Bo Roe".
    """
    classes, verb = document.classes, start - 1
    while verb > first and classes[verb] in _BEFORE_NAME and not document.finite[verb]:
        verb -= 1
    if verb <= first or classes[verb] not in IS_WAS:
        return False
    if classes[verb - 1] in IT and classes[verb - 2] in COMMA:
        return True  # "When the lamp went out, it was Lee who"
    if verb - first > LONGEST_SUBJECT:
        return False
    subject = classes[first:verb]
    if any(c in NAME_WORDS or c in COMMA for c in subject[1:]) or document.words[verb - 1] in _EXISTENTIAL:
        return False
    return all(c not in POSSESSIVES for c in subject) or document.words[verb - 1] == "name"


def _begins_time(document: Document, at: int) -> bool:
    """Whether a word stands before a noun of time: "Last night Lee won", "On Monday Lee won"."""
    begins = document.classes[at] in BEFORE_TIME or document.words[at].lower() in word_lists()["times"]
    return begins and document.classes[at + 1] in TIMES


def subject_role(document: Document, masked: bytes, name: Chunk, first: int) -> Role:
    """The role of a name that is like a subject, by the verbs and the conjunction before it."""
    classes, finite, (start, end) = document.classes, document.finite, name
    before = _TITLE_WORDS if start > first and classes[start - 1] in OFFICE_NOUNS else _BEFORE_NAME
    while start > first and classes[start - 1] in before and not finite[start - 1]:
        start -= 1
    verb = any(finite[i] and not masked[i] for i in range(first, start))
    if all(masked[i] or classes[i] in BEFORE_SUBJECT or _begins_time(document, i) for i in range(first, start)):
        return Role.FIRST
    opened = classes[first] in _OPENERS
    if classes[start - 1] in COMMA and (opened or not verb):
        return Role.FIRST  # "While Roe waits, Lee works", "On Monday, Lee works"
    if classes[start - 1] in _JOINTS:
        return Role.FINITE if finite[end] else Role.SUBJECT
    behind = masked.rfind(b"\1", first, start) + 1
    if behind and not any(finite[i] for i in range(behind, start)):
        return Role.FINITE
    return Role.EMBEDDED
