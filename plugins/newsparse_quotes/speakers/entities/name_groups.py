"""Group the printed names of a text by the entity that bears them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities.entities import Entity, EntityIndex
from newsparse_quotes.speakers.entities.person_evidence import words_of_kinship
from newsparse_quotes.speakers.entities.single_names import Key, SingleNames
from newsparse_quotes.speakers.entities.title_genders import is_of_other_gender
from newsparse_quotes.speakers.names.acronyms import acronyms
from newsparse_quotes.speakers.names.headline_names import shorten_headline
from newsparse_quotes.speakers.names.linked_names import LinkedNames
from newsparse_quotes.speakers.names.name_extents import without_adjectives, without_noun, without_titles
from newsparse_quotes.speakers.names.names import begins_with_person_noun, family_name, name_runs, opening_word
from newsparse_quotes.speakers.names.other_names import FEWEST_NAME_WORDS, SingleWords, without_other_words
from newsparse_quotes.speakers.names.short_forms import (
    KnownNames,
    merge_short_forms,
    names_before_patronymics,
    without_accents,
)

MOST_NAME_WORDS = 5
"""The most words of a person's name."""

MOST_TITLED_WORDS = MOST_NAME_WORDS + 3
"""The most words of a name with the titles before it."""

MOST_PARTICLES = 3
"""The most particles between two words of a name ("van der")."""

MOST_NAMESAKES = 20
"""The most entities with one family name that are kept apart, so that no look-up grows with the text."""


def group_names(document: Document) -> EntityIndex:
    """The entities of a text, with every mention by the full name or a short form of it."""
    return _NameGroups(document).index()


@cache
def _titles_of_names() -> frozenset[str]:
    """Titles that are part of a name, with a capital."""
    lists = word_lists()
    return frozenset(title.capitalize() for title in lists["royals"] | lists["peers"])


