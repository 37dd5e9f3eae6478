"""Converters and validators for the fields of settings classes, with clear messages.

>>> from attrs import field, frozen
>>> @frozen(kw_only=True)
... class StormSettings:
...     names: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
...     scale: str = field(default="wind", validator=one_of(["wind", "rain"]))
>>> StormSettings(names="Ada")
Traceback (most recent call last):
TypeError: names must be a list of strings, not one string; write names=['Ada']
>>> StormSettings(scale="rein")
Traceback (most recent call last):
ValueError: scale must not be 'rein'; did you mean 'rain'?
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import attrs

from newsparse._messages import short_repr, suggest

MOST_STRINGS = 100_000
"""The maximum number of strings of a setting: lists of names have thousands."""

LONGEST_STRING = 5_000
"""Code points of the longest string of a setting: the longest paths of files have 4,096."""

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def as_strings(value: Iterable[str]) -> tuple[str, ...]:
    """Convert a list or a set of strings to a tuple; the validator ``strings`` rejects everything else."""
    if isinstance(value, (set, frozenset)):
        return tuple(sorted(value, key=repr))
    return tuple(value) if isinstance(value, list) else value  # type: ignore[return-value]


def strings(_settings: object, field: attrs.Attribute[Any], value: Any) -> None:
    """Validate that the value is a tuple of strings that are not blank; one string is rejected.

    Raises:
        TypeError: if it is not a tuple of strings, with the name of the field.
        ValueError: if a string is empty or only white space or longer than 5,000 code points, or if there are more than
            100,000, with the name of the field.
    """
    name = field.name
    if isinstance(value, str):
        raise TypeError(f"{name} must be a list of strings, not one string; write {name}=[{short_repr(value)}]")
    if not isinstance(value, tuple):
        raise TypeError(f"{name} must be a list of strings, not {short_repr(value)}")
    if len(value) > MOST_STRINGS:
        raise ValueError(f"{name} has {len(value)} strings; the limit is {MOST_STRINGS}")
    for one in value:
        if not isinstance(one, str):
            raise TypeError(f"{name} must be a list of strings, and {short_repr(one)} is not a string")
        if not one.strip():
            raise ValueError(f"{name} must not contain {short_repr(one)}, a blank string")
        if len(one) > LONGEST_STRING:
            raise ValueError(f"{name} has a string of {len(one)} code points; the limit is {LONGEST_STRING}")


def strings_of(known: Iterable[str]) -> Validator:
    """Return a validator: the value is a tuple of known strings.

    Raises:
        TypeError: from the validator, if it is not a tuple of strings.
        ValueError: from the validator, for an empty or unknown string, with the nearest known one.
    """
    names = tuple(known)

    def check(settings: object, field: attrs.Attribute[Any], value: Any) -> None:
        strings(settings, field, value)
        for one in value:
            if one not in names:
                raise ValueError(f"{field.name} must not contain {short_repr(one)}{suggest(one, names)}")

    return check


def one_of(known: Iterable[str]) -> Validator:
    """Return a validator: the value is one of the known strings.

    Raises:
        ValueError: from the validator, for an unknown string, with the nearest known one.
    """
    names = tuple(known)

    def check(_settings: object, field: attrs.Attribute[Any], value: Any) -> None:
        if not isinstance(value, str) or value not in names:
            raise ValueError(f"{field.name} must not be {short_repr(value)}{suggest(str(value), names)}")

    return check
