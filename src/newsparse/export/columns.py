"""An article as a row of columns that are the same for every article and every pipeline.

``newsparse.arrow`` gives the columns their types. A row is a tuple of plain values; a structure in it is a tuple too.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from newsparse._messages import describe_exception
from newsparse.export.dates import iso_date
from newsparse.export.record import other_parts
from newsparse.model import Annotation, Article, Byline, Credit, Dateline, Phrase, Place, Quote, Source, TextView

COLUMNS = (
    "id", "error", "text_length", "text_sha256", "headline", "standfirst", "byline", "dateline", "published",
    "timestamps", "paragraphs", "body", "quotes", "subheadings", "captions", "credits", "notes", "boilerplate",
    "markup", "other", "problems", "versions",
)  # fmt: skip
"""The names of the columns."""

Row = tuple[Any, ...]
"""The values of the columns, in their order."""

_CODES = {"WorkerDied": "killed", "TimeBudgetExceeded": "time_budget", "NotSendable": "not_sendable"}
"""The beginning of the column ``error`` for the problem of a text that was not parsed."""


def row_of(article: Article) -> Row:
    """Return the row of an article. If its text was not parsed, it has an error, and no values found in the text."""
    text = article.text
    if lost := next((problem for problem in article.problems if problem.stage == "work"), None):
        return row_of_error(article.hints.id, _CODES.get(lost.error, "failed"), lost.message, text)
    published = article.published
    return (
        article.hints.id,
        None,
        *_identity(text),
        _part(article.headline),
        _part(article.standfirst),
        article.byline and _byline(article.byline),
        article.dateline and _dateline(article.dateline),
        published and iso_date(published),
        [(stamp.role, iso_date(stamp.date), stamp.text, *stamp.span) for stamp in article.timestamps],
        [_paragraph(paragraph) for paragraph in article.paragraphs],
        article.body.text,
        [_quote(quote) for quote in article.quotes],
        [_part(part) for part in article.subheadings],
        [_part(part) for part in article.captions],
        [_credit(credit) for credit in article.credits],
        [_category(part) for part in article.notes],
        [_category(part) for part in article.boilerplate],
        [(part.form, part.role, _text(part.value), *part.span) for part in article.markup],
        _json(other_parts(article)),
        [(p.stage, p.plugin, p.annotator, p.error, p.message) for p in article.problems],
        json.dumps(dict(article.versions)),
    )


def row_or_error(article: Article) -> Row:
    """Return the row of an article; if a value of a plugin prevents it, the row of an error."""
    try:
        return row_of(article)
    except Exception as error:
        return row_of_error(article.hints.id, "failed", describe_exception(error), article.text)


def row_of_error(identifier: str | None, code: str, reason: str, text: str | None = None) -> Row:
    """Return the row of an input that could not be parsed.

    Args:
        identifier: its identifier.
        code: the kind of error, such as ``too_long``; the column ``error`` begins with it and a colon.
        reason: one sentence.
        text: the text, if there is one.
    """
    identity = (None, None) if text is None else _identity(text)
    return (identifier, f"{code}: {reason}", *identity, *[None] * (len(COLUMNS) - 4))


def _identity(text: str) -> tuple[int, str]:
    """Return the length of a text in code points and its hash, so that the text of the offsets can be recognised."""
    return len(text), sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _part(part: Annotation | None) -> Row | None:
    return (part.text, *part.span) if part else None


def _paragraph(paragraph: TextView) -> Row:
    return tuple(paragraph.span)


def _category(part: Any) -> Row:
    return (part.category, part.rule, part.text, *part.span)


def _text(part: Phrase | Place | None) -> str | None:
    return None if part is None else part.name if isinstance(part, Place) else part.text


def _byline(byline: Byline) -> Row:
    places = [place.name for place in byline.locations]
    return (byline.text, [*byline.names], _text(byline.organization), places, *byline.span)


def _dateline(dateline: Dateline) -> Row:
    date = dateline.date
    return (
        dateline.text,
        [place.name for place in dateline.places],
        _text(dateline.region),
        _text(dateline.agency),
        *((date.year, date.month, date.day) if date else (None, None, None)),
        *dateline.span,
    )


def _quote(quote: Quote) -> Row:
    source: Source | None = quote.source
    cue = (quote.cue.text, *quote.cue.span) if quote.cue else None
    return (
        quote.text,
        quote.speaker,
        source and (source.mention.text, *source.mention.span),
        source and source.referent and tuple(source.referent),
        cue,
        [tuple(piece.span) for piece in quote.content],
        quote.form,
        quote.section,
        quote.rule,
        source.rule if source else "",
        *quote.span,
    )


def _credit(credit: Credit) -> Row:
    return (credit.role, [*credit.names], [one.text for one in credit.organizations], *credit.span)


def _json(value: object) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError):  # a field of type Any of a plugin's annotation can hold what JSON can't represent
        return json.dumps(_printable(value), ensure_ascii=False)


def _printable(value: object) -> object:
    """Return a JSON value in which everything that JSON can't represent is its ``repr``."""
    if isinstance(value, dict):
        return {str(key): _printable(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_printable(item) for item in value]
    if value is None or isinstance(value, (str, bool, int)):
        return value
    return value if isinstance(value, float) and value - value == 0 else repr(value)
