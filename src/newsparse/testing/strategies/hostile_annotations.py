"""Annotators that return what a pipeline must not keep: wrong values, classes, iterables and exceptions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import repeat
from typing import Any, NoReturn

import attrs
from hypothesis import strategies as st

from newsparse.model import (
    Annotation,
    Boilerplate,
    Byline,
    Credit,
    CreditBlock,
    Dateline,
    Headline,
    PartialDate,
    Person,
    Phrase,
    Place,
    Quote,
    Remark,
    Source,
    Span,
    Timestamp,
)
from newsparse.model.values import ClockTime
from newsparse.plugin import Annotator, Draft
from newsparse.testing.strategies.hostile_values import broken_span, hostile_classes, hostile_values

NAME = "hostile.annotator"
"""The name of the annotators."""


class UnprintableError(Exception):
    """An exception that has no message: asking for it raises."""

    def __str__(self) -> str:
        raise SystemExit("no words")

    @property
    def args(self) -> NoReturn:  # type: ignore[override]
        """Raise an exception that only closes generators."""
        raise GeneratorExit


class CustomExit(BaseException):
    """An exception outside ``Exception``."""


class CustomInterrupt(KeyboardInterrupt):
    """An interrupt that the user did not send."""


_EXCEPTIONS: tuple[Callable[[], BaseException], ...] = (
    ValueError, UnprintableError, CustomExit, CustomInterrupt, GeneratorExit, SystemExit, RecursionError, MemoryError,
    StopIteration, lambda: ValueError("two\nlines" * 900), lambda: BaseExceptionGroup("all", [CustomExit()]),
    lambda: UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no"), lambda: type("A\nB" * 99, (CustomExit,), {})("x"),
)  # fmt: skip


def _valid(text: str) -> list[Annotation]:
    """Annotations of the standard parts with all their fields, in a text of at least four code points."""
    whole, first, second = Span(0, len(text)), Span(0, 2), Span(2, 4)
    phrase, other = Phrase.of(text, first), Phrase.of(text, second)
    place = Place(name=phrase.text, span=first)
    person = Person(name=phrase.text, span=first, title=other, location=place, affiliation=other)
    date = PartialDate(span=first, year=2026, month=1, day=2)
    source = Source(mention=other, name=phrase.text, referent=first, rule="drawn")
    credit = Credit(span=whole, role="writing", people=(person,), organizations=(phrase,))
    return [
        Headline(span=whole),
        Boilerplate(span=first, category="share"),
        Byline(span=whole, people=(person,), organization=other, locations=(place,)),
        Dateline(span=whole, places=(place,), region=other, agency=other, date=date),
        Timestamp(span=whole, date=date, time=ClockTime(span=second, hour=10, minute=14, zone=other)),
        Quote(span=whole, form="direct", content=(phrase, other), cue=other, source=source),
        CreditBlock(span=whole, credits=(credit,)),
    ]


def _copy(value: Any) -> Any:
    """Return a deep copy of a value of the model, whose parts can be changed."""
    if isinstance(value, tuple):
        return tuple(_copy(item) for item in value)
    if not attrs.has(type(value)):
        return value
    made = object.__new__(type(value))
    for field in attrs.fields(type(value)):
        object.__setattr__(made, field.name, _copy(getattr(value, field.name)))
    return made


def _places(value: Any) -> Iterator[tuple[Any, str]]:
    """Yield the fields of a value and of the values in it: each as an object and the name of its field."""
    if isinstance(value, tuple):
        for item in value:
            yield from _places(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield value, field.name
            yield from _places(getattr(value, field.name))


@st.composite
def _changed_parts(draw: st.DrawFn, text: str) -> tuple[Annotation, Callable[[], None]]:
    """A standard part, and a change of one of its fields, however deep, to a hostile value."""
    part = _copy(draw(st.sampled_from(_valid(text))))
    owner, name = draw(st.sampled_from(list(_places(part))))
    value = draw(hostile_values() | st.sampled_from([(), getattr(owner, name), broken_span(-5, 3)]))
    if isinstance(getattr(owner, name), tuple) and draw(st.booleans()):
        kept = getattr(owner, name)
        value = draw(st.sampled_from([kept[::-1], kept * 2, (*kept, value), list(kept)]))
    return part, lambda: object.__setattr__(owner, name, value)


@st.composite
def _iterables(draw: st.DrawFn, results: list[Any]) -> Callable[[Draft], Any]:
    """A function that returns results in one of many ways, most of them wrong."""
    raised = draw(st.sampled_from(_EXCEPTIONS))

    def fails(_: Draft) -> NoReturn:
        raise raised()

    def fails_late(_: Draft) -> Iterator[Any]:
        yield from results
        raise raised()

    def never_ends(_: Draft) -> Iterator[Any]:
        while True:
            yield from results or [None]

    def ignores_close(_: Draft) -> Iterator[Any]:
        while True:
            try:
                yield from [*results, None]
            except GeneratorExit:
                raise raised() from None

    def recurses(doc: Draft) -> Any:
        return recurses(doc)

    functions: list[Callable[[Draft], Any]] = [
        fails, fails_late, never_ends, ignores_close, recurses,
        lambda _: results, lambda _: tuple(results), lambda _: [results], lambda _: repeat(results),
        lambda _: dict.fromkeys(map(id, results)), lambda _: results and results[0],
        lambda _: None, lambda _: "text", lambda _: len, lambda _: Draft,
    ]  # fmt: skip
    chosen: Callable[[Draft], Any] = draw(st.sampled_from(functions))
    return chosen


@st.composite
def hostile_annotations(draw: st.DrawFn, text: str = "FERRY sails.") -> Annotator:
    """Annotators whose results break a promise, for the law ``contained`` of ``newsparse.testing.laws``.

    Parts of their results are of a wrong type, of a subclass that lies, outside the text, in the wrong order, changed
    after they were returned; their classes have methods and attributes that raise; they raise any exception, also
    outside ``Exception``, or never end. Some of them are lawful by chance.

    Args:
        draw: passed by hypothesis.
        text: the text that the annotator will get. It has at least four code points.
    """
    part, change = draw(_changed_parts(text))
    kind, own = draw(hostile_classes())
    remark = Remark(code=draw(st.just("a.b") | hostile_values()), message="m", span=draw(st.none() | hostile_values()))
    others = [Headline(span=Span(0, 1)), part, own, remark]
    results: list[Any] = draw(st.sampled_from([[part], [own], others, [remark], []]))
    late = draw(st.booleans())
    if not late:
        change()

    def yields(_: Draft) -> Iterator[Any]:
        yield from results
        change()

    functions: st.SearchStrategy[Callable[[Draft], Any]] = st.just(yields) | st.just(yields) | _iterables(results)
    function: Callable[[Draft], Iterable[Any]] = draw(functions)
    try:
        return Annotator(function, name=NAME, provides={Headline, type(part), kind})
    except TypeError:  # it rejects some classes
        return Annotator(function, name=NAME, provides={Headline, type(part)})
