"""Quotes: who said what, direct, mixed and indirect, found without a parser.

``find_quotes(text)`` for whoever holds just the string; the plugin does the same inside a pipeline.
"""

from newsparse_quotes.finder import MarkPair, find_quotes, pair_marks
from newsparse_quotes.settings import QuotesSettings

__all__ = ["MarkPair", "QuotesSettings", "find_quotes", "pair_marks"]
