"""An article as a piece of HTML: its text with the finds marked. For notebooks (``_repr_html_``)."""

from __future__ import annotations

from bisect import bisect_left
from html import escape
from itertools import pairwise

from newsparse.model import Annotation, Article, Boilerplate, Quote, Span

_STYLE = (
    "<style>.newsparse{max-width:46em;line-height:1.5}.newsparse p{margin:.5em 0;white-space:pre-line}"
    ".newsparse mark{color:inherit;padding:0 .15em;border-bottom:2px solid;background:#8883}"
    ".newsparse mark>small{font-size:.7em;opacity:.8;padding-right:.3em}</style>"
)


def fragment(article: Article) -> str:
    """The text of an article in its blocks, every find marked with what it is, everything escaped.

    Where finds overlap, the innermost one is marked.
    """
    pieces = sorted((span, _label(a)) for a in article.annotations for span in _spans(a))
    parts = [_STYLE, '<article class="newsparse">']
    first = 0
    for block in article.blocks:
        while first < len(pieces) and pieces[first][0].end <= block.content.start:
            first += 1
        last = bisect_left(pieces, block.content.end, key=lambda piece: piece[0].start)
        inside = [piece for piece in pieces[first:last] if piece[0].end > block.content.start]
        parts.append(f"<p>{_marked(article.text, block.content, inside)}</p>")
    parts.append("</article>")
    return "".join(parts)


def _spans(annotation: Annotation) -> tuple[Span, ...]:
    return annotation.content if isinstance(annotation, Quote) else (annotation.span,)


def _label(annotation: Annotation) -> str:
    name = annotation.kind.removeprefix("newsparse.").replace("_", " ")
    if isinstance(annotation, Quote):
        source = annotation.source
        return f"{annotation.form} {name}: {source.name or source.mention.text if source else 'nobody named'}"
    if isinstance(annotation, Boilerplate):
        return f"{name}: {annotation.family}"
    return name


def _marked(text: str, within: Span, finds: list[tuple[Span, str]]) -> str:
    """The text of a block, cut at the edges of the finds; each stretch carries the label of the innermost find."""
    edges = sorted({within.start, within.end, *(e for s, _ in finds for e in (s.start, s.end) if within.contains(e))})
    parts = []
    shown = None
    for start, end in pairwise(edges):
        covering = [(len(span), span, label) for span, label in finds if span.start <= start and end <= span.end]
        innermost = min(covering)[1:] if covering else None
        if innermost != shown:
            parts.append("</mark>" if shown else "")
            parts.append(f"<mark><small>{escape(innermost[1])}</small>" if innermost else "")
            shown = innermost
        parts.append(escape(text[start:end].encode("utf-8", "replace").decode("utf-8")))
    parts.append("</mark>" if shown else "")
    return "".join(parts)
