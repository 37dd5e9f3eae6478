"""Train the model that chooses the headline among the lines of a text (`newsparse_furniture`).

    NEWSPARSE_EVALS=../shared/evals python training/headlines.py [--write]

Needs ``pip install ".[learning]"``.

Each text is one choice: which of its lines is the headline, or is there none (a conditional logit with L2
regularisation). The texts are those of the page set, whose publishers' own data give the title, and those of the
boilerplate sets in which the line of the title is marked. A text whose title differs from its given title is left out
of the training; a text that an extractor gives without the title is an example of a text without a headline.
The printed figures are for publishers that are not in the training folds.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from newsparse.linear import LinearModel, format_tables
from newsparse.model import SpanIndex
from newsparse.text import split_blocks
from newsparse_boilerplate.finder import find_by_wording
from newsparse_furniture.compared_lines import fold_words, stems
from newsparse_furniture.headline_choice import TABLE, HeadlineChoice, choose_headline, headline_candidates
from newsparse_furniture.page_lines import page_lines

EVALS = Path(os.environ.get("NEWSPARSE_EVALS", "../shared/evals"))
WEIGHTS = Path(__file__).parent.parent / "plugins/newsparse_furniture/data/weights/headline.tsv"
COMMENT = """\
Weights of the features of lines as headlines; the features are in headline_features.py and compared_lines.py, those
that begin with "none" are for a text without a headline. Columns: table, feature, weight. Learnt by
training/headlines.py from the titles of news pages. No feature is a word."""

CONTENT = ("trafilatura", "readability", "newspaper4k", "resiliparse", "goose3", "justext", "boilerpy3")
FOLDS = 8
L2 = 1.2
OTHER_SET = 0.5
"""The weight of a text of the boilerplate sets, whose marked titles are less certain."""

RARE = 20
"""Minimum number of candidates with a feature; rarer features have no weight."""

Table = dict[str, float]


def alike(line: str, title: str) -> bool:
    """Whether a line is the title: the folded texts are equal, or one holds the other and is at least 0.8 of it."""
    short, long = sorted((fold_words(line), fold_words(title)), key=len)
    return short == long or (bool(short) and short in long and len(short) >= 0.8 * len(long))


def resembles(line: str, title: str) -> bool:
    """Whether a line has most words of the title: pages print another headline than their data."""
    here, there = stems(line), stems(title)
    common = len(here & there)
    return (
        min(len(here), len(there)) >= 3
        and common >= 0.7 * min(len(here), len(there))
        and (common >= 0.5 * max(len(here), len(there)))
    )


class Example:
    """A text with its candidates, their features, and which of them are the title."""

    def __init__(self, record: dict[str, Any], publisher: str) -> None:
        text = record["text"]
        blocks = split_blocks(text)
        covered = SpanIndex(finding.span for finding in find_by_wording(text, blocks))
        self.page = page_lines(text, blocks, covered)
        self.publisher = publisher
        self.fold = zlib.crc32(publisher.encode()) % FOLDS
        self.group = "content" if record["extractor"] in CONTENT else "crude"
        self.english = (record["lang"] or "").startswith("en")
        self.of_pages = "title" in record
        found = headline_candidates(self.page)
        self.numbers = list(found.candidates)
        self.features = [list(found.of(number)) for number in self.numbers]
        self.none = list(found.of_no_headline())
        lines = self.page.lines
        if self.of_pages:
            title = record["title"]
            self.present = fold_words(title) in fold_words(text)
            self.titles = {number for number in self.numbers if alike(lines[number].text, title)}
            self.trained = self.titles or {n for n in self.numbers if resembles(lines[n].text, title)}
            self.used = bool(self.trained) or (not self.present and self.group == "content")
        else:
            starts = {line["span"][0] for line in record["lines"] if line.get("why") == "title"}
            self.present = bool(starts)
            self.titles = {number for number in self.numbers if lines[number].span.start in starts}
            self.trained, self.used = self.titles, bool(self.titles)


def records(name: str) -> Iterator[dict[str, Any]]:
    """The records of a set. Their texts contain separators at which ``splitlines`` splits too."""
    with (EVALS / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def examples() -> Iterator[Example]:
    """The texts of the page set and of both boilerplate sets."""
    for record in records("pages/dev.jsonl"):
        yield Example(record, record["page"].split("-", 2)[2].rsplit("_", 3)[0].lower())
    for name in ("dev", "train"):
        for record in records(f"boilerplate/{name}.jsonl"):
            yield Example(record, re.sub(r"\W", "", record["domain"].removeprefix("www.").split(".")[0].lower()))


def learn(texts: Sequence[Example]) -> Table:
    """The weights that maximise the likelihood of the titles."""
    used = [text for text in texts if text.used]
    counts = Counter(feature for text in used for known in (*text.features, text.none) for feature in known)
    names = {feature: at for at, feature in enumerate(sorted(f for f, count in counts.items() if count >= RARE))}
    rows: list[list[int]] = []
    owner: list[int] = []
    right: list[bool] = []
    for at, text in enumerate(used):
        for number, known in zip((*text.numbers, -1), (*text.features, text.none), strict=True):
            rows.append([names[feature] for feature in known if feature in names])
            owner.append(at)
            right.append(number in text.trained if text.trained else number < 0)
    columns = [column for row in rows for column in row]
    starts = np.cumsum([0, *map(len, rows)])
    matrix = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), len(names)))
    of, is_right, size = np.array(owner), np.array(right), len(used)
    weight = np.array([1.0 if text.of_pages else OTHER_SET for text in used])

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        highest = np.full(size, -1e9)
        np.maximum.at(highest, of, scores)
        shares = np.exp(scores - highest[of])
        total, title = np.zeros(size), np.zeros(size)
        np.add.at(total, of, shares)
        np.add.at(title, of[is_right], shares[is_right])
        wanted = np.where(is_right, shares / np.maximum(title[of], 1e-300), 0)
        slope = matrix.T @ (weight[of] * (shares / total[of] - wanted))
        likelihood = (weight * (np.log(title + 1e-300) - np.log(total))).sum()
        return L2 * (weights @ weights) - likelihood, slope + 2 * L2 * weights

    result = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {feature: round(float(result[at]), 2) for feature, at in names.items() if abs(result[at]) >= 0.005}


def report(texts: Sequence[Example], choices: Sequence[HeadlineChoice | None], least: float) -> None:
    """Print the shares of right and wrong headlines, and of headlines in texts that do not contain the title."""
    counts: Counter[tuple[str, str]] = Counter()
    for text, choice in zip(texts, choices, strict=True):
        name = f"{'pages' if text.of_pages else 'other'} {text.group} {'en' if text.english else 'other'}"
        found = choice is not None and choice.probability >= least
        if text.present:
            right = found and choice is not None and choice.number in text.titles
            counts[name, "right" if right else "wrong" if found else "missed"] += 1
        else:
            counts[name, "absent, found" if found else "absent"] += 1
    for name in sorted({name for name, _ in counts}):
        asked = sum(counts[name, verdict] for verdict in ("right", "wrong", "missed")) or 1
        right, wrong = counts[name, "right"] / asked, counts[name, "wrong"] / asked
        absent = counts[name, "absent, found"], counts[name, "absent, found"] + counts[name, "absent"]
        print(f"{least:.2f} {name:20} {asked:5} right {right:.3f} wrong {wrong:.3f}  absent but found {absent}")


def main() -> None:
    """Cross-validate, and with ``--write`` learn from all texts and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    texts = list(examples())
    choices: list[HeadlineChoice | None] = [None] * len(texts)
    for fold in range(FOLDS):
        model = LinearModel(learn([text for text in texts if text.fold != fold]))
        for at, text in enumerate(texts):
            if text.fold == fold:
                choices[at] = choose_headline(text.page, model)
    for least in (0.4, 0.5, 0.6):
        report(texts, choices, least)
    if write:
        WEIGHTS.write_text(format_tables({TABLE: learn(texts)}, comment=COMMENT), encoding="utf-8")


if __name__ == "__main__":
    main()
