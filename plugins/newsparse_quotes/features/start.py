"""Features of the model "start", which chooses the start of the content of a cue."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

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
_FRAME_SOURCE = same_factor(FRAME0, FRAME4), same_factor(SOURCE0, SOURCE4)
_NEXT = same_factor(NEXT3, NEXT7)

_THAT_OR_MARK = re.compile(one_of(NEAR_CONTENT_OPENERS, {OPEN}))


def source_side(cue: int, source: Chunk | None) -> int:
    """The side of the source of a cue: 0 if there is none, 1 before the cue, 2 after it."""
    return 0 if source is None else 1 if source[1] <= cue else 2


def features_after(document: Document, cue: int, last: int, source: Chunk | None) -> Callable[[int], list[int]]:
    """Return a function from a start after the cue, as a token index, to its features.

    Args:
        document: the text.
        cue: the token index of the cue.
        last: the end of its sentence.
        source: the chunk that names the source.
    """
    classes, clusters = document.classes, document.clusters
    high = source[1] if source else -1
    side = source_side(cue, source)
    stop = min(cue + 1 + START_REACH, last)
    mark = classes.find(OPEN, cue + 1, stop) if cue + 1 < stop else -1
    _, frame, level, _ = document.cue_entries[cue]
    following = classes[cue + 1] if cue + 1 < last else EDGE
    # The terms that all starts of a cue share.
    frame_source = frame * _FRAME_SOURCE[0] + side * _FRAME_SOURCE[1]
    frame0, frame4, source3, source6, source8 = (
        T0 + frame_source, T4 + frame_source, T3 + following * _NEXT + side * _SOURCE_THIRD, T6 + side * SOURCE6,
        T8 + side * _SOURCE_THIRD,
    )  # fmt: skip
    next7, frame9, own11 = T7 + following * _NEXT, T9 + frame * FRAME9 + level * LEVEL9, T11 + clusters[cue] * OWN11

    def features(at: int) -> list[int]:
        c, b, step = classes[at], classes[at - 1], at - cue
        n = classes[at + 1] if at + 1 < last else EDGE
        few = step if step < 3 else 3
        next_to = step == 1
        here, before, steps, few_last = c * _HERE_FIRST, b * _BEFORE, step * _STEP_SECOND, few * _FEW_LAST
        here1, here9 = c * _HERE_AFTER_CLASS, c * _HERE_AFTER_CLUSTER
        return [
            here + frame0,
            T1 + before + here1 + next_to * NEXT_TO1,
            T2 + here + steps + (MARK2 if 0 <= mark < at else 0),
            source3 + steps,
            frame4 + before + next_to * NEXT_TO4,
            T5 + here + n * SECOND5,
            source6 + (SOURCE_END6 if at == high else 0) + c * HERE6,
            next7 + here1 + (step if step < 4 else 4) * FEW7,
            source8 + before + steps,
            frame9 + here9 + few_last,
            T10 + clusters[at - 1] * BEFORE10 + here9 + few_last,
            own11 + clusters[at] * HERE11 + few * FEW11,
        ]

    return features


def features_before(
    document: Document, cue: int, sentence: tuple[int, int], source: Chunk | None, commas: int
) -> Callable[[int, int, int], list[int]]:
    """Return a function that computes the features of a start before the clause of a cue ("C, X said", "C, said X").

    The arguments of the function are the start and the end of the content, as token indices, and the type of the start,
    such as ``AT_SENTENCE_START``.

    Args:
        document: the text.
        cue: the token index of the cue.
        sentence: the token range of its sentence.
        source: the chunk that names the source.
        commas: the number of commas and conjunctions before the clause.
    """
    classes = document.classes
    first, last = sentence
    begin = cue if source is None else min(cue, source[0])
    done = cue + 1 if source is None else max(cue + 1, source[1])
    after_clause = classes[done] if done < last else EDGE
    last_class = closing_class(classes, begin - 1) if begin - 1 > first else classes[begin - 1]
    form, side = classes[cue], source_side(cue, source)
    that = _THAT_OR_MARK.search(classes, cue + 1, min(cue + THAT_REACH, last))
    following = 0 if that is None else 1 + (classes[that.start()] == OPEN)
    commas = min(commas, MOST_COMMAS)

    def features(at: int, end: int, type_: int) -> list[int]:
        here = classes[at]
        before = classes[at - 1] if at > first else EDGE
        quoted = classes.find(OPEN, first, end) >= 0
        return [
            T12 + type_ * TYPE12 + after_clause * BEHIND12 + side * SOURCE12,
            T13 + type_ * TYPE13 + here * HERE13 + before * BEFORE13,
            T14 + type_ * TYPE14 + form * FORM14 + last_class * LAST14,
            T15 + type_ * TYPE15 + commas * COMMAS15 + coarse(end - first) * ROOM15,
            T16 + type_ * TYPE16 + coarse(end - at) * SIZE16 + last_class * LAST16,
            T17 + type_ * TYPE17 + following * FOLLOWING17 + last_class * LAST17,
            T18 + type_ * TYPE18 + following * FOLLOWING18 + quoted * QUOTED18 + side * SOURCE18,
        ]

    return features


def closing_class(classes: Sequence[int], at: int) -> int:
    """The class of a token; ``CLOSE_AFTER_COMMA`` or ``CLOSE_ALONE`` for a closing quotation mark."""
    c = classes[at]
    if c == CLOSE:
        return CLOSE_AFTER_COMMA if classes[at - 1] in COMMA else CLOSE_ALONE
    return c
