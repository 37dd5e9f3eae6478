"""The people whom a text names: their fullest names, what they are called, and what the text says of their gender."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newsparse.text import fold_space, is_organization
from newsparse_quotes.chunks import Chunk
from newsparse_quotes.classes import (
    BODY_NAME,
    CAPS,
    ED,
    ING,
    INITIAL,
    NAME,
    NAME_S,
    OTHER,
    PLURAL,
    class_of,
    numbers,
)  # fmt: skip
from newsparse_quotes.names import (
    NAMEISH,
    Person,
    bare,
    leading_capitals,
    name_proper,
    name_runs,
    words_behind_in,
)  # fmt: skip
from newsparse_quotes.reading import Reading
from newsparse_quotes.words import word_lists

MOST_WORDS = 5
"""The most words that a person's name has here."""

MOST_PARTICLES = 3
"""Particles between two words of a name."""

MOST_RUNS = 40
"""Places of one name that are looked at for what is said of it."""

MOST_NAMESAKES = 20
"""People with one family name that are told apart."""

MALE, FEMALE, BOTH = "m", "f", "?"

_DESCRIBING = numbers("TITLE", "ROLE", "BODY", "UTTERANCE") | {NAME, BODY_NAME, CAPS, NAME_S, OTHER, PLURAL, ED, ING}
_PERSON_NOUNS = numbers("TITLE", "ROLE")
_COMMA = numbers(",")
_STOP = numbers(".")


