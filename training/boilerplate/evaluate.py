"""Figures of lines above a limit, for texts of publishers that the models were not fitted on."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from boilerplate.corpus import CRUDE, Text
from newsparse_boilerplate.scoring import LONG

MOST_FALSE = 3
"""The most false lines of a text that count for the capped precision: a few texts have hundreds."""


def groups_of(text: Text) -> Iterable[str]:
    """The groups whose figures a text belongs to."""
    if text.corpus == "edges":
        yield "edges"
        return
    kind = "crude" if text.extractor in CRUDE else "content"
    language = "en" if text.language == "en" else "other"
    yield f"{text.corpus} {kind} {language}"
    if kind == "content" and text.corpus == "dev":
        yield f"fold {text.fold} content"


def figures(texts: Iterable[Text], removed: Mapping[str, set[int]]) -> str:
    """One row of figures.

    Args:
        texts: the texts.
        removed: the start offsets of the removed lines of each text.
    """
    hit = false = capped = missed = lost = kept = exact = number = 0
    precisions, recalls = [], []
    for text in texts:
        gone = removed[text.id]
        right = wrong = left = 0
        for line, label in zip(text.lines, text.line_labels, strict=True):
            if label == 1:
                right += line.start in gone
                left += line.start not in gone
            elif label == 0:
                kept += line.size
                if line.start in gone:
                    wrong += 1
                    lost += line.size
        hit, false, missed = hit + right, false + wrong, missed + left
        capped += min(MOST_FALSE, wrong)
        number += 1
        exact += not wrong and not left
        if right + wrong:
            precisions.append(right / (right + wrong))
        if right + left:
            recalls.append(right / (right + left))
    p = sum(precisions) / len(precisions) if precisions else math.nan
    r = sum(recalls) / len(recalls) if recalls else math.nan
    shares = {
        "P": hit / max(1, hit + false),
        "capped": hit / max(1, hit + capped),
        "R": hit / max(1, hit + missed),
        "macro F1": 2 * p * r / (p + r) if p + r else 0.0,
        "exact": exact / max(1, number),
    }
    return (
        "  ".join(f"{name} {share:.3f}" for name, share in shares.items()) + f"  lost {100 * lost / max(1, kept):.3f} %"
    )


def above(text: Text, scores: Any, limit: float, length: float = 1.0) -> set[int]:
    """The start offsets of the scored lines above a limit."""
    lines = (text.table.lines[number] for number in text.table.numbers)
    return {
        line.start
        for line, score in zip(lines, scores, strict=True)
        if score > limit + length * max(0.0, math.log(line.size / LONG))
    }


def print_table(texts: Iterable[Text], removed: Mapping[str, set[int]], title: str) -> None:
    """Print the figures of all groups."""
    groups: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        for group in groups_of(text):
            groups[group].append(text)
    for group, members in sorted(groups.items()):
        print(f"{title:16} {group:22} {figures(members, removed)}", flush=True)
