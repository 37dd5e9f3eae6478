"""Parse the naughty strings and all texts of the evaluation sets, original and damaged, with the default pipeline.

    python benchmarks/proof/corpora.py [--damaged 1]

The texts are all strings of at least 40 code points in the ``*.jsonl`` files of the folder ``NEWSPARSE_EVALS`` (default
``../shared/evals``). Each is parsed unchanged and ``--damaged`` times with random damage, and checked against the laws
as in ``million.py``. The exit code is 1 if a law is violated.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from generated import damaged
from million import violation
from naughty import naughty_texts

from newsparse import Pipeline

SHORTEST = 40


def strings(value: Any) -> Iterator[str]:
    """All strings of at least ``SHORTEST`` code points in a tree."""
    if isinstance(value, str):
        if len(value) >= SHORTEST:
            yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def texts_of(path: Path) -> Iterator[str]:
    """The texts of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield from strings(json.loads(line))


def trials(texts: Iterator[str], times: int) -> Iterator[str]:
    """Each text, unchanged and damaged."""
    for number, text in enumerate(texts):
        yield text
        for again in range(times):
            yield damaged(text, Random(number * 1009 + again))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--damaged", type=int, default=1)
    args = parser.parse_args()
    folder = Path(os.environ.get("NEWSPARSE_EVALS", "../shared/evals"))
    pipeline = Pipeline()
    sources = {"naughty strings": naughty_texts()}
    sources |= {str(path.relative_to(folder)): texts_of(path) for path in sorted(folder.rglob("*.jsonl"))}
    wrong = 0
    for name, texts in sources.items():
        count = size = 0
        for text in trials(texts, args.damaged):
            found, _ = violation(pipeline, count, text)
            count, size, wrong = count + 1, size + len(text), wrong + bool(found)
            if found:
                print(f"{name} {count}: {found[:400]}")
        print(f"{name}: {count:,} texts, {size:,} code points", flush=True)
    print(f"{wrong} texts violate a law")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
