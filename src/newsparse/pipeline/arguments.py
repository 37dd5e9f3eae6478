"""What a pipeline is given, checked at the door: texts, pairs of text and hints, functions that are to travel."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

from newsparse.model import Hints

Input = str | tuple[str, Hints | None]
"""What ``parse_many`` takes: a text, or a text and its hints."""


def as_pairs(given: Iterable[Input]) -> Iterator[tuple[str, Hints | None]]:
    """The texts and hints that ``parse_many`` is given.

    Raises:
        TypeError: at once for one text instead of several; at its turn for an input that is none.
    """
    if isinstance(given, (str, bytes)):
        raise TypeError("parse_many takes a list of texts, not one; write parse_many([text]), or parse(text)")
    if not isinstance(given, Iterable):
        raise TypeError(f"parse_many takes a list of texts, or another iterable, not {type(given).__name__}")
    return map(as_pair, given)


def check_work(jobs: object, time_budget: object) -> None:
    """Refuse a number of jobs or a budget that can't be.

    Raises:
        TypeError: for what is no number.
        ValueError: for a number of jobs below 1 or a budget that is not positive.
    """
    if not isinstance(jobs, (int, float)):
        raise TypeError(f"jobs is a whole number from 1, not {jobs!r}")
    if not 1 <= jobs < float("inf") or int(jobs) != jobs:
        raise ValueError(f"jobs is a whole number from 1, not {jobs!r}")
    if time_budget is None:
        return
    if not isinstance(time_budget, (int, float)):
        raise TypeError(f"time_budget is a number of seconds above 0, not {time_budget!r}")
    if not time_budget > 0:
        raise ValueError(f"time_budget is a number of seconds above 0, not {time_budget!r}")


def listed(name: str, what: str, given: Any) -> tuple[Any, ...]:
    """The items of an argument that is a collection.

    Raises:
        TypeError: for one string, which Python would take apart, and for what is no collection.
    """
    if isinstance(given, str):
        brackets = "{{{!r}}}" if name == "disable" else "[{!r}]"
        raise TypeError(f"{name} is {what}, not one string; write {name}={brackets.format(given)}")
    if not isinstance(given, Iterable):
        raise TypeError(f"{name} is {what}, not {type(given).__name__}")
    return tuple(given)


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
