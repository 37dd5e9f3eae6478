"""What a pipeline is given, checked at the door: texts, pairs of text and hints, functions that are to travel."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

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


def check_importable(thing: object) -> None:
    """Refuse, with a sentence of our own, a function, class or module that pickle could not find again by its name.

    Raises:
        TypeError: for a lambda, for what is defined in a function, for a module that is in no file.
    """
    if isinstance(thing, ModuleType):
        if sys.modules.get(thing.__name__) is not thing:
            raise TypeError(
                f"a pipeline with module {thing.__name__} can't be sent to another process: "
                "plugins travel by their import name, so put it into a file that can be imported"
            )
        return
    name = getattr(thing, "__qualname__", None)
    if isinstance(thing, str) or name is None:
        return
    found: object = import_module(thing.__module__)
    for part in name.split("."):
        found = getattr(found, part, None)
    if found is not thing:
        raise TypeError(
            f"a pipeline with {name} of module {thing.__module__} can't be sent to another process: "
            "functions and classes travel by their import name, so define it at the top of a module"
        )
