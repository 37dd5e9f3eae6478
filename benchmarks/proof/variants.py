"""How often does a change that preserves the meaning of a text change what is read from it?

    python benchmarks/proof/variants.py [--texts 250] [--show 3] [--only NAME] FILE.jsonl [FILE.jsonl ...]

Each file holds one story a line in the field ``text``. ``--texts`` stories are drawn from each file. Each story is
parsed as it is and once for each change. The spans of the first parse are mapped into the changed text. The table
gives, for each change, the share of stories in which an annotation differs in its span, its parts or its rule.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from newsparse import Article, Pipeline
from newsparse.testing.noise import NOISES, Noise, composed, replaced, shape

PARAGRAPH = "The weather stayed dry over the weekend, and more rain is expected later this week."
"""A paragraph that names no person, place or organization."""


def indented_by_tabs(text: str) -> tuple[str, list[int]]:
    """A tab before each line."""
    return replaced(text, r"(?m)^(?=[^\r\n])", lambda _: "\t")


def tabs_for_spaces(text: str) -> tuple[str, list[int]]:
    """Every space inside a line becomes a tab."""
    return replaced(text, r"(?<=[^\s]) (?=[^\s])", lambda _: "\t")


def headline_repeated(text: str) -> tuple[str, list[int]]:
    """The first line stands twice, with a blank line between. Offsets in it map into the first copy."""
    stripped = text.lstrip("\n")
    end = len(text) - len(stripped) + len(stripped.split("\n", 1)[0])
    repeated, positions = inserted(text, end, "\n\n" + text[:end].lstrip("\n"))
    positions[end] = end
    return repeated, positions


def paragraph_at_the_end(text: str) -> tuple[str, list[int]]:
    """One more paragraph that names no person, behind the text."""
    return inserted(text, len(text.rstrip()), "\n\n" + PARAGRAPH)


def paragraph_behind_the_lead(text: str) -> tuple[str, list[int]]:
    """One more paragraph that names no person, behind the first long line that ends a sentence."""
    lead = re.search(r"(?m)^[^\n]{149,}[.”\"](?=(\n\s*)\S)", text)
    return inserted(text, lead.end(), lead[1] + PARAGRAPH) if lead else (text, [])


def inserted(text: str, at: int, more: str) -> tuple[str, list[int]]:
    """A text with a string inserted, and the offsets of the text in it."""
    return text[:at] + more + text[at:], [
        p + len(more) * (p >= at and not (p == at == len(text.rstrip()))) for p in range(len(text) + 1)
    ]


CHANGES: tuple[Noise, ...] = (
    *NOISES,
    composed("curly_and_straight", *(noise for noise in NOISES if noise.__name__ in ("curly_marks", "straight_marks"))),
    indented_by_tabs,
    tabs_for_spaces,
    headline_repeated,
    paragraph_at_the_end,
    paragraph_behind_the_lead,
)


def shapes(article: Article, positions: list[int] | None) -> Counter[Any]:
    """Each annotation as a comparable value."""
    return Counter(shape(annotation, positions) for annotation in article.annotations)


def differences(pipeline: Pipeline, before: Article, change: Noise) -> dict[str, list[Any]] | None:
    """The annotations of each kind that one of the two parses has alone, or None where the text does not change."""
    text, positions = change(before.text)
    first_line = before.headline is not None and not before.text[: before.headline.span.start].strip()
    if text == before.text or (change is headline_repeated and not first_line):
        return None
    expected, actual = shapes(before, positions), shapes(pipeline.parse(text), None)
    result: dict[str, list[Any]] = {}
    for sign, one_sided in (("-", expected - actual), ("+", actual - expected)):
        for value in one_sided:
            if change is headline_repeated and value[2] == "headline_copy":
                continue
            result.setdefault(value[0], []).append((sign, value))
    return result


def stories(path: Path, number: int) -> list[str]:
    """``number`` texts of a file, drawn at random with a fixed seed."""
    with path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return texts if len(texts) <= number else Random(0).sample(texts, number)


def reparsed(pipeline: Pipeline, before: Article) -> dict[str, list[Any]] | None:
    """The quotations of the story that differ when the body alone is parsed: content, speaker, form."""

    def quotes(article: Article) -> Counter[tuple[str, str | None, str]]:
        return Counter(
            (" ".join(quote.text.split()), quote.speaker, quote.form)
            for quote in article.quotes
            if quote.section == "story"
        )

    expected, actual = quotes(before), quotes(pipeline.parse(str(before.body)))
    found = [("-", x) for x in (expected - actual)] + [("+", x) for x in (actual - expected)]
    return {"quote": found} if found else {}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--texts", type=int, default=250)
    parser.add_argument("--show", type=int, default=0, help="print this many differences of each change")
    parser.add_argument("--only", help="only the changes with this text in their name")
    args = parser.parse_args()
    pipeline = Pipeline()
    articles = [pipeline.parse(text) for path in args.files for text in stories(path, args.texts)]
    changes: Iterator[tuple[str, Callable[[Article], dict[str, list[Any]] | None]]] = (
        *(
            (change.__name__, lambda article, change=change: differences(pipeline, article, change))
            for change in CHANGES
        ),
        ("body_parsed_again", lambda article: reparsed(pipeline, article)),
    )
    print(f"{len(articles)} stories")
    for name, compare in changes:
        if args.only and args.only not in name:
            continue
        changed = different = 0
        kinds: Counter[str] = Counter()
        for article in articles:
            found = compare(article)
            if found is None:
                continue
            changed += 1
            different += bool(found)
            kinds.update(found.keys())
            if found and args.show and different <= args.show:
                for values in found.values():
                    for sign, value in values:
                        print("   ", sign, value)
        rows = (
            ", ".join(f"{kind} {100 * count / changed:.2f}" for kind, count in kinds.most_common()) if changed else ""
        )
        print(f"{name}: {changed} changed, {100 * different / max(changed, 1):.2f} % differ ({rows})", flush=True)


if __name__ == "__main__":
    main()
