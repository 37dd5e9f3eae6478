"""The person a sentence introduces: its subject, or the person whose statement it announces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    BY,
    COLON,
    COMMA,
    DEFINITE_DETERMINERS,
    FIGURES,
    FINITE_VERBS,
    HE_SHE,
    INDEFINITE_DETERMINERS,
    NAME_WORDS,
    NOUNS_OR_VERBS,
    OFFICE_NOUNS,
    PERSON_STARTS,
    PREPOSITIONS,
    PREPOSITIONS_AND_AS,
    SENTENCE_STOPS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.phrases import is_asked_clause
from newsparse_quotes.document.possessives import ENDINGS
from newsparse_quotes.document.token_classes import ING, NAME_S
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.features.linking import LIKELY_RATE
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.entities.profiles import Profiles
from newsparse_quotes.state import State


class People:
    """The people a text names."""

    def __init__(self, state: State, profiles: Profiles) -> None:
        document = state.document
        self.entities = profiles.entities
        self._profiles = profiles
        self._masked = state.masked
        self._classes, self._words = document.classes, document.words

    def named(self, first: int, last: int) -> list[tuple[int, Entity]]:
        """The people named in a token range outside quotations, each with the first token of the mention."""
        return [
            (at, entity)
            for at, entity in self.entities.in_range(first, last)
            if not self._masked[at]
            and not self._profiles.is_organization(entity)
            and self._profiles.may_be_person(entity)
        ]

    def of(self, chunk: Chunk | None) -> Entity | None:
        """The entity that a noun chunk names."""
        at = None if chunk is None else self.entities.last_in(chunk)
        return None if at is None else self.entities.at[at]

    def owns_office(self, at: int) -> bool:
        """Whether a name is the possessor of an office: "Lee's lawyer"."""
        classes, end = self._classes, self.entities.at[at].mentions_in(at, at + 1)[0][1]
        return classes[end - 1] == NAME_S and classes[end] in OFFICE_NOUNS

    def others(self, entity: Entity | None, first: int, last: int) -> bool:
        """Whether a token range names a person other than an entity, and not after a preposition."""
        classes, words = self._classes, self._words

        def linked(at: int) -> bool:
            if self.owns_office(at):
                return True
            before = at - 2 if words[at - 1].lower() == "the" else at - 1
            return before >= first and classes[before] in PREPOSITIONS_AND_AS

        return any(other is not entity and not linked(at) for at, other in self.named(first, last))


def subject_of(state: State, people: People, number: int, fills: bool) -> Chunk | None:
    """The chunk of the person who is the subject of a sentence, or whose statement it announces.

    Args:
        state: the state, with its chunks.
        people: the people that the text names.
        number: the sentence.
        fills: whether the quotation fills its paragraph. If so, the paragraph before it must not name another person.
    """
    document = state.document
    classes = document.classes
    first, last = document.sentences[number]
    chunks = state.chunks(number)
    if is_asked_clause(document.words, first, last):
        return _who_was_asked(document, chunks, first, last)
    named = people.named(first, last)
    while len(named) > 1 and people.owns_office(named[0][0]):
        del named[0]  # "Lee's lawyer, Ann Roe, had a statement"
    verb = next((i for i in range(first, last) if document.finite[i]), last)
    if not _is_clause(document, first, last):
        return None
    opening = next(iter(chunks), None)
    if opening is not None and opening[0] < verb and classes[opening[0]] in HE_SHE:
        return opening
    if named:
        at, entity = named[0]
        end = next(stop for start, stop in entity.mentions if start == at)
        start = _chunk_start(chunks, at)
        if classes[end - 1] == NAME_S or (end < last and document.words[end] in ENDINGS):
            return None
        before = classes[start - 1] if start > first else 0
        subject = at < verb and (start - first <= 1 or before in COMMA) and before not in PREPOSITIONS
        speaks = start == first and document.rates[end] > LIKELY_RATE
        scope = document.paragraph_of(first)[0] if fills else first
        alone = subject and _acts_alone(people, entity, classes, verb, (scope, last))
        if not speaks and not alone and people.others(entity, scope, last):
            return None
        return (start, end) if subject or before in BY or _announcing(document, first, start) else None
    if opening is not None and opening[0] == first and not any(classes[i] in NAME_WORDS for i in range(first, last)):
        start, end = opening
        if classes[end - 1] in OFFICE_NOUNS and classes[start] in INDEFINITE_DETERMINERS:
            return opening
    return None


def _who_was_asked(document: Document, chunks: Sequence[Chunk], first: int, last: int) -> Chunk | None:
    """The subject behind a clause that says what it was asked: "Asked if he would pay, Lee laughed"."""
    classes, pasts = document.classes, word_lists()["irregular_pasts"]
    for start, stop in chunks:
        end = next((i for i in range(start + 1, stop) if document.words[i] in pasts), stop)  # "Lee shook"
        if start == first or classes[start - 1] not in COMMA or end + 1 >= last:
            continue
        aged = (
            end + 3 < last and classes[end] in COMMA and classes[end + 1] in FIGURES and classes[end + 2] in COMMA
        )  # "Lee, 61, laughed"
        verb = end + 3 * aged  # "Lee, 61, laughed"
        if document.finite[verb] or document.words[verb] in pasts:
            return (start, end) if classes[start] in PERSON_STARTS | DEFINITE_DETERMINERS else None
    return None


def _acts_alone(people: People, entity: Entity, classes: bytes | bytearray, verb: int, bounds: Chunk) -> bool:
    """Whether the other people of a paragraph are only objects of a participle: "Lee won in an hour, beating Roe"."""
    others = [at for at, other in people.named(*bounds) if other is not entity]
    participle = next((i for i in range(verb, bounds[1] - 1) if classes[i] in COMMA and classes[i + 1] == ING), -1)
    return (
        participle > 0
        and all(at > participle for at in others)
        and not any(classes[i] in FINITE_VERBS for i in range(participle, bounds[1]))
    )


def _announcing(document: Document, first: int, last: int) -> bool:
    """Whether a token range contains "statement of" or another noun that announces what a person says."""
    words, announcements = document.words, word_lists()["announcements"]
    return any(words[i].lower() in announcements and words[i + 1] == "of" for i in range(first, last - 1))


def _is_clause(document: Document, first: int, last: int) -> bool:
    """Whether a sentence may be a clause or an announcement: it ends in a stop and has words that may be verbs.

    Names, titles and headlines in capitals are not.
    """
    if document.classes[last - 1] in COLON:
        return True
    if document.classes[last - 1] not in SENTENCE_STOPS:
        return False
    classes, words = document.classes, document.words
    verbs = any(document.finite[i] or (classes[i] in NOUNS_OR_VERBS and words[i].islower()) for i in range(first, last))
    return verbs or _announcing(document, first, last)


def _chunk_start(chunks: Sequence[Chunk], at: int) -> int:
    """The start of the chunk that contains a name."""
    near = bisect_left(chunks, (at + 1,)) - 1
    return chunks[near][0] if near >= 0 and chunks[near][0] <= at < chunks[near][1] else at
