"""Lines as the rules look at them: where they stand, their folded form, their shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

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
    bare = line.strip(EDGES)
    folded = bare.lower() if bare.isascii() else fold_typography(bare).lower()
    return _NUMBER.sub("#", " ".join(folded.replace("--", "-").split()).strip(EDGES))


class Line:
    """A line or a paragraph as a candidate: ``text[start:end]`` with what the rules ask of it, computed when asked.

    (Not with ``cached_property``: until Python 3.12 that takes a lock each time, and this is the inner loop.)
    """

    __slots__ = ("_key", "_prose", "_words", "closed", "content", "end", "size", "start")

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
        self._prose: bool | None = None

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
            self._words = _WORD.findall(self.content[:LONGEST_FOLDED])
        return self._words

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


def lines_between(text: str, pieces: Sequence[tuple[Block, tuple[Span, ...]]]) -> list[Line]:
    """The lines of a story from which something was lifted, as ``story_pieces`` gives it."""
    found = []
    for _, spans in pieces:
        start, end = spans[0].start, spans[-1].end
        content = text[start:end] if len(spans) == 1 else "".join(text[s.start : s.end] for s in spans)
        found.append(Line(start, end, content))
    return found
