"""What an annotator gets to see: the text, its blocks, and what the annotators it stands on have found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Annotation, Block, Hints, Span, select

A = TypeVar("A", bound=Annotation)
T = TypeVar("T")


class Draft:
    """An article in the making. Read-only to annotators.

    Attributes:
        text: the input, character for character.
        hints: what the caller knows.
        blocks: the paragraphs of the layout, tiling the text.
        trace: whether the caller wants rejected candidates as remarks.
        lexicon: facts about the world (agencies, places, names), with the names that the settings add.
    """

    __slots__ = ("_found", "_shared", "blocks", "hints", "lexicon", "text", "trace")

    text: str
    hints: Hints
    blocks: tuple[Block, ...]
    trace: bool
    lexicon: Lexicon
    _found: tuple[Annotation, ...]
    _shared: dict[Callable[[str], Any], Any]

    def __init__(
        self,
        text: str,
        blocks: tuple[Block, ...],
        *,
        hints: Hints | None = None,
        found: Sequence[Annotation] = (),
        shared: dict[Callable[[str], Any], Any] | None = None,
        trace: bool = False,
        lexicon: Lexicon | None = None,
    ) -> None:
        values = {
            "text": text,
            "hints": Hints() if hints is None else hints,
            "blocks": blocks,
            "trace": trace,
            "lexicon": default_lexicon() if lexicon is None else lexicon,
            "_found": tuple(found),
            "_shared": {} if shared is None else shared,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a draft is read-only; yield an annotation instead of setting {name!r}")

    def all(self, kind: type[A], *, within: Span | None = None, covering: int | None = None) -> tuple[A, ...]:
        """The annotations of a class that the annotators required or used have found, in text order.

        ``all(Annotation)`` gives all of them. Arguments as for ``Article.all``.
        """
        return tuple(select(self._found, kind, within, covering))

    def first(self, kind: type[A], *, within: Span | None = None, covering: int | None = None) -> A | None:
        """The first of ``all(kind)``, ``None`` if there is none."""
        return next(select(self._found, kind, within, covering), None)

    def shared(self, function: Callable[[str], T]) -> T:
        """``function(text)``, computed once per parse however many annotators ask for it.

        The function must be pure and must return something that nobody changes: tuples of ints, best of all. It is
        known by identity, so pass a module-level function, not a fresh lambda.
        """
        known = self._shared
        if function not in known:
            known[function] = function(self.text)
        value: T = known[function]
        return value
