"""An article as a piece of HTML: its text with the finds marked. For notebooks (``_repr_html_``)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from heapq import heappop, heappush
from html import escape

from newsparse.model import Annotation, Article, Boilerplate, Quote, Span

_STYLE = (
    "<style>.newsparse{max-width:46em;line-height:1.5}.newsparse p{margin:.5em 0;white-space:pre-line}"
    ".newsparse mark{color:inherit;padding:0 .15em;border-bottom:2px solid;background:#8883}"
    ".newsparse mark>small{font-size:.7em;opacity:.8;padding-right:.3em}</style>"
)

_Find = tuple[int, Span, str]
"""The length of a find, its span, what it is called."""


def fragment(article: Article) -> str:
    """The text of an article in its blocks, every find marked with what it is, everything escaped.

    Where finds overlap, the innermost one is marked.
    """
    finds = deque(sorted((span, _label(a)) for a in article.annotations for span in _spans(a)))
    begun: list[_Find] = []
    parts = [_STYLE, '<article class="newsparse">']
    for block in article.blocks:
        parts.append("<p>")
        shown: _Find | None = None
        for start, end, innermost in _stretches(block.content, finds, begun):
            if innermost != shown:
                parts.append("</mark>" if shown else "")
                parts.append(f"<mark><small>{escape(innermost[-1])}</small>" if innermost else "")
                shown = innermost
            parts.append(escape(article.text[start:end].encode("utf-8", "replace").decode("utf-8")))
        parts.append("</mark></p>" if shown else "</p>")
    parts.append("</article>")
    return "".join(parts)


def _spans(annotation: Annotation) -> tuple[Span, ...]:
    return tuple(piece.span for piece in annotation.content) if isinstance(annotation, Quote) else (annotation.span,)


def _label(annotation: Annotation) -> str:
    name = annotation.kind.removeprefix("newsparse.").replace("_", " ")
    if isinstance(annotation, Quote):
        return f"{annotation.form} {name}: {annotation.speaker or '(unknown speaker)'}"
    if isinstance(annotation, Boilerplate):
        return f"{name}: {annotation.category}"
    return name


def _stretches(
    within: Span, finds: deque[tuple[Span, str]], begun: list[_Find]
) -> Iterator[tuple[int, int, _Find | None]]:
    """The stretches of a block between the edges of finds, each with the innermost find that covers it.

    One sweep over all blocks: ``finds`` are those still to come, ``begun`` is a heap of those that were come to, the
    shortest on top; one that has ended leaves it when it gets there.
    """
    position = within.start
    while position < within.end:
        while finds and finds[0][0].start <= position:
            span, label = finds.popleft()
            heappush(begun, (len(span), span, label))
        while begun and begun[0][1].end <= position:
            heappop(begun)
        innermost = begun[0] if begun else None
        end = min(within.end, innermost[1].end) if innermost else within.end
        end = min(end, finds[0][0].start) if finds else end
        yield position, end, innermost
        position = end
