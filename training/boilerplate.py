"""Learn the weights of `newsparse_boilerplate` from the labelled lines of the boilerplate set.

    NEWSPARSE_EVALS=../shared/evals python training/boilerplate.py [--write] [--report]

Needs ``pip install ".[learning]"``.

What is learnt are numbers: one weight a feature, the features being shapes, marks, closed word classes, neighbours and
positions of lines (`newsparse_boilerplate.context.features`). Logistic regression with L2, the weights of the features
that say that a neighbour was taken out held at 0 or more, so that what is left after a cleaning is never judged more
harshly than before. There is no training half beside the dev set: the model is fitted in folds by domain, and every
figure that `--report` prints, the limits among them, comes from lines of domains that the fitted model has not seen.
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

from newsparse.text import split_blocks
from newsparse_boilerplate.context.positions import Places
from newsparse_boilerplate.context.sweep import sweep
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.page.judge import all_line_features, limit_of, weave
from newsparse_boilerplate.weights import Limits, sum_of
from newsparse_boilerplate.wording.judge import find_certain

EVALS = Path(os.environ.get("NEWSPARSE_EVALS", "../shared/evals"))
WEIGHTS = Path(__file__).parent.parent / "plugins/newsparse_boilerplate/data/weights.json"
CRUDE = ("visible", "inscriptis", "html2text")
FOLDS = 8
RARE = 12
"""Features that fewer lines have are left out."""


class Record:
    """A text with its lines, their labels, and what the lists take out of it."""

    def __init__(self, record: dict[str, Any]) -> None:
        text = record["text"]
        blocks = split_blocks(text)
        self.id: str = record["id"]
        self.domain: str = record["domain"]
        self.lines = lines_of(text, blocks)
        self.labels = list(labels(self.lines, record["lines"]))
        taken = {verdict.line.start for verdict in find_certain(text, blocks, lines=self.lines)}
        self.listed = {number for number, line in enumerate(self.lines) if line.start in taken}
        self.fold = zlib.crc32(self.domain.encode()) % FOLDS
        self.label = {line.start: label for line, label in zip(self.lines, self.labels, strict=True)}


def labels(lines: list[Line], gold: list[dict[str, Any]]) -> Any:
    """The gold label of each line; `ignore` where none overlaps it."""
    at = 0
    for line in lines:
        while at < len(gold) and gold[at]["span"][1] <= line.start:
            at += 1
        meets = at < len(gold) and gold[at]["span"][0] < line.end
        yield gold[at]["label"] if meets else "ignore"


def read(crude: bool) -> list[Record]:
    with open(EVALS / "boilerplate/dev.jsonl", encoding="utf-8") as file:
        records = (json.loads(row) for row in file)
        return [Record(r) for r in records if (r["extractor"] in CRUDE) == crude]


Row = tuple[str, list[str], int, float, int]
"""Position, features, label, weight, fold."""


def candidates(record: Record, decide: Any) -> list[tuple[str, list[str], str]]:
    """Position, features and label of each candidate of a text, as often as it was one."""
    found: list[tuple[str, list[str], str]] = []

    def note(line: Line, position: str, features: list[str]) -> bool:
        found.append((position, features, record.label[line.start]))
        return bool(decide(position, features))

    sweep(record.lines, record.listed, note, learning=True)
    return found


def rows_of(records: list[Record], judge: Any) -> list[Row]:
    """The candidates of all records, round by round; what the judge condemns is gone in the next round."""
    rows: list[Row] = []
    for record in records:
        known = [found for found in candidates(record, judge(record)) if found[2] != "ignore"]
        rotten = sum(label == "boilerplate" for _, _, label in known)
        for position, features, label in known:
            weight = 1 / math.sqrt(max(rotten, 1)) if label == "boilerplate" else 0.5
            rows.append((position, features, int(label == "boilerplate"), weight, record.fold))
    return rows


Sample = tuple[Sequence[str], int, float]
"""Features, label, weight."""


def fit_table(samples: Iterable[Sample], ridge: float = 2.0, steps: int = 400) -> dict[str, float]:
    """One weight a feature, and the bias."""
    alike: dict[tuple[str, ...], list[float]] = defaultdict(lambda: [0.0, 0.0])
    count: dict[str, int] = defaultdict(int)
    for features, label, weight in samples:
        alike[tuple(features)][label] += weight
        for feature in features:
            count[feature] += 1
    names = sorted(f for f, n in count.items() if n >= RARE)
    column = {name: n for n, name in enumerate(names)}
    rows = [[len(names), *(column[f] for f in features if f in column)] for features in alike]
    floor = np.array([0.0 if name.startswith("gone=") else -np.inf for name in names] + [-np.inf])
    theta = descend(rows, np.array(list(alike.values())), floor, ridge, steps)
    table = {name: round(float(v), 3) for name, v in zip(names, theta, strict=False) if abs(v) >= 0.005}
    return {"bias": round(float(theta[-1]), 3), **table}


def fit(rows: list[Row]) -> dict[str, dict[str, float]]:
    """One table of weights a position."""
    positions = sorted({row[0] for row in rows})
    return {p: fit_table((row[1], row[2], row[3]) for row in rows if row[0] == p) for p in positions}


def descend(rows: list[list[int]], weight: Any, floor: Any, ridge: float, steps: int) -> Any:
    """Adam on the penalised log loss, projected on the floor.

    Args:
        rows: the columns of the features of each kind of line, the bias among them.
        weight: for each how much its kept and its condemned lines count.
        floor: the least that each feature may weigh.
        ridge: the penalty.
        steps: how many steps.
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


