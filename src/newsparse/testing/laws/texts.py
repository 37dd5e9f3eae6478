"""Laws of one article, of any text."""

from __future__ import annotations

from itertools import pairwise

from newsparse.errors import AnnotatorError, DecodeError
from newsparse.export.json_document import dumps, loads
from newsparse.model import Annotation, Article, Markup, Span, TextView, check_tiling, invert_spans, marks_in
from newsparse.model.fold import fold_space
from newsparse.model.validation import InvalidSpanError
from newsparse.model.visible import first_invalid
from newsparse.pipeline import Pipeline
from newsparse.testing.laws.diff import differing
from newsparse.testing.laws.errors import LawError
from newsparse.testing.laws.shrinking import shrinking


@shrinking
def total(pipeline: Pipeline, text: str) -> Article:
    """Law 1: no text raises, and no annotator fails on it. Returns the article for further laws.

    Raises:
        LawError: with the exception of the annotator as its cause; for the law ``valid_spans`` if the annotator
            returned an invalid span, which the pipeline rejects.
    """
    try:
        article = pipeline.parse(text)
        if article.problems:
            pipeline.with_options(on_error="raise").parse(text)  # for the traceback
    except Exception as error:
        cause = (error.__cause__ if isinstance(error, AnnotatorError) else None) or error
        message = str(error) if isinstance(error, AnnotatorError) else f"{type(error).__name__}: {error}"
        if isinstance(cause, InvalidSpanError):
            raise LawError("valid_spans", text, message, (cause.span,)) from cause
        raise LawError("total", text, message) from cause
    if article.problems:
        raise LawError("total", text, "; ".join(problem.message for problem in article.problems))
    return article


def unchanged(article: Article, text: str) -> None:
    """Law 2: the text is never changed."""
    if article.text != text:
        raise LawError("unchanged", text, repr(article.text))


def tiling(article: Article) -> None:
    """Law 3: the blocks join to the text; a view and the spans that it omits rebuild the text."""
    if wrong := check_tiling(article.text, article.blocks):
        raise LawError("tiling", article.text, wrong, (block.span for block in article.blocks))
    for name, view in (("body", article.body), ("unwrapped body", article.body.unwrapped())):
        rebuilds(name, view)


def rebuilds(name: str, view: TextView) -> None:
    """Law 3, of one view: it and the spans that it omits rebuild the text, and its offsets map back.

    Args:
        name: the name of the view in the message.
        view: any view of any text.
    """
    whole = "".join(span.of(view.source) for span in sorted((*view.spans, *view.omitted)))
    if whole != view.source:
        raise LawError("tiling", view.source, f"the {name} does not rebuild the text", (*view.spans, *view.omitted))
    for piece, following in pairwise(view.pieces):
        if piece.source.end > following.source.start:
            both = (piece.source, following.source)
            raise LawError("tiling", view.source, f"pieces of the {name} are out of order or overlap", both)
    position = 0
    for piece in view.pieces:
        size = len(piece.source) if piece.shown is None else len(piece.shown)
        shown = Span(position, position + size)
        if size and view.to_source(shown) != piece.source:
            found = f"{shown} of the {name} should be {piece.source}, not {view.to_source(shown)}"
            raise LawError("tiling", view.source, found, (piece.source,))
        position += size
    if position != len(view.text):
        found = f"the pieces of the {name} have {position} characters, it has {len(view.text)}"
        raise LawError("tiling", view.source, found)


def valid_spans(article: Article) -> None:
    """Law 4: spans lie in the text, parts in their envelope, and strings equal the text at their spans."""
    if wrong := first_invalid(article.annotations, article.text):
        number, error = wrong
        raise LawError("valid_spans", article.text, error, (article.annotations[number].span,)) from error


def annotated_text(article: Article) -> None:
    """Law 13: the text of an annotation is the words that its span covers, white space folded, without markup.

    A kind may replace the property ``text``, as ``Quote`` does; the law applies to the text that the core set.
    """
    marks = marks_in(article.annotations)
    for annotation in article.annotations:
        pieces = invert_spans(() if isinstance(annotation, Markup) else marks, annotation.span)
        covered = fold_space("".join(piece.of(article.text) for piece in pieces))
        if (shown := Annotation.__dict__["text"].__get__(annotation)) != covered:
            found = f"the text of {annotation!r} is {shown!r}, its span covers {covered!r}"
            raise LawError("annotated_text", article.text, found, (annotation.span,))


def sources_outside_content(article: Article) -> None:
    """Law 12: the mention of a source lies outside the content of its own quote."""
    for quote in article.quotes:
        for piece in quote.content if quote.source else ():
            if quote.source and quote.source.mention.span.overlaps(piece.span):
                spans = (quote.source.mention.span, piece.span)
                found = f"the source {quote.source.mention.text!r} is inside the content {piece.text!r}"
                raise LawError("sources_outside_content", article.text, found, spans)


def round_trip(article: Article, pipeline: Pipeline) -> None:
    """Law 10: ``loads`` reads what ``dumps`` writes; without the plugins' classes it is written back unchanged."""
    try:
        written = dumps(article)
        read = loads(written, types=pipeline.annotation_types)
        again = dumps(loads(written))
        written.encode()
    except (DecodeError, TypeError, UnicodeError) as error:
        raise LawError("round_trip", article.text, f"{type(error).__name__}: {error}") from error
    if read != article:
        raise LawError("round_trip", article.text, *differing(article, read))
    if again != written:
        raise LawError(
            "round_trip", article.text, f"without the classes of the plugins, another document is written back: {again}"
        )


@shrinking
def negative(pipeline: Pipeline, text: str, kind: type[Annotation] = Annotation) -> None:
    """No annotation of this class (by default no annotation at all) is found in the text."""
    if found := pipeline.parse(text).all(kind):
        shown = f"no {kind.__name__} is expected in this text: {', '.join(map(repr, found))}"
        raise LawError("negative", text, shown, (one.span for one in found))
