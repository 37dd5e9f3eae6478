"""Type-checked only (``mypy --strict tests/typing``): the types that users and plugin authors see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, assert_type

from attrs import frozen

import newsparse
from newsparse import (
    Annotation,
    Annotator,
    Article,
    Boilerplate,
    Byline,
    Caption,
    Credit,
    CreditBlock,
    Dateline,
    Draft,
    Headline,
    Hints,
    Note,
    Offsets,
    PartialDate,
    Phrase,
    Pipeline,
    Place,
    Problem,
    Quote,
    Remark,
    Settings,
    Source,
    Span,
    Standfirst,
    Subheading,
    TextView,
    Timestamp,
    hookimpl,
    plugin,
)


@frozen(kw_only=True)
class Ticker(Annotation):
    kind: ClassVar[str] = "acme.ticker"
    symbol: str


@frozen
class TickerSettings:
    section: ClassVar[str] = "acme"
    markets: tuple[str, ...] = ()


def tickers(doc: Draft) -> Iterator[Ticker | Remark]:
    assert_type(doc.all(Quote), tuple[Quote, ...])
    assert_type(doc.first(Headline), Headline | None)
    assert_type(doc.shared(len), int)
    assert_type(doc.text, str)
    yield Ticker(span=Span(0, 1), rule="bracket", symbol="X")


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterable[Annotator]:
    assert_type(settings.get(TickerSettings), TickerSettings)
    yield Annotator(tickers, name="acme.ticker", provides={Ticker})
    yield Annotator(
        tickers, name="acme.other", provides=[Ticker], requires={Quote, "newsparse.headline"}, uses=Dateline
    )


@plugin.hookimpl
def newsparse_settings() -> list[type]:
    return [TickerSettings]


def hooks_keep_their_types(settings: Settings) -> None:
    assert_type(newsparse_annotators(settings), Iterable[Annotator])
    assert_type(newsparse_settings(), list[type])


def an_article(article: Article) -> None:
    assert_type(article.all(Quote), tuple[Quote, ...])
    assert_type(article.all(Ticker, within=Span(0, 9)), tuple[Ticker, ...])
    assert_type(article.first(Ticker, covering=3), Ticker | None)
    assert_type(article.annotations, tuple[Annotation, ...])
    assert_type(article.headline, Headline | None)
    assert_type(article.standfirst, Standfirst | None)
    assert_type(article.byline, Byline | None)
    assert_type(article.dateline, Dateline | None)
    assert_type(article.timestamps, tuple[Timestamp, ...])
    assert_type(article.published, PartialDate | None)
    assert_type(article.captions, tuple[Caption, ...])
    assert_type(article.subheadings, tuple[Subheading, ...])
    assert_type(article.quotes, tuple[Quote, ...])
    assert_type(article.credits, tuple[Credit, ...])
    assert_type(article.notes, tuple[Note, ...])
    assert_type(article.boilerplate, tuple[Boilerplate, ...])
    assert_type(article.paragraphs, tuple[TextView, ...])
    assert_type(article.body, TextView)
    assert_type(article.body.unwrapped().to_source(Span(0, 1)), Span)
    assert_type(article.body.from_source(Span(0, 1)), Span | None)
    assert_type(article.view(drop=[Quote], only=None), TextView)
    assert_type(article.problems, tuple[Problem, ...])
    assert_type(article.to_dict(), dict[str, Any])
    for block in article.all(CreditBlock):
        assert_type(block.credits, tuple[Credit, ...])
    if article.dateline:
        assert_type(article.dateline.places, tuple[Place, ...])
        assert_type(article.dateline.agency, Phrase | None)
    for quote in article.quotes:
        assert_type(quote.content, tuple[Phrase, ...])
        assert_type(quote.source, Source | None)


def the_package() -> None:
    assert_type(newsparse.parse("", Hints(language="en")), Article)
    assert_type(newsparse.parse_many(["a", ("b", None)], jobs=2), Iterator[Article])
    assert_type(newsparse.loads(newsparse.dumps(newsparse.parse("")), types=[Ticker]), Article)
    assert_type(Offsets("", "utf-16").to_units(Span(0, 0)), tuple[int, int])


def a_pipeline() -> None:
    pipeline = Pipeline(
        plugins=["acme"],
        extra=[Annotator(tickers, name="a", provides={Ticker})],
        disable={"quotes"},
        settings=[TickerSettings()],
        split="wrapped",
        on_error="raise",
    )
    assert_type(pipeline.parse("x"), Article)
    assert_type(pipeline.with_options(trace=True), Pipeline)
    assert_type(pipeline.annotators, tuple[Annotator, ...])


def what_must_not_pass(article: Article, pipeline: Pipeline) -> None:
    """Each line is an error to a type checker; without it the ignore comment would be one."""
    article.all("quote")  # type: ignore[arg-type]
    article.text = ""  # type: ignore[misc]
    pipeline.parse(b"x")  # type: ignore[arg-type]
    Pipeline(on_error="ignore")  # type: ignore[arg-type]
    Quote(span=Span(0, 1), form="loud", content=())  # type: ignore[arg-type]
    Headline(Span(0, 1))  # type: ignore[call-arg]
