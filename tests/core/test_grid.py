"""Columns of text: nothing is lost, lines fit, and styles stay with their characters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.export.grid import Run, Terminal, cell, width_of, wrapped

WORDS = st.text(st.sampled_from("ab ,.é漢́"), max_size=60)
RUNS = st.lists(st.builds(Run, WORDS, st.sampled_from(["", "bold", "green"])), max_size=5).map(tuple)


@given(given=RUNS, width=st.integers(4, 30))
def test_wrapped_lines_have_all_characters_except_spaces_at_their_ends(given: tuple[Run, ...], width: int) -> None:
    lines = wrapped(given, width)
    shown = "".join(run.text for line in lines for run in line)
    assert shown.replace(" ", "") == "".join(run.text for run in given).replace(" ", "")
    styles = [(one, run.style) for line in lines for run in line for one in run.text if one != " "]
    assert styles == [(one, run.style) for run in given for one in run.text if one != " "]
    assert all(width_of("".join(run.text for run in line)) <= width for line in lines)


def test_a_line_is_broken_at_a_space_and_a_long_word_anywhere() -> None:
    lines = wrapped(cell("the ferry is unforgettable"), 8)
    assert ["".join(run.text for run in line) for line in lines] == ["the", "ferry is", "unforget", "table"]


def test_east_asian_characters_fill_two_cells_and_accents_none() -> None:
    assert (width_of("ferry"), width_of("渡船"), width_of("e\u0301")) == (5, 4, 1)


def test_the_last_column_gets_the_rest_of_the_width() -> None:
    rows = [(cell("one"), cell("two three four five six seven")), (cell("eleven"), cell("x"))]
    lines = list(Terminal(width=30).grid(rows, indent=1))
    assert lines == [" one     two three four five", "         six seven", " eleven  x"]


@pytest.mark.parametrize(
    ("environment", "styles", "colors"),
    [({}, False, False), ({"FORCE_COLOR": "1"}, True, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False)],
)
def test_the_environment_decides_on_colours(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], styles: bool, colors: bool
) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    terminal = Terminal.of_output()
    assert (terminal.styles, terminal.colors) == (styles, colors)
    shown = terminal.line(cell("ferry", "bold green"))
    assert re.sub("\x1b\\[[0-9;]*m", "", shown) == "ferry"
    assert ("32" in shown, "1;" in shown or "[1m" in shown) == (colors, styles)
