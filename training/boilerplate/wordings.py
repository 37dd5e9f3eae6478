"""Counts of wordings by publisher, and the tables that are made of them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from boilerplate.corpus import Text
from newsparse_boilerplate.context.grams import ODDS_UNIT, WORDING_FEATURES, Grams, WordingTable, grams_of

FEWEST_PUBLISHERS = 3
"""A gram that fewer publishers have is not in the table."""

GREATEST_ODDS = 4.0
LEAST_ODDS = 1.0
"""Smaller log odds are left out: the gram says nothing."""

FEWEST_PRINTING = 3
"""A whole line that fewer publishers print is not in the table."""


class WordingCounts:
    """Which grams the pages of each publisher have, in boilerplate and in the story."""

    def __init__(self, texts: Iterable[Text]) -> None:
        self.page: dict[str, set[int]] = defaultdict(set)
        self.story: dict[str, set[int]] = defaultdict(set)
        self.printed: dict[str, set[int]] = defaultdict(set)
        self.grams: dict[str, Grams] = {}
        self.all_grams: dict[str, list[int]] = {}
        for text in texts:
            publisher = text.publisher
            for line, label in zip(text.lines, text.line_labels, strict=True):
                grams = self.grams.get(line.key)
                if grams is None:
                    grams = self.grams[line.key] = grams_of(line.key)
                    self.all_grams[line.key] = [g for g in (*grams.words, *grams.pairs, *grams.edges) if g]
                if label >= 0:
                    (self.page if label else self.story)[publisher].update(self.all_grams[line.key])
                if grams.edges[5]:
                    self.printed[publisher].add(grams.edges[5])

    def counts(self, publishers: Collection[str]) -> tuple[Counter[int], Counter[int], Counter[int]]:
        """The numbers of publishers with each gram: in boilerplate, in the story, as a whole line anywhere."""
        found: tuple[Counter[int], Counter[int], Counter[int]] = Counter(), Counter(), Counter()
        for publisher in publishers:
            for counter, known in zip(found, (self.page, self.story, self.printed), strict=True):
                counter.update(known.get(publisher, ()))
        return found

    def table(self, publishers: Collection[str]) -> WordingTable:
        """The table of some publishers."""
        page, story, printed = self.counts(publishers)
        odds = {gram: value for gram in page.keys() | story.keys() if (value := _odds(page[gram], story[gram]))}
        return WordingTable(odds, {gram: min(n, 255) for gram, n in printed.items() if n >= FEWEST_PRINTING})

    def features(self, texts: Iterable[Text], publishers: Collection[str]) -> dict[str, list[list[int]]]:
        """The features of the wording of the scored lines of each text, by its id.

        They come from the table of some publishers, without the publisher of the text itself.
        """
        page, story, printed = self.counts(publishers)
        table = self.table(publishers)
        odds, lines = dict(table.odds), dict(table.publishers)
        by_publisher: dict[str, list[Text]] = defaultdict(list)
        for text in texts:
            by_publisher[text.publisher].append(text)
        found: dict[str, list[list[int]]] = {}
        for publisher, own in by_publisher.items():
            if publisher in publishers:
                for gram in self.page[publisher] | self.story[publisher]:
                    in_page, in_story = gram in self.page[publisher], gram in self.story[publisher]
                    _put(odds, gram, _odds(page[gram] - in_page, story[gram] - in_story))
                for gram in self.printed[publisher]:
                    _put(lines, gram, printed[gram] - 1 if printed[gram] > FEWEST_PRINTING else 0)
            without = WordingTable(odds, lines)
            cache: dict[str, list[int]] = {}
            for text in own:
                rows = []
                for number in text.table.numbers:
                    key = text.table.lines[number].key
                    row = cache.get(key)
                    if row is None:
                        row = cache[key] = without.features(self.grams.get(key) or grams_of(key))
                    rows.append(row)
                found[text.id] = rows
            if publisher in publishers:
                for known, full, changed in (
                    (odds, table.odds, self.page[publisher] | self.story[publisher]),
                    (lines, table.publishers, self.printed[publisher]),
                ):
                    for gram in changed:
                        _put(known, gram, full.get(gram, 0))
        return found


def _put(table: dict[int, int], gram: int, value: int) -> None:
    if value:
        table[gram] = value
    else:
        table.pop(gram, None)


def _odds(page: int, story: int) -> int:
    """The log odds in units of 1 / ``ODDS_UNIT``; 0 if the publishers are too few or the odds too small."""
    if page + story < FEWEST_PUBLISHERS:
        return 0
    value = math.log((page + 0.5) / (story + 0.5))
    if abs(value) < LEAST_ODDS:
        return 0
    return round(ODDS_UNIT * max(-GREATEST_ODDS, min(GREATEST_ODDS, value)))


WORDING_COLUMNS = len(WORDING_FEATURES)
