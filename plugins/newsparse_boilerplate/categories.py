"""The category of a boilerplate line: by the phrase lists, by its words, or by its length."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from newsparse.model import BOILERPLATE_CATEGORIES, BoilerplateCategory
from newsparse.plugin import check_choice, check_keys, parse_toml, read_text
from newsparse_boilerplate.lines import Line

Clues = tuple[tuple[BoilerplateCategory, re.Pattern[str]], ...]
"""Categories, each with a regular expression that is searched in the folded line."""

LONGEST_LABEL = 4
"""The most words of a label of the page. A longer line is the headline of another story."""


def category_of(line: Line, otherwise: BoilerplateCategory = "related") -> BoilerplateCategory:
    """The category of a boilerplate line.

    Args:
        line: the line.
        otherwise: the category of a line that matches no clue and is too long for a label.
    """
    if line.listed is not None:
        return line.listed.category
    if may_have_clue().search(line.key):
        for category, clue in default_clues():
            if clue.search(line.key):
                return category
    if line.prose:
        return "other"
    return "navigation" if len(line.words) <= LONGEST_LABEL else otherwise


def read_clues(text: str) -> Clues:
    """The clues of a file in the format of ``data/categories.toml``.

    Raises:
        ValueError: if an entry is invalid; the message names it and what is allowed.
    """
    table = parse_toml(text, "categories.toml")
    check_keys(table, "categories.toml", ("clue",))
    clues: list[tuple[BoilerplateCategory, re.Pattern[str]]] = []
    for number, row in enumerate(table["clue"], start=1):
        where = f"categories.toml: clue {number}"
        check_keys(row, where, ("category", "regex"))
        check_choice(row["category"], f"{where}, category", BOILERPLATE_CATEGORIES)
        clues.append((cast("BoilerplateCategory", row["category"]), compile_regex(row["regex"], where)))
    return tuple(clues)


def compile_regex(source: str, where: str) -> re.Pattern[str]:
    """A regular expression of a data file.

    Raises:
        ValueError: if it is invalid; the message names the file and the entry.
    """
    try:
        return re.compile(source)
    except (re.error, TypeError) as error:
        raise ValueError(f"{where} has the invalid regex {source!r:.60}: {error}") from error


@cache
def may_have_clue() -> re.Pattern[str]:
    """Matches in each line in which one of the clues does, and in a few more: most lines have none.

    It is the union of the clues without the edges of their words. Then each alternative begins with a letter, and the
    search, which goes from one of these letters to the next, takes a sixth of the time.
    """
    return re.compile("|".join(f"(?:{clue.pattern})" for _, clue in default_clues()).replace(r"\b", ""))


@cache
def default_clues() -> Clues:
    """The clues that come with the plugin, read once."""
    return read_clues(read_text("newsparse_boilerplate", "categories.toml"))
