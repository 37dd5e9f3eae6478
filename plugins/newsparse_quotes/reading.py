"""What every step needs to know of a text: tokens, classes, paragraphs, sentences, quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import compress

from newsparse.text.tokens import Tokens
from newsparse_quotes.classes import (
    BLANK,
    BODY_NAME,
    CAPS,
    CLOSE,
    FIGURE,
    INITIAL,
    MARK,
    NAME,
    NAME_S,
    OPEN,
    SINGLE,
    numbers,
    one_of,
)  # fmt: skip
from newsparse_quotes.lexicon import Lexicon, abbreviations
from newsparse_quotes.marks import DEEPEST, Quotation, pair_all

LONGEST_SENTENCE = 400
"""Tokens. Longer ones, which no newsroom prints, are cut there, so that no step looks further."""

LONGEST_STOP = 6
"""Signs behind a full stop that may belong to it: more dots, marks, brackets."""

SHUT = 4
"""Quotations of more tokens are shut: no cue and no source is looked for inside."""

_STOPS = numbers(".", "?", "!", "…")
_MARKS = frozenset({MARK, SINGLE})
_INTEREST = re.compile(one_of(_STOPS, _MARKS))
_AFTER_STOP = _STOPS | {CLOSE, SINGLE} | numbers(")", "]")
_MONTH_NAME = re.compile(one_of(numbers("TIME")) + b"(?=" + one_of({NAME}) + b")")
_GIVEN_NAMES = frozenset({"Jan", "April", "June", "August"})
"""Names of months that are given names as well, where a name follows."""
_BEFORE_TIME = {FIGURE} | numbers("in on by since until from of for this that during before after through to TIME")
_NAMES = frozenset({NAME, NAME_S, CAPS, BODY_NAME})


class Reading:
    """A text read once: parallel lists by token index, and ranges of them.

    Attributes:
        scan: the tokens.
        classes: the class of each token as a byte; marks that pair are OPEN and CLOSE.
        grades: the packed grade of each token as a cue, 0 where it can't be one.
        possible_cues: the tokens that may be cues, in order.
        paragraphs: token ranges.
        sentences: token ranges that tile the paragraphs.
        quotations: the pairs of marks, by start.
        unpaired: marks without a partner.
        shut: for each token 1 where it lies in a quotation that is shut.
        closed: left ends of the quotations that the layout has given to somebody.
    """

    def __init__(self, scan: Tokens, paragraphs: Sequence[tuple[int, int]], words: Lexicon) -> None:
        codes = words.codes(scan.words)
        self.scan = scan
        self.paragraphs = paragraphs
        self.words = scan.words
        self.classes = classes = bytearray([code & 255 for code in codes])
        self.grades = [code >> 8 for code in codes]
        self._leave_out()
        for m in _MONTH_NAME.finditer(classes):
            if self.words[m.start()] in _GIVEN_NAMES and (not m.start() or classes[m.start() - 1] not in _BEFORE_TIME):
                classes[m.start()] = NAME
        self.possible_cues = list(compress(range(len(codes)), self.grades))
        interest = [m.start() for m in _INTEREST.finditer(classes)]
        paired = pair_all(scan, [i for i in interest if classes[i] in _MARKS], paragraphs)
        self.quotations: tuple[Quotation, ...] = paired.quotations
        self.unpaired = paired.unpaired
        self.closed: set[int] = set()
        self.claimed: set[int] = set()
        self.shut = shut = bytearray(len(codes) + 1)
        for q in paired.quotations:
            for i in range(q.left, q.start):
                classes[i] = OPEN
            for i in range(q.end, q.right):
                classes[i] = CLOSE
            if q.end - q.start > SHUT and q.depth == 0:
                shut[q.left : q.right] = b"\1" * (q.right - q.left)
        self.sentences = self._split([i for i in interest if classes[i] in _STOPS])
        self._sentence_starts = [first for first, _ in self.sentences]
        self._lefts = [q.left for q in paired.quotations]
        self._paragraph_starts = [first for first, _ in paragraphs]

    def _leave_out(self) -> None:
        """Blank what lies in no paragraph: it is no part of the story, and neither reports nor names anybody."""
        at = 0
        for first, last in (*self.paragraphs, (len(self.classes), 0)):
            if at < first:
                self.classes[at:first] = bytes([BLANK]) * (first - at)
                self.grades[at:first] = [0] * (first - at)
            at = last

    def sentence_at(self, index: int) -> int:
        """The number of the sentence that holds a token."""
        return max(0, bisect_right(self._sentence_starts, index) - 1)

    def paragraph_at(self, index: int) -> int:
        """The number of the paragraph that holds a token."""
        return max(0, bisect_right(self._paragraph_starts, index) - 1)

    def close(self, pieces: Iterable[tuple[int, int]]) -> None:
        """Take token ranges out of what is looked at: they are somebody's words already."""
        for first, last in pieces:
            self.shut[first:last] = b"\1" * (last - first)
            start = bisect_left(self._lefts, first - 2)
            for q in self.quotations[start:]:
                if q.left >= last:
                    break
                if first <= q.start and q.end <= last:
                    self.closed.add(q.left)

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

    def _split(self, stops: Sequence[int]) -> list[tuple[int, int]]:
        sentences: list[tuple[int, int]] = []
        at = 0
        for first, last in self.paragraphs:
            start = first
            while at < len(stops) and stops[at] < last:
                end = self._boundary(stops[at], last)
                at += 1
                if start < end < last:
                    _append(sentences, start, end)
                    start = end
            _append(sentences, start, last)
        return sentences

    def _boundary(self, stop: int, last: int) -> int:
        """Where the sentence that a stop may end does end; 0 where it goes on."""
        classes, words, starts = self.classes, self.words, self.scan.starts
        after = stop + 1
        limit = min(last, stop + LONGEST_STOP)
        while (
            after < limit
            and classes[after] in _AFTER_STOP
            and starts[after - 1] + len(words[after - 1]) == starts[after]
        ):
            after += 1
        if (
            after >= last
            or starts[after - 1] + len(words[after - 1]) == starts[after]
            or (self.shut[stop] and self.shut[after])
        ):
            return 0
        if words[after][0].islower():
            return 0
        if after == stop + 1 and words[stop] == "." and stop:
            before = words[stop - 1]
            if classes[stop - 1] == INITIAL or (len(before) < 6 and before.lower() in abbreviations()):
                return 0
            if classes[stop - 1] == CAPS and before.endswith(".") and classes[after] in _NAMES:
                return 0
        return after


def _append(sentences: list[tuple[int, int]], start: int, end: int) -> None:
    while end - start > LONGEST_SENTENCE:
        sentences.append((start, start + LONGEST_SENTENCE))
        start += LONGEST_SENTENCE
    if start < end:
        sentences.append((start, end))
