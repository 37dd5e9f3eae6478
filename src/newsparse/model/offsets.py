"""Conversion of offsets to UTF-16 units (JavaScript, Java) and UTF-8 bytes (Rust, Go)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import Literal

from newsparse.model.span import Span

Unit = Literal["utf-16", "utf-8"]


def _width(char: str, unit: Unit) -> int:
    code = ord(char)
    if unit == "utf-16":
        return 2 if code > 0xFFFF else 1
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4


class Offsets:
    """Converts the spans of one text between code points and another unit, in logarithmic time each.

    A lone surrogate counts as one UTF-16 unit and as three UTF-8 bytes (as Python's ``surrogatepass`` writes it).

    Args:
        text: the text of the spans.
        unit: ``"utf-16"`` or ``"utf-8"``.
    """

    __slots__ = ("_extra", "_size", "_wide", "unit")

    def __init__(self, text: str, unit: Unit) -> None:
        if unit not in ("utf-16", "utf-8"):
            raise ValueError(f"the unit must be 'utf-16' or 'utf-8', not {unit!r}")
        self.unit = unit
        self._size = len(text)
        wide = [] if text.isascii() else [(i, w - 1) for i, c in enumerate(text) if (w := _width(c, unit)) > 1]
        self._wide = [i for i, _ in wide]
        self._extra = list(accumulate((more for _, more in wide), initial=0))

    def to_units(self, span: Span) -> tuple[int, int]:
        """Return the start and the end of a span in the unit.

        Raises:
            ValueError: if the span ends after the text.
        """
        if span.end > self._size:
            raise ValueError(f"{span} ends after the text, which has {self._size} code points")
        return self._unit_offset(span.start), self._unit_offset(span.end)

    def from_units(self, start: int, end: int) -> Span:
        """Return the span of a start and an end in the unit.

        Raises:
            ValueError: if one of them is outside the text or inside a character.
        """
        return Span(self._code_point(start), self._code_point(end))

    def _unit_offset(self, offset: int) -> int:
        return offset + self._extra[bisect_left(self._wide, offset)]

    def _code_point(self, units: int) -> int:
        # The unit offsets of the wide characters increase strictly, so bisection finds the one at or before `units`.
        before = bisect_right(range(len(self._wide)), units, key=lambda k: self._wide[k] + self._extra[k])
        offset = units - self._extra[before]
        if before and offset <= self._wide[before - 1] and units > self._wide[before - 1] + self._extra[before - 1]:
            raise ValueError(f"{self.unit} offset {units} is inside a character")
        if before and units == self._wide[before - 1] + self._extra[before - 1]:
            offset = self._wide[before - 1]
        if not 0 <= offset <= self._size:
            raise ValueError(f"{self.unit} offset {units} is outside the text")
        return offset
