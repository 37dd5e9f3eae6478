"""What is marked in the text of a page: a mark per annotation, per piece of a quote, and per part inside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from zlib import crc32

from attrs import field, frozen

from newsparse.model import (
    Annotation,
    Article,
    Boilerplate,
    Byline,
    Caption,
    Credit,
    CreditBlock,
    Dateline,
    Note,
    Person,
    Quote,
    Span,
    Timestamp,
)

HUES = {
    "direct": 140, "mixed": 45, "indirect": 210, "headline": 270, "standfirst": 290, "byline": 320, "dateline": 20,
    "timestamp": 175, "subheading": 255, "caption": 100, "credit_block": 190, "note": 70, "boilerplate": 0,
}  # fmt: skip
"""The hue of each layer, in degrees. A layer that is not listed gets one from its name."""


@frozen
class Layer:
    """A group of marks that the legend counts and can hide: the quotes of a form, or the annotations of a kind.

    Attributes:
        name: its name, used in class names of the page.
        label: its name for people.
    """

    name: str
    label: str

    @property
    def hue(self) -> int:
        """Its hue, in degrees."""
        return HUES.get(self.name, crc32(self.name.encode()) % 360)


@frozen
class Mark:
    """A marked range of the text.

    Attributes:
        span: the range.
        layer: its layer.
        label: a short text that is shown before the range.
        part: whether it is a part of another annotation ("place"), and not counted.
        quote: the number of the quote that it belongs to, from 1.
        anchor: whether links to the quote lead here.
    """

    span: Span
    layer: Layer
    label: str = field(kw_only=True)
    part: bool = field(default=False, kw_only=True)
    quote: int | None = field(default=None, kw_only=True)
    anchor: bool = field(default=False, kw_only=True)


def layer_of(annotation: Annotation) -> Layer:
    """Return the layer of an annotation."""
    if isinstance(annotation, Quote):
        return Layer(annotation.form, f"{annotation.form} quotes")
    name = annotation.kind.removeprefix("newsparse.")
    safe = "".join(c if c.isascii() and (c.isalnum() or c in "_-") else "-" for c in name)
    return Layer(safe, name.replace("_", " "))


def marks_of(article: Article) -> list[Mark]:
    """Return the marks of an article in text order, longer ones first."""
    found: list[Mark] = []
    numbers = {id(quote): number for number, quote in enumerate(article.quotes, 1)}
    for annotation in article.annotations:
        found += _marks(annotation, numbers.get(id(annotation), 0))
    return sorted((mark for mark in found if mark.span), key=lambda mark: (mark.span.start, -mark.span.end, mark.part))


def _marks(annotation: Annotation, number: int) -> Iterator[Mark]:
    layer = layer_of(annotation)
    if isinstance(annotation, Quote):
        yield from _quote_marks(annotation, layer, number)
        return
    yield Mark(annotation.span, layer, label=_label(annotation, layer))
    for span, label in _parts(annotation):
        yield Mark(span, layer, label=label, part=True)


def _quote_marks(quote: Quote, layer: Layer, number: int) -> Iterator[Mark]:
    pieces = len(quote.content)
    for place, piece in enumerate(quote.content, 1):
        label = speaker_label(quote) if place == 1 else f"part {place} of {pieces}"
        yield Mark(piece.span, layer, label=f"{number} {label}", quote=number, anchor=place == 1)
    if quote.cue:
        yield Mark(quote.cue.span, Layer("cue", "cue"), label=f"cue of {number}", part=True, quote=number)
    if quote.source:
        mention = quote.source.mention
        yield Mark(mention.span, Layer("source", "source"), label=f"source of {number}", part=True, quote=number)


def speaker_label(quote: Quote) -> str:
    """Return who is quoted, for people."""
    if quote.source is None:
        return "(unknown speaker)"
    return quote.source.name or f"({quote.source.mention.text})"


def _label(annotation: Annotation, layer: Layer) -> str:
    if isinstance(annotation, (Boilerplate, Note)):
        return f"{layer.label}: {annotation.category.replace('_', ' ')}"
    return annotation.role if isinstance(annotation, Timestamp) else layer.label


def _parts(annotation: Annotation) -> Iterator[tuple[Span, str]]:
    if isinstance(annotation, Dateline):
        yield from ((place.span, "place") for place in annotation.places)
        named = (("region", annotation.region), ("agency", annotation.agency), ("date", annotation.date))
        yield from ((part.span, name) for name, part in named if part)
    elif isinstance(annotation, Byline):
        yield from _people(annotation.people, "author")
    elif isinstance(annotation, CreditBlock):
        for credit in annotation.credits:
            yield from _credit(credit)
    elif isinstance(annotation, Caption) and annotation.credit:
        yield from _credit(annotation.credit)


def _credit(credit: Credit) -> Iterator[tuple[Span, str]]:
    role = credit.role.replace("_", " ")
    yield from _people(credit.people, role)
    yield from ((organization.span, role) for organization in credit.organizations)


def _people(people: Iterable[Person], role: str) -> Iterator[tuple[Span, str]]:
    yield from ((person.span, role) for person in people)
