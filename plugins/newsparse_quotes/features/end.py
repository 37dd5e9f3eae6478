"""Features of the model "end", which chooses the end of the content of a cue."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.linear import Field, Templates, same_factor
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COMMA, CONTENT_BREAKS, PUNCTUATION
from newsparse_quotes.document.token_classes import CLOSE, OPEN, class_number
from newsparse_quotes.features.fields import (
    ADJACENT,
    CLASS,
    CLOSE_AFTER_COMMA,
    CLOSE_ALONE,
    CLUSTER,
    COUNT,
    EDGE,
    FINE_STEP,
    FINE_STEPS,
    FLAG,
    FRAME,
    LEVEL,
    RATE,
)  # fmt: skip

END_REACH = 70
"""Maximum tokens of a content that ends before its sentence."""

_COMMA_CLASS = class_number(",")
_BREAKS = bytes(CONTENT_BREAKS)
_BREAK_COUNT = Field(3, ("0", "1", "2", "3", "4", "5", "6", "7+"))
_UP_TO_TWO = Field(2, ("0", "1", "2+"))

TEMPLATES = Templates("end")
_add = TEMPLATES.add
# The end of the sentence. opening: the first token of the content; lead: the previous token, ADJACENT if it is the cue.
T0, OPENING0, FRAME0 = _add("sentence: opening+frame", opening=CLASS, frame=FRAME).factors
T1, BREAKS1, FRAME1 = _add("sentence: breaks+frame", breaks=_BREAK_COUNT, frame=FRAME).factors
T2, LEVEL2, COMMAS2, QUOTED2 = _add("sentence: level+commas+quoted", level=LEVEL, commas=COUNT, quoted=FLAG).factors
T3, LEAD3, COMMAS3 = _add("sentence: lead+commas", lead=CLASS, commas=COUNT).factors
T4, LAST4 = _add("sentence: last", last=CLASS).factors
# Another end. here: the token after the content; last: its last token; next: the token after here; done and rest: the
# number of tokens of the content, and of the rest of the sentence; commas, verbs: their number in the content; opened:
# a quotation begins in it and does not end in it; verb: the highest rate of the next four tokens.
T5, HERE5, COMMAS5, OPENED5 = _add(here=CLASS, commas=COUNT, opened=FLAG).factors
T6, HERE6, NEXT6 = _add(here=CLASS, next=CLASS).factors
T7, DONE7, HERE7, OPENED7 = _add(done=FINE_STEP, here=CLASS, opened=FLAG).factors
T8, REST8, HERE8 = _add(rest=FINE_STEP, here=CLASS).factors
T9, HERE9, VERB9, NEXT9 = _add(here=CLASS, verb=RATE, next=CLASS).factors
T10, LAST10, HERE10 = _add(last=CLASS, here=CLASS).factors
T11, OPENING11, HERE11, FEW11 = _add(
    opening=CLASS, here=CLASS, few=Field(3, ("0", "1", "2", "3", "4", "5", "6+"))
).factors
T12, HERE12, NEXT_BUT_ONE12 = _add(here=CLASS, next_but_one=CLASS).factors
T13, LEAD13, DONE13, OPENED13 = _add(lead=CLASS, done=FINE_STEP, opened=FLAG).factors
T14, DONE14, REST14, PUNCTUATION14 = _add(done=FINE_STEP, rest=FINE_STEP, punctuation=FLAG).factors
T15, LEVEL15, HERE15, VERB15 = _add(level=LEVEL, here=CLASS, verb=RATE).factors
T16, OPENED16, NEXT16, LAST16 = _add(opened=FLAG, next=CLASS, last=CLASS).factors
T17, VERBS17, HERE17, COMMAS17 = _add(verbs=_UP_TO_TWO, here=CLASS, commas=COUNT).factors
T18, LEAD18, HERE18, COMMAS18 = _add(lead=CLASS, here=CLASS, commas=COUNT).factors
T19, HERE19, HERE_RATE19, NEXT_RATE19 = _add(here=CLASS, here_rate=RATE, next_rate=RATE).factors
T20, FORM20, HERE20, COMMAS20 = _add(form=CLASS, here=CLASS, commas=COUNT).factors
T21, HERE21, LAST21, QUOTED21, BEFORE_MARK21 = _add(here=CLASS, last=CLASS, quoted=FLAG, before_mark=FLAG).factors
T22, FRAME22, DONE22, OPENING22 = _add(frame=FRAME, done=FINE_STEP, opening=CLASS).factors
# left: the number of quotations of the clause after the content.
T23, LEFT23, HERE23, OPENED23 = _add(left=_UP_TO_TWO, here=CLASS, opened=FLAG).factors
T24, HERE24, NEXT24, NEXT_BUT_ONE24 = _add(here=CLASS, next_cluster=CLUSTER, next_but_one_cluster=CLUSTER).factors
T25, HERE25, LAST25, NEXT25 = _add(here=CLASS, last_cluster=CLUSTER, next_cluster=CLUSTER).factors
T26, HERE26, OWN26, NEXT26 = _add(here=CLASS, here_cluster=CLUSTER, next=CLASS).factors

_HERE_FIRST = same_factor(HERE5, HERE6, HERE9, HERE12, HERE19, HERE21, HERE24, HERE25, HERE26)
_HERE_AFTER_COUNT = same_factor(HERE15, HERE17, HERE23)
_HERE_AFTER_STEP = same_factor(HERE7, HERE8)
_HERE_AFTER_CLASS = same_factor(HERE10, HERE11, HERE18, HERE20)
_DONE_FIRST = same_factor(DONE7, DONE14)
_OPENED_LAST = same_factor(OPENED5, OPENED23)
_OPENED_AFTER_STEP = same_factor(OPENED7, OPENED13)
_COMMAS_THIRD = same_factor(COMMAS18, COMMAS20)
_LEAD = same_factor(LEAD13, LEAD18)


class Content:
    """The start of a content, for the features of its possible ends.

    Args:
        document: the text.
        cue: the token index of the cue.
        start: the start of the content.
        final: the end of the sentence, without its closing punctuation.
        last: the end of the sentence.
        unlinked: the starts of the quotations of the sentence that are pieces of a clause, in order.
    """

    __slots__ = (
        "_classes", "_clusters", "_commas", "_cue", "_final", "_form20", "_frame", "_frame22", "_known", "_last",
        "_last_open", "_lead", "_lead13", "_lead18", "_level", "_level15", "_most_left", "_opening", "_opening11",
        "_pieces", "_quoted21", "_rates", "_start", "_verb_flags", "_verbs",
    )  # fmt: skip

    def __init__(
        self, document: Document, cue: int, start: int, final: int, last: int, unlinked: Sequence[int]
    ) -> None:
        classes = document.classes
        self._classes, self._clusters, self._rates = classes, document.clusters, document.rates
        self._verb_flags = document.verbs
        self._cue, self._start, self._final, self._last = cue, start, final, last
        entry = document.cue_entries[cue]
        frame, level, opening = entry[1], entry[2], classes[start]
        lead = classes[start - 1] if start - 1 != cue else ADJACENT
        self._frame, self._level, self._opening, self._lead = frame, level, opening, lead
        self._pieces = [at for at in unlinked if start <= at < min(final, start + END_REACH)]
        self._most_left = len([at for at in self._pieces if at > start])
        self._last_open = classes.rfind(OPEN, start, final)
        # The terms that all ends of a content share.
        self._opening11, self._lead13 = T11 + opening * OPENING11, T13 + lead * _LEAD
        self._level15, self._lead18 = T15 + level * LEVEL15, T18 + lead * _LEAD
        self._form20 = T20 + classes[cue] * FORM20
        self._quoted21 = T21 + (QUOTED21 if opening == OPEN else 0)
        self._frame22 = T22 + frame * FRAME22 + opening * OPENING22
        # The counts of commas and verbs up to the end that was described last.
        self._known, self._commas, self._verbs = start, 0, 0

    def sentence_features(self) -> list[int]:
        """The features of a content that ends with its sentence."""
        classes, start = self._classes, self._start
        frame, level, opening, lead = self._frame, self._level, self._opening, self._lead
        inner = classes[start + 1 : min(self._final, start + END_REACH)]
        commas = min(3, inner.count(_COMMA_CLASS))
        breaks = len(inner) - len(inner.translate(None, _BREAKS))
        return [
            T0 + opening * OPENING0 + frame * FRAME0,
            T1 + min(breaks, 7) * BREAKS1 + frame * FRAME1,
            T2 + level * LEVEL2 + commas * COMMAS2 + (QUOTED2 if opening == OPEN else 0),
            T3 + lead * LEAD3 + commas * COMMAS3,
            T4 + classes[self._final - 1] * LAST4,
        ]

    def features(self, at: int) -> list[int]:
        """The features of an end before the end of the sentence. The ends are described in order.

        Args:
            at: the end of the content.
        """
        classes, clusters, rates = self._classes, self._clusters, self._rates
        start, last, last_open = self._start, self._last, self._last_open
        if self._commas < 3:
            self._commas = min(3, self._commas + classes.count(_COMMA_CLASS, self._known, at))
        if self._verbs < 2:
            self._verbs = min(2, self._verbs + self._verb_flags.count(1, self._known, at))
        self._known = at
        commas, verbs, left, opened = self._commas, self._verbs, 0, 0
        if last_open >= 0 and classes.rfind(OPEN, start, at) > classes.rfind(CLOSE, start, at):
            opened = 1
        if self._pieces:
            left = min(2, max(0, self._most_left - len([piece for piece in self._pieces if piece < at])))
        c, b = classes[at], classes[at - 1]
        if b == CLOSE:
            b = CLOSE_AFTER_COMMA if classes[at - 2] in COMMA else CLOSE_ALONE
        n = classes[at + 1] if at + 1 < last else EDGE
        n2 = classes[at + 2] if at + 2 < last else EDGE
        done, rest = FINE_STEPS[at - start], FINE_STEPS[self._final - at]
        verb, ahead = max(rates[at : at + 4]), clusters[at + 1]
        here, here_count, here_step = c * _HERE_FIRST, c * _HERE_AFTER_COUNT, c * _HERE_AFTER_STEP
        here_class, done_ = c * _HERE_AFTER_CLASS, done * _DONE_FIRST
        opened_, commas_ = opened * _OPENED_LAST, commas * _COMMAS_THIRD
        opened_step = opened * _OPENED_AFTER_STEP
        return [
            T5 + here + commas * COMMAS5 + opened_,
            T6 + here + n * NEXT6,
            T7 + done_ + here_step + opened_step,
            T8 + rest * REST8 + here_step,
            T9 + here + verb * VERB9 + n * NEXT9,
            T10 + b * LAST10 + here_class,
            self._opening11 + here_class + (done if done < 6 else 6) * FEW11,
            T12 + here + n2 * NEXT_BUT_ONE12,
            self._lead13 + done * DONE13 + opened_step,
            T14 + done_ + rest * REST14 + (PUNCTUATION14 if c in PUNCTUATION else 0),
            self._level15 + here_count + verb * VERB15,
            T16 + opened * OPENED16 + n * NEXT16 + b * LAST16,
            T17 + verbs * VERBS17 + here_count + commas * COMMAS17,
            self._lead18 + here_class + commas_,
            T19 + here + rates[at] * HERE_RATE19 + rates[at + 1] * NEXT_RATE19,
            self._form20 + here_class + commas_,
            self._quoted21 + here + b * LAST21 + (BEFORE_MARK21 if at <= last_open else 0),
            self._frame22 + done * DONE22,
            T23 + left * LEFT23 + here_count + opened_,
            T24 + here + ahead * NEXT24 + clusters[at + 2] * NEXT_BUT_ONE24,
            T25 + here + clusters[at - 1] * LAST25 + ahead * NEXT25,
            T26 + here + clusters[at] * OWN26 + n * NEXT26,
        ]
