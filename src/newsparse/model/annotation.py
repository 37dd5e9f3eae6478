"""The base of everything that is found in an article."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from attrs import frozen

from newsparse.model.span import Span


def _is_kind(kind: object) -> bool:
    """Whether a value is a dotted lower-case name, the owner first: ``acme.ticker``."""
    if not isinstance(kind, str) or "." not in kind:
        return False
    return all(part.isascii() and part.isidentifier() and part == part.lower() for part in kind.split("."))


@frozen(kw_only=True)
class Annotation:
    """Something that an annotator found in the text. Base of the standard parts and of your own kinds.

    A kind of your own is a frozen attrs subclass that names its ``kind`` (owner first, dotted) in its body::

        @frozen(kw_only=True)
        class Ticker(Annotation):
            kind: ClassVar[str] = "acme.ticker"
            symbol: str

    The class itself is the key to the results: ``article.all(Ticker)``. There is no global registry.

    Attributes:
        span: the envelope, everything that belongs to the find.
        annotator: the annotator that found it; stamped by the core, what an annotator writes there is replaced.
        rule: the rule by which it was found, in the annotator's own words.
    """

    kind: ClassVar[str] = "newsparse.annotation"
    version: ClassVar[int] = 1
    lifted: ClassVar[bool] = False
    """Whether what the annotation covers is taken out of ``article.body``."""

    span: Span
    annotator: str = ""
    rule: str = ""

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        if not _is_kind(cls.__dict__.get("kind")):
            raise TypeError(
                f"{cls.__qualname__} needs a class variable 'kind' in its own body, a dotted lower-case name "
                f"with the owner first such as 'acme.ticker', not {cls.__dict__.get('kind')!r}"
            )
        if type(cls.version) is not int or cls.version < 1:
            raise TypeError(f"{cls.__qualname__}.version must be a whole number from 1, not {cls.version!r}")

    @classmethod
    def upgrade(cls, data: dict[str, Any], version: int) -> dict[str, Any]:
        """Turn the saved fields of an older ``version`` of this kind into those of the present one.

        Called when a saved document is loaded. The default changes nothing.
        """
        del version
        return data


@frozen(kw_only=True)
class Opaque(Annotation):
    """An annotation of a kind that is not known here, or of a newer version, kept so that it can be written back.

    Attributes:
        original_kind: the kind it was saved under.
        original_version: the version of that kind.
        raw: its fields as they were saved, as JSON text.
    """

    kind: ClassVar[str] = "newsparse.opaque"
    original_kind: str
    original_version: int
    raw: str

    @property
    def data(self) -> dict[str, Any]:
        """The saved fields."""
        fields: dict[str, Any] = json.loads(self.raw)
        return fields


def kind_of(annotation: Annotation) -> str:
    """The kind of an annotation: for one that is not known here the kind it was saved under."""
    return annotation.original_kind if isinstance(annotation, Opaque) else annotation.kind


def sort_key(annotation: Annotation) -> tuple[int, int, str, str]:
    """The total order of annotations: by start, the longer first, then by kind and by annotator."""
    span = annotation.span
    return (span.start, -span.end, kind_of(annotation), annotation.annotator)
