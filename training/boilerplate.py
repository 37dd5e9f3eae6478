"""Train the models of `newsparse_boilerplate` on the labelled lines of the boilerplate set.

    NEWSPARSE_EVALS=../shared/evals python training/boilerplate.py [--write] [--part PART]

Needs ``pip install ".[learning]"``.

Each feature has one weight; the features are shapes, punctuation, function words, neighbours and positions of lines
(`newsparse_boilerplate.context`). The models are logistic regressions with L2 regularisation. The weights of features
of removed neighbours are at least 0, so that the remaining lines do not get higher scores if a text is cleaned again.
The dev set is the only training set: the models are cross-validated in folds by domain, and all printed figures are for
domains that are not in the training folds. The limits (`data/limits.toml`) are chosen by hand from these figures.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from newsparse.linear import LinearModel, format_tables
from newsparse.text import split_blocks
from newsparse_boilerplate import default_resources
from newsparse_boilerplate.context.sweep import sweep
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.page.judge import page_line_features
from newsparse_boilerplate.page.paragraph_flags import paragraph_flags
from newsparse_boilerplate.page.story import PageLines
from newsparse_boilerplate.scoring import PageLimits
from newsparse_boilerplate.wording.matching import match_lines
from newsparse_boilerplate.wording.own_phrases import OwnPhrases

EVALS = Path(os.environ.get("NEWSPARSE_EVALS", "../shared/evals"))
WEIGHTS = Path(__file__).parent.parent / "plugins/newsparse_boilerplate/data/weights/lines.tsv"
COMMENT = """\
Weights of the features of lines, in log odds; positive weights are evidence of boilerplate. Columns: table, feature,
weight. Tables: leading, between, trailing and trailing prose are for the lines of a story by their position; page line
and page position are for the lines of a whole page, without and with their position. Learnt by training/boilerplate.py
from labelled lines of news pages. The features are in context/features.py, context/neighbours.py and page/story.py."""

Table = dict[str, float]
"""The weights by feature; ``bias`` is added to every score."""

CRUDE = ("visible", "inscriptis", "html2text")
FOLDS = 8
RARE = 12
"""Minimum number of lines of a feature; rarer features have no weight."""


class Record:
    """A text with its lines, their labels, and the lines that are boilerplate by wording."""

    def __init__(self, record: dict[str, Any]) -> None:
        text = record["text"]
        blocks = split_blocks(text)
        self.id: str = record["id"]
        self.domain: str = record["domain"]
        self.lines = lines_of(text, blocks)
        self.labels = list(labels(self.lines, record["lines"]))
        found = match_lines(text, self.lines, OwnPhrases.of(()), default_resources())
        taken = {finding.span.start for finding in found}
        self.listed = {number for number, line in enumerate(self.lines) if line.start in taken}
        self.fold = zlib.crc32(self.domain.encode()) % FOLDS
        self.label = {line.start: label for line, label in zip(self.lines, self.labels, strict=True)}


def labels(lines: list[Line], gold: list[dict[str, Any]]) -> Any:
    """The gold label of each line; `ignore` if no labelled span overlaps it."""
    at = 0
    for line in lines:
        while at < len(gold) and gold[at]["span"][1] <= line.start:
            at += 1
        meets = at < len(gold) and gold[at]["span"][0] < line.end
        yield gold[at]["label"] if meets else "ignore"


def read(crude: bool) -> list[Record]:
    """The records of the dev set: whole pages (``crude``), or texts of content extractors."""
    with open(EVALS / "boilerplate/dev.jsonl", encoding="utf-8") as file:
        records = (json.loads(row) for row in file)
        return [Record(r) for r in records if (r["extractor"] in CRUDE) == crude]


Row = tuple[str, list[str], int, float, int]
"""Position, features, label, weight, fold."""


def candidates(record: Record, decide: Any) -> list[tuple[str, list[str], str]]:
    """Position, features and label of each candidate of a text, for each round in which it is a candidate."""
    found: list[tuple[str, list[str], str]] = []

    def note(line: Line, position: str, features: list[str]) -> bool:
        found.append((position, features, record.label[line.start]))
        return bool(decide(position, features))

    sweep(record.lines, record.listed, note, learning=True)
    return found


def rows_of(records: list[Record], judge: Any) -> list[Row]:
    """The candidates of all records, by round; lines that the judge accepts are removed after each round."""
    rows: list[Row] = []
    for record in records:
        known = [found for found in candidates(record, judge(record)) if found[2] != "ignore"]
        boilerplate = sum(label == "boilerplate" for _, _, label in known)
        for position, features, label in known:
            weight = 1 / math.sqrt(max(boilerplate, 1)) if label == "boilerplate" else 0.5
            rows.append((position, features, int(label == "boilerplate"), weight, record.fold))
    return rows


Sample = tuple[Sequence[str], int, float]
"""Features, label, weight."""


def fit_table(samples: Iterable[Sample], ridge: float = 2.0, steps: int = 400) -> Table:
    """The weights and the bias of a logistic regression."""
    alike: dict[tuple[str, ...], list[float]] = defaultdict(lambda: [0.0, 0.0])
    count: dict[str, int] = defaultdict(int)
    for features, label, weight in samples:
        alike[tuple(features)][label] += weight
        for feature in features:
            count[feature] += 1
    names = sorted(f for f, n in count.items() if n >= RARE)
    column = {name: n for n, name in enumerate(names)}
    rows = [[len(names), *(column[f] for f in features if f in column)] for features in alike]
    floor = np.array([0.0 if name.startswith("removed=") else -np.inf for name in names] + [-np.inf])
    theta = descend(rows, np.array(list(alike.values())), floor, ridge, steps)
    table = {name: round(float(v), 3) for name, v in zip(names, theta, strict=False) if abs(v) >= 0.005}
    return {"bias": round(float(theta[-1]), 3), **table}


def fit(rows: list[Row]) -> dict[str, Table]:
    """One table of weights for each position."""
    positions = sorted({row[0] for row in rows})
    return {p: fit_table((row[1], row[2], row[3]) for row in rows if row[0] == p) for p in positions}


def descend(rows: list[list[int]], weight: Any, floor: Any, ridge: float, steps: int) -> Any:
    """Adam on the penalised log loss, projected on the floor.

    Args:
        rows: for each set of features its columns, the bias among them.
        weight: for each set of features the weights of its lines of the story and of its boilerplate lines.
        floor: the lowest weight of each feature.
        ridge: the penalty.
        steps: the number of steps.
    """
    theta = np.zeros(len(floor))
    first, second = np.zeros_like(theta), np.zeros_like(theta)
    penalty = np.full(len(floor), ridge)
    penalty[-1] = 0.01
    sizes = np.array([len(row) for row in rows])
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    flat = np.concatenate([np.array(row, np.int32) for row in rows])
    total = weight.sum()
    for step in range(1, steps + 1):
        p = 1 / (1 + np.exp(-np.clip(np.add.reduceat(theta[flat], starts), -30, 30)))
        error = weight.sum(axis=1) * p - weight[:, 1]
        slope = (np.bincount(flat, np.repeat(error, sizes), len(floor)) + penalty * theta) / total
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        rate = 0.1 * (1 - 0.9 * step / steps)
        theta -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
        theta = np.maximum(theta, floor)
    return theta


def score(tables: dict[str, Table], position: str, features: list[str]) -> float:
    """The score of a line at a position."""
    table = tables.get(position, {"bias": -9.0})
    return table["bias"] + sum(table.get(f, 0.0) for f in features)


def in_folds(rows: list[Row]) -> list[dict[str, Table]]:
    """For each fold the tables that are fitted on the other folds."""
    return [fit([row for row in rows if row[4] != fold]) for fold in range(FOLDS)]


def remove_nothing(_: Record) -> Any:
    """A judge that removes nothing."""
    return lambda *_: False


def learn(records: list[Record], limit: float = 2.0) -> tuple[list[Row], list[dict[str, Table]]]:
    """The rows of the second pass, without the lines that the first pass removes, and the models by fold."""
    first = rows_of(records, remove_nothing)
    models = in_folds(first)

    def judge(record: Record) -> Any:
        model = models[record.fold]
        return lambda position, features: score(model, position, features) > limit

    rows = rows_of(records, judge)
    return rows, in_folds(rows)


def report(rows: list[Row], models: list[dict[str, Table]]) -> None:
    """Print precision and recall by position and limit, on held-out domains."""
    for position in sorted({row[0] for row in rows}):
        scored = [(score(models[r[4]], position, r[1]), r[2]) for r in rows if r[0] == position]
        total = sum(label for _, label in scored)
        print(f"{position}: {len(scored)} lines, {total} boilerplate")
        for limit in (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0):
            got = [label for value, label in scored if value > limit]
            if got:
                p, r = sum(got) / len(got), sum(got) / max(total, 1)
                print(f"   > {limit:3.1f}: precision {p:.3f}  recall {r:.3f}  lines {len(got)}")


# Pages ------------------------------------------------------------------------------------------------------------


class Page:
    """The text of a whole page, and the features of its lines."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.paragraphs = paragraph_flags(record.lines)
        self.shapes = page_line_features(record.lines, self.paragraphs)
        self.fold = record.fold % PAGE_FOLDS

    def page_lines(self, table: Table) -> PageLines:
        """The lines, scored with the weights of a table."""
        model = model_of(table)
        scores = [model.score(features) for features in self.shapes]
        return PageLines(self.record.lines, self.paragraphs, self.shapes, scores)

    def line_rows(self) -> Any:
        """Samples of single lines: all pages have the same total weight, long lines of the story a higher one."""
        labels = self.record.labels
        boilerplate, kept = max(labels.count("boilerplate"), 20), max(labels.count("keep"), 10)
        for line, label, features in zip(self.record.lines, labels, self.shapes, strict=True):
            if label == "boilerplate":
                yield features, 1, 100 / boilerplate
            elif label == "keep":
                yield features, 0, 100 / kept * min(2.5, 0.5 + (line.end - line.start) / 150)

    def position_rows(self, page_lines: PageLines) -> Any:
        """Samples of lines with their positions: the weight of lines of the story depends on their length."""
        for number, (line, label) in enumerate(zip(self.record.lines, self.record.labels, strict=True)):
            if label != "ignore":
                boilerplate = label == "boilerplate"
                weight = 1.0 if boilerplate else min(4.0, 0.4 + (line.end - line.start) / 60)
                yield list(page_lines.position_features(number)), int(boilerplate), weight


