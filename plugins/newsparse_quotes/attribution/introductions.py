"""Quotations that have no cue and follow the introduction of their speaker.

In "Ann Lee runs the mill.", followed by a paragraph that is only a quotation, the sentence introduces the speaker. The
source of such a quotation is the speaker of the only attribution of that sentence, otherwise its subject. If two people
are possible, the quotation has no source.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.attribution.found import Found
from newsparse_quotes.attribution.merging import FOLLOWS, is_reporter
from newsparse_quotes.attribution.runs import is_heading, is_numbered_heading, is_reply, runs
from newsparse_quotes.attribution.subjects import People, subject_of
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    COMMA,
    HE_SHE,
    HE_SHE_AND_POSSESSIVES,
    OFFICE_NOUNS,
    SENTENCE_STOPS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.token_classes import OPEN, numbers
from newsparse_quotes.speakers.entities.profiles import Profiles
from newsparse_quotes.speakers.pronouns.pronoun_rivals import is_about_another
from newsparse_quotes.state import State

INTRODUCED = "introduced before"
"""The rule of a quotation without a cue whose speaker the sentence before it introduces."""

QUESTION = "question before an answer"
"""The rule of a question directly before a quotation of another speaker."""

_ANNOUNCED = {("the", "following"), ("this",)}
_LONGEST_ANNOUNCED = max(map(len, _ANNOUNCED))
_PERSONS = OFFICE_NOUNS | HE_SHE_AND_POSSESSIVES | numbers("i we")


def attribute_introduced(state: State) -> State:
    """Attribute quotations without a cue to the person whom the sentence before them introduces.

    A quotation that fills its paragraph leaves the attribution that it joined if the paragraphs between name another
    person. A heading in quotation marks leaves it as well.
    """
    document = state.document
    found_runs = list(runs(document, state.links.quotations))
    found = Found(state.attributions)
    questions = _questions(document, state.links.quotations, found)
    if not found_runs and not questions:
        return state
    profiles = Profiles.of(document) if state.profiles is None else state.profiles
    people = People(state, profiles)
    for run in found_runs:
        at = found.holder(run[0])
        if at is not None and (other := _last_report(state, people, found, at, run)) is not None:
            _leave(found, at, run)
            pieces = tuple([(q.left, q.right) for q in run])
            found.with_content(other, (*found[other].pieces, *pieces), FOLLOWS)
            continue
        if at is not None and _ends_in_its_paragraph(document, found[at], run):
            continue
        if is_heading(document, run):
            if at is not None:
                _leave(found, at, run)
            continue
        source = _introducer(state, people, found, run) or _continuing(state, people, found, run)
        if at is not None:
            if not _intervenes(document, people, found[at], run, source):
                continue
            _leave(found, at, run)
        elif source is None and not is_reply(document, run[0]):
            continue
        rest = [q for q in run if found.holder(q) is None]
        pieces = tuple([(q.start, q.end) for q in rest])
        found.append(Attribution(-1, source, pieces, True, INTRODUCED))
    whole = [one for one in (*found.attributions, *questions) if one.pieces]
    whole.sort(key=lambda one: one.order)
    return state._replace(attributions=tuple(whole), profiles=profiles)


def _questions(document: Document, quotations: Sequence[Quotation], found: Found) -> list[Attribution]:
    """Questions in quotation marks directly before an attributed answer: quotes of a speaker who is not named."""
    return [
        Attribution(-1, None, ((q.start, q.end),), True, QUESTION)
        for q, answer in pairwise(quotations)
        if q.right == answer.left
        and document.words[q.end - 1] == "?"
        and document.sentence_of(q.left)[0] == q.left
        and found.holder(q) is None
        and found.holder(answer) is not None
    ]


def _ends_in_its_paragraph(document: Document, one: Attribution, run: Sequence[Quotation]) -> bool:
    """Whether the cue of an attribution is in the first paragraph of a run or behind it."""
    return document.paragraph_at(run[0].left) <= document.paragraph_at(one.cue)


def _last_report(state: State, people: People, found: Found, at: int, run: Sequence[Quotation]) -> int | None:
    """The attribution of the sentence before a run, if a person other than that of the joined one speaks in between.

    “It will last,” Lee says. Roe says she hopes so. It is easy, she says, to forget it. “They don't know the work.”
    """
    document, joined, left = state.document, found[at], run[0].left
    if document.paragraphs[document.paragraph_at(left)][0] == left:
        return None
    first, last = document.sentences[document.sentence_at(left) - 1]
    between = [n for n in found.reporting(joined.cue + 1, left) if not found[n].direct]
    speaker = people.of(joined.source)
    if not any((other := people.of(found[n].source)) is not None and other is not speaker for n in between):
        return None
    before = [n for n in between if first <= found[n].cue < last]
    if len(before) != 1:
        return None
    source = found[before[0]].source
    person = people.of(source)
    if source is None or (person is None and document.classes[source[0]] not in HE_SHE):
        return None
    return None if people.others(person, found[before[0]].cue, left) else before[0]


def _leave(found: Found, at: int, run: Sequence[Quotation]) -> None:
    """Remove the quotations of a run, and what follows them, from an attribution."""
    one = found[at]
    found.with_content(at, tuple([piece for piece in one.pieces if piece[1] <= run[0].left]), one.rule)


def _introducer(state: State, people: People, found: Found, run: Sequence[Quotation]) -> Chunk | None:
    """The noun chunk of the person whom the sentence before a run introduces."""
    document = state.document
    left = run[0].left
    number = document.sentence_at(left) - 1
    if number < 0:
        return None
    first, last = document.sentences[number]
    here = document.paragraph_at(left)
    if document.classes[first] == OPEN or document.words[first] == "(":
        return None
    fills = document.paragraphs[here][0] == left
    subject = subject_of(state, people, number, fills)
    sentence = [found[n] for n in found.reporting(first, last)]
    reporting = {
        one.source: one.cue for one in sentence if one.source is not None and not is_reporter(document, one.source)
    }
    announced = [
        source
        for source in reporting
        for one in found.of_source(source)
        if any(b - a <= _LONGEST_ANNOUNCED and document.words[a:b] in _ANNOUNCED for a, b in one.pieces)
    ]
    if len(announced) == 1:
        return announced[0]
    if len(reporting) == 1 and fills:
        ((source, cue),) = reporting.items()
        name = _beside(document, people, source, cue) if people.of(source) is None else None
        if not people.others(people.of(name or source), first, cue):
            return name or source
    if reporting and subject not in reporting and people.of(subject) not in {people.of(one) for one in reporting}:
        return None
    if subject is None or any(document.quotations_in(first, last)):
        return None
    return None if _is_about(document, people, subject, run) else subject


def _continuing(state: State, people: People, found: Found, run: Sequence[Quotation]) -> Chunk | None:
    """The speaker of the paragraph before the last one, if that one is only about things: a quote goes on behind it.

    Nothing between the two names a person or refers to one.
    """
    document = state.document
    here = document.paragraph_at(run[0].left)
    if here < 2 or document.paragraphs[here][0] != run[0].left:
        return None
    between = document.paragraphs[here - 1]
    if document.classes[between[1] - 1] not in SENTENCE_STOPS:
        return None
    if any(document.quotations_in(*between)) or people.named(*between) or is_numbered_heading(document, between):
        return None
    if any(c in _PERSONS for c in document.classes[slice(*between)]):
        return None
    first, last = document.paragraphs[here - 2]
    spoken = {
        at: one
        for n in sorted({*found.reporting(first, last), *found.reported(first, last)})
        if (one := found[n]).source is not None
        for at in (one.cue, *(start for start, _ in one.pieces))
        if at in range(first, last)
    }
    if not spoken or found.reporting(*between):
        return None
    end = max(spoken)
    source = spoken[end].source
    assert source is not None
    speaker = people.of(source)
    if any(entity is not speaker for _, entity in people.named(end, last)):
        return None
    return source if speaker is not None or document.classes[source[0]] in HE_SHE else None


def _beside(document: Document, people: People, source: Chunk, cue: int) -> Chunk | None:
    """The only name between a description and its verb, in apposition to it: "Another villager, Ann Lee, said"."""
    if document.classes[source[1]] not in COMMA:
        return None
    named = people.named(source[1], cue)
    if len(named) != 1:
        return None
    at, entity = named[0]
    return entity.mentions_in(at, at + 1)[0]


def _is_about(document: Document, people: People, subject: Chunk, run: Sequence[Quotation]) -> bool:
    """Whether a quotation speaks about the person before it: it names them, or begins with "she" without "I"."""
    entity = people.of(subject)
    if entity is not None and any(entity.mentions_in(q.start, q.end) for q in run):
        return True
    return is_about_another(document, [(q.start, q.end) for q in run])


def _intervenes(
    document: Document, people: People, joined: Attribution, run: Sequence[Quotation], source: Chunk | None
) -> bool:
    """Whether the paragraphs between a run and the attribution that it joined name a person or introduce one."""
    left = run[0].left
    ends = [last for _, last in joined.pieces if last <= left]
    end = max([joined.cue, *ends])
    here = document.paragraph_at(left)
    first = document.paragraphs[document.paragraph_at(end)][1]
    if document.paragraph_at(end) >= here - 1 or any(document.quotations_in(first, left)):
        return False
    if source is not None or is_numbered_heading(document, document.paragraphs[here - 1]):
        return True
    named = people.named(first, left)
    speaker = people.of(joined.source)
    printed = {document.words[i] for i in range(*joined.source)} if joined.source is not None else set()
    return bool(named) and not any(
        entity is speaker or printed.intersection(document.words[slice(*entity.full)]) for _, entity in named
    )
