"""What a resolver is: what it gets and what it returns."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COMMON_NOUNS, FULL_STOP, NAME_WORDS
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import CAPS, cluster_of
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.entities import MOST_MENTIONS, Entity, EntityIndex
from newsparse_quotes.speakers.entities.lone_names import LoneNames, find_lone_names
from newsparse_quotes.speakers.entities.name_groups import MOST_TITLED_WORDS
from newsparse_quotes.speakers.entities.named_roles import NamedRoles, Role
from newsparse_quotes.speakers.entities.person_evidence import shows_person
from newsparse_quotes.speakers.entities.profiles import Profiles
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.names.name_evidence import WordsInside
from newsparse_quotes.speakers.pronouns.antecedents import Antecedents
from newsparse_quotes.speakers.refusals import Reason

LONG_NAME = 3
"""The fewest words of a long name."""


class Context:
    """What the resolvers know of a text. Nothing in it changes while the mentions are resolved.

    Attributes:
        document: the analysed text.
        entities: which entity is named where.
        profiles: what the text says about each entity.
        chunks: the noun chunks of a sentence, by its number.
        masked: for each token 1 if it is in a quotation that is long or attributed.
    """

    def __init__(
        self, document: Document, entities: EntityIndex, profiles: Profiles, chunks: NounChunks, masked: bytes
    ) -> None:
        self.document = document
        self.entities = entities
        self.profiles = profiles
        self.chunks = chunks
        self.masked = masked

    def named_in(self, chunk: Chunk) -> Entity | None:
        """The entity that a noun chunk has as its head: the name is at the end of the chunk."""
        start = self.entities.last_in(chunk)
        if start is None:
            return None
        classes, words = self.document.classes, self.document.words
        entity, end = self.entities.at[start], chunk[1]
        linked = self.entities.linked_at(start)
        if linked is not None and linked[0] == start and linked[1] >= end:
            return entity
        one_word = start == end - 1 and entity.full != (start, end)
        if one_word and self.profiles.is_organization(entity) and not self._is_short_form(entity, start):
            return None
        lists = word_lists()
        particles, title = lists["particles"], words[start].lower()
        inside = range(start + (title in lists["royals"] or title in lists["peers"] or title == "general"), end)
        if not all(classes[i] in NAME_WORDS or classes[i] in FULL_STOP or words[i] in particles for i in inside):
            return None
        return entity if end - start <= MOST_TITLED_WORDS and not self.is_behind_of(start) else None

    def _is_short_form(self, entity: Entity, start: int) -> bool:
        """Whether one word stands for an organization: its acronym, or the head of its name ("the Ministry").

        The last word of the name of a paper does so behind "the": "the Times".
        """
        words = self.document.words
        opens = start > 0 and self.document.sentence_of(start)[0] == start - 1
        behind_the = words[start - 1] == "the" or (opens and words[start - 1] == "The")  # "newspaper The Sun"
        if behind_the and words[start].lower() in word_lists()["names_of_papers"]:
            return True
        acronym = self.document.classes[start] == CAPS and CAPS not in self.document.classes[slice(*entity.full)]
        return acronym or self.entities.linked_at(entity.full[0]) is not None

    @cached_property
    def lone_names(self) -> LoneNames:
        """The names of one word that denote no entity with a longer name."""
        return find_lone_names(self.document, self.entities)

    @cached_property
    def roles(self) -> NamedRoles:
        """The mentions of each sentence, with their roles."""
        return NamedRoles(self.document, self.entities, self.lone_names, self.masked)

    @cached_property
    def antecedents(self) -> Antecedents:
        """The antecedents of the pronouns."""
        return Antecedents(self)

    @cached_property
    def descriptions(self) -> frozenset[str]:
        """The lower-case words that describe any person of the text."""
        profiles = self.profiles
        persons = (one for one in dict.fromkeys(self.entities.at.values()) if profiles.is_person(one))
        return frozenset(word for one in persons for word in profiles.description(one))

    @cached_property
    def persons_named(self) -> frozenset[Chunk]:
        """The whole names that may be those of persons, also those of three words that are not common words."""
        return frozenset(
            name
            for entity in dict.fromkeys(self.entities.at.values())
            if self.profiles.is_person(entity) or self._is_uncommon(entity)
            for name in entity.mentions
            if name[1] - name[0] > 1 and not self._is_modifier(name)
        )

    def _is_modifier(self, name: Chunk) -> bool:
        """Whether a name stands before a common noun: "Dunlow Rover cars"."""
        end = name[1]
        behind = end < len(self.document.words) and self.document.classes[end] in COMMON_NOUNS
        return behind and not self.document.finite[end] and not self.document.rates[end]

    def _is_uncommon(self, entity: Entity) -> bool:
        """Whether a name consists of three words or more that are not common English words."""
        words = self.document.words[slice(*entity.full)]
        long = len(words) >= LONG_NAME and not self.profiles.is_organization(entity)
        return long and not any(cluster_of(word.lower()) for word in words)

    @cached_property
    def subjects(self) -> Counter[Entity]:
        """In how many sentences of the story each entity is the subject of a main clause."""
        sentences = range(len(self.document.sentences))
        return Counter(
            entity
            for number in sentences
            for entity in dict.fromkeys(one.entity for one in self.roles(number) if one.role < Role.EMBEDDED)
        )

    @cached_property
    def names_inside(self) -> WordsInside:
        """The words that are printed with a capital inside a sentence, as only names are."""
        return WordsInside(self.document, self._positions)

    @cached_property
    def _positions(self) -> Mapping[str, Sequence[int]]:
        """The tokens of each word, without possessive endings."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.document.words):
            found[word].append(at)
        for word in [word for word in found if word[-1:] == "s"]:
            plain = without_possessive(word)
            if plain != word:
                found[plain] = sorted(found[plain] + found.pop(word))
        return found

    def positions_of(self, word: str, low: int, high: int) -> Sequence[int]:
        """The tokens of a token range that are a word, also with a possessive ending."""
        found = self._positions.get(word, ())
        return found[bisect_left(found, low) : bisect_left(found, high)]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word is printed in the sentences of the story, in this spelling."""
        words = self.document.words
        return Counter(chain.from_iterable(words[first:last] for first, last in self.document.sentences))

    def is_shown_person(self, entity: Entity) -> bool:
        """Whether the text shows that a name is a person's, and names that person only.

        It does so by a title, an office, a gender, an age, or the family name alone.
        """
        singles, profiles = self.lone_names, self.profiles
        if singles.at.get(entity.full[0]) is entity:
            return entity in singles.titled and entity not in singles.shared
        if profiles.gender(entity) in ("male", "female"):
            return True
        for start, end in entity.mentions[:MOST_MENTIONS]:
            if end - start == 1 and self.document.words[start - 1].lower() != "the":
                return True
            if shows_person(self.document, (start, end), whole=True):
                return True
        return False

    def printed(self, entity: Entity) -> Chunk:
        """Where the name of an entity is printed in full; a name of one word without the possessive ending."""
        words = self.document.words
        if entity.full[1] - entity.full[0] > 1:
            return entity.full
        plain = (
            name for name in entity.mentions[:MOST_MENTIONS] if without_possessive(words[name[0]]) == words[name[0]]
        )
        return next(plain, entity.full)

    def is_behind_of(self, index: int) -> bool:
        """Whether a token ends the name of an organization: "Velmora" in "Bank of Velmora"."""
        words = self.document.words
        return index > 1 and words[index - 1] == "of" and words[index - 2][:1].isupper()


class Answer(NamedTuple):
    """The name of a speaker.

    Attributes:
        name: where the name is printed, as a token range.
        entity: the entity that bears it; ``None`` for names of one word and names that are not grouped.
    """

    name: Chunk
    entity: Entity | None = None


Outcome = Answer | Reason | None
"""An answer, a reason for a refusal, or ``None``: the resolver is not responsible for mentions of this form."""


class Resolver(NamedTuple):
    """One way to resolve a mention.

    Attributes:
        name: the name, which ``Source.rule`` shows.
        resolve: the function.
    """

    name: str
    resolve: Callable[[Mention, Context, Discourse], Outcome]
