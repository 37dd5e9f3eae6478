"""Features of the model "source", which chooses the noun chunk that names the source of a cue, or no source."""

from __future__ import annotations

from newsparse.linear import Field, Templates, same_factor
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import AUXILIARIES, PERSON_STARTS, RELATIVE_PRONOUNS_AND_THAT, VERB_CLASSES
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import ED, ING
from newsparse_quotes.document.token_flags import BETWEEN_BITS
from newsparse_quotes.features.clause_context import AFTER_GROUP, BEFORE_GROUP, HAS_VERB, OPENS_CLAUSE, ROLES
from newsparse_quotes.features.fields import (
    ADJACENT,
    CLASS,
    CLUSTER,
    COARSE_STEP,
    COARSE_STEPS,
    EDGE,
    FINE_STEP,
    FINE_STEPS,
    FLAG,
    FRAME,
    RATE,
    bit_names,
)  # fmt: skip

_SIDE = Field(1, ("before", "behind"))
_RANK = Field(3, ("0", "1", "2", "3", "4", "5", "6+"))
_TIE = Field(3, ("none", "no_source", "same", "before_it", "between", "behind_it"))
_FLAGS = Field(8, bit_names(*BETWEEN_BITS))
_QUOTATION = Field(2, ("unknown", "behind", "before", "both"))
_SHAPE = Field(2, ("other", "ing", "ed", "verb"))
SHAPES = bytes(1 if c == ING else 2 if c == ED else 3 if c in VERB_CLASSES else 0 for c in range(256))
"""The shape of a cue by its class."""

_NEARER = Field(2, ("0", "1", "2", "3+"))
_SIZE = Field(3, ("0", "1", "2", "3", "4+"))
_FEW = Field(2, ("0", "1", "2", "3+"))

TEMPLATES = Templates("source")
_add = TEMPLATES.add
# Any chunk. side: its side of the cue; rank: 0 for the nearest chunk on its side; first and last: its first and last
# token; previous and following: the tokens around it.
T0, SIDE0, RANK0, FIRST0, LAST0 = _add(side=_SIDE, rank=_RANK, first=CLASS, last=CLASS).factors
T1, SIDE1, RANK1, PREVIOUS1, LAST1 = _add(side=_SIDE, rank=_RANK, previous=CLASS, last=CLASS).factors
T2, SIDE2, RANK2, FOLLOWING2, DISTANCE2 = _add(side=_SIDE, rank=_RANK, following=CLASS, distance=FINE_STEP).factors
# between: the flags of the tokens between the chunk and the cue (token_flags).
T3, SIDE3, RANK3, BETWEEN3, PERSONAL3 = _add(side=_SIDE, rank=_RANK, between=_FLAGS, personal=FLAG).factors
T4, SIDE4, RANK4, PREVIOUS4, FRAME4 = _add(side=_SIDE, rank=_RANK, previous=CLASS, frame=FRAME).factors
# gap_first and gap_last: the first and the last token between the chunk and the cue.
T5, SIDE5, GAP_LAST5, GAP_FIRST5, FEW5 = _add(side=_SIDE, gap_last=CLASS, gap_first=CLASS, few=_FEW).factors
T6, SIDE6, OPENS6, ROOM6, BETWEEN6 = _add(side=_SIDE, opens_sentence=FLAG, room=COARSE_STEP, between=_FLAGS).factors
T7, SIDE7, FIRST7, LAST7, SIZE7 = _add(side=_SIDE, first=CLASS, last=CLASS, size=_SIZE).factors
T8, SIDE8, FOLLOWING8, PREVIOUS8, QUOTATION8 = _add(
    side=_SIDE, following=CLASS, previous=CLASS, quotation=_QUOTATION
).factors
# tie: the position of the chunk relative to the source of the previous cue, if there is one; before_cue, beside: the
# token before the cue, and the token after the chunk that directly follows the cue.
T9, SIDE9, RANK9, TIE9, BEFORE9 = _add(side=_SIDE, rank=_RANK, tie=_TIE, before_cue=CLASS).factors
T10, SIDE10, RANK10, TIE10, BETWEEN10 = _add(side=_SIDE, rank=_RANK, tie=_TIE, between=_FLAGS).factors
T11, SIDE11, RANK11, LAST11, PREVIOUS11 = _add(
    side=_SIDE, rank=_RANK, last_cluster=CLUSTER, previous_cluster=CLUSTER
).factors
T12, SIDE12, RANK12, FOLLOWING12, OWN12 = _add(
    side=_SIDE, rank=_RANK, following_cluster=CLUSTER, cue_cluster=CLUSTER
).factors
T13, SIDE13, RANK13, BEFORE13, BESIDE13 = _add(side=_SIDE, rank=_RANK, before_cue=CLASS, beside=CLASS).factors
T14, SIDE14, TIE14, FIRST14 = _add(side=_SIDE, tie=_TIE, first=CLASS).factors
T15, TIE15, PREVIOUS15 = _add(tie=_TIE, previous=CLASS).factors
# A chunk before the cue. nearer: the number of subjects nearer to the cue; shape: the form of the cue; opens_clause,
# has_verb: the role of the chunk; left, right: the groups of the tokens around it (clause_context); verbs: the number
# of verbs between it and the cue.
T16, NEARER16, BEFORE16, SHAPE16, ROLE16, _ = _add(
    nearer=_NEARER, before_cue=CLASS, shape=_SHAPE, opens_clause=FLAG, has_verb=FLAG
).factors
T17, NEARER17, FIRST17, SHAPE17 = _add(nearer=_NEARER, first=CLASS, shape=_SHAPE).factors
T18, CONTEXT18, _, NEARER18, BEFORE18 = _add(
    left=BEFORE_GROUP, right=AFTER_GROUP, nearer=_NEARER, before_cue=CLASS
).factors
T19, VERBS19, SHAPE19, NEARER19, RELATIVE19, BEFORE19 = _add(
    verbs=_FEW, shape=_SHAPE, nearer=_NEARER, relative=FLAG, before_cue=CLASS
).factors
T20, CONTEXT20, _, RELATIVE20, NEARER20, VERBS20 = _add(
    left=BEFORE_GROUP, right=AFTER_GROUP, relative=FLAG, nearer=_NEARER, verbs=_FEW
).factors
T21, SHAPE21, NEARER21, TOUCHES21, PREVIOUS21 = _add(
    shape=_SHAPE, nearer=_NEARER, touches_cue=FLAG, previous=CLASS
).factors
# No source. before_cue, second_before, next: tokens around the cue; form: its class.
T22, BEFORE22, SECOND22 = _add("none: before_cue+second_before", before_cue=CLASS, second_before=CLASS).factors
T23, NEXT23, FRAME23 = _add("none: next+frame", next=CLASS, frame=FRAME).factors
T24, FRAME24, RATE24 = _add("none: frame+rate", frame=FRAME, rate=RATE).factors
T25, FORM25, FRAME25 = _add("none: form+frame", form=CLASS, frame=FRAME).factors
T26, FORM26, QUOTATION26, AUX26 = _add(
    "none: form+quotation+auxiliary", form=CLASS, quotation=_QUOTATION, auxiliary=FLAG
).factors
T27, BEFORE27, FRAME27 = _add("none: before_cue+frame", before_cue=CLASS, frame=FRAME).factors
T28, LINK28, BEFORE28 = _add(
    "none: link+before_cue", link=Field(2, ("none", "no_source", "source")), before_cue=CLASS
).factors

