"""The lines of a story: which are paragraphs, perhaps broken at links, and which belong to the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from newsparse import lazy_re as re
from newsparse.model import Span, SpanIndex
from newsparse_furniture.head_lines import MOST_UNCOVERED, closes
from newsparse_furniture.subheading_form import LONGEST, breaks_off, ends_in_picture_credit

PARAGRAPH = 60
"""The shortest paragraph before and after a subheading, in code points."""

SHORT_PARAGRAPH = 40
"""The shortest paragraph if its sentence is complete, in code points."""

FEW_WORDS = 8
"""A subheading of more words is not above a short sentence: it may be a sentence that breaks off."""

MOST_SKIPPED = 8
"""The most lines of the page between a subheading and a paragraph: advertisements, captions, repeated labels."""

SHORTEST_PIECE = 30
"""The shortest first piece of a paragraph that is broken at links; a shorter one needs a piece that continues it."""

MOST_PIECES = 6
"""The most lines of a paragraph after a subheading that is broken at links."""

LONGEST_NUMBER = 3
"""The longest number on a line of its own, of a section or a picture."""

ITEM = re.compile(r"[*•‣▪●■–—-]\s")
"""The mark of an item of a list."""

_CONTINUES = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ]|[,;:.)»”]")
_DASH = re.compile(r"[–—]\s[a-zß-öø-ÿ]")
"""A dash inside a sentence; the items of a list begin with capitals, or with another mark."""


class StoryLines:
    """The paragraphs and short lines of a text from the beginning of the story.

    Attributes:
        text: the text.
        lines: the spans of the lines.
        covered: the annotations of other annotators.
    """

    def __init__(self, text: str, lines: Sequence[Span], covered: SpanIndex) -> None:
        self.text = text
        self.lines = lines
        self.covered = covered

    def line(self, number: int) -> str:
        """The words of a line, by its number."""
        return self.lines[number].of(self.text)

    def is_covered(self, number: int) -> bool:
        """Whether a line belongs to other annotations, except for a few code points."""
        return self.covered.covers(self.lines[number], MOST_UNCOVERED)

    @cached_property
    def _copies(self) -> Counter[str]:
        """How often each short line is printed."""
        return Counter(line.of(self.text) for line in self.lines if len(line) <= LONGEST)

    def is_repeated(self, number: int) -> bool:
        """Whether a short line is printed more than once."""
        return len(self.lines[number]) <= LONGEST and self._copies[self.line(number)] > 1

    def is_of_page(self, number: int) -> bool:
        """Whether a line is not part of the story: it is covered, ends in the credit of a picture, or is repeated."""
        if self.is_covered(number):
            return True
        start, end = self.lines[number]
        if end - start == 1 and number + 1 < len(self.lines) and self._continues(number):
            return False  # the first letter of a paragraph, which some pages print large
        if self.is_repeated(number) or (end - start <= LONGEST_NUMBER and self.line(number).isdigit()):
            return True
        return ends_in_picture_credit(self.line(number))

    def has_paragraph(self, start: int, end: int) -> bool:
        """Whether one of some lines is a paragraph."""
        return any(len(line) >= PARAGRAPH and closes(self.text, line) for line in self.lines[start:end])

    def ends_paragraph(self, number: int) -> bool:
        """Whether a line is a paragraph, or the last piece of one that is broken at links."""
        line = self.lines[number]
        if self.text[line.end - 1] == ":":
            return len(line) >= PARAGRAPH
        if not closes(self.text, line):
            return False
        if len(line) >= SHORT_PARAGRAPH:
            return True
        return number > 0 and self._continues(number - 1)

    def _continues(self, number: int, *, later: bool = False) -> bool:
        """Whether the next line continues a line: an extractor broke the paragraph at a link.

        ``later`` means that other pieces precede it; then a comma or a dash also shows that the paragraph goes on.
        """
        line, following = self.lines[number : number + 2]
        if closes(self.text, line):
            return False
        if later and (self.text[line.end - 1] in ",;" or _DASH.match(self.text, following.start)):
            return True
        if ITEM.match(self.text, following.start):
            return False
        return _CONTINUES.match(self.text, following.start) is not None or breaks_off(line.of(self.text))

    def precedes_paragraph(self, number: int) -> bool:
        """Whether a paragraph follows a line, perhaps broken at links, with lines of the page between them at most."""
        after = number + 1
        while after < len(self.lines) and after <= number + MOST_SKIPPED and self.is_of_page(after):
            after += 1
        if after >= len(self.lines) or self.text[self.lines[after].start].islower():
            return False
        if ITEM.match(self.text, self.lines[after].start) and not closes(self.text, self.lines[after]):
            return False
        size = 0
        for piece in range(after, min(len(self.lines), after + MOST_PIECES)):
            line = self.lines[piece]
            size += len(line)
            if self.text[line.end - 1] == ":" and size >= SHORT_PARAGRAPH:
                return True
            if closes(self.text, line):
                if size >= PARAGRAPH:
                    return True
                if size < SHORTEST_PIECE or piece > after or self.line(number).count(" ") >= FEW_WORDS:
                    return False
            elif piece + 1 >= len(self.lines) or not self._continues(piece, later=piece > after):
                return False
            elif piece == number + 1 and 1 < size < SHORTEST_PIECE and not breaks_off(line.of(self.text)):
                return False  # a link in a sentence that begins with the line before it
        return False
