"""Which ways to read the cues of a sentence are kept: those that can stand side by side.

No two attributions share a word: of "A said that B claimed it" only one is an attribution, and which one it is, is
learnt.
"""

from __future__ import annotations

from attrs import evolve

from newsparse_quotes.attribution.attribution import Attribution, Piece, overlap, without_inner_source
from newsparse_quotes.document.document import Document
from newsparse_quotes.features import reading
from newsparse_quotes.features.models import SCALE
from newsparse_quotes.features.reading import Others, score_step
from newsparse_quotes.state import CueSentence, Reading, SentenceReadings, State

LEAST, LEAST_SPEECH = -SCALE * 4 // 5, -SCALE * 3 // 10
"""What a way to read a cue must score to be kept: the odds from which it brings more than it costs. Where only speech
is asked for, which people agree upon, a false one costs more."""

CLAUSE = "clause"
"""The rule of what a clause reports."""


def _holds(pieces: tuple[Piece, ...], at: int) -> bool:
    return overlap(pieces, ((at, at + 1),))


_ALONE = Others(0, 0, 0, 0, 0, 0)


def _others(document: Document, found: list[Reading], one: Reading) -> Others:
    cue, pieces = one.cue, one.pieces
    outer = outer_rate = outer_level = inner = inners = beside = 0
    for other in found:
        if other.cue == cue or other.rank:
            continue
        step = score_step(other.score)
        if _holds(other.pieces, cue):
            if step > outer:
                outer, (outer_rate, _, outer_level, _) = step, document.cue_entries[other.cue]
        elif _holds(pieces, other.cue):
            inner = max(inner, step)
            inners += 1
        elif overlap(pieces, other.pieces):
            beside = max(beside, step)
    return Others(outer, outer_rate, outer_level, inner, min(inners, 3), beside)


def features(document: Document, place: CueSentence, found: list[Reading], number: int) -> list[int]:
    """The features of one way to read a cue among all those of its sentence."""
    one = found[number]
    others = _others(document, found, one) if len(found) > 1 else _ALONE
    free = parts = missing = 0
    if place.free:
        free = min(2, sum([_holds(one.pieces, left) for left in place.free]))
    if place.parts:
        parts = min(2, sum([_holds(one.pieces, left) for left in place.parts]))
        missing = min(2, len(place.parts)) - parts
    return reading.features(document, place, one, others, (free, parts, missing))


def select_readings(state: State) -> State:
    """Keep the best readings of each sentence as attributions."""
    found = [one for read in state.readings for one in best_readings(state, read)]
    return evolve(state, attributions=(*state.attributions, *found))


def best_readings(state: State, read: SentenceReadings) -> list[Attribution]:
    """The readings that are kept: the surest first, and none that shares a word, or the cue, with a surer one."""
    document, (place, found) = state.document, read
    linear = state.models("reading")
    scored = [(linear.score(features(document, place, found, n)), -n) for n in range(len(found))]
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
