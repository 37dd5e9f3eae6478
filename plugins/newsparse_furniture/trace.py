"""Remarks on rejected candidates, for parses with ``trace=True``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.model import Annotation, Block, Caption, Headline, Remark, SpanIndex
from newsparse_furniture.byline import HEAD
from newsparse_furniture.byline_words import byline_words
from newsparse_furniture.caption import looks_like_caption
from newsparse_furniture.finder import KnownParts
from newsparse_furniture.head_lines import MOST_UNCOVERED, HeadLine, head_lines

MOST_HEADLINES = 3
"""The most rejected headlines that are reported if a text has no headline."""


def rejected_candidates(
    text: str, blocks: Sequence[Block], known: KnownParts, found: Sequence[Annotation]
) -> Iterator[Remark]:
    """Yield a remark for each line that looks like a byline, a caption or a headline and was rejected.

    Args:
        text: the text.
        blocks: its paragraphs.
        known: the results of other annotators, and the hints.
        found: the annotations that were found.
    """
    covered = SpanIndex([*known.covered, *(part.span for part in found)])
    for block in blocks[:HEAD]:
        for line in block.lines:
            if (
                line
                and not covered.covers(line, MOST_UNCOVERED)
                and byline_words().opener.match(text, line.start, line.end)
            ):
                message = "it begins like a byline, but not all of it is recognized"
                yield Remark(code="furniture.no_byline", message=message, span=line)
    captions = {part.span for part in found if isinstance(part, Caption)}
    for block in blocks:
        content = block.content
        if content in captions or covered.covers(content, MOST_UNCOVERED):
            continue
        if looks_like_caption(text, content, known.lexicon):
            message = "it contains a word of captions, but neither the credit of a picture nor a label"
            yield Remark(code="furniture.no_caption", message=message, span=content)
    if not any(isinstance(part, Headline) for part in found):
        until = known.dateline.start if known.dateline else None
        for head_line in head_lines(text, blocks, covered, until)[:MOST_HEADLINES]:
            yield Remark(code="furniture.no_headline", message=_reason(head_line), span=head_line.span)


def _reason(line: HeadLine) -> str:
    """Why a line is not the headline."""
    if line.timestamp:
        return "it is a date or a time"
    if line.bullet:
        return "it is an item of a list"
    if line.announces:
        return "it announces the lines below it"
    if line.prose or line.closed:
        return "it ends like a sentence of the story"
    return "no dateline, byline or paragraph after it shows that it is a headline"
