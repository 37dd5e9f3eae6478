"""What was said: where the content of a cue begins, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    APPOSITION_STARTS_AND_WHICH,
    BEFORE_CONTENT,
    CHUNK_STARTERS,
    CLAUSE_STOPS,
    CLOSING_PUNCTUATION,
    COMMA,
    CONTENT_BREAKS,
    CONTENT_STARTS,
    COORDINATORS,
    NEAR_CONTENT_OPENERS,
    PUNCTUATION,
    TIMES,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CLOSE, OPEN, class_number, one_of
from newsparse_quotes.document.token_flags import CLOSING, MAY_END, STOP
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.linear import FINE_STEPS, coarse

START_REACH = 14
"""Tokens behind a cue within which its content may begin."""

END_REACH = 70
"""Tokens within which an end is looked for; beyond, only the end of the sentence is one."""

MOST_ENDS = 24
"""Ends that are weighed for one content."""

_EDGE = 255
_COMMA_CLASS = class_number(",")
_BREAKS = bytes(CONTENT_BREAKS)
_PARTING = re.compile(one_of(CLAUSE_STOPS, COORDINATORS))
_THAT_OR_MARK = re.compile(one_of(NEAR_CONTENT_OPENERS, {OPEN}))

_MAY_END, _STOP, _CLOSE = (re.escape(bytes([kind])) for kind in (MAY_END, STOP, CLOSING))
_END = re.compile(b"%b|%b(?!%b)|(?<=%b)[^%b%b]" % (_MAY_END, _STOP, _CLOSE, _CLOSE, _STOP, _CLOSE))
"""Tokens before which a content may end, as a pattern over ``Document.ends``."""

LONGEST_TIME = 4
"""Tokens of a time: "earlier this month"."""


REACH_BACK = 60
"""Tokens before a clause within which a comma may part off what is reported."""


class Start(NamedTuple):
    """A place where the content may begin; ``end`` is given, and not 0, where the content stands before the cue."""

    at: int
    end: int


def starts(
    document: Document, cue: int, first: int, last: int, source: Chunk | None
) -> Iterator[tuple[Start, list[int]]]:
    """The places where the content of a cue may begin, with their features: right behind the cue, before its clause,
    further behind it.
    """
    classes, kinds = document.classes, document.kinds
    grade = document.grades[cue]
    low, high = source if source else (-1, -1)
    where = 0 if source is None else 1 if high <= cue else 2
    ahead = range(cue + 1, min(cue + 1 + START_REACH, last))
    mark = classes.find(OPEN, ahead.start, ahead.stop) if ahead else -1
    level, frame = grade >> 8, grade >> 4 & 15
    a1 = classes[cue + 1] if cue + 1 < last else _EDGE
    # What is needed again is shifted once; no bits overlap, and products and sums are cheaper than shifts and ORs.
    head13, behind3, behind8 = frame * 2**13 | where * 2**17, 3 | a1 * 2**5 | where * 2**17, 8 | a1 * 2**5
    where7, where9 = 7 | where * 2**14, 9 | where * 2**17
    grade11, own30 = 11 | frame * 2**5 | level * 2**9, 30 | kinds[cue] * 2**11

    def features(p: int) -> list[int]:
        c, b, step = classes[p], classes[p - 1], p - cue
        n = classes[p + 1] if p + 1 < last else _EDGE
        next_to, few = (1, 1) if step == 1 else (0, 2 if step == 2 else 3)
        c5, c11, c13, b5, step13 = c * 2**5, c * 2**11, c * 2**13, b * 2**5, step * 2**13
        return [
            c5 + head13, 1 + b5 + c13 + next_to * 2**21,
            2 + c5 + step13 + (2**17 if 0 <= mark < p else 0),
            behind3 + step13, 4 + b5 + head13 + next_to * 2**19,
            6 + c5 + n * 2**13, where7 + (2**5 if p == high else 0) + c * 2**6,
            behind8 + c13 + (step if step < 4 else 4) * 2**21,
            where9 + b5 + step13,
            grade11 + c11 + few * 2**19, 29 + kinds[p - 1] * 2**5 + c11 + few * 2**19,
            own30 + kinds[p] * 2**5 + few * 2**17,
        ]  # fmt: skip

    when = _time_end(document, max(cue + 1, high if low == cue + 1 else 0), last)
    if ahead and not low <= cue + 1 < high and a1 not in CLOSING_PUNCTUATION and not when:
        yield Start(cue + 1, 0), features(cue + 1)
    yield from _before(document, cue, first, last, source, where)
    for p in range(max(cue + 2, when), ahead.stop):
        c, b = classes[p], classes[p - 1]
        if low <= p < high or c in CLOSING_PUNCTUATION:
            continue
        if c in CONTENT_STARTS or b in BEFORE_CONTENT or p == high or (p == cue + 2 and b in CHUNK_STARTERS):
            yield Start(p, 0), features(p)


def _time_end(document: Document, first: int, last: int) -> int:
    """Where a time ends that stands right behind a cue and says when it was said ("said earlier this month that"), 0
    where none does: a verb behind it says that it is the subject of what is said, "the" before it that it is called
    something.
    """
    classes, words, times = document.classes, document.words, word_lists()["times"]
    if first < last and words[first] == "the":
        return 0
    end = first
    while end < last and end - first < LONGEST_TIME and (classes[end] in TIMES or words[end] in times):
        end += 1
    if end == first or classes[end - 1] not in TIMES or (end < last and document.finite[end]):
        return 0
    return end


def _before(
    document: Document, cue: int, first: int, last: int, source: Chunk | None, where: int
) -> Iterator[tuple[Start, list[int]]]:
    """Contents that stand before the clause of the cue: ``C, X said`` and ``C, said X``."""
    classes = document.classes
    begin = cue if source is None else min(cue, source[0])
    end = begin
    while end > first and (classes[end - 1] in CLAUSE_STOPS or classes[end - 1] == OPEN):
        end -= 1
    if end <= first:
        return
    done = cue + 1 if source is None else max(cue + 1, source[1])
    after = classes[done] if done < last else _EDGE
    last_sign = classes[begin - 1]
    if last_sign == CLOSE and begin - 1 > first:
        last_sign = 200 + (classes[begin - 2] in COMMA)
    form = classes[cue]
    that = _THAT_OR_MARK.search(classes, cue + 1, min(cue + 9, last))
    following = 0 if that is None else 1 + (classes[that.start()] == OPEN)
    quoted = classes.find(OPEN, first, end) >= 0
    commas = [m.start() for m in _PARTING.finditer(classes, max(first, end - REACH_BACK), end)]
    places = [first]
    if classes[first] in COORDINATORS:
        places.append(first + 1)
    if commas:
        places.append(commas[-1] + 1)
        if len(commas) > 1:
            places.append(commas[0] + 1)
    no_and = len(places) > 1 and places[1] != first + 1
    for number, at in enumerate(places):
        if at >= end:
            continue
        c = classes[at]
        b = classes[at - 1] if at > first else _EDGE
        kind = number + no_and if number else 0
        yield Start(at, end), [
            16 | kind << 5 | after << 7 | where << 15, 17 | kind << 5 | c << 7 | b << 15,
            18 | kind << 5 | form << 7 | last_sign << 15,
            19 | kind << 5 | min(len(commas), 3) << 7 | coarse(end - first) << 9,
            20 | kind << 5 | coarse(end - at) << 7 | last_sign << 10,
            22 | kind << 5 | following << 7 | last_sign << 9,
            23 | kind << 5 | following << 7 | quoted << 9 | where << 10,
        ]  # fmt: skip


def ends(
    document: Document, cue: int, start: int, last: int, loose: Sequence[int] = ()
) -> Iterator[tuple[int, list[int]]]:
    """The places behind the last token of a content that begins at ``start``, with their features: the end of the
    sentence, then every place before a mark, a function word or another cue.

    Args:
        document: the text.
        cue: the token index of the cue.
        start: where the content begins.
        last: where it ends at the latest.
        loose: the left ends of the quotations in the sentence that are pieces of some clause, in order.
    """
    classes, kinds, rates = document.classes, document.kinds, document.rates
    final = last
    while final > start + 1 and classes[final - 1] in CLAUSE_STOPS:
        final -= 1
    grade = document.grades[cue]
    frame, level = grade >> 4 & 15, grade >> 8
    opening = classes[start]
    mode = classes[start - 1] if start - 1 != cue else 254
    stop = min(final, start + END_REACH)
    inner = classes[start + 1 : stop]
    commas_in = min(3, inner.count(_COMMA_CLASS))
    breaks = len(inner) - len(inner.translate(None, _BREAKS))
    quoted = opening == OPEN
    yield final, [
        opening << 5 | frame << 13, 3 | min(breaks, 7) << 5 | frame << 8,
        4 | level << 5 | commas_in << 7 | quoted << 9, 5 | mode << 5 | commas_in << 13,
        6 | classes[final - 1] << 5,
    ]  # fmt: skip
    pieces = [place for place in loose if start <= place < stop]
    most_left = len([place for place in pieces if place > start])
    last_open = classes.rfind(OPEN, start, final)
    # What is needed again is shifted once; no bits overlap, and products and sums are cheaper than shifts and ORs.
    opening14, mode16, level18, mode22 = 14 | opening << 5, 16 | mode << 5, 18 | level << 5, 22 | mode << 5
    form24, quoted25, frame26 = 24 | classes[cue] << 5, 25 | quoted << 21, 26 | frame << 5 | opening << 13
    commas = opened = verbs = left = 0
    known = start
    for m in islice(_END.finditer(document.ends, start + 1, stop + 1), MOST_ENDS):
        at = m.start()
        if at == stop:
            return
        if commas < 3 and (commas := commas + classes.count(_COMMA_CLASS, known, at)) > 3:
            commas = 3
        if verbs < 2 and (verbs := verbs + document.verbs.count(1, known, at)) > 2:
            verbs = 2
        known = at
        if last_open >= 0:
            opened = classes.rfind(OPEN, start, at) > classes.rfind(CLOSE, start, at)
        if pieces:
            left = min(2, max(0, most_left - len([place for place in pieces if place < at])))
        c, b = classes[at], classes[at - 1]
        if b == CLOSE:
            b = 200 + (classes[at - 2] in COMMA)
        n = classes[at + 1] if at + 1 < last else _EDGE
        n2 = classes[at + 2] if at + 2 < last else _EDGE
        done, rest = FINE_STEPS[at - start], FINE_STEPS[final - at]
        verb, ahead = max(rates[at : at + 4]), kinds[at + 1]
        c5 = c * 2**5
        c7 = c * 2**7
        c9 = c * 2**9
        c13 = c * 2**13
        done5 = done * 2**5
        opened15 = opened * 2**15
        commas21 = commas * 2**21
        yield at, [
            8 + c5 + commas * 2**13 + opened15, 9 + c5 + n * 2**13,
            11 + rest * 2**5 + c9, 12 + c5 + verb * 2**13 + n * 2**17, 13 + b * 2**5 + c13,
            opening14 + c13 + (done if done < 6 else 6) * 2**21,
            15 + c5 + n2 * 2**13, mode16 + done * 2**13 + opened * 2**17,
            17 + done5 + rest * 2**9 + (2**13 if c in PUNCTUATION else 0),
            level18 + c7 + verb * 2**15, 19 + opened * 2**5 + n * 2**6 + b * 2**14,
            20 + verbs * 2**5 + c7 + commas * 2**15,
            mode22 + c13 + commas21,
            23 + c5 + rates[at] * 2**13 + rates[at + 1] * 2**17,
            form24 + c13 + commas21,
            quoted25 + c5 + b * 2**13 + (2**22 if at <= last_open else 0),
            frame26 + done * 2**9, 27 + left * 2**5 + c7 + opened15,
            10 + done5 + c9 + opened * 2**17,
            28 + c5 + ahead * 2**13 + kinds[at + 2] * 2**19, 29 + c5 + kinds[at - 1] * 2**13 + ahead * 2**19,
            30 + c5 + kinds[at] * 2**13 + n * 2**19,
        ]  # fmt: skip


def second_piece(document: Document, cue: int, last: int, source: Chunk | None) -> tuple[tuple[int, int], ...]:
    """What follows the clause of a cue behind a comma: B in ``A, he said, B``; an apposition or a time is none."""
    classes = document.classes
    done = cue + 1 if source is None else max(cue + 1, source[1])
    if done + 1 >= last or classes[done] not in COMMA or last - done < 5:
        return ()
    if source is not None and source[0] > cue and classes[done + 1] in APPOSITION_STARTS_AND_WHICH:
        return ()
    final = last
    while final > done + 1 and classes[final - 1] in CLAUSE_STOPS:
        final -= 1
    whole = final - done > 3 and document.finite.count(1, done + 1, final) > 0
    return ((done + 1, final),) if whole else ()
