"""Whom a source means: surname to full name, title to name, pronoun to person; nobody, if the text does not decide."""

from __future__ import annotations

from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    AMPERSAND,
    COLON,
    COMMA,
    DEFINITE_DETERMINERS,
    INDEFINITE_DETERMINERS,
    LINKS,
    LIST_LINKS,
    OF_FOR,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    POSSESSIVES,
    ROLES,
    TITLES_AND_FULL_STOP,
    UNCLASSIFIED,
)
from newsparse_quotes.document.noun_chunks import Chunk, NounChunks
from newsparse_quotes.document.token_classes import BLANK, NAME_S, class_number  # fmt: skip
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities import People
from newsparse_quotes.speakers.names import Person, bare
from newsparse_quotes.speakers.organizations import OwnNames
from newsparse_quotes.speakers.pronouns import AGENTS, SENTENCES_BACK, Pronouns

MENTIONS_BACK = 150
"""How many names a description such as "the minister" looks back on."""

_HE, _SHE = class_number("he"), class_number("she")
_HE_OR_SHE = {_HE: "m", _SHE: "f"}
_WHO = class_number("who")
UNNAMED_BACK = 150
"""Tokens before a description within which somebody without a name is looked for whom it may mean."""

_SMALL = ("of", "for", "and", "the")
"""Words in small letters inside the names of offices and bodies."""


