"""Reading the data files of the lexicon."""

from __future__ import annotations

from typing import Any

from newsparse import _data


def read_toml(name: str) -> dict[str, Any]:
    """The content of ``data/NAME.toml``."""
    return _data.read_toml("newsparse.lexicon", f"{name}.toml")


def read_lines(name: str) -> tuple[str, ...]:
    """The entries of ``data/NAME.txt``, one per line, without comments."""
    return tuple(
        line
        for line in _data.read_text("newsparse.lexicon", f"{name}.txt").splitlines()
        if line and not line.startswith("#")
    )
