"""The cost of a parse in scans; one scan is ``regex.findall(r"\\w+|\\S")`` over the same texts in the same run.

    python benchmarks/speed.py TEXTS.jsonl [--most N]      each line has "text"

Prints the cost of the default pipeline, of the core (blocks, order, verification, no annotators) and of each annotator.
All figures are processor time, the best of three rounds.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterable, Sequence

import regex

from newsparse import Pipeline
from newsparse.plugin import Annotator, Draft

WORDS = regex.compile(r"\w+|\S")


def cost(work: Callable[[str], object], texts: list[str], rounds: int = 3) -> float:
    """Processor seconds for all texts, the best of several rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            work(text)
        times.append(time.process_time() - start)
    return min(times)


def timed(annotator: Annotator, spent: dict[str, float]) -> Annotator:
    """The annotator, with its processor time added to ``spent``."""

    def run(draft: Draft) -> Iterable[object]:
        start = time.process_time()
        found = list(annotator.function(draft))
        spent[annotator.name] = spent.get(annotator.name, 0.0) + time.process_time() - start
        return found

    return Annotator(
        run,
        name=annotator.name,
        provides=annotator.provides,
        requires=annotator.requires,
        uses=annotator.uses,
    )


def shares(annotators: Sequence[Annotator], texts: list[str], rounds: int = 3) -> dict[str, float]:
    """Processor seconds for all texts by annotator, each the best of several rounds."""
    best: dict[str, float] = {}
    for _ in range(rounds):
        spent: dict[str, float] = {}
        clocked = Pipeline(plugins=[], extra=[timed(annotator, spent) for annotator in annotators])
        for text in texts:
            clocked.parse(text)
        best = {name: min(seconds, best.get(name, seconds)) for name, seconds in spent.items()}
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts")
    parser.add_argument("--most", type=int, default=2000, help="maximum number of texts")
    args = parser.parse_args()
    with open(args.texts, encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(args.most), lines, strict=False)]
    pipeline = Pipeline()
    pipeline.parse(texts[0])
    scan = cost(WORDS.findall, texts)
    characters = sum(map(len, texts))
    print(f"{len(texts)} texts, {characters:,} code points; one scan: {characters / scan / 1e6:.1f} million a second")
    whole = cost(pipeline.parse, texts)
    print(f"{'whole parse':24} {whole / scan:6.2f} scans   {len(texts) / whole:,.0f} texts a second")
    print(f"{'core alone':24} {cost(Pipeline(plugins=[]).parse, texts) / scan:6.2f} scans")
    for name, seconds in shares(pipeline.annotators, texts).items():
        print(f"{name:24} {seconds / scan:6.2f} scans")


if __name__ == "__main__":
    main()
