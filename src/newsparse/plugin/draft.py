"""The draft: the text, its blocks and the annotations of the dependencies of one annotator."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.model import Annotation, Block, Hints, NamedValue, Span, select

A = TypeVar("A", bound=Annotation)
T = TypeVar("T")

Shared = dict[int, tuple[Callable[[str], Any], Any]]
"""The values that functions of the text return, with the functions, by the identities of the functions. A function that
is equal to another one does not get its value."""


class Draft:
    """The article during the parse, as visible to one annotator. Read-only.

    Attributes:
        text: the text of the article. If it arrives in a form such as Markdown, this is the text without its marks and
            keys, and all offsets are offsets in it; the core moves them to the whole text.
        hints: what the caller knows about the article.
        blocks: the paragraphs of the layout; their spans tile the text.
        trace: whether the annotator should yield remarks about rejected candidates.
        lexicon: lists of agencies, places and names, with the names that the settings add.
        named: the ranges of the text of which its form says what they are: the value of ``BYLINE:``, a heading.
    """

    __slots__ = ("_found", "_shared", "blocks", "hints", "lexicon", "named", "text", "trace")

    text: str
    hints: Hints
    blocks: tuple[Block, ...]
    trace: bool
    lexicon: Lexicon
    named: tuple[NamedValue, ...]
    _found: tuple[Annotation, ...]
    _shared: Shared

    def __init__(
        self,
        text: str,
        blocks: tuple[Block, ...],
        *,
        hints: Hints | None = None,
        found: Sequence[Annotation] = (),
        shared: Shared | None = None,
        trace: bool = False,
        lexicon: Lexicon | None = None,
        named: Sequence[NamedValue] = (),
    ) -> None:
        values = {
            "text": text,
            "hints": Hints() if hints is None else hints,
            "blocks": blocks,
            "trace": trace,
            "lexicon": default_lexicon() if lexicon is None else lexicon,
            "named": tuple(named),
            "_found": tuple(found),
            "_shared": {} if shared is None else shared,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a draft is read-only; yield annotations instead of setting {name!r}")

    def named_as(self, name: str) -> tuple[Span, ...]:
        """Return the ranges that the form of the text gives a name such as ``byline``, see ``NamedValue``."""
        return tuple([value.span for value in self.named if value.name == name])

    def all(self, kind: type[A], *, within: Span | None = None, covering: int | None = None) -> tuple[A, ...]:
        """Return the annotations of a class that the dependencies of the annotator yielded, in text order.

        ``all(Annotation)`` returns all of them. Arguments as for ``Article.all``.
        """
        return tuple(select(self._found, kind, within, covering))

    def first(self, kind: type[A], *, within: Span | None = None, covering: int | None = None) -> A | None:
        """Return the first annotation of ``all(kind)``, ``None`` if there is none."""
        return next(select(self._found, kind, within, covering), None)

    def shared(self, function: Callable[[str], T]) -> T:
        """Return ``function(text)``, computed once per parse and shared by all annotators.

        The function must be pure and must return an immutable value, best of all tuples of integers. Results are
        cached by the identity of the function: pass a function of a module, not a new lambda.
        """
        known = self._shared.get(id(function))
        if known is None:  # the function is kept with its value, so that no other object gets its identity
            known = self._shared[id(function)] = function, function(self.text)
        value: T = known[1]
        return value
