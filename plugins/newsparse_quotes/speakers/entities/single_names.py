"""Names of one word that are not family names: which full name a given name or a middle word is short for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from newsparse.lexicon import default_lexicon
from newsparse.text import is_organization
from newsparse_quotes.document.capital_words import is_initials
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import OFFICE_NOUNS, ORGANIZATION_NAMES_AND_CAPITALS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import cluster_of
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities.person_evidence import is_called_he_or_she, is_joined_to_name, shows_person
from newsparse_quotes.speakers.names.name_extents import words_before_names
from newsparse_quotes.speakers.names.names import family_key, family_name, opening_word
from newsparse_quotes.speakers.names.short_forms import KnownNames

Key = tuple[str, str]
"""Family name and given name of an entity."""


FEWEST_WORDS = 3
"""The fewest words of a name whose middle words may stand for it ("Carlos Ruiz Medina")."""


class SingleNames:
    """The names of one word of a text that are not family names.

    Args:
        document: the analysed text.
        full: the longest printed form of each name.
        begun: the names that begin with a word.
        aliases: the given name of the entity that a shorter name denotes.
        printed: where each name of one word is printed.
        places: words that are names of places.
    """

    def __init__(
        self, document: Document, full: KnownNames, begun: Mapping[str, Sequence[Chunk]], aliases: Mapping[Key, str],
        printed: Mapping[str, Sequence[Chunk]], places: Collection[str],
    ) -> None:  # fmt: skip
        self._document = document
        self._full = full
        self._begun = begun
        self._aliases = aliases
        self._printed = printed
        self._places = places
        self._lists = word_lists()
        self._shown: dict[str, bool] = {}  # by given name, whether the text shows that it is a person's
        self._middle: dict[str, Key | None] | None = None

    def bearer(self, name: Chunk) -> Key | None:
        """The entity that one word denotes which begins a name or is in the middle of it.

        "Chen" is short for "Minister Chen Deming", as the title shows; so is a first word that is a family name, if the
        last word never stands alone. Other first words are given names.
        """
        words, classes = self._document.words, self._document.classes
        word = without_possessive(words[name[0]])
        if name[1] - name[0] > 1 or words[name[0]] in self._places or words[name[0] - 1].lower() == "the":
            return None  # "the Briton"
        begun = self._begun.get(word)
        if begun is None:
            return self._by_middle_word(word)
        if len({family_name(self._document, full) for full in begun}) != 1:
            return None
        start, end = begun[0]
        titled = start > 0 and classes[start - 1] in OFFICE_NOUNS
        usual = word in self._lists["families"] and words[end - 1] not in self._printed
        if end - start > 2 or start > name[0] or not (titled or usual):
            return self._by_given_name(word, begun)
        family = family_name(self._document, begun[0])
        return next(((family, given) for given, full in self._full[family].items() if full == begun[0]), None)

    def _by_given_name(self, word: str, begun: Sequence[Chunk]) -> Key | None:
        """The only entity with a given name, if the text shows that it is a person: "Fran" is short for "Fran Lee"."""
        family = family_name(self._document, begun[0])
        given = self._aliases.get((family, word), word)
        known = self._full.get(family, {})
        if given not in known:
            return None
        shown = self._shown.get(word)
        if shown is None:
            shown = self._shown[word] = self._is_person(known[given], word, begun)
        return (family, given) if shown else None

    def _is_person(self, full: Chunk, word: str, begun: Sequence[Chunk]) -> bool:
        """Whether a name that one of its words stands for is a person's, as the words beside its mentions show.

        A title before the family name shows it too ("Mrs Amadi"), or another name that is joined to it.
        """
        document = self._document
        first = full[0] + (opening_word(document, full[0]) != document.words[full[0]])  # "FRAN Lee has"
        first += is_initials(document.words[first])
        if not ORGANIZATION_NAMES_AND_CAPITALS.isdisjoint(document.classes[first : full[1]]):
            return False
        family = family_name(document, full)
        if any(self._is_addressed(name) for name in self._printed.get(family, ())):
            return True
        if full[1] - full[0] >= FEWEST_WORDS and any(self._is_addressed(name) for name in self._printed.get(word, ())):
            return True  # "Ms Sim" of "Sim Hui Ann"
        return (
            any(is_joined_to_name(document, name) for name in begun)
            or any(shows_person(document, name, whole=True) for name in (*begun, full))
            or any(shows_person(document, name, whole=False) for name in self._printed.get(word, ()))
            or self._is_given_name(word, begun)
        )

    def _is_given_name(self, word: str, begun: Sequence[Chunk]) -> bool:
        """Whether the text introduces a name of two words first and prints its first word alone from then on.

        So stories do with the given name of a person. A firm or a place is named alone before names that begin with
        it ("Loamly" before "Loamly Garden"), as a rule behind "the", or behind "in". The word alone is the subject of
        a verb, and "he", "she", "his" or "her" refers to the name (a firm is "it"),
        or the name opens the story in capitals.
        """
        document, lists = self._document, self._lists
        words, alone = document.words, self._printed.get(word, ())
        start, end = begun[0]
        family = without_possessive(words[end - 1])
        headline = document.paragraphs[0][1]
        if end - start != FEWEST_WORDS - 1 or not alone or headline <= alone[0][0] < start or not family.isalpha():
            return False
        if any(words[at - 1].lower() == "the" for at, _ in (*begun, *alone) if at):
            return False
        places = default_lexicon().places
        if places.is_region(word) or word in places.cities or is_organization(word) or word in words_before_names():
            return False
        if family.lower() in lists["last_words_of_things"] | lists["streets"] | lists["last_words_of_organizations"]:
            return False
        if any(one in document.common_nouns or cluster_of(one) for one in (word.lower(), family.lower())):
            return False
        if not any(document.finite[stop] or document.rates[stop] or document.rates[at - 1] for at, stop in alone):
            return False
        names = (*begun, *alone, *self._printed.get(family, ()))
        opens_story = opening_word(document, start) != words[start]
        return opens_story or any(is_called_he_or_she(document, name) for name in names)

    def _is_addressed(self, name: Chunk) -> bool:
        words, before = self._document.words, name[0] - 1
        if before > 0 and words[before] == ".":
            before -= 1
        here = before >= self._document.sentence_of(name[0])[0]  # not "the president. Lee"
        return here and words[before].lower() in self._lists["personal_titles"]

    def _by_middle_word(self, word: str) -> Key | None:
        """The only name with a word in its middle, if its last word never stands alone: "Ruiz" of "Eva Ruiz Luna"."""
        if self._middle is None:
            self._middle = {}
            for middle, key in self._middle_words():
                self._middle[middle] = key if self._middle.get(middle, key) == key else None
        return self._middle.get(word)

    def _middle_words(self) -> Iterator[tuple[str, Key]]:
        document, particles = self._document, self._lists["particles"]
        for family, known in self._full.items():
            if family in self._printed:
                continue
            for given, (start, end) in known.items():
                if end - start < FEWEST_WORDS:
                    continue
                words = document.words[start:end]
                if sum(w[:1].isupper() for w in words) < FEWEST_WORDS:
                    continue
                for word in map(family_key, words[1:-1]):
                    usable = word[:1].isupper() and len(word) > 1 and word.lower() not in particles
                    if usable and word in self._printed and self._is_person((start, end), word, ((start, end),)):
                        yield word, (family, given)
