"""The parts of an article, described by their words, as in case files; and how two such descriptions differ."""

from __future__ import annotations

import json
import operator
import re
from collections.abc import Callable, Iterable
from typing import Any

import attrs

from newsparse.model import (
    STAMPED,
    STANDARD_PARTS,
    Annotation,
    Article,
    Byline,
    Caption,
    Credit,
    CreditBlock,
    Dateline,
    PartialDate,
    Person,
    Phrase,
    Place,
    Quote,
    Span,
    Timestamp,
)
from newsparse.model.fold import fold_space

Parts = dict[str, Any]

ELISION = " ... "
"""Replaces the middle of a long text in a case file."""

OPTIONAL = "?"
"""Ends a key whose part may be missing from what is found."""


def expectation(article: Article) -> Parts:
    """The parts of an article, in the form of a case file. Empty parts are left out.

    The standard parts have their own keys; annotations of other classes are listed under their kind, field by field.
    """
    where = _SpanWords(article.text)
    parts: Parts = {
        "headline": where(article.headline.span if article.headline else None),
        "standfirst": where(article.standfirst.span if article.standfirst else None),
        "byline": article.byline and _byline(article.byline, where),
        "dateline": article.dateline and _dateline(article.dateline, where),
        "timestamps": [_timestamp(stamp, where) for stamp in article.timestamps],
        "captions": [_caption(caption, where) for caption in article.captions],
        "subheadings": [where(heading.span) for heading in article.subheadings],
        "paragraphs": [fold_space(paragraph.unwrapped().text) for paragraph in article.paragraphs],
        "quotes": [_quote(quote, where) for quote in article.quotes],
        "credits": [_credit(credit) for credit in article.credits],
        "credit_blocks": [where(block.span) for block in article.all(CreditBlock)],
        "notes": [{"category": note.category, "text": where(note.span)} for note in article.notes],
        "boilerplate": [{"category": b.category, "text": where(b.span)} for b in article.boilerplate],
    }
    for annotation in article.annotations:
        if type(annotation) not in STANDARD_PARTS:
            parts.setdefault(annotation.kind, []).append(_other(annotation, where))
    return {name: value for name, value in parts.items() if value}


def differences(article: Article, expected: Parts | Article, *, only: Iterable[str] | None = None) -> list[str]:
    """The differences between an article and what is expected to be found in it, one line each.

    Args:
        article: what was found.
        expected: the parts of a case file, or the article that it should equal.
        only: the parts to compare, by their names in case files; all of them by default.
    """
    found = expectation(article)
    same: Callable[[Any, Any], bool] = _same
    if isinstance(expected, Article):
        expected, same = expectation(expected), operator.eq
    lines: list[str] = []
    for name in sorted(found.keys() | expected.keys() if only is None else only):
        here, there = found.get(name), expected.get(name)
        if here is None and there is None:
            continue
        if not isinstance(here or there, list):
            if not same(here, there):
                lines.append(f"{name}: expected {_line(there)}, found {_line(here)}")
            continue
        here, there = here or [], there or []
        missing = [one for one in there if not any(same(other, one) for other in here)]
        more = [one for one in here if not any(same(one, other) for other in there)]
        lines += [f"{name}: not found: {_line(one)}" for one in missing]
        lines += [f"{name}: not expected: {_line(one)}" for one in more]
        if not missing and not more and not same(here, there):
            lines.append(f"{name}: found in another order or number than expected")
    return lines


def _same(found: Any, expected: Any) -> bool:
    """Whether a found value fits an expected one of a case file, which may be less precise."""
    if isinstance(found, dict) and isinstance(expected, str):
        return found.keys() == {"text", "occurrence"} and _same(found["text"], expected)
    if isinstance(found, str) and isinstance(expected, str):
        head, elided, tail = expected.partition(ELISION)
        if elided:
            return len(found) >= len(head) + len(tail) and found.startswith(head) and found.endswith(tail)
        return found == expected
    if isinstance(found, list) and isinstance(expected, list):
        return len(found) == len(expected) and all(map(_same, found, expected))
    if isinstance(found, dict) and isinstance(expected, dict):
        # Found values that are false or empty are left out, so expected ones are too.
        values = {
            key.removesuffix(OPTIONAL): value for key, value in expected.items() if value or key.endswith(OPTIONAL)
        }
        optional = {key.removesuffix(OPTIONAL) for key in expected if key.endswith(OPTIONAL)}
        if found.keys() - values.keys() or values.keys() - found.keys() - optional:
            return False
        return all(_same(value, values[key]) for key, value in found.items())
    return bool(found == expected)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


