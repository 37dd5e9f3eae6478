"""What clauses report: every likely cue of a sentence is read in a few ways."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse_quotes.attribution import boundaries, cues, sources
from newsparse_quotes.attribution.attribution import Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    BE_FORMS,
    COMMA,
    CONTINUATIONS,
    FINITE_VERBS_AFTER_NOUN,
    IT,
    PASSIVE_COMPLEMENTS,
    STOPS_COLONS_AND_COMMAS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.speech_verbs import STRONG
from newsparse_quotes.document.token_classes import PLURAL
from newsparse_quotes.linear import SCALE, Linear

Models = Callable[[str], Linear]

FLOOR = -SCALE * 3 // 4
"""What a cue must score to be read at all."""

CLOSE_CALL = SCALE * 3 // 4
"""A second way to begin or to end a content is tried where it scores at most so much less than the best."""

MOST_QUOTATIONS = 8
"""Quotations of a sentence that clauses look at."""


class Clause(NamedTuple):
    """One way to read a cue.

    Attributes:
        cue: the token of the cue.
        score: the score of the cue.
        source: the chunk that names the source.
        pieces: the content.
        rank: 0 the best way, 1 with the second best end, 2 with the second best beginning.
        steps: how sure the source, the beginning and the end are, in eight steps each.
    """

    cue: int
    score: int
    source: Chunk | None
    pieces: tuple[Piece, ...]
    rank: int
    steps: tuple[int, int, int]


class Place(NamedTuple):
    """Where clauses are read: a sentence, its possible cues, and the quotations in it that nothing has claimed.

    Attributes:
        first: where the sentence begins.
        last: where it ends.
        cues: its possible cues.
        free: left ends of the quotations that no cue has claimed.
        parts: those of them that chose to be part of a clause.
    """

    first: int
    last: int
    cues: list[int]
    free: list[int]
    parts: list[int]


def ways(document: Document, models: Models, noun_chunks: Sequence[Chunk], place: Place) -> list[Clause]:
    """Every way to read the likely cues of a sentence."""
    linear, source_model = models("cue"), models("source")
    first, last, parts = place.first, place.last, place.parts
    found: list[Clause] = []
    before: tuple[int, Chunk | None] | None = None
    for cue, sides in with_rivals(place.cues):
        if _is_noun(document, cue, last):
            continue
        score = linear.score(cues.features(document, cue, first, last, parts, sides))
        if score <= FLOOR:
            continue
        ranked = source_model.best_two(sources.candidates(document, cue, first, last, noun_chunks, 0, before))
        source = sources.with_head(document, ranked[0][1], cue, noun_chunks)
        if source is None and _merely_passive(document, cue, first, last):
            continue
        if score > 0:
            before = cue, source
        found.extend(_of_cue(document, models, place, cue, score, source, _margin(ranked)))
    return found


def _of_cue(
    document: Document, models: Models, place: Place, cue: int, score: int, source: Chunk | None, sure: int
) -> Iterator[Clause]:
    first, last = place.first, place.last
    begins = models("start").best_two(boundaries.starts(document, cue, first, last, source))
    margin = _margin(begins)
    for number, (begin_score, begin) in enumerate(begins):
        if number and begins[0][0] - begin_score > CLOSE_CALL:
            break
        if begin.end:
            pieces = (begin.at, begin.end), *boundaries.second_piece(document, cue, last, source)
            yield Clause(cue, score, source, pieces, 2 * number, (sure, margin, 7))
            continue
        lead = _interrupted(document, place, cue, source, begin.at)
        limit = before_claimed(document, begin.at, last)
        ends = models("end").best_two(boundaries.ends(document, cue, begin.at, limit, place.free))
        for other, (end_score, end) in enumerate(ends):
            if end <= begin.at or (other and (number or ends[0][0] - end_score > CLOSE_CALL)):
                break
            pieces = (*lead, (begin.at, end))
            yield Clause(cue, score, source, pieces, 2 * number + other, (sure, margin, _margin(ends)))


def _interrupted(document: Document, place: Place, cue: int, source: Chunk | None, start: int) -> tuple[Piece, ...]:
    """The first piece of a content that its clause interrupts: A in ``A, he said, B``, where B goes on with A."""
    classes, first = document.classes, place.first
    begin = cue if source is None else min(cue, source[0])
    done = cue + 1 if source is None else max(cue + 1, source[1])
    if start != done + 1 or classes[done] not in COMMA or begin - 1 <= first or classes[begin - 1] not in COMMA:
        return ()
    first += classes[first] in CONTINUATIONS
    if first >= begin - 1 or any(q.left in document.claimed for q in document.quotations_in(first, begin)):
        return ()
    return ((first, begin - 1),)


def _margin(ranked: Sequence[tuple[int, object]]) -> int:
    """How far the best is ahead of the second, in eight steps."""
    if len(ranked) < 2:
        return 7
    return min(7, (ranked[0][0] - ranked[1][0]) * 2 // SCALE)


def before_claimed(document: Document, start: int, last: int) -> int:
    """Where a content that begins at ``start`` must end at the latest: before a quotation that is taken."""
    for q in document.quotations_in(start, last):
        if q.left in document.claimed:
            return q.left
    return last


def _merely_passive(document: Document, cue: int, first: int, last: int) -> bool:
    """Whether a cue without a source is a passive that names or bids ("the vote was called") and reports no clause.

    A stance is left to the models; "it was said", an agent, a clause with "that" or "to" and marks are evidence.
    """
    classes = document.classes
    if (
        cue - 2 < first
        or classes[cue - 1] not in BE_FORMS
        or classes[cue - 2] in IT
        or document.grades[cue] >> 8 > STRONG
    ):
        return False
    if any(classes[i] in PASSIVE_COMPLEMENTS for i in range(cue + 1, min(cue + 6, last))):
        return False
    return not document.quotations_in(first, last) and (cue + 1 >= last or classes[cue + 1] in STOPS_COLONS_AND_COMMAS)


def _is_noun(document: Document, cue: int, last: int) -> bool:
    """Whether a word that looks like a plural is one: a verb stands right behind it ("jobless claims fell")."""
    classes = document.classes
    return classes[cue] == PLURAL and cue + 1 < last and classes[cue + 1] in FINITE_VERBS_AFTER_NOUN


def places(document: Document, taken: dict[int, list[int]], parts: Sequence[int]) -> Iterator[Place]:
    """The sentences in which clauses are read; cues that are shut or taken are left out.

    Args:
        document: the text.
        taken: the cues of whole quotations.
        parts: left ends of the quotations that chose to be part of a clause.
    """
    shut = document.shut
    sentence = last = -1
    here: list[int] = []
    for cue in document.possible_cues:
        if shut[cue] or cue in taken:
            continue
        if cue >= last:
            if here:
                yield _place(document, sentence, here, parts)
            sentence = document.sentence_at(cue)
            last, here = document.sentences[sentence][1], []
        here.append(cue)
    if here:
        yield _place(document, sentence, here, parts)


def _place(document: Document, sentence: int, here: list[int], parts: Sequence[int]) -> Place:
    first, last = document.sentences[sentence]
    inside = list(parts[bisect_left(parts, first) : bisect_left(parts, last)][:MOST_QUOTATIONS]) if parts else []
    return Place(first, last, here, unclaimed(document, first, last), inside)


def unclaimed(document: Document, first: int, last: int) -> list[int]:
    """The left ends of the quotations in a sentence that neither a cue nor the layout has claimed, the first eight."""
    claimed, closed = document.claimed, document.closed
    inside = document.quotations_in(first, last)
    return [q.left for q in inside if q.depth == 0 and q.left not in claimed and q.left not in closed][:MOST_QUOTATIONS]


def with_rivals(here: list[int]) -> Iterable[tuple[int, tuple[int, int]]]:
    """The possible cues of a sentence, each with the one before and the one after it."""
    if len(here) == 1:
        return [(here[0], (-1, -1))]
    return zip(here, zip([-1, *here], [*here[1:], -1], strict=False), strict=True)
