"""Markup: marks and keys of the form in which a text arrives, such as Markdown or the export of an archive.

The annotators see the text without it: ``hidden_spans`` are the ranges that they don't see. Their annotations are moved
to the offsets of the whole text before the article has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, Literal, TypeVar, get_args

import attrs
from attrs import field, frozen
from attrs.validators import in_

from newsparse.model.annotation import Annotation
from newsparse.model.phrase import Phrase
from newsparse.model.span import Span, gaps_between, merge_spans
from newsparse.model.view import Piece, TextView

T = TypeVar("T")

MarkupForm = Literal["markdown", "front_matter", "head", "archive", "wire"]
MarkupRole = Literal[
    "mark", "list_mark", "link", "image", "label", "end", "headline", "standfirst", "byline", "date", "dateline",
    "section", "publication", "slug", "length", "language", "copyright", "address", "subject", "advisory", "other",
]  # fmt: skip

MARKUP_FORMS: tuple[str, ...] = get_args(MarkupForm)
MARKUP_ROLES: tuple[str, ...] = get_args(MarkupRole)

NAMED_ROLES = frozenset({"headline", "standfirst", "byline", "date", "dateline"})
"""The roles whose values the annotators see, because there are parts for them."""


@frozen(kw_only=True, repr=False)
class Markup(Annotation):
    """A mark or a key of the form in which the text arrived: ``## ``, ``**``, ``BYLINE: ...``, ``NNNN``.

    Attributes:
        span: the mark; or the key with its value.
        form: the form: ``markdown``, ``front_matter`` (between lines of dashes), ``head`` ("From: ..."), ``archive``
            (exports of databases), ``wire`` (feeds of news agencies).
        role: what it marks or names.
        value: what a key names.
    """

    kind: ClassVar[str] = "newsparse.markup"
    in_body: ClassVar[bool] = False
    _repr_fields: ClassVar[tuple[str, ...]] = ("role",)

    form: MarkupForm = field(validator=in_(MARKUP_FORMS))
    role: MarkupRole = field(default="mark", validator=in_(MARKUP_ROLES))
    value: Phrase | None = None

    @property
    def hidden(self) -> tuple[Span, ...]:
        """The ranges that the annotators don't see. They see the marks of lists and the values of named parts."""
        if self.role == "list_mark":
            return ()
        if self.value is None or self.role not in NAMED_ROLES:
            return (self.span,)
        return gaps_between([self.value.span], self.span)


@frozen
class NamedValue:
    """A range of the text of which the form says what it is: the value of ``BYLINE:``, the text of a heading.

    Attributes:
        name: ``headline``, ``standfirst``, ``byline``, ``date``, ``dateline`` or ``subheading``.
        span: the range, in code points.
    """

    name: str
    span: Span


def hidden_spans(annotations: Iterable[Annotation]) -> tuple[Span, ...]:
    """The ranges of a text that annotators don't see because of the markup among the annotations, merged."""
    return merge_spans([span for one in annotations if isinstance(one, Markup) for span in one.hidden])


def marks_in(annotations: Iterable[Annotation]) -> tuple[Span, ...]:
    """The ranges that are not part of the words of an annotation: what is hidden, and the marks of lists; merged."""
    markup = [one for one in annotations if isinstance(one, Markup)]
    lists = [one.span for one in markup if one.role == "list_mark"]
    return merge_spans([*lists, *(span for one in markup for span in one.hidden)]) if markup else ()


def visible_text(text: str, hidden: Iterable[Span]) -> TextView:
    """The text without the hidden ranges."""
    return TextView(text, (Piece(Span(0, len(text))),) if text else ()).without(hidden)


def move_spans(value: T, move: Callable[[Span], Span]) -> T:
    """A value of the model, such as an annotation, with all spans in it moved."""
    made: Any = value
    if isinstance(value, Span):
        made = move(value)
    elif isinstance(value, (tuple, frozenset)):
        made = type(value)([move_spans(item, move) for item in value])
    elif attrs.has(type(value)):
        kind: Any = type(value)
        made = kind.__new__(kind)  # a copy; attrs.evolve would run all validators again
        for one in attrs.fields(kind):
            object.__setattr__(made, one.name, move_spans(getattr(value, one.name), move))
    result: T = made
    return result