def model_of(table: Table) -> LinearModel[str, float]:
    """The model with the weights of a table."""
    weights = dict(table)
    return LinearModel(weights, bias=weights.pop("bias", 0.0))


PAGE_FOLDS = 6


JudgedPage = tuple[Page, PageLines, Table]
"""A page, its lines, and the table for positions that is fitted on other domains."""


def learn_pages(pages: list[Page]) -> tuple[Table, Table, list[JudgedPage]]:
    """The two tables, and each page with tables that are fitted on other domains."""
    lines = [fit_lines([p for p in pages if p.fold != fold]) for fold in range(PAGE_FOLDS)]
    unseen = [(page, page.page_lines(lines[page.fold])) for page in pages]
    second = [fit_positions([u for u in unseen if u[0].fold != fold]) for fold in range(PAGE_FOLDS)]
    judged = [(page, page_lines, second[page.fold]) for page, page_lines in unseen]
    return fit_lines(pages), fit_positions(unseen), judged


def fit_lines(pages: list[Page]) -> Table:
    """The table for single lines."""
    return fit_table((row for page in pages for row in page.line_rows()), steps=200)


def fit_positions(pages: list[tuple[Page, PageLines]]) -> Table:
    """The table for lines with their positions."""
    return fit_table((row for page, page_lines in pages for row in page.position_rows(page_lines)), steps=150)


