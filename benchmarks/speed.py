"""The cost of a parse, of its parts and of other libraries, as ratios of one run.

    python benchmarks/speed.py [TEXTS.jsonl ...] [--most N] [--peers] [--spacy-model NAME]

The unit is a *scan*: ``regex.findall(r"\\w+|\\S")`` over the same texts in the same run. Each line of a file has the
``text`` or the ``lines`` of an article; by default the files are ``wire-5000.jsonl`` and ``boilerplate/dev.jsonl`` of
the folder ``NEWSPARSE_EVALS``. Times are processor time, the least of several rounds, in which the parts alternate.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any

import regex

from newsparse import Pipeline
from newsparse.linear import COMPILED
from newsparse.plugin import Annotator, Draft
from newsparse.text import tokens
from newsparse_quotes.build import build_quotes
from newsparse_quotes.features.models import model
from newsparse_quotes.finder import DEFAULTS, read
from newsparse_quotes.plugin import EXCLUDED
from newsparse_quotes.procedure import STAGES, State

SCAN = regex.compile(r"\w+|\S").findall
FILES = ("wire-5000.jsonl", "boilerplate/dev.jsonl")

PEAK = """
import resource, sys
try:  # ru_maxrss of Linux includes the memory of the process that started this one
    peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak)
"""
"""Python code that prints the peak memory of its process, in KiB, or in bytes on macOS."""

Work = Callable[[str], object]
Spent = dict[str, float]


def texts_of(path: Path, most: int) -> list[str]:
    """The first texts of a file."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, most)]
    return [row["text"] if "text" in row else "\n".join(_line(line) for line in row["lines"]) for row in rows]


def _line(line: Any) -> str:
    return line["text"] if isinstance(line, dict) else line if isinstance(line, str) else line[0]


