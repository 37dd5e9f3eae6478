"""Helpers for error messages: describe an exception, suggest a name, shorten a value."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newsparse.errors import NewsparseError

LONGEST_MESSAGE = 1000
"""Code points of somebody else's exception that go into a message of ours."""


def describe_exception(error: BaseException) -> str:
    """What an exception says, on one line, behind the name of its class where that is not one of ours."""
    name = type(error).__name__
    try:
        said = first_line(error)
    except Exception:  # the exception is a plugin's; its __str__ can be as broken as the rest of it
        return name
    if len(said) > LONGEST_MESSAGE:
        said = f"{said[:LONGEST_MESSAGE]}..."
    if isinstance(error, NewsparseError):
        return said
    return f"{name}: {said}" if said else name


def first_line(error: BaseException) -> str:
    """What an exception says, on one line. Validators of attrs put the field and the value behind their sentence."""
    arguments = error.args
    of_attrs = len(arguments) > 1 and isinstance(arguments[1], attrs.Attribute)
    return " ".join(str(arguments[0] if of_attrs else error).split())


def suggest(name: str, known: Iterable[str]) -> str:
    """The end of an error sentence: the nearest known name, or all of them."""
    names = sorted(known)
    rest = f"; there are {', '.join(map(repr, names))}" if names else "; there are none"
    return suggest_nearest(name, names) or rest


def suggest_nearest(name: str, known: Iterable[str]) -> str:
    """The end of an error sentence: the nearest known name, nothing where none is near."""
    import difflib

    near = difflib.get_close_matches(name, sorted(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def shorten(text: str, limit: int = 60) -> str:
    """Return a text cut to ``limit`` code points, ``...`` in place of the rest."""
    return text if len(text) <= limit else text[: limit - 3] + "..."


def counted(number: int, what: str) -> str:
    """Return a number with its noun: ``1 block``, ``2 blocks``."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
