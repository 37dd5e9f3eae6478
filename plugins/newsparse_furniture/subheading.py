"""Subheadings: short lines that do not end like a sentence, between paragraphs of the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from newsparse import lazy_re as re
from newsparse.model import Block, Span, SpanIndex, Subheading
from newsparse.text import is_person_name
from newsparse_furniture.head_lines import MOST_UNCOVERED, closes
from newsparse_furniture.words import head_words

LONGEST = 110
"""The longest subheading, in code points."""

MOST_WORDS = 16
"""The most words of a subheading."""

PARAGRAPH = 60
"""The shortest paragraph before and after a subheading, in code points."""

MOST_SKIPPED = 4
"""The most covered lines between a subheading and a paragraph: advertisements, captions."""

SHORTEST_PIECE = 30
"""The shortest first piece of a paragraph that is broken at links; a shorter one is a link in a sentence."""

MOST_PIECES = 6
"""The most lines of a paragraph after a subheading that is broken at links."""

_SHAPE = re.compile(r"(?:[-–—]\s)?[\"'“‘«„¿¡]?[^\W_].*[\w\"'”’»?!)]\Z", re.DOTALL)
_NO_WORDS = re.compile(r"[\d\W]*\Z")
_TABLE = re.compile(r"\d\S*\s+\S*\d|\t|\s{3,}|\||https?:|www\.|@")
_TIME = re.compile(r"\A\d{1,2}[.:]\d\d(?:\s?(?:[ap]m|Uhr|h))?\s?[:–—-]")
"""The time before the heading of an entry of a live page."""

_PICTURE_CREDIT = re.compile(r"(?:\b(?:foto|photo|bild|image|picture|credit)s?\s?:|©)\s?[^:©]{2,60}\Z", re.IGNORECASE)
"""The credit at the end of a caption."""

_CONTINUES = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ]|[,;:.)»”]")
_LINK_LABEL = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,}(?:\s[A-ZÀ-ÖØ-Þ]+){0,3}:\s")
"""A label in capitals before the title of another story: "SEE MORE: Ferry captain wins prize"."""

_CLOSING_MARK = re.compile('[”“»«"]')
_WORD = re.compile(r"[^\W\d_]+")


@frozen(eq=False)
class SubheadingFinder:
    """The search for the headings inside a story.

    Attributes:
        text: the text.
        lines: its paragraphs and short lines from the beginning of the story.
        covered: the annotations of other annotators.
    """

    text: str
    lines: Sequence[Span]
    covered: SpanIndex

    def find(self) -> Iterator[Subheading]:
        """Yield the headings. A line that is printed twice is residue of the page, not a heading."""
        found = [
            self.lines[number]
            for number in range(1, len(self.lines) - 1)
            if len(self.lines[number]) <= LONGEST
            and _is_heading(self.lines[number].of(self.text))
            and not self._is_covered(number)
            and self._follows_paragraph(number)
            and self._precedes_paragraph(number)
        ]
        if not found:
            return
        lines = Counter(content.of(self.text) for content in self.lines if len(content) <= LONGEST)
        words = Counter(_WORD.findall(self.text.casefold())) if any(map(self._is_name, found)) else Counter()
        for content in found:
            if lines[content.of(self.text)] == 1 and not (self._is_name(content) and self._is_stranger(content, words)):
                yield Subheading(span=content, rule="short_line_between_paragraphs")

    def _is_covered(self, number: int) -> bool:
        return self.covered.covers(self.lines[number], MOST_UNCOVERED)

    def _follows_paragraph(self, number: int) -> bool:
        """Whether a paragraph precedes a line, with covered lines and captions between them at most."""
        for before in range(number - 1, max(-1, number - 2 - MOST_SKIPPED), -1):
            line = self.lines[before]
            if not self._is_covered(before) and not _PICTURE_CREDIT.search(self.text[line.start : line.end][-80:]):
                closed = closes(self.text, line) or self.text[line.end - 1] == ":"
                return closed and len(line) >= PARAGRAPH
        return False

    def _precedes_paragraph(self, number: int) -> bool:
        """Whether a paragraph follows a line, perhaps broken at links, with covered lines between them at most."""
        after = number + 1
        while after < len(self.lines) - 1 and after <= number + MOST_SKIPPED and self._is_covered(after):
            after += 1
        if after >= len(self.lines) or self.text[self.lines[after].start].islower():
            return False
        if len(self.lines[after]) < SHORTEST_PIECE:
            return False
        size = 0
        for piece in range(after, min(len(self.lines), after + MOST_PIECES)):
            line = self.lines[piece]
            size += len(line)
            if size >= PARAGRAPH and closes(self.text, line):
                return True
            following = self.lines[piece + 1] if piece + 1 < len(self.lines) else None
            if following is None or closes(self.text, line):
                return False
            if not (_CONTINUES.match(self.text, following.start) or _breaks_off(line.of(self.text))):
                return False
        return False

    def _is_name(self, content: Span) -> bool:
        """Whether a line has the form of a person's name. Headings of wire stories are in capitals: "DOWN SIDE"."""
        line = content.of(self.text)
        return line.count(" ") in (1, 2) and not line.isupper() and is_person_name(line)

    def _is_stranger(self, content: Span, words: Counter[str]) -> bool:
        """Whether the text mentions no word of a name elsewhere: the line is a photographer or an author."""
        return all(words[word] <= 1 for word in _WORD.findall(content.of(self.text).casefold()))


def find_subheadings(text: str, blocks: Sequence[Block], story: Span, covered: SpanIndex) -> Iterator[Subheading]:
    """Find the headings inside a story.

    Args:
        text: the text.
        blocks: its paragraphs.
        story: where the story begins and ends.
        covered: the annotations of other annotators.
    """
    contents = (block.content for block in blocks if block.content)
    inside = [content for content in contents if content.end > story.start and content.start < story.end]
    yield from SubheadingFinder(text, inside, covered).find()


def _breaks_off(line: str) -> bool:
    """Whether a line breaks off in a sentence: its last word is in lower case."""
    return line.rsplit(None, 1)[-1][:1].islower()


def _is_heading(line: str) -> bool:
    if not _SHAPE.match(line) or "\n" in line or _NO_WORDS.match(line) or _TABLE.search(_TIME.sub("", line)):
        return False
    if line.rsplit(None, 1)[-1] in head_words().unfinished:
        return False
    first = line.lstrip("\"'“‘«„¿¡-–— ")[:1]
    if first.islower() or len(line.split()) > MOST_WORDS:
        return False
    if line[0] in "“«„" and not _CLOSING_MARK.search(line, 1):
        return False
    if _LINK_LABEL.match(line) or head_words().credit_label.match(line):
        return False
    if line[-1] in "\"'”’»":
        return line[-2:-1] not in ".,!?"
    return line[-1] != "!" and (line[-1] != "?" or line[0] == "¿" or head_words().question.match(line) is not None)
