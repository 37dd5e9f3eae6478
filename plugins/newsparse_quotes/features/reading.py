"""Features of the model "reading", which decides whether a reading of a cue is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsparse.linear import Field, Templates, same_factor
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import PRONOUNS, SUBJECT_PRONOUNS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CAPS, NAME, NAME_S
from newsparse_quotes.features.fields import CLASS, COUNT, EDGE, FINE_STEP, FLAG, FRAME, LEVEL, MARGIN, RATE, fine

if TYPE_CHECKING:
    from newsparse_quotes.state import CueSentence, Reading

_SCORE = Field(4)
_RANK = Field(3, ("best", "second_end", "second_start"))
_SOURCE = Field(4, ("none", "pronoun", "other_pronoun", "name", "noun", "pronoun_behind", "other_pronoun_behind",
                    "name_behind", "noun_behind"))  # fmt: skip
_UP_TO_TWO = Field(2, ("0", "1", "2+"))

TEMPLATES = Templates("reading")
_add = TEMPLATES.add
# score: the score of the cue, in 15 steps; rank: the rank of the reading; rate, frame, level: of the cue.
T0, LEVEL0, SCORE0, RANK0 = _add(level=LEVEL, score=_SCORE, rank=_RANK).factors
T1, RATE1, SCORE1 = _add(rate=RATE, score=_SCORE).factors
# sure, start_margin, end_margin: the margins between source, start and end and the second best ones.
T2, SURE2, SOURCE2, LEVEL2 = _add(sure=MARGIN, source=_SOURCE, level=LEVEL).factors
T3, MARGIN3, RANK3, FIRST3 = _add(start_margin=MARGIN, rank=_RANK, content_first=FLAG).factors
T4, MARGIN4, RANK4, FIRST4 = _add(end_margin=MARGIN, rank=_RANK, content_first=FLAG).factors
# free, parts: the number of quotations in the content that have no cue, and that are linked to a clause; missing: the
# number of quotations of the sentence that are linked to a clause and are not in the content.
T5, FREE5, PARTS5, SCORE5, MISSING5 = _add(free=_UP_TO_TWO, parts=_UP_TO_TWO, score=_SCORE, missing=_UP_TO_TWO).factors
# outer, inner, beside: the best score of the other readings that contain this cue, whose cue this one contains, that
# overlap this one; inners: the number of inner readings.
T6, OUTER6, SCORE6, FIRST6 = _add(outer=_SCORE, score=_SCORE, content_first=FLAG).factors
T7, INNER7, SCORE7, INNERS7, FIRST7 = _add(inner=_SCORE, score=_SCORE, inners=COUNT, content_first=FLAG).factors
T8, BESIDE8, SCORE8, RANK8 = _add(beside=_SCORE, score=_SCORE, rank=_RANK).factors
T9, SIZE9, LEVEL9, FIRST9 = _add(size=FINE_STEP, level=LEVEL, content_first=FLAG).factors
# lead, head: the token before the content and its first token; sign, after: the two tokens after it.
T10, LEAD10, HEAD10 = _add(lead=CLASS, head=CLASS).factors
T11, SIGN11, AFTER11 = _add(sign=CLASS, after=CLASS).factors
T12, OUTER12, OUTER_RATE12, OUTER_LEVEL12, LEVEL12, RATE12 = _add(
    outer=_SCORE, outer_rate=RATE, outer_level=LEVEL, level=LEVEL, rate=RATE
).factors
T13, FRAME13, PARTS13, FIRST13 = _add(frame=FRAME, parts=_UP_TO_TWO, content_first=FLAG).factors
T14, SOURCE14, FRAME14, FIRST14 = _add(source=_SOURCE, frame=FRAME, content_first=FLAG).factors
T15, SURE15, MARGIN15, LAST_MARGIN15 = _add(sure=MARGIN, start_margin=MARGIN, end_margin=MARGIN).factors
T16, INNER16, RANK16, LAST_MARGIN16 = _add(inner=_SCORE, rank=_RANK, end_margin=MARGIN).factors
T17, BESIDE17, RANK17, LAST_MARGIN17 = _add(beside=_SCORE, rank=_RANK, end_margin=MARGIN).factors
T18, PARTS18, MISSING18, RANK18, LEVEL18 = _add(parts=_UP_TO_TWO, missing=_UP_TO_TWO, rank=_RANK, level=LEVEL).factors
T19, OUTER19, PARTS19, SOURCE19 = _add(outer=_SCORE, parts=_UP_TO_TWO, source=_SOURCE).factors
T20, PIECES20, FIRST20, SCORE20 = _add(pieces=COUNT, content_first=FLAG, score=_SCORE).factors
T21, RATE21, SIGN21, LEVEL21 = _add(rate=RATE, sign=CLASS, level=LEVEL).factors
T22, LEAD22, LEVEL22, RATE22 = _add(lead=CLASS, level=LEVEL, rate=RATE).factors

_SCORE_SECOND = same_factor(SCORE1, SCORE6, SCORE7, SCORE8)
_FIRST = same_factor(FIRST3, FIRST4, FIRST9, FIRST13)

_NAMES = frozenset({NAME, CAPS, NAME_S})


class Others(NamedTuple):
    """The best readings of the other cues of the sentence, relative to one reading.

    Attributes:
        outer: the step of the highest score of those that contain the cue, 0 if there are none.
        outer_rate: the rate of the cue of that reading.
        outer_level: its level.
        inner: the step of the highest score of those whose cue the reading contains.
        inners: the number of those, at most 3.
        beside: the step of the highest score of those that overlap the reading otherwise.
    """

    outer: int
    outer_rate: int
    outer_level: int
    inner: int
    inners: int
    beside: int


def score_step(score: int) -> int:
    """The score of a cue in steps from 1 to 15."""
    return max(1, min(15, (score + 640) // 96))


def source_type(document: Document, cue: int, source: Chunk | None) -> int:
    """The type of a source by its first word: 0 no source, 1 a personal pronoun, 2 another pronoun, 3 a name, 4 a noun.

    4 is added if the source follows its cue.
    """
    if source is None:
        return 0
    c = document.classes[source[0]]
    type_ = 1 if c in SUBJECT_PRONOUNS else 2 if c in PRONOUNS else 3 if c in _NAMES else 4
    return type_ + 4 * (source[0] > cue)


def features(
    document: Document, cue_sentence: CueSentence, one: Reading, others: Others, held: Sequence[int]
) -> list[int]:
    """The features of a reading.

    Args:
        document: the text.
        cue_sentence: its sentence.
        one: the reading.
        others: the readings of the other cues.
        held: the counts ``free``, ``parts`` and ``missing`` of quotations (see the templates), each at most 2.
    """
    cue, score, source, pieces, rank, (sure, margin, last_margin) = one
    classes = document.classes
    rate, frame, level, _ = document.cue_entries[cue]
    free, parts, missing = held
    outer, outer_rate, outer_level, inner, inners, beside = others
    own = score_step(score)
    start, end = pieces[0]
    head = classes[start]
    lead = classes[start - 1] if start > cue_sentence.first else EDGE
    sign = classes[end] if end < cue_sentence.last else EDGE
    after = classes[end + 1] if end + 1 < cue_sentence.last else EDGE
    type_ = source_type(document, cue, source)
    content_first = start < cue
    score_, first = own * _SCORE_SECOND, content_first * _FIRST
    return [
        T0 + level * LEVEL0 + own * SCORE0 + rank * RANK0,
        T1 + rate * RATE1 + score_,
        T2 + sure * SURE2 + type_ * SOURCE2 + level * LEVEL2,
        T3 + margin * MARGIN3 + rank * RANK3 + first,
        T4 + last_margin * MARGIN4 + rank * RANK4 + first,
        T5 + free * FREE5 + parts * PARTS5 + own * SCORE5 + missing * MISSING5,
        T6 + outer * OUTER6 + score_ + content_first * FIRST6,
        T7 + inner * INNER7 + score_ + inners * INNERS7 + content_first * FIRST7,
        T8 + beside * BESIDE8 + score_ + rank * RANK8,
        T9 + fine(end - start) * SIZE9 + level * LEVEL9 + first,
        T10 + lead * LEAD10 + head * HEAD10,
        T11 + sign * SIGN11 + after * AFTER11,
        T12
        + outer * OUTER12
        + outer_rate * OUTER_RATE12
        + outer_level * OUTER_LEVEL12
        + level * LEVEL12
        + rate * RATE12,
        T13 + frame * FRAME13 + parts * PARTS13 + first,
        T14 + type_ * SOURCE14 + frame * FRAME14 + content_first * FIRST14,
        T15 + sure * SURE15 + margin * MARGIN15 + last_margin * LAST_MARGIN15,
        T16 + inner * INNER16 + rank * RANK16 + last_margin * LAST_MARGIN16,
        T17 + beside * BESIDE17 + rank * RANK17 + last_margin * LAST_MARGIN17,
        T18 + parts * PARTS18 + missing * MISSING18 + rank * RANK18 + level * LEVEL18,
        T19 + outer * OUTER19 + parts * PARTS19 + type_ * SOURCE19,
        T20 + len(pieces) * PIECES20 + content_first * FIRST20 + own * SCORE20,
        T21 + rate * RATE21 + sign * SIGN21 + level * LEVEL21,
        T22 + lead * LEAD22 + level * LEVEL22 + rate * RATE22,
    ]
