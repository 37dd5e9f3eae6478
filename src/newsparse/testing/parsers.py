"""The laws for a function that knows nothing of newsparse: any parser that tells where in a text it found something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar

from attrs import frozen

from newsparse.model import Annotation, Phrase, Span
from newsparse.model.fold import fold_space
from newsparse.pipeline import Pipeline
from newsparse.plugin import Annotator, Draft
from newsparse.testing.check import check_annotator
from newsparse.testing.laws import linear, total


@frozen(kw_only=True)
class Found(Annotation):
    """What a plain parser found.

    Attributes:
        printed: the string that it gave with the span, if it gave one.
    """

    kind: ClassVar[str] = "testing.found"

    printed: Phrase | None = None


@frozen
class PlainParser:
    """A plain function as the function of an annotator. A class at the top of a module can be pickled."""

    parse: Callable[[str], Any]
    spans: Callable[[Any], Iterable[Any]] | None = None

    def finds(self, text: str) -> list[Any]:
        """What has a span in the result, all of it: a generator works only when it is asked."""
        result = self.parse(text)
        return list(result if self.spans is None else self.spans(result))

    def __call__(self, doc: Draft) -> Iterator[Found]:
        """The finds of the plain function in a text."""
        for one in self.finds(doc.text):
            span, printed = _span_of(one)
            yield Found(span=span, printed=None if printed is None else Phrase(text=fold_space(printed), span=span))


def _span_of(one: Any) -> tuple[Span, str | None]:
    """The span of one find, and the string that comes with it."""
    if isinstance(one, Span):
        return one, None
    if isinstance(one, (tuple, list)) and len(one) in (2, 3):
        return Span(one[0], one[1]), one[2] if len(one) == 3 else None
    span = getattr(one, "span", None)
    if callable(span):  # a match of re or regex
        return Span(*span()), None
    if span is not None:
        return _span_of(span)
    raise TypeError(f"{one!r} has no span; tell how to get at it with spans=")


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
    """Hold a plain function to the laws: any text, valid spans, the same again (here and elsewhere), linear time.

    Args:
        parse: takes a text; it need know nothing of newsparse.
        spans: takes what it returns and gives the spans in it, in code points: pairs ``(start, end)``, triples with the
            string that should stand there, matches of ``re``, ``Span``, or anything with a ``span`` that is one of
            these. Without it, what ``parse`` returns must be such an iterable.
        vocabulary: the words and signs that it looks for.
        stories: texts that make sense.
        negative: texts in which it must find nothing.
        laws: the laws of stories to hold it to; for a plain parser that is ``{"typography"}``.
        max_examples: how many texts to generate.
        elsewhere: whether to parse in other processes too, with another hash seed, locale and time zone. Needs
            functions that are defined at the top of a module.

    Raises:
        LawError: for a broken law, with the smallest text that breaks it.

    Warns:
        NotHeldWarning: if it can't be sent to other processes.
    """
    words = tuple(filter(None, vocabulary))
    annotator = as_annotator(parse, spans=spans, laws=laws)
    for word in words:
        total(Pipeline(plugins=[], extra=[annotator]), word)
        linear(PlainParser(parse, spans).finds, word, output=len)  # alone: the core's work would hide its own
    check_annotator(
        annotator, vocabulary=words, stories=stories, negative=negative, max_examples=max_examples,
        elsewhere=elsewhere,
    )  # fmt: skip
