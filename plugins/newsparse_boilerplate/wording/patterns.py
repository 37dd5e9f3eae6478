"""Patterns: regular expressions for wordings that a phrase list can't contain, see ``data/patterns.toml``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple

from newsparse.model import BOILERPLATE_CATEGORIES, BoilerplateCategory
from newsparse.plugin import check_choice, check_keys, parse_toml, read_text, string_list
from newsparse_boilerplate.categories import compile_regex
from newsparse_boilerplate.words import word_classes

PLATFORM = "{platform}"


class Pattern:
    """A regular expression for a wording.

    Attributes:
        name: its name; the rule of a matching line is ``pattern:NAME``.
        category: the category of the matching lines.
        source: the source of its regular expression.
        where: the file and the entry, for messages.
        open: whether it matches only lines without a closing mark.
        named: whether it matches only lines whose last word is printed with a capital letter.
        spoken: whether the wording shows that the page speaks, so that no other evidence is needed for a sentence.
    """

    def __init__(
        self,
        name: str,
        category: BoilerplateCategory,
        source: str,
        where: str,
        *,
        open: bool = False,  # noqa: A002
        named: bool = False,
        spoken: bool = False,
    ) -> None:
        self.name = name
        self.category = category
        self.source = source
        self.where = where
        self.open = open
        self.named = named
        self.spoken = spoken

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Matched from the beginning of the folded line. It is compiled for the first line that needs it.

        Raises:
            ValueError: if it is invalid; the message names the file and the entry.
        """
        return compile_regex(self.source, self.where)

    def matches(self, key: str, closed: bool) -> bool:
        """Whether it matches a folded line.

        Args:
            key: the folded line.
            closed: whether the line ends like a sentence.
        """
        return not (self.open and closed) and self.regex.match(key) is not None


class PatternBook(NamedTuple):
    """Patterns, and a quick test that rules out most lines of a story.

    Attributes:
        patterns: the patterns in the order in which they are tried.
        beginnings: the beginnings of lines that a pattern can match, by their first character.
        marked: strings, each with the numbers of the patterns that can match a line with it.
        begun: the numbers of the patterns that can match a line with a beginning, by its first character.
    """

    patterns: tuple[Pattern, ...]
    beginnings: dict[str, tuple[str, ...]]
    marked: tuple[tuple[str, tuple[int, ...]], ...]
    begun: dict[str, tuple[int, ...]]

    def find(self, key: str, closed: bool) -> Pattern | None:
        """The first pattern that matches a folded line, see ``Pattern.matches``."""
        numbers: list[int] = []
        for mark, marked in self.marked:
            if mark in key:
                numbers += marked
        first = key[:1]
        if key.startswith(self.beginnings.get(first, ())):
            numbers += self.begun[first]
        if not numbers:
            return None
        tried = (self.patterns[number] for number in sorted(numbers))
        return next((pattern for pattern in tried if pattern.matches(key, closed)), None)


def read_patterns(text: str) -> PatternBook:
    """The patterns of a file in the format of ``data/patterns.toml``.

    Raises:
        ValueError: if a pattern has an unknown key or category, or if its regex uses neither its first words nor its
            marks.
    """
    patterns: list[Pattern] = []
    beginnings: set[str] = set()
    marked: dict[str, list[int]] = {}
    begun: dict[str, list[int]] = {}
    table = parse_toml(text, "patterns.toml")
    check_keys(table, "patterns.toml", ("pattern",))
    for number, row in enumerate(table["pattern"], start=1):
        where = f"patterns.toml: pattern {number}"
        check_keys(
            row, where, ("name", "category", "regex"), ("first", "before", "marks", "open", "named", "whole", "spoken")
        )
        name, source = str(row["name"]), str(row["regex"])
        where += f", {name!r}"
        check_choice(row["category"], f"{where}, category", BOILERPLATE_CATEGORIES)
        for key in row.keys() & {"first", "before", "marks"}:
            string_list(row[key], f"{where}, {key}")
        if not ("first" in row and "{first}" in source) and not ("marks" in row and "{mark}" in source):
            raise ValueError(f"{where} needs 'first' and {{first}}, or 'marks' and {{mark}}")
        shape = {key: bool(row.get(key)) for key in ("open", "named", "spoken")}
        for mark in row.get("marks", ()):
            marked.setdefault(mark, []).append(len(patterns))
        own = _beginnings(row)
        beginnings |= own
        for first in {beginning[0] for beginning in own}:
            begun.setdefault(first, []).append(len(patterns))
        patterns.append(Pattern(name, row["category"], _source(row), where, **shape))
    by_character: dict[str, list[str]] = {}
    for beginning in sorted(beginnings):
        by_character.setdefault(beginning[0], []).append(beginning)
    return PatternBook(
        tuple(patterns),
        {first: tuple(beginnings_) for first, beginnings_ in by_character.items()},
        tuple([(mark, tuple(numbers)) for mark, numbers in marked.items()]),
        {first: tuple(numbers) for first, numbers in begun.items()},
    )


def _beginnings(row: dict[str, Any]) -> set[str]:
    """The beginnings of the lines that a pattern matches, if they are given."""
    first = set(row.get("first", ()))
    if PLATFORM in first:
        first = first - {PLATFORM} | word_classes().platforms
    return first | {f"{word} " for word in row.get("before", ())}


def _source(row: dict[str, Any]) -> str:
    """The regular expression of a pattern with its strings filled in."""
    first, before = _any_of(row.get("first", ())), row.get("before", ())
    if before:
        first = f"(?:{_any_of(before)} )?{first}"
    source: str = row["regex"].replace("{first}", first).replace("{mark}", _any_of(row.get("marks", ())))
    platform = _any_of(sorted(word_classes().platforms)) + r"\b"
    return source.replace(PLATFORM, platform) + (r"\Z" if row.get("whole") else "")


def _any_of(strings: Sequence[str]) -> str:
    """The source of a regular expression that matches each of the strings, the longest first."""
    ordered = sorted(strings, key=len, reverse=True)
    return "(?:" + "|".join(string if string == PLATFORM else re.escape(string) for string in ordered) + ")"


@cache
def default_patterns() -> PatternBook:
    """The patterns that come with the plugin, read once."""
    return read_patterns(read_text("newsparse_boilerplate", "patterns.toml"))
