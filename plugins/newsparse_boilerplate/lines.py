"""Lines as the rules look at them: where they stand, their folded form, their shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from newsparse.model import BLANKS, Block, Span, story_pieces
from newsparse.text import fold_typography

EDGES = BLANKS + "*+•·‣▪◦■●○-|>»«<#[](){}→►▶▸▼▲↓↑_=~.:!?;,…。、！？：【】「」"
"""What may stand around a phrase without making it another one: bullets, brackets, arrows, closing marks."""

CLOSING = frozenset(".!?…\"”’»')]。！？」:;")
"""Marks that end a sentence, or close what was opened in one."""

LONGEST_FOLDED = 600
"""Of longer lines only so many code points are folded: openings are far shorter, the sentence rules too."""

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_ASCII_NUMBER = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that set no spaces between words."""
_MARKUP = "*_"
"""Marks of emphasis that text made from HTML sets around a sentence."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ASCII_WORD = re.compile(r"[A-Za-z]+(?:['-][A-Za-z]+)*")
"""The same for lines of ASCII, where plain classes of letters are three times as fast."""


def fold_line(line: str) -> str:
    """The folded form of a line: small letters, plain marks, single spaces, numbers as ``#``, bare at both ends."""
    bare = line.strip(EDGES)
    if bare.isascii():
        folded, number = bare.lower(), _ASCII_NUMBER
    else:
        folded, number = fold_typography(bare).lower(), _NUMBER
    return number.sub("#", " ".join(folded.replace("--", "-").split()).strip(EDGES))


def holds(text: str, marks: Iterable[str]) -> bool:
    """Whether a text holds one of some marks. (A loop: ``any`` costs three times as much, a pattern five times.)"""
    for mark in marks:  # noqa: SIM110
        if mark in text:
            return True
    return False


class Line:
    """A line or a paragraph as a candidate: ``text[start:end]`` with what the rules ask of it, computed when asked.

    (Not with ``cached_property``: until Python 3.12 that takes a lock each time, and this is the inner loop.)
    """

    __slots__ = ("_key", "_prose", "_small", "_words", "book", "closed", "content", "end", "phrase", "size", "start")

    def __init__(self, start: int, end: int, content: str) -> None:
        self.start = start
        self.end = end
        self.content = content
        self.size = end - start
        last = content[-1:]
        self.closed = last in CLOSING or (last in _MARKUP and content.rstrip(_MARKUP)[-1:] in CLOSING)
        """Whether it ends like a sentence."""
        self._key: str | None = None
        self._words: list[str] | None = None
        self._small: list[str] | None = None
        self._prose: bool | None = None
        self.book: Any = None
        """The lists that were last asked about it, ..."""
        self.phrase: Any = None
        """... and what they hold of it."""

    @property
    def key(self) -> str:
        """The folded form (of its beginning, where it is long)."""
        if self._key is None:
            self._key = fold_line(self.content[:LONGEST_FOLDED])
        return self._key

    @property
    def words(self) -> list[str]:
        """The words of its beginning, as they are printed."""
        if self._words is None:
            head = self.content[:LONGEST_FOLDED]
            self._words = (_ASCII_WORD if head.isascii() else _WORD).findall(head)
        return self._words

    @property
    def small(self) -> list[str]:
        """The same words in small letters."""
        if self._small is None:
            self._small = " ".join(self.words).lower().split()
        return self._small

    @property
    def prose(self) -> bool:
        """Whether it is a paragraph of prose beyond doubt: long, and ended like a sentence."""
        if self._prose is None:
            self._prose = self.size >= 40 and self._is_prose()
        return self._prose

    def _is_prose(self) -> bool:
        if self.size >= 80 and self.closed and len(self.content.split(None, 11)) == 12:
            return True
        if self.content.isascii():
            return False
        dense = len(_DENSE.findall(self.content[:LONGEST_FOLDED]))
        return 2 * dense >= min(self.size, LONGEST_FOLDED) and (self.closed or self.size >= 80)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def lines_of(text: str, blocks: Iterable[Block]) -> list[Line]:
    """One line a block; a hard-wrapped paragraph is one."""
    found = []
    for block in blocks:
        start, end = block.content.start, block.content.end
        if end > start:
            found.append(Line(start, end, text[start:end]))
    return found


class Sheet:
    """The lines of one text, made and folded once however many ask for them in a parse (``draft.shared(Sheet)``)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._blocks: Sequence[Block] | None = None
        self._lines: list[Line] = []

    def lines(self, blocks: Sequence[Block]) -> list[Line]:
        """The lines of these blocks; the blocks of a parse are always the same."""
        if self._blocks is not blocks:
            self._blocks, self._lines = blocks, lines_of(self.text, blocks)
        return self._lines


def lines_between(
    text: str, blocks: Iterable[Block], lifted: Sequence[Span], lines: Iterable[Line] | None = None
) -> list[Line]:
    """The lines of a story from which something was lifted; those without a letter or digit are not in the list.

    The same as ``story_pieces``, which is asked only about blocks that lifted spans cut in the middle: most of them
    stand at an end.

    Args:
        text: the text.
        blocks: its blocks.
        lifted: what was lifted off.
        lines: ``lines_of`` the blocks, where they are known.
    """
    cuts = sorted([(span.start, span.end) for span in lifted])
    found = []
    first = 0
    for line in lines_of(text, blocks) if lines is None else lines:
        start, end = line.start, line.end
        while first < len(cuts) and cuts[first][1] <= start:
            first += 1
        last = first
        while last < len(cuts) and cuts[last][0] < end:
            last += 1
        known = line
        if first != last:
            left = _middle(text, start, end, cuts[first:last])
            if left is None:
                block = Block(line.span, line.span, ())
                pieces = story_pieces(text, (block,), [Span(*cut) for cut in cuts[first:last]])
                found += [_joined(text, spans) for _, spans in pieces]
                continue
            known = Line(*left, text[slice(*left)])
        if known.content[:1].isalnum() or any(map(str.isalnum, known.content)):
            found.append(known)
    return found


def _middle(text: str, start: int, end: int, cuts: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """What the cuts at either end of a stretch leave of it; ``None`` where there are more of them in its middle."""
    number, last = 0, len(cuts)
    while number < last and cuts[number][0] <= start < end:
        start = max(start, cuts[number][1])
        while start < end and text[start] in BLANKS:
            start += 1
        number += 1
    while number < last and cuts[last - 1][1] >= end > start:
        end = cuts[last - 1][0]
        while start < end and text[end - 1] in BLANKS:
            end -= 1
        last -= 1
    return None if number < last and start < end else (start, max(start, end))


def _joined(text: str, spans: Sequence[Span]) -> Line:
    """The line that the pieces of a block make."""
    start, end = spans[0].start, spans[-1].end
    content = text[start:end] if len(spans) == 1 else "".join(text[s.start : s.end] for s in spans)
    return Line(start, end, content)
