"""The features of a line as a headline: its shape, its neighbours, its distance from the story, the words in common.

No feature is a word: the shape is lengths, marks, capitals and digits; the words of a line are only compared with the
words of the story and with the other lines.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from newsparse import lazy_re as re
from newsparse_furniture.compared_lines import ComparedLines, lines_near, stems
from newsparse_furniture.head_lines import HeadLine
from newsparse_furniture.headline import ends_inside
from newsparse_furniture.page_lines import PageLines

SHORTEST = 5
"""The shortest headline, in code points."""

STORY_WORDS = 4000
"""The length of the beginning of the story whose words are compared, in code points."""

LEAD = 400
"""The length of the beginning of the lead whose words are compared, in code points."""

_SPACED_DASH = re.compile(r"\s[-–—]\s")
_COLON = re.compile(r":\s")
_QUOTATION = re.compile('["“”«»„]')
_BAR = re.compile(r"[|•]|\s[·»>]\s")
_DIGIT = re.compile(r"\d")

STARS = re.compile("[\u2605\u2606\u2729\u272d\u2b50\u2bea\u00bd\ufe0f \t]+")
"""The rating of a review."""

_FIRST_RANK = re.compile(r"[*+\s-]*#\s")
_LOWER_RANK = re.compile(r"[*+\s-]*##")
"""The marks of headings of a text browser, perhaps in a list."""

_WITHOUT_CONTENT = ("page", "no_word", "word", "timestamp", "byline")
_SHORT = ("word", "two_words", "name", "page", "no_word")
_SIGNS = ("timestamp", "byline")

_DISTANCES = (-3, -2, -1, 0, 1, 2, 3, 4, 6, 8, 12, 20, 40)
_WORDS = (1, 2, 3, 4, 5, 7, 10, 14, 18, 25)
_LENGTHS = (10, 20, 30, 45, 60, 80, 100, 130, 160)
_SHARES = (0, 0.2, 0.35, 0.5, 0.65, 0.8, 0.99)
_STEMS = (0, 1, 2, 4, 6)
_RANKS = (0, 1, 2, 4, 8)
_CONTENT = (0, 1, 2, 3, 5, 8, 12, 20)
_NUMBERS = (0, 1, 2, 4, 8, 16)
_ABOVE = (0, 1, 2, 3, 5, 10, 20)


def step(value: float, steps: tuple[float, ...]) -> str:
    """The name of the first step that a value does not exceed."""
    return _names(steps)[bisect_left(steps, value)]


@cache
def _names(steps: tuple[float, ...]) -> tuple[str, ...]:
    return (*map(str, steps), "more")


class HeadlineFeatures:
    """The candidates for the headline of a text and their features.

    Attributes:
        page: the lines of the text.
        candidates: the numbers of the lines that may be the headline.
    """

    def __init__(self, page: PageLines, candidates: Sequence[int]) -> None:
        self.page = page
        self.candidates = candidates
        self._compared = ComparedLines(page, candidates)

    @property
    def _near_start(self) -> int:
        return max(0, lines_near(self.page).start - 5)

    @cached_property
    def _sizes(self) -> list[int]:
        """The number of words of each line around the candidates, 0 for a paragraph."""
        lines = self.page.lines
        numbers = range(self._near_start, min(len(lines), lines_near(self.page).stop + 5))
        return [0 if self.page.type_of(number) == "paragraph" else len(lines[number].words) for number in numbers]

    @cached_property
    def _content_below(self) -> dict[int, int]:
        """For each line near the story the number of lines between it and the story that are not of the page."""
        found: dict[int, int] = {}
        others = 0
        for number in reversed(range(lines_near(self.page).start, self.page.story[0])):
            found[number] = others
            others += self.page.type_of(number) not in _WITHOUT_CONTENT
        return found

    @cached_property
    def _places(self) -> dict[int, int]:
        """The place of each line near the story in its block; blocks end at two or more short lines, as in menus."""
        found: dict[int, int] = {}
        place = short = 0
        for number in lines_near(self.page):
            one = self.page.type_of(number)
            if one in _SHORT:
                short += 1
                place = 0 if short > 1 else place
            found[number] = place
            if one not in _SHORT and one not in _SIGNS:
                short = 0
                place += 1
        return found

    @cached_property
    def _lead_stems(self) -> set[str]:
        """The stems of the first paragraph of the story and of the next line."""
        start, end = self.page.story
        return stems(" ".join([line.text[:LEAD] for line in self.page.lines[start : min(end, start + 2)]]))

    def _frame(self, number: int) -> str:
        """The first byline, timestamp or paragraph below a line, and how many other lines are between."""
        others = 0
        for below in range(number + 1, min(len(self.page.lines), number + 20)):
            one = self.page.type_of(below)
            if one in ("byline", "timestamp", "paragraph"):
                return f"{one},{min(others, 4)}"
            others += one in ("four_words", "long_line", "sentence", "closed")
        return "none"

    @cached_property
    def _story_stems(self) -> set[str]:
        start, end = self.page.story
        found: set[str] = set()
        size = 0
        for number in range(start, end):
            if self.page.type_of(number) == "paragraph":
                content = self.page.lines[number].text[:STORY_WORDS]
                found |= stems(content)
                size += len(content)
                if size > STORY_WORDS:
                    break
        return found

    @cached_property
    def _shares(self) -> dict[int, tuple[float, int]]:
        """For each candidate the share of its stems that the story contains, and their number."""
        found = {}
        for number in self.candidates:
            own = self._compared.stems[number]
            found[number] = (len(own & self._story_stems) / len(own) if own else 0.0, len(own))
        return found

    def share_of_story(self, number: int) -> float:
        """The share of the longer words of a candidate that the story contains."""
        return self._shares[number][0]

    @cached_property
    def _ranks(self) -> dict[int, int]:
        """The rank of each candidate by the stems that it shares with the story."""
        shares = self._shares
        order = sorted(self.candidates, key=lambda number: -(shares[number][0] * min(shares[number][1], 8)))
        return {number: rank for rank, number in enumerate(order)}

    def of_no_headline(self) -> Iterator[str]:
        """The features of a text without a headline."""
        above = self.page.story[0]
        yield "none"
        yield "none,above=" + step(above, _ABOVE)
        yield "none,candidates=" + step(sum(number < above for number in self.candidates), _ABOVE)

    def of(self, number: int) -> Iterator[str]:
        """The features of a candidate."""
        line = self.page.lines[number]
        start = self.page.story[0]
        distance = start - number
        yield "distance=" + step(distance, _DISTANCES)
        yield "index=" + step(number, _NUMBERS)
        yield f"above={step(start, _ABOVE)},index={step(number, _NUMBERS)}"
        share, stem_count = self._shares[number]
        yield f"distance={step(distance, (0, 2, 6, 20))},share={step(share * min(stem_count, 5), (0.5, 1.5, 2.5, 3.5))}"
        yield from self._shape(line)
        yield from self._words_in_common(number)
        yield from self._neighbours(number)

    def _shape(self, line: HeadLine) -> Iterator[str]:
        text, words = line.text, line.words
        dense = line.dense
        yield "words=" + step(line.word_count, _WORDS)
        yield "length=" + step(len(text) * (2.5 if dense else 1), _LENGTHS)
        last = text[-1]
        if line.stopped:
            yield "end=stop"
        else:
            yield "end=" + (last if last in "?!:," else "quotation" if last in "\"'”“’»)" else "other")
        long = [word for word in words if len(word) > 3]
        if len(long) >= 3:
            yield "capitals=" + step(sum(word[0].isupper() for word in long) / len(long), (0.2, 0.5, 0.8))
        yield "lower_words=" + step(sum(word[0].islower() for word in words), _RANKS)
        for name, holds in (
            ("lower", text[0].islower()),
            ("bracket", text[0] in "(["),
            ("bullet", line.bullet),
            ("continued", line.continued),
            ("sentence_inside", ends_inside(text)),
            ("capitals", text.isupper()),
            ("colon", _COLON.search(text)),
            ("bar", _BAR.search(text)),
            ("dash", _SPACED_DASH.search(text)),
            ("quotation", _QUOTATION.search(text)),
            ("digit", _DIGIT.search(text)),
            ("first_rank", _FIRST_RANK.match(text)),
            ("lower_rank", _LOWER_RANK.match(text)),
        ):
            if holds:
                yield name

    def _words_in_common(self, number: int) -> Iterator[str]:
        """The features of the words that a line shares with the story and with other lines."""
        share, stem_count = self._shares[number]
        yield "share=" + step(share, _SHARES)
        yield f"share={step(share, _SHARES)},stems={step(stem_count, _STEMS)}"
        yield "rank=" + step(self._ranks[number], _RANKS)
        own = self._compared.stems[number]
        yield f"lead={step(len(own & self._lead_stems), _STEMS)},stems={step(stem_count, _STEMS)}"
        yield "frame=" + self._frame(number)
        yield from self._compared.features(number)

    def _next(self, number: int, step: int) -> int:
        """The number of the next line; the stars of a review are part of the line above them."""
        number += step
        while 0 <= number < len(self.page.lines) and STARS.fullmatch(self.page.lines[number].text):
            number += step
        return number

    def _neighbours(self, number: int) -> Iterator[str]:
        type_of, lines = self.page.type_of, self.page.lines
        below = self._next(number, 1)
        own, before, after = map(type_of, (number, self._next(number, -1), below))
        after_next = type_of(self._next(below, 1))
        yield f"type={own}"
        yield f"before={before}"
        yield f"after={after}"
        yield f"after_next={after_next}"
        yield f"type={own},before={before}"
        yield f"type={own},after={after}"
        yield f"type={own},after={after},{after_next}"
        if number in self._content_below:
            yield "content_below=" + step(self._content_below[number], _CONTENT)
        yield "place=" + step(self._places[number], _RANKS)
        types = {type_of(other) for other in range(number + 1, number + 6)}
        yield f"timestamp_below={int('timestamp' in types)}"
        yield f"byline_below={int(not types.isdisjoint(('byline', 'name')))}"
        yield f"timestamp_above={int('timestamp' in {type_of(other) for other in range(number - 5, number)})}"
        low = self._near_start
        first = max(0, number - 5 - low)
        others = (*self._sizes[first : number - low], *self._sizes[number - low + 1 : number + 5 - low])
        yield f"longest={int(len(lines[number].words) >= max(others, default=0))}"
