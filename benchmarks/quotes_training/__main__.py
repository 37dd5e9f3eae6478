"""Learn the data files of the quotes plugin: ``PYTHONPATH=benchmarks python -m quotes_training``.

Reads ``quotes/train.jsonl`` below the folder that ``NEWSPARSE_EVALS`` names. The same corpus gives the same files.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from newsparse_quotes.lexicon import Lexicon
from newsparse_quotes.linear import SCALE
from quotes_training import examples, lexis
from quotes_training.gold import golds, read_corpus, read_text
from quotes_training.learn import learn, surest

FOLDS = 6
L1, L2 = 1.0, 2.0
DATA = Path(__file__).parents[2] / "plugins" / "newsparse_quotes" / "data"


def article_counts(rows: list[dict]) -> list[lexis.Counts]:
    """The counts of every article; a form's first rate, which finds the heads, comes from plain counts."""
    plain = Lexicon({}, stances=True)
    read = [read_text(row["text"], plain) for row in rows]
    gold = [golds(reading, row["quotes"]) for reading, row in zip(read, rows, strict=True)]
    seen, cue = lexis.Counter(), lexis.Counter()
    for reading, marked in zip(read, gold, strict=True):
        seen.update(w.lower() for i, w in enumerate(reading.words) if not reading.shut[i])
        cue.update(w for i in {i for g in marked for i in g.cue} if not lexis.closed(w := reading.words[i].lower()))

    def rate(form: str) -> float:
        return cue[form] / (seen[form] + 5)

    return [lexis.count(reading, marked, rate) for reading, marked in zip(read, gold, strict=True)]


def lexica(counts: list[lexis.Counts]) -> tuple[dict[str, int], list[dict[str, int]]]:
    """The lexicon of all articles, and for each fold that of the others: what a model sees of a form is never the
    count of the very text it learns from."""
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
        folds.append(lexis.grades(rest, centres, share))
    return lexis.grades(total, centres, share), folds


def write(name: str, note: str, lines: list[str]) -> None:
    """Write a data file with a line that says where it comes from."""
    (DATA / f"{name}.tsv").write_text(
        f"# {note} Learnt by benchmarks/quotes_training; see MODEL_CARD.md.\n" + "\n".join(lines) + "\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", nargs="*", default=list(examples.MODELS))
    parser.add_argument("--rounds", type=int, default=250)
    parser.add_argument("--l1", type=float, default=L1)
    parser.add_argument("--l2", type=float, default=L2)
    parser.add_argument("--hold-out", type=int, help="leave out every seventh article, from this number (0-6) on")
    options = parser.parse_args()
    rows = [r for n, r in enumerate(read_corpus("train")) if options.hold_out is None or n % 7 != options.hold_out]
    counts = article_counts(rows)
    whole, folds = lexica(counts)
    lines = [f"{form}\t{g & 15}\t{g >> 4 & 15}\t{g >> 8}" for form, g in sorted(whole.items())]
    write("lexicon", "Forms that may report: form, rate (1-15), frame (0-15), level.", lines)
    print(len(whole), "forms")
    found = examples.collect(rows, folds, set(options.models))
    for name in options.models:
        print(name)
        weights = learn(found[name], l1=options.l1, l2=options.l2, softmax=name != "cue", rounds=options.rounds)
        rounded = {key: round(SCALE * w) for key, w in weights.items()}
        sure = surest(found[name], rounded) if name != "cue" else None
        lines = [f"sure\t{sure}"] if sure is not None else []
        write(
            name,
            f"Weights of the model '{name}': feature key, weight times {SCALE}.",
            lines + [f"{k}\t{w}" for k, w in sorted(rounded.items()) if w],
        )


if __name__ == "__main__":
    np.seterr(all="ignore")
    main()
