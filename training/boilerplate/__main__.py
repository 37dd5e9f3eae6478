"""Train the scores of `newsparse_boilerplate` on labelled lines of news pages.

    NEWSPARSE_EVALS=../shared/evals PYTHONPATH=training python -m boilerplate [--write] [--cache FILE]

Needs ``pip install ".[training]"``.

The models are gradient-boosted trees in two passes (`newsparse_boilerplate.context.passes`), one pair for articles and
one for whole pages. Everything is fitted in folds by publisher, the table of wordings and the phrase lists too; all
printed figures are for publishers that are in no training fold. The limits (`data/limits.toml`) are chosen by hand from
these figures.
"""

from __future__ import annotations

import argparse
import os
import pickle
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from boilerplate import trees
from boilerplate.corpus import FOLDS, Text, assign_publishers, read, read_wire
from boilerplate.evaluate import above, print_table
from boilerplate.wordings import WordingCounts
from newsparse_boilerplate.context.grams import write_wording
from newsparse_boilerplate.context.passes import FEATURES
from newsparse_boilerplate.scoring import ScoreModels, TwoPasses, write_models

EVALS = Path(os.environ.get("NEWSPARSE_EVALS", "../shared/evals"))
DATA = Path(__file__).parent.parent.parent / "plugins/newsparse_boilerplate/data"
LIMITS = (0.0, 1.0, 1.5, 2.0, 2.5, 3.0)
SILVER = 0.5
"""The weight of labels that come from the agreement of extractors."""

MOST_FOR_SIZE = 4.0
"""The greatest weight of a long line of the story of a page: losing a paragraph is worse than losing a label."""

Scores = dict[str, Any]


def read_all(cache: Path | None) -> list[Text]:
    """All texts; from the cache if it exists."""
    if cache and cache.exists():
        return pickle.loads(cache.read_bytes())  # type: ignore[no-any-return]
    texts = [*read(EVALS / "boilerplate/dev.jsonl", "dev"), *read(EVALS / "boilerplate/train.jsonl", "train")]
    assign_publishers(texts)
    edges = list(read(EVALS / "boilerplate/edges-dev.jsonl", "edges"))
    texts += edges
    texts += read_wire(EVALS / "wire-5000.jsonl")
    if cache:
        cache.write_bytes(pickle.dumps(texts))
    return texts


class Samples:
    """The scored lines of some texts, with labels and weights."""

    def __init__(self, texts: list[Text]) -> None:
        self.texts = texts
        of_page = Counter(text.page for text in texts)
        pages = Counter(publisher for publisher, _ in {(text.publisher, text.page) for text in texts})
        self.labels = {text.id: np.array(text.labels, int) for text in texts}
        self.base = {text.id: np.array(text.table.rows, np.float32) for text in texts}
        self.weights: dict[str, Any] = {}
        for text in texts:
            weight = of_page[text.page] ** -0.5 * pages[text.publisher] ** -0.3 * (SILVER if text.silver else 1.0)
            lines = [text.table.lines[number] for number in text.table.numbers]
            copies = Counter(line.key for line in lines)
            weights = np.array([weight * copies[line.key] ** -0.5 for line in lines])
            if text.mode == "page":
                sizes = np.array([line.size for line in lines])
                weights *= np.where(self.labels[text.id] == 0, np.minimum(MOST_FOR_SIZE, 0.5 + sizes / 100), 1.0)
            self.weights[text.id] = weights

    def fit(self, texts: list[Text], rows: dict[str, Any]) -> Any:
        """The trees fitted on the labelled lines of some texts."""
        known = {text.id: self.labels[text.id] >= 0 for text in texts}
        return trees.fit(
            np.vstack([rows[text.id][known[text.id]] for text in texts]),
            np.concatenate([self.labels[text.id][known[text.id]] for text in texts]),
            np.concatenate([self.weights[text.id][known[text.id]] for text in texts]),
        )


