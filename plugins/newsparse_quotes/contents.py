"""What was said: where the content of a cue begins, and where it ends."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_quotes.chunks import STARTERS, Chunk
from newsparse_quotes.classes import CLOSE, NAME, NAME_S, OPEN, numbers
from newsparse_quotes.linear import coarse, fine
from newsparse_quotes.reading import Reading

START_REACH = 14
"""Tokens behind a cue within which its content may begin."""

END_REACH = 70
"""Tokens within which an end is looked for; beyond, only the end of the sentence is one."""

_EDGE = 255
_PUNCTUATION = numbers(",", ".", ":", ";", "?", "!", "…", "(", ")", "–", "-", "[", "]")
_STOPS = numbers(".", "?", "!", "…", ",", ";", ":", "–", "-")
_COMMA = numbers(",")
_THAT = numbers("that")
_FUNCTION = frozenset(numbers(
    *"to of in on for with by from at as about against into over under between after before during since until without "
    "and or but nor so if because while though although whether when where why how unless who whom whose which that than "
    "via despite amid upon through".split()
))  # fmt: skip
_WHO = numbers("who", "whom", "which", "that")
_AND = numbers("and", "but", "or")


class Start(NamedTuple):
    """A place where the content may begin; ``end`` is given where the content stands before the cue."""

    at: int
    end: int
    keys: list[int]


def starts(reading: Reading, cue: int, first: int, last: int, source: Chunk | None) -> list[Start]:
    """The places where the content of a cue may begin: behind it, or before its clause."""
    classes, grades = reading.classes, reading.grades
    grade = grades[cue]
    rate, frame, level = grade & 15, grade >> 4 & 15, grade >> 8
    form = classes[cue]
    low, high = source if source else (-1, -1)
    where = 0 if source is None else 1 if high <= cue else 2
    a1 = classes[cue + 1] if cue + 1 < last else _EDGE
    b1 = classes[cue - 1] if cue > first else _EDGE
    head = frame | where << 4
    found: list[Start] = []
    open_seen = 0
    for p in range(cue + 1, min(cue + 1 + START_REACH, last)):
        if low <= p < high:
            continue
        c, b = classes[p], classes[p - 1]
        if c in _STOPS or c == CLOSE:
            continue
        if not (p == cue + 1 or p == high or b in _PUNCTUATION or c in _FUNCTION or b in _FUNCTION or c in STARTERS or c == OPEN
                or c == NAME or b == OPEN or (b in STARTERS and p == cue + 2)):  # fmt: skip
            continue
        step = p - cue
        n = classes[p + 1] if p + 1 < last else _EDGE
        found.append(Start(p, 0, [
            0 | step << 5, 1 | head << 5 | step << 11, 2 | c << 5 | head << 13, 3 | b << 5 | c << 13 | (step == 1) << 21,
            4 | c << 5 | step << 13 | open_seen << 17, 5 | form << 5 | c << 13 | (step == 1) << 21, 6 | a1 << 5 | step << 13 | where << 17,
            7 | b << 5 | head << 13 | (step == 1) << 19, 8 | rate << 5 | step << 9 | level << 13, 9 | c << 5 | n << 13,
            10 | (p == high) << 5 | c << 6 | where << 14, 11 | a1 << 5 | c << 13 | min(step, 4) << 21, 12 | b1 << 5 | step << 13 | form << 17,
            13 | b << 5 | step << 13 | where << 17, 14 | frame << 5 | level << 9 | c << 11 | min(step, 3) << 19, 15 | frame << 5 | a1 << 9 | c << 17,
        ]))  # fmt: skip
        open_seen = open_seen or int(c == OPEN)
    found.extend(_before(reading, cue, first, last, source, head, where))
    return found


def _before(
    reading: Reading, cue: int, first: int, last: int, source: Chunk | None, head: int, where: int
) -> list[Start]:
    """Contents that stand before the clause of the cue: ``C, X said`` and ``C, said X``, and what a relative clause says."""
    classes, grades = reading.classes, reading.grades
    begin = cue if source is None else min(cue, source[0])
    end = begin
    while end > first and (classes[end - 1] in _STOPS or classes[end - 1] == OPEN):
        end -= 1
    if end <= first:
        return []
    done = cue + 1 if source is None else max(cue + 1, source[1])
    after = classes[done] if done < last else _EDGE
    last_sign = classes[begin - 1]
    size = coarse(end - first)
    form = classes[cue]
    grade = grades[cue]
    opening = classes[first]
    places = [(first, 0)]
    if opening in _AND or (opening == OPEN and False):
        places.append((first + 1, 1))
    commas = [i for i in range(max(first, end - 60), end) if classes[i] in _STOPS or classes[i] in _AND]
    if commas:
        places.append((commas[-1] + 1, 2))
        if len(commas) > 1 and commas[0] != commas[-1]:
            places.append((commas[0] + 1, 3))
    found = []
    for at, kind in places:
        if at >= end:
            continue
        c = classes[at]
        b = classes[at - 1] if at > first else _EDGE
        found.append(Start(at, end, [
            16 | kind << 5, 17 | kind << 5 | head << 7 | size << 13, 18 | kind << 5 | last_sign << 7 | head << 15,
            19 | kind << 5 | after << 7 | where << 15, 20 | kind << 5 | c << 7 | b << 15, 21 | kind << 5 | last_sign << 7 | after << 15,
            22 | kind << 5 | form << 7 | last_sign << 15, 23 | kind << 5 | opening << 7, 24 | kind << 5 | (grade & 15) << 7 | last_sign << 11,
            25 | kind << 5 | len(commas[:3]) << 7 | size << 9, 26 | kind << 5 | coarse(end - at) << 7 | last_sign << 10,
            27 | kind << 5 | (grade >> 8) << 7 | last_sign << 9 | after << 17, 28 | kind << 5 | classes[begin] << 7 | last_sign << 15,
        ]))  # fmt: skip
    return found


class End(NamedTuple):
    """A place behind the last token of the content."""

    at: int
    keys: list[int]


def ends(reading: Reading, cue: int, start: int, last: int) -> list[End]:
    """The places where a content that begins at ``start`` may end."""
    classes, grades = reading.classes, reading.grades
    final = last
    while final > start + 1 and (classes[final - 1] in _STOPS or classes[final - 1] == CLOSE and False):
        final -= 1
    grade = grades[cue]
    frame, level = grade >> 4 & 15, grade >> 8
    opening = classes[start]
    mode = classes[start - 1] if start - 1 != cue else 254
    form = classes[cue]
    found: list[End] = []
    commas = opened = verbs = 0
    for at in range(start + 1, min(final, start + END_REACH)):
        c, b = classes[at], classes[at - 1]
        if b in _COMMA:
            commas += 1
        if b == OPEN:
            opened += 1
        elif b == CLOSE and opened:
            opened -= 1
        if grades[at - 1] & 15 > 4:
            verbs += 1
        if not (c in _PUNCTUATION or c in _FUNCTION or b == CLOSE or c == OPEN or grades[at] & 15 > 6):
            continue
        if c == CLOSE:
            continue
        n = classes[at + 1] if at + 1 < last else _EDGE
        n2 = classes[at + 2] if at + 2 < last else _EDGE
        verb = max((grades[i] & 15 for i in range(at, min(at + 4, last))), default=0)
        found.append(End(at, _end_keys(
            c, b, n, n2, frame, level, opening, mode, form, fine(at - start), fine(final - at), min(commas, 3), min(opened, 1), verb, min(verbs, 2)
        )))  # fmt: skip
    size = fine(final - start)
    sentence = [
        0, 1 | size << 5 | min(commas, 3) << 9, 2 | frame << 5 | size << 9, 3 | opening << 5 | frame << 13, 4 | mode << 5 | opening << 13,
        5 | level << 5 | min(commas, 3) << 7 | min(verbs, 2) << 9, 6 | form << 5 | size << 13, 7 | classes[final - 1] << 5, 8 | mode << 5 | frame << 13 | size << 17,
        9 | opening << 5 | size << 13,
    ]  # fmt: skip
    found.append(End(final, sentence))
    return found


def _end_keys(
    c: int, b: int, n: int, n2: int, frame: int, level: int, opening: int, mode: int, form: int, done: int, rest: int, commas: int,
    opened: int, verb: int, verbs: int,
) -> list[int]:  # fmt: skip
    return [
        10 | c << 5 | commas << 13 | opened << 15, 11 | c << 5 | n << 13, 12 | done << 5 | c << 9 | opened << 17,
        13 | rest << 5 | c << 9, 14 | frame << 5 | c << 9 | min(done, 6) << 17, 15 | mode << 5 | c << 13 | commas << 21, 16 | c << 5 | verb << 13 | n << 17,
        17 | b << 5 | c << 13, 18 | opening << 5 | c << 13 | min(done, 6) << 21, 19 | frame << 5 | done << 9 | opening << 13, 20 | c << 5 | n2 << 13,
        21 | mode << 5 | done << 13 | opened << 17, 22 | done << 5 | rest << 9 | (c in _PUNCTUATION) << 13, 23 | form << 5 | c << 13 | commas << 21,
        24 | level << 5 | c << 7 | verb << 15, 25 | opened << 5 | n << 6 | b << 14, 26 | verbs << 5 | c << 7 | commas << 15, 27 | c << 5 | n << 13 | frame << 21,
        28 | mode << 5 | frame << 13 | c << 17 | (done > 6) << 25, 29 | done << 5 | mode << 9 | c << 17,
    ]  # fmt: skip


def second_piece(reading: Reading, cue: int, last: int, source: Chunk | None) -> tuple[tuple[int, int], ...]:
    """What follows the clause of a cue behind a comma: B in ``A, he said, B``."""
    classes = reading.classes
    done = cue + 1 if source is None else max(cue + 1, source[1])
    if done >= last or classes[done] not in _COMMA or last - done < 5:
        return ()
    final = last
    while final > done + 1 and classes[final - 1] in _STOPS:
        final -= 1
    return ((done + 1, final),) if final - done > 3 else ()
