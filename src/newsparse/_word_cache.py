"""A cache by words whose size in memory is limited."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])

LONGEST_WORD = 80
"""Code points of the longest word or phrase that is kept. Printed names are shorter; a text can be one endless word."""


def word_cache(size: int) -> Callable[[F], F]:
    """Cache a pure function whose first argument is a word: the results of the most recent words of usual length.

    ``functools.lru_cache`` limits the number of words only. It would keep thousands of texts that are one word each.

    Args:
        size: the maximum number of results; the cache holds at most ``80 * size`` code points.

    >>> @word_cache(1000)
    ... def initial(word: str) -> str:
    ...     return word[:1]
    >>> initial("ferry")
    'f'
    """

    def cached(function: F) -> F:
        recent = lru_cache(maxsize=size)(function)

        @wraps(function)
        def look_up(word: str, *rest: Any) -> Any:
            return function(word, *rest) if len(word) > LONGEST_WORD else recent(word, *rest)

        return cast("F", look_up)

    return cached
