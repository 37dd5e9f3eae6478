"""The folded form of lines, in which they are compared with lists and patterns."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse import lazy_re as re
from newsparse.model import BLANKS
from newsparse.text import fold_typography

EDGES = BLANKS + "*+•·‣▪◦■●○-|>»<«#[](){}→►▶▸▼▲↓↑_=~.:!?;,…。、！？：【】「」"
"""White space, bullets, brackets, arrows and closing marks: ignored at both ends of a line."""

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_ASCII_NUMBER = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")


def fold_line(line: str) -> str:
    """The folded form of a line: lower case, plain marks, single spaces, numbers as ``#``, without ``EDGES``."""
    bare = line.strip(EDGES)
    if bare.isascii():
        folded, number = bare.lower(), _ASCII_NUMBER
    else:
        folded, number = fold_typography(bare).lower(), _NUMBER
    return number.sub("#", " ".join(folded.replace("--", "-").split()).strip(EDGES))


def contains_any(text: str, parts: Iterable[str]) -> bool:
    """Whether a text contains one of several strings. (A loop is three times as fast as ``any``.)"""
    for part in parts:  # noqa: SIM110
        if part in text:
            return True
    return False
