"""Subheadings: short lines that do not end like a sentence, between paragraphs of the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from newsparse import lazy_re as re
from newsparse.model import Block, Span, SpanIndex, Subheading
from newsparse.text import is_person_name, is_title
from newsparse_furniture.byline_words import byline_words
from newsparse_furniture.head_lines import MOST_UNCOVERED, closes
from newsparse_furniture.subheading_form import (
    LONGEST,
    LONGEST_TIMED,
    breaks_off,
    ends_in_picture_credit,
    is_film,
    is_heading,
    may_be_title,
)
from newsparse_furniture.timestamp import is_stamp

PARAGRAPH = 60
"""The shortest paragraph before and after a subheading, in code points."""

SHORT_PARAGRAPH = 40
"""The shortest paragraph if its sentence is complete, in code points."""

FEW_WORDS = 8
"""A subheading of more words is not above a short sentence: it may be a sentence that breaks off."""

MOST_SKIPPED = 8
"""The most lines of the page between a subheading and a paragraph: advertisements, captions, repeated labels."""

SHORTEST_PIECE = 30
"""The shortest first piece of a paragraph that is broken at links; a shorter one needs a piece that continues it."""

MOST_PIECES = 6
"""The most lines of a paragraph after a subheading that is broken at links."""

FEWEST_TEASERS, LONGEST_TEASER = 4, 200
"""The titles of other stories behind a story: at least this many, each above a paragraph of at most this many code
points."""

FEWEST_ITEM_WORDS = 4
"""The fewest words of an item of a list in a story; items of menus and of heads have fewer."""

MOST_OTHERS = 1
"""The most other lines between a paragraph and a question behind it, such as the heading of all questions."""

LONGEST_NUMBER = 3
"""The longest number on a line of its own, of a section or a picture."""

FEWEST_NUMBERED = 3
"""The fewest numbered headings."""

_CONTINUES = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ]|[,;:.)»”]")
_NUMBERED = re.compile(r"(\d{1,2})[.):]\s+[^\W\d_]")
_ITEM = re.compile(r"[*•‣▪●■–—-]\s")
_DASH = re.compile(r"[–—]\s[a-zß-öø-ÿ]")
"""A dash inside a sentence; the items of a list begin with capitals, or with another mark."""

_WORD = re.compile(r"[^\W\d_]+")
_CLOSING_MARKS = '"”“»«’'


class SubheadingFinder:
    """The search for the headings inside a story.

    Attributes:
        text: the text.
        lines: its paragraphs and short lines from the beginning of the story.
        covered: the annotations of other annotators.
        posts: the start offsets of the times above the posts of a live page.
    """

    def __init__(
        self, text: str, lines: Sequence[Span], covered: SpanIndex, posts: Collection[int] = frozenset()
    ) -> None:
        self.text = text
        self.lines = lines
        self.covered = covered
        self.posts = posts

    def find(self) -> Iterator[Subheading]:
        """Yield the headings. A line that is printed twice is residue of the page, not a heading."""
        found = [
            number
            for number in range(1, len(self.lines) - 1)
            if len(self.lines[number]) <= LONGEST_TIMED
            and not self._is_repeated(number)
            and is_heading(self._line(number))
            and not self._is_covered(number)
            and (number in self._numbered or self._is_between_paragraphs(number))
            and not is_stamp(self._line(number))
        ]
        found = found[: len(found) - self._teasers(found)]
        capitals = sum(self._line(number).isupper() for number in found) > 1
        for number in found:
            if not self._is_signature(number, capitals):
                yield Subheading(span=self.lines[number], rule="short_line_between_paragraphs")

    def _line(self, number: int) -> str:
        return self.lines[number].of(self.text)

    def _is_covered(self, number: int) -> bool:
        return self.covered.covers(self.lines[number], MOST_UNCOVERED)

    @cached_property
    def _copies(self) -> Counter[str]:
        """How often each short line is printed."""
        return Counter(line.of(self.text) for line in self.lines if len(line) <= LONGEST)

    def _is_repeated(self, number: int) -> bool:
        return len(self.lines[number]) <= LONGEST and self._copies[self._line(number)] > 1

    def _is_of_page(self, number: int) -> bool:
        """Whether a line is not part of the story: it is covered, ends in the credit of a picture, or is repeated."""
        if self._is_covered(number):
            return True
        start, end = self.lines[number]
        if end - start == 1 and number + 1 < len(self.lines) and self._continues(number):
            return False  # the first letter of a paragraph, which some pages print large
        if self._is_repeated(number) or (end - start <= LONGEST_NUMBER and self._line(number).isdigit()):
            return True
        return ends_in_picture_credit(self._line(number))

    @cached_property
    def _numbered(self) -> frozenset[int]:
        """The lines that are numbered 1, 2, 3 with paragraphs between them: the headings of a list of things."""
        run: list[int] = []
        for number, line in enumerate(self.lines):
            if not self.text[line.start].isdigit() or len(line) > LONGEST:
                continue
            printed = _NUMBERED.match(self.text, line.start, line.end)
            if printed is None:
                continue
            if int(printed[1]) == len(run) + 1 and (not run or self._has_paragraph(run[-1] + 1, number)):
                run.append(number)
            elif len(run) < FEWEST_NUMBERED:
                run = [number] if int(printed[1]) == 1 else []
        return frozenset(run) if len(run) >= FEWEST_NUMBERED else frozenset()

    def _has_paragraph(self, start: int, end: int) -> bool:
        return any(len(line) >= PARAGRAPH and closes(self.text, line) for line in self.lines[start:end])

    def _is_between_paragraphs(self, number: int) -> bool:
        """Whether a line is between paragraphs, or one of two headings between them; or the heading of a post."""
        if self.posts and self.lines[number + 1].start in self.posts:
            return False  # "Share" below a post
        if self.posts and self.lines[number - 1].start in self.posts:
            return self._precedes_paragraph(number)
        if self._opens_section(number):
            return True
        above = self._follows_paragraph(number) or self._opens_section(number - 1)
        return above and self._precedes_paragraph(number)

    def _opens_section(self, number: int) -> bool:
        """Whether a line is the heading of a section, directly below a paragraph and above a question or a number.

        Two other lines are mostly the speaker of a quotation with the job, or a label with a link below it.
        """
        if number < 1 or number + 2 >= len(self.lines) or not self._ends_paragraph(number - 1):
            return False
        line = self._line(number)
        if line.count(" ") >= FEW_WORDS or any(map(self._is_of_page, (number - 1, number))) or not is_heading(line):
            return False
        part = self._line(number + 1)
        if len(part) > LONGEST or self._is_of_page(number + 1):
            return False
        return number + 1 in self._numbered or (part[-1] == "?" and self._precedes_paragraph(number + 1))

    def _follows_paragraph(self, number: int) -> bool:
        """Whether a paragraph precedes a line, with lines of the page between them at most."""
        others = 0
        for before in range(number - 1, max(-1, number - 2 - MOST_SKIPPED), -1):
            of_page = self._is_of_page(before)
            if self._ends_paragraph(before) and not of_page:
                return True
            if not (of_page or self._is_between(before, self._line(number))):
                others += 1
                if others > MOST_OTHERS or self._line(number)[-1] != "?":
                    return False
        return False

    def _is_between(self, number: int, heading: str) -> bool:
        """Whether a line may be between a paragraph and a heading: an item of a list, a film, a caption."""
        line = self._line(number)
        if is_film(line) or (_ITEM.match(line) and not _ITEM.match(heading) and line.count(" ") >= FEWEST_ITEM_WORDS):
            return True
        return number + 1 < len(self.lines) and ends_in_picture_credit(self._line(number + 1))

    def _ends_paragraph(self, number: int) -> bool:
        """Whether a line is a paragraph, or the last piece of one that is broken at links."""
        line = self.lines[number]
        if self.text[line.end - 1] == ":":
            return len(line) >= PARAGRAPH
        if not closes(self.text, line):
            return False
        if len(line) >= SHORT_PARAGRAPH:
            return True
        return number > 0 and self._continues(number - 1)

    def _continues(self, number: int, *, later: bool = False) -> bool:
        """Whether the next line continues a line: an extractor broke the paragraph at a link.

        ``later`` means that other pieces precede it; then a comma or a dash also shows that the paragraph goes on.
        """
        line, following = self.lines[number : number + 2]
        if closes(self.text, line):
            return False
        if later and (self.text[line.end - 1] in ",;" or _DASH.match(self.text, following.start)):
            return True
        if _ITEM.match(self.text, following.start):
            return False
        return _CONTINUES.match(self.text, following.start) is not None or breaks_off(line.of(self.text))

    def _precedes_paragraph(self, number: int) -> bool:
        """Whether a paragraph follows a line, perhaps broken at links, with lines of the page between them at most."""
        after = number + 1
        while after < len(self.lines) - 1 and after <= number + MOST_SKIPPED and self._is_of_page(after):
            after += 1
        if after >= len(self.lines) or self.text[self.lines[after].start].islower():
            return False
        if _ITEM.match(self.text, self.lines[after].start) and not closes(self.text, self.lines[after]):
            return False
        size = 0
        for piece in range(after, min(len(self.lines), after + MOST_PIECES)):
            line = self.lines[piece]
            size += len(line)
            if self.text[line.end - 1] == ":" and size >= SHORT_PARAGRAPH:
                return True
            if closes(self.text, line):
                if size >= PARAGRAPH:
                    return True
                if size < SHORTEST_PIECE or piece > after or self._line(number).count(" ") >= FEW_WORDS:
                    return False
            elif piece + 1 >= len(self.lines) or not self._continues(piece, later=piece > after):
                return False
            elif piece == number + 1 and 1 < size < SHORTEST_PIECE and not breaks_off(line.of(self.text)):
                return False  # a link in a sentence that begins with the line before it
        return False

    def _teasers(self, found: Sequence[int]) -> int:
        """The number of the last headings that are the titles of other stories, each above one short paragraph."""
        run = 0
        after = len(self.lines)
        for number in reversed(found):
            between = range(number + 1, after)
            prose = [
                line for line in between if len(self.lines[line]) >= SHORT_PARAGRAPH and not self._is_of_page(line)
            ]
            if run and (len(prose) > 1 or any(len(self.lines[line]) > LONGEST_TEASER for line in prose)):
                break
            if not may_be_title(self._line(number)):
                break
            run += 1
            after = number
        return run if run >= FEWEST_TEASERS else 0

    def _is_signature(self, number: int, capitals: bool) -> bool:
        """Whether a line is a photographer, an author or the speaker of a quotation: a name that the text has once.

        ``capitals`` means that the text has headings in capitals, such as "DOWN SIDE".
        """
        line = self._line(number)
        if capitals and line.isupper():
            return False
        name, comma, job = line.partition(", ")
        if comma and (is_title(job) or job.casefold().split()[-1] in byline_words().jobs) and is_person_name(name):
            return True
        if comma and number > 0 and self.text[self.lines[number - 1].end - 1] in _CLOSING_MARKS:
            return is_person_name(name)
        if line.count(" ") not in (1, 2) or not is_person_name(line):
            return False
        return all(self._words[word] <= 1 for word in _WORD.findall(line.casefold()))

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(_WORD.findall(self.text.casefold()))


def find_subheadings(
    text: str, blocks: Sequence[Block], story: Span, covered: SpanIndex, posts: Collection[int] = frozenset()
) -> Iterator[Subheading]:
    """Find the headings inside a story.

    Args:
        text: the text.
        blocks: its paragraphs.
        story: where the story begins and ends.
        covered: the annotations of other annotators.
        posts: the start offsets of the times above the posts of a live page.
    """
    contents = (block.content for block in blocks if block.content)
    inside = [content for content in contents if content.end > story.start and content.start < story.end]
    yield from SubheadingFinder(text, inside, covered, posts).find()
