"""The base class of annotations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from inspect import getattr_static
from typing import Any, ClassVar, TypeVar

import attrs
from attrs import field, frozen

from newsparse._messages import short_repr, shorten
from newsparse.model.fold import fold_space
from newsparse.model.span import Span, gaps_between

A = TypeVar("A", bound="Annotation")


def _is_kind(kind: object) -> bool:
    """Whether a value is a dotted lower-case name with the owner first: ``acme.ticker``."""
    if type(kind) is not str or "." not in kind:
        return False
    return all(part.isascii() and part.isidentifier() and part == part.lower() for part in kind.split("."))


def check_class_variables(kind: type[Annotation]) -> None:
    """Check the class variables of a class of annotations.

    Raises:
        TypeError: if one has a wrong value, in one sentence.
    """
    name, own = kind.__qualname__, vars(kind).get("kind")
    if not _is_kind(own):
        raise TypeError(
            f"{name} needs a class variable 'kind', a dotted lower-case name with the owner first "
            f"such as 'acme.ticker', not {short_repr(own)}"
        )
    version, in_body = getattr_static(kind, "version"), getattr_static(kind, "in_body")
    if type(version) is not int or version < 1:
        raise TypeError(f"{name}.version must be an integer from 1, not {short_repr(version)}")
    if type(in_body) is not bool:
        raise TypeError(f"{name}.in_body must be True or False, not {short_repr(in_body)}")


@frozen(kw_only=True, repr=False)
class Annotation:
    """Something that an annotator found in the text: the base class of the standard parts and of your own kinds.

    A kind of your own is a frozen attrs subclass with a class variable ``kind`` (dotted, the owner first)::

        @frozen(kw_only=True)
        class Ticker(Annotation):
            kind: ClassVar[str] = "acme.ticker"
            symbol: str

    The class is the key to the results: ``article.all(Ticker)``. There is no global registry. A kind may have a field
    ``text`` of its own, which replaces the property.

    Attributes:
        span: everything that belongs to the annotation, in code points.
        annotator: the name of the annotator that yielded it. The core sets it and replaces any other value.
        rule: the rule that produced it; each annotator has its own names for its rules.
    """

    kind: ClassVar[str] = "newsparse.annotation"
    version: ClassVar[int] = 1
    in_body: ClassVar[bool] = True
    """Whether the text that the annotation covers is part of ``article.body``."""

    _repr_fields: ClassVar[tuple[str, ...]] = ()
    """The attributes that the short ``repr`` of a standard part shows besides span and text."""

    span: Span
    annotator: str = ""
    rule: str = ""
    _article_text: str = field(default="", eq=False, repr=False, alias="_article_text")
    """A reference to the text of the article, set by the core. No copy: memory stays linear in the text."""
    _marks: tuple[Span, ...] = field(default=(), eq=False, repr=False, alias="_marks")
    """The marks of the form of the text, such as asterisks around words, that the span contains; set by the core."""

    @property
    def text(self) -> str:
        """The words that the span covers, white space folded, without the marks of the form of the text.

        Empty if the annotation is not part of an article yet.
        """
        if self._marks:
            return fold_space("".join([piece.of(self._article_text) for piece in gaps_between(self._marks, self.span)]))
        return fold_space(self._article_text[self.span.start : self.span.end])

    def __repr__(self) -> str:
        try:
            return self._short_repr()
        except Exception:  # the types of fields are checked later, and a message about a wrong one shows the repr
            kind: Any = type(self)
            values = ((name, getattr(self, name, None)) for name in _field_names(kind))
            shown = [f"{name}={short_repr(value)}" for name, value in values]
            return f"{type(self).__name__}({', '.join(shown)})"

    def _short_repr(self) -> str:
        shown = [f"{self.span.start}:{self.span.end}"]
        if text := self.text:
            shown.append(repr(shorten(text)))
        values = ((name, getattr(self, name)) for name in self._repr_fields)
        shown += [f"{name}={value!r}" for name, value in values if value]
        return f"{type(self).__name__}({', '.join(shown)})"

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        check_class_variables(cls)

    @classmethod
    def upgrade(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
        """Convert the saved fields of an older ``version`` of this kind to those of the current version.

        Called when a saved document is loaded. The default returns the fields unchanged.
        """
        del version
        return data


@frozen(kw_only=True, repr=False)
class Opaque(Annotation):
    """An annotation of an unknown kind or of a newer version, kept so that it can be written back.

    Attributes:
        original_kind: the kind in the saved document.
        original_version: the version of that kind.
        raw: the saved fields, as JSON text.
    """

    kind: ClassVar[str] = "newsparse.opaque"
    _repr_fields: ClassVar[tuple[str, ...]] = ("original_kind",)

    original_kind: str
    original_version: int
    raw: str

    @property
    def data(self) -> dict[str, Any]:
        """The saved fields."""
        fields: dict[str, Any] = json.loads(self.raw)
        return fields


STAMPED = ("annotator", "_article_text", "_marks")
"""The fields of an annotation that the core sets."""


def stamp(annotation: A, annotator: str, article_text: str, marks: tuple[Span, ...] = ()) -> A:
    """Return an annotation with the fields that the core sets.

    Args:
        annotation: what an annotator yielded.
        annotator: the name of that annotator.
        article_text: the text of the article; a reference to it is kept.
        marks: the marks of the form of the text that its span contains, merged.
    """
    if annotation.annotator == annotator and annotation._article_text is article_text and annotation._marks == marks:
        return annotation
    kind: Any = type(annotation)
    stamped: A = kind.__new__(kind)  # a copy; attrs.evolve would run all validators again
    for name in _field_names(kind):
        object.__setattr__(stamped, name, getattr(annotation, name))
    object.__setattr__(stamped, "annotator", annotator)
    object.__setattr__(stamped, "_article_text", article_text)
    object.__setattr__(stamped, "_marks", marks)
    return stamped


@lru_cache(maxsize=256)
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind) if field.name not in STAMPED)


def printed_text(annotation: Annotation) -> str:
    """Return the words that an annotation covers, whatever field or property ``text`` its class has."""
    text: str = Annotation.__dict__["text"].__get__(annotation)
    return text


def kind_of(annotation: Annotation) -> str:
    """Return the kind of an annotation; for an ``Opaque``, the kind in the saved document."""
    return annotation.original_kind if isinstance(annotation, Opaque) else annotation.kind


def sort_key(annotation: Annotation) -> tuple[int, int, str, str]:
    """Return the sort key of an annotation: start, the longer first, kind, annotator."""
    span = annotation.span
    return (span.start, -span.end, kind_of(annotation), annotation.annotator)


def select(annotations: Iterable[Annotation], kind: type[A], within: Span | None, covering: int | None) -> Iterator[A]:
    """Yield the annotations of a class; see ``Article.all``."""
    if not (isinstance(kind, type) and issubclass(kind, Annotation)):
        raise TypeError(f"expected a class of annotations such as Quote, got {kind!r}")
    if within is not None and not isinstance(within, Span):
        raise TypeError(f"within must be a Span, not {short_repr(within)}")
    if covering is not None and not isinstance(covering, int):
        raise TypeError(f"covering must be an offset, not {short_repr(covering)}")
    for annotation in annotations:
        if (
            isinstance(annotation, kind)
            and (within is None or within.contains(annotation.span))
            and (covering is None or annotation.span.contains(covering))
        ):
            yield annotation
