"""Stock tickers in news articles, a plugin for newsparse. ``find_tickers(text)`` also works without the plugin."""

from newsparse_tickers.annotation import Ticker
from newsparse_tickers.finder import find_tickers

__all__ = ["Ticker", "find_tickers"]
