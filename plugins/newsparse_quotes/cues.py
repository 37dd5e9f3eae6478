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


def features(
    reading: Reading, cue: int, first: int, last: int, quoted: Sequence[int], rivals: tuple[int, int]
) -> list[int]:
    """The features of a possible cue.

    Args:
        reading: the text.
        cue: its token index.
        first: where the sentence begins.
        last: where it ends.
        quoted: places, as token indices, of quotations in the sentence that nothing claims yet.
        rivals: the possible cues before and after it in the sentence, negative where there is none.
    """
    classes, grades, kinds = reading.classes, reading.grades, reading.kinds
    grade = grades[cue]
    rate, frame, level = grade & 15, grade >> 4 & 15, grade >> 8
    form = classes[cue]
    room, rest = cue - first, last - cue
    b1 = classes[cue - 1] if room > 0 else _EDGE
    b2 = classes[cue - 2] if room > 1 else _EDGE
    b3 = classes[cue - 3] if room > 2 else _EDGE
    a1 = classes[cue + 1] if rest > 1 else _EDGE
    a2 = classes[cue + 2] if rest > 2 else _EDGE
    near, ahead = 7, False
    if quoted:
        near = coarse(min([abs(place - cue) for place in quoted]))
        ahead = quoted[-1] > cue
    upper = reading.words[cue][0].isupper()
    that = 0
    for i in range(cue + 1, min(cue + 7, last)):
        if classes[i] in _THAT:
            that = i - cue
            break
    rival = 0
    for i in rivals:
        if i >= 0 and -5 < i - cue < 5 and grades[i] & 15 > rival:
            rival = grades[i] & 15
    place = coarse(room) << 3 | coarse(rest - 1)
    return [
        rate << 4 | a1 << 8, 1 | rate << 4 | b1 << 8, 2 | frame << 4 | a1 << 8 | a2 << 16,
        3 | near << 4 | ahead << 7 | rate << 8 | upper << 12, 4 | that << 4 | rate << 7 | frame << 11,
        5 | rival << 4 | rate << 8 | upper << 12, 6 | b3 << 4 | b2 << 12 | form << 20, 7 | place << 4 | form << 10,
        9 | level << 4 | b1 << 6 | b2 << 14,
        12 | kinds[cue] << 4 | kinds[cue + 1] << 10 | b1 << 16,
        13 | kinds[cue - 1] << 4 | kinds[cue + 1] << 10 | rate << 16,
        14 | kinds[cue] << 4 | a1 << 10 | b1 << 18,
    ]  # fmt: skip


__all__ = ["features"]
