"""The standfirst: what stands between the headline and the byline, the dateline or the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.model import Span, Standfirst
from newsparse_furniture.head_lines import Cell

LONGEST = 400
"""The longest standfirst of sentences, in code points."""

MOST_SENTENCES = 3
MOST_BULLETS = 8
SHORTEST = 25
"""A line shorter than this says too little to be one, in code points."""

FEWEST_SMALL = 3
"""A line without an end needs as many words in small letters: names of people and papers have fewer."""

_LABEL = re.compile(
    r"[^\W\d_]+:\s|(?:adds|corrects|clarifies|fixes|in paragraph|recasts|refiles|repeats|updates)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s|\Z)")


def find_standfirst(cells: Sequence[Cell], *, framed: bool) -> Standfirst | None:
    """The standfirst among the cells between the headline and the story.

    Args:
        cells: what stands between the two, bylines, captions and dates left out.
        framed: whether a dateline or a byline tells where the story begins. Without one a sentence is the story's.
    """
    bullets = _first_bullets(cells)
    if 1 < len(bullets) <= MOST_BULLETS and all(len(cell.words) > 2 for cell in bullets):
        return Standfirst(span=Span(bullets[0].span.start, bullets[-1].span.end), rule="bullets")
    first = next((cell for cell in cells if _fits(cell, framed)), None)
    if first is None:
        return None
    following = [cell for cell in cells if cell.span.start > first.span.end]
    if any(cell.prose for cell in following):
        return None
    return Standfirst(span=first.span, rule="sentences" if first.closed else "unclosed_line")


def _first_bullets(cells: Sequence[Cell]) -> list[Cell]:
    """The first items of a list that stand together."""
    run: list[Cell] = []
    for cell in cells:
        if cell.bullet:
            run.append(cell)
        elif run:
            break
    return run


def _fits(cell: Cell, framed: bool) -> bool:
    if cell.stamp or cell.bullet or cell.torn or not SHORTEST <= len(cell.text) <= LONGEST or len(cell.words) < 4:
        return False
    if cell.text[0] in "([" or cell.text[0].islower() or cell.text[-1] in ":;," or _LABEL.match(cell.text):
        return False
    if not cell.whole:
        return False
    if not cell.closed:
        small = sum(word.islower() for word in cell.words)
        return len(cell.text) <= LONGEST // 2 and small >= FEWEST_SMALL
    return framed and len(_SENTENCE_END.findall(cell.text)) <= MOST_SENTENCES
