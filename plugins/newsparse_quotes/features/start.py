"""Features of the model "start", which chooses the start of the content of a cue."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import lazy_re as re
from newsparse.linear import Field, Templates, same_factor
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COMMA, NEAR_CONTENT_OPENERS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CLOSE, OPEN, one_of
from newsparse_quotes.features.fields import (
    CLASS,
    CLOSE_AFTER_COMMA,
    CLOSE_ALONE,
    CLUSTER,
    COARSE_STEP,
    COUNT,
    EDGE,
    FLAG,
    FRAME,
    LEVEL,
    coarse,
)  # fmt: skip

START_REACH = 14
"""Maximum tokens between a cue and the start of its content."""

MOST_COMMAS = 3
"""Maximum count of commas before a clause."""

THAT_REACH = 9
"""Exclusive limit, in tokens after the cue, for a conjunction such as "that" or an opening quotation mark."""

AT_SENTENCE_START, AFTER_CONJUNCTION, AFTER_LAST_COMMA, AFTER_FIRST_COMMA = range(4)
"""The types of starts of a content that precedes the clause of its cue."""

_SOURCE = Field(2, ("none", "before", "behind"))
_STEP = Field(4, ("", *map(str, range(1, START_REACH + 1))))
_FEW = Field(2, ("", "1", "2", "3+"))
_TYPE = Field(2, ("sentence", "conjunction", "last_comma", "first_comma"))
_FOLLOWING = Field(2, ("none", "that", "mark"))

TEMPLATES = Templates("start")
_add = TEMPLATES.add
# Content after its cue. here, before, second: the first token of the content, the one before it and the one after it;
# step: the distance from the cue; source: the side of the source; next: the token after the cue.
T0, HERE0, FRAME0, SOURCE0 = _add(here=CLASS, frame=FRAME, source=_SOURCE).factors
T1, BEFORE1, HERE1, NEXT_TO1 = _add(before=CLASS, here=CLASS, next_to_cue=FLAG).factors
T2, HERE2, STEP2, MARK2 = _add(here=CLASS, step=_STEP, behind_mark=FLAG).factors
T3, NEXT3, STEP3, SOURCE3 = _add(next=CLASS, step=_STEP, source=_SOURCE).factors
T4, BEFORE4, FRAME4, SOURCE4, NEXT_TO4 = _add(before=CLASS, frame=FRAME, source=_SOURCE, next_to_cue=FLAG).factors
T5, HERE5, SECOND5 = _add(here=CLASS, second=CLASS).factors
T6, SOURCE_END6, HERE6, SOURCE6 = _add(at_source_end=FLAG, here=CLASS, source=_SOURCE).factors
T7, NEXT7, HERE7, FEW7 = _add(next=CLASS, here=CLASS, few=Field(3, ("", "1", "2", "3", "4+"))).factors
T8, BEFORE8, STEP8, SOURCE8 = _add(before=CLASS, step=_STEP, source=_SOURCE).factors
T9, FRAME9, LEVEL9, HERE9, FEW9 = _add(frame=FRAME, level=LEVEL, here=CLASS, few=_FEW).factors
T10, BEFORE10, HERE10, FEW10 = _add(before_cluster=CLUSTER, here=CLASS, few=_FEW).factors
T11, HERE11, OWN11, FEW11 = _add(here_cluster=CLUSTER, own=CLUSTER, few=_FEW).factors
# Content before the clause of its cue. type: the type of the start; behind: the token after the clause; last: the token
# before the clause; form: the class of the cue.
T12, TYPE12, BEHIND12, SOURCE12 = _add(type=_TYPE, behind=CLASS, source=_SOURCE).factors
T13, TYPE13, HERE13, BEFORE13 = _add(type=_TYPE, here=CLASS, before=CLASS).factors
T14, TYPE14, FORM14, LAST14 = _add(type=_TYPE, form=CLASS, last=CLASS).factors
T15, TYPE15, COMMAS15, ROOM15 = _add(type=_TYPE, commas=COUNT, room=COARSE_STEP).factors
T16, TYPE16, SIZE16, LAST16 = _add(type=_TYPE, size=COARSE_STEP, last=CLASS).factors
T17, TYPE17, FOLLOWING17, LAST17 = _add(type=_TYPE, following=_FOLLOWING, last=CLASS).factors
T18, TYPE18, FOLLOWING18, QUOTED18, SOURCE18 = _add(
    type=_TYPE, following=_FOLLOWING, quoted=FLAG, source=_SOURCE
).factors

_HERE_FIRST = same_factor(HERE0, HERE2, HERE5)
_HERE_AFTER_CLASS = same_factor(HERE1, HERE7)
_HERE_AFTER_CLUSTER = same_factor(HERE9, HERE10)
_BEFORE = same_factor(BEFORE1, BEFORE4, BEFORE8)
_STEP_SECOND = same_factor(STEP2, STEP3, STEP8)
_FEW_LAST = same_factor(FEW9, FEW10)
_SOURCE_THIRD = same_factor(SOURCE3, SOURCE8)
_FRAME_FIRST, _SOURCE_FIRST = same_factor(FRAME0, FRAME4), same_factor(SOURCE0, SOURCE4)
_NEXT = same_factor(NEXT3, NEXT7)

_THAT_OR_MARK = re.compile(one_of(NEAR_CONTENT_OPENERS, {OPEN}))


def source_side(cue: int, source: Chunk | None) -> int:
    """The side of the source of a cue: 0 if there is none, 1 before the cue, 2 after it."""
    return 0 if source is None else 1 if source[1] <= cue else 2


class StartsAfter:
    """The surroundings of a cue, for the features of the starts of its content after it.

    Args:
        document: the text.
        cue: the token index of the cue.
        last: the end of its sentence.
        source: the chunk that names the source.
    """

    __slots__ = (
        "_classes", "_clusters", "_cue", "_frame0", "_frame4", "_frame9", "_high", "_last", "_mark", "_next7", "_own11",
        "_source3", "_source6", "_source8",
    )  # fmt: skip

    def __init__(self, document: Document, cue: int, last: int, source: Chunk | None) -> None:
        classes = document.classes
        self._classes, self._clusters, self._cue, self._last = classes, document.clusters, cue, last
        self._high = source[1] if source else -1
        side = source_side(cue, source)
        stop = min(cue + 1 + START_REACH, last)
        self._mark = classes.find(OPEN, cue + 1, stop) if cue + 1 < stop else -1
        entry = document.cue_entries[cue]
        frame, level = entry[1], entry[2]
        following = classes[cue + 1] if cue + 1 < last else EDGE
        # The terms that all starts of a cue share.
        frame_source = frame * _FRAME_FIRST + side * _SOURCE_FIRST
        self._frame0, self._frame4 = T0 + frame_source, T4 + frame_source
        self._source3 = T3 + following * _NEXT + side * _SOURCE_THIRD
        self._source6, self._source8 = T6 + side * SOURCE6, T8 + side * _SOURCE_THIRD
        self._next7 = T7 + following * _NEXT
        self._frame9 = T9 + frame * FRAME9 + level * LEVEL9
        self._own11 = T11 + document.clusters[cue] * OWN11

    def features(self, at: int) -> list[int]:
        """The features of a start, a token index after the cue."""
        classes, clusters = self._classes, self._clusters
        c, b, step = classes[at], classes[at - 1], at - self._cue
        n = classes[at + 1] if at + 1 < self._last else EDGE
        few = step if step < 3 else 3
        here, before, steps, few_last = c * _HERE_FIRST, b * _BEFORE, step * _STEP_SECOND, few * _FEW_LAST
        here1, here9 = c * _HERE_AFTER_CLASS, c * _HERE_AFTER_CLUSTER
        return [
            here + self._frame0,
            T1 + before + here1 + (NEXT_TO1 if step == 1 else 0),
            T2 + here + steps + (MARK2 if 0 <= self._mark < at else 0),
            self._source3 + steps,
            self._frame4 + before + (NEXT_TO4 if step == 1 else 0),
            T5 + here + n * SECOND5,
            self._source6 + (SOURCE_END6 if at == self._high else 0) + c * HERE6,
            self._next7 + here1 + (step if step < 4 else 4) * FEW7,
            self._source8 + before + steps,
            self._frame9 + here9 + few_last,
            T10 + clusters[at - 1] * BEFORE10 + here9 + few_last,
            self._own11 + clusters[at] * HERE11 + few * FEW11,
        ]


class StartsBefore:
    """The clause of a cue, for the features of the starts of its content before the clause ("C, X said", "C, said X").

    Args:
        document: the text.
        cue: the token index of the cue.
        sentence: the token range of its sentence.
        source: the chunk that names the source.
        commas: the number of commas and conjunctions before the clause.
    """

    __slots__ = (
        "_after_clause", "_classes", "_commas", "_first", "_following", "_form", "_last_class", "_side",
    )  # fmt: skip

    def __init__(
        self, document: Document, cue: int, sentence: tuple[int, int], source: Chunk | None, commas: int
    ) -> None:
        classes = document.classes
        first, last = sentence
        begin = cue if source is None else min(cue, source[0])
        done = cue + 1 if source is None else max(cue + 1, source[1])
        self._classes, self._first = classes, first
        self._after_clause = classes[done] if done < last else EDGE
        self._last_class = closing_class(classes, begin - 1) if begin - 1 > first else classes[begin - 1]
        self._form, self._side = classes[cue], source_side(cue, source)
        that = _THAT_OR_MARK.search(classes, cue + 1, min(cue + THAT_REACH, last))
        self._following = 0 if that is None else 1 + (classes[that.start()] == OPEN)
        self._commas = min(commas, MOST_COMMAS)

    def features(self, at: int, end: int, type_: int) -> list[int]:
        """The features of a start.

        Args:
            at: the start of the content.
            end: its end.
            type_: the type of the start, such as ``AT_SENTENCE_START``.
        """
        classes, first, last_class, side = self._classes, self._first, self._last_class, self._side
        following = self._following
        here = classes[at]
        before = classes[at - 1] if at > first else EDGE
        quoted = classes.find(OPEN, first, end) >= 0
        return [
            T12 + type_ * TYPE12 + self._after_clause * BEHIND12 + side * SOURCE12,
            T13 + type_ * TYPE13 + here * HERE13 + before * BEFORE13,
            T14 + type_ * TYPE14 + self._form * FORM14 + last_class * LAST14,
            T15 + type_ * TYPE15 + self._commas * COMMAS15 + coarse(end - first) * ROOM15,
            T16 + type_ * TYPE16 + coarse(end - at) * SIZE16 + last_class * LAST16,
            T17 + type_ * TYPE17 + following * FOLLOWING17 + last_class * LAST17,
            T18 + type_ * TYPE18 + following * FOLLOWING18 + (QUOTED18 if quoted else 0) + side * SOURCE18,
        ]


def closing_class(classes: Sequence[int], at: int) -> int:
    """The class of a token; ``CLOSE_AFTER_COMMA`` or ``CLOSE_ALONE`` for a closing quotation mark."""
    c = classes[at]
    if c == CLOSE:
        return CLOSE_AFTER_COMMA if classes[at - 1] in COMMA else CLOSE_ALONE
    return c
