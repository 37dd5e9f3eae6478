"""The record: an article as people read it with jq and pandas. One way; ``dumps`` is the form that loads again."""

from __future__ import annotations

from typing import Any

import attrs

from newsparse.model import STANDARD_PARTS, Annotation, Article, Opaque, Span, TextView
from newsparse.model.annotation import kind_of

SINGLE = ("headline", "standfirst", "byline", "dateline")
"""The parts of which an article has one; ``None`` where it has not."""

SEVERAL = ("captions", "subheadings", "quotes", "credits", "notes", "boilerplate")
"""The parts of which it has any number."""


def to_dict(article: Article) -> dict[str, Any]:
    """The standard parts by name, text and span (code points) beside each other; custom kinds under ``other``.

    Every key is always there, so that tables made of many records have the same columns.
    """
    text = article.text
    made: dict[str, Any] = {name: _describe(getattr(article, name), text) for name in SINGLE}
    made["paragraphs"] = [_paragraph(paragraph) for paragraph in article.paragraphs]
    made |= {name: _describe(getattr(article, name), text) for name in SEVERAL}
    made["body"] = article.body.text
    made["other"] = _other(article)
    made["remarks"] = [{**attrs.asdict(r), "span": r.span and [r.span.start, r.span.end]} for r in article.remarks]
    made["problems"] = [attrs.asdict(problem) for problem in article.problems]
    made["versions"] = dict(article.versions)
    return made


def _paragraph(paragraph: TextView) -> dict[str, Any]:
    return {"text": paragraph.text, "span": [paragraph.span.start, paragraph.span.end]}


def _other(article: Article) -> dict[str, list[Any]]:
    """The annotations of kinds that are no standard parts, by kind."""
    found: dict[str, list[Any]] = {}
    for annotation in article.annotations:
        if not isinstance(annotation, STANDARD_PARTS):
            found.setdefault(kind_of(annotation), []).append(_describe(annotation, article.text))
    return dict(sorted(found.items()))


def _describe(value: Any, text: str) -> Any:
    """Plain data in which every span has its text beside it."""
    if isinstance(value, Span):
        return {"text": value.of(text), "span": [value.start, value.end]}
    if isinstance(value, tuple):
        return [_describe(item, text) for item in value]
    if isinstance(value, frozenset):
        return sorted((_describe(item, text) for item in value), key=repr)
    if isinstance(value, Opaque):
        return {"text": value.span.of(text), "span": [value.span.start, value.span.end], **value.data}
    if not attrs.has(type(value)):
        return value.isoformat() if hasattr(value, "isoformat") else value
    made: dict[str, Any] = {}
    fields = attrs.fields(type(value))
    names = {field.name for field in fields}
    if "span" in names:
        if not names & {"text", "name"}:
            made["text"] = value.span.of(text)
        made["span"] = [value.span.start, value.span.end]
    for field in fields:
        if field.name == "annotator" and isinstance(value, Annotation):
            continue
        if field.name != "span":
            made[field.name] = _describe(getattr(value, field.name), text)
    return made
