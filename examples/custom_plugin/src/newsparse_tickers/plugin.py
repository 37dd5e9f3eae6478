"""The hooks. The entry point names this module; no other module mentions the plugin system."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from newsparse import Annotator, Draft, Settings, hookimpl
from newsparse.plugin import as_strings, strings

from newsparse_tickers.annotation import Ticker
from newsparse_tickers.finder import find_tickers


@frozen(kw_only=True)
class TickersSettings:
    """Settings of the plugin.

    Attributes:
        exchanges: codes of the exchanges to accept; all known codes if it is empty.
    """

    section: ClassVar[str] = "tickers"

    exchanges: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)


@frozen
class TickerFinder:
    """The function of the annotator. An instance of a module-level class can be pickled; a closure can't."""

    exchanges: tuple[str, ...]

    def __call__(self, doc: Draft) -> Iterator[Ticker]:
        return find_tickers(doc.text, self.exchanges)


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterator[Annotator]:
    finder = TickerFinder(settings.get(TickersSettings).exchanges)
    yield Annotator(finder, name="tickers", provides={Ticker}, laws={"typography"})


@hookimpl
def newsparse_annotation_types() -> list[type[Ticker]]:
    return [Ticker]


@hookimpl
def newsparse_settings() -> list[type[TickersSettings]]:
    return [TickersSettings]
