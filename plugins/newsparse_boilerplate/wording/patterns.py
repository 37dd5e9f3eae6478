"""Wordings that no list of phrases can hold: regular expressions on the folded line, as data."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import get_args

from attrs import frozen

from newsparse.model import BoilerplateCategory
from newsparse_boilerplate.lines import holds
from newsparse_boilerplate.words import word_classes


@frozen
class Pattern:
    """A wording: its name, its category, and whether a line with a closing mark can't be one."""

    name: str
    category: BoilerplateCategory
    regex: re.Pattern[str]
    open: bool

    def matches(self, key: str, closed: bool) -> bool:
        """Whether a folded line is worded so."""
        return not (self.open and closed) and self.regex.match(key) is not None


@frozen
class PatternBook:
    """All patterns."""

    patterns: tuple[Pattern, ...]

    def find(self, key: str, closed: bool) -> Pattern | None:
        """The first pattern that a folded line is worded by."""
        head = key.split(" ", 1)[0].rstrip(",:|.")
        if head not in HEADS and not holds(key, MARKS):
            return None
        return next((pattern for pattern in self.patterns if pattern.matches(key, closed)), None)


HEADS = frozenset((
    "like", "find", "join", "visit", "add", "watch", "you", "email", "contact", "reach", "message", "write", "get",
    "have", "receive", "want", "enter", "start", "click", "tap", "press", "hit", "push", "#", "#)", "share", "on",
    "via", "print", "e-mail", "link", "copy", "more", "latest", "trending", "popular", "most", "top", "also", "read",
    "related", "see", "recommended", "full", "must", "now", "next", "go", "dig", "estimated", "approx", "reading",
    "listening", "suggested", "tags", "topics", "keywords", "filed", "categories", "save", "teilen", "comment",
    "comments", "facebook", "twitter", "instagram", "linkedin", "whatsapp", "youtube", "pinterest", "reddit",
    "telegram", "flipboard", "tumblr", "download",
))  # fmt: skip
"""First words of the lines that the patterns can match ..."""

MARKS = (
    "sign up", "subscribe", "register", " be reached", " be contacted", " be emailed", " be followed", "follow ",
    "rights reserved", " may not be ", "prohibited", "permission", "please consider", " shared by ",
    " | ", " > ", " / ", " · ", " • ",
)  # fmt: skip
"""... and what else in a line may make one match. Most lines of a story have neither; that spares them the patterns."""


@cache
def pattern_book() -> PatternBook:
    """The patterns that come with the plugin, read once.

    Raises:
        ValueError: for a category that does not exist.
    """
    table = tomllib.loads(files("newsparse_boilerplate").joinpath("data/patterns.toml").read_text(encoding="utf-8"))
    platforms = "(?:" + "|".join(sorted(map(re.escape, word_classes().platforms), key=len, reverse=True)) + r")\b"
    found = []
    for row in table["pattern"]:
        category = next((known for known in get_args(BoilerplateCategory) if known == row["category"]), None)
        if category is None:
            raise ValueError(f"pattern {row['name']!r} has no known category")
        source = row["regex"].replace("{platform}", platforms) + (r"\Z" if row.get("whole") else "")
        found.append(Pattern(row["name"], category, re.compile(source), bool(row.get("open"))))
    return PatternBook(tuple(found))
