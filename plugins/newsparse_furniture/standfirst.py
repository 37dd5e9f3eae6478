"""The standfirst: what stands between the headline and the byline, the dateline or the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.model import Span, Standfirst
from newsparse_furniture.cells import Cell

LONGEST = 400
"""The longest standfirst of sentences, in code points."""

MOST_SENTENCES = 3
MOST_BULLETS = 8
SHORTEST = 25
"""A line shorter than this says too little to be one, in code points."""

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s|\Z)")


def find_standfirst(text: str, cells: Sequence[Cell], *, framed: bool) -> Standfirst | None:
    """The standfirst among the cells between the headline and the story.

    Args:
        text: the text.
        cells: what stands between the two, bylines, captions and dates left out.
        framed: whether a dateline or a byline tells where the story begins. Without one a sentence is the story's.
    """
    bullets = _run(cells, lambda cell: cell.bullet)
    if len(bullets) > 1 and len(bullets) <= MOST_BULLETS:
        return Standfirst(span=Span(bullets[0].span.start, bullets[-1].span.end), rule="bullets")
    first = next((cell for cell in cells if _fits(cell, framed)), None)
    if first is None:
        return None
    following = [cell for cell in cells if cell.span.start > first.span.end]
    if any(cell.prose for cell in following):
        return None
    del text
    return Standfirst(span=first.span, rule="sentences" if first.closed else "unclosed_line")


def _run(cells: Sequence[Cell], holds: object) -> list[Cell]:
    """The first run of cells for which something holds."""
    run: list[Cell] = []
    for cell in cells:
        if callable(holds) and holds(cell):
            run.append(cell)
        elif run:
            break
    return run


def _fits(cell: Cell, framed: bool) -> bool:
    if cell.stamp or cell.bullet or not SHORTEST <= len(cell.text) <= LONGEST or len(cell.words) < 4:
        return False
    if cell.text[0] in "([" or cell.text[-1] in ":;,":
        return False
    if not cell.closed:
        return len(cell.text) <= LONGEST // 2
    return framed and len(_SENTENCE_END.findall(cell.text)) <= MOST_SENTENCES
