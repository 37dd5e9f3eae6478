"""The people whom a text names: their fullest names, what they are called, and what the text says of their gender."""

from __future__ import annotations

from importlib.resources import files
from functools import lru_cache
from collections.abc import Iterator

from newsparse.text import fold_space, is_organization
from newsparse_quotes.chunks import Chunk
from newsparse_quotes.classes import (
    CAPS, ED, ED_NAME, INITIAL, ING, NAME, NAME_S, OTHER, PLURAL, numbers,
)  # fmt: skip
from newsparse_quotes.reading import Reading

_RUN = frozenset({NAME, CAPS, INITIAL, ED_NAME, NAME_S})
_BODY = numbers("BODY")
_DESCRIBING = numbers("TITLE", "ROLE", "BODY", "UTTERANCE") | {NAME, CAPS, NAME_S, OTHER, PLURAL, ED, ING}
_COMMA = numbers(",")
_STOP = numbers(".")
_MALE, _FEMALE = "m", "f"
MOST_WORDS = 5
_GENDERED = {"mr": _MALE, "mrs": _FEMALE, "ms": _FEMALE, "miss": _FEMALE, "sir": _MALE, "lord": _MALE, "lady": _FEMALE, "dame": _FEMALE,
             "king": _MALE, "queen": _FEMALE, "prince": _MALE, "princess": _FEMALE}  # fmt: skip


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    lists: dict[str, frozenset[str]] = {}
    for line in (files(__package__) / "data" / "people.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, rest = line.partition(":")
            lists[name] = lists.get(name, frozenset()) | frozenset(rest.split())
    return lists


def bare(word: str) -> str:
    """A word of a name without the possessive ending."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


class Person:
    """Somebody (or something) that is named.

    Attributes:
        full: the fullest printed form, as a token range.
        surname: the last word of the name.
        described: lower-case words that stand with the name.
        gender: ``m`` or ``f`` where the text says so by a word, ``?`` where it says both, else empty.
        person: whether it looks like a person and not like a body.
        first: the token at which it is mentioned first.
    """

    __slots__ = ("described", "first", "full", "gender", "given", "person", "surname")

    def __init__(self, full: Chunk, surname: str, given: str, person: bool) -> None:
        self.full = full
        self.surname = surname
        self.given = given
        self.person = person
        self.described: set[str] = set()
        self.gender = ""
        self.first = full[0]


class People:
    """All the names of a text.

    Args:
        reading: the text.
        text: the characters.
    """

    def __init__(self, reading: Reading, text: str) -> None:
        self._reading = reading
        self._text = text
        self.by_surname: dict[str, list[Person]] = {}
        self.at: dict[int, Person] = {}
        self.starts: list[int] = []
        runs = list(self._runs())
        for run in runs:
            if run[1] - run[0] > 1:
                self._add(run)
        for run in runs:
            self._place(run)
        self.starts = sorted(self.at)

    def _runs(self) -> Iterator[Chunk]:
        """Stretches of capitalised words that may be names, adjectives of nation and party left out at the front."""
        reading = self._reading
        classes, words = reading.classes, reading.words
        adjectives = _lists()["adjectives"]
        start = previous = -2
        for i in [i for i, c in enumerate(classes) if c in _RUN or (c in _BODY and words[i][0].isupper())]:
            gap = i - previous
            joined = gap == 1 and classes[previous] != NAME_S or (gap == 2 and (
                classes[previous + 1] in _STOP and classes[previous] in (INITIAL, NAME) and len(words[previous]) < 3 and not reading.scan.spaced(previous)
                or words[previous + 1] in _lists()["particles"]))  # fmt: skip
            if joined and start >= 0 and words[previous] not in adjectives:
                previous = i
                continue
            if start >= 0:
                yield start, previous + 1
            start = previous = i
        if start >= 0:
            yield start, previous + 1

    def _add(self, run: Chunk) -> None:
        words = self._reading.words
        start, end = run
        if end - start > MOST_WORDS + 3:
            return
        surname, given = self._last(run), words[start]
        if surname in _lists()["suffixes"]:
            return
        known = self.by_surname.setdefault(surname, [])
        for person in known:
            if person.given == given:
                if end - start > person.full[1] - person.full[0]:
                    person.full = run
                return
        name = fold_space(self._text[self._reading.scan.starts[start] : self._reading.scan.end(end - 1)])
        body = any(self._reading.classes[i] in _BODY or self._reading.classes[i] == CAPS for i in range(start, end))
        known.append(Person(run, surname, given, not body and end - start <= MOST_WORDS and not is_organization(bare(name))))

    def _last(self, run: Chunk) -> str:
        words = self._reading.words
        end = run[1] - 1
        if end > run[0] + 1 and words[end] in _lists()["suffixes"]:
            end -= 1
        return bare(words[end])

    def _place(self, run: Chunk) -> None:
        """Note where a name stands and what stands with it."""
        words = self._reading.words
        known = self.by_surname.get(self._last(run), [])
        if run[1] - run[0] > 1:
            known = [p for p in known if p.given == words[run[0]]]
        if len(known) != 1:
            return
        person = known[0]
        self.at[run[0]] = person
        person.first = min(person.first, run[0])
        self._describe(person, run)

    def _describe(self, person: Person, run: Chunk) -> None:
        reading = self._reading
        classes, words = reading.classes, reading.words
        start, end = run
        i = start - 1
        while i >= 0 and start - i < 8 and (classes[i] in _DESCRIBING or (classes[i] in _STOP and not reading.scan.spaced(i - 1) and len(words[i - 1]) < 5)) \
                and not reading.grades[i] & 15 > 6:  # fmt: skip
            word = words[i].lower()
            person.described.add(bare(word))
            if word in _GENDERED:
                self._gender(person, _GENDERED[word])
            i -= 1
        if end + 1 < len(words) and classes[end] in _COMMA:
            for i in range(end + 1, min(end + 14, len(words))):
                if classes[i] in _COMMA or classes[i] in _STOP:
                    break
                if classes[i] in _DESCRIBING:
                    person.described.add(bare(words[i].lower()))
        for word in person.described:
            if word.endswith("woman") and word != "woman":
                self._gender(person, _FEMALE)
            elif word.endswith("man") and word in _lists()["men"]:
                self._gender(person, _MALE)

    @staticmethod
    def _gender(person: Person, gender: str) -> None:
        person.gender = gender if person.gender in ("", gender) else "?"

    def in_range(self, first: int, last: int) -> list[tuple[int, Person]]:
        """The names between two tokens, with where they stand."""
        from bisect import bisect_left

        low, high = bisect_left(self.starts, first), bisect_left(self.starts, last)
        return [(i, self.at[i]) for i in self.starts[low:high]]

    def in_chunk(self, chunk: Chunk) -> Person | None:
        """The one person that a noun chunk names as its head: the name stands at its end."""
        reading = self._reading
        found = self.in_range(*chunk)
        if not found:
            return None
        start, person = found[-1]
        size = chunk[1] - start
        inside = all(reading.classes[i] in _RUN or reading.classes[i] in _BODY or reading.classes[i] in _STOP
                     or reading.words[i] in _lists()["particles"] for i in range(start, chunk[1]))  # fmt: skip
        return person if inside and size <= MOST_WORDS + 3 else None
