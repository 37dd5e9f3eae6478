"""Figures of what the plugin removes, for texts of publishers that its models and lists were not made from."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define

from boilerplate.corpus import CRUDE, Text, visible_size
from newsparse.model import Span, SpanIndex
from newsparse.text import split_blocks
from newsparse_boilerplate.context.run import ContextRun
from newsparse_boilerplate.finder import find_by_wording
from newsparse_boilerplate.findings import categories_by_start
from newsparse_boilerplate.limits import Limits, Mode
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.resources import Resources
from newsparse_boilerplate.settings import BoilerplateSettings, Strictness

MOST_FALSE = 3
"""The most false lines of a text that count for the capped precision: a few texts have hundreds."""

REMOVED_SHARE = 0.8
"""A line is removed if this share of its characters is, white space excepted."""


class MeasuredText(ContextRun):
    """A text whose boilerplate is found several times, with other limits each time. No lines are scored twice.

    Args:
        text: the text.
        resources: the lists and models.

    Attributes:
        labelled: the text with its labels.
        known_scores: the scores of lines, by their mode and start offsets.
    """

    def __init__(self, text: Text, resources: Resources) -> None:
        blocks = split_blocks(text.text)
        lines = lines_of(text.text, blocks, resources.phrases)
        listed = find_by_wording(text.text, blocks, lines=lines, resources=resources)
        known = text.known._replace(
            boilerplate=[finding.span for finding in listed], headline=None, categories=categories_by_start(listed)
        )
        self.labelled = text
        super().__init__(text=text.text, lines=lines, known=known, resources=resources)
        self.known_scores: dict[tuple[Mode, tuple[int, ...]], Mapping[int, float]] = {}

    def removed(self, strictness: Strictness, limits: Limits | None = None) -> list[Span]:
        """What the plugin removes: both of its steps, as in a parse.

        Args:
            strictness: the strictness.
            limits: its limits; by default those of the resources.
        """
        self.settings = BoilerplateSettings(strictness=strictness)
        self.limits = limits or self.resources.limits[strictness]
        return [*self.known.boilerplate, *(finding.span for finding in self.findings())]

    def scores(self, lines: Sequence[Line], mode: Mode) -> Mapping[int, float]:
        """The scores of some lines of the text, by line number."""
        key = mode, tuple(line.start for line in lines)
        found = self.known_scores.get(key)
        if found is None:
            found = self.known_scores[key] = super().scores(lines, mode)
        return found


@define
class Counts:
    """The counts of one text.

    Attributes:
        right: boilerplate lines that are removed.
        missed: boilerplate lines that are not.
        false: lines of the story that are removed.
        story: the characters of the story, without white space.
        lost: those that are removed.
    """

    right: int = 0
    missed: int = 0
    false: int = 0
    story: int = 0
    lost: int = 0

    @classmethod
    def of(cls, text: Text, removed: Iterable[Span]) -> Counts:
        """The counts of a text from which some spans are removed."""
        index = SpanIndex(removed)
        found = cls()
        for span, size, label in text.sized_gold:
            lost = size - visible_size(text.text, index.uncovered(span)) if index.overlaps(span) else 0
            gone = lost >= REMOVED_SHARE * size
            if label == "keep":
                found.story += size
                found.lost += lost
                found.false += gone
            elif label == "boilerplate":
                found.right += gone
                found.missed += not gone
        return found


def figures(counts: Sequence[Counts]) -> dict[str, float]:
    """The figures of some texts; shares, "lost" too."""
    precisions = [one.right / (one.right + one.false) for one in counts if one.right + one.false]
    recalls = [one.right / (one.right + one.missed) for one in counts if one.right + one.missed]
    p = sum(precisions) / len(precisions) if precisions else math.nan
    r = sum(recalls) / len(recalls) if recalls else math.nan
    right = sum(one.right for one in counts)
    return {
        "texts": len(counts),
        "precision": right / max(1, right + sum(one.false for one in counts)),
        "capped": right / max(1, right + sum(min(MOST_FALSE, one.false) for one in counts)),
        "recall": right / max(1, right + sum(one.missed for one in counts)),
        "macro F1": 2 * p * r / (p + r) if p + r else math.nan,
        "exact": sum(not one.false and not one.missed for one in counts) / max(1, len(counts)),
        "lost": sum(one.lost for one in counts) / max(1, sum(one.story for one in counts)),
    }


def groups_of(text: Text) -> Iterator[str]:
    """The groups whose figures a text belongs to."""
    kind = "whole" if text.extractor in CRUDE else "extracted"
    yield f"{text.corpus} {kind} {'en' if text.language == 'en' else 'other'}"
    if kind == "extracted" and text.language == "en" and text.corpus != "wire":
        yield f"fold {text.fold} extracted en"


def print_table(texts: Iterable[Text], counts: Mapping[str, Counts], title: str) -> None:
    """Print the figures of all groups.

    Args:
        texts: the texts.
        counts: the counts of each text, by its id.
        title: the title of the rows.
    """
    groups: dict[str, list[Counts]] = defaultdict(list)
    for text in texts:
        for group in groups_of(text):
            groups[group].append(counts[text.id])
    for group, members in sorted(groups.items()):
        found = figures(members)
        lost = 100 * found.pop("lost")
        row = "  ".join(f"{name} {value:.3f}" if name != "texts" else f"{value:5d}" for name, value in found.items())
        print(f"{title:18} {group:20} {row}  lost {lost:.3f} %", flush=True)
