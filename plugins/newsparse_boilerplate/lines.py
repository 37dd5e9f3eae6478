"""Lines as the rules look at them: where they stand, their folded form, their shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from newsparse.model import BLANKS, Block, Span
from newsparse.text import fold_typography

EDGES = BLANKS + "*+•·‣▪◦■●○-|>»«<#[](){}→►▶▸▼▲↓↑_=~.:!?;,…。、！？：【】「」"
"""What may stand around a phrase without making it another one: bullets, brackets, arrows, closing marks."""

CLOSING = frozenset(".!?…\"”’»')]。！？」:;")
"""Marks that end a sentence, or close what was opened in one."""

LONGEST_FOLDED = 600
"""Of longer lines only so many code points are folded: openings are far shorter, the sentence rules too."""

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that set no spaces between words."""
_MARKUP = "*_"
"""Marks of emphasis that text made from HTML sets around a sentence."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def fold_line(line: str) -> str:
    """The folded form of a line: small letters, plain marks, single spaces, numbers as ``#``, bare at both ends."""
    folded = line.lower() if line.isascii() else fold_typography(line).lower()
    return _NUMBER.sub("#", " ".join(folded.split()).strip(EDGES))


class Line:
    """A line or a paragraph as a candidate: ``text[start:end]`` with what the rules ask of it, computed when asked."""

    def __init__(self, start: int, end: int, content: str) -> None:
        self.start = start
        self.end = end
        self.content = content

    @cached_property
    def key(self) -> str:
        """The folded form (of its beginning, where it is long)."""
        return fold_line(self.content[:LONGEST_FOLDED])

    @cached_property
    def words(self) -> list[str]:
        """The words of its beginning, as they are printed."""
        return _WORD.findall(self.content[:LONGEST_FOLDED])

    @cached_property
    def closed(self) -> bool:
        """Whether it ends like a sentence."""
        last = self.content[-1:]
        if last in CLOSING:
            return True
        return last in _MARKUP and self.content.rstrip(_MARKUP)[-1:] in CLOSING

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @cached_property
    def prose(self) -> bool:
        """Whether it is a paragraph of prose beyond doubt: long, and ended like a sentence."""
        size = self.end - self.start
        if size < 40:
            return False
        if size >= 80 and self.closed and self.content.count(" ") >= 11:
            return True
        if self.content.isascii():
            return False
        dense = len(_DENSE.findall(self.content[:LONGEST_FOLDED]))
        return 2 * dense >= min(size, LONGEST_FOLDED) and (self.closed or size >= 80)


def lines_of(text: str, blocks: Iterable[Block]) -> list[Line]:
    """One line a block; a hard-wrapped paragraph is one."""
    found = []
    for block in blocks:
        start, end = block.content.start, block.content.end
        if end > start:
            found.append(Line(start, end, text[start:end]))
    return found


def lines_between(text: str, pieces: Sequence[tuple[Block, tuple[Span, ...]]]) -> list[Line]:
    """The lines of a story from which something was lifted, as ``story_pieces`` gives it."""
    found = []
    for _, spans in pieces:
        start, end = spans[0].start, spans[-1].end
        content = text[start:end] if len(spans) == 1 else "".join(text[s.start : s.end] for s in spans)
        found.append(Line(start, end, content))
    return found