def report_pages(judged: list[JudgedPage], limits: PageLimits) -> None:
    """Print precision, recall and loss of the context models in page mode."""
    hit = wrong = missed = lost = kept = 0
    for page, page_lines, table in judged:
        model = model_of(table)
        for number, (line, label) in enumerate(zip(page.record.lines, page.record.labels, strict=True)):
            limit = limits.limit(page_lines.distance(number), line.size)
            removed = model.score(page_lines.position_features(number)) > limit
            hit += removed and label == "boilerplate"
            missed += not removed and label == "boilerplate"
            if label == "keep":
                kept += line.size
                wrong += removed
                lost += line.size * removed
    p, r = hit / (hit + wrong), hit / (hit + missed)
    print(f"pages: precision {p:.4f}  recall {r:.4f}  F1 {2 * p * r / (p + r):.4f}  lost {lost / kept:.4f}  {limits}")


def read_weights() -> dict[str, Table]:
    """The tables of the plugin's weight file."""
    tables: dict[str, Table] = defaultdict(dict)
    for row in WEIGHTS.read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            name, feature, weight = row.split("\t")
            tables[name][feature] = float(weight)
    return tables


def main() -> None:
    """Train the models and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights into the plugin")
    parser.add_argument("--part", choices=("article", "page", "both"), default="both", help="which models to train")
    args = parser.parse_args()
    tables = read_weights()
    if args.part != "page":
        rows, models = learn(read(crude=False))
        report(rows, models)
        tables |= fit(rows)
    if args.part != "article":
        tables["page line"], tables["page position"], judged = learn_pages([Page(r) for r in read(crude=True)])
        for limits in default_resources().limits.values():
            report_pages(judged, limits.page)
    if args.write:
        WEIGHTS.write_text(format_tables(tables, comment=COMMENT), encoding="utf-8")


if __name__ == "__main__":
    main()
