"""Checks of the arguments of a pipeline: texts, hints, collections, functions that other processes import."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

from newsparse.model import Hints

Input = str | tuple[str, Hints | None]
"""An input of ``parse_many``: a text, or a text and its hints."""


def as_pairs(given: Iterable[Input]) -> Iterator[tuple[str, Hints | None]]:
    """Return the texts and hints of the argument of ``parse_many``.

    Raises:
        TypeError: at once if it is not an iterable of inputs; later for an input of the wrong type.
    """
    if isinstance(given, (str, bytes)):
        raise TypeError("texts must be a list of texts, not one text; write parse_many([text]) or parse(text)")
    if not isinstance(given, Iterable):
        raise TypeError(f"texts must be an iterable of texts, not {type(given).__name__}")
    return map(as_pair, given)


def check_work(jobs: object, time_budget: object) -> None:
    """Reject an invalid number of jobs or an invalid budget.

    Raises:
        TypeError: for a value that is not a number.
        ValueError: for ``jobs`` below 1 or a budget that is not positive.
    """
    if not isinstance(jobs, (int, float)):
        raise TypeError(f"jobs must be an integer from 1, not {jobs!r}")
    if not 1 <= jobs < float("inf") or int(jobs) != jobs:
        raise ValueError(f"jobs must be an integer from 1, not {jobs!r}")
    if time_budget is None:
        return
    if not isinstance(time_budget, (int, float)):
        raise TypeError(f"time_budget must be a positive number of seconds, not {time_budget!r}")
    if not time_budget > 0:
        raise ValueError(f"time_budget must be a positive number of seconds, not {time_budget!r}")


def listed(name: str, what: str, given: Any) -> tuple[Any, ...]:
    """Return the items of an argument that is a collection.

    Raises:
        TypeError: for one string, and for a value that is not a collection.
    """
    if isinstance(given, str):
        brackets = "{{{!r}}}" if name == "disable" else "[{!r}]"
        raise TypeError(f"{name} must be {what}, not one string; write {name}={brackets.format(given)}")
    if not isinstance(given, Iterable):
        raise TypeError(f"{name} must be {what}, not {type(given).__name__}")
    return tuple(given)


def names_in(name: str, given: Any) -> tuple[str, ...]:
    """Return the items of an argument that is a collection of names.

    Raises:
        TypeError: for anything else.
    """
    names = listed(name, "a collection of names", given)
    for one in names:
        if not isinstance(one, str):
            raise TypeError(f"{name} must be a collection of names, and {one!r:.60} is not a string")
    return names


def as_pair(given: Input) -> tuple[str, Hints | None]:
    """Return the text and the hints of one input of ``parse_many``.

    Raises:
        TypeError: if it is neither a text nor a pair of a text and hints.
    """
    text, hints = given if isinstance(given, tuple) and len(given) == 2 else (given, None)
    if not isinstance(text, str):
        raise TypeError(f"an input must be a text or a pair of a text and Hints, not {type(given).__name__}")
    if hints is not None and not isinstance(hints, Hints):
        raise TypeError(f"hints must be Hints(...), not {type(hints).__name__}")
    return text, hints


def check_text(text: object) -> None:
    """Reject a value that is not a text.

    Raises:
        TypeError: if it is not a ``str``.
    """
    if not isinstance(text, str):
        hint = ""
        if isinstance(text, (bytes, bytearray)):
            hint = "; decode it first"
        elif isinstance(text, os.PathLike):
            hint = "; use newsparse.parse_file"
        raise TypeError(f"the text of an article must be a str, not {type(text).__name__}{hint}")


def check_importable(thing: object) -> None:
    """Reject a function, class or module that another process can't import by its name.

    Raises:
        TypeError: for a lambda, for a definition inside a function, for a module without a file.
    """
    if isinstance(thing, ModuleType):
        if sys.modules.get(thing.__name__) is not thing:
            raise TypeError(
                f"a pipeline with module {thing.__name__} can't be sent to another process: "
                "plugins are imported by name there, so put it into a file that can be imported"
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
            f"{name} of module {thing.__module__} can't be sent to another process: "
            "functions and classes are imported by name there, so define it at the top level of a module"
        )
