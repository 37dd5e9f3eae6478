"""What every step needs to know of a text: tokens, classes, paragraphs, sentences, quotations."""

from __future__ import annotations

import re
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newsparse.lexicon import default_lexicon
from newsparse.text.tokens import Tokens
from newsparse_quotes.document import phrases, token_flags
from newsparse_quotes.document.groups import (
    AFTER_SENTENCE_STOP,
    BEFORE_TIME,
    FINITE_VERBS,
    FULL_NAME_WORDS,
    SENTENCE_STOPS,
    TIMES,
    UNPAIRED_MARKS,
)
from newsparse_quotes.document.quotation_marks import DEEPEST, Quotation, pair_all
from newsparse_quotes.document.speech_verbs import Lexicon
from newsparse_quotes.document.token_classes import BLANK, CAPS, CLOSE, INITIAL, NAME, OPEN, one_of  # fmt: skip
from newsparse_quotes.document.word_lists import word_lists

_ABBREVIATIONS = default_lexicon().abbreviations

LONGEST_SENTENCE = 400
"""Tokens. Longer ones, which no newsroom prints, are cut there, so that no step looks further."""

MOST_CUES = 40
"""Words of one sentence that may report, the first ones. No sentence that is printed has as many."""

LONGEST_STOP = 6
"""Signs behind a full stop that may belong to it: more dots, marks, brackets."""

LONGEST_UNMASKED = 4
"""Tokens of a quotation up to which a cue or a source is looked for inside; longer ones are somebody's words."""

_INTEREST = re.compile(one_of(SENTENCE_STOPS, UNPAIRED_MARKS))
_GRADED = re.compile(rb"[^\0]")
_MONTH_NAME = re.compile(one_of(TIMES) + b"(?=" + one_of({NAME}) + b")")


_FINITE = bytes(c in FINITE_VERBS for c in range(256))

PADDING = 4
"""Zeros behind the kinds and rates, so that a look ahead needs no check."""


