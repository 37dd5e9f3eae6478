"""Subheadings: short lines that do not end like a sentence, between paragraphs of the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from newsparse import lazy_re as re
from newsparse.model import Block, Span, SpanIndex, Subheading
from newsparse.text import is_person_name, is_title
from newsparse_furniture.byline_words import byline_words
from newsparse_furniture.story_lines import FEW_WORDS, ITEM, MOST_SKIPPED, SHORT_PARAGRAPH, StoryLines
from newsparse_furniture.subheading_form import (
    LONGEST,
    LONGEST_TIMED,
    ends_in_picture_credit,
    is_film,
    is_heading,
    may_be_title,
)
from newsparse_furniture.timestamp import is_stamp

FEWEST_TEASERS, LONGEST_TEASER = 4, 200
"""The titles of other stories behind a story: at least this many, each above a paragraph of at most this many code
points."""

FEWEST_ITEM_WORDS = 4
"""The fewest words of an item of a list in a story; items of menus and of heads have fewer."""

MOST_OTHERS = 1
"""The most other lines between a paragraph and a question behind it, such as the heading of all questions."""

FEWEST_NUMBERED = 3
"""The fewest numbered headings."""

_NUMBERED = re.compile(r"(\d{1,2})[.):]\s+[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_CLOSING_MARKS = '"”“»«’'


class SubheadingFinder:
    """The search for the headings inside a story.

    Attributes:
        story: the lines of the story.
        text: the text.
        lines: their spans.
        posts: the start offsets of the times above the posts of a live page.
    """

    def __init__(self, story: StoryLines, posts: Collection[int] = frozenset()) -> None:
        self.story = story
        self.text = story.text
        self.lines = story.lines
        self.posts = posts

    def find(self) -> Iterator[Subheading]:
        """Yield the headings. A line that is printed twice is residue of the page, not a heading."""
        found = [
            number
            for number in range(1, len(self.lines) - 1)
            if len(self.lines[number]) <= LONGEST_TIMED
            and not self.story.is_repeated(number)
            and is_heading(self.story.line(number))
            and not self.story.is_covered(number)
            and (number in self._numbered or self._is_between_paragraphs(number))
            and not is_stamp(self.story.line(number))
        ]
        found = found[: len(found) - self._teasers(found)]
        capitals = sum(self.story.line(number).isupper() for number in found) > 1
        for number in found:
            if not self._is_signature(number, capitals):
                yield Subheading(span=self.lines[number], rule="short_line_between_paragraphs")

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
            if int(printed[1]) == len(run) + 1 and (not run or self.story.has_paragraph(run[-1] + 1, number)):
                run.append(number)
            elif len(run) < FEWEST_NUMBERED:
                run = [number] if int(printed[1]) == 1 else []
        return frozenset(run) if len(run) >= FEWEST_NUMBERED else frozenset()

    def _is_between_paragraphs(self, number: int) -> bool:
        """Whether a line is between paragraphs, or one of two headings between them; or the heading of a post."""
        if self.posts and self.lines[number + 1].start in self.posts:
            return False  # "Share" below a post
        if self.posts and self.lines[number - 1].start in self.posts:
            return self.story.precedes_paragraph(number)
        if self._opens_section(number):
            return True
        above = self._follows_paragraph(number) or self._opens_section(number - 1)
        return above and self.story.precedes_paragraph(number)

    def _opens_section(self, number: int) -> bool:
        """Whether a line is the heading of a section, directly below a paragraph and above a question or a number.

        Two other lines are mostly the speaker of a quotation with the job, or a label with a link below it.
        """
        if number < 1 or number + 2 >= len(self.lines) or not self.story.ends_paragraph(number - 1):
            return False
        line = self.story.line(number)
        if line.count(" ") >= FEW_WORDS or self.story.is_of_page(number - 1) or self.story.is_of_page(number):
            return False
        if not is_heading(line):
            return False
        part = self.story.line(number + 1)
        if len(part) > LONGEST or self.story.is_of_page(number + 1):
            return False
        return number + 1 in self._numbered or (part[-1] == "?" and self.story.precedes_paragraph(number + 1))

    def _follows_paragraph(self, number: int) -> bool:
        """Whether a paragraph precedes a line, with lines of the page between them at most."""
        others = 0
        for before in range(number - 1, max(-1, number - 2 - MOST_SKIPPED), -1):
            of_page = self.story.is_of_page(before)
            if self.story.ends_paragraph(before) and not of_page:
                return True
            if not (of_page or self._is_between(before, self.story.line(number))):
                others += 1
                if others > MOST_OTHERS or self.story.line(number)[-1] != "?":
                    return False
        return False

    def _is_between(self, number: int, heading: str) -> bool:
        """Whether a line may be between a paragraph and a heading: an item of a list, a film, a caption."""
        line = self.story.line(number)
        if is_film(line) or (ITEM.match(line) and not ITEM.match(heading) and line.count(" ") >= FEWEST_ITEM_WORDS):
            return True
        return number + 1 < len(self.lines) and ends_in_picture_credit(self.story.line(number + 1))

    def _teasers(self, found: Sequence[int]) -> int:
        """The number of the last headings that are the titles of other stories, each above one short paragraph."""
        run = 0
        after = len(self.lines)
        for number in reversed(found):
            between = range(number + 1, after)
            prose = [
                line for line in between if len(self.lines[line]) >= SHORT_PARAGRAPH and not self.story.is_of_page(line)
            ]
            if run and (len(prose) > 1 or any(len(self.lines[line]) > LONGEST_TEASER for line in prose)):
                break
            if not may_be_title(self.story.line(number)):
                break
            run += 1
            after = number
        return run if run >= FEWEST_TEASERS else 0

    def _is_signature(self, number: int, capitals: bool) -> bool:
        """Whether a line is a photographer, an author or the speaker of a quotation: a name that the text has once.

        ``capitals`` means that the text has headings in capitals, such as "DOWN SIDE".
        """
        line = self.story.line(number)
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
    yield from SubheadingFinder(StoryLines(text, inside, covered), posts).find()
