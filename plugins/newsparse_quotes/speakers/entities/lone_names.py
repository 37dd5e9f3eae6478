"""People whom a text names by one word only: "Ms. Acosta", "his wife Fran", or a family name without a full name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COMMA, FULL_STOP, NAME_WORDS, POSSESSIVES
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import (
    CAPS,
    CLOSE,
    ED_NAME,
    NAME,
    NAME_S,
    ORGANIZATION_NAME,
    OTHER,
    numbers,
    one_of,
)
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities.appositions import is_office
from newsparse_quotes.speakers.entities.entities import MOST_MENTIONS, Entity, EntityIndex
from newsparse_quotes.speakers.entities.person_evidence import relatives, shows_person
from newsparse_quotes.speakers.entities.stated_genders import kinship_words
from newsparse_quotes.speakers.names.name_extents import words_before_names
from newsparse_quotes.speakers.names.names import is_organization_word
from newsparse_quotes.speakers.names.naming_verbs import is_introduced

_CLOSE = bytes([CLOSE])
_BEFORE_PLACES = numbers("in from at near")
_NAME_WORD = one_of(NAME_WORDS)
_ONE_WORD = one_of({NAME, NAME_S, ED_NAME, CAPS, ORGANIZATION_NAME})
_SINGLE = re.compile(b"(?<!" + _NAME_WORD + b")" + _NAME_WORD + b"?" + _ONE_WORD + b"(?!" + _NAME_WORD + b")")
"""A name of one word, or two words of which the first may be a word of kinship with a capital ("Husband Ron")."""


class LoneNames(NamedTuple):
    """The names of one word that denote no entity with a longer name, and do what a person does or are shared.

    Attributes:
        at: the named entity by the token of the mention, in order.
        starts: the keys of ``at``, for bisection.
        titled: the entities that a title, a word of kinship or an age shows to be persons.
        shared: the entities whose name is also the family name of several others, or begins a longer name.
    """

    at: Mapping[int, Entity]
    starts: Sequence[int]
    titled: frozenset[Entity]
    shared: frozenset[Entity]

    def in_range(self, first: int, last: int) -> list[tuple[int, Entity]]:
        """The entities whose mentions begin in a token range, each with the token of the mention."""
        low, high = bisect_left(self.starts, first), bisect_left(self.starts, last)
        return [(i, self.at[i]) for i in self.starts[low:high]]


@cache
def _titles_and_kin() -> frozenset[str]:
    """Titles that state a gender, and words of kinship."""
    lists = word_lists()
    return lists["men"] | lists["women"] | lists["male_relations"] | lists["female_relations"]


def _is_titled(document: Document, at: int, first: int) -> bool:
    """Whether a title, a word of kinship, an age or an introduction shows that a name of one word is a person's."""
    classes, words = document.classes, document.words
    beside = words[at - 1 - (classes[at - 1] in FULL_STOP and at - 1 > first)].lower()
    if beside in _titles_and_kin():
        return True
    if classes[at - 1] in COMMA and not relatives().isdisjoint(kinship_words(document, (at, at + 1))):
        return True
    place = classes[at - 1] in _BEFORE_PLACES or _is_seat(document, at)  # "a clerk from Velmora, who"
    if not place and beside not in word_lists()["relations"] and shows_person(document, (at, at + 1), whole=False):
        return True
    return is_introduced(document, at) or _holds_office(document, at)


def _holds_office(document: Document, at: int) -> bool:
    """Whether a name between commas is in apposition to an office with an owner: "her field assistant, Bo,"."""
    classes, words, office = document.classes, document.words, at - 2
    if at + 1 >= len(words) or classes[at - 1] not in COMMA or classes[at + 1] not in COMMA:
        return False
    if not is_office(document, office) or words[office].lower() in word_lists()["firm_nouns"] | relatives():
        return False
    owner = office - 1
    while owner > document.sentence_of(at)[0] and classes[owner] == OTHER and not document.finite[owner]:
        owner -= 1
    return classes[owner] in POSSESSIVES


def _is_seat(document: Document, at: int) -> bool:
    """Whether a name follows a comma and the name of an institution: "at the Medical Centre, Velmora, who"."""
    if document.classes[at - 1] not in COMMA:
        return False
    head = document.words[at - 2]
    institution = head[:1].isupper() and head.lower() in word_lists()["organization_heads"]
    return institution or is_organization_word(document, at - 2)


def find_lone_names(document: Document, entities: EntityIndex) -> LoneNames:
    """The names of one word of a text."""
    classes, words, lists = document.classes, document.words, word_lists()
    printed: dict[str, list[Chunk]] = {}
    inside: set[str] = set()
    acting: set[str] = set()
    titled: set[str] = set()
    people = _titles_and_kin()
    for m in _SINGLE.finditer(classes):
        start, end = m.span()
        at = end - 1
        if at in entities.at or at - 1 in entities.at or (at > start and words[start].lower() not in people):
            continue
        word = without_possessive(words[at])
        if len(word) < 2 or word in lists["suffixes"] or word in entities.place_words or word in words_before_names():
            continue
        mentions = printed.setdefault(word, [])
        mentions.append((at, end))
        if len(mentions) > MOST_MENTIONS:
            continue
        verb = end + (classes[end : end + 1] == _CLOSE)  # '"Perry" chimed in'
        if verb < len(words) and (document.finite[verb] == 1 or document.rates[verb] > 0):
            acting.add(word)
        first = document.sentence_of(at)[0]
        if at > first:
            inside.add(word)
            if word not in titled and _is_titled(document, at, first):
                titled.add(word)
    acting |= titled
    found = {
        word: Entity(mentions[0], word, word, tuple(mentions))
        for word, mentions in printed.items()
        if (word in inside and word in acting) or word in entities.by_family
    }
    at_token = {at: entity for entity in found.values() for at, _ in entity.mentions}
    starts = sorted(at_token)
    return LoneNames(
        at={at: at_token[at] for at in starts},
        starts=starts,
        titled=frozenset(found[word] for word in titled if word in found),
        shared=frozenset(found[word] for word in found if word in entities.by_family or word in entities.by_first_word),
    )
