"""What a pipeline is given, checked at the door: texts, pairs of text and hints, functions that are to travel."""

from __future__ import annotations

from importlib import import_module

from newsparse.model import Hints

Input = str | tuple[str, Hints | None]
"""What ``parse_many`` takes: a text, or a text and its hints."""


def as_pair(given: Input) -> tuple[str, Hints | None]:
    """The text and the hints of one input of ``parse_many``.

    Raises:
        TypeError: if it is neither a text nor a pair of a text and hints.
    """
    text, hints = given if isinstance(given, tuple) and len(given) == 2 else (given, None)
    if not isinstance(text, str):
        raise TypeError(f"parse_many takes texts, or pairs of a text and Hints, not {type(given).__name__}")
    if hints is not None and not isinstance(hints, Hints):
        raise TypeError(f"hints are given as Hints(...), not {type(hints).__name__}")
    return text, hints


def check_text(text: object) -> None:
    """Refuse what is no text.

    Raises:
        TypeError: for anything but a ``str``.
    """
    if not isinstance(text, str):
        hint = "; decode it first" if isinstance(text, (bytes, bytearray)) else ""
        raise TypeError(f"the text of an article is a str, not {type(text).__name__}{hint}")


def check_importable(function: object) -> None:
    """Refuse, with a sentence of our own, what pickle could not find again by its name."""
    name = getattr(function, "__qualname__", None)
    if isinstance(function, str) or name is None:
        return
    found: object = import_module(function.__module__)
    for part in name.split("."):
        found = getattr(found, part, None)
    if found is not function:
        raise TypeError(
            f"a pipeline with {name} of module {function.__module__} can't be sent to another process: "
            "functions travel by their import name, so define it at the top of a module"
        )
