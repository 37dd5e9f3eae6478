"""The person to whom "he" or "she" refers, by the roles of the persons in the sentences before.

Two rules name a person: the subject of the main clause of the nearest sentence that is about a person, if no other
person acts in it; and the last speaker, if no other person has acted since. If that subject is a pronoun, it is
resolved in turn. A person who may be another one without a name, and a name of one word, are rivals.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newsparse_quotes.document.groups import COMMA
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import class_number
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities import Entity
from newsparse_quotes.speakers.genders import FEMALE, MALE, POSSESSIVES, Gender, has_object_pronoun
from newsparse_quotes.speakers.named_roles import Role
from newsparse_quotes.speakers.person_evidence import relatives
from newsparse_quotes.speakers.pronoun_rivals import described_subjects
from newsparse_quotes.speakers.refusals import Reason
from newsparse_quotes.speakers.unnamed import begins_with_unnamed_person, has_unnamed_person

if TYPE_CHECKING:
    from newsparse_quotes.speakers.resolution import Context

NARRATIVE_BACK = 7
"""Sentences with words outside quotations that are searched before the sentence of a pronoun."""

SENTENCES_BACK = 30
"""The same, with the sentences inside quotations."""

LONGEST_GAP = 2
"""Sentences with words outside quotations from the one that is about a person to that of a pronoun."""

DEEPEST = 8
"""How many pronouns in a row are followed back to a name."""

SPEAKER_BACK = 2
"""Sentences with words outside quotations since the last speaker spoke."""

FEWEST_VOTES = 1
"""Pronouns from which on they show the gender of a person."""

MAJORITY = 3
"""How many times as many pronouns one gender must have as the other."""

_HE, _SHE = class_number("he"), class_number("she")
_WHO = class_number("who")


class Pronoun(NamedTuple):
    """A pronoun whose antecedent is looked for.

    Attributes:
        at: its token.
        sentence: the number of its sentence.
        gender: its gender; ``unknown`` if it is not a pronoun but a description that may refer to a man or a woman.
        content: what its clause reports, as token ranges.
        others: persons whom it cannot denote: those whom its clause names behind it.
    """

    at: int
    sentence: int
    gender: Gender
    content: Sequence[Chunk] = ()
    others: frozenset[Entity] = frozenset()


class _Person(NamedTuple):
    """The last mention of a person outside quotations before a pronoun; without an entity, of another pronoun."""

    entity: Entity | None
    distance: int
    role: Role
    end: int


class Antecedents:
    """The antecedents of the pronouns of a text.

    Args:
        context: what the resolvers know of the text.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._document = context.document
        self._unnamed: dict[tuple[int, Gender], bool] = {}

    def find(self, pronoun: Pronoun, discourse: Discourse, depth: int = DEEPEST) -> Entity | Reason:
        """The person that a pronoun denotes, or the reason why there is no name."""
        distances = self._distances(pronoun)
        named = [one for one in self._persons(pronoun, distances) if not self._is_contrary(discourse, one, pronoun)]
        persons = [one for one in named if one.entity not in pronoun.others]
        heard = frozenset(discourse.heard.values())
        found = self._main_subject(persons, pronoun, heard)
        found = None if found is not None and self._may_go_on(found, named, pronoun) else found
        found = found or self._last_speaker(persons, distances, discourse, pronoun)
        if found is None:
            return Reason.SEVERAL_CANDIDATES if persons else Reason.NO_CANDIDATE
        rivals = [n for number, n in distances.items() if self._has_unnamed(pronoun, number)]
        rivals += [n for number, n in distances.items() if self._is_unclear(discourse, number) and n < found.distance]
        if (rivals and min(rivals) <= found.distance) or self._is_described_between(found, distances):
            return Reason.UNNAMED_RIVAL
        if found.entity is not None:
            if any(found.entity.mentions_in(a, b) for a, b in pronoun.content):
                return Reason.SPOKEN_OF
            shown = self._context.is_shown_person(found.entity) or self._is_only_subject(found, persons, pronoun)
            return found.entity if shown else Reason.NOT_SHOWN
        number = self._document.sentence_at(found.end - 1)
        known = discourse.heard.get(number)
        if known is not None and self._context.is_shown_person(known) and self._may_be(known, pronoun.gender):
            return known
        if not depth:
            return Reason.NO_CANDIDATE
        return self.find(Pronoun(found.end - 1, number, pronoun.gender), discourse, depth - 1)

    def _is_described_between(self, found: _Person, distances: Mapping[int, int]) -> bool:
        """Whether a description of another person is the subject of a sentence behind the one that names a person."""
        nouns: set[str] = set()
        for number, distance in distances.items():
            if 0 < distance < found.distance:
                nouns |= described_subjects(self._context, number)
        return bool(nouns) and (found.entity is None or bool(nouns - self._context.profiles.description(found.entity)))

    def _main_subject(
        self, persons: Sequence[_Person], pronoun: Pronoun, heard: frozenset[Entity | None]
    ) -> _Person | None:
        """The subject of the nearest sentence that is about a person, if no other person acts in it.

        Another person may act in a subordinate clause before it, and behind it if the subject has spoken before.
        """
        nearest = min((one.distance for one in persons), default=NARRATIVE_BACK)
        here = [one for one in persons if one.distance == nearest]
        acting = [one for one in here if one.role < Role.EMBEDDED]
        if nearest > LONGEST_GAP or len(acting) != 1 or acting[0].role is not Role.FIRST:
            return None
        behind = any(one.role is Role.EMBEDDED and one.end > acting[0].end and self._acts(one) for one in here)
        if behind and acting[0].entity not in heard:
            return None
        return None if self._is_contrasted(acting[0], pronoun) else acting[0]

    def _is_only_subject(self, found: _Person, persons: Sequence[_Person], pronoun: Pronoun) -> bool:
        """Whether a name of two words is the first subject and the only name of a sentence that "he" or "she" follows.

        The pronoun shows that the name is a person's, as "who" or an age does.
        """
        lone = self._context.lone_names.at.get(found.end - 1) is found.entity
        if lone or found.role is not Role.FIRST or pronoun.gender == "unknown":
            return False
        others = [one for one in persons if one is not found and one.entity is not None]
        return self._acts(found) and not any(one.distance == found.distance for one in others)

    def _acts(self, person: _Person) -> bool:
        """Whether a finite verb or an apposition follows the name of a person in a subordinate clause.

        Otherwise the name may be a later part of a list: "to Bo and Ann Lee".
        """
        document, end = self._document, person.end
        return end < len(document.finite) and (document.finite[end] > 0 or document.classes[end] in COMMA)

    def _is_contrasted(self, person: _Person, pronoun: Pronoun) -> bool:
        """Whether "him" or "her" in the sentence of a person refers to somebody else: "Lee called her" is not Lee."""
        first, last = self._document.sentence_of(person.end - 1)
        number = {"male": MALE, "female": FEMALE}.get(pronoun.gender)
        return number is not None and has_object_pronoun(self._document, first, min(last, pronoun.at), number)

    def _may_go_on(self, subject: _Person, persons: Sequence[_Person], pronoun: Pronoun) -> bool:
        """Whether "his" or "her" behind a subject may refer to a person whom the sentence before names.

        So it does in "Ann Lee met Bo Roe. Roe shook her hand", as far as the text does not say what Roe is. It refers to
        the subject in a relative clause and before a relative ("Roe met his brother"), and it may refer to another
        person who is named between them ("Roe saw Ann Lee and her car").
        """
        if subject.entity is None or self._context.profiles.gender(subject.entity) == pronoun.gender:
            return False
        if not any(one.distance == subject.distance + 1 and one.entity is not None for one in persons):
            return False
        classes = self._document.classes
        last = min(self._document.sentence_of(subject.end - 1)[1], pronoun.at)
        numbers = {"male": (MALE,), "female": (FEMALE,)}.get(pronoun.gender, (MALE, FEMALE))
        for at in (classes.find(POSSESSIVES[n], subject.end, last) for n in numbers):
            if at < 0 or self._document.words[at + 1].lower() in relatives() or _WHO in classes[subject.end : at]:
                continue
            if not any(one.distance == subject.distance and subject.end < one.end <= at for one in persons):
                return True
        return False

    def _last_speaker(
        self, persons: Sequence[_Person], distances: Mapping[int, int], discourse: Discourse, pronoun: Pronoun
    ) -> _Person | None:
        """The last speaker, if no other person has acted since."""
        last = max((number for number, who in discourse.heard.items() if who is not None), default=-1)
        since = distances.get(last, NARRATIVE_BACK)
        if since > SPEAKER_BACK:
            return None
        speaker = next((one for one in persons if one.entity is discourse.heard[last]), None)
        if speaker is None or self._is_contrasted(speaker, pronoun):
            return None
        others = [one for one in persons if one.entity not in (None, speaker.entity)]
        if any(one.distance <= since and one.role < Role.EMBEDDED + (one.distance < since) for one in others):
            return None
        return speaker if since <= max(1, self._between(speaker.end, pronoun)) else None

    @cached_property
    def _pronouns(self) -> tuple[list[int], list[int]]:
        """The tokens "he" and the tokens "she" outside quotations."""
        classes, masked = self._document.classes, self._context.masked
        he, she = ([i for i, c in enumerate(classes) if c == wanted and not masked[i]] for wanted in (_HE, _SHE))
        return he, she

    @cached_property
    def _both(self) -> list[int]:
        return sorted(self._pronouns[0] + self._pronouns[1])

    def _own(self, gender: Gender) -> list[int]:
        """The pronouns of a gender; of both if it is unknown."""
        he, she = self._pronouns
        return he if gender == "male" else she if gender == "female" else self._both

    def _distances(self, pronoun: Pronoun) -> dict[int, int]:
        """The sentences to be searched, the nearest first, with their distance in sentences outside quotations."""
        distances = {pronoun.sentence: 0}
        distance = 0
        for number in range(pronoun.sentence - 1, max(-1, pronoun.sentence - SENTENCES_BACK), -1):
            distance += self._context.roles.is_narrative(number)
            if distance >= NARRATIVE_BACK:
                break
            distances[number] = distance
        return distances

    def _persons(self, pronoun: Pronoun, distances: Mapping[int, int]) -> list[_Person]:
        """The persons of a possible gender who are named before a pronoun, with their last mention.

        The nearest pronoun that is the main subject of its sentence is one of them.
        """
        found: dict[Entity, _Person] = {}
        subject: _Person | None = None
        own = self._own(pronoun.gender)
        for number, distance in distances.items():
            first, last = self._document.sentences[number]
            last = min(last, pronoun.at)
            if subject is None:
                for at in own[bisect_left(own, first) : bisect_left(own, last)]:
                    if not _is_inside(at, pronoun.content) and self._context.roles.is_main_subject(at):
                        subject = _Person(None, distance, Role.FIRST, at + 1)
                        break
            best: dict[Entity, _Person] = {}
            for entity, name, role in self._context.roles(number):
                if name[0] >= last:
                    break
                if role is Role.QUOTED or entity in found or _is_inside(name[0], pronoun.content):
                    continue
                if entity not in best or role < best[entity].role:
                    best[entity] = _Person(entity, distance, role, name[1])
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
            return has_unnamed_person(self._context, first, pronoun.at, gender, half_names=False)
        known = self._unnamed.get((number, gender))
        if known is None:
            known = self._context.roles.is_narrative(number) and (
                has_unnamed_person(self._context, first, last, gender, half_names=False)
                or begins_with_unnamed_person(self._context, number)
            )
            self._unnamed[number, gender] = known
        return known

    @staticmethod
    def _is_unclear(discourse: Discourse, number: int) -> bool:
        """Whether a person without a name speaks in a sentence, and no person with a name."""
        unnamed = number in discourse.speakers and discourse.speakers[number] is None
        return unnamed and discourse.heard.get(number) is None

    def _is_contrary(self, discourse: Discourse, person: _Person, pronoun: Pronoun) -> bool:
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
        for gender, tokens in zip(genders, self._pronouns, strict=True):
            for at in tokens:
                pronoun = Pronoun(at, self._document.sentence_at(at), gender)
                persons = self._persons(pronoun, self._distances(pronoun))
                subject = self._main_subject(persons, pronoun, frozenset())
                if subject is None or self._may_go_on(subject, persons, pronoun):
                    continue
                if subject.entity is not None:
                    votes.setdefault(subject.entity, []).append((at, gender))
        return votes


def _is_inside(at: int, content: Sequence[Chunk]) -> bool:
    return any(a <= at < b for a, b in content)
