"""Shrink a text that breaks a law."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from hypothesis import currently_in_test_context

from newsparse.testing.laws.errors import LawError

F = TypeVar("F", bound=Callable[..., object])

PIECES = (r"(?:.|\s)+?(?:\n\s*\n|\Z)", r".*\n|.+", r"\s*\S+\s*", r"(?:.|\s)")
"""The pieces to remove: paragraphs, then lines, words and characters."""

TRIES = 300
"""The maximum number of texts to try: a limit on work, not time, so that the result does not depend on the machine."""


def smallest(check: Callable[[str], object], broken: LawError, *, tries: int = TRIES) -> LawError:
    """The error for a smaller text that breaks the same law; otherwise the given error.

    Removes paragraphs, then lines, words and characters, large numbers of them before single ones.

    Args:
        check: raises ``LawError`` for a text that breaks the law.
        broken: the error that it raised.
        tries: the maximum number of texts to try.
    """
    for pattern in PIECES:
        pieces = re.findall(pattern, broken.text)
        size = len(pieces) // 2
        while size and tries > 0:
            at = 0
            while at < len(pieces) and tries > 0:
                tries -= 1
                fewer = pieces[:at] + pieces[at + size :]
                if error := _broken(check, "".join(fewer), broken.law):
                    pieces, broken = fewer, error
                else:
                    at += size
            size //= 2
    return broken


def _broken(check: Callable[[str], object], text: str, law: str) -> LawError | None:
    try:
        check(text)
    except LawError as error:
        return error if error.law == law else None
    return None


def shrinking(law: F) -> F:
    """Make a law of a subject and a text fail with the smallest text. Hypothesis shrinks texts itself."""

    @wraps(law)
    def checked(subject: Any, text: str, *args: Any, **kwargs: Any) -> object:
        try:
            return law(subject, text, *args, **kwargs)
        except LawError as error:
            if currently_in_test_context():
                raise
            found = smallest(lambda smaller: law(subject, smaller, *args, **kwargs), error)
            raise found from found.__cause__

    return cast("F", checked)
