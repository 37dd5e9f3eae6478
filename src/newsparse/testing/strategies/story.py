"""A text with its answer: what is to be found in it, as annotations."""

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
    """A text and what is to be found in it.

    Attributes:
        text: the text.
        answers: the annotations that a parser should return; their ``annotator`` and ``rule`` are empty.
        style: the name of the style in which it is printed; which names there are depends on the strategy.
        layout: how its paragraphs are parted, one of ``newsparse.testing.strategies.stories.LAYOUTS``, or empty.
        paragraphs: where the paragraphs of the story stand, as they were written, in order.
    """

    text: str
    answers: tuple[Annotation, ...] = ()
    style: str = ""
    layout: str = ""
    paragraphs: tuple[Span, ...] = ()

    @property
    def article(self) -> Article:
        """The article that a parser should make of the text: compare with ``newsparse.testing.differences``."""
        answers = tuple(sorted(self.answers, key=sort_key))
        return Article(text=self.text, blocks=split_blocks(self.text), annotations=answers)

    def all(self, kind: type[A]) -> tuple[A, ...]:
        """The answers of one class."""
        return tuple(answer for answer in self.answers if isinstance(answer, kind))

    def printed_otherwise(self, noise: Noise) -> Story:
        """The same story after a change of its typography, the answers mapped to where they stand now.

        Args:
            noise: gives the other text, and for each offset of this one the offset there.
        """
        text, positions = noise(self.text)
        moved: Story = _mapped(self, positions.__getitem__, text)
        return moved


def joined(pieces: Iterable[Story], between: str) -> Story:
    """Pieces of a story, one behind the other; their spans in the whole come as its ``paragraphs``."""
    pieces = tuple(pieces)
    text = between.join(piece.text for piece in pieces)
    answers: list[Annotation] = []
    spans: list[Span] = []
    at = 0
    for piece in pieces:
        whole = _mapped(piece, lambda offset, start=at: start + offset, text)  # type: ignore[misc]
        answers.extend(whole.answers)
        spans.append(Span(at, at + len(piece.text)))
        at += len(piece.text) + len(between)
    return Story(text=text, answers=tuple(answers), paragraphs=tuple(spans))


def _mapped(story: Any, position: Callable[[int], int], text: str) -> Any:
    changes = {
        field.name: mapped(getattr(story, field.name), position, text)
        for field in attrs.fields(type(story))
        if field.name not in ("text", "style", "layout")
    }
    return attrs.evolve(story, text=text, **changes)
