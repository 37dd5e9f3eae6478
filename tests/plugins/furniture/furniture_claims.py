"""Read the claims about pages in the files of ``claims``.

A page is printed in one line: `` ¶ `` stands between its lines. ``P`` is a paragraph of a story, ``P Ferry sinks.`` a
paragraph that begins with these words, and ``D`` one with a dateline. ``3 × Home`` is three lines, ``¦`` a bar, ``␣`` a
space, ``→`` a tab, ``⏎`` a line break inside a paragraph, and ``x{80}`` makes a line eighty code points long. A line
that begins with ``~`` is covered by another annotator, and ``>`` marks the line that the claim is about.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from newsparse import lazy_re as re
from newsparse.model import Block, Span, SpanIndex
from newsparse.text import split_blocks
from newsparse_furniture.page_lines import PageLines, page_lines

CLAIMS = Path(__file__).parent / "claims"
FILLER = (
    "It is as it was on all of the days of the old year, and so it is to be on all of the days of the new one, as we "
    "can see for now."
)
DATELINE = "VELMAR (AP)"
_SIZE = re.compile(r"(\S)\{(\d+)\}")
_MARKS = re.compile(r"\A(?:\d+ × )?~?(?:> )?")
_TIMES = re.compile(r"(\d+) × (.*)")


class Page(NamedTuple):
    """A page of a claim.

    Attributes:
        text: its text.
        covered: the lines of other annotators.
        marked: the number of the line that the claim is about, -1 if there is none.
    """

    text: str
    covered: SpanIndex
    marked: int

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the text, one for each line."""
        return tuple(split_blocks(self.text))

    @property
    def dateline(self) -> Span | None:
        """The span of the dateline."""
        start = self.text.find(f"{DATELINE} - ")
        return None if start < 0 else Span(start, start + len(DATELINE))

    @property
    def lines(self) -> PageLines:
        """The lines with the range of the story."""
        return page_lines(self.text, self.blocks, self.covered)


def claims(name: str) -> list[list[str]]:
    """The columns of a file of claims, without the comments."""
    text = (CLAIMS / f"{name}.txt").read_text(encoding="utf-8")
    return [[part.strip() for part in line.split(" | ")] for line in text.splitlines() if line and line[0] != "#"]


def sized(line: str) -> str:
    """A line in which ``x{80}`` makes the line eighty code points long."""
    size = _SIZE.search(line)
    if size is None:
        return line
    rest = len(_MARKS.sub("", line)) - len(size[0])
    return line.replace(size[0], size[1] * (int(size[2]) - rest))


def sized_lines(notation: str) -> str:
    """A page whose lines are sized."""
    return " ¶ ".join(map(sized, notation.split(" ¶ ")))


def page(notation: str) -> Page:
    """The page of a claim."""
    lines: list[str] = []
    for part in notation.split(" ¶ "):
        times = _TIMES.fullmatch(part)
        lines += int(times[1]) * [times[2]] if times else [part]
    printed = [_printed(line.strip()) for line in lines]
    starts = [sum(len(line) + 2 for line in printed[:number]) for number in range(len(printed))]
    covered = [
        Span(start, start + len(text))
        for start, text, line in zip(starts, printed, lines, strict=True)
        if line.startswith("~")
    ]
    marked = next((number for number, line in enumerate(lines) if line.removeprefix("~").startswith("> ")), -1)
    return Page("\n\n".join(printed), SpanIndex(covered), marked)


def _printed(line: str) -> str:
    """A line without its marks, a paragraph with its words."""
    line = (
        line.removeprefix("~")
        .removeprefix("> ")
        .replace("␣", " ")
        .replace("→", "\t")
        .replace("¦", "|")
        .replace("⏎", "\n")
    )
    if line == "D" or line.startswith("D "):
        return f"{DATELINE} - {line[2:]} {FILLER}".replace("-  ", "- ")
    if line == "P" or line.startswith("P "):
        return f"{line[2:]} {FILLER}".strip()
    return line
