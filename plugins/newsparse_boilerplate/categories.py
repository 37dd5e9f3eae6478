"""The category of a boilerplate line: by the phrase lists, by its words, or by its length."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import cast

from newsparse.model import BOILERPLATE_CATEGORIES, BoilerplateCategory
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
    for category, clue in default_clues():
        if clue.search(line.key):
            return category
    if line.prose:
        return "other"
    return "navigation" if len(line.words) <= LONGEST_LABEL else otherwise


def read_clues(text: str) -> Clues:
    """The clues of a file in the format of ``data/categories.toml``.

    Raises:
        ValueError: if a category is unknown.
    """
    clues: list[tuple[BoilerplateCategory, re.Pattern[str]]] = []
    for row in tomllib.loads(text)["clue"]:
        if row["category"] not in BOILERPLATE_CATEGORIES:
            raise ValueError(f"unknown category {row['category']!r}")
        clues.append((cast("BoilerplateCategory", row["category"]), re.compile(row["regex"])))
    return tuple(clues)


@cache
def default_clues() -> Clues:
    """The clues that come with the plugin, read once."""
    return read_clues(files("newsparse_boilerplate").joinpath("data/categories.toml").read_text(encoding="utf-8"))
