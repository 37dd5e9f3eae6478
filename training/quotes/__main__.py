"""Train the data files of the quotes plugin: ``PYTHONPATH=training python -m quotes clusters``, then ``... weights``.

Needs ``pip install ".[learning]"`` and the folder of the evaluation sets in ``NEWSPARSE_EVALS``: ``quotes/train.jsonl``
and ``wire-5000.jsonl``. Training is deterministic.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from newsparse.linear import TemplateModel, format_model
from newsparse_quotes.document.speech_verbs import LEVELS, CueEntry, CueLexicon
from newsparse_quotes.features.models import SCALE, TEMPLATES
from quotes import examples, lexis
from quotes.clusters import clusters
from quotes.gold import golds, read_corpus, read_text
from quotes.learn import Examples, early_stop_score_of, learn

FOLDS = 6
"""Folds for the counts of verbs: the counts for an article exclude its fold."""

PARTS = 4
"""Folds for the model "reading", which is trained on the output of the other models for held-out articles."""

L1, L2 = 1.0, 2.0
DATA = Path(__file__).parents[2] / "plugins" / "newsparse_quotes" / "data"

Learnt = dict[str, tuple[dict[int, int], int | None]]
"""The weights and the early stop score by model."""


def article_counts(rows: list[dict]) -> list[lexis.Counts]:
    """The counts of each article. The rates that determine the head of a cue come from a first pass."""
    plain = CueLexicon({}, stances=True)
    read = [read_text(row["text"], plain) for row in rows]
    gold = [golds(document, row["quotes"]) for document, row in zip(read, rows, strict=True)]
    seen, cue = lexis.Counter(), lexis.Counter()
    for document, marked in zip(read, gold, strict=True):
        seen.update(w.lower() for i, w in enumerate(document.words) if not document.long_quotations[i])
        cue.update(
            w for i in {i for g in marked for i in g.cue} if not lexis.is_function_word(w := document.words[i].lower())
        )

    def rate(form: str) -> float:
        return cue[form] / (seen[form] + 5)

    return [lexis.count(document, marked, rate) for document, marked in zip(read, gold, strict=True)]


def cue_entries(counts: list[lexis.Counts]) -> tuple[dict[str, CueEntry], list[dict[str, CueEntry]]]:
    """The cue entries from all articles and, for each fold, those from the other folds."""
    total = lexis.Counts()
    for one in counts:
        total.add(one)
    centres, share = lexis.cluster(total)
    folds = []
    for fold in range(FOLDS):
        rest = lexis.Counts()
        rest.add(total)
        for one in counts[fold::FOLDS]:
            rest.add(one, -1)
        folds.append(lexis.entries(rest, centres, share))
    return lexis.entries(total, centres, share), folds


def learn_candidates(found: dict[str, Examples], rounds: int) -> Learnt:
    """The models "linking", "cue", "source", "start" and "end"."""
    learnt = {}
    for name in examples.MODELS:
        print(name)
        weights = learn(found[name], l1=L1, l2=L2, softmax=name != "cue", rounds=rounds)
        rounded = {key: round(SCALE * w) for key, w in weights.items()}
        learnt[name] = rounded, early_stop_score_of(found[name], rounded) if name != "cue" else None
    return learnt


def learn_readings(rows: list[tuple[int, dict]], folds: list[dict[str, CueEntry]], rounds: int) -> dict[int, int]:
    """The weights of the model "reading"."""
    chosen = Examples()
    for part in range(PARTS):
        seen = [row for n, row in enumerate(rows) if n % PARTS != part]
        learnt = learn_candidates(examples.collect(seen, folds), rounds // 2)
        models = {name: TemplateModel(weights, early_stop_score=enough) for name, (weights, enough) in learnt.items()}
        examples.collect_clauses(rows[part::PARTS], folds, models.__getitem__, chosen)
    print("reading")
    weights = learn(chosen, l1=L1, l2=L2, softmax=False, rounds=rounds)
    return {key: round(SCALE * w) for key, w in weights.items()}


def write(path: Path, lines: list[str], note: str) -> None:
    """Write a data file with a comment on its content and origin."""
    comment = [f"# {line}" for line in (*note.splitlines(), "Learnt by training/quotes; see MODEL_CARD.md.")]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*comment, *lines]) + "\n", encoding="utf-8")
    print(path)


def make_clusters(output: Path) -> None:
    """Write the word clusters."""
    note = """Clusters of common words that occur between the same classes of words.
One cluster per line, named after its first word, the most frequent one."""
    write(output / "word_clusters.txt", [" ".join(words) for words in clusters()], note)


def make_weights(output: Path, rows: list[dict], rounds: int) -> None:
    """Write the counted list of verbs and the weights of the six models."""
    whole, folds = cue_entries(article_counts(rows))
    lines = [f"{form}\t{one.rate}\t{one.frame}\t{LEVELS[one.level]}" for form, one in sorted(whole.items())]
    write(output / "learnt_verbs.tsv", lines, "Forms that may report: form, rate (1-15), frame (0-15), level.")
    numbered = list(enumerate(rows))
    learnt = learn_candidates(examples.collect(numbered, folds), rounds)
    learnt["reading"] = learn_readings(numbered, folds, rounds), None
    for name, (weights, early_stop_score) in learnt.items():
        comment = (
            f'Weights of the model "{name}", times {SCALE}: template, values of its fields, weight '
            f"(newsparse_quotes/features/{name}.py).\nLearnt by training/quotes from PolNeAR; see MODEL_CARD.md."
        )
        text = format_model(TEMPLATES[name], weights, comment=comment, early_stop_score=early_stop_score)
        path = output / "weights" / f"{name}.tsv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m quotes", description=__doc__.splitlines()[0])
    parser.add_argument(
        "step", choices=("clusters", "weights"), help="what to train; the weights depend on the clusters"
    )
    parser.add_argument(
        "--output", type=Path, default=DATA, help="folder for the data files; default: the data folder of the plugin"
    )
    parser.add_argument("--rounds", type=int, default=250, help="number of gradient steps")
    parser.add_argument("--articles", type=int, help="maximum number of articles, for trial runs")
    parser.add_argument("--hold-out", type=int, help="leave out every seventh article, starting at this number (0-6)")
    options = parser.parse_args()
    if options.step == "clusters":
        make_clusters(options.output)
        return
    rows = [r for n, r in enumerate(read_corpus("train")) if options.hold_out is None or n % 7 != options.hold_out]
    make_weights(options.output, rows[: options.articles], options.rounds)


if __name__ == "__main__":
    np.seterr(all="ignore")
    main()
