"""The module ``re`` with a ``compile`` that waits until the pattern is used: ``from newsparse import lazy_re as re``.

A parse uses about a quarter of the patterns of the plugins, and to compile the others takes as long as to parse ten
stories.

>>> word = compile(r"[a-z]+")
>>> word.findall("ice, fog")
['ice', 'fog']
"""

from __future__ import annotations

import re
from collections.abc import Callable
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    Match,
    Pattern,
    error,
    escape,
    finditer,
    fullmatch,
    search,
    sub,
)
from typing import Any, AnyStr, cast

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "Match",
    "Pattern",
    "compile",
    "error",
    "escape",
    "finditer",
    "fullmatch",
    "search",
    "sub",
]

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")


def _first_call(name: str) -> Callable[..., Any]:
    """Return the method that compiles the pattern, and then calls the method of ``re`` that takes its place."""

    def call(self: _LazyPattern, *arguments: Any, **more: Any) -> Any:
        return getattr(self.compiled(), name)(*arguments, **more)

    return call


class _LazyPattern:
    """A pattern that is compiled when one of its methods is first called; after that, the methods are those of ``re``.

    It has no ``__getattr__``, which would make every call slower.
    """

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def compiled(self) -> re.Pattern[Any]:
        """Return the compiled pattern, and take over its methods."""
        compiled = re.compile(self.pattern, self.flags)
        vars(self).update({name: getattr(compiled, name) for name in _METHODS})
        return compiled

    match, fullmatch, search, finditer, findall, sub, subn, split = map(_first_call, _METHODS)

    def __repr__(self) -> str:
        return repr(re.compile(self.pattern, self.flags))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _LazyPattern):
            return NotImplemented
        return (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self) -> int:
        return hash((self.pattern, self.flags))

    def __reduce__(self) -> tuple[Any, ...]:
        return compile, (self.pattern, self.flags)


def compile(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:  # noqa: A001  # the name of ``re``
    """Return a pattern that is compiled when it is first used. A mistake in it is an ``re.error`` there."""
    return cast("re.Pattern[AnyStr]", _LazyPattern(pattern, flags))
