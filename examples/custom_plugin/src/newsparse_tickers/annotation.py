"""The annotation of the plugin."""

from typing import ClassVar

from attrs import frozen
from newsparse import Annotation, Phrase


@frozen(kw_only=True)
class Ticker(Annotation):
    """A stock ticker. The span includes the brackets.

    Attributes:
        symbol: the code of the company. newsparse checks a ``Phrase`` against the text at its span.
        exchange: the code of the exchange.
    """

    kind: ClassVar[str] = "tickers.ticker"

    symbol: Phrase
    exchange: Phrase
