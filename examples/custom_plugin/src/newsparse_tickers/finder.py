"""The parser: pure functions on text, independent of the plugin system."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files

from newsparse import Phrase, Span

from newsparse_tickers.annotation import Ticker

TICKER = re.compile(r"\((?P<symbol>[A-Z]{1,5})\.(?P<exchange>[A-Z]{1,2})\)")


@cache
def exchange_codes() -> frozenset[str]:
    """The codes in ``data/exchanges.tsv``, read once."""
    lines = (files(__package__) / "data" / "exchanges.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(line.partition("\t")[0] for line in lines if line and not line.startswith("#"))


def find_tickers(text: str, exchanges: Collection[str] = ()) -> Iterator[Ticker]:
    """Find the tickers in a text.

    Args:
        text: any text.
        exchanges: codes of the exchanges to accept; all known codes by default.
    """
    known = exchanges or exchange_codes()
    for m in TICKER.finditer(text):
        if m["exchange"] in known:
            symbol, exchange = (Phrase.of(text, Span.from_match(m, name)) for name in ("symbol", "exchange"))
            yield Ticker(span=Span.from_match(m), symbol=symbol, exchange=exchange, rule="bracket")
