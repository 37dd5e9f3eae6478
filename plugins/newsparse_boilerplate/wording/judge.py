"""What is boilerplate by its own wording, wherever it stands: listed lines and openings, the caller's own phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from attrs import frozen

from newsparse.model import Block, BoilerplateCategory
from newsparse.text import fold_typography
from newsparse_boilerplate.context.headings import announced
from newsparse_boilerplate.lines import Line, fold_line, lines_of
from newsparse_boilerplate.prose import (
    SENTENCE,
    gives_no_address,
    is_story_sentence,
    is_table_row,
    plainly_reports,
    reports_speech,
)
from newsparse_boilerplate.wording.patterns import pattern_book
from newsparse_boilerplate.wording.phrases import LONGEST_WHOLE, Phrasebook, phrasebook
from newsparse_boilerplate.words import word_classes

LONGEST_OPENING = 1200
"""Code points of the longest paragraph that a listed opening condemns; consent texts run to about a thousand."""

LONGEST_PATTERN = 400
"""Code points of the longest line that the patterns are asked about."""

REACH = 4
"""Lines of boilerplate over which a story's line is still the neighbour of a line."""

_TAKES_UP = re.compile(
    r"(?:that|this|those|these|it)(?: (?:\w+ )?(?:words?|lines?|phrase|sentence|message|sign|notice|label))?"
    r"(?:,| (?:is|was|were|are|ran|appeared|read|came|hung|stood)\b)"
    r"|(?:with|in|under|by|if|after) (?:that|this|those|these)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"\b(?:words?|lines?|phrase|sign|message|note|banner|poster|slogan|headline|label|title)\b")


@frozen
class Verdict:
    """A line that is boilerplate: its category and by which rule."""

    line: Line
    category: BoilerplateCategory
    rule: str


def own_phrases(phrases: Sequence[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The caller's phrases in folded form: whole lines, and openings (those that end in ``*`` or ``…``)."""
    whole, openings = set(), []
    for phrase in phrases:
        bare = phrase.rstrip()
        folded = fold_line(bare)
        if not folded:
            continue
        if bare.endswith(("*", "…", "...")):
            openings.append(folded)
        else:
            whole.add(folded)
    return frozenset(whole), tuple(openings)


def judge(line: Line, book: Phrasebook) -> tuple[BoilerplateCategory, str] | None:
    """Family and rule of a line that its wording decides by itself, ``None`` if it doesn't."""
    size = line.size
    if size > LONGEST_OPENING:
        return None
    if size > LONGEST_PATTERN and not book.may_open(line.content):
        return None
    if size > LONGEST_WHOLE and plainly_reports(line):
        return None
    phrase = book.find(line)
    if phrase is not None and phrase.grade in ("line", "end"):
        return phrase.category, f"line:{phrase.source}"
    if phrase is not None and phrase.grade == "edge":
        return None
    if phrase is not None and phrase.grade == "opening":
        if is_story_sentence(line) or (phrase.category == "author_bio" and gives_no_address(line)):
            return None
        return phrase.category, f"opening:{phrase.source}"
    if size <= LONGEST_PATTERN:
        pattern = pattern_book().find(line.key, line.closed)
        if pattern is not None and not reports_speech(line) and not is_table_row(line):
            return pattern.category, f"pattern:{pattern.name}"
    return None


MOST_LOOKED_FOR = 100
"""How many lines are looked for in the whole text; where more differ it is a page, and the work would be quadratic."""


class Context:
    """The lines of a text, and which of them their wording condemns: what a story says of its own lines."""

    def __init__(self, text: str, lines: Sequence[Line], condemned: set[int]) -> None:
        self.text = text
        self.lines = lines
        self.condemned = condemned
        self.looked_for: dict[str, bool] = {}

    @cached_property
    def first(self) -> int:
        """The number of the story's first line."""
        return next((n for n in range(len(self.lines)) if n not in self.condemned), len(self.lines))

    @cached_property
    def folded(self) -> str:
        """The text with plain marks and small letters."""
        return fold_typography(self.text).lower()

    def story_line(self, number: int, step: int) -> Line | None:
        """The next line of the story before (-1) or after (1) a line, a few lines off at most."""
        for _ in range(REACH):
            number += step
            if not 0 <= number < len(self.lines):
                return None
            if number not in self.condemned:
                return self.lines[number]
        return None

    def spares(self, number: int, verdict: Verdict) -> bool:
        """Whether the line belongs to the story all the same: it is spoken of, or it may be the headline."""
        if verdict.rule.startswith("line:"):
            return self.discusses(number)
        return (
            (verdict.category == "related" and number < self.first) or self.discusses(number) or self.is_theme(number)
        )

    @cached_property
    def themes(self) -> frozenset[str]:
        """What pages speak of too that the story says it is about, down to its first paragraph."""
        words: set[str] = set()
        for number, line in enumerate(self.lines):
            if number not in self.condemned:
                words.update(line.small)
                if line.prose:
                    break
        return word_classes().themes & words

    def is_theme(self, number: int) -> bool:
        """Whether the line is a sentence about what the story is about, and the story goes on after it."""
        line = self.lines[number]
        if not line.closed or len(line.words) < SENTENCE or self.themes.isdisjoint(line.small):
            return False
        return self.story_line(number, 1) is not None

    def discusses(self, number: int) -> bool:
        """Whether the story speaks of the line: quotes it elsewhere, or announces it and takes it up again."""
        line, following = self.lines[number], self.story_line(number, 1)
        if following is None:
            return False
        if " " in line.key and self.quotes(line.key):
            return True
        if not following.closed or not _TAKES_UP.match(following.content):
            return False
        before = self.story_line(number, -1)
        return before is None or _ANNOUNCES.search(before.content) is not None

    def quotes(self, key: str) -> bool:
        """Whether the wording of a line stands in the text behind a mark; of the first so many lines that differ."""
        if key not in self.looked_for and len(self.looked_for) < MOST_LOOKED_FOR:
            self.looked_for[key] = f'"{key}' in self.folded or f"'{key}" in self.folded
        return self.looked_for.get(key, False)


def find_certain(
    text: str, blocks: Sequence[Block], phrases: Sequence[str] = (), lines: Sequence[Line] | None = None
) -> list[Verdict]:
    """The lines that are boilerplate by their wording alone, the caller's own phrases before the lists."""
    lines = lines_of(text, blocks) if lines is None else lines
    book = phrasebook()
    whole, openings = own_phrases(phrases)
    found: dict[int, Verdict] = {}
    for number, line in enumerate(lines):
        if (whole and line.key in whole) or (openings and line.key.startswith(openings)):
            found[number] = Verdict(line, "other", "own")
        elif known := judge(line, book):
            found[number] = Verdict(line, *known)
    if not found:
        return []
    context = Context(text, lines, set(found))
    sure = {number: v for number, v in found.items() if v.rule == "own" or not context.spares(number, v)}
    below = announced(lines, {number: v.category for number, v in sure.items()})
    return [*sure.values(), *(Verdict(lines[number], category, "heading") for number, category in below)]
