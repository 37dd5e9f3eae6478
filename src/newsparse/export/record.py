"""The record: an article as plain data for jq, pandas and people.

A record can't be loaded again; ``dumps`` writes the form that can.
"""

from __future__ import annotations

from typing import Any

import attrs

from newsparse.model import (
    STAMPED,
    STANDARD_PARTS,
    Annotation,
    Article,
    Byline,
    Credit,
    Dateline,
    Opaque,
    Quote,
    Span,
    TextView,
    fold_space,
    kind_of,
)

SINGLE = ("headline", "standfirst", "byline", "dateline", "published")
"""The parts of which an article has at most one; ``None`` if it has none."""

SEVERAL = ("timestamps", "captions", "subheadings", "quotes", "credits", "notes", "boilerplate", "markup")
"""The parts of which an article has any number."""

DERIVED: dict[type, tuple[str, ...]] = {
    Byline: ("names",), Credit: ("names",), Dateline: ("place",), Quote: ("speaker",),
}  # fmt: skip
"""The properties that a record has besides the fields of a class."""


def to_dict(article: Article) -> dict[str, Any]:
    """Return the standard parts by name, each span (code points) with its text, and custom kinds under ``other``.

    All keys are always present, so that tables made of many records have the same columns.
    """
    text = article.text
    made: dict[str, Any] = {"id": article.hints.id}
    made |= {name: plain(getattr(article, name), text) for name in SINGLE}
    made["paragraphs"] = [_paragraph(paragraph) for paragraph in article.paragraphs]
    made |= {name: plain(getattr(article, name), text) for name in SEVERAL}
    made["body"] = article.body.text
    made["other"] = other_parts(article)
    made["remarks"] = [{**attrs.asdict(r), "span": r.span and [*r.span]} for r in article.remarks]
    made["problems"] = [attrs.asdict(problem) for problem in article.problems]
    made["versions"] = dict(article.versions)
    return made


def _paragraph(paragraph: TextView) -> dict[str, Any]:
    return {"text": paragraph.text, "span": [*paragraph.span]}


def other_parts(article: Article) -> dict[str, list[Any]]:
    """Return the annotations that are not standard parts, by kind."""
    found: dict[str, list[Any]] = {}
    for annotation in article.annotations:
        if not isinstance(annotation, STANDARD_PARTS):
            found.setdefault(kind_of(annotation), []).append(plain(annotation, article.text))
    return dict(sorted(found.items()))


def plain(value: Any, text: str) -> Any:
    """Return plain data in which every span has its text, white space folded."""
    if isinstance(value, Span):
        return {"text": fold_space(value.of(text)), "span": [*value]}
    if isinstance(value, tuple):
        return [plain(item, text) for item in value]
    if isinstance(value, frozenset):
        return sorted((plain(item, text) for item in value), key=repr)
    if isinstance(value, Opaque):
        return {"text": value.text, "span": [*value.span], **value.data}
    if not attrs.has(type(value)):
        return value.isoformat() if hasattr(value, "isoformat") else value
    if isinstance(value, Annotation):
        return {**_head(value), **_fields(value, text, leave_out=("span", *STAMPED))}
    fields = {**_derived(value), **_fields(value, text, leave_out=("span",))}
    span = getattr(value, "span", None)
    if not isinstance(span, Span):
        return fields if span is None else {**fields, "span": plain(span, text)}
    words = {} if fields.keys() & {"text", "name"} else {"text": fold_space(span.of(text))}
    return {**words, "span": [*span], **fields}


def _head(annotation: Annotation) -> dict[str, Any]:
    """Return the keys that come first in the record of an annotation."""
    return {"text": annotation.text, **_derived(annotation), "span": [*annotation.span]}


def _derived(value: Any) -> dict[str, Any]:
    made = {name: getattr(value, name) for name in DERIVED.get(type(value), ())}
    return {name: [*one] if isinstance(one, tuple) else one for name, one in made.items()}


def _fields(value: Any, text: str, leave_out: tuple[str, ...]) -> dict[str, Any]:
    names = (field.name for field in attrs.fields(type(value)))
    return {name: plain(getattr(value, name), text) for name in names if name not in leave_out}
