"""The five layouts in which articles come, each as noise on a text whose paragraphs are parted by blank lines."""

from __future__ import annotations

import re

from newsparse.testing.noise import Noise, composed, replaced

WIDTH = 66
"""The width of hard-wrapped lines in code points. Wires set 60 to 70."""


def blank(text: str) -> tuple[str, list[int]]:
    """Paragraphs parted by blank lines: the text as it is."""
    return text, list(range(len(text) + 1))


def line(text: str) -> tuple[str, list[int]]:
    """One line a paragraph."""
    return replaced(text, r"\n\n", lambda _: "\n")


def _lines(text: str) -> tuple[str, list[int]]:
    """Long paragraphs as lines of at most ``WIDTH`` code points where blanks allow it; no line begins with a dash.

    Bylines stay whole, as editors leave them: a name's ``III`` alone in a line is nobody's.
    """
    characters = list(text)
    for paragraph in re.finditer(r"(?m)^(?!By )[^\n]+", text):
        start, blank_before = paragraph.start(), -1
        for word in re.finditer(r" (?=[^\s—–-])|$", paragraph.group()):
            at = paragraph.start() + word.start()
            if at - start > WIDTH and blank_before > start:
                characters[blank_before] = "\n"
                start = blank_before + 1
            blank_before = at
    return "".join(characters), list(range(len(text) + 1))


def _indents(text: str) -> tuple[str, list[int]]:
    return replaced(text, r"\n\n", lambda _: "\n    ")


wrapped: Noise = composed("wrapped", _lines, _indents)
"""Hard-wrapped wire text whose paragraphs are indented."""


def giant(text: str) -> tuple[str, list[int]]:
    """One line."""
    return replaced(text, r"\n+(?=[^\n])", lambda _: " ")


def _every_other(text: str) -> tuple[str, list[int]]:
    """Every other blank line goes."""
    number = 0

    def gap(m: re.Match[str]) -> str:
        nonlocal number
        number += 1
        return "\n" if number % 2 else m.group()

    return replaced(text, r"\n\n", gap)


mixed: Noise = composed("mixed", _every_other)
"""Blank lines here, single breaks there."""

LAYOUTS: dict[str, Noise] = {"blank": blank, "line": line, "wrapped": wrapped, "giant": giant, "mixed": mixed}
"""The layouts by name."""
