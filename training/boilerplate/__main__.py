"""Train the scores of `newsparse_boilerplate` on labelled lines of news pages.

    NEWSPARSE_EVALS=../shared/evals PYTHONPATH=training python -m boilerplate [--write] [--cache FILE]

Needs ``pip install ".[training]"``.

The models are gradient-boosted trees in two passes (`newsparse_boilerplate.context.passes`), one pair for articles and
one for whole pages. The printed figures are those of the whole plugin in folds by publisher: the trees, the table of
wordings and the phrase lists that a text is measured with are made without its publisher. The limits
(`data/limits.toml`) are chosen by the scores of all folds (`boilerplate.limits`); the "nested" figures are those with
limits that are chosen without the fold of the text.
"""

from __future__ import annotations

import argparse
import os
import pickle
import zlib
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

import numpy as np
from attrs import evolve

from boilerplate import limits, trees
from boilerplate.corpus import FOLDS, Text, assign_publishers, read, read_wire
from boilerplate.evaluate import Counts, MeasuredText, print_table
from boilerplate.phrases import PhraseCounts, all_phrases, write_lists
from boilerplate.wordings import WordingCounts
from newsparse_boilerplate.context.grams import write_wording
from newsparse_boilerplate.context.passes import FEATURES
from newsparse_boilerplate.limits import Mode
from newsparse_boilerplate.resources import Resources, default_resources
from newsparse_boilerplate.settings import Strictness
from newsparse_boilerplate.trees import ScoreModels, TwoPasses, write_models

EVALS = Path(os.environ.get("NEWSPARSE_EVALS", "../shared/evals"))
DATA = Path(__file__).parent.parent.parent / "plugins/newsparse_boilerplate/data"
SILVER = 0.5
"""The weight of labels that come from the agreement of extractors."""

MOST_FOR_SIZE = 4.0
"""The greatest weight of a long line of the story of a page: losing a paragraph is worse than losing a label."""


def read_all(cache: Path | None) -> list[Text]:
    """All texts; from the cache if it exists."""
    if cache and cache.exists():
        return pickle.loads(cache.read_bytes())  # type: ignore[no-any-return]
    texts = [*read(EVALS / "boilerplate/dev.jsonl", "dev"), *read(EVALS / "boilerplate/train.jsonl", "train")]
    assign_publishers(texts)
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


def two_passes(samples: Samples, train: list[Text], rows: dict[str, Any]) -> tuple[Any, Any]:
    """Both models, fitted on some texts.

    The second pass is fitted on first scores of publishers that the first model was not fitted on.
    """
    first: dict[str, Any] = {}
    for half in (0, 1):
        inside = [text for text in train if half_of(text) == half]
        model = samples.fit([text for text in train if half_of(text) != half], rows)
        first |= {text.id: trees.scores(model, rows[text.id]) for text in inside}
    second = {text.id: second_rows(text, rows[text.id], first[text.id]) for text in train}
    return samples.fit(train, rows), samples.fit(train, second)


def fit_resources(
    samples: Mapping[Mode, Samples], counts: WordingCounts, phrases: PhraseCounts, publishers: set[str]
) -> Resources:
    """The models, the table of wordings and the phrase lists that some publishers give.

    Args:
        samples: the lines of each mode.
        counts: the wordings of all publishers.
        phrases: the publishers of the listed phrases.
        publishers: the publishers.
    """
    models: dict[Mode, TwoPasses] = {}
    for mode, known in samples.items():
        train = [text for text in known.texts if text.publisher in publishers]
        alone, among = two_passes(known, train, with_wording(known, train, counts, publishers))
        models[mode] = TwoPasses(trees.export(alone), trees.export(among))
    return evolve(
        default_resources(),
        phrases=phrases.book(all_phrases(), publishers),
        models=ScoreModels(models["article"], models["page"]),
        wording=counts.table(publishers),
    )


def measure_folds(
    texts: list[Text], resources: Callable[[int], Resources]
) -> tuple[dict[Strictness, dict[str, Counts]], dict[Strictness, dict[str, list[Counts]]]]:
    """What is removed, each text with the data of the folds without its publisher.

    Returns:
        The counts of each text with the shipped limits, and of the texts that decide the limits with each of the grid.
    """
    shipped: dict[Strictness, dict[str, Counts]] = {name: {} for name in get_args(Strictness)}
    by_limits: dict[Strictness, dict[str, list[Counts]]] = {name: {} for name in limits.COSTS}
    for fold in range(FOLDS):
        known = resources(fold)
        for text in texts:
            if text.fold == fold:
                measured = MeasuredText(text, known)
                for name, found in shipped.items():
                    found[text.id] = Counts.of(text, measured.removed(name))
                if limits.decides(text):
                    for name, each in by_limits.items():
                        each[text.id] = limits.counts_of_grid(measured, name)
        print("fold", fold, flush=True)
    return shipped, by_limits


def print_nested(texts: list[Text], counts: Mapping[str, list[Counts]], name: Strictness) -> None:
    """Print the figures of each fold with the limits that are chosen by the other folds.

    (The models whose scores decide the limits are fitted on the texts of that fold too, but on none of the texts that
    they score.)
    """
    texts = [text for text in texts if limits.decides(text)]
    chosen = [
        limits.choose((text for text in texts if text.fold != fold), counts, limits.COSTS[name])
        for fold in range(FOLDS)
    ]
    print(name, "limits of the folds:", *(limits.grid(name)[place] for place in chosen), sep="\n    ")
    print_table(texts, {text.id: counts[text.id][chosen[text.fold]] for text in texts}, f"{name} nested")


def main() -> None:
    """Train the models and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the models, table, lists and limits")
    parser.add_argument("--no-folds", action="store_true", help="no figures in folds, and no new limits")
    parser.add_argument("--cache", type=Path, help="a file for the lines and their features")
    args = parser.parse_args()
    texts = read_all(args.cache)
    counts = WordingCounts(text for text in texts if text.corpus != "wire")
    phrases = PhraseCounts(text for text in texts if text.corpus != "wire")
    publishers = {text.publisher for text in texts}
    scored = [text for text in texts if text.table.rows]
    modes = get_args(Mode)
    samples = {mode: Samples([text for text in scored if text.mode == mode]) for mode in modes}
    print(len(texts), "texts", len(publishers), "publishers", flush=True)

    def without(fold: int) -> Resources:
        return fit_resources(samples, counts, phrases, {text.publisher for text in texts if text.fold != fold})

    if not args.no_folds:
        shipped, by_limits = measure_folds(texts, without)
        for name, found in shipped.items():
            print_table(texts, found, name)
        for name, each in by_limits.items():
            print_nested(texts, each, name)
            best = limits.choose(filter(limits.decides, texts), each, limits.COSTS[name])
            print(name, "chosen:", limits.grid(name)[best])
            if args.write:
                limits.write_limits(DATA / "limits.toml", name, limits.grid(name)[best])
    if args.write:
        found = fit_resources(samples, counts, phrases, publishers)
        (DATA / "wording.bin").write_bytes(write_wording(found.wording))
        (DATA / "trees.bin").write_bytes(write_models(found.models))
        print(write_lists(DATA / "phrases", phrases))
        print({name: (DATA / name).stat().st_size for name in ("wording.bin", "trees.bin")}, len(FEATURES))


if __name__ == "__main__":
    main()
