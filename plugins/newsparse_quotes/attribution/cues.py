"""Which words report: every possible cue outside shut quotations gets a score."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import CONTENT_OPENERS
from newsparse_quotes.document.token_classes import one_of
from newsparse_quotes.linear import COARSE_STEPS, coarse

_EDGE = 255
_THAT = re.compile(one_of(CONTENT_OPENERS))


def features(
    document: Document, cue: int, first: int, last: int, quoted: Sequence[int], rivals: tuple[int, int]
) -> list[int]:
    """The features of a possible cue.

    Args:
        document: the text.
        cue: its token index.
        first: where the sentence begins.
        last: where it ends.
        quoted: places, as token indices, of quotations in the sentence that nothing claims yet.
        rivals: the possible cues before and after it in the sentence, negative where there is none.
    """
    classes, kinds, rates = document.classes, document.kinds, document.rates
    grade, own = document.grades[cue], kinds[cue]
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
    upper12 = document.words[cue][0].isupper() << 12
    found = _THAT.search(classes, cue + 1, min(cue + 7, last))
    that = found.start() - cue if found else 0
    rival, (left, right) = 0, rivals
    if left >= 0 and cue - left < 5:
        rival = rates[left]
    if right >= 0 and right - cue < 5 and rates[right] > rival:
        rival = rates[right]
    place = COARSE_STEPS[room] << 3 | COARSE_STEPS[rest - 1]
    # What is needed again is shifted once; no bits overlap, and products and sums are cheaper than shifts and ORs.
    rate4, rate8, kind4, next10 = rate * 2**4, rate * 2**8, own * 2**4, kinds[cue + 1] * 2**10
    return [
        rate4 + a1 * 2**8, 1 + rate4 + b1 * 2**8, 2 + frame * 2**4 + a1 * 2**8 + a2 * 2**16,
        3 + near * 2**4 + ahead * 2**7 + rate8 + upper12, 4 + that * 2**4 + rate * 2**7 + frame * 2**11,
        5 + rival * 2**4 + rate8 + upper12, 6 + b3 * 2**4 + b2 * 2**12 + form * 2**20,
        7 + place * 2**4 + form * 2**10,
        9 + level * 2**4 + b1 * 2**6 + b2 * 2**14,
        12 + kind4 + next10 + b1 * 2**16,
        13 + kinds[cue - 1] * 2**4 + next10 + rate * 2**16,
        14 + kind4 + a1 * 2**10 + b1 * 2**18,
    ]  # fmt: skip


__all__ = ["features"]
