"""The layout of an article: which part stands where, from the first line to the last."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsparse.model import Annotation, Block, Byline, Caption, Headline, Span, SpanIndex
from newsparse_furniture.byline import find_byline
from newsparse_furniture.caption import find_captions, find_head_caption
from newsparse_furniture.head_lines import Cell, head_cells
from newsparse_furniture.headline import find_headline, fold_headline
from newsparse_furniture.standfirst import find_standfirst
from newsparse_furniture.subheading import find_subheadings

MOST_PROSE_BEFORE = 2
"""How many paragraphs may stand before a dateline or a byline for it to tell where the story begins."""

SHORTEST_LEAD = 45
"""The shortest sentence with which a story begins where nothing but its shape says so, in code points."""


@frozen(kw_only=True)
class Given:
    """What is known about a text before its furniture is looked for.

    Attributes:
        dateline: the span of the dateline.
        covered: what is boilerplate, a note or a credit line for certain.
        headline: the headline as the caller knows it.
    """

    dateline: Span | None = None
    covered: tuple[Span, ...] = ()
    headline: str | None = None


def find_furniture(text: str, blocks: Sequence[Block], given: Given | None = None) -> list[Annotation]:
    """The headline, standfirst, byline, captions and subheadings of an article, in no order.

    Args:
        text: the text.
        blocks: its paragraphs, as ``newsparse.text.split_blocks`` gives them.
        given: what is known already.
    """
    known = Given() if given is None else given
    until = known.dateline.start if known.dateline else None
    byline = find_byline(text, blocks, before=until)
    cover = SpanIndex(known.covered)
    found: list[Annotation] = [*find_captions(text, blocks, cover)]
    if byline:
        found.append(byline)
    cover = cover.with_spans([part.span for part in found])
    head = _head(text, blocks, known, cover, byline)
    found += head
    story = until
    if story is None:
        story = max((part.span.end for part in found if not isinstance(part, Caption)), default=0)
    found += find_subheadings(text, blocks, story, cover.with_spans([part.span for part in head]))
    return found


def _head(
    text: str, blocks: Sequence[Block], known: Given, cover: SpanIndex, byline: Byline | None
) -> list[Annotation]:
    """What stands before the story: headline, standfirst, the caption that has no credit."""
    until = known.dateline.start if known.dateline else None
    cells = head_cells(text, blocks, cover, until)
    if not cells:
        return []
    story = _story_begins(cells, byline) if until is None else len(cells)
    framed = until is not None or (byline is not None and story > 0)
    if framed and sum(cell.prose for cell in cells[:story]) > MOST_PROSE_BEFORE:
        return []
    headline = find_headline(cells, story, framed=framed, hint=known.headline)
    if headline is None:
        return []
    found: list[Annotation] = [headline]
    between = _between(text, cells[:story], headline)
    if not between:
        return found
    caption = find_head_caption(text, between) if framed else None
    if caption is not None:
        found.append(caption)
        between = [cell for cell in between if cell.span != caption.span]
    standfirst = find_standfirst(between, framed=framed)
    if standfirst is not None:
        found.append(standfirst)
    return found


def _between(text: str, cells: Sequence[Cell], headline: Headline) -> list[Cell]:
    """The cells behind the headline that do not print it once more."""
    behind = [cell for cell in cells if cell.span.start > headline.span.end]
    if not behind:  # as in most stories of the wires; folding takes its time
        return behind
    same = fold_headline(headline.span.of(text))
    return [cell for cell in behind if fold_headline(cell.text) != same]


def _story_begins(cells: Sequence[Cell], byline: Byline | None) -> int:
    """The number of the cell with which the story begins where no dateline tells."""
    if byline is not None:
        after = sum(cell.span.start < byline.span.start for cell in cells)
        if sum(cell.prose for cell in cells[:after]) <= 1 and after:
            return after
    story = next((number for number, cell in enumerate(cells) if cell.prose or (number and _opens_story(cell))), 0)
    return next((number for number, cell in enumerate(cells[:story]) if cell.announces), story)


def _opens_story(cell: Cell) -> bool:
    """Whether a cell that is not the first is a sentence long enough to begin a story."""
    return cell.stopped and len(cell.text) >= SHORTEST_LEAD and not cell.bullet and not cell.stamp
