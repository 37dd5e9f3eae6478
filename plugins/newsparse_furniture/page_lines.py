"""All lines of a text with their types, and the range of the story among them.

On a whole page any number of lines of the page precede the story. The story is the run of lines with the greatest sum
of values (Kadane's algorithm): long paragraphs have high values, short lines negative ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from newsparse import lazy_re as re
from newsparse.model import Block, SpanIndex
from newsparse_furniture.byline_words import byline_words
from newsparse_furniture.head_lines import MOST_UNCOVERED, PROSE, HeadLine, lines_of
from newsparse_furniture.timestamp import is_stamp

PARAGRAPH_VALUE, LONGEST_COUNTED = 0.4, 300
"""The value of a paragraph is ``PARAGRAPH_VALUE`` and one for each hundred code points, of at most this many."""

SENTENCE_VALUE, LINE_VALUE, LABEL_VALUE = -0.25, -0.6, -0.4
"""The values of a short line that ends like a sentence, of another line, and of a label (``LABEL``)."""

LABEL = 15
"""The longest label: an item of a menu, a button."""

FEWEST_PROSE_WORDS = 8
"""The fewest words of a paragraph of the story; a long bar of links has words too, but does not end like a sentence."""

SHORTEST_DENSE_PROSE = 40
"""The shortest paragraph in a script without spaces between words, in code points."""

LONGEST_DENSE_NAME = 12
"""The longest line of names in a script without spaces between words, in code points; a title may contain a space."""

FEWEST_SENTENCE_WORDS = 6
"""The fewest words of a short line that is a sentence."""

MOST_BYLINE_WORDS = 12
"""The most words of a line that begins like a byline and is counted as one."""

LEAST_SMALL = 0.1
"""The least share of the words of a long line without an end that begin with a small letter, if it is a paragraph."""

_NAME = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?:\s+(?:(?:al|bin|da|de|del|den|der|di|dos|du|el|la|le|van|von)\s+){0,2}"
    r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*){1,3}\Z"
)


MOST_PIECES = 12
"""The most pieces of a paragraph that is broken at links."""

_CONTINUES = re.compile(r"[a-zß-öø-ÿ\u0430-\u045f]|[,;:.)»”]\s?[^\W\d_]|[.,]\Z")
"""The beginning of a piece of a paragraph: a small letter, or a mark with its next word."""

_DIGIT = re.compile(r"\d")
_BETWEEN_NAMES = re.compile(r"\s*[/,&|;]\s*|\s(?:and|e|en|et|und|y)\s")


class PageLines:
    """The lines of a text.

    Attributes:
        lines: the lines; a hard-wrapped paragraph is one line.
        covered: for each line whether it is covered by an annotation of another annotator.
        story: the number of the first line of the story and of the line after its last; equal if there is no story.
    """

    def __init__(self, lines: Sequence[HeadLine], covered: Sequence[bool], story: tuple[int, int]) -> None:
        self.lines = lines
        self.covered = covered
        self.story = story

    @cached_property
    def _types(self) -> dict[int, str]:
        return {}

    def type_of(self, number: int) -> str:
        """The type of a line as a neighbour; ``start`` before the text and ``end`` after it."""
        if number < 0:
            return "start"
        if number >= len(self.lines):
            return "end"
        known = self._types.get(number)
        if known is None:
            known = self._types[number] = "page" if self.covered[number] else _type(self.lines[number])
        return known


def page_lines(text: str, blocks: Sequence[Block], covered: SpanIndex, dateline: int | None = None) -> PageLines:
    """The lines of a text with the range of its story.

    Args:
        text: the text.
        blocks: its paragraphs.
        covered: the annotations of other annotators, without the dateline.
        dateline: the start of the dateline, where the story begins.
    """
    lines = lines_of(text, [block.content for block in blocks if block.content])
    hidden = [bool(covered.spans) and covered.covers(line.span, MOST_UNCOVERED) for line in lines]
    start, end = _story(_values(lines, hidden))
    if dateline is not None:
        start = next((number for number, line in enumerate(lines) if line.span.end > dateline), start)
        end = max(start, end)
    return PageLines(lines, hidden, (start, end))


def is_paragraph(line: HeadLine) -> bool:
    """Whether a line is a paragraph of a story, in any script."""
    if line.prose:
        if not line.closed and _is_menu(line):
            return False
        return len(line.text.split(None, FEWEST_PROSE_WORDS)) >= FEWEST_PROSE_WORDS or line.dense
    return len(line.text) >= SHORTEST_DENSE_PROSE and line.closed and line.dense


def _is_menu(line: HeadLine) -> bool:
    """Whether hardly a word of a long line begins with a small letter, in a script that has them: a bar of links."""
    small = sum(word[0].islower() for word in line.words)
    return small < LEAST_SMALL * len(line.words) and any(word[0].isupper() for word in line.words[:MOST_PIECES])


def names_in(line: str) -> int:
    """The number of names that a line consists of, by their form; 0 if it contains anything else."""
    parts = _BETWEEN_NAMES.split(line)
    return len(parts) if all(map(_NAME.match, parts)) else 0


def _value(line: HeadLine) -> float:
    """The value of a line for the story."""
    size = len(line.text)
    if is_paragraph(line):
        return PARAGRAPH_VALUE + min(size, LONGEST_COUNTED) / 100
    if line.closed:
        return SENTENCE_VALUE
    return LINE_VALUE if size > LABEL else LABEL_VALUE


def _values(lines: Sequence[HeadLine], hidden: Sequence[bool]) -> list[float]:
    """The values of the lines for the story. The first piece of a paragraph that is broken at links has its value."""
    values = [0.0 if hide else _value(line) for line, hide in zip(lines, hidden, strict=True)]
    first = 0
    # Nearly all lines begin with a capital, which is the cheapest test.
    continues = [_CONTINUES.match(line.text) is not None for line in lines]
    for number, line in enumerate(lines):
        after = number + 1
        broken = after < len(lines) and continues[after] and not line.closed and not hidden[after]
        if broken and not hidden[number] and number - first < MOST_PIECES:
            continue
        size = line.span.end - lines[first].span.start
        if first < number and size >= PROSE and line.closed:
            value = PARAGRAPH_VALUE + min(size, LONGEST_COUNTED) / 100
            values[first : number + 1] = [value, *[0.0] * (number - first)]
        first = number + 1
    return values


def _story(values: Sequence[float]) -> tuple[int, int]:
    """The run of lines with the greatest sum of values."""
    best = total = 0.0
    found = (0, 0)
    start = 0
    for number, value in enumerate(values):
        total += value
        if total <= 0:
            total, start = 0.0, number + 1
        elif total > best:
            best, found = total, (start, number + 1)
    return found


def _type(line: HeadLine) -> str:
    """The type of a line that is not covered."""
    if is_paragraph(line):
        return "paragraph"
    if line.timestamp or (_DIGIT.search(line.text) and is_stamp(line.text)):
        return "timestamp"
    words = line.word_count
    if words <= MOST_BYLINE_WORDS and byline_words().opener.match(line.text):
        return "byline"
    if (not line.dense or len(line.text) <= LONGEST_DENSE_NAME) and names_in(line.text):
        return "name"
    if line.closed:
        return "sentence" if words >= FEWEST_SENTENCE_WORDS else "closed"
    steps = ((0, "no_word"), (1, "word"), (3, "two_words"), (6, "four_words"))
    return next((name for most, name in steps if words <= most), "long_line")
