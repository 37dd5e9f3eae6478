"""Selection of readings that do not overlap.

Only one reading of "A said that B claimed it" is an attribution. A model decides which one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsparse_quotes.attribution.attribution import Attribution, Piece, overlap, without_inner_source
from newsparse_quotes.document.document import LONGEST_UNMASKED, Document
from newsparse_quotes.features import reading
from newsparse_quotes.features.models import SCALE
from newsparse_quotes.features.reading import Others, score_step
from newsparse_quotes.layout.transcripts import is_question_or_answer
from newsparse_quotes.state import CueSentence, Reading, SentenceReadings, State

LEAST, LEAST_SPEECH = -SCALE * 4 // 5, -SCALE * 3 // 10
"""The score that a reading must exceed to be kept, with stances and without. Annotators agree on speech more than on
stances, so the threshold without stances is higher."""

CLAUSE = "clause"
"""The rule of an attribution by a clause."""


def _contains(pieces: tuple[Piece, ...], at: int) -> bool:
    for first, last in pieces:  # noqa: SIM110
        if first <= at < last:
            return True
    return False


_ALONE = Others(0, 0, 0, 0, 0, 0)


def _others(document: Document, found: list[Reading], one: Reading) -> Others:
    cue, pieces = one.cue, one.pieces
    outer = outer_rate = outer_level = inner = inners = beside = 0
    for other in found:
        if other.cue == cue or other.rank:
            continue
        step = score_step(other.score)
        if _contains(other.pieces, cue):
            if step > outer:
                outer, (outer_rate, _, outer_level, _) = step, document.cue_entries[other.cue]
        elif _contains(pieces, other.cue):
            inner = max(inner, step)
            inners += 1
        elif overlap(pieces, other.pieces):
            beside = max(beside, step)
    return Others(outer, outer_rate, outer_level, inner, min(inners, 3), beside)


def features(document: Document, cue_sentence: CueSentence, found: list[Reading], number: int) -> list[int]:
    """The features of one reading of a sentence."""
    one = found[number]
    others = _others(document, found, one) if len(found) > 1 else _ALONE
    free = parts = missing = 0
    if cue_sentence.free:
        free = min(2, sum([_contains(one.pieces, left) for left in cue_sentence.free]))
    if cue_sentence.parts:
        parts = min(2, sum([_contains(one.pieces, left) for left in cue_sentence.parts]))
        missing = min(2, len(cue_sentence.parts)) - parts
    return reading.features(document, cue_sentence, one, others, (free, parts, missing))


def select_readings(state: State) -> State:
    """Add the best readings of each sentence as attributions that do not overlap."""
    clauses = [one for read in state.readings for one in best_readings(state, read)]
    return state._replace(attributions=without_overlaps(state.document, state.attributions, clauses))


def without_overlaps(
    document: Document, given: Sequence[Attribution], clauses: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The given attributions of the layout and of quotations, and the clauses, without overlaps.

    A piece of a clause that overlaps a quotation is dropped. If the quotation and its cue lie inside the piece, and the
    quotation is short enough to be a name ("the ship, dubbed “the Goose”, will sail, Lee said"), the attribution of the
    quotation is dropped instead. Questions and answers ("Q:", "A:") may contain other attributions.
    """
    taken = sorted(
        (first, last, number)
        for number, one in enumerate(given)
        if not is_question_or_answer(document, one)
        for first, last in one.pieces
    )
    if not taken:
        return (*given, *clauses)
    names: set[int] = set()
    kept: list[Attribution] = []
    for clause in clauses:
        pieces = []
        for piece in clause.pieces:
            rivals = _sharing(taken, piece)
            inside = {n for n in rivals if _is_name_inside(given[n], piece)}
            if inside == rivals:
                names |= inside
                pieces.append(piece)
            elif any(given[n].cue == clause.cue for n in rivals):
                pieces = []
                break
        if pieces:
            kept.append(clause if len(pieces) == len(clause.pieces) else clause._replace(pieces=tuple(pieces)))
    return (*(one for number, one in enumerate(given) if number not in names), *kept)


def _sharing(taken: Sequence[tuple[int, int, int]], piece: Piece) -> set[int]:
    """The numbers of the attributions that share a token with a piece; ``taken`` contains their pieces in order."""
    first, last = piece
    low, high = bisect_left(taken, (first,)), bisect_left(taken, (last,))
    if low and taken[low - 1][1] > first:
        low -= 1
    return {number for _, _, number in taken[low:high]}


def _is_name_inside(found: Attribution, piece: Piece) -> bool:
    """Whether an attribution lies inside a piece, and its content is short enough to be a name."""
    first, last = piece
    return first <= found.cue < last and all(
        first <= a and b <= last and b - a <= LONGEST_UNMASKED for a, b in found.pieces
    )


def best_readings(state: State, read: SentenceReadings) -> list[Attribution]:
    """The readings above the threshold, best first, that do not share words or the cue with a better one."""
    document, (cue_sentence, found) = state.document, read
    linear = state.models("reading")
    scored = [(linear.score(features(document, cue_sentence, found, n)), -n) for n in range(len(found))]
    if len(scored) > 1:
        scored.sort(reverse=True)
    least = LEAST if document.stances else LEAST_SPEECH
    kept: list[Reading] = []
    for score, n in scored:
        one = found[-n]
        if score <= least:
            break
        if not any(other.cue == one.cue or overlap(one.pieces, other.pieces) for other in kept):
            kept.append(one)
    kept.sort()
    return [without_inner_source(Attribution(one.cue, one.source, one.pieces, False, CLAUSE)) for one in kept]