class _SpanWords:
    """Describes a span by its words, and by their occurrence if the text contains the same words before it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __call__(self, span: Span | None) -> Any:
        if span is None:
            return None
        words = span.of(self._text)
        edges = (r"(?<!\w)" if words[:1].isalnum() else "", r"(?!\w)" if words[-1:].isalnum() else "")
        before = len(re.findall(edges[0] + re.escape(words) + edges[1], self._text[: span.start]))
        folded = fold_space(words)
        return {"text": folded, "occurrence": before + 1} if before else folded


def _byline(byline: Byline, where: _SpanWords) -> Parts:
    return _given(
        text=where(byline.span),
        people=[_person(person) for person in byline.people],
        organization=byline.organization and byline.organization.text,
        locations=[place.name for place in byline.locations],
    )


def _person(person: Person) -> Any:
    details = _given(
        title=person.title and person.title.text,
        location=person.location and person.location.name,
        affiliation=person.affiliation and person.affiliation.text,
    )
    return {"name": person.name, **details} if details else person.name


def _dateline(dateline: Dateline, where: _SpanWords) -> Parts:
    return _given(
        text=where(dateline.span),
        places=[place.name for place in dateline.places],
        region=dateline.region and dateline.region.text,
        agency=dateline.agency and dateline.agency.text,
        date=dateline.date and _date(dateline.date),
    )


def _date(date: PartialDate) -> Parts:
    return _given(year=date.year, month=date.month, day=date.day)


def _timestamp(stamp: Timestamp, where: _SpanWords) -> Parts:
    time = stamp.time and f"{stamp.time.hour:02}:{stamp.time.minute:02}"
    return _given(
        text=where(stamp.span), role=stamp.role, date=_date(stamp.date), time=time,
        zone=stamp.time and stamp.time.zone and stamp.time.zone.text,
    )  # fmt: skip


def _caption(caption: Caption, where: _SpanWords) -> Any:
    shown = where(caption.span)
    return {"text": shown, "credit": _credit(caption.credit)} if caption.credit else shown


def _credit(credit: Credit) -> Parts:
    return _given(
        role=credit.role,
        people=[_person(person) for person in credit.people],
        organizations=[name.text for name in credit.organizations],
    )


def _quote(quote: Quote, where: _SpanWords) -> Parts:
    source = quote.source
    return _given(
        form=quote.form,
        content=[where(piece.span) for piece in quote.content],
        cue=where(quote.cue.span if quote.cue else None),
        source=source and where(source.mention.span),
        name=source and source.name,
    )


def _given(**fields: Any) -> Parts:
    return {name: value for name, value in fields.items() if value}


def _other(annotation: Annotation, where: _SpanWords) -> Parts:
    fields = [field.name for field in attrs.fields(type(annotation)) if field.name not in ("span", "rule", *STAMPED)]
    return _given(text=where(annotation.span), **{name: _plain(getattr(annotation, name), where) for name in fields})


def _plain(value: Any, where: _SpanWords) -> Any:
    """The value of a field of an annotation that is not a standard part."""
    if isinstance(value, Span):
        return where(value)
    if isinstance(value, (Phrase, Place)):
        return value.text if isinstance(value, Phrase) else value.name
    if isinstance(value, Person):
        return _person(value)
    if isinstance(value, (tuple, list)):
        return [_plain(item, where) for item in value]
    if attrs.has(type(value)):
        return _given(**{field.name: _plain(getattr(value, field.name), where) for field in attrs.fields(type(value))})
    return value
