"""Learn the data files of the quotes plugin: ``PYTHONPATH=training python -m quotes``.

Needs ``pip install ".[learning]"``.

Reads ``quotes/train.jsonl`` and ``wire-5000.jsonl`` below the folder that ``NEWSPARSE_EVALS`` names. The same corpus
gives the same files.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from newsparse.linear import LinearModel, format_model
from newsparse_quotes.document.speech_verbs import LEVELS, CueEntry, CueLexicon
from newsparse_quotes.features.models import SCALE, TEMPLATES
from quotes import examples, lexis
from quotes.clusters import clusters
from quotes.gold import golds, read_corpus, read_text
from quotes.learn import Examples, learn, surest

FOLDS = 6
"""Parts of the corpus for the lexicon: what a model sees of a form is never the count of the text it learns from."""

PARTS = 4
"""Parts of the corpus for the choice among clauses: it learns from what models say of articles they have not seen."""

L1, L2 = 1.0, 2.0
DATA = Path(__file__).parents[2] / "plugins" / "newsparse_quotes" / "data"

Learnt = dict[str, tuple[dict[int, int], int | None]]
"""For each model its weights and its early stop score."""


def article_counts(rows: list[dict]) -> list[lexis.Counts]:
    """The counts of every article; a form's first rate, which finds the heads, comes from plain counts."""
    plain = CueLexicon({}, stances=True)
    read = [read_text(row["text"], plain) for row in rows]
    gold = [golds(document, row["quotes"]) for document, row in zip(read, rows, strict=True)]
    seen, cue = lexis.Counter(), lexis.Counter()
    for document, marked in zip(read, gold, strict=True):
        seen.update(w.lower() for i, w in enumerate(document.words) if not document.long_quotations[i])
        cue.update(w for i in {i for g in marked for i in g.cue} if not lexis.closed(w := document.words[i].lower()))

    def rate(form: str) -> float:
        return cue[form] / (seen[form] + 5)

    return [lexis.count(document, marked, rate) for document, marked in zip(read, gold, strict=True)]


def lexica(counts: list[lexis.Counts]) -> tuple[dict[str, CueEntry], list[dict[str, CueEntry]]]:
    """The lexicon of all articles, and for each fold that of the others."""
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


def learn_reading(found: dict[str, Examples], rounds: int) -> Learnt:
    """The five models that read."""
    learnt = {}
    for name in examples.MODELS:
        print(name)
        weights = learn(found[name], l1=L1, l2=L2, softmax=name != "cue", rounds=rounds)
        rounded = {key: round(SCALE * w) for key, w in weights.items()}
        learnt[name] = rounded, surest(found[name], rounded) if name != "cue" else None
    return learnt


def learn_choice(rows: list[tuple[int, dict]], folds: list[dict[str, CueEntry]], rounds: int) -> dict[int, int]:
    """The weights of the model that chooses among the ways to read a sentence's cues."""
    chosen = Examples()
    for part in range(PARTS):
        seen = [row for n, row in enumerate(rows) if n % PARTS != part]
        learnt = learn_reading(examples.collect(seen, folds), rounds // 2)
        models = {name: LinearModel(weights, early_stop_score=enough) for name, (weights, enough) in learnt.items()}
        examples.collect_clauses(rows[part::PARTS], folds, models.__getitem__, chosen)
    print("reading")
    weights = learn(chosen, l1=L1, l2=L2, softmax=False, rounds=rounds)
    return {key: round(SCALE * w) for key, w in weights.items()}


def write(name: str, note: str, lines: list[str]) -> None:
    """Write a data file with a line that says where it comes from."""
    path = DATA / name
    path.write_text(f"# {note} Learnt by training/quotes; see MODEL_CARD.md.\n" + "\n".join(lines) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=250)
    parser.add_argument("--hold-out", type=int, help="leave out every seventh article, from this number (0-6) on")
    options = parser.parse_args()
    write(
        "word_clusters.txt",
        "Common words in clusters: words that stand between the same classes of words. A cluster a line, named after\n"
        "# its first word, the most frequent one.",
        [" ".join(words) for words in clusters()],
    )
    rows = [r for n, r in enumerate(read_corpus("train")) if options.hold_out is None or n % 7 != options.hold_out]
    whole, folds = lexica(article_counts(rows))
    lines = [f"{form}\t{one.rate}\t{one.frame}\t{LEVELS[one.level]}" for form, one in sorted(whole.items())]
    write("learnt_verbs.tsv", "Forms that may report: form, rate (1-15), frame (0-15), level.", lines)
    print(len(whole), "forms")
    numbered = list(enumerate(rows))
    learnt = learn_reading(examples.collect(numbered, folds), options.rounds)
    learnt["reading"] = learn_choice(numbered, folds, options.rounds), None
    for name, (weights, early_stop_score) in learnt.items():
        comment = (
            f'Weights of the model "{name}", times {SCALE}: template, values of its fields, weight '
            f"(newsparse_quotes/features/{name}.py).\nLearnt by training/quotes from PolNeAR; see MODEL_CARD.md."
        )
        text = format_model(TEMPLATES[name], weights, comment=comment, early_stop_score=early_stop_score)
        (DATA / "weights" / f"{name}.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    np.seterr(all="ignore")
    main()
