"""A phrase: words that are printed in a text, with their position."""

from __future__ import annotations

from attrs import field, frozen

from newsparse.model.fold import fold_space
from newsparse.model.span import Span


@frozen
class Phrase:
    """A name or a phrase as it is printed in the text.

    Attributes:
        text: the words, white space folded.
        span: their position in the text, in code points.
    """

    text: str = field(metadata={"printed": "span"})
    span: Span

    @classmethod
    def of(cls, source_text: str, span: Span) -> Phrase:
        """Return the phrase that is printed at a span of ``source_text``."""
        return cls(fold_space(span.of(source_text)), span)

    def __str__(self) -> str:
        return self.text