class Document:
    """A text read once: parallel lists by token index, and ranges of them.

    Attributes:
        scan: the tokens.
        text: the characters.
        stances: whether thoughts and stances are looked for.
        classes: the class of each token as a byte; marks that pair are OPEN and CLOSE.
        kinds: the kind of each token as a byte, 0 for what has none; a few zeros follow.
        grades: the packed grade of each token as a cue, 0 where it can't be one.
        rates: how often each token is a cue, in 15 steps, 0 where it can't be one; a few zeros follow.
        possible_cues: the tokens that may be cues, in order.
        paragraphs: token ranges.
        sentences: token ranges that tile the paragraphs.
        quotations: the pairs of marks, by start.
        unpaired: marks without a partner.
        finite: for each token 1 where it looks like a finite verb.
        between: for each token what it tells between a chunk and a cue (``token_flags.py``).
        ends: for each token what it is to a content that may end before it (``token_flags.py``).
        verbs: for each token 1 where it counts as a verb of the content that it stands in.
        long_quotations: for each token 1 if it lies in a quotation of more than ``LONGEST_UNMASKED`` tokens.
    """

    def __init__(self, scan: Tokens, text: str, paragraphs: Sequence[tuple[int, int]], words: Lexicon) -> None:
        codes = words.codes(scan.words)
        packed = array("I", codes)
        if sys.byteorder == "big":
            packed.byteswap()
        raw, size = packed.tobytes(), packed.itemsize
        self.stances = words.stances
        self.scan = scan
        self.text = text
        self.paragraphs = paragraphs
        self.words = scan.words
        self.classes = classes = bytearray(raw[::size])
        self.kinds = raw[3::size] + bytes(PADDING)
        self._leave_out()
        headings = phrases.headings(self.words, classes, paragraphs)
        for start, end in headings.items():
            classes[start:end] = bytes([BLANK]) * (end - start)
        for m in _MONTH_NAME.finditer(classes):
            i = m.start()
            if self.words[i] in word_lists()["months"] and (not i or classes[i - 1] not in BEFORE_TIME):
                classes[i] = NAME
        # No grade has a rate of 0, so the byte above the class tells which tokens have one.
        self.possible_cues = [i for m in _GRADED.finditer(raw[1::size]) if classes[i := m.start()] != BLANK]
        self.grades = [0] * len(codes)
        self.rates = bytearray(len(codes) + PADDING)
        for i in self.possible_cues:
            self.grades[i] = grade = codes[i] >> 8 & 0xFFFF
            self.rates[i] = grade & 15
        phrases.read_quoted_as(self.words, classes, self.grades, self.rates, self.possible_cues, words["said"])
        interest = [m.start() for m in _INTEREST.finditer(classes)]
        paired = pair_all(scan, [i for i in interest if classes[i] in UNPAIRED_MARKS], paragraphs)
        self.quotations: tuple[Quotation, ...] = paired.quotations
        self.unpaired = paired.unpaired
        masked = bytearray(len(codes) + 1)
        for q in paired.quotations:
            for i in range(q.left, q.start):
                classes[i] = OPEN
            for i in range(q.end, q.right):
                classes[i] = CLOSE
            if q.end - q.start > LONGEST_UNMASKED and q.depth == 0:
                masked[q.left : q.right] = b"\1" * (q.right - q.left)
        self.long_quotations = bytes(masked)
        self.finite = classes.translate(_FINITE)
        self.sentences = self._split([i for i in interest if classes[i] in SENTENCE_STOPS], headings)
        self._sentence_starts = [-1, *[first for first, _ in self.sentences[1:]]]
        self._lefts = [q.left for q in paired.quotations]
        self._paragraph_starts = [-1, *[first for first, _ in paragraphs[1:]]]
        self._thin_out()
        self.between, self.ends = token_flags.between_and_ends(classes, self.rates, self.possible_cues)
        self.verbs = token_flags.verbs(self.rates)

    def _leave_out(self) -> None:
        """Blank what lies in no paragraph: it is no part of the story, and neither reports nor names anybody."""
        at = 0
        for first, last in (*self.paragraphs, (len(self.classes), 0)):
            if at < first:
                self.classes[at:first] = bytes([BLANK]) * (first - at)
            at = last

    def _thin_out(self) -> None:
        """Leave out the cues of headings that stand in a sentence ("COSTS QUESTIONED The mill lost money"), and those
        beyond ``MOST_CUES`` in a sentence: each costs a look at what is around it.
        """
        possible, grades = self.possible_cues, self.grades
        for i in possible:
            if phrases.reports_nothing(self.words, self.classes, i, self.first_line, self.paragraph_of):
                grades[i] = self.rates[i] = 0
        for first, last in self.sentences:
            if last - first > MOST_CUES:
                low, high = bisect_left(possible, first), bisect_left(possible, last)
                for i in possible[low + MOST_CUES : high]:
                    grades[i] = self.rates[i] = 0
        self.possible_cues = [i for i in possible if grades[i]]

    def sentence_at(self, index: int) -> int:
        """The number of the sentence that holds a token."""
        return bisect_right(self._sentence_starts, index) - 1

    def first_line(self, index: int) -> tuple[int, int]:
        """The token range of the sentence that holds a token."""
        return self.sentences[self.sentence_at(index)]

    def paragraph_of(self, index: int) -> tuple[int, int]:
        """The token range of the paragraph that holds a token."""
        return self.paragraphs[self.paragraph_at(index)]

    def paragraph_at(self, index: int) -> int:
        """The number of the paragraph that holds a token."""
        return bisect_right(self._paragraph_starts, index) - 1

    def dash_from(self, index: int) -> int:
        """Where the dash begins that ends with a token: two hyphens in touch are one."""
        words = self.words
        double = index > 0 and words[index - 1] == words[index] == "-" and not self.scan.spaced(index - 1)
        return index - double

    def quotations_within(self, first: int, last: int) -> list[Quotation]:
        """The quotations whose words lie in a token range."""
        start, end = bisect_left(self._lefts, first - 2), bisect_left(self._lefts, last)
        return [q for q in self.quotations[start:end] if first <= q.start and q.end <= last]

    def quotations_in(self, first: int, last: int) -> Sequence[Quotation]:
        """The quotations that begin in a token range."""
        if not self._lefts:
            return ()
        return self.quotations[bisect_left(self._lefts, first) : bisect_left(self._lefts, last)]

    def quotations_at(self, index: int) -> list[Quotation]:
        """The quotations that hold a token, the outermost first."""
        at = bisect_right(self._lefts, index)
        if not at:
            return []
        return [q for q in self.quotations[max(0, at - 2 * DEEPEST) : at] if q.left <= index < q.right]

    def _split(self, stops: Sequence[int], headings: dict[int, int]) -> list[tuple[int, int]]:
        """The sentences, by the stops that may end one; a heading that runs into a sentence is one of its own."""
        sentences: list[tuple[int, int]] = []
        at, size = 0, len(stops)
        boundary = self._boundary
        for first, last in self.paragraphs:
            start = first
            while at < size and (stop := stops[at]) < last:
                at += 1
                end = boundary(stop, last)
                if start < end:
                    _append(sentences, start, end)
                    start = end
            _append(sentences, start, last)
        if not headings:
            return sentences
        parted = [((a, b),) if a not in headings else ((a, headings[a]), (headings[a], b)) for a, b in sentences]
        return [one for parts in parted for one in parts]

    def _boundary(self, stop: int, last: int) -> int:
        """Where the sentence that a stop may end does end; 0 where it goes on, or where the paragraph ends with it."""
        classes, words, starts = self.classes, self.words, self.scan.starts
        after = stop + 1
        limit = min(last, stop + LONGEST_STOP)
        touching = starts[stop] + len(words[stop]) == starts[after]
        while touching and after < limit and classes[after] in AFTER_SENTENCE_STOP:
            after += 1
            touching = starts[after - 1] + len(words[after - 1]) == starts[after]
        if (
            touching
            or after >= last
            or words[after][0].islower()
            or (self.long_quotations[stop] and self.long_quotations[after])
        ):
            return 0
        if after == stop + 1 and words[stop] == "." and stop:
            before = words[stop - 1]
            if classes[stop - 1] == INITIAL or (len(before) < 6 and before.lower() in _ABBREVIATIONS):
                return 0
            if classes[stop - 1] == CAPS and before.endswith(".") and classes[after] in FULL_NAME_WORDS:
                return 0
        return after


def _append(sentences: list[tuple[int, int]], start: int, end: int) -> None:
    while end - start > LONGEST_SENTENCE:
        sentences.append((start, start + LONGEST_SENTENCE))
        start += LONGEST_SENTENCE
    if start < end:
        sentences.append((start, end))