class People:
    """All the names of a text.

    Args:
        reading: the text.
        text: the characters.

    Attributes:
        at: who is named at a token, where a name begins.
    """

    def __init__(self, reading: Reading, text: str) -> None:
        self._reading = reading
        self._text = text
        self._known: dict[str, list[Person]] = {}
        self._begun: dict[str, list[Chunk]] = {}
        self._described: dict[Chunk, frozenset[str]] = {}
        self.at: dict[int, Person] = {}
        self._lists = word_lists()
        runs = name_runs(reading)
        self._also_places = words_behind_in(reading, runs)
        names = self._names(runs)
        self._find(runs, names)
        self._starts = list(self.at)

    def _names(self, runs: list[Chunk]) -> list[Chunk]:
        """Learn the names of two words or more; two runs with particles between them are one.

        Returns:
            Each run without the adjectives, offices and headings before the name.
        """
        words, particles = self._reading.words, self._lists["particles"]
        alone = {bare(words[start]) for start, end in runs if end - start == 1}
        names: list[Chunk] = []
        before: Chunk = (0, 0)
        for number, printed in enumerate(runs):
            start, end = printed
            near = 0 < number and 0 < start - before[1] <= MOST_PARTICLES
            if near and all(word in particles for word in words[before[1] : start]):
                start = before[0]
                runs[number] = (start, end)
                runs[number - 1] = names[-1] = (start, start + 1)
            name = before = (start, end)
            if end - start > 1:
                name = self._without_capitals(name_proper(self._reading, name), alone)
                if end - name[0] > 1:
                    self._add(name)
            names.append(name)
        return names

    def _without_capitals(self, run: Chunk, alone: set[str]) -> Chunk:
        """A name without the office or the heading in capitals before it, where what is left is printed alone too."""
        start = leading_capitals(self._reading, run)
        last = bare(self._reading.words[run[1] - 1])
        if start == run[0] or last not in alone or last in self._also_places or last.lower() in self._lists["firms"]:
            return run
        return run if self._reading.classes[run[1] - 1] in (CAPS, BODY_NAME) else (start, run[1])

    def _find(self, runs: list[Chunk], names: list[Chunk]) -> None:
        """Find every place where somebody known is named, by the whole name or its last word."""
        words, classes = self._reading.words, self._reading.classes
        known, suffixes = self._known, self._lists["suffixes"]
        places = self._also_places
        for printed, run in zip(runs, names, strict=True):
            word = words[run[1] - 1]
            found = known.get(word)
            if found is None:
                found = known.get(self._last(printed)) if classes[run[1] - 1] == NAME_S or word in suffixes else None
                found = found or self._with_family_first(run)
                if found is None:
                    continue
            if run[1] - run[0] > 1:
                found = [p for p in found if p.given == self._given(run)]
            elif word in places:
                continue
            if run[1] - run[0] == 1 and found[0].full[0] > run[0] and words[run[0] - 1].lower() == "the":
                continue  # "the Fed" is not short for the Fed of a place that is named later on
            if len(found) == 1:
                self.at[run[0]] = found[0]
                found[0].runs.append(run)

    def _with_family_first(self, run: Chunk) -> list[Person] | None:
        """Whom one word means that only begins a name: "Chen" is short for "Minister Chen Deming"."""
        words, classes = self._reading.words, self._reading.classes
        begun = self._begun.get(bare(words[run[0]]), [])
        if run[1] - run[0] > 1 or len(set(map(self._last, begun))) != 1:
            return None
        start, end = begun[0]
        if end - start > 2 or start > run[0] or not start or classes[start - 1] not in _PERSON_NOUNS:
            return None
        return [p for p in self._known[self._last(begun[0])] if p.full == begun[0]]

    def _add(self, run: Chunk) -> None:
        start, end = run
        words = self._reading.words
        surname, given = self._last(run), self._given(run)
        if end - start > MOST_WORDS + 3 or surname in self._lists["suffixes"]:
            return
        begun = self._begun.setdefault(words[start], [])
        if len(begun) < MOST_NAMESAKES:
            begun.append(run)
        known = self._known.setdefault(surname, [])
        for person in known:
            if person.given == given:
                if end - start > person.full[1] - person.full[0]:
                    person.full = run
                return
        if len(known) < MOST_NAMESAKES:
            known.append(Person(run, given))

    def described(self, person: Person) -> frozenset[str]:
        """The lower-case words that stand with a name: titles before it, an apposition behind it."""
        known = self._described.get(person.full)
        if known is None:
            known = frozenset(word for run in person.runs[:MOST_RUNS] for word in self._words_with(run))
            self._described[person.full] = known
        return known

    def called(self, person: Person, index: int) -> frozenset[str]:
        """The lower-case words that stand right before a name, ahead of a token: the heads of its titles."""
        classes, words = self._reading.classes, self._reading.words
        return frozenset(
            words[start - 1].lower()
            for start, _ in person.runs[:MOST_RUNS]
            if 0 < start < index and classes[start - 1] == OTHER
        )

    def firm(self, word: str, index: int) -> Chunk | None:
        """The name of the firm that begins with a word, where no other such name is printed ahead of a token.

        It must end in a legal form, "Inc" or "Ltd": the first word of any other body may be a person's name.
        """
        words = self._reading.words
        longer = [run for run in self._begun.get(bare(word), ()) if run[0] < index]
        if not longer:
            return None
        full = max(longer, key=lambda run: run[1] - run[0])
        spelt = words[full[0] : full[1]]
        alike = all(words[a:b] == spelt[: b - a] for a, b in longer)
        return full if alike and bare(spelt[-1]).lower() in self._lists["firms"] else None

    def gender(self, person: Person) -> str:
        """``m`` or ``f`` where a word with the name says so, ``?`` where words say both, else empty."""
        words, lists = self.described(person), self._lists
        he, she = not words.isdisjoint(lists["men"]), not words.isdisjoint(lists["women"])
        return BOTH if he and she else MALE if he else FEMALE if she else ""

    def may_be(self, person: Person, gender: str) -> bool:
        """Whether a pronoun of this gender can mean somebody."""
        return not self.is_body(person) and self.gender(person) in ("", gender) and self._seems_personal(person)

    def _seems_personal(self, person: Person) -> bool:
        """Whether a name may be a person's: bodies have three words and more, or an article, and no family name.

        A name of that kind needs a word that says so: its last word printed alone, or a title with it.
        """
        start, end = person.full
        classes, words = self._reading.classes, self._reading.words
        if end - start < 3 and words[start].lower() not in self._lists["articles"]:
            return True
        if INITIAL in classes[start:end] or any(run[1] - run[0] == 1 for run in person.runs):
            return True
        return any(class_of(word) in _PERSON_NOUNS for word in self.described(person))

    def is_body(self, person: Person) -> bool:
        """Whether a name is that of a body and not of a person."""
        known = person.body
        if known is None:
            start, end = person.full
            classes, scan = self._reading.classes, self._reading.scan
            known = (
                end - start > MOST_WORDS
                or any(c in (BODY_NAME, CAPS) for c in classes[start:end])
                or is_organization(bare(fold_space(self._text[scan.starts[start] : scan.end(end - 1)])))
            )
            person.body = known
        return known

    def _given(self, run: Chunk) -> str:
        """The first word of a name; the whole name of a firm, since a legal form is no family name."""
        words, (start, end) = self._reading.words, run
        return " ".join(words[start:end]) if bare(words[end - 1]).lower() in self._lists["firms"] else words[start]

    def _last(self, run: Chunk) -> str:
        words = self._reading.words
        end = run[1] - 1
        if words[end] in self._lists["suffixes"] and end > run[0] + 1:
            end -= 1
        return bare(words[end])

    def _words_with(self, run: Chunk) -> Iterator[str]:
        """The lower-case words that describe a name where it stands: up to eight before it, an apposition behind it."""
        reading = self._reading
        classes, words = reading.classes, reading.words
        start, end = run
        for i in range(start - 1, max(-1, start - 9), -1):
            c = classes[i]
            if c in _STOP and not reading.scan.spaced(i - 1) and len(words[i - 1]) < 5:
                continue
            if c not in _DESCRIBING or reading.grades[i] & 15 > 6:
                break
            yield bare(words[i].lower())
        if end + 1 < len(words) and classes[end] in _COMMA:
            for i in range(end + 1, min(end + 14, len(words))):
                if classes[i] in _COMMA or classes[i] in _STOP:
                    break
                if classes[i] in _DESCRIBING:
                    yield bare(words[i].lower())

    def shares_name(self, word: str) -> bool:
        """Whether somebody is known whose name ends in this word."""
        return bare(word) in self._known and word not in self._also_places

    def begins_another(self, word: str, person: Person) -> bool:
        """Whether another name begins with a word, as that of a family's firm does: alone it may mean either."""
        last = self._last(person.full)
        return any(self._last(run) != last for run in self._begun.get(bare(word), ()))

    def in_range(self, first: int, last: int) -> list[tuple[int, Person]]:
        """The names between two tokens, with where they stand."""
        low, high = bisect_left(self._starts, first), bisect_left(self._starts, last)
        return [(i, self.at[i]) for i in self._starts[low:high]]

    def before(self, index: int, most: int) -> dict[Chunk, Person]:
        """Those named last before a token, by their full names; ``most`` places are looked at."""
        high = bisect_left(self._starts, index)
        named = [self.at[i] for i in self._starts[max(0, high - most) : high]]
        return {p.full: p for p in named if not self.is_body(p)}

    def in_chunk(self, chunk: Chunk) -> Person | None:
        """The one that a noun chunk names as its head: the name stands at its end."""
        nearest = bisect_left(self._starts, chunk[1]) - 1
        if nearest < 0 or (start := self._starts[nearest]) < chunk[0]:
            return None
        person = self.at[start]
        if start == chunk[1] - 1 and person.full != (start, start + 1) and self.is_body(person):
            return None
        classes, words = self._reading.classes, self._reading.words
        particles = self._lists["particles"]
        inside = all(
            classes[i] in NAMEISH or classes[i] in _STOP or words[i] in particles for i in range(start, chunk[1])
        )
        if start > 1 and words[start - 1] == "of" and words[start - 2][:1].isupper():
            return None
        return person if inside and chunk[1] - start <= MOST_WORDS + 3 else None
