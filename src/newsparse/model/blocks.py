"""Blocks: the paragraphs of the layout, before any annotation."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from newsparse.model.punctuation import WHITE_SPACE
from newsparse.model.span import Span

INVISIBLE = "\u200b\u2060\ufeff"
"""Invisible characters that ``str.isspace`` does not include: zero width space, word joiner, byte order mark."""

BLANKS = WHITE_SPACE + INVISIBLE
"""The characters that count as white space at the edge of a line or a block."""


@frozen
class Block:
    """A paragraph of the layout, or a line that is laid out like one.

    Attributes:
        span: the block with the line breaks and blank lines after it; the first block includes those before it. The
            spans of the blocks of an article tile its text.
        content: the block without white space at its edges; empty only if the whole text is blank.
        lines: the lines of the block without white space at their edges; several if the text is hard-wrapped.
    """

    span: Span
    content: Span
    lines: tuple[Span, ...]

    @property
    def wraps(self) -> tuple[Span, ...]:
        """The breaks between the lines of a hard-wrapped block, with the white space around them."""
        return tuple(Span(line.end, following.start) for line, following in pairwise(self.lines))


def check_tiling(text: str, blocks: Sequence[Block]) -> str | None:
    """Return what is wrong with the blocks of a text, in one sentence, or ``None`` if they tile it."""
    position = 0
    for number, block in enumerate(blocks):
        spans = (block.span, block.content, *block.lines)
        if type(block.lines) is not tuple or not all(
            type(s) is Span and type(s.start) is type(s.end) is int for s in spans
        ):
            return f"block {number} must hold spans of integers and its lines must be a tuple: {block!r}"
        if block.span.start != position or not block.span:
            return f"block {number} must start at {position} and must not be empty, but it is {block.span}"
        if not block.span.contains(block.content) or not all(block.content.contains(s) for s in block.lines):
            return f"the content or a line of block {number} is outside the block"
        if any(line.end > following.start for line, following in pairwise(block.lines)):
            return f"the lines of block {number} are out of order or overlap"
        position = block.span.end
    if position != len(text):
        return f"the blocks end at {position}, the text ends at {len(text)}"
    return None


def trim(text: str, span: Span) -> Span:
    """Return the span without the white space at its edges."""
    inside = text[span.start : span.end]
    stripped = inside.lstrip(BLANKS)
    start = span.end - len(stripped)
    return Span(start, start + len(stripped.rstrip(BLANKS)))
