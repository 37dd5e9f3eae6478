"""The text after a candidate, which shows whether a story begins there."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.text import ends_sentence

_LINE = re.compile(r"[^\r\n]*")
_LINE_BELOW = re.compile(r"\s{1,20}([^\r\n]+)")
_NEXT_LINE = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*\S")
_WRAPPED = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*[a-zß-öø-ÿ][^\r\n]{24}")

LONG = 150
"""A line longer than this many code points is prose even without a full stop: headlines are shorter."""

SHORTEST_PROSE = 25
"""A line shorter than this many code points is prose only if the next line continues it."""


class Continuation:
    """The text after the closing mark on its line, or on the line below if the dateline is alone on its line.

    Attributes:
        text: the whole text.
        line: the line, without white space at its ends.
        end: the end of the line, in code points.
        alone: whether the dateline is alone on its line.
        lower_case: whether the line begins with two lower-case letters.
    """

    def __init__(self, text: str, end: int) -> None:
        m = _LINE.match(text, end)
        self.text = text
        self.end = m.end() if m else end
        self.line = text[end : self.end].strip()
        self.alone = not self.line
        if self.alone and (below := _LINE_BELOW.match(text, self.end)):
            self.line, self.end = below[1].strip(), below.end()
        self.lower_case = self.line[:2].islower()

    @property
    def prose(self) -> bool:
        """Whether it reads like the beginning of a paragraph and not like a headline."""
        if self.line.upper() == self.line:
            return False
        if len(self.line) < SHORTEST_PROSE:  # a wrapped line is short after a long dateline
            return _WRAPPED.match(self.text, self.end) is not None
        if len(self.line) > LONG or ends_sentence(self.line):
            return True
        return _NEXT_LINE.match(self.text, self.end) is not None
