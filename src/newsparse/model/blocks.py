"""Blocks: the paragraphs of a text before anybody says what they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from newsparse.model.span import Span, invert_spans, merge_spans

INVISIBLE = "\u200b\u2060\ufeff"
"""Characters without ink that ``str.isspace`` does not know: zero width space, word joiner, byte order mark."""

BLANKS = "".join(chr(c) for c in range(0x3001) if chr(c).isspace()) + INVISIBLE
"""Everything that counts as white space at the edge of a line or a block."""


@frozen
class Block:
    """A paragraph as the layout shows it, or a line that stands like one.

    Attributes:
        span: the whole of it with the line breaks and blank lines after it (the first block takes those before it
            too). The spans of an article's blocks tile its text.
        content: the part with ink. Empty only where the whole text is blank.
        lines: the inked part of each of its lines; more than one where the text is hard-wrapped.
    """

    span: Span
    content: Span
    lines: tuple[Span, ...]


def check_tiling(text: str, blocks: Sequence[Block]) -> str | None:
    """What is wrong with the blocks of a text, in one sentence, or ``None`` if they tile it."""
    position = 0
    for number, block in enumerate(blocks):
        spans = (block.span, block.content, *block.lines)
        if type(block.lines) is not tuple or not all(
            type(s) is Span and type(s.start) is type(s.end) is int for s in spans
        ):
            return f"block {number} is not made of spans of whole numbers, its lines in a tuple: {block!r}"
        if block.span.start != position or not block.span:
            return f"block {number} should start at {position} and hold something, but it is {block.span}"
        if not block.span.contains(block.content) or not all(block.content.contains(s) for s in block.lines):
            return f"the content or a line of block {number} lies outside of it"
        if any(line.end > following.start for line, following in pairwise(block.lines)):
            return f"the lines of block {number} are out of order or overlap"
        position = block.span.end
    if position != len(text):
        return f"the blocks end at {position}, the text at {len(text)}"
    return None


def trim(text: str, span: Span) -> Span:
    """The span without the white space at its edges."""
    inside = text[span.start : span.end]
    stripped = inside.lstrip(BLANKS)
    start = span.end - len(stripped)
    return Span(start, start + len(stripped.rstrip(BLANKS)))


def story_pieces(text: str, blocks: Iterable[Block], lifted: Iterable[Span]) -> list[tuple[Block, tuple[Span, ...]]]:
    """The blocks of the story, each with the pieces of its content that no ``lifted`` span covers.

    Blocks of which nothing with a letter or digit is left, such as a rule of dashes, are not in the list. Where
    something was lifted off a piece, the white space at the cut goes with it.
    """
    cuts = merge_spans(lifted)
    story: list[tuple[Block, tuple[Span, ...]]] = []
    first = 0
    for block in blocks:
        content = block.content
        if not content:
            continue
        while first < len(cuts) and cuts[first].end <= content.start:
            first += 1
        last = first
        while last < len(cuts) and cuts[last].start < content.end:
            last += 1
        pieces = (content,) if first == last else _tidy(text, invert_spans(cuts[first:last], content))
        if any(c.isalnum() for piece in pieces for c in piece.of(text)):
            story.append((block, pieces))
    return story


def _tidy(text: str, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """The pieces without the white space that a cut leaves behind, but for one stretch between two of them."""
    inked = [(piece, inside) for piece in pieces if (inside := trim(text, piece))]
    tidied: list[Span] = []
    for number, (piece, inside) in enumerate(inked):
        runs_on = bool(tidied) and not text[tidied[-1].end - 1].isspace()
        start = piece.start if runs_on else inside.start
        end = piece.end if number + 1 < len(inked) else inside.end
        tidied.append(Span(start, end))
    return tuple(tidied)
