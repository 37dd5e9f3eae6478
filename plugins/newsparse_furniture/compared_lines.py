"""The lines near the story compared with each other: copies, longer and shorter copies, words in common."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from newsparse import lazy_re as re
from newsparse_furniture.head_lines import DENSE, INDIC
from newsparse_furniture.page_lines import PageLines

FARTHEST = 80
"""The most lines between the headline and the story."""

MOST_BELOW = 4
"""The headline is at most this many lines below the first paragraph: a standfirst may be one."""

LONGEST_COMPARED = 400
"""The length of the beginning of a line that is compared with other lines, in code points."""

STEM, SHORTEST_WORD = 5, 4
"""Words of at least four letters are compared by their first five letters."""

SHORTEST_COMPARED = 15
"""The shortest folded line that is compared with the beginnings and ends of other lines, in code points."""

LONGER = 60
"""A line such as "Title | Outlet" is at most this much longer than the headline in it, in code points."""

MOST_TITLE_LINES = 6
"""The title of the page is among this many first lines of the text."""

MOST_BETWEEN = 8
"""Two wordings of a headline, such as one in the path of the page and one above the story, have fewer lines between."""

FEWEST_COMMON = 2
"""The fewest words that two wordings of a headline have in common."""

MOST_SHORTER, MOST_LONGER = 6, 4
"""The most neighbours in sorted order that are searched for shorter and for longer copies."""

SOFT_HYPHEN = "\u00ad"
"""Printed only at the end of a line; some pages have one at each possible break of a long word."""

_WORD = re.compile(rf"(?:[^\W\d_]++|[{INDIC}]++)++(?:['’-](?:[^\W\d_]++|[{INDIC}]++)++)*")
_DENSE_RUN = re.compile(f"{DENSE.pattern}{{2,}}")
_NOT_WORD = re.compile(r"\W+")


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


def lines_near(page: PageLines) -> range:
    """The numbers of the lines among which the headline is."""
    start = page.story[0]
    return range(max(0, start - FARTHEST), min(len(page.lines), start + MOST_BELOW))


class ComparedLines:
    """The candidates for the headline of a text, compared with the lines near the story and the first lines.

    Attributes:
        page: the lines of the text.
        candidates: the numbers of the lines that may be the headline.
    """

    def __init__(self, page: PageLines, candidates: Sequence[int]) -> None:
        self.page = page
        self.candidates = candidates

    @cached_property
    def stems(self) -> dict[int, set[str]]:
        """The stems of each candidate."""
        return {number: stems(self.page.lines[number].text) for number in self.candidates}

    @cached_property
    def _folded(self) -> dict[int, str]:
        """The lines near the story and the first lines of the text, folded; the title of the page may be among them."""
        lines = self.page.lines
        near = lines_near(self.page)
        numbers = (*range(min(MOST_TITLE_LINES, near.start)), *near)
        return {number: fold_words(lines[number].text[:LONGEST_COMPARED]) for number in numbers}

    @cached_property
    def _copies(self) -> Counter[str]:
        return Counter(self._folded.values())

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._folded.values())

    @cached_property
    def _sorted_backwards(self) -> list[str]:
        """The lines from their last letter to their first: lines with the same end are neighbours."""
        return sorted([line[::-1] for line in self._folded.values()])

    @cached_property
    def _printed(self) -> str:
        """The lines of the page, one below the other."""
        return "\n".join([line.text for line in self.page.lines])

    def features(self, number: int) -> Iterator[str]:
        """The features of the copies of a candidate and of other wordings of it."""
        line = self.page.lines[number]
        if len(line.text) >= SHORTEST_COMPARED:
            yield f"printed={min(self._printed.count(line.text) - 1, 3)}"
        folded = self._folded[number]
        copies = self._copies[folded]
        yield f"copies={min(copies, 3)}"
        longer, shorter = _parts(self._sorted, folded)
        if longer:
            yield "longer_copy"
        elif copies == 1 and len(line.words) >= SHORTEST_WORD:
            yield "single"
        if shorter:
            yield "shorter_copy"
        longer, shorter = _parts(self._sorted_backwards, folded[::-1])
        if longer:
            yield "copy_with_more_before"
        if shorter:
            yield "copy_with_less_before"
        above, below = self._similar(number)
        yield f"similar_above={_degree(above)}"
        yield f"similar_below={_degree(below)}"

    def _similar(self, number: int) -> tuple[float, float]:
        """The greatest share of words that a candidate has in common with another wording above and below it."""
        found = [0.0, 0.0]
        own = self.stems[number]
        if len(own) < FEWEST_COMMON:
            return 0.0, 0.0
        at = bisect_left(self.candidates, number)
        for other in self.candidates[max(0, at - MOST_BETWEEN) : at + MOST_BETWEEN + 1]:
            words = self.stems[other]
            near = other != number and abs(other - number) <= MOST_BETWEEN
            if not near or len(words) < FEWEST_COMMON or self._folded[other] == self._folded[number]:
                continue
            common = len(own & words)
            if common >= FEWEST_COMMON:
                side = int(other > number)
                found[side] = max(found[side], common / min(len(own), len(words)))
        return found[0], found[1]


def _parts(lines: Sequence[str], line: str) -> tuple[bool, bool]:
    """Whether a longer line begins with a line, and whether the line begins with a shorter one.

    Args:
        lines: all lines, sorted.
        line: one of them.
    """
    at = bisect_right(lines, line)
    longer = len(line) >= SHORTEST_COMPARED and any(
        other.startswith(line) and len(other) <= len(line) + LONGER for other in lines[at : at + MOST_LONGER]
    )
    shorter = any(
        len(other) >= SHORTEST_COMPARED and other != line and line.startswith(other)
        for other in lines[max(0, at - MOST_SHORTER) : at]
    )
    return longer, shorter


def _degree(share: float) -> str:
    """The name of a share of words in common."""
    return "none" if share == 0 else "some" if share <= 0.34 else "half" if share <= 0.6 else "most"
