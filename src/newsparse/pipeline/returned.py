"""What ``parse_many`` returns for each text: an article, a record, tables, or what a function makes of the article."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from newsparse._messages import suggest
from newsparse.model import Article

Returns = Literal["articles", "records", "tables"] | Callable[[Article], Any]
"""What ``parse_many`` returns for each text."""

Convert = Callable[[Article, int], Any]
"""Returns the result for an article and the number of its text, from 1."""


def convert_for(returns: Any) -> Convert:
    """Return the function that makes the result.

    Raises:
        ValueError: for an unknown word.
        TypeError: if it is neither a word nor a function.
    """
    if isinstance(returns, str):
        if returns not in _BY_NAME:
            raise ValueError(f"unknown word in returns: {returns!r}{suggest(returns, _BY_NAME)}")
        return _BY_NAME[returns]
    if not callable(returns):
        raise TypeError(f"returns must be 'articles', 'records', 'tables' or a function, not {returns!r:.60}")
    return _Call(returns)


class _Call:
    """Calls a function that takes an article only."""

    def __init__(self, function: Callable[[Article], Any]) -> None:
        self.function = function

    def __call__(self, article: Article, _number: int) -> Any:
        return self.function(article)


def _article(article: Article, _number: int) -> Article:
    return article


def _record(article: Article, _number: int) -> dict[str, Any]:
    return article.to_dict()


def _tables(article: Article, number: int) -> Any:
    from newsparse.export.tables import tables

    return tables({article.hints.id or str(number): article})


_BY_NAME: dict[str, Convert] = {"articles": _article, "records": _record, "tables": _tables}
