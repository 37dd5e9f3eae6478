"""The people whom a text names: their fullest names, what they are called, and what the text says of their gender."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newsparse.text import fold_space, is_organization
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COMMA, DESCRIPTION_WORDS, FULL_STOP, NAME_WORDS, OFFICE_NOUNS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import BODY_NAME, CAPS, INITIAL, OTHER, class_of  # fmt: skip
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.names import Person, bare
from newsparse_quotes.speakers.register import MOST_WORDS, Register

MOST_RUNS = 40
"""Places of one name that are looked at for what is said of it."""

MALE, FEMALE, BOTH = "m", "f", "?"


class People:
    """All the names of a text.

    Args:
        document: the text.
        text: the characters.

    Attributes:
        at: who is named at a token, where a name begins.
    """

    def __init__(self, document: Document, text: str) -> None:
        self._reading = document
        self._text = text
        self._described: dict[Chunk, frozenset[str]] = {}
        self._lists = word_lists()
        self._register = Register(document)
        self.at = self._register.at
        self._starts = list(self.at)

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
        longer = [run for run in self._register.begun.get(bare(word), ()) if run[0] < index]
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
        """Whether a name may be a person's.

        Names of three words and more, names with an article, and those that stand in full again and again are bodies',
        places' or things', unless a word says otherwise: the last one printed alone, a title with it, a namesake.
        """
        start, end = person.full
        classes, words = self._reading.classes, self._reading.words
        runs = person.runs[:MOST_RUNS]
        whole = [run for run in runs if run[1] - run[0] > 1]
        if INITIAL in classes[start:end] or len(whole) < len(runs):
            return True
        if any(class_of(word) in OFFICE_NOUNS for word in self.described(person)):
            return True
        before = [words[at - 1].lower() for at, _ in whole if at > self._reading.first_line(at)[0]]
        if "the" in before or 2 * before.count("in") > len(before):
            return False
        alone = len(whole) < 2 or len(self._register.known[self._register.last(person.full)]) > 1
        return alone and end - start < 3 and words[start].lower() not in self._lists["articles"]

    def is_body(self, person: Person) -> bool:
        """Whether a name is that of a body and not of a person."""
        known = person.body
        if known is None:
            start, end = person.full
            classes, scan = self._reading.classes, self._reading.scan
            known = (
                end - start > MOST_WORDS
                or any(c in (BODY_NAME, CAPS) for c in classes[start:end])
                or bare(self._reading.words[end - 1]).lower() in self._lists["firms"]
                or is_organization(bare(fold_space(self._text[scan.starts[start] : scan.end(end - 1)])))
            )
            person.body = known
        return known

    def _words_with(self, run: Chunk) -> Iterator[str]:
        """The lower-case words that describe a name where it stands: up to eight before it, an apposition behind it."""
        document = self._reading
        classes, words = document.classes, document.words
        start, end = run
        for i in range(start - 1, max(-1, start - 9), -1):
            c = classes[i]
            if c in FULL_STOP and not document.scan.spaced(i - 1) and len(words[i - 1]) < 5:
                continue
            if c not in DESCRIPTION_WORDS or document.grades[i] & 15 > 6:
                break
            yield bare(words[i].lower())
        if end + 1 < len(words) and classes[end] in COMMA:
            for i in range(end + 1, min(end + 14, len(words))):
                if classes[i] in COMMA or classes[i] in FULL_STOP:
                    break
                if classes[i] in DESCRIPTION_WORDS:
                    yield bare(words[i].lower())

    def shares_name(self, word: str) -> bool:
        """Whether somebody is known whose name ends in this word."""
        return bare(word) in self._register.known and word not in self._register.also_places

    def begins_another(self, word: str, person: Person) -> bool:
        """Whether another name begins with a word, as that of a family's firm does: alone it may mean either."""
        last = self._register.last(person.full)
        return any(self._register.last(run) != last for run in self._register.begun.get(bare(word), ()))

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
            classes[i] in NAME_WORDS or classes[i] in FULL_STOP or words[i] in particles for i in range(start, chunk[1])
        )
        if start > 1 and words[start - 1] == "of" and words[start - 2][:1].isupper():
            return None
        return person if inside and chunk[1] - start <= MOST_WORDS + 3 else None
