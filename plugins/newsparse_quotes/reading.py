"""What every step needs to know of a text: tokens, classes, paragraphs, sentences, quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsparse.text.tokens import Tokens
from newsparse_quotes.classes import CAPS, CLOSE, INITIAL, MARK, NAME, NAME_S, OPEN, SINGLE, numbers
from newsparse_quotes.lexicon import Lexicon, abbreviations
from newsparse_quotes.marks import DEEPEST, Quotation, pair_all

LONGEST_SENTENCE = 400
"""Tokens. Longer ones, which no newsroom prints, are cut there, so that no step looks further."""

SHUT = 4
"""Quotations of more tokens are shut: no cue and no source is looked for inside."""

_STOPS = numbers(".", "?", "!", "…")
_INTEREST = _STOPS | {MARK, SINGLE}
_BRACKETS = numbers(")", "]")
_AFTER_STOP = frozenset({CLOSE, SINGLE}) | _BRACKETS


class Reading:
    """A text read once: parallel lists by token index, and ranges of them.

    Attributes:
        scan: the tokens.
        classes: the class of each token; marks that pair are OPEN and CLOSE.
        grades: the packed grade of each token as a cue, 0 where it can't be one.
        paragraphs: token ranges.
        sentences: token ranges that tile the paragraphs.
        quotations: the pairs of marks, by start.
        unpaired: marks without a partner.
        shut: for each token 1 where it lies in a quotation that is shut.
    """

    def __init__(self, scan: Tokens, paragraphs: Sequence[tuple[int, int]], words: Lexicon) -> None:
        codes = list(map(words.code, scan.words))
        self.scan = scan
        self.words = scan.words
        self.classes = classes = [code & 255 for code in codes]
        self.grades = [code >> 8 for code in codes]
        self.paragraphs = paragraphs
        interest = [i for i, c in enumerate(classes) if c in _INTEREST]
        paired = pair_all(scan, [i for i in interest if classes[i] in (MARK, SINGLE)], paragraphs)
        self.quotations: tuple[Quotation, ...] = paired.quotations
        self.unpaired = paired.unpaired
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

    def sentence_at(self, index: int) -> int:
        """The number of the sentence that holds a token."""
        return max(0, bisect_right(self._sentence_starts, index) - 1)

    def paragraph_at(self, index: int) -> int:
        """The number of the paragraph that holds a token."""
        return max(0, bisect_right(self._paragraph_starts, index) - 1)

    def quotations_at(self, index: int) -> list[Quotation]:
        """The quotations that hold a token, the outermost first."""
        at = bisect_right(self._lefts, index)
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
        classes, scan = self.classes, self.scan
        after = stop + 1
        while after < last and (classes[after] in _AFTER_STOP or classes[after] in _STOPS) and not scan.spaced(after - 1):
            after += 1
        if after >= last or not scan.spaced(after - 1) or (self.shut[stop] and self.shut[after]):
            return 0
        following = self.words[after]
        if not (following[0].isupper() or following[0].isdigit() or classes[after] in (OPEN, SINGLE, MARK)
                or not following[0].isalnum()):  # fmt: skip
            return 0
        if classes[stop] in _STOPS and self.words[stop] == "." and after == stop + 1 and stop:
            before = self.words[stop - 1]
            if classes[stop - 1] == INITIAL or before.lower() in abbreviations():
                return 0
            if classes[stop - 1] == CAPS and before.endswith(".") and classes[after] in (NAME, NAME_S, CAPS):
                return 0
        return after


def _append(sentences: list[tuple[int, int]], start: int, end: int) -> None:
    while end - start > LONGEST_SENTENCE:
        sentences.append((start, start + LONGEST_SENTENCE))
        start += LONGEST_SENTENCE
    if start < end:
        sentences.append((start, end))
