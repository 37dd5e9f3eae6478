"""The person to whom "he" or "she" refers, by the roles of the persons in the sentences before.

Two rules name a person: the subject of the main clause of the nearest sentence that is about a person, if no other
person acts in it; and the last speaker, if no other person has acted since. If that subject is a pronoun, it is
resolved in turn. A person who may be another one without a name, and a name of one word, are rivals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsparse_quotes.document.groups import REPORTER
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.entities.genders import Gender
from newsparse_quotes.speakers.entities.named_roles import Role
from newsparse_quotes.speakers.pronouns.candidate_search import CandidateSearch
from newsparse_quotes.speakers.pronouns.candidates import (
    NARRATIVE_BACK,
    Candidate,
    Pronoun,
    is_contrasted,
    is_only_subject,
    main_subject,
    may_go_on,
)
from newsparse_quotes.speakers.pronouns.prominence import is_rival, only_fitting, only_person, topic
from newsparse_quotes.speakers.pronouns.pronoun_rivals import (
    begins_with_alias,
    begins_with_reporter,
    denotes_other,
    described_subjects,
    has_other_subject,
    is_spoken_of,
)
from newsparse_quotes.speakers.pronouns.unnamed import (
    begins_with_relative,
    begins_with_unnamed_person,
    has_unnamed_person,
)
from newsparse_quotes.speakers.refusals import Reason

if TYPE_CHECKING:
    from newsparse_quotes.speakers.context import Context

DEEPEST = 8
"""How many pronouns in a row are followed back to a name."""

SPEAKER_BACK = 2
"""Sentences with words outside quotations since the last speaker spoke."""


class Antecedents:
    """The antecedents of the pronouns of a text.

    Args:
        context: what the resolvers know of the text.

    Attributes:
        search: the search for possible antecedents.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._document = context.document
        self._unnamed: dict[tuple[int, Gender], bool] = {}
        self.search = CandidateSearch(context)

    def find(self, pronoun: Pronoun, discourse: Discourse, depth: int = DEEPEST) -> Entity | Reason:
        """The person that a pronoun denotes, or the reason why there is no name."""
        distances = self.search.distances(pronoun)
        named = self.search.persons(pronoun, discourse, distances)
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
        if self._has_relative_behind(found, distances, pronoun.gender):
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
        if known is not None and self._context.is_shown_person(known) and self.search.may_be(known, pronoun.gender):
            return known
        if not depth:
            return Reason.NO_CANDIDATE
        return self.find(Pronoun(found.end - 1, number, pronoun.gender), discourse, depth - 1)

    def _met(self, persons: Sequence[Candidate], pronoun: Pronoun) -> Candidate | None:
        """The only person in the words about the reporter before a pronoun that is the subject of its sentence.

        Examples are "When I put this to Lee, she winced" and "I put this to Lee. She winced".
        """
        nearest = min((one.distance for one in persons), default=0)
        here = [one for one in persons if one.distance == nearest]
        if len(here) != 1 or here[0].entity is None or not self._context.roles.is_main_subject(pronoun.at):
            return None
        before = nearest == 1 and self._document.classes[self._document.sentence_of(here[0].end - 1)[0]] in REPORTER
        return here[0] if before or begins_with_reporter(self._context, pronoun.sentence, pronoun.at) else None

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

    def _has_relative_behind(self, found: Candidate, distances: Mapping[int, int], gender: Gender) -> bool:
        """Whether a relative ("their son") is the subject behind a person whose gender is not known."""
        if found.entity is None or self._context.profiles.gender(found.entity) == gender:
            return False
        behind = (number for number, distance in distances.items() if 0 < distance < found.distance)
        return any(begins_with_relative(self._context, number, gender) for number in behind)

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
        if since <= max(1, self.search.between(speaker.end, pronoun)):
            return speaker
        assert speaker.entity is not None
        genders = discourse.genders.get(speaker.entity), self._context.profiles.gender(speaker.entity)
        if pronoun.gender == "unknown" or pronoun.gender not in genders:
            return None
        return None if any(one.distance < since and is_rival(self._context, one) for one in others) else speaker

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
