"""Whom "he" and "she" mean: the only person of whom the sentences before speak; nobody, if two would do."""

from __future__ import annotations

from newsparse_quotes.attribution.attribution import Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    COMMA,
    INDEFINITE_DETERMINERS,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    PREPOSITIONS,
)
from newsparse_quotes.document.noun_chunks import NounChunks
from newsparse_quotes.document.token_classes import NAME_S
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities import FEMALE, People
from newsparse_quotes.speakers.names import Person

SENTENCES_BACK = 4
"""How far a pronoun looks back."""

AGENTS = ("er", "or", "ist", "ian", "ant", "man", "yee")
"""Endings of English nouns for those who do something."""


class Pronouns:
    """Resolves the pronouns of one text, in order.

    Args:
        document: the text.
        people: the names in it.
        chunks: its noun chunks.
        spoke: who spoke in a sentence, by its number; ``None`` for several or somebody without a name. It grows as
            the sources of the text are resolved.
    """

    def __init__(self, document: Document, people: People, chunks: NounChunks, spoke: dict[int, Person | None]) -> None:
        self._reading = document
        self._people = people
        self._chunks = chunks
        self._spoke = spoke

    def means(self, at: int, sentence: int, gender: str, said: tuple[Piece, ...]) -> Person | None:
        """Whom a pronoun means.

        Args:
            at: its token.
            sentence: the number of its sentence.
            gender: ``m`` or ``f``.
            said: what it says; nobody who is spoken of there is the one who speaks.
        """
        document = self._reading
        first, _ = document.sentences[sentence]
        here = {
            id(p): p
            for i, p in self._people.in_range(first, at)
            if not self._people.is_body(p) and not self._chunks.masked[i] and not any(a <= i < b for a, b in said)
        }
        here = {key: p for key, p in here.items() if self._people.may_be(p, gender)}
        if len(here) > 1:
            return None
        if here:
            return next(iter(here.values()))
        if self._unnamed(first, at, gender):
            return None
        for back in range(sentence - 1, max(-1, sentence - 1 - SENTENCES_BACK), -1):
            if self._unnamed(*document.sentences[back], gender) or self._begins_unnamed(back):
                return None
            centre = self._centre(back, gender)
            if centre is not None:
                spoken_of = isinstance(centre, Person) and any(centre.within(a, b) for a, b in said)
                return centre if isinstance(centre, Person) and not spoken_of else None
        return None

    def _unnamed(self, first: int, last: int, gender: str) -> bool:
        """Whether a sentence brings in somebody of this gender without a name ("a spokeswoman"), or with half of one
        ("Mr Marsh") whose rest is nowhere printed.
        """
        classes, words = self._reading.classes, self._reading.words
        nouns = word_lists()["women" if gender == FEMALE else "men"]
        for i in range(first + 1, last):
            if classes[i] not in OFFICE_NOUNS or words[i].lower() not in nouns:
                continue
            behind = i + 1 + (words[min(i + 1, last - 1)] == ".")
            if behind < last and classes[behind] in PERSON_NAME_WORDS:
                if words[i][0].isupper() and behind not in self._people.at:
                    return True
            else:
                start = i - 1
                while start > max(first, i - 4) and classes[start] not in INDEFINITE_DETERMINERS:
                    start -= 1
                if classes[start] in INDEFINITE_DETERMINERS and not (start > first and classes[start - 1] in COMMA):
                    return True
        return False

    def _begins_unnamed(self, sentence: int) -> bool:
        """Whether a sentence begins with somebody who has no name: "A trader was in doubt"."""
        document = self._reading
        for start, end in self._chunks(sentence)[:1]:
            opens = start == document.sentences[sentence][0] and document.classes[start] in INDEFINITE_DETERMINERS
            if opens and document.classes[end - 1] not in PERSON_NAME_WORDS:
                return document.classes[end - 1] in OFFICE_NOUNS or document.words[end - 1].endswith(AGENTS)
        return False

    def _centre(self, sentence: int, gender: str) -> Person | bool | None:
        """Whom a sentence is about: its speaker or its subject. ``False``: it can't be told; ``None``: nobody."""
        first, last = self._reading.sentences[sentence]
        named = {id(p): p for i, p in self._people.in_range(first, last) if not self._chunks.masked[i]}
        fitting = [p for p in named.values() if self._people.may_be(p, gender)]
        if sentence in self._spoke:
            spoke = self._spoke[sentence]
            if spoke is None:
                return False
            if not self._people.may_be(spoke, gender):
                return None if self._people.is_body(spoke) and not fitting else False
            rivals = [p for p in fitting if p is not spoke and self._place(p, sentence, acting=True)]
            return spoke if not rivals or self._subject(sentence) is spoke else False
        if len(fitting) != 1:
            return False if fitting else None
        return fitting[0] if self._place(fitting[0], sentence, acting=False) else False

    def _place(self, person: Person, sentence: int, *, acting: bool) -> bool:
        """Whether a person stands in a sentence as one whom it is about: no owner of something, behind no preposition,
        in no title; with ``acting`` a verb must follow the name.
        """
        document = self._reading
        classes = document.classes
        first, last = document.sentences[sentence]
        for start, end in person.within(first, last):
            if not self._chunks.masked[start]:
                if acting:
                    if end < last and document.finite[end]:
                        return True
                elif classes[end - 1] != NAME_S and not document.quotations_at(start):
                    return start == first or classes[start - 1] not in PREPOSITIONS
        return False

    def _subject(self, sentence: int) -> Person | None:
        """The person with whose name a sentence begins, or the first whose name a verb follows."""
        for chunk in self._chunks(sentence)[:1]:
            person = self._people.in_chunk(chunk)
            if person is not None:
                return person
        finite, shut = self._reading.finite, self._chunks.masked
        for at, person in self._people.in_range(*self._reading.sentences[sentence]):
            ((_, end),) = person.within(at, at + 1)
            if end < len(finite) and finite[end] and not shut[at]:
                return person
        return None