class _NameGroups:
    """The names of a text while they are grouped.

    First every name of two words or more is added. Then every printed name is assigned to the one entity that it can
    denote; a name that can denote several entities is not assigned.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lists = word_lists()
        self._full: KnownNames = {}  # the longest form by family name and given name
        self._begun: dict[str, list[Chunk]] = {}
        self._printed_first: dict[Key, int] = {}  # where the text prints each name in full for the first time
        self._aliases: Mapping[Key, str] = {}  # the given name of the entity that a shorter name denotes
        self._linked = LinkedNames(document, name_runs(document))
        self._acronyms: dict[str, Key] = {}
        self._accented: dict[str, str] = {}  # the family name with accents by the same name without them
        self._patronymics: Mapping[tuple[str, ...], Key] = {}
        self._runs = self._linked.runs
        self._words_alone = SingleWords(document, self._runs)
        self._printed, self._places = self._words_alone.printed, self._words_alone.places
        self._alone = self._printed.keys()
        self._not_places = self._alone - self._places

    def index(self) -> EntityIndex:
        """Group the names."""
        names = self._add_names()
        shorten_headline(self._document, names, self._full, self._given, self._words_alone)
        mentions: dict[Key, list[Chunk]] = {}
        key_at: dict[int, Key] = {}
        for printed, whole in zip(self._runs, names, strict=True):
            name, key = whole, self._bearer(printed, whole)
            if key is None and whole[1] - whole[0] > FEWEST_NAME_WORDS and self._document.words[whole[0] - 1] == "the":
                name = (whole[1] - 1, whole[1])  # "Speaking to the Norby Mail Lee said"
                key = self._bearer(name, name)
            full = None if key is None else self._full.get(key[0], {}).get(key[1])
            if key is not None and not (full and is_of_other_gender(self._document, full, name)):
                key_at[name[0]] = key
                mentions.setdefault(key, []).append(name)
        by_key = {
            (family, given): Entity(full, given, family, tuple(mentions.get((family, given), ())))
            for family, known in self._full.items()
            for given, full in known.items()
        }
        return EntityIndex(
            at={at: by_key[key] for at, key in key_at.items()},
            starts=tuple(key_at),
            by_family={family: tuple(by_key[family, given] for given in known) for family, known in self._full.items()},
            by_first_word=self._begun,
            place_words=frozenset(self._places),
            linked=tuple(self._linked.ranges.items()),
        )

    def _add_names(self) -> list[Chunk]:
        """Add the names of two words or more. Two runs with only particles between them are one name.

        Returns:
            For each run the name in it, without adjectives, offices and headings in capitals.
        """
        words, particles, runs = self._document.words, self._lists["particles"], self._runs
        names: list[Chunk] = []
        linked = self._linked.ranges
        before: Chunk = (0, 0)
        for number, run in enumerate(runs):
            start, end = run
            near = number > 0 and 0 < start - before[1] <= MOST_PARTICLES and before[0] not in linked
            if near and all(word in particles for word in words[before[1] : start]):
                start = before[0]
                runs[number] = (start, end)
                runs[number - 1] = names[-1] = (start, start + 1)
            name = before = (start, end)
            if linked and (start in linked or self._linked.full(name)):
                self._add_organization(name)
            elif end - start > 1:
                name = without_titles(self._document, without_adjectives(self._document, name))
                if name[1] - name[0] > 1:
                    name = without_other_words(self._document, self._words_alone, name)
                name = without_noun(self._document, name, self._not_places)
                if name[1] - name[0] > 1 and not (
                    begins_with_person_noun(self._document, name) or self._begins_with_kind(name)
                ):
                    self._add(name)
            names.append(name)
        self._add_names_with_noun(names)
        self._add_titled_names(names)
        self._aliases = merge_short_forms(self._document, self._full, self._alone)
        self._single = SingleNames(self._document, self._full, self._begun, self._aliases, self._printed, self._places)
        for word, name in acronyms(self._document, names):
            key = self._bearer(name, name)
            if key is not None:
                self._acronyms[word] = key
        self._patronymics = names_before_patronymics(self._document, self._full)
        return names

    def _add_organization(self, name: Chunk) -> None:
        """Add the name of an organization that holds function words."""
        if name[0] in self._linked.ranges:
            whole = self._linked.name(name)
            self._full.setdefault(whole, {}).setdefault(whole, name)

    def _add_names_with_noun(self, names: list[Chunk]) -> None:
        """Add the names of two words of which the first one is a noun for a person ("Baker Lee").

        If the second word is printed alone or in another name too, it is the whole name: "Striker Amadi". A word of
        kinship is not a given name ("Husband Ron").
        """
        words, lists = self._document.words, self._lists
        kin = words_of_kinship()
        for number, (start, end) in enumerate(names):
            if self._begins_with_kind((start, end)):
                names[number] = (start + 1, end)
                continue
            if end - start != FEWEST_NAME_WORDS or not begins_with_person_noun(self._document, (start, end)):
                continue
            family = family_name(self._document, (start, end))
            single = without_possessive(words[end - 1])
            others = self._full.get(family, {}).keys() - {words[start]}
            if words[start].lower() in kin:
                names[number] = (end - 1, end)
                continue
            known = bool(others) or single in self._begun or single in self._not_places
            if known and (words[start].lower() not in lists["names_too"] or self._is_office(words[start])):
                names[number] = (end - 1, end)
            else:
                self._add((start, end))

    def _begins_with_kind(self, name: Chunk) -> bool:
        """Whether a noun for firms begins a sentence and a name that the text prints alone too: "Startup Loamly"."""
        words, (start, end) = self._document.words, name
        kind = end - start == FEWEST_NAME_WORDS and words[start].lower() in self._lists["kinds_of_firms"]
        return kind and words[end - 1] in self._not_places and self._document.sentence_of(start)[0] == start

    def _is_office(self, word: str) -> bool:
        """Whether the text prints a word as that of an office too: "the dean", "Dean of Velmora"."""
        words = self._document.words
        return word.lower() in self._document.common_nouns or (word, "of") in pairwise(words)

    def _add_titled_names(self, names: list[Chunk]) -> None:
        """Add the names whose title is part of them: "King Charles", "Lord Winston".

        They have one word behind the title, and no longer name in the text ends in it.
        """
        words, lists = self._document.words, self._lists
        titles = _titles_of_names()
        for number, (start, end) in enumerate(names):
            if end - start > 1 or not start or words[start - 1] not in titles:
                continue
            known = self._full.get(family_name(self._document, (start, end)), {})
            if all(given.lower() in lists["royals"] or given.lower() in lists["peers"] for given in known):
                names[number] = (start - 1, end)
                self._add(names[number])

    def _bearer(self, printed: Chunk, name: Chunk) -> Key | None:
        """The one entity that a printed name denotes; ``None`` if it is not known or may be one of several.

        Args:
            printed: the run of words as it is printed.
            name: the name in it.
        """
        words = self._document.words
        if self._patronymics and (father := self._patronymics.get(words[slice(*name)])):
            return father
        if self._linked.ranges:
            whole = self._linked.name(name) if name[0] in self._linked.ranges else self._linked.full(name)
            if whole is not None:
                return whole, whole
        word = words[name[1] - 1]
        if name[1] - name[0] == 1 and word in self._acronyms:
            return self._acronyms[word]
        if name[1] - name[0] == 1 and word.endswith("s") and word[:-1] in self._lists["demonyms"]:
            return None  # "Democrats" are not the "Top Democrats" alone
        family = word
        known = self._full.get(word)
        if known is None and (not word.isalpha() or word in self._lists["suffixes"]):
            family = family_name(self._document, printed)
            known = self._full.get(family)
        if known is None and name[1] - name[0] == 1:
            family = self._accented.get(without_possessive(word), family)
            known = self._full.get(family)
        if not known:
            return self._single.bearer(name)
        if name[1] - name[0] > 1:
            given = self._given(name)
            given = self._aliases.get((family, given), given)
            return (family, given) if given in known else None
        if word in self._places:
            return None
        if len(known) > 1 or family in self._words_alone.shared:
            return self._bearer_by_rank(family, name) or self._only_bearer_before(family, name)
        ((given, full),) = known.items()
        place = words[full[0]].lower() in self._lists["land"] and word.lower() not in self._lists["names_of_papers"]
        if place or (full[0] > name[0] and words[name[0] - 1].lower() == "the"):
            return None  # "the Fed" before the Fed of a place, "Loamly" beside "Camp Loamly"
        return family, given

    def _bearer_by_rank(self, family: str, name: Chunk) -> Key | None:
        """Of several entities with a family name the only one with a rank, if a rank precedes the name: "Capt Lee"."""
        if not self._has_rank(name):
            return None
        ranked = [given for given, full in self._full[family].items() if self._has_rank(full)]
        return (family, ranked[0]) if len(ranked) == 1 else None

    def _only_bearer_before(self, family: str, name: Chunk) -> Key | None:
        """Of several entities with a family name the only one that the text has named in full before a mention."""
        if family in self._words_alone.shared or self._document.words[name[0] - 1].lower() == "the":
            return None
        first, last = self._document.sentence_of(name[0])
        starts = {given: self._printed_first.get((family, given), -1) for given in self._full[family]}
        before = [given for given, start in starts.items() if start < last]
        return (family, before[0]) if len(before) == 1 and 0 <= starts[before[0]] < first else None

    def _has_rank(self, name: Chunk) -> bool:
        before = self._document.words[name[0] - 1] if name[0] else ""
        return before.lower() in self._lists["ranks"] or before.lower() in self._lists["addresses"]

    def _add(self, name: Chunk) -> None:
        (start, end), words = name, self._document.words
        family, given = family_name(self._document, name), self._given(name)
        lists = self._lists
        if end - start > MOST_TITLED_WORDS or family in lists["suffixes"] or family in lists["offices"]:
            return
        if words[start].lower() in lists["firms"]:
            return
        begun = self._begun.setdefault(opening_word(self._document, start), [])
        if len(begun) < MOST_NAMESAKES:
            begun.append(name)
        if not family.isascii():
            self._accented[without_accents(family)] = family
        known = self._full.setdefault(family, {})
        full = known.get(given)
        self._printed_first.setdefault((family, given), start)
        if full is None:
            if len(known) < MOST_NAMESAKES:
                known[given] = name
        elif end - start > full[1] - full[0]:
            known[given] = name

    def _given(self, name: Chunk) -> str:
        """The first word of a name; the whole name of a company, whose legal form is not a family name."""
        words, (start, end) = self._document.words, name
        company = without_possessive(words[end - 1]).lower() in self._lists["firms"]
        return " ".join(words[start:end]) if company else opening_word(self._document, start)
