"""The search for the possible antecedents of a pronoun: the persons named in the sentences before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import numbers, one_of
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.entities.genders import FEMALE, MALE, Gender, subject_gender
from newsparse_quotes.speakers.entities.named_roles import Role
from newsparse_quotes.speakers.pronouns.candidates import (
    LONGEST_GAP,
    NARRATIVE_BACK,
    Candidate,
    Pronoun,
    main_subject,
    may_go_on,
)

if TYPE_CHECKING:
    from newsparse_quotes.speakers.context import Context

SENTENCES_BACK = 30
"""Sentences that are searched for an antecedent, including those inside quotations."""

FEWEST_VOTES = 1
"""Pronouns from which on they show the gender of a person."""

MAJORITY = 3
"""How many times as many pronouns one gender must have as the other."""

_FORMS = re.compile(one_of(numbers("he she PRONOUN_VERB")))


class CandidateSearch:
    """Finds the possible antecedents of the pronouns of a text.

    Args:
        context: what the resolvers know of the text.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._document = context.document
        self._known_distances: dict[int, dict[int, int]] = {}
        self._known_votes: dict[Entity, list[tuple[int, Gender]]] = {}
        self._known_subjects: dict[int, Entity | None] = {}

    def persons(self, pronoun: Pronoun, discourse: Discourse, distances: Mapping[int, int]) -> list[Candidate]:
        """The last mentions of the persons in the sentences before a pronoun who may be its antecedent."""
        named = self._named(pronoun, distances)
        return [one for one in named if not self._is_contrary(discourse, one, pronoun)]

    @cached_property
    def _pronouns(self) -> tuple[list[int], list[int]]:
        """The tokens "he" and the tokens "she" outside quotations."""
        document, masked = self._document, self._context.masked
        tokens = (m.start() for m in _FORMS.finditer(document.classes))
        of = [(i, subject_gender(document, i)) for i in tokens if not masked[i]]
        return [i for i, gender in of if gender == MALE], [i for i, gender in of if gender == FEMALE]

    @cached_property
    def _both(self) -> list[int]:
        return sorted(self._pronouns[0] + self._pronouns[1])

    def _own(self, gender: Gender) -> list[int]:
        """The pronouns of a gender; of both if it is unknown."""
        he, she = self._pronouns
        return he if gender == "male" else she if gender == "female" else self._both

    def distances(self, pronoun: Pronoun) -> dict[int, int]:
        """The sentences to be searched, the nearest first, with their distance in sentences outside quotations."""
        known = self._known_distances.get(pronoun.sentence)
        if known is not None:
            return known
        distances = self._known_distances[pronoun.sentence] = {pronoun.sentence: 0}
        distance = 0
        for number in range(pronoun.sentence - 1, max(-1, pronoun.sentence - SENTENCES_BACK), -1):
            distance += self._context.roles.is_narrative(number)
            if distance >= NARRATIVE_BACK:
                break
            distances[number] = distance
        return distances

    def _named(self, pronoun: Pronoun, distances: Mapping[int, int]) -> list[Candidate]:
        """The persons of a possible gender who are named before a pronoun, with their last mention.

        The nearest pronoun that is the main subject of its sentence is one of them.
        """
        found: dict[Entity, Candidate] = {}
        subject: Candidate | None = None
        own, content = self._own(pronoun.gender), pronoun.content
        for number, distance in distances.items():
            first, last = self._document.sentences[number]
            last = min(last, pronoun.at)
            if subject is None:
                for at in own[bisect_left(own, first) : bisect_left(own, last)]:
                    if not (content and _is_inside(at, content)) and self._context.roles.is_main_subject(at):
                        subject = Candidate(None, distance, Role.FIRST, at + 1)
                        break
            best: dict[Entity, Candidate] = {}
            for entity, name, role in self._context.roles(number):
                if name[0] >= last:
                    break
                if role is Role.QUOTED or entity in found or (content and _is_inside(name[0], content)):
                    continue
                if entity not in best or role < best[entity].role:
                    best[entity] = Candidate(entity, distance, role, name[1])
            if best:
                found |= {e: one for e, one in best.items() if self.may_be(e, pronoun.gender)}
        return [*found.values(), *([] if subject is None else [subject])]

    def may_be(self, entity: Entity, gender: Gender) -> bool:
        """Whether an entity may be a person of a gender. The family name of several people may be of either."""
        if entity in self._context.lone_names.shared:
            return True
        profiles = self._context.profiles
        return profiles.is_person(entity) if gender == "unknown" else profiles.fits_pronoun(entity, gender)

    def between(self, first: int, pronoun: Pronoun) -> int:
        """The number of pronouns of the gender of a pronoun between a token and the pronoun."""
        own = self._own(pronoun.gender)
        return bisect_left(own, pronoun.at) - bisect_left(own, first)

    def _is_contrary(self, discourse: Discourse, person: Candidate, pronoun: Pronoun) -> bool:
        """Whether other pronouns show that a person has another gender than that of a pronoun."""
        entity, gender = person.entity, pronoun.gender
        if entity is None or gender == "unknown" or self._context.profiles.gender(entity) == gender:
            return False
        known = discourse.genders.get(entity)
        if known is not None:
            return known != gender
        if not all(self._pronouns):
            return False
        votes = [of for at, of in self._votes(entity) if at != pronoun.at]
        own = votes.count(gender)
        return len(votes) - own >= max(FEWEST_VOTES, MAJORITY * own)

    def _votes(self, entity: Entity) -> list[tuple[int, Gender]]:
        """The pronouns outside quotations that refer to a person as the main subject before, with their genders."""
        votes = self._known_votes.get(entity)
        if votes is None:
            behind = {at for start, _ in entity.mentions for at in self._pronouns_behind(start)}
            votes = [(at, self._gender(at)) for at in behind if self._subject_before(at) is entity]
            self._known_votes[entity] = votes
        return votes

    def _gender(self, at: int) -> Gender:
        return "male" if subject_gender(self._document, at) == MALE else "female"

    def _pronouns_behind(self, start: int) -> list[int]:
        """The pronouns that may refer to a person who is named at a token."""
        first = last = self._document.sentence_at(start)
        distance = 0
        for last in range(first, min(first + SENTENCES_BACK, len(self._document.sentences))):
            if distance > LONGEST_GAP + 1:
                break
            distance += self._context.roles.is_narrative(last)
        own = self._both
        return own[bisect_left(own, start) : bisect_left(own, self._document.sentences[last][1])]

    def _subject_before(self, at: int) -> Entity | None:
        """The main subject before a pronoun that the pronoun may refer to, if no other pronoun is one in between."""
        if at not in self._known_subjects:
            pronoun = Pronoun(at, self._document.sentence_at(at), self._gender(at))
            near = {n: distance for n, distance in self.distances(pronoun).items() if distance <= LONGEST_GAP + 1}
            persons = self._named(pronoun, near)
            subject = main_subject(self._context, persons, pronoun, frozenset())
            if subject is None or may_go_on(self._context, subject, persons, pronoun):
                self._known_subjects[at] = None
            else:
                others = self._own("female" if pronoun.gender == "male" else "male")
                between = others[bisect_left(others, subject.end) : bisect_left(others, at)]
                contrary = any(map(self._context.roles.is_main_subject, between))
                self._known_subjects[at] = None if contrary else subject.entity
        return self._known_subjects[at]


def _is_inside(at: int, content: Sequence[Chunk]) -> bool:
    return any(a <= at < b for a, b in content)
