"""Bylines: the authors of a story, as printed at its start."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import evolve

from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Block, Byline, Span, trim
from newsparse_furniture.byline_line import LONGEST
from newsparse_furniture.byline_parser import BylineParser, without_brackets

HEAD = 10
"""A byline is in one of this many first blocks of a text."""

MOST_LINES = 200
"""The most lines of these blocks; hard-wrapped stories have fewer."""

BELOW_LEAD = 3
"""A byline below the lead is one of this many blocks behind that of the dateline."""

SHORTEST_SENTENCE = 60
"""A line that ends in a full stop and has at least this length is a sentence of the story, in code points."""


def parse_byline(line: str, lexicon: Lexicon | None = None) -> Byline | None:
    """Parse a line as a byline; None if it is something else.

    Args:
        line: the line or the lines of a byline: "By Ann Lee | Example Press".
        lexicon: the known agencies and organizations; the default lexicon if not given.
    """
    span = trim(line, Span(0, len(line)))
    inside = without_brackets(line, span)
    found = BylineParser(line, lexicon or default_lexicon()).parse(inside or span)
    return evolve(found, span=span) if found and inside else found


def find_byline(
    text: str, blocks: Sequence[Block], *, before: int | None = None, lexicon: Lexicon | None = None
) -> Byline | None:
    """Find the byline of a story: on a line of its own in the head, or in the line of the dateline.

    Args:
        text: the text.
        blocks: its paragraphs.
        before: the start of the dateline, if there is one; the byline precedes it.
        lexicon: the known agencies and organizations; the default lexicon if not given.
    """
    parser = BylineParser(text, lexicon or default_lexicon())
    lines = list(islice(_head(text, blocks, before), MOST_LINES))
    ends = {block.content.end for block in blocks[:HEAD]}
    for number, line in enumerate(lines):
        found = parser.find(line, alone=number > 0 and line.end in ends, dateline=before)
        if found is None and 0 < number < len(lines) - 1:
            found = parser.name_with_title(line, lines[number + 1])
        if found:
            return parser.with_next_line(found, lines[number + 1]) if number + 1 < len(lines) else found
    return None


def find_byline_below(
    text: str, blocks: Sequence[Block], dateline: int, lexicon: Lexicon | None = None
) -> Byline | None:
    """Find the byline with a label on a line of its own below the lead of a story with a dateline: "By Ann Lee".

    Args:
        text: the text.
        blocks: its paragraphs.
        dateline: the start of the dateline.
        lexicon: the known agencies and organizations; the default lexicon if not given.
    """
    below = [block.content for block in blocks if block.content.start > dateline][:BELOW_LEAD]
    for content in below:
        if len(content) <= LONGEST and text[content.start : content.start + 3].casefold() == "by ":
            found = BylineParser(text, lexicon or default_lexicon()).parse(content)
            if found is not None and found.people:
                return evolve(found, rule="below_lead")
    return None


def _head(text: str, blocks: Sequence[Block], before: int | None) -> Iterator[Span]:
    """The lines that may be a byline: up to the dateline, or to the second paragraph of the story."""
    paragraphs = 0
    for block in blocks[:HEAD]:
        for line in block.lines:
            if before is None or line.end <= before:
                yield line
            elif line.start < before:
                yield Span(line.start, before)
            else:
                return
        if len(block.content) >= SHORTEST_SENTENCE and text[block.content.end - 1] in '.!?"”':
            paragraphs += 1
        if paragraphs > 1 or len(block.content) > 4 * LONGEST:
            return
