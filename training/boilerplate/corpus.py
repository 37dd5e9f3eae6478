"""The labelled texts: their lines, publishers and folds."""

from __future__ import annotations

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import define, field

from newsparse import Pipeline
from newsparse.model import Annotation, Span
from newsparse.text import split_blocks
from newsparse_boilerplate.context.grams import WordingTable
from newsparse_boilerplate.context.passes import LineTable, OwnFeatures, candidates
from newsparse_boilerplate.context.run import KnownParts
from newsparse_boilerplate.limits import Mode
from newsparse_boilerplate.lines import Line, lines_of, lines_without
from newsparse_boilerplate.page.detect import detect_mode
from newsparse_boilerplate.plugin import known_parts

FOLDS = 5

CRUDE = frozenset({"visible", "inscriptis", "html2text"})
"""The extractors that return all visible text."""

SHORTEST_SHARED, LONGEST_SHARED = 35, 400
FEWEST_SHARED_WORDS = 6
MOST_SHARING = 8
FEWEST_SHARED = 2
"""Two sites belong to one publisher if they share this many boilerplate lines of such lengths (code points and words)
that at most ``MOST_SHARING`` sites have."""


@define(eq=False, slots=False)
class Text:
    """One text with its labelled lines.

    Attributes:
        id, page, extractor, language: as in the set.
        corpus: the name of the set.
        silver: whether the labels come from the agreement of extractors.
        gold: spans and labels of the lines, as in the set.
        text: the text.
        lines: its lines.
        known: what other annotators find.
        mode: the detected mode.
        scored: the lines that the first round scores.
        table: their features, without those of their wording.
        labels: the label of each scored line: 1 boilerplate, 0 story, -1 unknown.
        publisher: the publisher of the page.
    """

    id: str
    corpus: str
    page: str
    site: str
    extractor: str
    language: str
    silver: bool
    gold: list[dict[str, Any]]
    text: str
    lines: list[Line] = field(init=False)
    known: KnownParts = field(init=False)
    mode: Mode = field(init=False)
    table: LineTable = field(init=False)
    line_labels: list[int] = field(init=False)
    publisher: str = ""

    @property
    def fold(self) -> int:
        """The fold of the publisher."""
        return zlib.crc32(self.publisher.encode()) % FOLDS

    @cached_property
    def sized_gold(self) -> list[tuple[Span, int, str]]:
        """The labelled spans that are not empty, with their sizes without white space and their labels."""
        spans = [(Span(*line["span"]), line["label"]) for line in self.gold]
        return [(span, size, label) for span, label in spans if (size := visible_size(self.text, [span]))]

    @property
    def labels(self) -> list[int]:
        """The labels of the scored lines."""
        label = {line.start: label for line, label in zip(self.lines, self.line_labels, strict=True)}
        return [label[self.table.lines[number].start] for number in self.table.numbers]


def visible_size(text: str, spans: Iterable[Span]) -> int:
    """The size of some spans of a text in code points, without white space."""
    return sum(len("".join(span.of(text).split())) for span in spans)


def _labels(lines: Iterable[Line], gold: list[dict[str, Any]]) -> Iterator[int]:
    """The label of each line; -1 if no labelled span overlaps it."""
    at = 0
    for line in lines:
        while at < len(gold) and gold[at]["span"][1] <= line.start:
            at += 1
        meets = at < len(gold) and gold[at]["span"][0] < line.end
        yield {"boilerplate": 1, "keep": 0}.get(gold[at]["label"], -1) if meets else -1


def read(path: Path, corpus: str) -> Iterator[Text]:
    """The texts of a set, with the features that do not depend on the fold."""
    pipeline = Pipeline(disable={"quotes", "boilerplate.context"})
    with path.open(encoding="utf-8") as file:
        for row in file:
            record = json.loads(row)
            one = Text(
                id=record["id"],
                corpus=corpus,
                page=record.get("page", record["id"]),
                site=record.get("publisher") or record.get("domain", ""),
                extractor=record.get("extractor", ""),
                language=record.get("lang", ""),
                silver=record.get("goldkind") == "cons",
                gold=record.get("lines") or [{"span": (0, len(record["text"])), "label": "keep"}],
                text=record["text"],
            )
            one.lines = lines_of(one.text, split_blocks(one.text))
            if not one.lines:
                continue
            one.line_labels = list(_labels(one.lines, one.gold))
            one.known = known_parts(pipeline.parse(one.text).all(Annotation))
            one.mode = detect_mode(one.lines)
            scored = one.lines
            if one.mode == "article":
                parts = one.known.outside_body
                starts = {line.start for line in one.lines}
                scored = [li for li in lines_without(one.text, one.lines, parts, None) if li.start in starts]
            one.table = LineTable(scored, candidates(scored, one.mode), OwnFeatures(WordingTable({}, {})))
            yield one


WIRE_GROUPS = 40
"""The wire stories have one publisher; they are divided into so many groups, so that each fold has some."""


def read_wire(path: Path) -> list[Text]:
    """The wire stories with lines that are scored. They have no boilerplate: their lists and tables belong to them."""
    found = [text for text in read(path, "wire") if text.table.rows]
    for number, text in enumerate(found):
        text.publisher = f"wire {number % WIRE_GROUPS}"
        starts = {span.start for span in text.known.boilerplate}
        text.line_labels = [-1 if line.start in starts else 0 for line in text.lines]
    return found


def assign_publishers(texts: Iterable[Text]) -> None:
    """Set the publisher of each text: sites that share rare boilerplate lines belong to one publisher."""
    parent: dict[str, str] = {}

    def find(site: str) -> str:
        while parent.setdefault(site, site) != site:
            site = parent[site]
        return site

    sites: dict[str, set[str]] = defaultdict(set)
    texts = list(texts)
    for text in texts:
        find(text.site)
        for line, label in zip(text.lines, text.line_labels, strict=True):
            shareable = label == 1 and SHORTEST_SHARED <= line.size <= LONGEST_SHARED
            if shareable and len(line.key.split()) >= FEWEST_SHARED_WORDS:
                sites[line.key].add(text.site)
    shared: Counter[tuple[str, str]] = Counter()
    for known in sites.values():
        if 2 <= len(known) <= MOST_SHARING:
            ordered = sorted(known)
            shared.update((a, b) for n, a in enumerate(ordered) for b in ordered[n + 1 :])
    for (a, b), number in sorted(shared.items()):
        if number >= FEWEST_SHARED:
            parent[find(a)] = find(b)
    for text in texts:
        text.publisher = find(text.site)
