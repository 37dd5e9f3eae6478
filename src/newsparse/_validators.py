"""Values of settings: what a settings class of any plugin may say of its fields, so that a mistake gets a sentence.

>>> from attrs import field, frozen
>>> @frozen(kw_only=True)
... class StormSettings:
...     names: tuple[str, ...] = field(default=(), converter=as_strings, validator=strings)
...     scale: str = field(default="wind", validator=one_of(["wind", "rain"]))
>>> StormSettings(names="Ada")
Traceback (most recent call last):
TypeError: names is a list of strings, not one string; write names=['Ada']
>>> StormSettings(scale="rein")
Traceback (most recent call last):
ValueError: scale can't be 'rein'; did you mean 'rain'?
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import attrs

from newsparse._messages import short_repr, suggest

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def as_strings(value: Iterable[str]) -> tuple[str, ...]:
    """A converter: a list of strings, or a set of them, as a tuple; all else is left for ``strings`` to refuse."""
    if isinstance(value, (set, frozenset)):
        return tuple(sorted(value, key=repr))
    return tuple(value) if isinstance(value, list) else value  # type: ignore[return-value]


def strings(_settings: object, field: attrs.Attribute[Any], value: Any) -> None:
    """A validator: the value is a tuple of strings. One string is none, though Python could take it apart.

    Raises:
        TypeError: if not, in a sentence with the field's name.
    """
    name = field.name
    if isinstance(value, str):
        raise TypeError(f"{name} is a list of strings, not one string; write {name}=[{short_repr(value)}]")
    if not isinstance(value, tuple):
        raise TypeError(f"{name} is a list of strings, not {short_repr(value)}")
    for one in value:
        if not isinstance(one, str):
            raise TypeError(f"{name} is a list of strings, and {short_repr(one)} is none")


def strings_of(known: Iterable[str]) -> Validator:
    """A validator: the value is a tuple of some of the strings that there are.

    Raises:
        TypeError: from the validator, if it is no tuple of strings.
        ValueError: from the validator, if it holds another string, with the nearest that there is.
    """
    names = tuple(known)

    def check(settings: object, field: attrs.Attribute[Any], value: Any) -> None:
        strings(settings, field, value)
        for one in value:
            if one not in names:
                raise ValueError(f"{field.name} can't hold {short_repr(one)}{suggest(one, names)}")

    return check


def one_of(known: Iterable[str]) -> Validator:
    """A validator: the value is one of the strings that there are.

    Raises:
        ValueError: from the validator, if it is another, with the nearest that there is.
    """
    names = tuple(known)

    def check(_settings: object, field: attrs.Attribute[Any], value: Any) -> None:
        if not isinstance(value, str) or value not in names:
            raise ValueError(f"{field.name} can't be {short_repr(value)}{suggest(str(value), names)}")

    return check
