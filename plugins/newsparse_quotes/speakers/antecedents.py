"""The person to whom "he" or "she" refers, by the roles of the persons in the sentences before.

Two rules name a person: the subject of the main clause of the nearest sentence that is about a person, if no other
person acts in it; and the last speaker, if no other person has acted since. If that subject is a pronoun, it is
resolved in turn. A person who may be another one without a name, and a name of one word, are rivals.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import numbers, one_of
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.candidates import (
    LONGEST_GAP,
    NARRATIVE_BACK,
    Candidate,
    Pronoun,
    is_contrasted,
    is_only_subject,
    main_subject,
    may_go_on,
)
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities import Entity
from newsparse_quotes.speakers.genders import FEMALE, MALE, Gender, subject_gender
from newsparse_quotes.speakers.named_roles import Role
from newsparse_quotes.speakers.prominence import is_rival, only_fitting, only_person, topic
from newsparse_quotes.speakers.pronoun_rivals import (
    begins_with_alias,
    begins_with_reporter,
    denotes_other,
    described_subjects,
    has_other_subject,
    is_spoken_of,
)
from newsparse_quotes.speakers.refusals import Reason
from newsparse_quotes.speakers.unnamed import begins_with_unnamed_person, has_unnamed_person

if TYPE_CHECKING:
    from newsparse_quotes.speakers.resolution import Context

SENTENCES_BACK = 30
"""The same, with the sentences inside quotations."""

DEEPEST = 8
"""How many pronouns in a row are followed back to a name."""

SPEAKER_BACK = 2
"""Sentences with words outside quotations since the last speaker spoke."""

FEWEST_VOTES = 1
"""Pronouns from which on they show the gender of a person."""

MAJORITY = 3
"""How many times as many pronouns one gender must have as the other."""

_FORMS = re.compile(one_of(numbers("he she PRONOUN_VERB")))


class Antecedents:
    """The antecedents of the pronouns of a text.

    Args:
        context: what the resolvers know of the text.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._document = context.document
        self._unnamed: dict[tuple[int, Gender], bool] = {}
        self._known_distances: dict[int, dict[int, int]] = {}

    def find(self, pronoun: Pronoun, discourse: Discourse, depth: int = DEEPEST) -> Entity | Reason:
        """The person that a pronoun denotes, or the reason why there is no name."""
        distances = self.distances(pronoun)
        named = self.persons(pronoun, discourse, distances)
        persons = [one for one in named if one.entity not in pronoun.others]
        heard = frozenset(discourse.heard.values())
        found = self._met(persons, pronoun) or main_subject(self._context, persons, pronoun, heard)
        found = None if found is not None and may_go_on(self._context, found, named, pronoun) else found
        found = found or self._last_speaker(persons, distances, discourse, pronoun)
        found = found or topic(self._context, persons, pronoun) or only_fitting(self._context, persons, pronoun)
        found = found or only_person(self._context, persons, discourse, distances, pronoun)
        if found is None:
            return Reason.SEVERAL_CANDIDATES if persons else Reason.NO_CANDIDATE
        unnamed = self.has_unnamed_rival(pronoun, discourse, distances, found.distance)
        if unnamed or self._is_described_between(found, distances):
            return Reason.UNNAMED_RIVAL
        behind = (n for n, distance in distances.items() if 0 < distance <= found.distance)
        if any(has_other_subject(self._context, discourse, n, pronoun.gender, found.entity) for n in behind):
            return Reason.SEVERAL_CANDIDATES
        if found.entity is not None:
            if is_spoken_of(self._context, discourse, found.entity, pronoun.sentence, pronoun.gender):
                return Reason.SEVERAL_CANDIDATES
            if any(found.entity.mentions_in(a, b) for a, b in pronoun.content):
                return Reason.SPOKEN_OF
            shown = self._context.is_shown_person(found.entity) or is_only_subject(
                self._context, found, persons, pronoun
            )
            return found.entity if shown else Reason.NOT_SHOWN
        number = self._document.sentence_at(found.end - 1)
        known = discourse.heard.get(number)
        if known is not None and self._context.is_shown_person(known) and self._may_be(known, pronoun.gender):
            return known
        if not depth:
            return Reason.NO_CANDIDATE
        return self.find(Pronoun(found.end - 1, number, pronoun.gender), discourse, depth - 1)

    def _met(self, persons: Sequence[Candidate], pronoun: Pronoun) -> Candidate | None:
        """The only person in the clause about the reporter before a pronoun: "When I put this to Lee, she winced"."""
        here = [one for one in persons if one.distance == 0 and one.entity is not None]
        if len(here) != 1 or not begins_with_reporter(self._context, pronoun.sentence, pronoun.at):
            return None
        return here[0] if self._context.roles.is_main_subject(pronoun.at) else None

    def persons(self, pronoun: Pronoun, discourse: Discourse, distances: Mapping[int, int]) -> list[Candidate]:
        """The last mentions of the persons in the sentences before a pronoun who may be its antecedent."""
        named = self._persons(pronoun, distances)
        return [one for one in named if not self._is_contrary(discourse, one, pronoun)]

    def has_unnamed_rival(
        self, pronoun: Pronoun, discourse: Discourse, distances: Mapping[int, int], since: int
    ) -> bool:
        """Whether a person without a name is mentioned or speaks behind a sentence at a distance."""
        return any(
            (n <= since and self._has_unnamed(pronoun, number)) or (n < since and self._is_unclear(discourse, number))
            for number, n in distances.items()
        )

    def _is_described_between(self, found: Candidate, distances: Mapping[int, int]) -> bool:
        """Whether a description of another person is the subject of a sentence behind the one that names a person."""
        behind: set[str] = set()
        beside: set[str] = set()
        for number, distance in distances.items():
            if 0 < distance < found.distance:
                behind |= described_subjects(self._context, number)
            elif 0 < distance == found.distance and found.role not in (Role.FIRST, Role.OWNER):
                beside |= described_subjects(self._context, number, found.end)
        if found.entity is None:
            return bool(beside or behind - word_lists()["callings"])
        known = self._context.profiles.description(found.entity)
        return bool(beside - known) or denotes_other(self._context, behind, found.entity)

    def _last_speaker(
        self, persons: Sequence[Candidate], distances: Mapping[int, int], discourse: Discourse, pronoun: Pronoun
    ) -> Candidate | None:
        """The last speaker, if no other person has acted since."""
        last = max((number for number, who in discourse.heard.items() if who is not None), default=-1)
        since = distances.get(last, NARRATIVE_BACK)
        if since > SPEAKER_BACK:
            return None
        speaker = next((one for one in persons if one.entity is discourse.heard[last]), None)
        if speaker is None or is_contrasted(self._context, speaker, pronoun):
            return None
        others = [one for one in persons if one.entity not in (None, speaker.entity)]
        if any(one.distance <= since and one.role < Role.EMBEDDED + (one.distance < since) for one in others):
            return None
        if since <= max(1, self._between(speaker.end, pronoun)):
            return speaker
        assert speaker.entity is not None
        genders = discourse.genders.get(speaker.entity), self._context.profiles.gender(speaker.entity)
        if pronoun.gender == "unknown" or pronoun.gender not in genders:
            return None
        return None if any(one.distance < since and is_rival(self._context, one) for one in others) else speaker

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

    def _persons(self, pronoun: Pronoun, distances: Mapping[int, int]) -> list[Candidate]:
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
                found |= {e: one for e, one in best.items() if self._may_be(e, pronoun.gender)}
        return [*found.values(), *([] if subject is None else [subject])]

    def _may_be(self, entity: Entity, gender: Gender) -> bool:
        """Whether an entity may be a person of a gender. The family name of several people may be of either."""
        if entity in self._context.lone_names.shared:
            return True
        profiles = self._context.profiles
        return profiles.is_person(entity) if gender == "unknown" else profiles.fits_pronoun(entity, gender)

    def _between(self, first: int, pronoun: Pronoun) -> int:
        """The number of pronouns of the gender of a pronoun between a token and the pronoun."""
        own = self._own(pronoun.gender)
        return bisect_left(own, pronoun.at) - bisect_left(own, first)

    def _has_unnamed(self, pronoun: Pronoun, number: int) -> bool:
        """Whether a sentence mentions a person of the gender of a pronoun without a name, outside quotations."""
        gender = pronoun.gender
        first, last = self._document.sentences[number]
        if number == pronoun.sentence:
            unnamed = has_unnamed_person(self._context, first, pronoun.at, gender, half_names=False)
            return unnamed or begins_with_alias(self._context, number)
        known = self._unnamed.get((number, gender))
        if known is None:
            known = self._context.roles.is_narrative(number) and (
                has_unnamed_person(self._context, first, last, gender, half_names=False)
                or begins_with_unnamed_person(self._context, number)
                or begins_with_alias(self._context, number)
            )
            self._unnamed[number, gender] = known
        return known

    @staticmethod
    def _is_unclear(discourse: Discourse, number: int) -> bool:
        """Whether a person without a name speaks in a sentence, and no person with a name."""
        unnamed = number in discourse.speakers and discourse.speakers[number] is None
        return unnamed and discourse.heard.get(number) is None

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
        votes = [of for at, of in self._votes.get(entity, ()) if at != pronoun.at]
        own = votes.count(gender)
        return len(votes) - own >= max(FEWEST_VOTES, MAJORITY * own)

    @cached_property
    def _votes(self) -> dict[Entity, list[tuple[int, Gender]]]:
        """For each person the pronouns outside quotations that refer to them as the main subject before."""
        votes: dict[Entity, list[tuple[int, Gender]]] = {}
        genders: tuple[Gender, Gender] = ("male", "female")
        for gender, tokens, others in zip(genders, self._pronouns, reversed(self._pronouns), strict=True):
            for at in tokens:
                pronoun = Pronoun(at, self._document.sentence_at(at), gender)
                near = {n: distance for n, distance in self.distances(pronoun).items() if distance <= LONGEST_GAP + 1}
                persons = self._persons(pronoun, near)
                subject = main_subject(self._context, persons, pronoun, frozenset())
                if subject is None or may_go_on(self._context, subject, persons, pronoun):
                    continue
                between = others[bisect_left(others, subject.end) : bisect_left(others, at)]
                if subject.entity is not None and not any(map(self._context.roles.is_main_subject, between)):
                    votes.setdefault(subject.entity, []).append((at, gender))
        return votes


def _is_inside(at: int, content: Sequence[Chunk]) -> bool:
    return any(a <= at < b for a, b in content)