def cost(work: Work, texts: Iterable[str]) -> float:
    """Processor seconds for all texts. Texts that make a peer fail are left out by ``careful``."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def annotators(pipeline: Pipeline, texts: Sequence[str]) -> Spent:
    """Processor seconds for all texts by annotator."""
    spent: Spent = {}

    def timed(annotator: Annotator) -> Annotator:
        def run(draft: Draft) -> Iterable[object]:
            start = time.process_time()
            found = list(annotator.function(draft))
            spent[annotator.name] = spent.get(annotator.name, 0.0) + time.process_time() - start
            return found

        kept = {name: getattr(annotator, name) for name in ("name", "provides", "requires", "uses")}
        return Annotator(run, **kept)

    clocked = Pipeline(plugins=[], extra=[timed(annotator) for annotator in pipeline.annotators])
    cost(clocked.parse, texts)
    return spent


def stages(pipeline: Pipeline, texts: Sequence[str]) -> Spent:
    """Processor seconds for all texts by stage of the quotes plugin, which runs on the blocks of the whole pipeline."""
    spent: Spent = {}

    def clock(name: str, function: Callable[..., Any], *arguments: Any) -> Any:
        start = time.process_time()
        result = function(*arguments)
        spent[name] = spent.get(name, 0.0) + time.process_time() - start
        return result

    for text in texts:
        article = pipeline.parse(text)
        excluded = [part.span for part in article.annotations if isinstance(part, EXCLUDED)]
        scan = clock("tokens", tokens, text)
        document = clock("document", read, scan, text, article.blocks, excluded, DEFAULTS)
        state = clock("state", State.of, document, model)
        for stage in STAGES:
            state = clock(stage.name, stage.run, state)
        clock("build", build_quotes, document, state.attributions)
    return {f"quotes: {name}": seconds for name, seconds in spent.items()}


def peers(spacy_model: str) -> dict[str, Work]:
    """What other libraries that are installed do with a text, by name.

    textacy finds quotations in the result of a spaCy pipeline. trafilatura and jusText take HTML: each line becomes a
    paragraph, so that both decide which lines belong to the story.
    """
    found: dict[str, Work] = {}
    try:
        import spacy
        from textacy.extract import direct_quotations

        nlp = spacy.load(spacy_model)
        found[f"textacy and spaCy's {spacy_model}"] = lambda text: list(direct_quotations(nlp(text)))
    except (ImportError, OSError) as error:
        print(f"without textacy: {error}", file=sys.stderr)
    try:
        import trafilatura

        found["trafilatura"] = lambda text: trafilatura.extract(page_of(text))
    except ImportError as error:
        print(f"without trafilatura: {error}", file=sys.stderr)
    try:
        import justext

        words = justext.get_stoplist("English")
        found["jusText"] = lambda text: justext.justext(page_of(text), words)
    except ImportError as error:
        print(f"without jusText: {error}", file=sys.stderr)
    return {name: careful(work) for name, work in found.items()}


def careful(work: Work) -> Work:
    """The work, which counts as done if it fails: some peers raise on some texts."""

    def run(text: str) -> object:
        try:
            return work(text)
        except Exception as error:
            return error

    return run


def page_of(text: str) -> str:
    """An HTML page with a paragraph for each line."""
    return (
        f"<html><body>{''.join(f'<p>{escape(line)}</p>' for line in text.splitlines() if line.strip())}</body></html>"
    )


def least(rounds: Iterable[Spent]) -> Spent:
    """For each part the least of several rounds."""
    best: Spent = {}
    for spent in rounds:
        for name, seconds in spent.items():
            best[name] = min(seconds, best.get(name, seconds))
    return best


def child(code: str, *arguments: str) -> tuple[float, float, int]:
    """Run Python code: its processor seconds, its wall-clock seconds, and its peak memory in bytes."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    wrapped = f"{code}\n{PEAK}"
    done = subprocess.run([sys.executable, "-c", wrapped, *arguments], capture_output=True, text=True, check=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1 if sys.platform == "darwin" else 1024
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, wall, int(done.stdout.split()[-1]) * unit


def processes(path: Path, rounds: int) -> None:
    """Print the start-up, the time to the first result, and the peak memory of fresh processes."""
    many = """
import json, sys
from itertools import islice
import newsparse
pipeline, texts = newsparse.Pipeline(), [json.loads(line).get("text", "") for line in islice(open(sys.argv[1]), {most})]
for article in pipeline.parse_many(texts, jobs={jobs}):
    {then}
"""
    empty = min(child("pass")[0] for _ in range(rounds))
    imported = min(child("import newsparse")[0] for _ in range(rounds))
    first = min(child("import newsparse; newsparse.parse('The mill reopens, Ann Lee said.')")[0] for _ in range(rounds))
    print(f"{'start-up: import newsparse':36} {1000 * (imported - empty):7.0f} ms of processor time")
    print(f"{'start-up: first parse':36} {1000 * (first - empty):7.0f} ms of processor time")
    for jobs in (1, 2):
        code = many.format(most=20, jobs=jobs, then="break")
        wall = min(child(code, str(path))[1] for _ in range(rounds))
        print(f"{f'first result of parse_many, jobs={jobs}':36} {1000 * wall:7.0f} ms")
    for most in (500, 2000):
        memory = child(many.format(most=most, jobs=1, then="pass"), str(path))[2]
        print(f"{f'peak memory after {most} texts':36} {memory / 1e6:7.0f} MB")


def measure(path: Path, args: argparse.Namespace) -> None:
    """Print the costs for the texts of a file."""
    texts = texts_of(path, args.most)
    pipeline, core = Pipeline(), Pipeline(plugins=[])
    others = peers(args.spacy_model) if args.peers else {}
    some = texts[: args.most_peers]
    cost(pipeline.parse, texts[:50])

    def one_round() -> Spent:
        spent = {"scan": cost(SCAN, texts), "whole parse": cost(pipeline.parse, texts), "core": cost(core.parse, texts)}
        spent |= annotators(pipeline, texts)
        return spent | stages(pipeline, texts)

    best = least(one_round() for _ in range(args.rounds))
    scan = best.pop("scan")
    characters = sum(map(len, texts))
    print(f"\n{path.name}: {len(texts)} texts, {characters:,} code points")
    print(f"one scan reads {characters / scan / 1e6:.1f} million code points a second")
    for name, seconds in best.items():
        rate = f"   {len(texts) / seconds:,.0f} texts a second" if name == "whole parse" else ""
        print(f"{name:36} {seconds / scan:7.2f} scans{rate}")
    if others:
        chosen = [annotator.name for annotator in pipeline.annotators if annotator.name.startswith("boilerplate")]
        pages = Pipeline(disable={a.name for a in pipeline.annotators if a.name not in chosen})
        ours: dict[str, Work] = {"newsparse, whole parse": pipeline.parse, "newsparse, boilerplate only": pages.parse}
        for name, work in (ours | others).items():
            seconds = least({name: cost(work, some)} for _ in range(min(2, args.rounds)))[name]
            print(f"{name:36} {1000 * seconds / len(some):7.2f} ms a text ({len(some)} texts)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--most", type=int, default=400, help="maximum number of texts of a file")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", action="store_true", help="measure other libraries too, if they are installed")
    parser.add_argument("--most-peers", type=int, default=40, help="maximum number of texts for other libraries")
    parser.add_argument("--spacy-model", default="en_core_web_sm")
    args = parser.parse_args()
    folder = os.environ.get("NEWSPARSE_EVALS")
    files = args.files or ([Path(folder) / name for name in FILES] if folder else [])
    if not files:
        parser.error("name a file, or set NEWSPARSE_EVALS")
    print("compiled modules" if COMPILED else "pure Python")
    for path in files:
        measure(path, args)
    print()
    processes(files[0], args.rounds)


if __name__ == "__main__":
    main()
