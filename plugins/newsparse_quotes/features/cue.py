"""Features of the model "cue", which decides whether a possible cue reports speech."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import lazy_re as re
from newsparse.linear import Field, Templates, same_factor
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import CONTENT_OPENERS
from newsparse_quotes.document.token_classes import one_of
from newsparse_quotes.features.fields import (
    CLASS,
    CLUSTER,
    COARSE,
    COARSE_STEP,
    COARSE_STEPS,
    EDGE,
    FLAG,
    FRAME,
    LEVEL,
    RATE,
    coarse,
)  # fmt: skip

TEMPLATES = Templates("cue", tag_bits=4)
_add = TEMPLATES.add
# rate, frame, level: of the cue (CueEntry). form: its class; own: its cluster. previous and next: the tokens around it.
T0, RATE0, NEXT0 = _add(rate=RATE, next=CLASS).factors
T1, RATE1, PREVIOUS1 = _add(rate=RATE, previous=CLASS).factors
T2, FRAME2, NEXT2, NEXT_BUT_ONE2 = _add(frame=FRAME, next=CLASS, next_but_one=CLASS).factors
# quotation: the distance of the nearest quotation without a cue; ahead: one follows the cue.
T3, QUOTATION3, AHEAD3, RATE3, UPPER3 = _add(quotation=COARSE_STEP, ahead=FLAG, rate=RATE, upper=FLAG).factors
# that: the distance of a conjunction such as "that" after the cue, 0 if there is none within reach.
T4, THAT4, RATE4, FRAME4 = _add(that=Field(3), rate=RATE, frame=FRAME).factors
# rival: the highest rate of the nearby possible cues.
T5, RIVAL5, RATE5, UPPER5 = _add(rival=RATE, rate=RATE, upper=FLAG).factors
T6, THIRD6, SECOND6, FORM6 = _add(third_before=CLASS, second_before=CLASS, form=CLASS).factors
# room and rest: the number of tokens before and after the cue in its sentence.
T7, REST7, ROOM7, FORM7 = _add(rest=COARSE_STEP, room=COARSE_STEP, form=CLASS).factors
T8, LEVEL8, PREVIOUS8, SECOND8 = _add(level=LEVEL, previous=CLASS, second_before=CLASS).factors
T9, OWN9, NEXT9, PREVIOUS9 = _add(own=CLUSTER, next_cluster=CLUSTER, previous=CLASS).factors
T10, BEFORE10, NEXT10, RATE10 = _add(previous_cluster=CLUSTER, next_cluster=CLUSTER, rate=RATE).factors
T11, OWN11, NEXT11, PREVIOUS11 = _add("own+next_class+previous", own=CLUSTER, next=CLASS, previous=CLASS).factors

_RATE = same_factor(RATE0, RATE1)
_RATE_SECOND = same_factor(RATE3, RATE5)
_UPPER = same_factor(UPPER3, UPPER5)
_OWN = same_factor(OWN9, OWN11)
_NEXT_CLUSTER = same_factor(NEXT9, NEXT10)

_THAT = re.compile(one_of(CONTENT_OPENERS))
THAT_REACH = 7
"""Exclusive limit, in tokens after the cue, for a conjunction such as "that"."""

RIVAL_REACH = 5
"""Exclusive limit of the distance in tokens of another possible cue."""

NO_QUOTATION = len(COARSE)
"""The distance step if there is no quotation, the same as for the farthest ones."""


def features(
    document: Document, cue: int, first: int, last: int, quoted: Sequence[int], rivals: tuple[int, int]
) -> list[int]:
    """The features of a possible cue.

    Args:
        document: the text.
        cue: the token index of the possible cue.
        first: the start of its sentence.
        last: the end of its sentence.
        quoted: the starts of the quotations of the sentence that are pieces of a clause, in order.
        rivals: the previous and the next possible cue of the sentence, negative if there is none.
    """
    classes, clusters, rates = document.classes, document.clusters, document.rates
    rate, frame, level, _ = document.cue_entries[cue]
    own = clusters[cue]
    form = classes[cue]
    room, rest = cue - first, last - cue
    previous = classes[cue - 1] if room > 0 else EDGE
    second = classes[cue - 2] if room > 1 else EDGE
    third = classes[cue - 3] if room > 2 else EDGE
    following = classes[cue + 1] if rest > 1 else EDGE
    following2 = classes[cue + 2] if rest > 2 else EDGE
    near, ahead = NO_QUOTATION, False
    if quoted:
        near = coarse(min([abs(at - cue) for at in quoted]))
        ahead = quoted[-1] > cue
    found = _THAT.search(classes, cue + 1, min(cue + THAT_REACH, last))
    that = found.start() - cue if found else 0
    rival, (left, right) = 0, rivals
    if left >= 0 and cue - left < RIVAL_REACH:
        rival = rates[left]
    if right >= 0 and right - cue < RIVAL_REACH and rates[right] > rival:
        rival = rates[right]
    upper = document.words[cue][:1].isupper() * _UPPER
    rate_, rate_second, own_, next_cluster = (
        rate * _RATE,
        rate * _RATE_SECOND,
        own * _OWN,
        clusters[cue + 1] * _NEXT_CLUSTER,
    )
    return [
        T0 + rate_ + following * NEXT0,
        T1 + rate_ + previous * PREVIOUS1,
        T2 + frame * FRAME2 + following * NEXT2 + following2 * NEXT_BUT_ONE2,
        T3 + near * QUOTATION3 + ahead * AHEAD3 + rate_second + upper,
        T4 + that * THAT4 + rate * RATE4 + frame * FRAME4,
        T5 + rival * RIVAL5 + rate_second + upper,
        T6 + third * THIRD6 + second * SECOND6 + form * FORM6,
        T7 + COARSE_STEPS[rest - 1] * REST7 + COARSE_STEPS[room] * ROOM7 + form * FORM7,
        T8 + level * LEVEL8 + previous * PREVIOUS8 + second * SECOND8,
        T9 + own_ + next_cluster + previous * PREVIOUS9,
        T10 + clusters[cue - 1] * BEFORE10 + next_cluster + rate * RATE10,
        T11 + own_ + following * NEXT11 + previous * PREVIOUS11,
    ]
