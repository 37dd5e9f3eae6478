"""Split a text into blocks: find its lines, recognise its layout, and join the lines of each paragraph.

There are five layouts, and mixtures of them: paragraphs with blank lines between them, one line for each paragraph,
hard-wrapped wire text with an indent at the beginning of each paragraph, hard-wrapped text with blank lines, and one
long line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, chain, groupby, pairwise
from typing import Literal, NamedTuple, get_args

from newsparse import lazy_re as re
from newsparse._messages import suggest
from newsparse.model import BLANKS, Block, Span

Layout = Literal["auto", "blank", "line", "wrapped"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
Splitter = Callable[[str], Sequence[Block]]

WIDEST_WRAP = 120
"""A line longer than this many code points is a paragraph, not a wrapped line. Terminals and wires use 60 to 80."""

NARROWEST_WRAP = 40
"""Lists and tables are narrower than this many code points, wrapped paragraphs are wider."""

INDENT = 1
"""The indent of the first line of a paragraph, in code points."""

MOST_TINY_LINES, TINY = 100, 2
"""More lines in a row than ``MOST_TINY_LINES``, of at most ``TINY`` code points, are one paragraph: a word that is
printed from top to bottom, or residue."""

COLUMNS = ((500, 4_000), (1_000, 24_000))
"""The number of paragraphs in a row whose narrow ones are joined if they have fewer than so many code points together,
with the breaks between them: columns of numbers or syllables, and endless lists. Of 12,500 stories and pages, none has
500 paragraphs in 4,600 code points, or more than 804 paragraphs."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+\Z")
_FIRST_WORD = re.compile(r"\S+")
_GAP = re.compile(r"(?:(?<=[.!?\"'”’)])|(?<=[^\W\d_a-z]{2}))[ \xa0]{2,}(?=[\"'“‘(]*[^\W\d_a-z])")
"""Two blanks after the end of a sentence or a heading in capitals, before a capital."""

_BULLET = re.compile(r"[*•‣▪◦·–-][ \t\xa0]?\S|\d{1,3}[.)][ \t\xa0]")


class _Line(NamedTuple):
    """A line. All offsets are code points in the text.

    Attributes:
        start: where the line begins.
        text_start: where its text begins, after blanks.
        text_end: where its text ends, before blanks and the line break.
        end: where the next line begins.
        text: its text, empty if the line is blank.
        glued: whether it begins in the middle of a printed line, after a gap where a paragraph break was lost.
    """

    start: int
    text_start: int
    text_end: int
    end: int
    text: str
    glued: bool = False

    @property
    def indent(self) -> int:
        """The number of blanks before the text."""
        return self.text_start - self.start

    @property
    def width(self) -> int:
        """The length of the text."""
        return self.text_end - self.start

    @property
    def first_word(self) -> int:
        """The length of the first word."""
        word = _FIRST_WORD.match(self.text, 0, WIDEST_WRAP)
        return word.end() if word else 0

    @property
    def continues(self) -> bool:
        """Whether it begins like the middle of a sentence, with a lower-case letter."""
        return self.text[:1].islower()

    @property
    def item(self) -> bool:
        """Whether it begins like an item of a list."""
        return not self.text[:1].isalpha() and _BULLET.match(self.text) is not None


def line_spans(text: str) -> list[Span]:
    """The lines of a text with their breaks, which are ``\\n``, ``\\r\\n`` and ``\\r``.

    ``str.splitlines`` also breaks at form feeds, NEL and U+2028, which occur inside the lines of scraped text.
    """
    return [Span(start, end) for start, end in pairwise(accumulate(map(len, _printed_lines(text)), initial=0))]


def _printed_lines(text: str) -> list[str]:
    """The lines of a text with their breaks, which are those of ``line_spans``."""
    if "\r" in text:
        return _LINE.findall(text)
    *lines, last = text.split("\n")
    found = [f"{line}\n" for line in lines]
    return [*found, last] if last else found


def _line(printed: str, start: int, *, glued: bool = False) -> _Line:
    """The line that is printed with its break from an offset on."""
    end = start + len(printed)
    text = printed.lstrip(BLANKS)
    first = end - len(text)
    text = text.rstrip(BLANKS)
    return _Line(start, first, first + len(text), end, text, glued)


def _mostly_narrow(groups: list[list[_Line]]) -> bool:
    """Whether most lines in groups of several lines are as narrow as wrapped lines."""
    widths = [line.width for group in groups if len(group) > 1 for line in group]
    return 2 * sum(NARROWEST_WRAP <= width <= WIDEST_WRAP for width in widths) > max(len(widths), 4)


def _unglued(text: str, groups: list[list[_Line]]) -> list[list[_Line]]:
    """The groups, with each line split in which two paragraphs of a wrapped text run together.

    If the break before an indented paragraph was lost, the indent is a gap in a line that is wider than all lines
    without a gap. In texts with two blanks after every full stop, the lines keep to the width.
    """
    plain = (line.width for group in groups for line in group if "  " not in text[line.text_start : line.text_end])
    width = max(plain, default=0)
    whole = []
    for group in groups:
        parts = []
        for line in group:
            gaps = _GAP.finditer(text, line.text_start, line.text_end) if line.width > width else ()
            edges = [line.start, *(m.end() for m in gaps), line.end]
            parts += [_line(text[a:b], a, glued=a != line.start) for a, b in pairwise(edges)]
        whole.append(parts)
    return whole


