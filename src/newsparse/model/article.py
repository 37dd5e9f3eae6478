"""The article: the text and everything that was found in it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, TypeVar

from attrs import frozen

from newsparse._messages import counted, shorten
from newsparse.model.annotation import Annotation, select, stamp
from newsparse.model.blocks import Block
from newsparse.model.diagnostics import Problem, Remark
from newsparse.model.hints import NO_HINTS, Hints
from newsparse.model.markup import Markup, marks_in
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
    Timestamp,
)
from newsparse.model.span import Span, SpanIndex
from newsparse.model.story import body_of, covered, paragraphs_of, story_pieces, view_of
from newsparse.model.values import Credit, PartialDate
from newsparse.model.view import TextView

A = TypeVar("A", bound=Annotation)


@frozen(kw_only=True, repr=False)
class Article:
    """A parsed news article. Immutable; ``newsparse.parse`` returns one.

    Attributes:
        text: the input, unchanged. All spans are offsets in it, in code points.
        hints: what the caller knew about the article.
        blocks: the paragraphs of the layout; their spans tile the text.
        annotations: everything that was found, in text order (start, longer first, kind, annotator).
        remarks: observations that are not results.
        problems: what failed; empty if nothing failed.
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
        marks = self._marks
        if marks.spans or any(one._article_text is not self.text for one in self.annotations):
            stamped = tuple(
                stamp(one, one.annotator, self.text, () if isinstance(one, Markup) else marks.overlapping(one.span))
                for one in self.annotations
            )
            object.__setattr__(self, "annotations", stamped)

    def __repr__(self) -> str:
        shown = [repr(shorten(self.text)), counted(len(self.blocks), "block")]
        shown.append(counted(len(self.annotations), "annotation"))
        if self.problems:
            shown.append(counted(len(self.problems), "problem"))
        return f"Article({', '.join(shown)})"

    # Access by class ---------------------------------------------------------------------------------------------

    def all(self, kind: type[A], *, within: Span | None = None, covering: int | None = None) -> tuple[A, ...]:
        """Return all annotations of a class and of its subclasses, in text order.

        Args:
            kind: the class, such as ``Quote`` or one of your own.
            within: only annotations that lie inside this span.
            covering: only annotations that cover the character at this offset.

        Raises:
            TypeError: if ``kind`` is not a class of annotations, ``within`` not a span or ``covering`` not an integer.
        """
        return tuple(select(self.annotations, kind, within, covering))

    def first(self, kind: type[A], *, within: Span | None = None, covering: int | None = None) -> A | None:
        """Return the first annotation of a class, ``None`` if there is none. Arguments as for ``all``."""
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
        """The dateline; the first one if there are several."""
        return self.first(Dateline)

    @property
    def timestamps(self) -> tuple[Timestamp, ...]:
        """The dates of publication and of changes that the page prints."""
        return self.all(Timestamp)

    @property
    def published(self) -> PartialDate | None:
        """The date of the first timestamp with the role ``published``."""
        return next((stamp.date for stamp in self.timestamps if stamp.role == "published"), None)

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
        """The clauses of all credit lines; ``article.all(CreditBlock)`` returns the lines."""
        return tuple(credit for block in self.all(CreditBlock) for credit in block.credits)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The editorial notes."""
        return self.all(Note)

    @property
    def boilerplate(self) -> tuple[Boilerplate, ...]:
        """The text of the web page around the article."""
        return self.all(Boilerplate)

    @property
    def markup(self) -> tuple[Markup, ...]:
        """The marks and keys of the form in which the text arrived."""
        return self.all(Markup)

    @cached_property
    def _marks(self) -> SpanIndex:
        """The ranges of the text that are not words of an annotation, because they are markup."""
        return SpanIndex(marks_in(self.annotations))

    # The story ---------------------------------------------------------------------------------------------------

    @cached_property
    def paragraphs(self) -> tuple[TextView, ...]:
        """The paragraphs of the story, without the text of annotations that are not in the body."""
        return paragraphs_of(self.text, self._story, {heading.span for heading in self.subheadings})

    @cached_property
    def body(self) -> TextView:
        """The story: its paragraphs and subheadings with the breaks between them, and nothing else."""
        body = body_of(self.text, self._story)
        return body.without(self._marks.spans) if self._marks.spans else body

    @cached_property
    def _story(self) -> list[tuple[Block, tuple[Span, ...]]]:
        return story_pieces(self.text, self.blocks, (one.span for one in self.annotations if not one.in_body))

    def view(
        self, *, drop: Iterable[type[Annotation]] = (), only: Iterable[type[Annotation]] | None = None
    ) -> TextView:
        """Return a view of the text without some parts, or of some parts only.

        ``view(drop=[Quote])`` is the text without reported speech. Of a quote, the content counts, with the quotation
        marks around it; of all other annotations, the span. In ``view(only=[...])`` each piece is on its own line.

        Args:
            drop: the classes of annotations to leave out.
            only: the classes of annotations to show; everything by default.

        Raises:
            TypeError: if an argument is not a list of classes of annotations.
        """
        dropped = covered(self.text, self.annotations, _classes("drop", drop))
        shown = None if only is None else covered(self.text, self.annotations, _classes("only", only))
        return view_of(self.text, self.blocks, dropped, shown)

    def raise_problems(self) -> None:
        """Raise all problems in one ``ExceptionGroup``; do nothing if there are none."""
        if self.problems:
            from newsparse.errors import AnnotatorError, PluginError

            raise ExceptionGroup(
                "the article was parsed with problems",
                [(AnnotatorError if p.annotator else PluginError)(p.message) for p in self.problems],
            )

    # Export ------------------------------------------------------------------------------------------------------

    def to_dict(self) -> dict[str, Any]:
        """Return the article as plain data: the standard parts by name, each span with its text."""
        from newsparse.export.record import to_dict

        return to_dict(self)

    def to_html(self) -> str:
        """Return one HTML file to look at: the text with every annotation marked, and tables. It has no scripts."""
        from newsparse.export.html import page

        return page(self)

    def _repr_html_(self) -> str:
        from newsparse.export.html import fragment

        return fragment(self)


def _classes(name: str, given: Any) -> tuple[type[Annotation], ...]:
    """Return the classes of annotations in an argument of ``Article.view``."""
    if isinstance(given, type):
        raise TypeError(f"{name} must be a list of annotation classes, not one class; write {name}=[{given.__name__}]")
    kinds = tuple(given) if isinstance(given, Iterable) else (given,)
    for kind in kinds:
        if not (isinstance(kind, type) and issubclass(kind, Annotation)):
            raise TypeError(f"{name} must be a list of annotation classes such as [Quote], which {kind!r:.60} is not")
    return kinds
