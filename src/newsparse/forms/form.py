"""The form of a text: its markup, and the text without it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from newsparse.forms.archive import read_archive
from newsparse.forms.head import read_head
from newsparse.forms.lines import Found, lines_of
from newsparse.forms.markdown import read_markdown
from newsparse.forms.wire import read_wire
from newsparse.model import (
    Annotation,
    Block,
    Markup,
    NamedValue,
    Remark,
    Span,
    SpanIndex,
    TextView,
    fold_space,
    hidden_spans,
    move_spans,
    visible_text,
)

READERS = (read_head, read_archive, read_wire)
"""The readers of forms besides Markdown, which may follow a head of another form."""


MOST_BELOW = 6
"""The most lines below a head in which the headline may be repeated."""

LONGEST_BELOW = 3000
"""The longest text in which these lines are, in code points."""

HEADS = frozenset({"front_matter", "head"})
"""The forms that precede a text."""


class Form:
    """The form of a text.

    Attributes:
        text: the whole text.
        markup: its marks and keys, in order. They don't overlap.
        values: the ranges that the form names, with the offsets of the whole text.
    """

    def __init__(self, text: str, markup: tuple[Markup, ...], values: tuple[NamedValue, ...]) -> None:
        self.text = text
        self.markup = markup
        self.values = values

    @cached_property
    def view(self) -> TextView:
        """What the annotators see."""
        return visible_text(self.text, hidden_spans(self.markup))

    @property
    def named(self) -> tuple[NamedValue, ...]:
        """The ranges that the form names, with the offsets of the visible text."""
        seen = [(value.name, self.view.from_source(value.span)) for value in self.values]
        return tuple([NamedValue(name, span) for name, span in seen if span])

    def to_text(self, annotations: Iterable[Annotation]) -> list[Annotation]:
        """Annotations of the visible text, with the offsets of the whole text."""
        return [move_spans(annotation, self.view.to_source) for annotation in annotations]

    def remarks_to_text(self, remarks: Iterable[Remark]) -> list[Remark]:
        """Remarks on the visible text, with the offsets of the whole text."""
        return [move_spans(remark, self.view.to_source) for remark in remarks]

    def blocks_to_text(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The blocks of the visible text, with the offsets of the whole text, which they tile.

        Markup before the content of a block belongs to the block.
        """
        if not blocks:
            return (Block(Span(0, len(self.text)), Span(len(self.text), len(self.text)), ()),) if self.text else ()
        move = self.view.to_source
        edges = [0, *[move(Span(0, block.span.end)).end for block in blocks[:-1]], len(self.text)]
        return tuple(
            [
                Block(Span(start, end), move(block.content), tuple(map(move, block.lines)))
                for block, (start, end) in zip(blocks, pairwise(edges), strict=True)
            ]
        )


def _copies(text: str, head: Found) -> Found | None:
    """The lines below a head that repeat the headline which the head names, as programs that save pages print it."""
    headline = next((value.span.of(text) for value in head.named if value.name == "headline"), "")
    if head.form not in HEADS or not headline:
        return None
    found = Found(text, head.form)
    below = head.markup[-1].span.end
    lines = [line for line in lines_of(text[: below + LONGEST_BELOW]) if line.start >= below and line.text]
    for line in lines[:MOST_BELOW]:
        if _folded(line.text) == _folded(headline):
            found.add_line(line, "other")
    return found


def _folded(headline: str) -> str:
    return fold_space(headline.strip("#*_ ")).casefold()


def read_form(text: str) -> Form | None:
    """The form of a text, ``None`` if it is plain text. Quick for plain text: a few searches for the marks of forms."""
    found: list[Found] = []
    for read in READERS:
        result = read(text)
        if result is not None and result.markup:
            found.append(result)
    found += [copies for result in found if (copies := _copies(text, result)) is not None]
    head = max((one.span.end for result in found if result.form in HEADS for one in result.markup), default=0)
    markdown = read_markdown(text, head, certain=any(result.form == "front_matter" for result in found))
    if markdown is not None:
        found.append(markdown)
    if not found:
        return None
    markup: list[Markup] = []
    values: list[NamedValue] = []
    taken = SpanIndex()
    for result in found:
        added = [one for one in result.markup if not taken.overlaps(one.span)]
        known = {value.name for value in values}
        markup += added
        values += [value for value in result.named if value.name not in known and not taken.overlaps(value.span)]
        taken = taken.with_spans([one.span for one in added])
    return Form(text, tuple(sorted(markup, key=lambda one: (one.span.start, one.span.end))), tuple(values))
