"""An article as an HTML fragment: its text with the annotations marked. Notebooks show it (``_repr_html_``)."""

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

_Mark = tuple[int, Span, str]
"""A marked span: its length, the span, its label."""


def fragment(article: Article) -> str:
    """Return the text of an article in its blocks, each annotation marked with a label, everything escaped.

    If annotations overlap, the innermost one is marked.
    """
    ahead = deque(sorted((span, _label(a)) for a in article.annotations for span in _spans(a)))
    begun: list[_Mark] = []
    parts = [_STYLE, '<article class="newsparse">']
    for block in article.blocks:
        parts.append("<p>")
        shown: _Mark | None = None
        for start, end, innermost in _ranges(block.content, ahead, begun):
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


def _ranges(
    within: Span, ahead: deque[tuple[Span, str]], begun: list[_Mark]
) -> Iterator[tuple[int, int, _Mark | None]]:
    """Yield the ranges of a block between the edges of marks, each with the innermost mark that covers it.

    This is one sweep over all blocks: ``ahead`` has the marks that begin later, ``begun`` is a heap of the marks that
    have begun, the shortest on top; a mark that has ended is removed when it is on top.
    """
    position = within.start
    while position < within.end:
        while ahead and ahead[0][0].start <= position:
            span, label = ahead.popleft()
            heappush(begun, (len(span), span, label))
        while begun and begun[0][1].end <= position:
            heappop(begun)
        innermost = begun[0] if begun else None
        end = min(within.end, innermost[1].end) if innermost else within.end
        end = min(end, ahead[0][0].start) if ahead else end
        yield position, end, innermost
        position = end
