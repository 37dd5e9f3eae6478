"""Columns of wrapped text with styles, as plain lines or with the codes of terminals.

rich does this and more. It takes as long to load as all the plugins of newsparse to parse ten stories.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from unicodedata import combining, east_asian_width

WIDTH = 100
"""The width of output that is not a terminal, in cells."""

NARROWEST = 20
"""The narrowest last column, in cells."""

GAP = "  "
"""The space between columns."""

_CODES = {"bold": 1, "dim": 2, "italic": 3, "red": 31, "green": 32, "yellow": 33, "cyan": 36}
_FIRST_COLOR = 30


class Run(NamedTuple):
    """Characters of one style: words such as ``bold red``, or none."""

    text: str
    style: str = ""


Cell = tuple[Run, ...]
Row = tuple[Cell, ...]


def cell(text: str, style: str = "") -> Cell:
    """Return a cell of one run."""
    return (Run(text, style),)


class Terminal(NamedTuple):
    """What the output can show.

    Attributes:
        width: the number of cells of a line.
        styles: whether bold, dim and italic are shown.
        colors: whether colours are shown.
    """

    width: int = WIDTH
    styles: bool = False
    colors: bool = False

    @classmethod
    def of_output(cls) -> Terminal:
        """Return the terminal of standard output. It follows ``NO_COLOR``, ``FORCE_COLOR`` and ``TERM``."""
        is_terminal = sys.stdout is not None and sys.stdout.isatty()
        capable = os.environ.get("TERM") not in ("dumb", "unknown") and (os.name != "nt" or "WT_SESSION" in os.environ)
        styles = bool(os.environ.get("FORCE_COLOR")) or (is_terminal and capable)
        width = WIDTH
        if is_terminal:
            from shutil import get_terminal_size  # it loads the modules of all archive formats

            width = get_terminal_size((WIDTH, 0)).columns
        return cls(width, styles, styles and not os.environ.get("NO_COLOR"))

    def line(self, runs: Iterable[Run]) -> str:
        """Return the characters of a line, with the codes of its styles."""
        return "".join(self._coded(run) for run in runs)

    def _coded(self, run: Run) -> str:
        codes = [_CODES[word] for word in run.style.split()] if self.styles else []
        codes = [code for code in codes if self.colors or code < _FIRST_COLOR]
        return f"\x1b[{';'.join(map(str, codes))}m{run.text}\x1b[0m" if codes and run.text else run.text

    def rule(self, title: str) -> str:
        """Return a line across the output, with a title."""
        dashes = max(0, self.width - width_of(title) - 2)
        return self.line(cell(f"{'─' * (dashes // 2)} {title} {'─' * (dashes - dashes // 2)}", "dim"))

    def grid(
        self, rows: Sequence[Row], *, indent: int = 0, most: Sequence[int] = (), right: bool = False
    ) -> Iterator[str]:
        """Yield the lines of rows. All columns but the last are as wide as their widest cell; the last one is the rest.

        Args:
            rows: the rows, with the same number of cells.
            indent: the cells before each line.
            most: the greatest widths of the columns after the first, which is never wrapped.
            right: whether the first column is aligned to the right.
        """
        if not rows:
            return
        count = len(rows[0])
        widths = [max(width_of(_text(row[n])) for row in rows) for n in range(count - 1)]
        limits = dict(enumerate(most, 1))
        widths = [min(width, limits.get(number, width)) for number, width in enumerate(widths)]
        taken = indent + sum(widths) + len(GAP) * (count - 1)
        widths.append(max(NARROWEST, self.width - taken))
        for row in rows:
            columns = [wrapped(one, width) for one, width in zip(row, widths, strict=True)]
            for number in range(max(map(len, columns))):
                runs = [Run(" " * indent)]
                for at, (column, width) in enumerate(zip(columns, widths, strict=True)):
                    shown = column[number] if number < len(column) else ()
                    space = " " * (width - width_of(_text(shown)))
                    runs += [Run(space), *shown] if right and at == 0 else [*shown, Run(space)]
                    runs.append(Run(GAP if at + 1 < count else ""))
                yield self.line(_without_end(runs))


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def _without_end(runs: list[Run]) -> list[Run]:
    """Return the runs of a line without the blanks at its end."""
    while runs and not runs[-1].text.strip(" "):
        runs.pop()
    return runs


def width_of(text: str) -> int:
    """Return the number of cells that a text fills on a terminal: East Asian characters fill two, accents none."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def wrapped(given: Cell, width: int) -> list[Cell]:
    """Return the lines of a cell: broken at spaces, words that are longer than a line anywhere."""
    text = _text(given)
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = _fitting(text, start, width)
        if end < len(text) and text[end] != " " and (space := text.rfind(" ", start, end)) > start:
            end = space
        lines.append((start, end))
        start = end + (text[end : end + 1] == " ")
    return list(_parts(given, lines)) or [given]


def _fitting(text: str, start: int, width: int) -> int:
    """Return the end of the characters from ``start`` that fit in a line, at least one."""
    if text.isascii():
        return min(len(text), start + width)
    end, used = start, 0
    while end < len(text) and (used := used + width_of(text[end])) <= width:
        end += 1
    return max(end, start + 1)


def _parts(given: Cell, lines: Iterable[tuple[int, int]]) -> Iterator[Cell]:
    """Yield the characters of a cell in each of some ranges, which are in order, with their styles."""
    runs = iter(given)
    run, before = next(runs, Run("")), 0
    for start, end in lines:
        found: list[Run] = []
        while True:
            inside = run.text[max(0, start - before) : end - before]
            if inside:
                found.append(Run(inside, run.style))
            after = before + len(run.text)
            if after >= end or (following := next(runs, None)) is None:
                break
            run, before = following, after
        yield tuple(found)
