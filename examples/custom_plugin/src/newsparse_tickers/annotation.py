"""What the plugin finds."""

from typing import ClassVar

from attrs import frozen
from newsparse import Annotation, Phrase


@frozen(kw_only=True)
class Ticker(Annotation):
    """A stock ticker. The span takes the brackets along.

    Attributes:
        symbol: the company's code. A ``Phrase`` has a span of its own, and newsparse checks it against the text there.
        exchange: the code of the exchange.
    """

    kind: ClassVar[str] = "tickers.ticker"

    symbol: Phrase
    exchange: Phrase
