"""The entities of a text: the people, organizations and things that it names in two words or more.

``Entity`` says what identifies an entity and where it is mentioned, ``EntityIndex`` which entity is named where.
``name_groups.py`` makes both; ``profiles.py`` derives what the text says about an entity from its mentions.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsparse_quotes.document.noun_chunks import Chunk

MOST_MENTIONS = 40
"""Mentions of one entity that are read for what the text says about it, the first ones."""

MENTIONS_BACK = 150
"""Mentions of all entities before a description that are searched for the one that it denotes."""


class Entity:
    """A person, an organization or a thing with a name of two words or more. Equal to itself only.

    Attributes:
        full: the token range of the longest printed form of the name, the first one if there are several.
        given: the first word of the name; the whole name of a company, whose legal form is not a family name.
        family: the last word of the name, without a suffix ("Jr") and without the possessive ending.
        mentions: the token ranges where the name or a short form of it is printed, in order.
    """

    def __init__(self, full: Chunk, given: str, family: str, mentions: tuple[Chunk, ...]) -> None:
        self.full = full
        self.given = given
        self.family = family
        self.mentions = mentions

    def mentions_in(self, first: int, last: int) -> tuple[Chunk, ...]:
        """The mentions that begin in a token range, found by bisection."""
        return self.mentions[bisect_left(self.mentions, (first,)) : bisect_left(self.mentions, (last,))]


class EntityIndex(NamedTuple):
    """Which entity is named where in one text.

    Attributes:
        at: the named entity by the first token of the mention, in order.
        starts: the keys of ``at``, for bisection.
        by_family: the entities with a family name.
        by_first_word: the token ranges of the names that begin with a word.
        place_words: words that stand alone after "in", as the names of places do.
        linked: the names of organizations that hold function words ("Bank of Velmora"), in order.
    """

    at: Mapping[int, Entity]
    starts: Sequence[int]
    by_family: Mapping[str, Sequence[Entity]]
    by_first_word: Mapping[str, Sequence[Chunk]]
    place_words: frozenset[str]
    linked: tuple[Chunk, ...] = ()

    def linked_at(self, index: int) -> Chunk | None:
        """The name of an organization with function words that holds a token."""
        nearest = bisect_left(self.linked, (index + 1,)) - 1
        return self.linked[nearest] if nearest >= 0 and index < self.linked[nearest][1] else None

    def in_range(self, first: int, last: int) -> list[tuple[int, Entity]]:
        """The entities whose mentions begin in a token range, each with the first token of the mention."""
        low, high = bisect_left(self.starts, first), bisect_left(self.starts, last)
        return [(i, self.at[i]) for i in self.starts[low:high]]

    def before(self, index: int, most: int) -> list[Entity]:
        """The entities of the last ``most`` mentions before a token, each once."""
        high = bisect_left(self.starts, index)
        return list(dict.fromkeys(self.at[i] for i in self.starts[max(0, high - most) : high]))

    def last_in(self, chunk: Chunk) -> int | None:
        """The first token of the last mention that begins in a noun chunk."""
        nearest = bisect_left(self.starts, chunk[1]) - 1
        return self.starts[nearest] if nearest >= 0 and self.starts[nearest] >= chunk[0] else None
