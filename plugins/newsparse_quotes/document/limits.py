"""Limits on what is read of a text. They bound the time for texts that consist of cues or of quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsparse.text import Density, first_of_stretches
from newsparse.text.tokens import Tokens
from newsparse_quotes.attribution.attribution import Attribution
from newsparse_quotes.document.quotation_marks import Quotation

MOST_CUES = 20
"""Maximum number of possible cues per sentence; the first ones are kept. Printed sentences have fewer."""

MOST_CUES_IN: Density = ((4_000, 100), (40_000, 350))
"""The maximum numbers of possible cues. Of 15,000 stories and web pages, none has more than 80 in 4,000 code points or
more than 324 in 40,000."""

MOST_QUOTATIONS_IN: Density = ((4_000, 100), (40_000, 300))
"""The maximum numbers of quotations. None of these has more than 60 in 4,000 code points or more than 130 in 40,000; a
quotation in every 40 is denser than a dialogue."""

MOST_ATTRIBUTIONS_IN: Density = ((4_000, 80), (40_000, 250))
"""The maximum numbers of attributions. None of these has more than 34 in 4,000 code points or more than 149 in
40,000."""

MOST_CUES_READ_AGAIN_IN: Density = ((4_000, 40), (40_000, 100))
"""The maximum numbers of possible cues and stances in sentences whose quotations have no cue. Of 7,500 stories and web
pages, none has more than 14 in 4,000 code points or more than 27 in 40,000."""

MOST_RELINKED_IN: Density = ((4_000, 40), (40_000, 150))
"""The maximum numbers of quotations inside clauses that may be linked again. None of these has more than 18 in 4,000
code points or more than 58 in 40,000."""


def first_cues(
    scan: Tokens, cues: list[int], sentences: Sequence[tuple[int, int]], limits: Density = MOST_CUES_IN
) -> list[int]:
    """The first cues of each sentence and stretch."""
    if len(cues) <= MOST_CUES:
        return cues
    kept: list[int] = []
    high = 0
    for first, last in sentences:
        low = bisect_left(cues, first, high)
        high = bisect_left(cues, last, low)
        kept += cues[low : min(high, low + MOST_CUES)]
    return [kept[n] for n in first_of_stretches([scan.starts[cue] for cue in kept], limits)]


def first_quotations(scan: Tokens, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """The first quotations of each stretch."""
    kept = first_of_stretches([scan.starts[q.left] for q in quotations], MOST_QUOTATIONS_IN)
    return tuple([quotations[n] for n in kept]) if len(kept) < len(quotations) else quotations


def first_attributions(scan: Tokens, attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The first attributions of each stretch, by their contents; their order does not change."""
    if len(attributions) <= MOST_ATTRIBUTIONS_IN[0][1]:
        return attributions
    ordered = sorted(range(len(attributions)), key=lambda n: attributions[n].pieces[0])
    kept = first_of_stretches([scan.starts[attributions[n].pieces[0][0]] for n in ordered], MOST_ATTRIBUTIONS_IN)
    return tuple([attributions[n] for n in sorted(ordered[place] for place in kept)])
