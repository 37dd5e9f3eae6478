"""What was said: where the content of a cue begins, and where it ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse_quotes.chunks import PRONOUNS, STARTERS, Chunk
from newsparse_quotes.classes import CLOSE, NAME, OPEN, class_number, numbers
from newsparse_quotes.linear import coarse, fine
from newsparse_quotes.reading import Reading

START_REACH = 14
"""Tokens behind a cue within which its content may begin."""

END_REACH = 70
"""Tokens within which an end is looked for; beyond, only the end of the sentence is one."""

MOST_ENDS = 24
"""Ends that are weighed for one content."""

_EDGE = 255
_PUNCTUATION = numbers(",", ".", ":", ";", "?", "!", "…", "(", ")", "–", "-", "[", "]")
_STOPS = numbers(".", "?", "!", "…", ",", ";", ":", "–", "-")
_COMMA = numbers(",")
_THAT_OR_TO = numbers("that", "to", "whether", "if")
_FUNCTION = frozenset(numbers(
    "to of in on for with by from at as about against into over under between after before during since "
    "until without and or but nor so if because while though although whether when where why how unless "
    "who whom whose which that than via despite amid upon through"
))  # fmt: skip
_APPOSED = numbers("a", "an", "the", "who", "whose", "his", "her", "its", "their", "one", "TITLE", "ROLE", "which")
_AND = numbers("and", "but", "or")
_BEGINNING = _FUNCTION | STARTERS | PRONOUNS | {OPEN, NAME}
_OPENING = _PUNCTUATION | _FUNCTION | {OPEN} | numbers("TIME", "UTTERANCE")
_ENDING = _PUNCTUATION | _FUNCTION | {OPEN}
_PARTING = _STOPS | _AND
_THAT_OR_MARK = _THAT_OR_TO | {OPEN}
_COMMA_CLASS = class_number(",")
_BREAKS = sorted(numbers("and", "but", "while", "as", "–", ";", "who", "which"))
_CLOSING = _STOPS | {CLOSE}

REACH_BACK = 60
"""Tokens before a clause within which a comma may part off what is reported."""


class Start(NamedTuple):
    """A place where the content may begin; ``end`` is given, and not 0, where the content stands before the cue."""

    at: int
    end: int


def starts(
    reading: Reading, cue: int, first: int, last: int, source: Chunk | None
) -> Iterator[tuple[Start, list[int]]]:
    """The places where the content of a cue may begin, with their features: right behind the cue, before its clause,
    further behind it.
    """
    classes, kinds = reading.classes, reading.kinds
    grade = reading.grades[cue]
    low, high = source if source else (-1, -1)
    where = 0 if source is None else 1 if high <= cue else 2
    head = grade >> 4 & 15 | where << 4
    ahead = range(cue + 1, min(cue + 1 + START_REACH, last))
    mark = classes.find(OPEN, ahead.start, ahead.stop) if ahead else -1
    level, frame = grade >> 8, grade >> 4 & 15
    own = kinds[cue]
    a1 = classes[cue + 1] if cue + 1 < last else _EDGE

    def features(p: int) -> list[int]:
        c, b, step = classes[p], classes[p - 1], p - cue
        next_to, few, kind = step == 1, step if step < 3 else 3, kinds[p]
        n = classes[p + 1] if p + 1 < last else _EDGE
        return [
            c << 5 | head << 13, 1 | b << 5 | c << 13 | next_to << 21,
            2 | c << 5 | step << 13 | (0 <= mark < p) << 17,
            3 | a1 << 5 | step << 13 | where << 17, 4 | b << 5 | head << 13 | next_to << 19,
            6 | c << 5 | n << 13, 7 | (p == high) << 5 | c << 6 | where << 14,
            8 | a1 << 5 | c << 13 | (step if step < 4 else 4) << 21,
            9 | b << 5 | step << 13 | where << 17,
            11 | frame << 5 | level << 9 | c << 11 | few << 19, 29 | kinds[p - 1] << 5 | c << 11 | few << 19,
            30 | kind << 5 | own << 11 | few << 17,
        ]  # fmt: skip

    if ahead and not low <= cue + 1 < high and a1 not in _CLOSING:
        yield Start(cue + 1, 0), features(cue + 1)
    yield from _before(reading, cue, first, last, source, where)
    for p in ahead[1:]:
        c, b = classes[p], classes[p - 1]
        if low <= p < high or c in _CLOSING:
            continue
        if c in _BEGINNING or b in _OPENING or p == high or (p == cue + 2 and b in STARTERS):
            yield Start(p, 0), features(p)


def _before(
    reading: Reading, cue: int, first: int, last: int, source: Chunk | None, where: int
) -> Iterator[tuple[Start, list[int]]]:
    """Contents that stand before the clause of the cue: ``C, X said`` and ``C, said X``."""
    classes = reading.classes
    begin = cue if source is None else min(cue, source[0])
    end = begin
    while end > first and (classes[end - 1] in _STOPS or classes[end - 1] == OPEN):
        end -= 1
    if end <= first:
        return
    done = cue + 1 if source is None else max(cue + 1, source[1])
    after = classes[done] if done < last else _EDGE
    last_sign = classes[begin - 1]
    if last_sign == CLOSE and begin - 1 > first:
        last_sign = 200 + (classes[begin - 2] in _COMMA)
    form = classes[cue]
    following = next((1 + (c == OPEN) for c in classes[cue + 1 : min(cue + 9, last)] if c in _THAT_OR_MARK), 0)
    quoted = OPEN in classes[first:end]
    commas = [i for i in range(max(first, end - REACH_BACK), end) if classes[i] in _PARTING]
    places = [first]
    if classes[first] in _AND:
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
    reading: Reading, cue: int, start: int, last: int, loose: Sequence[int] = ()
) -> Iterator[tuple[int, list[int]]]:
    """The places behind the last token of a content that begins at ``start``, with their features: the end of the
    sentence, then every place before a mark, a function word or another cue.

    Args:
        reading: the text.
        cue: the token index of the cue.
        start: where the content begins.
        last: where it ends at the latest.
        loose: the left ends of the quotations in the sentence that are pieces of some clause, in order.
    """
    classes, grades, kinds = reading.classes, reading.grades, reading.kinds
    final = last
    while final > start + 1 and classes[final - 1] in _STOPS:
        final -= 1
    grade = grades[cue]
    frame, level = grade >> 4 & 15, grade >> 8
    opening = classes[start]
    mode = classes[start - 1] if start - 1 != cue else 254
    form = classes[cue]
    stop = min(final, start + END_REACH)
    inner = classes[start + 1 : stop]
    commas_in = inner.count(_COMMA_CLASS)
    breaks = commas_in + sum(map(inner.count, _BREAKS))
    quoted = opening == OPEN
    yield final, [
        opening << 5 | frame << 13, 3 | min(breaks, 7) << 5 | frame << 8,
        4 | level << 5 | min(commas_in, 3) << 7 | quoted << 9, 5 | mode << 5 | min(commas_in, 3) << 13,
        6 | classes[final - 1] << 5,
    ]  # fmt: skip
    left = sum([start < place < stop for place in loose])
    rates = reading.rates
    last_open = classes.rfind(OPEN, start, final)
    commas = opened = verbs = tried = 0
    for at in range(start + 1, stop):
        c, b = classes[at], classes[at - 1]
        if b in _COMMA:
            commas += 1
        elif b == OPEN:
            opened = 1
        elif b == CLOSE:
            opened = 0
        if left and at - 1 in loose:
            left -= 1
        if rates[at - 1] > 4:
            verbs += 1
        if (
            not (c in _ENDING or b == CLOSE or rates[at] > 6)
            or c == CLOSE
            or (c in _STOPS and classes[at + 1] == CLOSE)
        ):
            continue
        if b == CLOSE:
            b = 200 + (classes[at - 2] in _COMMA)
        n = classes[at + 1] if at + 1 < last else _EDGE
        n2 = classes[at + 2] if at + 2 < last else _EDGE
        done, rest = fine(at - start), fine(final - at)
        tried += 1
        if tried > MOST_ENDS:
            return
        rate, next_rate = rates[at], rates[at + 1]
        verb = max(rates[at : at + 4])
        ahead = kinds[at + 1]
        many = commas if commas < 3 else 3
        c5, c13, many21 = c << 5, c << 13, many << 21
        yield at, [
            8 | c5 | many << 13 | opened << 15, 9 | c5 | n << 13,
            11 | rest << 5 | c << 9, 12 | c5 | verb << 13 | n << 17, 13 | b << 5 | c13,
            14 | opening << 5 | c13 | (done if done < 6 else 6) << 21,
            15 | c5 | n2 << 13, 16 | mode << 5 | done << 13 | opened << 17,
            17 | done << 5 | rest << 9 | (c in _PUNCTUATION) << 13,
            18 | level << 5 | c << 7 | verb << 15, 19 | opened << 5 | n << 6 | b << 14,
            20 | (verbs if verbs < 2 else 2) << 5 | c << 7 | many << 15,
            22 | mode << 5 | c13 | many21,
            23 | c5 | rate << 13 | next_rate << 17,
            24 | form << 5 | c13 | many21,
            25 | c5 | b << 13 | quoted << 21 | (at <= last_open) << 22,
            26 | frame << 5 | done << 9 | opening << 13, 27 | (left if left < 2 else 2) << 5 | c << 7 | opened << 15,
            10 | done << 5 | c << 9 | opened << 17,
            28 | c5 | ahead << 13 | kinds[at + 2] << 19, 29 | c5 | kinds[at - 1] << 13 | ahead << 19,
            30 | c5 | kinds[at] << 13 | n << 19,
        ]  # fmt: skip


def second_piece(reading: Reading, cue: int, last: int, source: Chunk | None) -> tuple[tuple[int, int], ...]:
    """What follows the clause of a cue behind a comma: B in ``A, he said, B``."""
    classes = reading.classes
    done = cue + 1 if source is None else max(cue + 1, source[1])
    if done + 1 >= last or classes[done] not in _COMMA or last - done < 5:
        return ()
    if source is not None and source[0] > cue and classes[done + 1] in _APPOSED:
        return ()
    final = last
    while final > done + 1 and classes[final - 1] in _STOPS:
        final -= 1
    return ((done + 1, final),) if final - done > 3 else ()
