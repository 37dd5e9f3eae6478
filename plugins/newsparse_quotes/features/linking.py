"""Features of the model "linking", which links a quotation to a cue, a neighbour, a clause, or nothing."""

from __future__ import annotations

from newsparse.linear import Field, Templates, same_factor
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COMMAS_AND_DASHES, SPEAKER_WORDS
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.features.fields import (
    CLASS,
    CLUSTER,
    COARSE_STEP,
    COUNT,
    EDGE,
    FINE_STEP,
    FLAG,
    LEVEL,
    RATE,
    bit_names,
    coarse,
    fine,
)  # fmt: skip

BEFORE, AFTER, SENTENCE_BEFORE, JOIN, NEXT, PART, NONE, SENTENCE_AFTER, NOTHING = range(9)
"""The options of a quotation: a cue before or after it in its sentence, a cue in the previous sentence, the previous
quotation (JOIN), the next quotation (NEXT), a reported clause that contains it (PART), not a quote (NONE), a cue in the
next sentence. NOTHING is the previous option of the first quotation."""

LIKELY_RATE = 7
"""A cue with a higher rate is likely to report."""

_OPTION = Field(4, ("before", "after", "sentence_before", "join", "next", "part", "none", "sentence_after", "nothing"))
_WHOLE = Field(4, bit_names("opens_paragraph", "ends_paragraph", "single_marks", "capital"))
_RANK = Field(3)

TEMPLATES = Templates("linking")
_add = TEMPLATES.add
# Every option. before, after: the tokens around the quotation; last: its last token.
T0, OPTION0 = _add(option=_OPTION).factors
T1, _, BEFORE1, AFTER1 = _add(option=_OPTION, before=CLASS, after=CLASS).factors
T2, _, AFTER2, LAST2 = _add(option=_OPTION, after=CLASS, last=CLASS).factors
T3, _, WHOLE3, SIZE3 = _add(option=_OPTION, whole=_WHOLE, size=COARSE_STEP).factors
T4, _, WHOLE4, BEFORE4 = _add(option=_OPTION, whole=_WHOLE, before=CLASS).factors
T5, _, CUES_BEFORE5, CUES_AFTER5, SIZE5 = _add(
    option=_OPTION, cues_before=COUNT, cues_after=COUNT, size=COARSE_STEP
).factors
# A cue. rank: 0 for the nearest on its side; near: the token between cue and quotation that is next to the quotation;
# same_cue: the previous quotation has this cue; previous: the option of the previous quotation.
T6, _, STEP6, RANK6, LAST6 = _add(option=_OPTION, step=FINE_STEP, rank=_RANK, last=CLASS).factors
T7, _, RATE7, STEP7 = _add(option=_OPTION, rate=RATE, step=FINE_STEP).factors
T8, _, NEAR8, STEP8, LIKELY8 = _add(option=_OPTION, near=CLASS, step=FINE_STEP, likely=FLAG).factors
T9, _, RATE9, LAST9, RANK9 = _add(option=_OPTION, rate=RATE, last=CLASS, rank=_RANK).factors
T10, _, FORM10, RANK10, LEVEL10 = _add(option=_OPTION, form=CLASS, rank=_RANK, level=LEVEL).factors
T11, _, COMMAS11, NAMES11, STEP11 = _add(option=_OPTION, commas=COUNT, names=COUNT, step=FINE_STEP).factors
T12, _, CLUSTER12, LAST12 = _add(option=_OPTION, cue_cluster=CLUSTER, last=CLASS).factors
T13, _, SAME13, PREVIOUS13, RANK13 = _add(option=_OPTION, same_cue=FLAG, previous=_OPTION, rank=_RANK).factors
T14, _, SAME14, LAST14 = _add(option=_OPTION, same_cue=FLAG, last=CLASS).factors
# Every other option.
T15, _, PREVIOUS15, LAST15 = _add(option=_OPTION, previous=_OPTION, last=CLASS).factors
# JOIN and NEXT. breaks, stops: the ends of paragraphs and of sentences between the two quotations; gap: the number of
# tokens between them; earlier_last: the last token of the first one; gap_last: the last token between them.
T16, _, BREAKS16, STOPS16, GAP16, CAPITAL16 = _add(
    option=_OPTION, breaks=COUNT, stops=COUNT, gap=FINE_STEP, capital=FLAG
).factors
T17, _, _, _, LAST17, OPEN17 = _add(option=_OPTION, breaks=COUNT, stops=COUNT, earlier_last=CLASS, open=FLAG).factors
T18, _, _, _, CUES_BEFORE18, CUES_AFTER18, SIZE18 = _add(
    option=_OPTION, breaks=COUNT, stops=COUNT, cues_before=COUNT, cues_after=COUNT, size=COARSE_STEP
).factors
T19, _, _, _, LAST19, GAP19 = _add(option=_OPTION, breaks=COUNT, stops=COUNT, earlier_last=CLASS, gap=FINE_STEP).factors
T20, _, _, _, CUES_BEFORE20, CUES_AFTER20, GAP20 = _add(
    option=_OPTION, breaks=COUNT, stops=COUNT, cues_before=COUNT, cues_after=COUNT, gap=FINE_STEP
).factors
T21, _, _, _, GAP_LAST21, CAPITAL21 = _add(
    option=_OPTION, breaks=COUNT, stops=COUNT, gap_last=CLASS, capital=FLAG
).factors
T22, _, PREVIOUS22, BEFORE22 = _add(option=_OPTION, previous=_OPTION, before=CLASS).factors

