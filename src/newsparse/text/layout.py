"""From a text to its blocks: where lines end, which layout the text has, which lines make one paragraph.

Five layouts occur, and mixtures: paragraphs parted by blank lines, one line a paragraph, hard-wrapped wire text whose
paragraphs begin with an indent, hard-wrapped text with blank lines, and one giant line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from attrs import frozen

from newsparse.model import BLANKS, Block, Span

Layout = Literal["auto", "blank", "line", "wrapped"]
Splitter = Callable[[str], Sequence[Block]]

WIDEST_WRAP = 120
"""Lines longer than this many code points are paragraphs, not wrapped lines. Terminals and wires set 60 to 80."""

NARROWEST_WRAP = 40
"""Lists and tables are narrower than this, wrapped paragraphs hardly ever."""

INDENT = 1
"""Blanks that make the first line of a paragraph, in code points."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+\Z")
_FIRST_WORD = re.compile(r"\S+")
_GAP = re.compile(r"(?:(?<=[.!?\"'”’)])|(?<=[^\W\d_a-z]{2}))[ \xa0]{2,}(?=[\"'“‘(]*[^\W\d_a-z])")
"""Two blanks behind the end of a sentence or a heading in capitals, before a capital."""

_BULLET = re.compile(r"[*•‣▪◦·–-] ?\S|\d{1,3}[.)] ")


@frozen
class _Line:
    """A line: where it starts, where its ink starts and ends, where the next line starts."""

    start: int
    inked: int
    ink_end: int
    end: int
    first_word: int
    goes_on: bool
    """Whether it begins like the middle of a sentence: with a lower-case letter."""
    item: bool
    """Whether it begins like an item of a list."""
    glued: bool = False
    """Whether it begins in the middle of a line, behind a gap where the break of a paragraph was lost."""

    @property
    def indent(self) -> int:
        return self.inked - self.start

    @property
    def width(self) -> int:
        return self.ink_end - self.start


def line_spans(text: str) -> list[Span]:
    """The lines of a text with their breaks, which are ``\\n``, ``\\r\\n`` and ``\\r``.

    ``str.splitlines`` also breaks at form feeds, NEL and U+2028, which stand inside lines of scraped text.
    """
    return [Span(*m.span()) for m in _LINE.finditer(text)]


def _line(text: str, start: int, end: int, *, glued: bool = False) -> _Line:
    stripped = text[start:end].lstrip(BLANKS)
    inked = end - len(stripped)
    stripped = stripped.rstrip(BLANKS)
    word = _FIRST_WORD.match(stripped, 0, WIDEST_WRAP)
    size = word.end() if word else 0
    goes_on, item = stripped[:1].islower(), _BULLET.match(stripped) is not None
    return _Line(start, inked if size else end, inked + len(stripped), end, size, goes_on, item, glued)


def _mostly_narrow(groups: list[list[_Line]]) -> bool:
    """Whether most lines that have neighbours are as narrow as wrapped lines are."""
    widths = [line.width for group in groups if len(group) > 1 for line in group]
    return 2 * sum(NARROWEST_WRAP <= width <= WIDEST_WRAP for width in widths) > max(len(widths), 4)


def _unglued(text: str, groups: list[list[_Line]]) -> list[list[_Line]]:
    """The groups with those lines cut into which two paragraphs of a wrapped text have run.

    Where the break before an indented paragraph was lost, its indent is a gap in a line that is wider than any line
    without a gap. Writers who put two blanks behind every full stop keep to the width.
    """
    plain = (line.width for group in groups for line in group if "  " not in text[line.inked : line.ink_end])
    width = max(plain, default=0)
    whole = []
    for group in groups:
        parts = []
        for line in group:
            gaps = _GAP.finditer(text, line.inked, line.ink_end) if line.width > width else ()
            edges = [line.start, *(m.end() for m in gaps), line.end]
            parts += [_line(text, a, b, glued=a != line.start) for a, b in pairwise(edges)]
        whole.append(parts)
    return whole


