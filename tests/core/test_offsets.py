"""Conversion of offsets to UTF-16 units and UTF-8 bytes and back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Offsets, Span
from newsparse.testing import nasty_texts

UNITS = {"utf-16": ("utf-16-le", 2), "utf-8": ("utf-8", 1)}


def width(text: str, unit: str) -> int:
    """The number of units, from Python's encoder. Characters are encoded one by one: two lone surrogates stay two."""
    codec, size = UNITS[unit]
    return sum(len(c.encode(codec, "surrogatepass")) // size for c in text)


@pytest.mark.parametrize("unit", UNITS)
@settings(deadline=None)
@given(text=nasty_texts(), data=st.data())
def test_units_are_those_of_the_encoder_and_come_back(unit: str, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    offsets = Offsets(text, unit)  # type: ignore[arg-type]
    units = offsets.to_units(Span(start, end))
    assert units == (width(text[:start], unit), width(text[:end], unit))
    assert offsets.from_units(*units) == Span(start, end)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("last", ["\x7f", "\x80", "\u07ff", "\u0800", "\uffff", "\U00010000"])
def test_characters_at_the_edge_of_a_width_are_as_wide_as_the_encoder_makes_them(last: str, unit: str) -> None:
    assert Offsets(last + "a", unit).to_units(Span(1, 2)) == (width(last, unit), width(last, unit) + 1)  # type: ignore[arg-type]


@pytest.mark.parametrize("unit", UNITS)
def test_an_offset_inside_a_character_is_rejected(unit: str) -> None:
    text = "a\U0001f600b"
    offsets = Offsets(text, unit)  # type: ignore[arg-type]
    legal = {width(text[:i], unit) for i in range(len(text) + 1)}
    for units in range(width(text, unit) + 1):
        if units in legal:
            offsets.from_units(units, units)
        else:
            with pytest.raises(ValueError, match=f"{unit} offset {units} is inside a character"):
                offsets.from_units(units, units)


@pytest.mark.parametrize("text", ["", "abc", "añ\U0001f600"])
@pytest.mark.parametrize("unit", UNITS)
def test_an_offset_outside_the_text_is_rejected(unit: str, text: str) -> None:
    offsets = Offsets(text, unit)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="outside the text"):
        offsets.from_units(0, width(text, unit) + 1)
    with pytest.raises(ValueError, match="outside the text"):
        offsets.from_units(-1, 0)
    with pytest.raises(ValueError, match=f"has {len(text)} code points"):
        offsets.to_units(Span(0, len(text) + 1))


def test_there_are_two_units() -> None:
    with pytest.raises(ValueError, match="'utf-16' or 'utf-8', not 'utf-32'"):
        Offsets("", "utf-32")  # type: ignore[arg-type]
