"""Which words report: every possible cue outside shut quotations gets a score."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.classes import CLOSE, OPEN, SINGLE, numbers
from newsparse_quotes.linear import coarse
from newsparse_quotes.reading import Reading

_EDGE = 255
_MARKS = frozenset({OPEN, CLOSE, SINGLE})
_THAT = numbers("that", "whether", "how", "why", "what", "if")
_SUBJECT = numbers("he", "she", "they", "i", "we", "who", "it", "you")


def features(reading: Reading, cue: int, first: int, last: int, quoted: Sequence[int]) -> list[int]:
    """The features of a possible cue.

    Args:
        reading: the text.
        cue: its token index.
        first: where the sentence begins.
        last: where it ends.
        quoted: places, as token indices, of quotations in the sentence that nothing claims yet.
    """
    classes, grades = reading.classes, reading.grades
    grade = grades[cue]
    rate, frame, level = grade & 15, grade >> 4 & 15, grade >> 8
    form = classes[cue]
    b1 = classes[cue - 1] if cue > first else _EDGE
    b2 = classes[cue - 2] if cue - 1 > first else _EDGE
    b3 = classes[cue - 3] if cue - 2 > first else _EDGE
    a1 = classes[cue + 1] if cue + 1 < last else _EDGE
    a2 = classes[cue + 2] if cue + 2 < last else _EDGE
    a3 = classes[cue + 3] if cue + 3 < last else _EDGE
    nearest = min((abs(place - cue) for place in quoted), default=99)
    near = coarse(nearest)
    ahead = sum(place > cue for place in quoted)
    upper = reading.words[cue][:1].isupper()
    that = 0
    for i in range(cue + 1, min(cue + 7, last)):
        if classes[i] in _THAT:
            that = i - cue
            break
    rival = max((grades[i] & 15 for i in range(max(first, cue - 4), min(cue + 5, last)) if i != cue), default=0)
    place = coarse(cue - first) << 3 | coarse(last - cue - 1)
    gr = rate | level << 4 | frame << 6
    return [
        0, 1 | rate << 5 | frame << 9 | level << 13, 2 | rate << 5 | a1 << 9, 3 | rate << 5 | b1 << 9, 4 | frame << 5 | a1 << 9 | a2 << 17,
        5 | frame << 5 | b1 << 9, 6 | b2 << 5 | b1 << 13 | (rate > 6) << 21, 7 | form << 5 | b1 << 13 | a1 << 21,
        8 | gr << 5 | form << 15, 9 | near << 5 | (ahead > 0) << 8 | rate << 9 | upper << 13, 10 | place << 5 | rate << 11,
        11 | that << 5 | rate << 8 | frame << 12, 12 | rival << 5 | rate << 9 | upper << 13, 13 | a1 << 5 | a2 << 13 | (rate > 6) << 21,
        14 | b3 << 5 | b2 << 13 | form << 21, 15 | a2 << 5 | a3 << 13, 16 | gr << 5 | near << 15, 17 | place << 5 | a1 << 11,
        18 | form << 5 | frame << 13 | level << 17, 19 | frame << 5 | b1 << 9 | a1 << 17, 20 | place << 5 | form << 11,
        21 | rate << 5 | b2 << 9, 22 | rate << 5 | a2 << 9, 23 | level << 5 | b1 << 7 | b2 << 15, 24 | upper << 5 | form << 6 | place << 14,
    ]  # fmt: skip


__all__ = ["features"]
