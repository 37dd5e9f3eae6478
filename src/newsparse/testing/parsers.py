"""Check the laws of a plain function: any parser that returns spans, without an import of newsparse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar

from attrs import frozen

from newsparse._messages import describe_exception
from newsparse.model import Annotation, Phrase, Span
from newsparse.model.fold import fold_space
from newsparse.pipeline import Pipeline
from newsparse.plugin import Annotator, Draft
from newsparse.testing.check import check_annotator
from newsparse.testing.laws import LawError, linear, smallest, total


@frozen(kw_only=True)
class Found(Annotation):
    """A result of a plain parser.

    Attributes:
        printed: the string that it returned with the span, if any.
    """

    kind: ClassVar[str] = "testing.found"

    printed: Phrase | None = None


@frozen
class PlainParser:
    """A plain function as the function of an annotator. Instances can be pickled."""

    parse: Callable[[str], Any]
    spans: Callable[[Any], Iterable[Any]] | None = None

    def results(self, text: str) -> list[Any]:
        """The parts of the result that have a span, as a list, so that a generator runs to its end."""
        result = self.parse(text)
        return list(result if self.spans is None else self.spans(result))

    def __call__(self, doc: Draft) -> Iterator[Found]:
        """Yield an annotation for each result of the plain function."""
        for one in self.results(doc.text):
            span, printed = _span_of(one)
            yield Found(span=span, printed=None if printed is None else Phrase(text=fold_space(printed), span=span))


def _span_of(one: Any) -> tuple[Span, str | None]:
    """The span of one result, and the string that comes with it."""
    if isinstance(one, Span):
        return one, None
    if isinstance(one, (tuple, list)) and len(one) in (2, 3):
        return Span(one[0], one[1]), one[2] if len(one) == 3 else None
    span = getattr(one, "span", None)
    if callable(span):  # a match of re or regex
        return Span(*span()), None
    if span is not None:
        return _span_of(span)
    raise TypeError(f"{one!r} has no span; pass spans= to get one from it")


def as_annotator(
    parse: Callable[[str], Any],
    *,
    spans: Callable[[Any], Iterable[Any]] | None = None,
    laws: Iterable[str] = (),
) -> Annotator:
    """A plain function as an annotator. Arguments as for ``check_parser``."""
    name = getattr(parse, "__qualname__", None) or type(parse).__qualname__
    return Annotator(PlainParser(parse, spans), name=name, provides={Found}, laws=laws)


def check_parser(
    parse: Callable[[str], Any],
    *,
    spans: Callable[[Any], Iterable[Any]] | None = None,
    vocabulary: Iterable[str] = (),
    stories: Iterable[str] = (),
    negative: Iterable[str] = (),
    laws: Iterable[str] = (),
    max_examples: int = 100,
    elsewhere: bool = True,
) -> None:
    """Check the laws of a plain function: any text, valid spans, determinism (in other processes too), linear time.

    Args:
        parse: takes a text.
        spans: takes the result of ``parse`` and returns its spans, in code points: pairs ``(start, end)``, triples
            with the string at this span, matches of ``re``, ``Span`` objects, or objects with a ``span`` that is one
            of these. Without it, ``parse`` must return such an iterable.
        vocabulary: the words and characters that it searches for.
        stories: realistic texts.
        negative: texts in which it must not find anything.
        laws: the laws of stories to check; for a plain parser only ``{"typography"}``.
        max_examples: the number of texts to generate.
        elsewhere: whether to parse in other processes too, with another hash seed, locale and time zone. The functions
            must be defined at the top level of a module.

    Raises:
        LawError: for a broken law, with the smallest text that breaks it.

    Warns:
        LawSkippedWarning: if it can't be pickled for other processes.
    """
    words = tuple(filter(None, vocabulary))
    annotator = as_annotator(parse, spans=spans, laws=laws)
    pipeline = Pipeline(plugins=[], extra=[annotator])
    for word in words:
        total(pipeline, word)
        _check_growth(PlainParser(parse, spans), word)
    check_annotator(
        annotator, vocabulary=words, stories=stories, negative=negative, max_examples=max_examples,
        elsewhere=elsewhere,
    )  # fmt: skip


def _check_growth(parser: PlainParser, word: str) -> None:
    """The law of linear time without a pipeline, whose own work would hide that of the parser."""

    def results(text: str) -> list[Any]:
        try:
            return parser.results(text)
        except Exception as error:
            raise LawError("total", text, describe_exception(error)) from error

    try:
        linear(results, word, output=len)
    except LawError as error:
        broken = smallest(results, error) if error.law == "total" else error
        raise broken from broken.__cause__
