"""Immutable classes that are quick to define: ``from newsparse.records import frozen``.

``attrs.frozen`` compiles the methods of each class while its module is loaded. Comparison, hash and ``repr`` are half
of that time, and most classes never need them in a run of the command. Here all classes share these three methods.

>>> @frozen
... class Tide:
...     place: str
...     metres: float
>>> Tide("Tallow Bay", 2.5)
Tide(place='Tallow Bay', metres=2.5)
>>> Tide("Tallow Bay", 2.5) == Tide("Tallow Bay", 2.5)
True
"""

from __future__ import annotations

from functools import cache
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

import attrs

__all__ = ["frozen"]

if TYPE_CHECKING:
    from attrs import frozen
else:

    def frozen(cls: type | None = None, *, eq: bool = True, repr: bool = True, **options: Any) -> Any:  # noqa: A002
        """Like ``attrs.frozen``: the results are the same. Comparison is slower, so classes that are compared or hashed
        for each line of a text use ``attrs.frozen``. The options ``order`` and ``hash`` are not allowed.
        """

        def define(cls: type) -> type:
            shared = {**({"__eq__": _equal, "__hash__": _hash} if eq else {}), **({"__repr__": _repr} if repr else {})}
            for name, method in shared.items():
                if name not in vars(cls):
                    setattr(cls, name, method)
            return attrs.frozen(cls, eq=False, repr=False, **options)

        return define if cls is None else define(cls)


@cache
def _compared(cls: type) -> tuple[str, ...]:
    """The names of the fields of a class that take part in comparisons."""
    return tuple(one.name for one in attrs.fields(cls) if one.eq)


def _equal(self: Any, other: object) -> Any:
    comparable = other.__class__ is self.__class__
    names = _compared(self.__class__) if comparable else ()
    return all(getattr(self, name) == getattr(other, name) for name in names) if comparable else NotImplemented


def _hash(self: Any) -> int:
    return hash((self.__class__, *(getattr(self, name) for name in _compared(self.__class__))))


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in attrs.fields(self.__class__) if one.repr)
    return f"{self.__class__.__qualname__.rpartition('>.')[2]}({', '.join(shown)})"
