"""Five layouts of articles, each as noise on a text whose paragraphs are separated by blank lines."""

from __future__ import annotations

import re

from newsparse.testing.noise import Noise, composed, replaced

WIDTH = 66
"""The width of hard-wrapped lines in code points. Newswires use 60 to 70."""


def blank(text: str) -> tuple[str, list[int]]:
    """Paragraphs separated by blank lines: the unchanged text."""
    return text, list(range(len(text) + 1))


def line(text: str) -> tuple[str, list[int]]:
    """One line for each paragraph."""
    return replaced(text, r"\n\n", lambda _: "\n")


def _lines(text: str) -> tuple[str, list[int]]:
    """Long paragraphs as lines of at most ``WIDTH`` code points where spaces allow it; no line begins with a dash.

    Bylines are not wrapped, as in real stories: ``III`` alone on a line is not a name.
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
    """Remove every other blank line."""
    number = 0

    def gap(m: re.Match[str]) -> str:
        nonlocal number
        number += 1
        return "\n" if number % 2 else m.group()

    return replaced(text, r"\n\n", gap)


mixed: Noise = composed("mixed", _every_other)
"""Blank lines and single line breaks in one text."""

LAYOUTS: dict[str, Noise] = {"blank": blank, "line": line, "wrapped": wrapped, "giant": giant, "mixed": mixed}
"""The layouts by name."""
