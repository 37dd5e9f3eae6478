"""Helpers for error messages: describe an exception, suggest a name, shorten a value."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newsparse.errors import NewsparseError

LONGEST_MESSAGE = 1000
"""Code points of the message of a foreign exception in a message of newsparse."""


def is_interrupt(error: BaseException) -> bool:
    """Whether an exception is the user's Ctrl-C, which ends the process; code of plugins can raise all others."""
    return type(error) is KeyboardInterrupt


def class_name(value: object) -> str:
    """Return the name of the class of a value, on one line, whatever its metaclass makes of it."""
    name: str = type.__dict__["__name__"].__get__(type(value))
    return shorten(" ".join(str.split(name)), 100)


def describe_exception(error: BaseException) -> str:
    """Return the message of an exception on one line, with the name of its class unless newsparse raised it."""
    name = class_name(error)
    try:
        message = first_line(error)
    except BaseException as second:  # the __str__ of a plugin's exception can raise
        if is_interrupt(second):
            raise
        return name
    message = shorten(message, LONGEST_MESSAGE + 3)
    if issubclass(type(error), NewsparseError):
        return message
    return f"{name}: {message}" if message else name


def first_line(error: BaseException) -> str:
    """Return the message of an exception on one line.

    attrs validators pass the message as the first argument, then the field and the value.
    """
    arguments = error.args
    of_attrs = len(arguments) > 1 and isinstance(arguments[1], attrs.Attribute)
    return " ".join(str.split(str(arguments[0] if of_attrs else error)))


def suggest(name: str, known: Iterable[str]) -> str:
    """Return the end of a message about an unknown name: the nearest known name, or all known names."""
    names = sorted(known)
    rest = f"; known names: {', '.join(map(repr, names))}" if names else ""
    return suggest_nearest(name, names) or rest


def suggest_nearest(name: str, known: Iterable[str]) -> str:
    """Return the end of a message about an unknown name: the nearest known name, or nothing."""
    import difflib

    near = difflib.get_close_matches(name, sorted(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def shorten(text: str, limit: int = 60) -> str:
    """Return a text cut to ``limit`` code points, with ``...`` in place of the rest."""
    return text if len(text) <= limit else text[: limit - 3] + "..."


def short_repr(value: object, limit: int = 60) -> str:
    """Return the ``repr`` of a value, cut to ``limit`` code points; if it has none, the name of its class."""
    try:
        return shorten(repr(value), limit)
    except Exception:  # the __repr__ of a plugin's object can raise
        return f"<{class_name(value)}>"


def counted(number: int, what: str) -> str:
    """Return a number with its noun: ``1 block``, ``2 blocks``."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
