"""The names of a text: each person or body once, and every place where it is named."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import OFFICE_NOUNS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import BODY_NAME, CAPS, NAME_S
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.layout.headlines import LONGEST_HEADLINE
from newsparse_quotes.speakers.names import Person, bare, leading_capitals, name_proper, name_runs, words_behind_in

MOST_WORDS = 5
"""The most words that a person's name has here."""

MOST_PARTICLES = 3
"""Particles between two words of a name."""

MOST_NAMESAKES = 20
"""People with one family name that are told apart."""


class Register:
    """All the names of two words or more of a text, by their last words and by their first.

    Args:
        document: the text.

    Attributes:
        known: those whose name ends in a word.
        begun: the places of the names that begin with a word.
        also_places: words that stand alone behind "in", as places do.
        at: who is named at a token, where a name begins.
    """

    def __init__(self, document: Document) -> None:
        self._reading = document
        self._lists = word_lists()
        self.known: dict[str, list[Person]] = {}
        self.begun: dict[str, list[Chunk]] = {}
        self.at: dict[int, Person] = {}
        runs = name_runs(document)
        self.also_places = words_behind_in(document, runs)
        self._alone = {bare(document.words[start]) for start, end in runs if end - start == 1}
        names = self._names(runs)
        self._shorten_headline(names)
        self._find(runs, names)

    def _names(self, runs: list[Chunk]) -> list[Chunk]:
        """Learn the names of two words or more; two runs with particles between them are one.

        Returns:
            Each run without the adjectives, offices and headings before the name.
        """
        words, particles = self._reading.words, self._lists["particles"]
        names: list[Chunk] = []
        before: Chunk = (0, 0)
        for number, printed in enumerate(runs):
            start, end = printed
            near = number > 0 and 0 < start - before[1] <= MOST_PARTICLES
            if near and all(word in particles for word in words[before[1] : start]):
                start = before[0]
                runs[number] = (start, end)
                runs[number - 1] = names[-1] = (start, start + 1)
            name = before = (start, end)
            if end - start > 1:
                name = self._without_capitals(name_proper(self._reading, name))
                if end - name[0] > 1:
                    self._add(name)
            names.append(name)
        return names

    def _without_capitals(self, run: Chunk) -> Chunk:
        """A name without the office or the heading in capitals before it, where what is left is printed alone too."""
        start = leading_capitals(self._reading, run)
        if start == run[0]:
            return run
        last = bare(self._reading.words[run[1] - 1])
        if self._reading.words[start - 1] in self._lists["offices"]:
            return start, run[1]
        if last not in self._alone or last in self.also_places or last.lower() in self._lists["firms"]:
            return run
        return run if self._reading.classes[run[1] - 1] in (CAPS, BODY_NAME) else (start, run[1])

    def _shorten_headline(self, names: list[Chunk]) -> None:
        """Of a name of the headline keep the family name, where it is printed only there and the story has another
        one with that family name: in "Lawmaker Brisk quits" the first word is no given name.
        """
        paragraphs, words = self._reading.paragraphs, self._reading.words
        if len(paragraphs) < 2 or words[paragraphs[0][1] - 1] == "." or paragraphs[0][1] > LONGEST_HEADLINE:
            return
        for number, (start, end) in enumerate(names):
            if start >= paragraphs[0][1]:
                break
            known = self.known.get(self.last((start, end)), [])
            if end - start > 1 and len(known) == 2:
                given = self._given((start, end))
                if all(self._given(run) != given for run in names[number + 1 :] if run[1] - run[0] > 1):
                    known[:] = [person for person in known if person.given != given]
                    names[number] = (end - 1, end)

    def _find(self, runs: list[Chunk], names: list[Chunk]) -> None:
        """Find every place where somebody known is named, by the whole name or its last word."""
        words, classes = self._reading.words, self._reading.classes
        known, suffixes = self.known, self._lists["suffixes"]
        places = self.also_places
        for printed, run in zip(runs, names, strict=True):
            word = words[run[1] - 1]
            found = known.get(word)
            if found is None:
                found = known.get(self.last(printed)) if classes[run[1] - 1] == NAME_S or word in suffixes else None
                found = found or self._with_family_first(run)
                if found is None:
                    continue
            if run[1] - run[0] > 1:
                given = self._given(run)
                found = [p for p in found if p.given == given]
            elif word in places:
                continue
            if len(found) != 1:
                continue
            person = found[0]
            if run[1] - run[0] == 1 and person.full[0] > run[0] and words[run[0] - 1].lower() == "the":
                continue  # "the Fed" is not short for the Fed of a place that is named later on
            self.at[run[0]] = person
            person.runs.append(run)

    def _with_family_first(self, run: Chunk) -> list[Person] | None:
        """Whom one word means that only begins a name: "Chen" is short for "Minister Chen Deming".

        A title before the name says so, or that the first word is a family name and the last never stands alone.
        """
        words, classes = self._reading.words, self._reading.classes
        if run[1] - run[0] > 1:
            return None
        begun = self.begun.get(bare(words[run[0]]))
        if begun is None or len(set(map(self.last, begun))) != 1:
            return None
        start, end = begun[0]
        titled = start > 0 and classes[start - 1] in OFFICE_NOUNS
        usual = words[start] in self._lists["families"] and words[end - 1] not in self._alone
        if end - start > 2 or start > run[0] or not (titled or usual):
            return None
        return [p for p in self.known[self.last(begun[0])] if p.full == begun[0]]

    def _add(self, run: Chunk) -> None:
        start, end = run
        words = self._reading.words
        surname, given = self.last(run), self._given(run)
        if end - start > MOST_WORDS + 3 or surname in self._lists["suffixes"] or surname in self._lists["offices"]:
            return
        if words[start].lower() in self._lists["firms"]:
            return
        begun = self.begun.setdefault(words[start], [])
        if len(begun) < MOST_NAMESAKES:
            begun.append(run)
        known = self.known.setdefault(surname, [])
        for person in known:
            if person.given == given:
                if end - start > person.full[1] - person.full[0]:
                    person.full = run
                return
        if len(known) < MOST_NAMESAKES:
            known.append(Person(run, given))

    def _given(self, run: Chunk) -> str:
        """The first word of a name; the whole name of a firm, since a legal form is no family name."""
        words, (start, end) = self._reading.words, run
        return " ".join(words[start:end]) if bare(words[end - 1]).lower() in self._lists["firms"] else words[start]

    def last(self, run: Chunk) -> str:
        """The family name of a name: its last word, without the possessive ending and what follows ("Jr")."""
        words = self._reading.words
        end = run[1] - 1
        if words[end] in self._lists["suffixes"] and end > run[0] + 1:
            end -= 1
        return bare(words[end])
