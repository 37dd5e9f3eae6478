"""Lines that look like boilerplate and belong to the story, because the story refers to them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from newsparse import lazy_re as re
from newsparse.text import fold_typography, page_evidence
from newsparse_boilerplate.findings import OWN_RULES, Finding
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import is_sentence
from newsparse_boilerplate.wording.labels import default_labels
from newsparse_boilerplate.words import word_classes

REACH = 4
"""The greatest distance of the nearest line of the story, in lines."""

FEWEST_PUBLISHERS = 3
"""A whole line that this many publishers print, or more, is boilerplate between paragraphs too."""

TECHNICAL = frozenset(("advertisement", "app_residue", "cookies", "copyright", "print", "standards"))
"""Categories whose lines are about the page only, so that they can't be subheadings."""

MOST_SEARCHED = 100
"""The most different lines that are searched in the whole text. A text with more of them is a page, and the time would
be quadratic."""

_SUBHEADING = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’-]*(?: [\w'’-]+){1,3}")
"""Two to four words without marks, the first one with a capital letter."""

_REFERS_BACK = re.compile(
    r"(?:that|this|those|these|it)(?: (?:\w+ )?(?:words?|lines?|phrase|sentence|message|sign|notice|label))?"
    r"(?:,| (?:is|was|were|are|ran|appeared|read|came|hung|stood)\b)"
    r"|(?:with|in|under|by|if|after) (?:that|this|those|these)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"\b(?:words?|lines?|phrase|sign|message|note|banner|poster|slogan|headline|label|title)\b")


class StoryExceptions:
    """Decides which of the lines that a rule finds belong to the story.

    Attributes:
        text: the text.
        lines: its lines.
        found: the finding of each matched line by line number, in the order of the lines.
    """

    def __init__(self, text: str, lines: Sequence[Line], found: dict[int, Finding]) -> None:
        self.text = text
        self.lines = lines
        self.found = found

    def keeps(self, number: int) -> bool:
        """Whether a matched line belongs to the story: the story refers to it, or it may be the headline."""
        finding = self.found[number]
        if finding.rule in OWN_RULES:
            return False
        if finding.rule.startswith("line:"):
            return self.is_discussed(number) or self._may_be_subheading(number)
        return self._may_be_headline(number) or self.is_discussed(number) or self._is_on_topic(number)

    def is_discussed(self, number: int) -> bool:
        """Whether the story quotes a line elsewhere, or announces it and refers to it in the next sentence."""
        following = self._story_line(number, 1)
        if following is None:
            return False
        if self.lines[number].key in self._quoted:
            return True
        if not following.closed or not _REFERS_BACK.match(following.content):
            return False
        before = self._story_line(number, -1)
        return before is None or _ANNOUNCES.search(before.content) is not None

    def _may_be_subheading(self, number: int) -> bool:
        """Whether a listed line between two paragraphs may be a subheading: few publishers are known to print it.

        "Members only" is a label of pages and a subheading; "Sign up for our newsletter" is certainly the page's.
        """
        line = self.lines[number]
        phrase = line.listed
        if phrase is None or phrase.category in TECHNICAL or phrase.publishers >= FEWEST_PUBLISHERS or phrase.source:
            return False
        if not _SUBHEADING.fullmatch(line.content) or default_labels().find(line.key, closed=False):
            return False
        if page_evidence(line.content) == "certain":
            return False
        beside = [n for n in (number - 1, number + 1) if 0 <= n < len(self.lines) and n not in self.found]
        return len(beside) == 2 and all(self.lines[n].prose for n in beside)

    @cached_property
    def _first(self) -> int:
        """The number of the first line of the story."""
        return next((n for n in range(len(self.lines)) if n not in self.found), len(self.lines))

    def _may_be_headline(self, number: int) -> bool:
        """Whether a line reads like a link to a story and comes before the first line of the story."""
        return self.found[number].category == "related" and number < self._first

    def _story_line(self, number: int, step: int) -> Line | None:
        """The nearest line of the story before (step -1) or after (step 1) a line, at most ``REACH`` lines away."""
        for _ in range(REACH):
            number += step
            if not 0 <= number < len(self.lines):
                return None
            if number not in self.found:
                return self.lines[number]
        return None

    @cached_property
    def _topics(self) -> Collection[str]:
        """The topic words of the story, up to the end of its first paragraph."""
        words: set[str] = set()
        for number, line in enumerate(self.lines):
            if number not in self.found:
                words.update(line.lower_words)
                if line.prose:
                    break
        return word_classes().topic_words & words

    def _is_on_topic(self, number: int) -> bool:
        """Whether the line is a sentence about a topic of the story, and the story continues after it."""
        line = self.lines[number]
        if not is_sentence(line) or not any(word in self._topics for word in line.lower_words):
            return False
        return self._story_line(number, 1) is not None

    @cached_property
    def _quoted(self) -> Collection[str]:
        """The matched lines of several words that follow a quotation mark in the text, in folded form.

        Only the first ``MOST_SEARCHED`` different lines are searched.
        """
        searched: dict[str, None] = {}
        for number, finding in self.found.items():
            key = self.lines[number].key
            if len(searched) == MOST_SEARCHED:
                break
            if finding.rule in OWN_RULES or " " not in key or self._story_line(number, 1) is None:
                continue
            if finding.rule.startswith("line:") or not self._may_be_headline(number):
                searched[key] = None
        text = fold_typography(self.text).lower() if searched else ""
        return {key for key in searched if f'"{key}' in text or f"'{key}" in text}
