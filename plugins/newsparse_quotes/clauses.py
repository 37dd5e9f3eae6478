"""What clauses report: every likely cue is read in a few ways, and those ways are kept that can stand side by side.

No two attributions share a word: of "A said that B claimed it" only one is an attribution, and which one it is, is
learnt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from newsparse_quotes import contents, cues, sources
from newsparse_quotes.attribution import Attribution, Piece
from newsparse_quotes.chunks import PRONOUNS, Chunk
from newsparse_quotes.classes import CAPS, ED, NAME, NAME_S, PLURAL, numbers
from newsparse_quotes.lexicon import STRONG
from newsparse_quotes.linear import SCALE, Linear, fine
from newsparse_quotes.reading import Reading

Models = Callable[[str], Linear]

FLOOR = -SCALE * 3 // 4
"""What a cue must score to be read at all."""

LEAST, LEAST_SPEECH = -SCALE * 4 // 5, -SCALE * 3 // 10
"""What a way to read a cue must score to be kept: the odds from which it brings more than it costs. Where only speech
is asked for, which people agree upon, a false one costs more."""

CLOSE_CALL = SCALE * 3 // 4
"""A second way to begin or to end a content is tried where it scores at most so much less than the best."""

MOST_QUOTATIONS = 8
"""Quotations of a sentence that clauses look at."""

_EDGE = 255
_BE = numbers("is are was were be been being am")
_IT = numbers("it")
_FINITE = numbers("PAST is are was were has have had will would can could may might must should") | {ED}
_COMMA, _AND = numbers(","), numbers("and", "but", "so")
_REPORTED = numbers("by that to whether if how why what")
_PARTING = numbers(", . ; : ? !")
_SUBJECTS = numbers("he", "she", "they", "i", "we", "it", "you")


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


def ways(reading: Reading, models: Models, noun_chunks: Sequence[Chunk], place: Place) -> list[Clause]:
    """Every way to read the likely cues of a sentence."""
    linear = models("cue")
    found: list[Clause] = []
    before: tuple[int, Chunk | None] | None = None
    for cue, sides in with_rivals(place.cues):
        if _is_noun(reading, cue, place.last):
            continue
        score = linear.score(cues.features(reading, cue, place.first, place.last, place.parts, sides))
        if score <= FLOOR:
            continue
        ranked = models("source").best_two(
            sources.candidates(reading, cue, place.first, place.last, noun_chunks, 0, before)
        )
        source = sources.with_head(reading, ranked[0][1], cue, noun_chunks)
        if source is None and _merely_passive(reading, cue, place.first, place.last):
            continue
        if score > 0:
            before = cue, source
        found.extend(_of_cue(reading, models, place, cue, score, source, _margin(ranked)))
    return found


def _of_cue(
    reading: Reading, models: Models, place: Place, cue: int, score: int, source: Chunk | None, sure: int
) -> Iterator[Clause]:
    first, last = place.first, place.last
    begins = models("start").best_two(contents.starts(reading, cue, first, last, source))
    margin = _margin(begins)
    for number, (begin_score, begin) in enumerate(begins):
        if number and begins[0][0] - begin_score > CLOSE_CALL:
            break
        if begin.end:
            pieces = (begin.at, begin.end), *contents.second_piece(reading, cue, last, source)
            yield Clause(cue, score, source, pieces, 2 * number, (sure, margin, 7))
            continue
        lead = _interrupted(reading, place, cue, source, begin.at)
        limit = before_claimed(reading, begin.at, last)
        ends = models("end").best_two(contents.ends(reading, cue, begin.at, limit, place.free))
        for other, (end_score, end) in enumerate(ends):
            if end <= begin.at or (other and (number or ends[0][0] - end_score > CLOSE_CALL)):
                break
            pieces = (*lead, (begin.at, end))
            yield Clause(cue, score, source, pieces, 2 * number + other, (sure, margin, _margin(ends)))


def _interrupted(reading: Reading, place: Place, cue: int, source: Chunk | None, start: int) -> tuple[Piece, ...]:
    """The first piece of a content that its clause interrupts: A in ``A, he said, B``, where B goes on with A."""
    classes, first = reading.classes, place.first
    begin = cue if source is None else min(cue, source[0])
    done = cue + 1 if source is None else max(cue + 1, source[1])
    if start != done + 1 or classes[done] not in _COMMA or begin - 1 <= first or classes[begin - 1] not in _COMMA:
        return ()
    first += classes[first] in _AND
    if first >= begin - 1 or any(q.left in reading.claimed for q in reading.quotations_in(first, begin)):
        return ()
    return ((first, begin - 1),)


def _margin(ranked: Sequence[tuple[int, object]]) -> int:
    """How far the best is ahead of the second, in eight steps."""
    if len(ranked) < 2:
        return 7
    return min(7, (ranked[0][0] - ranked[1][0]) * 2 // SCALE)


def before_claimed(reading: Reading, start: int, last: int) -> int:
    """Where a content that begins at ``start`` must end at the latest: before a quotation that is taken."""
    return next((q.left for q in reading.quotations_in(start, last) if q.left in reading.claimed), last)


def _merely_passive(reading: Reading, cue: int, first: int, last: int) -> bool:
    """Whether a cue without a source is a passive that names or bids ("the vote was called") and reports no clause.

    A stance is left to the models; "it was said", an agent, a clause with "that" or "to" and marks are evidence.
    """
    classes = reading.classes
    if cue - 2 < first or classes[cue - 1] not in _BE or classes[cue - 2] in _IT or reading.grades[cue] >> 8 > STRONG:
        return False
    if any(classes[i] in _REPORTED for i in range(cue + 1, min(cue + 6, last))):
        return False
    return not reading.quotations_in(first, last) and (cue + 1 >= last or classes[cue + 1] in _PARTING)


def _is_noun(reading: Reading, cue: int, last: int) -> bool:
    """Whether a word that looks like a plural is one: a verb stands right behind it ("jobless claims fell")."""
    classes = reading.classes
    return classes[cue] == PLURAL and cue + 1 < last and classes[cue + 1] in _FINITE


def _step(score: int) -> int:
    return max(1, min(15, (score + 640) // 96))


def _holds(pieces: tuple[Piece, ...], at: int) -> bool:
    return any(first <= at < last for first, last in pieces)


def overlap(a: tuple[Piece, ...], b: tuple[Piece, ...]) -> bool:
    """Whether two contents share a token."""
    return any(first < end and start < last for first, last in a for start, end in b)


def features(reading: Reading, place: Place, found: list[Clause], number: int) -> list[int]:
    """The features of one way to read a cue among all those of its sentence."""
    one = found[number]
    classes, grades = reading.classes, reading.grades
    cue, pieces = one.cue, one.pieces
    grade = grades[cue]
    often, frame, level = grade & 15, grade >> 4 & 15, grade >> 8
    rank, own = one.rank, _step(one.score)
    outer = inner = beside = inners = 0
    outer_grade = 0
    for other in found:
        if other.cue == cue or other.rank:
            continue
        step = _step(other.score)
        if _holds(other.pieces, cue):
            if step > outer:
                outer, outer_grade = step, grades[other.cue] & 15 | (grades[other.cue] >> 8) << 4
        elif _holds(pieces, other.cue):
            inner = max(inner, step)
            inners += 1
        elif overlap(pieces, other.pieces):
            beside = max(beside, step)
    whole = min(2, sum(_holds(pieces, left) for left in place.free))
    parts = min(2, sum(_holds(pieces, left) for left in place.parts))
    missing = min(2, len(place.parts)) - parts
    start, end = pieces[0]
    size = fine(end - start)
    head = classes[start]
    lead = classes[start - 1] if start > place.first else _EDGE
    sign = classes[end] if end < place.last else _EDGE
    after = classes[end + 1] if end + 1 < place.last else _EDGE
    source = one.source
    if source is None:
        kind = 0
    else:
        c = classes[source[0]]
        kind = 1 if c in _SUBJECTS else 2 if c in PRONOUNS else 3 if c in (NAME, CAPS, NAME_S) else 4
        kind += 4 * (source[0] > cue)
    where = start < cue
    sure, margin, last_margin = one.steps
    return [
        0 | level << 5 | own << 7 | rank << 11, 1 | often << 5 | own << 9, 2 | sure << 5 | kind << 8 | level << 12,
        3 | margin << 5 | rank << 8 | where << 11, 4 | last_margin << 5 | rank << 8 | where << 11,
        5 | whole << 5 | parts << 7 | own << 9 | missing << 13, 6 | outer << 5 | own << 9 | where << 13,
        7 | inner << 5 | own << 9 | min(inners, 3) << 13 | where << 15, 8 | beside << 5 | own << 9 | rank << 13,
        9 | size << 5 | level << 9 | where << 11, 10 | lead << 5 | head << 13, 11 | sign << 5 | after << 13,
        12 | outer << 5 | outer_grade << 9 | level << 15 | often << 17, 13 | frame << 5 | parts << 9 | where << 11,
        14 | kind << 5 | frame << 9 | where << 13, 15 | sure << 5 | margin << 8 | last_margin << 11,
        16 | inner << 5 | rank << 9 | last_margin << 12, 17 | beside << 5 | rank << 9 | last_margin << 12,
        18 | parts << 5 | missing << 7 | rank << 9 | level << 12, 19 | outer << 5 | parts << 9 | kind << 11,
        20 | len(pieces) << 5 | where << 7 | own << 8, 21 | often << 5 | sign << 9 | level << 17,
        22 | lead << 5 | level << 13 | often << 15,
    ]  # fmt: skip


def best_ways(reading: Reading, models: Models, place: Place, found: list[Clause]) -> list[Attribution]:
    """The ways that are kept: the surest first, and none that shares a word, or the cue, with a surer one."""
    linear = models("clause")
    scored = sorted(((linear.score(features(reading, place, found, n)), -n) for n in range(len(found))), reverse=True)
    least = LEAST if reading.stances else LEAST_SPEECH
    kept: list[Clause] = []
    for score, n in scored:
        one = found[-n]
        if score <= least:
            break
        if not any(other.cue == one.cue or overlap(one.pieces, other.pieces) for other in kept):
            kept.append(one)
    kept.sort()
    return [Attribution(one.cue, one.source, one.pieces, False, "clause") for one in kept]


def places(reading: Reading, taken: dict[int, list[int]], parts: Sequence[int]) -> Iterator[Place]:
    """The sentences in which clauses are read; cues that are shut or taken are left out.

    Args:
        reading: the text.
        taken: the cues of whole quotations.
        parts: left ends of the quotations that chose to be part of a clause.
    """
    shut = reading.shut
    sentence = last = -1
    here: list[int] = []
    for cue in reading.possible_cues:
        if shut[cue] or cue in taken:
            continue
        if cue >= last:
            if here:
                yield _place(reading, sentence, here, parts)
            sentence = reading.sentence_at(cue)
            last, here = reading.sentences[sentence][1], []
        here.append(cue)
    if here:
        yield _place(reading, sentence, here, parts)


def _place(reading: Reading, sentence: int, here: list[int], parts: Sequence[int]) -> Place:
    first, last = reading.sentences[sentence]
    inside = list(parts[bisect_left(parts, first) : bisect_left(parts, last)][:MOST_QUOTATIONS])
    return Place(first, last, here, unclaimed(reading, first, last), inside)


def unclaimed(reading: Reading, first: int, last: int) -> list[int]:
    """The left ends of the quotations in a sentence that neither a cue nor the layout has claimed, the first eight."""
    left = (q.left for q in reading.quotations_in(first, last) if q.depth == 0)
    return list(islice((at for at in left if at not in reading.claimed and at not in reading.closed), MOST_QUOTATIONS))


def with_rivals(here: list[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    """The possible cues of a sentence, each with the one before and the one after it."""
    return zip(here, zip([-1, *here], [*here[1:], -1], strict=False), strict=True)
