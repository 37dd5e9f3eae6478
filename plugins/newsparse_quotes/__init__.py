"""Quotes: direct, mixed and indirect speech with its speakers, found without a syntactic parser.

``find_quotes(text)`` takes a string; the plugin runs the same code inside a pipeline.
"""

from newsparse_quotes.finder import MarkPair, find_quotes, pair_marks
from newsparse_quotes.settings import QuotesSettings

__all__ = ["MarkPair", "QuotesSettings", "find_quotes", "pair_marks"]