def with_wording(samples: Samples, texts: list[Text], counts: WordingCounts, publishers: set[str]) -> dict[str, Any]:
    """The features of the first pass: those of the table with the columns of the wording filled in."""
    wording = counts.features(texts, publishers)
    width = len(next(iter(wording.values()))[0])
    rows = {}
    for text in texts:
        base = samples.base[text.id]
        rows[text.id] = np.hstack([base[:, :-width], np.array(wording[text.id], np.float32)])
    return rows


def second_rows(text: Text, rows: Any, scores: Any) -> Any:
    """The features of the second pass."""
    added = [row[len(text.table.rows[0]) :] for row in text.table.second_rows(list(scores))]
    return np.hstack([rows, np.array(added, np.float32)])


def half_of(text: Text) -> int:
    """One of two halves of the publishers, independent of the folds."""
    return zlib.crc32(b"half " + text.publisher.encode()) % 2


def two_passes(samples: Samples, train: list[Text], other: list[Text], rows: dict[str, Any]) -> tuple[Any, Any, Scores]:
    """Both models, fitted on some texts, and the scores of other texts.

    The second pass is fitted on first scores of publishers that the first model was not fitted on.
    """
    first: Scores = {}
    for half in (0, 1):
        inside = [text for text in train if half_of(text) == half]
        model = samples.fit([text for text in train if half_of(text) != half], rows)
        first |= {text.id: trees.scores(model, rows[text.id]) for text in inside}
    alone = samples.fit(train, rows)
    first |= {text.id: trees.scores(alone, rows[text.id]) for text in other}
    second = {text.id: second_rows(text, rows[text.id], first[text.id]) for text in (*train, *other)}
    among = samples.fit(train, second)
    return alone, among, {text.id: trees.scores(among, second[text.id]) for text in other}


def in_folds(samples: Samples, counts: WordingCounts) -> Scores:
    """The scores of all texts, by models that were not fitted on their publishers."""
    found: Scores = {}
    texts = samples.texts
    for fold in range(FOLDS):
        train = [text for text in texts if text.fold != fold]
        other = [text for text in texts if text.fold == fold]
        rows = with_wording(samples, texts, counts, {text.publisher for text in train})
        found |= two_passes(samples, train, other, rows)[2]
        print("fold", fold, flush=True)
    return found


def main() -> None:
    """Train the models and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the models and the table into the plugin")
    parser.add_argument("--no-folds", action="store_true", help="do not print figures in folds")
    parser.add_argument("--mode", choices=("article", "page"), nargs="*", default=["article", "page"])
    parser.add_argument("--cache", type=Path, help="a file for the lines and their features")
    args = parser.parse_args()
    texts = read_all(args.cache)
    labelled = [text for text in texts if text.corpus != "edges"]
    counts = WordingCounts(text for text in labelled if text.corpus != "wire")
    publishers = {text.publisher for text in labelled if text.corpus != "wire"}
    table = counts.table(publishers)
    print(len(texts), "texts", len(publishers), "publishers", len(table.odds), "odds", len(table.publishers), "lines")
    models = {}
    for mode in args.mode:
        mine = [text for text in labelled if text.mode == mode and text.table.rows]
        samples = Samples(mine)
        if not args.no_folds:
            scores = in_folds(samples, counts)
            for limit in LIMITS:
                removed = {text.id: above(text, scores[text.id], limit) for text in mine}
                print_table(mine, removed, f"{mode} > {limit}")
        if args.write:
            rows = with_wording(samples, mine, counts, publishers)
            alone, among, _ = two_passes(samples, mine, [], rows)
            models[mode] = TwoPasses(trees.export(alone), trees.export(among))
    if args.write:
        (DATA / "wording.bin").write_bytes(write_wording(table))
        (DATA / "trees.bin").write_bytes(write_models(ScoreModels(models["article"], models["page"])))
        print({name: (DATA / name).stat().st_size for name in ("wording.bin", "trees.bin")}, len(FEATURES))


if __name__ == "__main__":
    main()