def split_blocks(text: str, layout: Layout = "auto") -> tuple[Block, ...]:
    """The blocks of a text; their spans tile it. Total: any ``str`` will do, the empty one has no blocks.

    Args:
        text: the text.
        layout: ``auto`` looks; ``blank`` parts paragraphs at blank lines only; ``line`` makes each line one;
            ``wrapped`` joins the lines of hard-wrapped paragraphs.

    Raises:
        ValueError: for a layout that does not exist.
    """
    if layout not in ("auto", "blank", "line", "wrapped"):
        raise ValueError(f"there is no layout {layout!r}; there are 'auto', 'blank', 'line' and 'wrapped'")
    lines = [_line(text, *m.span()) for m in _LINE.finditer(text)]
    groups: list[list[_Line]] = []
    fresh = True
    for line in lines:
        if not line.first_word:
            fresh = True
        elif fresh:
            groups.append([line])
            fresh = False
        else:
            groups[-1].append(line)
    if not groups:
        return (Block(Span(0, len(text)), Span(len(text), len(text)), ()),) if text else ()
    paragraphs: list[list[_Line]] = []
    width = 0
    if layout in ("auto", "wrapped"):
        width = _wrap_width(groups, forced=layout == "wrapped")
        if not width and _mostly_narrow(groups) and (width := _wrap_width(cut := _unglued(text, groups), forced=False)):
            groups = cut
    for group in groups:
        if len(group) == 1 or layout == "blank":
            paragraphs.append(group)
        elif layout == "line":
            paragraphs.extend([line] for line in group)
        else:
            own = _wrap_width([group], forced=False) if len(group) > 2 else 0
            paragraphs.extend(_paragraphs(text, group, own or width))
    return _tile(paragraphs, len(text))


def _fits(line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of the next line would have fitted on this one."""
    return line.width + 1 + following.first_word <= width


def _wrap_width(groups: list[list[_Line]], *, forced: bool) -> int:
    """The width that the lines of the groups were wrapped at, 0 if they were not.

    A text is wrapped where lines break because the next word would not have fitted; lists, verses and one-line
    paragraphs break for other reasons. Two breaks in three must be of that kind, and one line in four go on in
    mid-sentence with a small letter.
    """
    groups = [group for group in groups if len(group) > 1]
    width = max((line.width for group in groups for line in group), default=0)
    if forced:
        return width
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return 0
    full = broken = small = 0
    for group in groups:
        base = min(line.indent for line in group)
        for line, following in pairwise(group):
            if following.indent >= base + INDENT or following.glued:
                continue
            if following.item or _fits(line, following, width * 7 // 8):
                broken += 1
            else:
                full += 1
                small += following.goes_on
    return width if small and full >= 2 * broken and 4 * small >= full else 0


def _paragraphs(text: str, group: list[_Line], width: int) -> list[list[_Line]]:
    """The paragraphs in a run of lines without a blank one; each line one where they are not wrapped."""
    if not width:
        return [[line] for line in group]
    base = min(line.indent for line in group)
    flush = any(line.indent < base + INDENT for line in group[1:])
    paragraphs = [[group[0]]]
    for line, following in pairwise(group):
        begins = following.glued or following.item or (flush and following.indent >= base + INDENT)
        ended = text[line.ink_end - 1] in ".!?:;)]}\"'”’»" or following.first_word > width // 2
        if begins or (ended and _fits(line, following, width * 7 // 8)) or line.width <= width // 2:
            paragraphs.append([following])
        else:
            paragraphs[-1].append(following)
    return paragraphs


def _tile(paragraphs: list[list[_Line]], size: int) -> tuple[Block, ...]:
    blocks = []
    for number, lines in enumerate(paragraphs):
        start = lines[0].start if number else 0
        end = paragraphs[number + 1][0].start if number + 1 < len(paragraphs) else size
        inked = tuple(Span(line.inked, line.ink_end) for line in lines)
        content = inked[0] if len(inked) == 1 else Span(inked[0].start, inked[-1].end)
        blocks.append(Block(Span(start, end), content, inked))
    return tuple(blocks)