def score(tables: dict[str, dict[str, float]], position: str, features: list[str]) -> float:
    table = tables.get(position, {"bias": -9.0})
    return table["bias"] + sum(table.get(f, 0.0) for f in features)


def in_folds(rows: list[Row]) -> list[dict[str, dict[str, float]]]:
    """For each fold the tables fitted on all the others."""
    return [fit([row for row in rows if row[4] != fold]) for fold in range(FOLDS)]


def unjudged(_: Record) -> Any:
    return lambda *_: False


def learn(records: list[Record], limit: float = 2.0) -> tuple[list[Row], list[dict[str, dict[str, float]]]]:
    """Rows of the second pass (with what a first model of other domains takes out), and the models in folds."""
    first = rows_of(records, unjudged)
    models = in_folds(first)

    def judge(record: Record) -> Any:
        model = models[record.fold]
        return lambda position, features: score(model, position, features) > limit

    rows = rows_of(records, judge)
    return rows, in_folds(rows)


def report(rows: list[Row], models: list[dict[str, dict[str, float]]]) -> None:
    """Held-out precision and number of lines found by position and limit."""
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
    """A crude text with the features of its lines."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.woven = weave(record.lines)
        self.shapes = all_line_features(record.lines, self.woven)
        self.fold = record.fold % PAGE_FOLDS

    def places(self, table: dict[str, float]) -> Places:
        """The lines at their places, by the scores of a table."""
        scores = [sum_of(table, features) for features in self.shapes]
        return Places(self.record.lines, self.woven, self.shapes, scores)

    def line_rows(self) -> Any:
        """Rows for lines by themselves: each page counts the same, long lines of the story more."""
        labels = self.record.labels
        rotten, kept = max(labels.count("boilerplate"), 20), max(labels.count("keep"), 10)
        for line, label, features in zip(self.record.lines, labels, self.shapes, strict=True):
            if label == "boilerplate":
                yield features, 1, 100 / rotten
            elif label == "keep":
                yield features, 0, 100 / kept * min(2.5, 0.5 + (line.end - line.start) / 150)

    def place_rows(self, places: Places) -> Any:
        """Rows for lines at their places: each line counts, by its length where it is the story's."""
        for number, (line, label) in enumerate(zip(self.record.lines, self.record.labels, strict=True)):
            if label != "ignore":
                rotten = label == "boilerplate"
                weight = 1.0 if rotten else min(4.0, 0.4 + (line.end - line.start) / 60)
                yield list(places.features(number)), int(rotten), weight


PAGE_FOLDS = 6


Judged = tuple[Page, Places, dict[str, float]]


def learn_pages(
    pages: list[Page],
) -> tuple[dict[str, float], dict[str, float], list[tuple[Page, Places, dict[str, float]]]]:
    """The two tables, and for each page its places and second table by models that have not seen its domain."""
    lines = [fit_lines([p for p in pages if p.fold != fold]) for fold in range(PAGE_FOLDS)]
    unseen = [(page, page.places(lines[page.fold])) for page in pages]
    second = [fit_places([u for u in unseen if u[0].fold != fold]) for fold in range(PAGE_FOLDS)]
    judged = [(page, places, second[page.fold]) for page, places in unseen]
    return fit_lines(pages), fit_places(unseen), judged


def fit_lines(pages: list[Page]) -> dict[str, float]:
    return fit_table((row for page in pages for row in page.line_rows()), steps=200)


def fit_places(pages: list[tuple[Page, Places]]) -> dict[str, float]:
    return fit_table((row for page, places in pages for row in page.place_rows(places)), steps=150)


def report_pages(judged: list[Judged], limits: Limits) -> None:
    """Held-out precision, recall and loss of the page mode at these limits (without what the lists take)."""
    hit = wrong = missed = lost = kept = 0
    for page, places, table in judged:
        for number, (line, label) in enumerate(zip(page.record.lines, page.record.labels, strict=True)):
            goes = sum_of(table, places.features(number)) > limit_of(line, places.distance(number), limits)
            size = line.end - line.start
            hit += goes and label == "boilerplate"
            missed += not goes and label == "boilerplate"
            if label == "keep":
                kept += size
                wrong += goes
                lost += size * goes
    p, r = hit / (hit + wrong), hit / (hit + missed)
    print(f"pages: precision {p:.4f}  recall {r:.4f}  F1 {2 * p * r / (p + r):.4f}  lost {lost / kept:.4f}  {limits}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights into the plugin")
    parser.add_argument("--part", choices=("article", "page", "both"), default="both")
    args = parser.parse_args()
    known = json.loads(WEIGHTS.read_text()) if WEIGHTS.exists() else {}
    if args.part != "page":
        rows, models = learn(read(crude=False))
        report(rows, models)
        known["article"] = fit(rows)
    if args.part != "article":
        known["page_lines"], known["page_places"], judged = learn_pages([Page(r) for r in read(crude=True)])
        for limits in known["limits"].values():
            report_pages(judged, limits["page"])
    if args.write:
        WEIGHTS.write_text(json.dumps(known, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
