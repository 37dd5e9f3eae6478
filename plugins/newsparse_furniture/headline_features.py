"""The features of a line as a headline: its shape, its neighbours, its distance from the story, the words in common.

No feature is a word: the shape is lengths, marks, capitals and digits; the words of a line are only compared with the
words of the story and with the other lines.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from newsparse import lazy_re as re
from newsparse_furniture.head_lines import DENSE, HeadLine
from newsparse_furniture.headline import ends_inside
from newsparse_furniture.page_lines import PageLines

FARTHEST = 80
"""The most lines between the headline and the story."""

MOST_BELOW = 4
"""The headline is at most this many lines below the first paragraph: a standfirst may be one."""

SHORTEST = 5
"""The shortest headline, in code points."""

LONGEST_COMPARED = 400
"""The length of the beginning of a line that is compared with other lines, in code points."""

STORY_WORDS = 4000
"""The length of the beginning of the story whose words are compared, in code points."""

STEM, SHORTEST_WORD = 5, 4
"""Words of at least four letters are compared by their first five letters."""

SHORTEST_COMPARED = 15
"""The shortest folded line that is compared with the beginnings of other lines, in code points."""

LONGER = 60
"""A line such as "Title | Outlet" is at most this much longer than the headline in it, in code points."""

MOST_TITLE_LINES = 6
"""The title of the page is among this many first lines of the text."""

LEAD = 400
"""The length of the beginning of the lead whose words are compared, in code points."""

SOFT_HYPHEN = "\u00ad"
"""Printed only at the end of a line; some pages have one at each possible break of a long word."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DENSE_RUN = re.compile(f"{DENSE.pattern}{{2,}}")
_SPACED_DASH = re.compile(r"\s[-–—]\s")
_QUOTATION = re.compile('["“”«»„]')
_BAR = re.compile(r"[|•]|\s[·»>]\s")
_NOT_WORD = re.compile(r"\W+")
_DIGIT = re.compile(r"\d")

_DISTANCES = (-3, -2, -1, 0, 1, 2, 3, 4, 6, 8, 12, 20, 40)
_WORDS = (1, 2, 3, 4, 5, 7, 10, 14, 18, 25)
_LENGTHS = (10, 20, 30, 45, 60, 80, 100, 130, 160)
_SHARES = (0, 0.2, 0.35, 0.5, 0.65, 0.8, 0.99)
_STEMS = (0, 1, 2, 4, 6)
_RANKS = (0, 1, 2, 4, 8)
_NUMBERS = (0, 1, 2, 4, 8, 16)
_ABOVE = (0, 1, 2, 3, 5, 10, 20)


def stems(text: str) -> set[str]:
    """The first letters of the longer words of a text; of scripts without spaces, the pairs of letters."""
    found = {
        word[:STEM] for word in _WORD.findall(text.replace(SOFT_HYPHEN, "").casefold()) if len(word) >= SHORTEST_WORD
    }
    if not text.isascii():
        for run in _DENSE_RUN.findall(text):
            found.update(run[at : at + 2] for at in range(len(run) - 1))
    return found


def fold_words(text: str) -> str:
    """A line without its case, its punctuation and its soft hyphens, to compare lines."""
    return _NOT_WORD.sub(" ", text.replace(SOFT_HYPHEN, "")).strip().casefold()


def step(value: float, steps: tuple[float, ...]) -> str:
    """The name of the first step that a value does not exceed."""
    return _names(steps)[bisect_left(steps, value)]


@cache
def _names(steps: tuple[float, ...]) -> tuple[str, ...]:
    return (*map(str, steps), "more")


def lines_near(page: PageLines) -> range:
    """The numbers of the lines among which the headline is."""
    start = page.story[0]
    return range(max(0, start - FARTHEST), min(len(page.lines), start + MOST_BELOW))


class HeadlineFeatures:
    """The candidates for the headline of a text and their features.

    Attributes:
        page: the lines of the text.
        candidates: the numbers of the lines that may be the headline.
    """

    def __init__(self, page: PageLines, candidates: Sequence[int]) -> None:
        self.page = page
        self.candidates = candidates

    @cached_property
    def _folded(self) -> dict[int, str]:
        """The lines near the story and the first lines of the text, folded; the title of the page may be among them."""
        lines = self.page.lines
        near = lines_near(self.page)
        numbers = (*range(min(MOST_TITLE_LINES, near.start)), *near)
        return {number: fold_words(lines[number].text[:LONGEST_COMPARED]) for number in numbers}

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
    def _copies(self) -> Counter[str]:
        return Counter(self._folded.values())

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._folded.values())

    @cached_property
    def _printed(self) -> str:
        """The lines of the page, one below the other."""
        return "\n".join([line.text for line in self.page.lines])

    def _copies_in_lines(self, number: int) -> int:
        """How often a line is printed again on the page, alone or inside another line."""
        return self._printed.count(self.page.lines[number].text) - 1

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
            own = stems(self.page.lines[number].text)
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
            ("colon", ": " in text),
            ("bar", _BAR.search(text)),
            ("dash", _SPACED_DASH.search(text)),
            ("quotation", _QUOTATION.search(text)),
            ("digit", _DIGIT.search(text)),
        ):
            if holds:
                yield name

    def _words_in_common(self, number: int) -> Iterator[str]:
        """The features of the words that a line shares with the story and with other lines."""
        share, stem_count = self._shares[number]
        yield "share=" + step(share, _SHARES)
        yield f"share={step(share, _SHARES)},stems={step(stem_count, _STEMS)}"
        yield "rank=" + step(self._ranks[number], _RANKS)
        own = stems(self.page.lines[number].text)
        yield f"lead={step(len(own & self._lead_stems), _STEMS)},stems={step(stem_count, _STEMS)}"
        yield "frame=" + self._frame(number)
        if len(self.page.lines[number].text) >= SHORTEST_COMPARED:
            yield f"printed={min(self._copies_in_lines(number), 3)}"
        folded = self._folded[number]
        copies = self._copies[folded]
        yield f"copies={min(copies, 3)}"
        at = bisect_right(self._sorted, folded)
        after = self._sorted[at : at + 4]
        if len(folded) >= SHORTEST_COMPARED and any(
            other.startswith(folded) and len(other) <= len(folded) + LONGER for other in after
        ):
            yield "longer_copy"
        elif copies == 1 and len(self.page.lines[number].words) >= SHORTEST_WORD:
            yield "single"
        before = self._sorted[max(0, at - 6) : at]
        if any(len(other) >= SHORTEST_COMPARED and other != folded and folded.startswith(other) for other in before):
            yield "shorter_copy"

    def _neighbours(self, number: int) -> Iterator[str]:
        type_of, lines = self.page.type_of, self.page.lines
        yield "type=" + type_of(number)
        yield "before=" + type_of(number - 1)
        yield "after=" + type_of(number + 1)
        yield "after_next=" + type_of(number + 2)
        below = {type_of(other) for other in range(number + 1, number + 6)}
        yield f"timestamp_below={int('timestamp' in below)}"
        yield f"byline_below={int(not below.isdisjoint(('byline', 'name')))}"
        yield f"timestamp_above={int('timestamp' in {type_of(other) for other in range(number - 5, number)})}"
        low = self._near_start
        before = max(0, number - 5 - low)
        others = (*self._sizes[before : number - low], *self._sizes[number - low + 1 : number + 5 - low])
        yield f"longest={int(len(lines[number].words) >= max(others, default=0))}"
