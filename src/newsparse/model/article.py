"""The article: the text as it came and everything that was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

from attrs import frozen

from newsparse._messages import counted, shorten
from newsparse.model.annotation import Annotation, stamp
from newsparse.model.blocks import Block, story_pieces
from newsparse.model.diagnostics import NO_HINTS, Hints, Problem, Remark
from newsparse.model.parts import (
    Boilerplate,
    Byline,
    Caption,
    CreditBlock,
    Dateline,
    Headline,
    Note,
    Quote,
    Standfirst,
    Subheading,
)
from newsparse.model.punctuation import DOUBLE_MARKS, SINGLE_MARKS
from newsparse.model.span import Span, merge_spans
from newsparse.model.values import Credit
from newsparse.model.view import Piece, TextView

A = TypeVar("A", bound=Annotation)

QUOTE_MARKS = frozenset(DOUBLE_MARKS + SINGLE_MARKS)


@frozen(kw_only=True, repr=False)
class Article:
    """A parsed news article. Immutable; made by ``newsparse.parse``.

    Attributes:
        text: the input, character for character. Everything else points into it.
        hints: what the caller knew.
        blocks: the paragraphs of the layout; their spans tile the text.
        annotations: everything found, in text order (start, longer first, kind, annotator).
        remarks: what is worth knowing and is no result.
        problems: what failed; empty when all went well.
        versions: name and version of newsparse and of each distribution whose plugins took part.
    """

    text: str
    hints: Hints = NO_HINTS
    blocks: tuple[Block, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    remarks: tuple[Remark, ...] = ()
    problems: tuple[Problem, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()

    def __attrs_post_init__(self) -> None:
        if any(one._article_text is not self.text for one in self.annotations):
            stamped = tuple(stamp(one, one.annotator, self.text) for one in self.annotations)
            object.__setattr__(self, "annotations", stamped)

    def __repr__(self) -> str:
        shown = [repr(shorten(self.text)), counted(len(self.blocks), "block")]
        shown.append(counted(len(self.annotations), "annotation"))
        if self.problems:
            shown.append(counted(len(self.problems), "problem"))
        return f"Article({', '.join(shown)})"

    # Access by class ---------------------------------------------------------------------------------------------

    def all(self, kind: type[A], *, within: Span | None = None, covering: int | None = None) -> tuple[A, ...]:
        """All annotations of a class (or of a subclass of it), in text order.

        Args:
            kind: the class, such as ``Quote`` or one of your own.
            within: only those that lie wholly inside this span.
            covering: only those that cover the character at this offset.
        """
        return tuple(select(self.annotations, kind, within, covering))

    def first(self, kind: type[A], *, within: Span | None = None, covering: int | None = None) -> A | None:
        """The first annotation of a class in text order, ``None`` if there is none. Arguments as for ``all``."""
        return next(select(self.annotations, kind, within, covering), None)

    @property
    def headline(self) -> Headline | None:
        """The headline."""
        return self.first(Headline)

    @property
    def standfirst(self) -> Standfirst | None:
        """The standfirst."""
        return self.first(Standfirst)

    @property
    def byline(self) -> Byline | None:
        """The byline printed in the text."""
        return self.first(Byline)

    @property
    def dateline(self) -> Dateline | None:
        """The dateline (the first, should there be several)."""
        return self.first(Dateline)

    @property
    def captions(self) -> tuple[Caption, ...]:
        """The captions of pictures."""
        return self.all(Caption)

    @property
    def subheadings(self) -> tuple[Subheading, ...]:
        """The headings inside the story."""
        return self.all(Subheading)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes, direct, mixed and indirect."""
        return self.all(Quote)

    @property
    def credits(self) -> tuple[Credit, ...]:
        """The clauses of all credit lines; ``article.all(CreditBlock)`` gives the lines themselves."""
        return tuple(credit for block in self.all(CreditBlock) for credit in block.credits)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The editorial notes."""
        return self.all(Note)

    @property
    def boilerplate(self) -> tuple[Boilerplate, ...]:
        """What the web page left behind."""
        return self.all(Boilerplate)

    # The story ---------------------------------------------------------------------------------------------------

    @cached_property
    def paragraphs(self) -> tuple[TextView, ...]:
        """The paragraphs of the story, without dateline, credits and whatever else was lifted off them."""
        headings = {s.span for s in self.subheadings}
        return tuple(
            TextView(self.text, tuple(map(Piece, pieces)), _wraps(block))
            for block, pieces in self._story
            if Span.cover(pieces) not in headings
        )

    @cached_property
    def body(self) -> TextView:
        """The story: its paragraphs and subheadings with the breaks between them, and nothing else."""
        pieces: list[Piece] = []
        wraps: list[Span] = []
        for block, parts in self._story:
            if pieces and block.span.start < parts[0].start and block.content.start == parts[0].start:
                # The indent of a first line is all that parts the paragraphs of some wire text.
                pieces.append(Piece(Span(block.span.start, parts[0].start)))
            pieces.extend(map(Piece, parts))
            pieces.append(Piece(Span(block.content.end, block.span.end)))
            wraps.extend(_wraps(block))
        if pieces:
            pieces.pop()
        return TextView(self.text, tuple(p for p in pieces if p.source), tuple(wraps))

    @cached_property
    def _story(self) -> list[tuple[Block, tuple[Span, ...]]]:
        return story_pieces(self.text, self.blocks, (a.span for a in self.annotations if not a.in_body))

    def view(
        self, *, drop: Iterable[type[Annotation]] = (), only: Iterable[type[Annotation]] | None = None
    ) -> TextView:
        """The text without some of its parts, or only some of its parts.

        ``view(drop=[Quote])`` is the text without what others said: of a quote its content counts, with the marks
        around it; of everything else the span. In ``view(only=[...])`` the pieces stand on lines of their own.

        Args:
            drop: classes of annotations to leave out.
            only: classes of annotations to show; everything where it is not given.

        Raises:
            TypeError: for one class instead of several, or for what is no class of annotations.
        """
        dropped = _classes("drop", drop)
        wraps = tuple(wrap for block in self.blocks for wrap in _wraps(block))
        if only is None:
            shown: tuple[Piece, ...] = (Piece(Span(0, len(self.text))),) if self.text else ()
        else:
            spans = merge_spans(self._covered(_classes("only", only)))
            joints = (Piece(Span(s.end, s.end), "\n") for s in spans)
            shown = tuple(piece for pair in zip(map(Piece, spans), joints, strict=True) for piece in pair)[:-1]
        return TextView(self.text, shown, wraps).without(self._covered(dropped))

    def _covered(self, kinds: tuple[type[Annotation], ...]) -> Iterator[Span]:
        for annotation in self.annotations:
            if isinstance(annotation, kinds):
                if isinstance(annotation, Quote):
                    yield from (self._with_marks(piece.span) for piece in annotation.content)
                else:
                    yield annotation.span

    def _with_marks(self, span: Span) -> Span:
        """The span with the quotation marks around it, where one stands on each side."""
        before, after = self.text[max(0, span.start - 1) : span.start], self.text[span.end : span.end + 1]
        if before and after and before in QUOTE_MARKS and after in QUOTE_MARKS:
            return Span(span.start - 1, span.end + 1)
        return span

    def raise_problems(self) -> None:
        """Raise what failed, all of it in one ``ExceptionGroup``; do nothing when all went well."""
        if self.problems:
            from newsparse.errors import AnnotatorError, PluginError

            raise ExceptionGroup(
                "the article was parsed with problems",
                [(AnnotatorError if p.annotator else PluginError)(p.message) for p in self.problems],
            )

    # Out of the house --------------------------------------------------------------------------------------------

    def to_dict(self) -> dict[str, Any]:
        """The article as plain data for people: the standard parts by name, text and span beside each other."""
        from newsparse.export.record import to_dict

        return to_dict(self)

    def _repr_html_(self) -> str:
        from newsparse.export.html import fragment

        return fragment(self)


def select(found: Sequence[Annotation], kind: type[A], within: Span | None, covering: int | None) -> Iterator[A]:
    """The annotations that ``Article.all`` and ``Draft.all`` are asked for."""
    if not (isinstance(kind, type) and issubclass(kind, Annotation)):
        raise TypeError(f"annotations are asked for by their class, such as Quote, not by {kind!r}")
    for annotation in found:
        if (
            isinstance(annotation, kind)
            and (within is None or within.contains(annotation.span))
            and (covering is None or annotation.span.contains(covering))
        ):
            yield annotation


def _classes(name: str, given: Any) -> tuple[type[Annotation], ...]:
    """The classes of annotations that a view is told of."""
    if isinstance(given, type):
        raise TypeError(f"{name} is a list of annotation classes, not one class; write {name}=[{given.__name__}]")
    kinds = tuple(given) if isinstance(given, Iterable) else (given,)
    for kind in kinds:
        if not (isinstance(kind, type) and issubclass(kind, Annotation)):
            raise TypeError(f"{name} is a list of annotation classes, such as [Quote], and {kind!r:.60} is none")
    return kinds


def _wraps(block: Block) -> tuple[Span, ...]:
    """The breaks between the lines of a hard-wrapped block, with the white space around them."""
    lines = block.lines
    return tuple(Span(lines[i].end, lines[i + 1].start) for i in range(len(lines) - 1))
