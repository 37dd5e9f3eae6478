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
        """Return the phrase that is printed at a span of ``source_text``.

        Raises:
            TypeError: if an argument has the wrong type.
            ValueError: if the span ends after the text.
        """
        if not isinstance(source_text, str) or not isinstance(span, Span):
            raise TypeError(f"Phrase.of needs a str and a Span, not {source_text!r:.40} and {span!r:.40}")
        if span.end > len(source_text):
            raise ValueError(f"{span} ends after the text, which has {len(source_text)} code points")
        return cls(fold_space(span.of(source_text)), span)

    def __str__(self) -> str:
        return self.text