_SIDE_FIRST = same_factor(SIDE0, SIDE1, SIDE2, SIDE3, SIDE4, SIDE5, SIDE6, SIDE7, SIDE8, SIDE9, SIDE10, SIDE11, SIDE12,
                          SIDE13, SIDE14)  # fmt: skip
_RANK_SECOND = same_factor(RANK0, RANK1, RANK2, RANK3, RANK4, RANK9, RANK10, RANK11, RANK12, RANK13)
_PREVIOUS_THIRD = same_factor(PREVIOUS1, PREVIOUS4)
_LAST_FOURTH = same_factor(LAST0, LAST1)
_TIE_THIRD = same_factor(TIE9, TIE10)
_NEARER_FIRST = same_factor(NEARER16, NEARER17)
_SHAPE_THIRD = same_factor(SHAPE16, SHAPE17)
_CONTEXT = same_factor(CONTEXT18, CONTEXT20)
_OPENS_OR_HAS_VERB = OPENS_CLAUSE | HAS_VERB


class CueContext:
    """The surroundings of a cue, for the features of the candidates for its source.

    Args:
        document: the text.
        at: the token of the cue.
        sentence: the token range of its sentence.
        beside: the class of the token after the chunk that directly follows the cue; 0 if there is none.
        quotation: the side on which the quotation is: 0 unknown, 1 after the cue, 2 before it, 3 both.
        earlier: the previous cue in the sentence and its source.
    """

    __slots__ = (
        "_at", "_before", "_beside", "_classes", "_clusters", "_earlier", "_earlier_end", "_earlier_start", "_finite",
        "_first", "_frame", "_last", "_link", "_quotation", "_rate", "_shape",
    )  # fmt: skip

    def __init__(
        self, document: Document, at: int, sentence: Chunk, beside: int, quotation: int,
        earlier: tuple[int, Chunk | None] | None,
    ) -> None:  # fmt: skip
        self._classes, self._clusters, self._finite = document.classes, document.clusters, document.finite
        self._at, self._beside, self._quotation = at, beside, quotation
        self._first, self._last = sentence
        self._rate, self._frame = document.rates[at], document.cue_entries[at][1]
        self._before = self._classes[at - 1] if at > self._first else EDGE
        self._shape = SHAPES[self._classes[at]]
        # link: 0 if there is no previous cue in the sentence, 1 if there is one without a source, 2 with a source.
        self._link = self._earlier = self._earlier_start = self._earlier_end = 0
        if earlier is not None:
            self._link, self._earlier = 1, earlier[0]
            if earlier[1] is not None:
                self._link = 2
                self._earlier_start, self._earlier_end = earlier[1]

    def features(self, chunk: Chunk, side: int, rank: int, between: int) -> list[int]:
        """The features of a chunk.

        Args:
            chunk: the token range of the chunk.
            side: 0 before the cue, 1 after it.
            rank: the number of candidates on this side that are nearer to the cue.
            between: the flags of all the tokens between the chunk and the cue (``Document.between``).
        """
        classes, clusters = self._classes, self._clusters
        at, first, before, tie = self._at, self._first, self._before, self._link
        start, end = chunk
        low, high = (at + 1, start) if side else (end, at)
        one, head = classes[start], classes[end - 1]
        previous = classes[start - 1] if start > first else EDGE
        following = classes[end] if end < self._last else EDGE
        distance, size = high - low, end - start
        if distance > 0:
            gap = classes[low] * GAP_FIRST5 + classes[high - 1] * GAP_LAST5
        else:
            gap, distance = ADJACENT * GAP_FIRST5, 0
        if tie == 2 and not (start < self._earlier_end and self._earlier_start < end):
            tie = 3 if end <= self._earlier_start else 4 if end <= self._earlier else 5
        side_ = side * _SIDE_FIRST
        position = side_ + (rank if rank < 6 else 6) * _RANK_SECOND
        tied, last_, previous_ = position + tie * _TIE_THIRD, head * _LAST_FOURTH, previous * _PREVIOUS_THIRD
        return [
            position + one * FIRST0 + last_,
            T1 + position + previous_ + last_,
            T2 + position + following * FOLLOWING2 + FINE_STEPS[distance] * DISTANCE2,
            T3 + position + between * BETWEEN3 + (PERSONAL3 if one in PERSON_STARTS else 0),
            T4 + position + previous_ + self._frame * FRAME4,
            T5 + side_ + gap + (distance if distance < 3 else 3) * FEW5,
            T6 + side_ + (OPENS6 if start == first else 0) + COARSE_STEPS[start - first] * ROOM6 + between * BETWEEN6,
            T7 + side_ + one * FIRST7 + head * LAST7 + (size if size < 4 else 4) * SIZE7,
            T8 + side_ + following * FOLLOWING8 + previous * PREVIOUS8 + self._quotation * QUOTATION8,
            T9 + tied + before * BEFORE9,
            T10 + tied + between * BETWEEN10,
            T11 + position + clusters[end - 1] * LAST11 + clusters[start - 1] * PREVIOUS11,
            T12 + position + clusters[end] * FOLLOWING12 + clusters[at] * OWN12,
            T13 + position + before * BEFORE13 + self._beside * BESIDE13,
            T14 + side_ + tie * TIE14 + one * FIRST14,
            T15 + tie * TIE15 + previous * PREVIOUS15,
        ]

    def features_before(self, chunk: Chunk, context: int, nearer: int) -> list[int]:
        """The additional features of a chunk before the cue.

        Args:
            chunk: the token range of the chunk.
            context: the groups of the tokens around the chunk (``clause_context``).
            nearer: the number of subjects that are nearer to the cue, at most 3.
        """
        classes = self._classes
        at, before, shape = self._at, self._before, self._shape
        start, end = chunk
        one = classes[start]
        verbs = self._finite.count(1, end, at)
        verbs = verbs if verbs < 3 else 3
        previous = classes[start - 1] if start > self._first else EDGE
        relative = one in RELATIVE_PRONOUNS_AND_THAT
        nearer_, shape_, context_ = nearer * _NEARER_FIRST, shape * _SHAPE_THIRD, context * _CONTEXT
        return [
            T16 + nearer_ + before * BEFORE16 + shape_ + (ROLES[context] & _OPENS_OR_HAS_VERB) * ROLE16,
            T17 + nearer_ + one * FIRST17 + shape_,
            T18 + context_ + nearer * NEARER18 + before * BEFORE18,
            T19 + verbs * VERBS19 + shape * SHAPE19 + nearer * NEARER19 + relative * RELATIVE19 + before * BEFORE19,
            T20 + context_ + relative * RELATIVE20 + nearer * NEARER20 + verbs * VERBS20,
            T21 + shape * SHAPE21 + nearer * NEARER21 + (TOUCHES21 if end == at else 0) + previous * PREVIOUS21,
        ]

    def features_of_none(self) -> list[int]:
        """The features of the option without a source."""
        classes = self._classes
        at, first, last, frame, before = self._at, self._first, self._last, self._frame, self._before
        form = classes[at]
        second = classes[at - 2] if at - 1 > first else EDGE
        following = classes[at + 1] if at + 1 < last else EDGE
        auxiliary = before in AUXILIARIES or second in AUXILIARIES
        return [
            T22 + before * BEFORE22 + second * SECOND22,
            T23 + following * NEXT23 + frame * FRAME23,
            T24 + frame * FRAME24 + self._rate * RATE24,
            T25 + form * FORM25 + frame * FRAME25,
            T26 + form * FORM26 + self._quotation * QUOTATION26 + (AUX26 if auxiliary else 0),
            T27 + before * BEFORE27 + frame * FRAME27,
            T28 + self._link * LINK28 + before * BEFORE28,
        ]
