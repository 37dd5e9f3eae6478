"""Which candidates were looked at and refused, and why: for whoever asks with ``trace=True``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.model import Annotation, Block, Caption, Headline, Span, SpanIndex
from newsparse_furniture.byline import HEAD
from newsparse_furniture.byline_words import byline_words
from newsparse_furniture.caption import looks_like_caption
from newsparse_furniture.finder import Given
from newsparse_furniture.head_lines import SLACK, Cell, head_cells

MOST_HEADLINES = 3
"""How many lines are said to be no headline, where there is none."""


def refused(
    text: str, blocks: Sequence[Block], given: Given, found: Sequence[Annotation]
) -> Iterator[tuple[str, Span, str]]:
    """What looked like a byline, a caption or a headline and is none.

    Args:
        text: the text.
        blocks: its paragraphs.
        given: what was known before.
        found: what was found.

    Yields:
        Which part it is not, where it stands, and why it was refused.
    """
    taken = SpanIndex([*given.covered, *(part.span for part in found)])
    for block in blocks[:HEAD]:
        for line in block.lines:
            if line and not taken.covers(line, SLACK) and byline_words().opener.match(text, line.start, line.end):
                yield "byline", line, "it begins like a byline and is not understood to its end"
    captions = {part.span for part in found if isinstance(part, Caption)}
    for block in blocks:
        content = block.content
        if content not in captions and not taken.covers(content, SLACK) and looks_like_caption(text, content):
            yield "caption", content, "it has a word of captions, but neither the credit of a picture nor a label"
    if not any(isinstance(part, Headline) for part in found):
        until = given.dateline.start if given.dateline else None
        for cell in head_cells(text, blocks, taken, until)[:MOST_HEADLINES]:
            yield "headline", cell.span, _no_headline(cell)


def _no_headline(cell: Cell) -> str:
    if cell.stamp:
        return "it is a date or a time"
    if cell.bullet:
        return "it is an item of a list"
    if cell.announces:
        return "it announces what stands below it"
    if cell.prose or cell.closed:
        return "it ends like a sentence of the story"
    return "nothing behind it says that it is a headline"
