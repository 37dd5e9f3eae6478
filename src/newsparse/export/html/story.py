"""The text of an article as HTML: its blocks with the marks in them, and the removed lines, which can be folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from attrs import frozen

from newsparse._messages import counted
from newsparse.export.html.marks import Layer, Mark, marks_of
from newsparse.export.html.nesting import Nesting, Open, Text
from newsparse.export.shown import one_line, showable
from newsparse.model import Article, Block, Boilerplate, Span, SpanIndex

BOILERPLATE = Layer("boilerplate", "boilerplate")


def shown(text: str) -> str:
    """Return a text on one line, escaped for an element or an attribute."""
    return escape(one_line(text))


@frozen
class Story:
    """The text of an article as HTML.

    Attributes:
        html: the HTML.
        quotes: the numbers of the quotes that links can lead to; a quote deep inside other marks is not drawn.
    """

    html: str
    quotes: frozenset[int]


def render_story(article: Article, prefix: str) -> Story:
    """Return the text of an article as HTML.

    Args:
        article: the article.
        prefix: begins the identifiers in the page, so that several articles can be on one page.
    """
    removed = SpanIndex(one.span for one in article.boilerplate)
    marks = marks_of(article)
    others = SpanIndex(mark.span for mark in marks if mark.layer != BOILERPLATE)

    def is_folded(block: Block) -> bool:
        return not others.overlaps(block.content) and _is_removed(article.text, block, removed)

    renderer = _Renderer(article, prefix, Nesting(marks))
    blocks = (block for block in article.blocks if block.content)
    pieces: list[str] = []
    for folded, group in groupby(blocks, key=is_folded):
        run = list(group)
        pieces += [renderer.folded(run)] if folded else map(renderer.block, run)
    if missing := renderer.nesting.not_drawn:
        pieces.append(f"<p>{counted(missing, 'mark')} deep inside other marks not drawn.</p>")
    drawn = frozenset(mark.quote for mark in marks if mark.quote and mark.anchor and renderer.nesting.is_drawn(mark))
    return Story("\n".join(pieces), drawn)


def _is_removed(text: str, block: Block, removed: SpanIndex) -> bool:
    """Whether boilerplate covers all words of a block."""
    rest = removed.uncovered(block.content)
    return not any(c.isalnum() for span in rest for c in span.of(text))


@frozen
class _Renderer:
    article: Article
    prefix: str
    nesting: Nesting

    def block(self, block: Block) -> str:
        """Return a block with its marks; the paragraphs of the story are numbered."""
        kind = " class=np-wrapped" if block.wraps else ""
        return f"<p dir=auto{kind}>{''.join(self._marked(block.content))}</p>"

    def folded(self, blocks: list[Block]) -> str:
        """Return removed blocks as a list that can be folded, each line with its category and rule."""
        within = Span(blocks[0].span.start, blocks[-1].span.end)
        lines = _outermost(self.article.all(Boilerplate, within=within))
        if not lines:  # one annotation covers these blocks and others
            return "".join(map(self.block, blocks))
        counts = Counter(line.category.replace("_", " ") for line in lines)
        what = ", ".join(f"{category} {number}" for category, number in counts.most_common())
        items = "".join(f"<li><del>{shown(line.text)}</del> <small>{_reason(line)}</small></li>" for line in lines)
        return (
            f'<details class="np-l-boilerplate np-folded"><summary>{counted(len(lines), "passage")} removed: {what}'
            f"</summary><ul>{items}</ul></details>"
        )

    def _marked(self, span: Span) -> Iterator[str]:
        for event in self.nesting.within(span):
            if isinstance(event, Text):
                yield escape(showable(event.span.of(self.article.text)))
            elif isinstance(event, Open):
                yield self._opening(event.mark, again=event.again)
            else:
                yield "</span>"

    def _opening(self, mark: Mark, *, again: bool) -> str:
        classes = f"np-m np-l-{mark.layer.name}" + (" np-part" if mark.part else "")
        anchor = f' id="{self.prefix}q{mark.quote}"' if mark.anchor and not again else ""
        begin = f'<span class="{classes}" style="--h:{mark.layer.hue}"{anchor}>'
        if again:
            return begin
        label = shown(mark.label)
        if mark.quote and not mark.part:
            return f'{begin}<a class=np-t href="#{self.prefix}r{mark.quote}">{label}</a>'
        return f"{begin}<small class=np-t>{label}</small>"


def _outermost(lines: Iterable[Boilerplate]) -> list[Boilerplate]:
    """Return the annotations that do not overlap an earlier one, so that no text is shown twice."""
    kept: list[Boilerplate] = []
    for line in lines:
        if not kept or line.span.start >= kept[-1].span.end:
            kept.append(line)
    return kept


def _reason(line: Boilerplate) -> str:
    return " · ".join(shown(part.replace("_", " ")) for part in (line.category, line.rule) if part)


def table_html(caption: str, columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table.

    Args:
        caption: its caption.
        columns: the headers of its columns.
        rows: the cells, as HTML; the first cell of a row is its header.
    """
    head = "".join(f"<th scope=col>{shown(column)}</th>" for column in columns)
    body = "".join(
        f"<tr><th scope=row>{first}</th>{''.join(f'<td>{cell}</td>' for cell in rest)}</tr>" for first, *rest in rows
    )
    return (
        f'<div class=np-scroll tabindex=0 role=region aria-label="{shown(caption)}"><table><caption>{shown(caption)}'
        f"</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