class Speakers:
    """Resolves the sources of one text, in order.

    Args:
        document: the text.
        people: the names in it.
        chunks: its noun chunks.
    """

    def __init__(self, document: Document, people: People, chunks: NounChunks) -> None:
        self._reading = document
        self._people = people
        self._chunks = chunks
        self._spoke: dict[int, Person | None] = {}
        self._pronouns = Pronouns(document, people, chunks, self._spoke)
        self._last: tuple[int, Person] | None = None
        self._own_names = OwnNames(document, people)
        self._said: tuple[Chunk, ...] = ()

    def resolve(self, attribution: Attribution, phrase: Chunk) -> Chunk | None:
        """The token range that names the source of an attribution most fully; ``None`` where the text does not decide.

        Call it in the order of the cues. ``phrase`` is the source with all that hangs on it.
        """
        if attribution.source is None:
            return None
        anchor = attribution.source[0]
        sentence = self._reading.sentence_at(attribution.cue if attribution.cue >= 0 else anchor)
        self._said = attribution.pieces  # nobody who is spoken of is the one who speaks
        person = self._titled(attribution.source)
        if person is None and self._is_list(attribution.source):
            return None
        head = self._head(attribution.source)
        if person is None and self._reading.classes[head[0]] in DEFINITE_DETERMINERS:
            person = self._apposed(attribution.source, phrase)
        person = person or self._person(head, sentence) or self._apposed(attribution.source, phrase)
        if person is not None:
            known = self._spoke.get(sentence, person)
            self._spoke[sentence] = person if known is person else None
            self._last = (sentence, person)
            return person.full
        if self._nameless(head):
            self._spoke.setdefault(sentence, None)
        if head[1] < attribution.source[1] and self._reading.classes[head[1]] in OF_FOR:
            return None  # the Bank of somewhere, the Office for something: the head alone is no name
        return self._own_names.of(head)

    def _nameless(self, head: Chunk) -> bool:
        """Whether a source is one person whom the story does not name: "an industry source"."""
        classes, noun = self._reading.classes, head[1] - 1
        if head[1] - head[0] < 2 or classes[head[0]] not in INDEFINITE_DETERMINERS | DEFINITE_DETERMINERS | POSSESSIVES:
            return False
        word = self._reading.words[noun].lower()
        if word in word_lists()["nameless"]:
            return True
        return not word.endswith("s") and (classes[noun] in OFFICE_NOUNS or word.endswith(AGENTS))

    def _titled(self, source: Chunk) -> Person | None:
        """The person at the end of a source with the office before the name: "Bank of Velmar governor Ann Lee"."""
        classes, words = self._reading.classes, self._reading.words
        named = self._people.in_range(*source)
        if len(named) != 1:
            return None
        start, person = named[0]
        before = start - 1
        office = before >= source[0] and (classes[before] in OFFICE_NOUNS or words[before] in ("State", "Exchequer"))
        if not office or self._people.is_body(person) or self._people.in_chunk(source) is not person:
            return None
        # Who speaks for somebody is not that one; of "Brisk and Commissioner Ann Lee" there are two.
        first = source[0] + (classes[source[0]] in DEFINITE_DETERMINERS)
        inside = range(first, before)
        if any(classes[i] in LIST_LINKS and classes[i + 1] in OFFICE_NOUNS for i in inside):
            return None
        proper = all(words[i][0].isupper() or words[i] in _SMALL for i in inside)
        return person if proper and (not inside or classes[first] not in ROLES) else None

    def _head(self, source: Chunk) -> Chunk:
        """The noun of a source, without what hangs on it: who speaks for a firm is not the firm."""
        classes = self._reading.classes
        return source[0], next((i for i in range(source[0] + 1, source[1]) if classes[i] in LINKS), source[1])

    def _is_list(self, source: Chunk) -> bool:
        """Whether a source is, or stands in, a list of several. "Hall & Lee" is one firm."""
        classes = self._reading.classes
        if any(classes[i] in LIST_LINKS and classes[i] not in AMPERSAND for i in range(source[0] + 1, source[1] - 1)):
            return len(self._people.in_range(*source)) != 1
        return False

    def _person(self, source: Chunk, sentence: int) -> Person | None:
        document = self._reading
        c = document.classes[source[0]]
        if source[1] - source[0] == 1:
            if c in _HE_OR_SHE:
                return self._pronouns.means(source[0], sentence, _HE_OR_SHE[c], self._said)
            if c == _WHO:
                return self._antecedent(source[0], sentence)
        behind = document.classes[source[1]] if source[1] < len(document.words) else BLANK
        if behind in LIST_LINKS or (source[0] and document.classes[source[0] - 1] in LIST_LINKS):
            named = [p for _, p in self._people.in_range(max(0, source[0] - 4), source[1] + 4)]
            if len(set(map(id, named))) > 1:
                return None
        named_one = self._people.in_chunk(source)
        if named_one is not None:
            alone = source[1] - source[0] == 1
            return None if alone and self._people.begins_another(document.words[source[0]], named_one) else named_one
        if c in DEFINITE_DETERMINERS:
            return self._described(source, sentence)
        return self._listed(source)

    def _listed(self, source: Chunk) -> Person | None:
        """Who stands at the head of a line, where what follows the comma is the source: "Ann Lee, baker: ..."."""
        classes, comma = self._reading.classes, source[0] - 1
        if comma < 1 or source[1] >= len(classes) or classes[comma] not in COMMA or classes[source[1]] not in COLON:
            return None
        first = self._reading.paragraphs[self._reading.paragraph_at(comma)][0]
        return self._people.in_chunk((first, comma)) if first < comma else None

    def _apposed(self, source: Chunk, phrase: Chunk) -> Person | None:
        """The one whose name stands as an apposition behind a description: "the baker of the village, Ann Lee"."""
        comma = source[1]
        if comma < phrase[1] and self._reading.classes[comma] in LINKS:
            comma = next((i for i in range(comma, phrase[1]) if self._reading.classes[i] in COMMA), comma)
        if comma + 1 >= phrase[1] or self._reading.classes[comma] not in COMMA:
            return None
        named = self._people.in_range(comma + 1, phrase[1])
        classes = self._reading.classes
        if len(named) != 1 or not all(c in TITLES_AND_FULL_STOP for c in classes[comma + 1 : named[0][0]]):
            return None
        start, person = named[0]
        if any(classes[end - 1] == NAME_S for _, end in person.within(start, start + 1)):
            return None
        return person

    def _antecedent(self, at: int, sentence: int) -> Person | None:
        before = at - 1
        if before >= 0 and self._reading.classes[before] in COMMA:
            before -= 1
        chunk = next((c for c in self._chunks(sentence) if c[0] <= before < c[1]), None)
        if chunk is None or chunk[1] != before + 1:
            return None
        listed = chunk[0] and self._reading.classes[chunk[0] - 1] in LIST_LINKS
        return None if listed else self._people.in_chunk(chunk)

    def _described(self, source: Chunk, sentence: int) -> Person | None:
        """Whom "the minister" means: the only one so described before; or the last speaker, where a word fits."""
        document = self._reading
        words = [bare(document.words[i].lower()) for i in range(source[0] + 1, source[1])]
        if not words or words[-1] in word_lists()["plurals"] or (words[-1].endswith("s") and words[-1] != "boss"):
            return None
        if words[-1] in word_lists()["nameless"]:
            return None
        head = document.classes[source[1] - 1]
        if head not in OFFICE_NOUNS and head not in UNCLASSIFIED:
            return None
        before = self._people.before(source[0], MENTIONS_BACK)
        fitting = [p for p in before.values() if all(w in self._people.described(p) for w in words)]
        fitting = [p for p in fitting if not self._another(document.words[source[1] - 1], p, source[0])]
        if head not in OFFICE_NOUNS:
            fitting = [p for p in fitting if words[-1] in self._people.called(p, source[0])]
            return fitting[0] if len(fitting) == 1 else None
        if len(fitting) == 1:
            return fitting[0]
        if fitting or self._last is None:
            return None
        spoken, last = self._last
        near = sentence - spoken <= SENTENCES_BACK * 2
        fits = (
            words[-1] in word_lists()["generic"]
            and len(words) > 1
            and all(w in self._people.described(last) for w in words[:-1])
        )
        return last if near and fits and not self._people.is_body(last) else None

    def _another(self, noun: str, person: Person, index: int) -> bool:
        """Whether somebody without a name comes between a person and a token: "the analyst" is then "one analyst"."""
        document = self._reading
        low = max(0, index - UNNAMED_BACK)
        named = person.within(low, index)
        for i in range(named[-1][0] if named else low, index):
            if document.classes[i] in INDEFINITE_DETERMINERS and document.words[i + 1 : i + 4].count(noun):
                at = document.words.index(noun, i + 1)
                if document.classes[at + 1] not in PERSON_NAME_WORDS and (
                    not i or document.classes[i - 1] not in COMMA
                ):
                    return True
        return False
