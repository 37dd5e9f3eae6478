"""Subheadings: short lines that do not end like a sentence, between paragraphs of the story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from newsparse.model import Block, SpanIndex, Subheading
from newsparse_furniture.head_lines import MOST_UNCOVERED, closes
from newsparse_furniture.words import head_words

LONGEST = 80
"""The longest subheading, in code points."""

MOST_WORDS = 10
"""The most words of a subheading."""

PARAGRAPH = 60
"""The shortest paragraph before and after a subheading, in code points."""

_SHAPE = re.compile(r"[\"'“‘]?[^\W_].*[\w\"'”’?!)]\Z", re.DOTALL)
_NO_WORDS = re.compile(r"[\d\W]*\Z")
_TABLE = re.compile(r"\d\S*\s+\S*\d|\t|\s{3,}|\||https?:|www\.|@")


def find_subheadings(text: str, blocks: Sequence[Block], story: int, covered: SpanIndex) -> Iterator[Subheading]:
    """Find the headings inside a story. A line that is printed twice is residue of the page, not a heading.

    Args:
        text: the text.
        blocks: its paragraphs.
        story: where the story begins, in code points.
        covered: the annotations of other annotators.
    """
    inside = [block.content for block in blocks if block.content.end > story and block.content]
    found = []
    for before, content, after in zip(inside, inside[1:], inside[2:], strict=False):
        if len(content) > LONGEST or len(after) < PARAGRAPH or len(before) < PARAGRAPH:
            continue
        if not _is_heading(content.of(text)) or covered.covers(content, MOST_UNCOVERED):
            continue
        if closes(text, before) and closes(text, after) and not text[after.start].islower():
            found.append(content)
    if found:
        lines = Counter(content.of(text) for content in inside if len(content) <= LONGEST)
        for content in found:
            if lines[content.of(text)] == 1:
                yield Subheading(span=content, rule="short_line_between_paragraphs")


def _is_heading(line: str) -> bool:
    if not _SHAPE.match(line) or "\n" in line or _NO_WORDS.match(line) or _TABLE.search(line):
        return False
    first = line.lstrip("\"'“‘")[:1]
    if first.islower() or len(line.split()) > MOST_WORDS:
        return False
    if line[-1] in "\"'”’":
        return line[-2:-1] not in ".,!?"
    return line[-1] != "!" and (line[-1] != "?" or head_words().question.match(line) is not None)
