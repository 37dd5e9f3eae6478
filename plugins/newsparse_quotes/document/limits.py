"""Limits on what is read of a text. They bound the time for texts that consist of cues or of quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsparse.text import first_of_stretches
from newsparse.text.tokens import Tokens
from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document.quotation_marks import Quotation

MOST_CUES = 20
"""Maximum number of possible cues per sentence; the first ones are kept. Printed sentences have fewer."""

Limits = tuple[tuple[int, int], ...]
"""Pairs of a length in code points and the number that may begin in each stretch of this length, the first ones."""

MOST_CUES_IN: Limits = ((4_000, 100), (40_000, 400))
"""The maximum numbers of possible cues. Of 15,000 stories and web pages, none has more than 80 in 4,000 code points or
more than 270 in 40,000."""

MOST_QUOTATIONS_IN: Limits = ((4_000, 100), (40_000, 300))
"""The maximum numbers of quotations. None of these has more than 60 in 4,000 code points or more than 130 in 40,000; a
quotation in every 40 is denser than a dialogue."""

MOST_ATTRIBUTED_IN: Limits = ((4_000, 80), (40_000, 300))
"""The maximum numbers of attributions by layout, such as lines of a transcript. None of these has more than 22 in 4,000
code points or 40 in 40,000."""


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
    return [kept[n] for n in _within(MOST_CUES_IN, scan, kept)]


def first_quotations(scan: Tokens, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """The first quotations of each stretch."""
    if len(quotations) <= MOST_QUOTATIONS_IN[0][1]:
        return quotations
    kept = _within(MOST_QUOTATIONS_IN, scan, [q.left for q in quotations])
    return tuple(quotations[n] for n in kept)


def first_attributions(scan: Tokens, attributions: list[Attribution]) -> list[Attribution]:
    """The first attributions of each stretch, in the order of their contents."""
    if len(attributions) <= MOST_ATTRIBUTED_IN[0][1]:
        return attributions
    ordered = sorted(attributions, key=lambda one: one.pieces[0])
    return [ordered[n] for n in _within(MOST_ATTRIBUTED_IN, scan, [one.pieces[0][0] for one in ordered])]


def _within(limits: Limits, scan: Tokens, tokens: Sequence[int]) -> list[int]:
    """The indices of the tokens, given in order, that are among the first ones of their stretches."""
    kept = list(range(len(tokens)))
    for length, most in limits:
        starts = [scan.starts[tokens[number]] for number in kept]
        kept = [kept[n] for n in first_of_stretches(starts, length, most)]
    return kept
