"""Limits on what is read of a text. They bound the time for texts that consist of cues or of quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsparse.text.tokens import Tokens
from newsparse_quotes.document.quotation_marks import Quotation

MOST_CUES = 20
"""Maximum number of possible cues per sentence; the first ones are kept. Printed sentences have fewer."""

STRETCH = 4000
"""The length of the stretches of a text for which ``MOST_IN_A_STRETCH`` holds, in code points."""

MOST_IN_A_STRETCH = 100
"""Maximum number of possible cues, and of quotations, that begin in one stretch; the first ones are kept.

Of 15,000 stories and web pages, no story has more than 80 cues or 60 quotations in 4,000 code points; one quotation in
40 code points is denser than a dialogue.
"""


def first_cues(scan: Tokens, cues: list[int], sentences: Sequence[tuple[int, int]]) -> list[int]:
    """The first cues of each sentence and stretch."""
    if len(cues) <= MOST_CUES:
        return cues
    kept: list[int] = []
    high = 0
    for first, last in sentences:
        low = bisect_left(cues, first, high)
        high = bisect_left(cues, last, low)
        kept += cues[low : min(high, low + MOST_CUES)]
    return [kept[n] for n in _first_of_stretches(scan, kept)]


def first_quotations(scan: Tokens, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """The first quotations of each stretch."""
    if len(quotations) <= MOST_IN_A_STRETCH:
        return quotations
    return tuple(quotations[n] for n in _first_of_stretches(scan, [q.left for q in quotations]))


def _first_of_stretches(scan: Tokens, tokens: Sequence[int]) -> list[int]:
    """The indices of the tokens, given in order, that are among the first ``MOST_IN_A_STRETCH`` of their stretch."""
    kept = []
    stretch = begin = -1
    for number, at in enumerate(tokens):
        here = scan.starts[at] // STRETCH
        if here > stretch:
            stretch, begin = here, number
        if number - begin < MOST_IN_A_STRETCH:
            kept.append(number)
    return kept
