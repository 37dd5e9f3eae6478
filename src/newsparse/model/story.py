"""The story of an article: its blocks without headline, dateline, credits and boilerplate."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from newsparse.model.annotation import Annotation
from newsparse.model.blocks import Block, trim
from newsparse.model.parts import Quote
from newsparse.model.punctuation import DOUBLE_MARKS, SINGLE_MARKS
from newsparse.model.span import Span, gaps_between, merge_spans
from newsparse.model.view import Piece, TextView

QUOTE_MARKS = frozenset(DOUBLE_MARKS + SINGLE_MARKS)

Story = Sequence[tuple[Block, tuple[Span, ...]]]
"""The blocks of the story, each with the pieces of its content that belong to the story."""


def story_pieces(text: str, blocks: Iterable[Block], removed: Iterable[Span]) -> list[tuple[Block, tuple[Span, ...]]]:
    """Return the blocks of the story, each with the pieces of its content that no removed span covers.

    A block without a letter or a digit in its pieces, such as a line of dashes, is left out. The white space next to a
    removed span is removed too.
    """
    cuts = merge_spans(removed)
    story: list[tuple[Block, tuple[Span, ...]]] = []
    first = 0
    for block in blocks:
        content = block.content
        if not content:
            continue
        while first < len(cuts) and cuts[first].end <= content.start:
            first += 1
        last = first
        while last < len(cuts) and cuts[last].start < content.end:
            last += 1
        pieces = (content,) if first == last else _tidy(text, gaps_between(cuts[first:last], content))
        if any(_has_words(text, piece) for piece in pieces):
            story.append((block, pieces))
    return story


def _has_words(text: str, piece: Span) -> bool:
    """Whether a piece has a letter or a digit. (Nearly every one begins with one; a loop is faster than ``any``.)"""
    for at in range(piece.start, piece.end):  # noqa: SIM110
        if text[at].isalnum():
            return True
    return False


def _tidy(text: str, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """Trim the pieces around cuts; one stretch of white space between two pieces stays, except before a full stop."""
    inked = [(piece, inside) for piece in pieces if (inside := trim(text, piece))]
    if len(inked) < 2:
        return tuple([inside for _, inside in inked])
    tidied: list[Span] = []
    for number, (piece, inside) in enumerate(inked):
        if tidied and text[inside.start] in ".,;:!?" and tidied[-1].end < inside.start:
            tidied[-1] = trim(text, tidied[-1])
        runs_on = bool(tidied) and not text[tidied[-1].end - 1].isspace()
        start = piece.start if runs_on else inside.start
        end = piece.end if number + 1 < len(inked) else inside.end
        tidied.append(Span(start, end))
    return tuple(tidied)


def paragraphs_of(text: str, story: Story, subheadings: Collection[Span]) -> tuple[TextView, ...]:
    """Return a view of each paragraph of the story, without the subheadings."""
    return tuple(
        TextView(text, tuple(map(Piece, pieces)), block.wraps)
        for block, pieces in story
        if Span.cover(pieces) not in subheadings
    )


def body_of(text: str, story: Story) -> TextView:
    """Return a view of the whole story: its paragraphs and subheadings with the breaks between them."""
    pieces: list[Piece] = []
    wraps: list[Span] = []
    for block, parts in story:
        if pieces and block.span.start < parts[0].start and block.content.start == parts[0].start:
            # In some wire text, paragraphs are separated only by the indent of their first line.
            pieces.append(Piece(Span(block.span.start, parts[0].start)))
        pieces.extend(map(Piece, parts))
        pieces.append(Piece(Span(block.content.end, block.span.end)))
        wraps.extend(block.wraps)
    if pieces:
        pieces.pop()
    return TextView(text, tuple(p for p in pieces if p.source), tuple(wraps))


def view_of(text: str, blocks: Iterable[Block], dropped: Iterable[Span], shown: Iterable[Span] | None) -> TextView:
    """Return a view of the text without the dropped spans; if ``shown`` is given, only of these spans, a line each."""
    wraps = tuple(wrap for block in blocks for wrap in block.wraps)
    if shown is None:
        pieces: tuple[Piece, ...] = (Piece(Span(0, len(text))),) if text else ()
    else:
        spans = merge_spans(shown)
        joints = (Piece(Span(s.end, s.end), "\n") for s in spans)
        pieces = tuple(piece for pair in zip(map(Piece, spans), joints, strict=True) for piece in pair)[:-1]
    return TextView(text, pieces, wraps).without(dropped)


def covered(text: str, annotations: Iterable[Annotation], kinds: tuple[type[Annotation], ...]) -> Iterator[Span]:
    """Yield the spans of the annotations of some classes; of a quote, its content with the quotation marks around."""
    for annotation in annotations:
        if not isinstance(annotation, kinds):
            continue
        if isinstance(annotation, Quote):
            yield from (_with_marks(text, piece.span) for piece in annotation.content)
        else:
            yield annotation.span


def _with_marks(text: str, span: Span) -> Span:
    """Return the span with the quotation marks around it, if there is one on each side."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if before and after and before in QUOTE_MARKS and after in QUOTE_MARKS:
        return Span(span.start - 1, span.end + 1)
    return span