def _groups(text: str) -> list[list[_Line]]:
    """The lines of a text between its blank lines."""
    groups: list[list[_Line]] = []
    fresh = True
    start = 0
    for printed in _printed_lines(text):
        if not printed.strip(BLANKS):
            fresh = True
        elif fresh:
            groups.append([_line(printed, start)])
            fresh = False
        else:
            groups[-1].append(_line(printed, start))
        start += len(printed)
    return groups


def split_blocks(text: str, layout: Layout = "auto") -> tuple[Block, ...]:
    """Split a text into blocks, one for each paragraph. The spans of the blocks tile the text.

    Args:
        text: the text, any string; an empty one has no blocks.
        layout: ``auto`` recognises the layout; ``blank`` splits at blank lines only; ``line`` makes a paragraph of each
            line; ``wrapped`` joins the lines of hard-wrapped paragraphs.

    Raises:
        ValueError: for an unknown layout.
    """
    if layout not in LAYOUTS:
        raise ValueError(f"unknown layout: {layout!r}{suggest(str(layout), LAYOUTS)}")
    groups = _groups(text)
    if not groups:
        return (Block(Span(0, len(text)), Span(len(text), len(text)), ()),) if text else ()
    paragraphs: list[list[_Line]] = []
    width = 0
    if layout in ("auto", "wrapped"):
        width = _wrap_width(groups, forced=layout == "wrapped")
        if not width and _mostly_narrow(groups) and (width := _wrap_width(cut := _unglued(text, groups), forced=False)):
            groups = cut
    for group in groups:
        if len(group) == 1 or layout == "blank" or (layout != "line" and _is_tiny(group)):
            paragraphs.append(group)
        elif layout == "line":
            paragraphs.extend([line] for line in group)
        else:
            own = _wrap_width([group], forced=False) if len(group) > 2 else 0
            paragraphs.extend(_paragraphs(text, group, own or width))
    for count, longest in COLUMNS if layout != "line" else ():
        paragraphs = _with_columns_joined(paragraphs, count, longest)
    return _tile(paragraphs, len(text))


def _with_columns_joined(paragraphs: list[list[_Line]], count: int, longest: int) -> list[list[_Line]]:
    """The paragraphs, with the narrow ones in a row joined in each stretch of ``count`` that is not ``longest``."""
    joined: list[list[_Line]] = []
    for first in range(0, len(paragraphs), count):
        stretch = paragraphs[first : first + count]
        if len(stretch) < count or stretch[-1][-1].end - stretch[0][0].start >= longest:
            joined += stretch
            continue
        for narrow, run in groupby(stretch, lambda lines: lines[-1].end - lines[0].start < NARROWEST_WRAP):
            parts = list(run)
            joined += [[*chain.from_iterable(parts)]] if narrow else parts
    return joined


def _is_tiny(group: list[_Line]) -> bool:
    """Whether the lines of a group are too narrow for words, and too many for a list."""
    return len(group) > MOST_TINY_LINES and all(len(line.text) <= TINY for line in group)


def _fits(line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of the next line would fit on this line."""
    return line.width + 1 + following.first_word <= width


def _wrap_width(groups: list[list[_Line]], *, forced: bool) -> int:
    """The width at which the lines of the groups are wrapped, 0 if they are not wrapped.

    A text is wrapped if its lines break because the next word would not fit; lists, verses and paragraphs of one line
    break for other reasons. At least two thirds of the breaks must be of that kind, and a quarter of the lines must
    continue a sentence with a lower-case letter.
    """
    groups = [group for group in groups if len(group) > 1]
    width = max((line.width for group in groups for line in group), default=0)
    if forced:
        return width
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return 0
    full = broken = small = 0
    for group in groups:
        base = min(line.indent for line in group if not line.glued)
        for line, following in pairwise(group):
            if following.indent >= base + INDENT or following.glued:
                continue
            if following.item or _fits(line, following, width * 7 // 8):
                broken += 1
            else:
                full += 1
                small += following.continues
    return width if small and full >= 2 * broken and 4 * small >= full else 0


def _paragraphs(text: str, group: list[_Line], width: int) -> list[list[_Line]]:
    """The paragraphs in a run of lines without a blank line; each line is a paragraph if they are not wrapped."""
    if not width:
        return [[line] for line in group]
    base = min(line.indent for line in group if not line.glued)
    flush = any(line.indent < base + INDENT for line in group[1:])
    paragraphs = [[group[0]]]
    for line, following in pairwise(group):
        begins = following.glued or following.item or (flush and following.indent >= base + INDENT)
        ended = text[line.text_end - 1] in ".!?:;)]}\"'”’»" or following.first_word > width // 2
        if begins or (ended and _fits(line, following, width * 7 // 8)) or line.width <= width // 2:
            paragraphs.append([following])
        else:
            paragraphs[-1].append(following)
    return paragraphs


def _tile(paragraphs: list[list[_Line]], size: int) -> tuple[Block, ...]:
    """The blocks of the paragraphs; each one ends where the next one begins."""
    starts = [0, *[lines[0].start for lines in paragraphs[1:]], size]
    blocks = []
    for lines, start, end in zip(paragraphs, starts, starts[1:], strict=False):
        texts = tuple([Span(line.text_start, line.text_end) for line in lines])
        content = texts[0] if len(texts) == 1 else Span(texts[0].start, texts[-1].end)
        blocks.append(Block(Span(start, end), content, texts))
    return tuple(blocks)
