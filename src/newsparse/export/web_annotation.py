"""W3C Web Annotation: each annotation with its position and its words, for archives and annotation tools.

Offsets count code points, as the recommendation asks (https://www.w3.org/TR/annotation-model/#text-position-selector).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote as quoted

from newsparse.export.record import plain
from newsparse.model import Annotation, Article, Phrase, Quote, Span, kind_of

Node = dict[str, Any]

CONTEXT = 32
"""The length of the text before and after a quoted range, in code points."""


def to_web_annotation(article: Article) -> Node:
    """Return the annotations of an article as an ``AnnotationPage``, as plain data.

    A quote has its pieces, cue and source as annotations of their own, which link to it. The body of each annotation
    classifies it (``quote``, ``dateline``) and describes its fields as JSON.
    """
    source = f"urn:newsparse:{quoted(article.hints.id or 'article')}"
    items: list[Node] = []
    for number, annotation in enumerate(article.annotations, 1):
        items += _of_annotation(annotation, f"{source}#a{number}", source, article.text)
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "id": f"{source}#page",
        "items": items,
    }


def dumps(article: Article) -> str:
    """Return the JSON text of the page of annotations of an article, indented."""
    return json.dumps(to_web_annotation(article), ensure_ascii=False, indent=2)


def _of_annotation(annotation: Annotation, identifier: str, source: str, text: str) -> Iterable[Node]:
    name = kind_of(annotation).removeprefix("newsparse.")
    details = {key: value for key, value in plain(annotation, text).items() if key not in ("text", "span")}
    body: list[Node] = [_tag(name)]
    if details:
        value = json.dumps(details, ensure_ascii=False)
        body.append({"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": value})
    spans = [piece.span for piece in annotation.content] if isinstance(annotation, Quote) else [annotation.span]
    yield _node(identifier, body, [_target(span, source, text) for span in spans])
    if isinstance(annotation, Quote):
        for role, phrase in (("cue", annotation.cue), ("source", annotation.source and annotation.source.mention)):
            if isinstance(phrase, Phrase):
                link = {"type": "SpecificResource", "purpose": "linking", "source": identifier}
                yield _node(f"{identifier}-{role}", [_tag(role), link], [_target(phrase.span, source, text)])


def _node(identifier: str, body: list[Node], targets: list[Node]) -> Node:
    return {
        "id": identifier,
        "type": "Annotation",
        "body": body,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _tag(name: str) -> Node:
    return {"type": "TextualBody", "purpose": "classifying", "value": name}


def _target(span: Span, source: str, text: str) -> Node:
    quoted = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - CONTEXT) : span.start],
        "suffix": text[span.end : span.end + CONTEXT],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": source, "selector": [position, quoted]}
