"""Stock tickers in news articles, a plugin for newsparse. ``find_tickers(text)`` works without it."""

from newsparse_tickers.annotation import Ticker
from newsparse_tickers.parser import find_tickers

__all__ = ["Ticker", "find_tickers"]
