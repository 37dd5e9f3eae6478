"""Quotations that have no cue and follow the introduction of their speaker.

In "Ann Lee runs the mill.", followed by a paragraph that is only a quotation, the sentence introduces the speaker. The
source of such a quotation is the speaker of the only attribution of that sentence, otherwise its subject. If two people
are possible, the quotation has no source.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import evolve

from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.attribution.constraints import FEWEST_TOKENS
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    COLON,
    COMMA,
    DASHES,
    FINITE_VERBS,
    INDEFINITE_DETERMINERS,
    NAME_WORDS,
    OFFICE_NOUNS,
    PREPOSITIONS,
    SENTENCE_STOPS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.token_classes import NAME_S, OPEN, numbers
from newsparse_quotes.speakers.entities import Entity
from newsparse_quotes.speakers.name_groups import group_names
from newsparse_quotes.speakers.profiles import Profiles
from newsparse_quotes.state import State

INTRODUCED = "introduced before"
"""The rule of a quotation without a cue whose speaker the sentence before it introduces."""

LONGEST_HEADING = 12
"""Maximum tokens of a heading in quotation marks."""

_HE_SHE = numbers("he she")
_FIRST_PERSON = numbers("i we my our")
_THIRD_PERSON = numbers("he she his her")
_BY = numbers("by")
_SENTENCE_ENDS = SENTENCE_STOPS | COMMA | COLON | DASHES


def attribute_introduced(state: State) -> State:
    """Attribute quotations without a cue to the person whom the sentence before them introduces.

    A quotation that fills its paragraph leaves the attribution that it joined if the paragraphs between name another
    person. A heading in quotation marks leaves it as well.
    """
    document = state.document
    runs = list(_runs(document, state.links.quotations))
    if not runs:
        return state
    found = list(state.attributions)
    people = _People(state)
    for run in runs:
        at = _attribution_of(found, run[0])
        if at is not None and _ends_in_its_paragraph(document, found[at], run):
            continue
        if _is_heading(document, run):
            if at is not None:
                _leave(found, at, run)
            continue
        source = _introducer(state, people, found, run)
        if at is not None:
            if not _intervenes(document, people, found[at], run, source):
                continue
            _leave(found, at, run)
        elif source is None:
            continue
        rest = [q for q in run if _attribution_of(found, q) is None]
        pieces = tuple([(q.start, q.end) for q in rest])
        found.append(Attribution(-1, source, pieces, True, INTRODUCED))
    found = [one for one in found if one.pieces]
    found.sort(key=lambda one: (one.cue if one.cue >= 0 else one.pieces[0][0], one.pieces))
    return evolve(state, attributions=tuple(found))


def _runs(document: Document, quotations: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    """Quotations that fill consecutive paragraphs, and single ones that are a whole sentence after another one."""
    run: list[Quotation] = []
    for q in quotations:
        if q.end - q.start < FEWEST_TOKENS:
            continue
        at = document.paragraph_at(q.left)
        first, last = document.paragraphs[at]
        if q.left == first and last - q.right <= 1:
            if run and document.paragraph_at(run[-1].left) != at - 1:
                yield run
                run = []
            run.append(q)
        elif q.left > first and document.sentence_of(q.left)[0] == q.left and _is_sentence(document, q):
            if run:
                yield run
                run = []
            yield [q]
    if run:
        yield run


def _is_sentence(document: Document, q: Quotation) -> bool:
    """Whether a quotation is one or several whole sentences."""
    _, last = document.sentence_of(max(q.left, q.right - 1))
    return last - q.right <= 1 and _ends_with_stop(document, q)


def _ends_with_stop(document: Document, q: Quotation) -> bool:
    classes = document.classes
    return classes[q.end - 1] in _SENTENCE_ENDS or (q.right < len(classes) and classes[q.right] in SENTENCE_STOPS)


def _is_heading(document: Document, run: Sequence[Quotation]) -> bool:
    """Whether a quotation in a paragraph of its own is a heading: short, closed and without a stop."""
    q = run[0]
    return len(run) == 1 and not q.open and q.end - q.start <= LONGEST_HEADING and not _ends_with_stop(document, q)


def _attribution_of(found: Sequence[Attribution], q: Quotation) -> int | None:
    """The index of the attribution that contains a quotation."""
    return next((n for n, one in enumerate(found) if any(a < q.end and q.start < b for a, b in one.pieces)), None)


def _ends_in_its_paragraph(document: Document, one: Attribution, run: Sequence[Quotation]) -> bool:
    """Whether the cue or another piece of an attribution is in a paragraph of a run or directly after it."""
    if one.cue < 0 or one.cue > run[0].left:
        return True
    return document.paragraph_at(run[0].left) == document.paragraph_at(one.cue)


def _leave(found: list[Attribution], at: int, run: Sequence[Quotation]) -> None:
    """Remove the quotations of a run, and what follows them, from an attribution."""
    one = found[at]
    found[at] = one._replace(pieces=tuple([piece for piece in one.pieces if piece[1] <= run[0].left]))


class _People:
    """The people whom a text names."""

    def __init__(self, state: State) -> None:
        document = state.document
        self.entities = group_names(document)
        self._profiles = Profiles(document, document.text, self.entities)
        self._masked = state.masked

    def named(self, first: int, last: int) -> list[tuple[int, Entity]]:
        """The people named in a token range outside quotations, each with the first token of the mention."""
        return [
            (at, entity)
            for at, entity in self.entities.in_range(first, last)
            if not self._masked[at]
            and not self._profiles.is_organization(entity)
            and self._profiles.may_be_person(entity)
        ]


def _introducer(
    state: State, people: _People, found: Sequence[Attribution], run: Sequence[Quotation]
) -> Chunk | None:
    """The noun chunk of the person whom the sentence before a run introduces."""
    document = state.document
    left = run[0].left
    number = document.sentence_at(left) - 1
    if number < 0:
        return None
    first, last = document.sentences[number]
    here = document.paragraph_at(left)
    if here - document.paragraph_at(first) > 1 or document.classes[first] == OPEN:
        return None
    fills = document.paragraphs[here][0] == left
    sources = {
        one.source
        for one in found
        if one.source is not None and first <= one.source[0] < last and (first <= one.cue < last)
    }
    subject = _subject(state, people, number)
    if fills and len(sources) == 1:
        return next(iter(sources))
    if sources:
        return subject if fills and subject in sources else None
    if subject is None or any(document.quotations_in(first, last)):
        return None
    return None if _is_about(document, people, subject, run) else subject


def _subject(state: State, people: _People, number: int) -> Chunk | None:
    """The chunk of the only person in a sentence, or of the person or pronoun that begins it."""
    document = state.document
    classes = document.classes
    first, last = document.sentences[number]
    chunks = state.chunks(number)
    named = people.named(first, last)
    verb = next((i for i in range(first, last) if document.finite[i]), last)
    pronoun = next((chunk for chunk in chunks if chunk[0] < verb), None)
    if pronoun is not None and classes[pronoun[0]] in _HE_SHE:
        return pronoun
    if named:
        at, entity = named[0]
        end = next(stop for start, stop in entity.mentions if start == at)
        chunk = _chunk_around(chunks, at, end)
        if classes[end - 1] == NAME_S or (end < last and document.words[end] in ("'s", "’s")):
            return None
        alone = all(other is entity for _, other in named)
        before = classes[chunk[0] - 1] if chunk[0] > first else 0
        begins = at < verb and before not in PREPOSITIONS
        by = before in _BY and alone
        return chunk if by or (begins and (alone or chunk[0] == first)) else None
    if chunks and chunks[0][0] == first and chunks[0][1] <= verb and not any(
        classes[i] in NAME_WORDS for i in range(first, last)
    ):
        start, end = chunks[0]
        if classes[end - 1] in OFFICE_NOUNS and classes[start] in INDEFINITE_DETERMINERS:
            return chunks[0]
    return None


def _chunk_around(chunks: Sequence[Chunk], at: int, end: int) -> Chunk:
    """The chunk that contains a name, up to the end of the name."""
    near = bisect_left(chunks, (at + 1,)) - 1
    if near >= 0 and chunks[near][0] <= at < chunks[near][1]:
        return chunks[near][0], max(end, chunks[near][1])
    return at, end


def _is_about(document: Document, people: _People, subject: Chunk, run: Sequence[Quotation]) -> bool:
    """Whether a quotation speaks about the person before it: it names them, or begins with "she" without "I"."""
    entity = people.entities.at.get(people.entities.last_in(subject) or -1)
    if entity is not None and any(entity.mentions_in(q.start, q.end) for q in run):
        return True
    classes = document.classes
    inside = {classes[i] for q in run for i in range(q.start, q.end)}
    return classes[run[0].start] in _THIRD_PERSON and not inside & _FIRST_PERSON


def _intervenes(
    document: Document, people: _People, joined: Attribution, run: Sequence[Quotation], source: Chunk | None
) -> bool:
    """Whether the paragraphs between a run and the attribution that it joined name a person or introduce one."""
    left = run[0].left
    ends = [last for _, last in joined.pieces if last <= left]
    end = max([joined.cue, *ends])
    here = document.paragraph_at(left)
    first = document.paragraphs[document.paragraph_at(end)][1]
    if document.paragraph_at(end) >= here - 1 or any(document.quotations_in(first, left)):
        return False
    return source is not None or bool(people.named(first, left))