_OPTION_FIRST = same_factor(*(template.factors[1] for template in TEMPLATES))
_BREAKS, _STOPS = BREAKS16, STOPS16
_COMMAS = bytes(COMMAS_AND_DASHES)
_NAMES = bytes(SPEAKER_WORDS)


class Surroundings:
    """A quotation and the tokens around it, for the features of its options.

    Args:
        document: the text.
        q: the quotation.
        paragraph: the token range in which its cue may be.
        cues: the number of possible cues before and after it in its sentence.
        previous: the option of the previous quotation, and its cue.
    """

    __slots__ = (
        "_after", "_before", "_classes", "_cues_after", "_cues_before", "_document", "_last", "_left", "_previous",
        "_previous_cue", "_right", "_size", "_whole",
    )  # fmt: skip

    def __init__(
        self, document: Document, q: Quotation, paragraph: tuple[int, int], cues: tuple[int, int],
        previous: tuple[int, int],
    ) -> None:  # fmt: skip
        classes, (first, last), upper = document.classes, paragraph, document.words[q.start][:1].isupper()
        self._document, self._classes, self._left, self._right = document, classes, q.left, q.right
        self._before = classes[q.left - 1] if q.left > first else EDGE
        self._after = classes[q.right] if q.right < last else EDGE
        self._last = classes[q.end - 1]
        self._whole = (q.left == first) + 2 * (q.right >= last) + 4 * q.single + 8 * upper
        self._size = coarse(q.end - q.start)
        self._cues_before, self._cues_after = min(3, cues[0]), min(3, cues[1])
        self._previous, self._previous_cue = previous

    def option(self, option: int) -> list[int]:
        """The features of an option that do not depend on the cue or on the neighbour."""
        before, after, last, whole, size = self._before, self._after, self._last, self._whole, self._size
        option_ = option * _OPTION_FIRST
        return [
            T0 + option_,
            T1 + option_ + before * BEFORE1 + after * AFTER1,
            T2 + option_ + after * AFTER2 + last * LAST2,
            T3 + option_ + whole * WHOLE3 + size * SIZE3,
            T4 + option_ + whole * WHOLE4 + before * BEFORE4,
            T5 + option_ + self._cues_before * CUES_BEFORE5 + self._cues_after * CUES_AFTER5 + size * SIZE5,
        ]

    def cue(self, option: int, cue: int, rank: int) -> list[int]:
        """The additional features of an option with a cue.

        Args:
            option: BEFORE, AFTER, SENTENCE_BEFORE or SENTENCE_AFTER.
            cue: the token of the cue.
            rank: the number of possible cues on its side that are nearer to the quotation.
        """
        classes, left, right, last = self._classes, self._left, self._right, self._last
        entry = self._document.cue_entries[cue]
        rate, level = entry[0], entry[2]
        if cue < left:
            distance, between, near = left - 1 - cue, classes[cue + 1 : left], classes[left - 1]
        else:
            distance, between, near = cue - right, classes[right:cue], classes[right]
        near = near if distance else 0
        step = fine(distance)
        commas = min(3, len(between) - len(between.translate(None, _COMMAS)))
        names = min(3, len(between) - len(between.translate(None, _NAMES)))
        option_, same = option * _OPTION_FIRST, 1 if cue == self._previous_cue else 0
        return [
            T6 + option_ + step * STEP6 + rank * RANK6 + last * LAST6,
            T7 + option_ + rate * RATE7 + step * STEP7,
            T8 + option_ + near * NEAR8 + step * STEP8 + (LIKELY8 if rate > LIKELY_RATE else 0),
            T9 + option_ + rate * RATE9 + last * LAST9 + rank * RANK9,
            T10 + option_ + classes[cue] * FORM10 + rank * RANK10 + level * LEVEL10,
            T11 + option_ + commas * COMMAS11 + names * NAMES11 + step * STEP11,
            T12 + option_ + self._document.clusters[cue] * CLUSTER12 + last * LAST12,
            T13 + option_ + same * SAME13 + self._previous * PREVIOUS13 + rank * RANK13,
            T14 + option_ + same * SAME14 + last * LAST14,
        ]

    def previous(self, option: int) -> list[int]:
        """The additional features of PART, NONE and JOIN: the previous option."""
        return [T15 + option * _OPTION_FIRST + self._previous * PREVIOUS15 + self._last * LAST15]

    def join(self, a: Quotation, b: Quotation, option: int) -> list[int]:
        """The additional features of JOIN and NEXT, which join quotation b to quotation a.

        Args:
            a: the earlier quotation, this one for NEXT.
            b: the later quotation, this one for JOIN.
            option: JOIN or NEXT.
        """
        document, classes = self._document, self._classes
        breaks = min(3, document.paragraph_at(b.left) - document.paragraph_at(a.left))
        stops = min(3, document.sentence_at(b.left) - document.sentence_at(max(a.left, a.right - 1)))
        gap = fine(b.left - a.right)
        last = classes[a.end - 1]
        other = a if option == JOIN else b
        size = coarse(other.end - other.start)
        capital = document.words[b.start][:1].isupper()
        gap_last = classes[b.left - 1] if a.right < b.left else 0
        base = option * _OPTION_FIRST + breaks * _BREAKS + stops * _STOPS
        cues_before, cues_after = self._cues_before, self._cues_after
        return [
            T16 + base + gap * GAP16 + capital * CAPITAL16,
            T17 + base + last * LAST17 + a.open * OPEN17,
            T18 + base + cues_before * CUES_BEFORE18 + cues_after * CUES_AFTER18 + size * SIZE18,
            T19 + base + last * LAST19 + gap * GAP19,
            T20 + base + cues_before * CUES_BEFORE20 + cues_after * CUES_AFTER20 + gap * GAP20,
            T21 + base + gap_last * GAP_LAST21 + capital * CAPITAL21,
        ]

    def continuation(self) -> list[int]:
        """The additional feature of JOIN with the token before the quotation."""
        return [T22 + JOIN * _OPTION_FIRST + self._previous * PREVIOUS22 + self._before * BEFORE22]
