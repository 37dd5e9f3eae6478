"""The two passes of the score: each line alone, then each line among the first scores of its neighbours."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from functools import cached_property

from newsparse_boilerplate.context.grams import WORDING_FEATURES, WordingTable, grams_of
from newsparse_boilerplate.context.line_features import LINE_FEATURES, line_features
from newsparse_boilerplate.context.place_features import PLACE_FEATURES, Places
from newsparse_boilerplate.context.score_features import GREATEST_SCORE, SCORE_FEATURES, SCORE_UNIT, ScoredLines
from newsparse_boilerplate.context.tables import lists_of_results, tables_of_amounts
from newsparse_boilerplate.limits import Mode
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.paragraphs import broken_paragraphs
from newsparse_boilerplate.prose import FEWEST_SENTENCE_WORDS, always_stays, announces, may_be_page_prose
from newsparse_boilerplate.trees import TwoPasses

FEATURES = (*LINE_FEATURES, *PLACE_FEATURES, *WORDING_FEATURES, *SCORE_FEATURES)
"""The names of the features, in their order; those of the first pass are the ones before ``SCORE_FEATURES``."""

PLAIN_STORY, PLAIN_LABEL = -2.5, 4.0
"""First scores that are final: a line with a lower one stays, and a line of a whole page with a higher one goes. (In a
sixth of the dev set, the second pass changes the verdict of none of 21,000 such lines.)"""

SURELY_STORY = -GREATEST_SCORE
"""The first score of a line that is not scored."""


def candidates(lines: Sequence[Line], mode: Mode) -> list[int]:
    """The numbers of the lines that are scored.

    In an article these are the lines that may belong to the page: not the paragraphs of the story and their pieces, the
    lists that it announces and its tables. On a page these are all lines.
    """
    if mode == "page":
        return list(range(len(lines)))
    stays = broken_paragraphs(lines) | announced_items(lines) | tables_of_amounts(lines) | lists_of_results(lines)
    return [
        number
        for number, line in enumerate(lines)
        if number not in stays and not always_stays(line) and not is_plain_sentence(line)
    ]


def is_plain_sentence(line: Line) -> bool:
    """Whether a line is a sentence or a paragraph without any word or mark of a page: it belongs to the story."""
    if not line.closed or (not line.prose and len(line.words) < FEWEST_SENTENCE_WORDS):
        return line.prose and not may_be_page_prose(line)
    return not may_be_page_prose(line)


def announced_items(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that a line of the story announces with a colon, and of these announcements.

    The list ends with the next paragraph or with a line that is in a phrase list.
    """
    found: set[int] = set()
    begun = announced = False
    for number, line in enumerate(lines):
        if begun and announces(line):
            announced = True
        elif line.prose or line.listed is not None:
            announced = False
        if announced:
            found.add(number)
        begun = begun or line.prose
    return found


class OwnFeatures:
    """The features of lines without their places: those of the shape and of the wording, computed once for equal lines.

    Args:
        wording: the table of wordings.
    """

    def __init__(self, wording: WordingTable) -> None:
        self.wording = wording
        self._known: dict[tuple[str, int], tuple[list[int], list[int]]] = {}

    def of(self, line: Line) -> tuple[list[int], list[int]]:
        """The features of a line, see ``LINE_FEATURES`` and ``WORDING_FEATURES``."""
        key = line.content, line.size
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = line_features(line), self.wording.features(grams_of(line.key))
        return found


class LineTable:
    """The lines of a text with the features of the first pass.

    Attributes:
        lines: the lines.
        numbers: the numbers of the lines that are scored.
        own: the features of the lines without their places.
    """

    def __init__(self, lines: Sequence[Line], numbers: Sequence[int], own: OwnFeatures) -> None:
        self.lines = lines
        self.numbers = numbers
        self.own = own

    @cached_property
    def places(self) -> Places:
        """The lines as neighbours."""
        return Places(self.lines)

    @cached_property
    def rows(self) -> list[list[int]]:
        """The features of the scored lines, in the order of ``numbers``."""
        places, own, found = self.places, self.own, []
        for number in self.numbers:
            shape, wording = own.of(self.lines[number])
            found.append([*shape, *places.features(number), *wording])
        return found

    def second_rows(self, scores: Sequence[float], among: Collection[int] | None = None) -> list[list[int]]:
        """The features of the second pass.

        Args:
            scores: the first scores of the scored lines, in log odds.
            among: the places in ``numbers`` of the lines whose features are needed; by default all.
        """
        all_scores = [SURELY_STORY] * len(self.lines)
        for number, score in zip(self.numbers, scores, strict=True):
            all_scores[number] = max(-GREATEST_SCORE, min(GREATEST_SCORE, round(score * SCORE_UNIT)))
        scored = ScoredLines(self.lines, self.places.paragraphs, all_scores)
        places = range(len(self.numbers)) if among is None else among
        return [self.rows[place] + scored.features(self.numbers[place]) for place in places]


def score_lines(lines: Sequence[Line], mode: Mode, models: TwoPasses, own: OwnFeatures) -> dict[int, float]:
    """The scores of the lines that may be boilerplate, by line number, in log odds.

    Args:
        lines: the lines of the text.
        mode: whether the text is an article or a whole page.
        models: the models of this mode.
        own: the features of the lines without their places.
    """
    numbers = candidates(lines, mode)
    if not numbers:
        return {}
    table = LineTable(lines, numbers, own)
    if not any(table.places.paragraphs):
        return {}
    scores = [models.alone.score(row) for row in table.rows]
    highest = PLAIN_LABEL if mode == "page" else math.inf
    doubtful = [place for place, score in enumerate(scores) if PLAIN_STORY < score < highest]
    if doubtful:
        for place, row in zip(doubtful, table.second_rows(scores, doubtful), strict=True):
            scores[place] = models.among.score(row)
    return dict(zip(numbers, scores, strict=True))
