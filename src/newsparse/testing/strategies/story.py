"""A text with its expected results, as annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import attrs
from attrs import frozen

from newsparse.model import Annotation, Article, Span, sort_key
from newsparse.testing.noise import Noise, mapped
from newsparse.text.layout import split_blocks

A = TypeVar("A", bound=Annotation)


@frozen(kw_only=True)
class Story:
    """A text and what should be found in it.

    Attributes:
        text: the text.
        expected: the annotations that a parser should return; their ``annotator`` and ``rule`` are empty.
        style: the name of the style in which it is printed; the names depend on the strategy.
        layout: how its paragraphs are separated, one of ``newsparse.testing.strategies.stories.LAYOUTS``, or empty.
        paragraphs: the spans of the paragraphs of the story, in order.
    """

    text: str
    expected: tuple[Annotation, ...] = ()
    style: str = ""
    layout: str = ""
    paragraphs: tuple[Span, ...] = ()

    @property
    def article(self) -> Article:
        """The article that a parser should return for the text: compare with ``newsparse.testing.differences``."""
        expected = tuple(sorted(self.expected, key=sort_key))
        return Article(text=self.text, blocks=split_blocks(self.text), annotations=expected)

    def all(self, kind: type[A]) -> tuple[A, ...]:
        """The expected annotations of one class."""
        return tuple(annotation for annotation in self.expected if isinstance(annotation, kind))

    def printed_otherwise(self, noise: Noise) -> Story:
        """The same story with another typography, and the expected results mapped to the new text.

        Args:
            noise: returns the new text, and for each offset of the old text the offset in the new one.
        """
        text, positions = noise(self.text)
        moved: Story = _mapped(self, positions.__getitem__, text)
        return moved


def joined(pieces: Iterable[Story], between: str) -> Story:
    """Join pieces of a story; their spans in the whole become its ``paragraphs``."""
    pieces = tuple(pieces)
    text = between.join(piece.text for piece in pieces)
    expected: list[Annotation] = []
    spans: list[Span] = []
    at = 0
    for piece in pieces:
        whole = _mapped(piece, lambda offset, start=at: start + offset, text)  # type: ignore[misc]
        expected.extend(whole.expected)
        spans.append(Span(at, at + len(piece.text)))
        at += len(piece.text) + len(between)
    return Story(text=text, expected=tuple(expected), paragraphs=tuple(spans))


def _mapped(story: Any, position: Callable[[int], int], text: str) -> Any:
    changes = {
        field.name: mapped(getattr(story, field.name), position, text)
        for field in attrs.fields(type(story))
        if field.name not in ("text", "style", "layout")
    }
    return attrs.evolve(story, text=text, **changes)
