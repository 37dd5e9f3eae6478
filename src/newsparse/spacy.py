"""A component of spaCy (the extra ``spacy``): ``nlp.add_pipe("newsparse")``.

It needs no model: ``spacy.blank("en")`` is enough. spaCy finds it by its entry point.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from newsparse.export.record import plain
from newsparse.model import Annotation, Article, Hints, Quote, Span, kind_of
from newsparse.pipeline import Pipeline

KEY = "newsparse"
"""The key of the spans in ``doc.spans``."""

Part = tuple[Span, str, str]
"""A range of the text with its label and its identifier."""


class NewsparseComponent:
    """Parses the text of a document and adds a span for each annotation to ``doc.spans["newsparse"]``.

    The label of a span is the kind of the annotation; the pieces, the cue and the source of a quote have the labels
    ``quote``, ``cue`` and ``source``. ``doc.spans["newsparse"].attrs`` has the details by ``span.id_``: the fields of
    the annotation as plain data, ``start`` and ``end`` in code points, and whether the span has exactly these borders
    (``exact``): a span of spaCy consists of whole tokens. ``doc.user_data["newsparse_hints"]`` can have ``Hints``.

    Args:
        pipeline: parses the texts.
    """

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with the spans."""
        hints = doc.user_data.get("newsparse_hints")
        article = self.pipeline.parse(doc.text, hints if isinstance(hints, Hints) else None)
        group = SpanGroup(doc, name=KEY)
        details: dict[str, Any] = {}
        for annotation, parts in _annotations(article):
            for number, (span, label, identifier) in enumerate(parts):
                found = doc.char_span(span.start, span.end, label=label, span_id=identifier, alignment_mode="expand")
                if found is None:  # white space at the edge of the document
                    continue
                group.append(found)
                exact = (found.start_char, found.end_char) == (span.start, span.end)
                details[identifier] = {"start": span.start, "end": span.end, "exact": exact}
                if not number:
                    details[identifier] |= {"fields": plain(annotation, article.text)}
        group.attrs.update(details)
        doc.spans[KEY] = group
        return doc


def _annotations(article: Article) -> Iterator[tuple[Annotation, list[Part]]]:
    """Yield the annotations of an article, each with the parts that become spans."""
    for number, one in enumerate(article.annotations, 1):
        label = kind_of(one).removeprefix("newsparse.")
        identifier = f"{label}-{number}"
        if not isinstance(one, Quote):
            yield one, [(one.span, label, identifier)]
            continue
        parts = [
            (piece.span, label, identifier if not n else f"{identifier}-{n + 1}") for n, piece in enumerate(one.content)
        ]
        if one.cue:
            parts.append((one.cue.span, "cue", f"{identifier}-cue"))
        if one.source:
            parts.append((one.source.mention.span, "source", f"{identifier}-source"))
        yield one, parts


@Language.factory("newsparse", default_config={"disable": [], "trace": False})
def make_component(nlp: Language, name: str, disable: list[str], trace: bool) -> NewsparseComponent:
    """Return the component.

    Args:
        nlp: the pipeline of spaCy.
        name: the name of the component.
        disable: plugins and annotators of newsparse to leave out.
        trace: whether remarks about rejected candidates are made.
    """
    del nlp, name
    return NewsparseComponent(Pipeline(disable=disable, trace=trace))
