"""What a text says about its entities: kind, describing words, titles, gender."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Literal, TypeVar

from newsparse.lexicon import default_lexicon
from newsparse.text import fold_space, is_organization
from newsparse_quotes.document.capital_words import is_initials
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    OFFICE_NOUNS,
)
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import (
    CAPS,
    ED,
    ING,
    INITIAL,
    ORGANIZATION_NAME,
    class_of,
)
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities.describing_words import words_with
from newsparse_quotes.speakers.entities.entities import MOST_MENTIONS, Entity, EntityIndex
from newsparse_quotes.speakers.entities.genders import FEWEST_VOTES, MAJORITY, Gender, Votes, pronoun_votes
from newsparse_quotes.speakers.entities.name_groups import MOST_NAME_WORDS, group_names
from newsparse_quotes.speakers.entities.person_evidence import shows_person
from newsparse_quotes.speakers.entities.stated_genders import stated_gender
from newsparse_quotes.speakers.names.names import spelt

EntityKind = Literal["organization", "other"]
"""``other`` is a person, or a place or thing with a name like a person's."""

LONGEST_INITIALS = 3
"""Letters of initials without full stops ("MS Lee")."""

_PARTICIPLES = frozenset({ED, ING})

_T = TypeVar("_T")


class Profiles:
    """What the text says about each entity. Every answer is computed once, when it is first needed.

    Args:
        document: the analysed text.
        text: its characters.
        entities: its entities.
    """

    def __init__(self, document: Document, text: str, entities: EntityIndex) -> None:
        self._document = document
        self._text = text
        self.entities = entities
        self._kinds: dict[Entity, EntityKind] = {}
        self._descriptions: dict[Entity, frozenset[str]] = {}
        self._persons: dict[Entity, bool] = {}
        self._genders: dict[Entity, Gender] = {}
        self._stated_genders: dict[Entity, Gender] = {}
        self._votes: Votes | None = None

    @classmethod
    def of(cls, document: Document) -> Profiles:
        """The profiles of the entities of a text, which are collected from it."""
        return cls(document, document.text, group_names(document))

    def kind(self, entity: Entity) -> EntityKind:
        """Whether the name is that of an organization, by its words."""
        return _cached(self._kinds, entity, self._find_kind)

    def is_organization(self, entity: Entity) -> bool:
        """Whether the name is that of an organization, by its words."""
        return self.kind(entity) == "organization"

    def description(self, entity: Entity) -> frozenset[str]:
        """The lower-case words that describe an entity: titles before its mentions, appositions after them."""
        return _cached(self._descriptions, entity, self._find_description)

    def titles_before(self, entity: Entity, index: int) -> frozenset[str]:
        """The lower-case words directly before the mentions of an entity that precede a token: the heads of titles.

        A title stands for the general nouns for its holders too: a pastor is a cleric.
        """
        words = self._document.words
        titles = {words[start - 1].lower() for start, _ in entity.mentions[:MOST_MENTIONS] if 0 < start < index}
        return frozenset(titles.union(noun for title in titles for noun in _titles().get(title, ())))

    def gender(self, entity: Entity) -> Gender:
        """The gender that the titles of an entity state ("spokeswoman"), or else the pronouns that refer to it."""
        return _cached(self._genders, entity, self._find_gender)

    def stated_gender(self, entity: Entity) -> Gender:
        """The gender that titles and words of kinship state."""
        return _cached(self._stated_genders, entity, self._find_stated_gender)

    def _find_stated_gender(self, entity: Entity) -> Gender:
        male, female = stated_gender(self._document, entity, MOST_MENTIONS)
        return "contradictory" if male and female else "male" if male else "female" if female else "unknown"

    def _find_gender(self, entity: Entity) -> Gender:
        stated = self.stated_gender(entity)
        if stated == "contradictory":
            return stated
        male, female = stated == "male", stated == "female"
        if not male and not female:
            if self._votes is None:
                self._votes = pronoun_votes(self._document, self.entities, self.is_person)
            for_man, for_woman = self._votes.get(entity, (0, 0))
            male = for_man >= max(FEWEST_VOTES, MAJORITY * for_woman)
            female = for_woman >= max(FEWEST_VOTES, MAJORITY * for_man)
        return "male" if male else "female" if female else "unknown"

    def is_person(self, entity: Entity) -> bool:
        """Whether a name may be a person's, by its words and by how it is printed."""
        return not self.is_organization(entity) and self.may_be_person(entity)

    def fits_pronoun(self, entity: Entity, gender: Gender) -> bool:
        """Whether a pronoun of this gender can refer to an entity."""
        return (
            not self.is_organization(entity)
            and self.gender(entity) in ("unknown", gender)
            and self.may_be_person(entity)
        )

    def may_be_person(self, entity: Entity) -> bool:
        """Whether a name that is not an organization's may be a person's: see ``_find_may_be_person``."""
        return _cached(self._persons, entity, self._find_may_be_person)

    def _find_may_be_person(self, entity: Entity) -> bool:
        """Whether a name that is not an organization's may be a person's.

        Names of three words and more, names with an article and names that are always printed in full belong to
        organizations, places and things, unless the text shows a person: the last word is printed alone, a title
        precedes the name, or another entity has the same family name.
        """
        start, end = entity.full
        classes, words = self._document.classes, self._document.words
        if self._is_thing(entity):
            return False
        mentions = entity.mentions[:MOST_MENTIONS]
        whole = [mention for mention in mentions if mention[1] - mention[0] > 1]
        nickname = not all(word[:1].isalnum() for word in words[start:end])
        if INITIAL in classes[start:end] or len(whole) < len(mentions) or nickname:
            return True
        if any(class_of(word) in OFFICE_NOUNS for word in self.description(entity)):
            return True
        if self._is_shown(entity):
            return True
        before = [words[at - 1].lower() for at, _ in whole if at > self._document.sentence_of(at)[0]]
        if "the" in before or 2 * before.count("in") > len(before):
            return False
        lists, namesakes = word_lists(), len(self.entities.by_family[entity.family]) - 1
        length = sum(word.lower() not in lists["particles"] for word in words[start:end])
        return (len(whole) < 2 or namesakes > 0) and length < 3 and words[start].lower() not in lists["articles"]

    def _is_region(self, entity: Entity) -> bool:
        """Whether a name is that of a region that the text always prints in full ("Miss Great Britain")."""
        name = " ".join(self._document.words[slice(*entity.full)])
        return default_lexicon().places.is_region(name) and all(b - a > 1 for a, b in entity.mentions[:MOST_MENTIONS])

    def _is_shown(self, entity: Entity) -> bool:
        """Whether the words beside any mention show that a name is a person's."""
        mentions = entity.mentions[:MOST_MENTIONS]
        return any(shows_person(self._document, mention, whole=mention[1] - mention[0] > 1) for mention in mentions)

    def _is_thing(self, entity: Entity) -> bool:
        """Whether a name is that of a thing or a place.

        Its last word is also printed as a common noun ("the bill"), or its first one names a form of the land, or an
        article and a participle precede it ("the glittering Imperial Crown").
        """
        classes, words = self._document.classes, self._document.words
        start, end = entity.full
        lists, last = word_lists(), words[end - 1].lower()
        if (
            words[start].lower() in lists["land"]
            or (last in lists["streets"] and not self._is_shown(entity))
            or self._is_region(entity)
            or words[end - 1].endswith(("-winning", "-based"))
            or any(word.lower() in lists["before_titles_of_works"] for word in words[max(0, start - 2) : start])
        ):
            return True
        if without_possessive(words[end - 1]).lower() in self._document.common_nouns:
            alone = [at for at, stop in entity.mentions[:MOST_MENTIONS] if stop - at == 1]
            return all(words[at - 1].lower() == "the" for at in alone)
        before = start - 1
        if before > 0 and classes[before] in _PARTICIPLES:
            before -= 1
        return 0 <= before == start - 2 and words[before].lower() == "the"

    def _find_kind(self, entity: Entity) -> EntityKind:
        document, (start, end) = self._document, entity.full
        opening = entity.given != document.words[start] == entity.given.upper()  # "FRAN Lee has", and later "Fran"
        opening = opening or is_initials(document.words[start])
        opening = opening or self._has_initials(entity)
        end -= document.words[end - 1] in word_lists()["suffixes"]  # "Bo Lee III"
        organization = (
            len(spelt(document, entity.full)) > MOST_NAME_WORDS
            or self.entities.linked_at(start) is not None
            or any(b - a == 1 and document.classes[a] == CAPS for a, b in entity.mentions[:MOST_MENTIONS])
            or any(c in (ORGANIZATION_NAME, CAPS) for c in document.classes[start + opening : end])
            or _ends_organization(without_possessive(document.words[end - 1]).lower())
            or is_organization(
                without_possessive(fold_space(self._text[document.scan.starts[start] : document.scan.end(end - 1)]))
            )
        )
        return "organization" if organization else "other"

    def _has_initials(self, entity: Entity) -> bool:
        """Whether a form of address shows that letters before a family name are initials: "Prof MS Lee"."""
        words, (start, end) = self._document.words, entity.full
        short = end - start > 1 and words[start].isupper() and len(words[start]) <= LONGEST_INITIALS
        before = start - 1 - (words[start - 1] == ".")
        return short and words[before].lower() in word_lists()["addresses"]

    def _find_description(self, entity: Entity) -> frozenset[str]:
        mentions = entity.mentions[:MOST_MENTIONS]
        words = frozenset(word for mention in mentions for word in words_with(self._document, mention))
        return words | {full for word in words for full in _titles().get(word, ())}


def _ends_organization(word: str) -> bool:
    lists = word_lists()
    return word in lists["firms"] or word in lists["last_words_of_organizations"]


@cache
def _titles() -> dict[str, tuple[str, ...]]:
    """The words for the titles that are abbreviated before a name: "Sen." is a senator and a lawmaker."""
    pairs = [pair.split("-") for pair in word_lists()["abbreviated_titles"]]
    return {short: tuple(full for other, full in pairs if other == short) for short, _ in pairs}


def _cached(known: dict[Entity, _T], entity: Entity, find: Callable[[Entity], _T]) -> _T:
    found = known.get(entity)
    if found is None:
        found = known[entity] = find(entity)
    return found
