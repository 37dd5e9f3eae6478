"""Reading the data files of the lexicon."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def read_toml(name: str) -> dict[str, Any]:
    """The content of ``data/NAME.toml``."""
    return tomllib.loads(_read(f"{name}.toml"))


def read_lines(name: str) -> tuple[str, ...]:
    """The entries of ``data/NAME.txt``, one per line, without comments."""
    return tuple(line for line in _read(f"{name}.txt").splitlines() if line and not line.startswith("#"))


def _read(name: str) -> str:
    return files("newsparse.lexicon").joinpath("data", name).read_text(encoding="utf-8")
