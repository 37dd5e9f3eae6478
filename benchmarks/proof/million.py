"""Parse a million generated texts with the default pipeline and check them against the laws of texts.

    python benchmarks/proof/million.py [--texts 1000000] [--seed 0] [--state FILE]

Every text: nothing raises, no annotator fails, the text is unchanged, blocks and views rebuild it, every span is valid.
Every tenth: ``dumps`` and ``loads`` are inverse. Every hundredth: parsing again, also with a new pipeline, gives the
same result. ``--state`` resumes an interrupted run. The exit code is 1 if a law is violated.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generated import text_of

from newsparse import Pipeline
from newsparse.testing import laws

STEP = 1000
"""Number of texts after which the state is saved."""


def violation(pipeline: Pipeline, number: int, text: str) -> tuple[str, Counter[str]]:
    """The law that a text violates, empty if there is none, and the number of annotations by class."""
    try:
        article = laws.total(pipeline, text)
        laws.unchanged(article, text)
        laws.tiling(article)
        laws.valid_spans(article)
        if number % 10 == 0:
            laws.round_trip(article, pipeline)
        if number % 100 == 0:
            laws.deterministic(pipeline, text, before=text[::-1])
    except Exception as error:  # a violated law or an unexpected exception
        return f"{type(error).__name__}: {error}", Counter()
    return "", Counter(type(annotation).__name__ for annotation in article.annotations)


def run(texts: int, seed: int, state: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Continue from a state and yield the state after every ``STEP`` texts."""
    pipeline = Pipeline()
    while state["texts"] < texts:
        start = time.process_time()
        for number in range(state["texts"], min(texts, state["texts"] + STEP)):
            text = text_of(number, seed)
            began = time.process_time()
            wrong, found = violation(pipeline, number, text)
            state["slowest"] = max(state["slowest"], [round(time.process_time() - began, 4), number, len(text)])
            if wrong:
                state["broken"].append([number, wrong[:2000]])
            state["texts"] += 1
            state["code_points"] += len(text)
            state["found"] = dict(Counter(state["found"]) + found)
        state["seconds"] += time.process_time() - start
        yield state


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--state", type=Path)
    args = parser.parse_args()
    state: dict[str, Any] = {"texts": 0, "code_points": 0, "seconds": 0.0, "slowest": [], "found": {}, "broken": []}
    if args.state and args.state.exists():
        state = json.loads(args.state.read_text(encoding="utf-8"))
    for now in run(args.texts, args.seed, state):
        if args.state:
            args.state.with_suffix(".part").write_text(json.dumps(now), encoding="utf-8")
            args.state.with_suffix(".part").replace(args.state)
    print(
        f"{state['texts']:,} texts, {state['code_points']:,} code points, {state['seconds']:,.0f} s of processor time"
    )
    print("the slowest: {} s, number {}, {} code points".format(*state["slowest"]))
    print(f"found: {', '.join(f'{name} {count:,}' for name, count in sorted(state['found'].items()))}")
    print(f"{len(state['broken'])} texts violate a law")
    for number, wrong in state["broken"][:20]:
        print(f"\ntext {number}: {wrong}")
    sys.exit(1 if state["broken"] else 0)


if __name__ == "__main__":
    main()
