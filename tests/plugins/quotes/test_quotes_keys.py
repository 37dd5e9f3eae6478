"""What is looked at when a text is read is what the weights were learnt for."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from newsparse_quotes import find_quotes
from newsparse_quotes.linear import Linear

CASES = Path(__file__).resolve().parents[2] / "cases" / "quotes"
FEWEST, LEAST = 100, 0.15
"""Keys that must have been asked for at a place of a list to judge it; the share of them that must weigh something."""


Keys = Iterable[int]
Place = tuple[Linear, int, int]
"""A model, the length of a list of keys, and a place in it."""


def test_at_each_place_of_each_list_keys_weigh_something(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that is put together otherwise than when the weights were learnt weighs nothing, and nobody notices."""
    asked: Counter[Place] = Counter()
    known: Counter[Place] = Counter()
    score, best, best_two = Linear.score, Linear.best, Linear.best_two

    def note(model: Linear, keys: Keys) -> list[int]:
        noted = list(keys)
        for place, key in enumerate(noted):
            asked[model, len(noted), place] += 1
            known[model, len(noted), place] += score(model, [key]) != 0
        return noted

    def seen(model: Linear, found: Iterable[tuple[Any, Keys]]) -> Iterable[tuple[Any, list[int]]]:
        return ((candidate, note(model, keys)) for candidate, keys in found)

    monkeypatch.setattr(Linear, "score", lambda model, keys: score(model, note(model, keys)))
    monkeypatch.setattr(Linear, "best", lambda model, found, otherwise: best(model, seen(model, found), otherwise))
    monkeypatch.setattr(Linear, "best_two", lambda model, found: best_two(model, seen(model, found)))
    for path in sorted(CASES.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for story in (*data.get("story", ()), *data.get("case", ())):
            find_quotes(story["text"])
    often = {place: count for place, count in asked.items() if count >= FEWEST}
    assert len({model for model, _, _ in often}) == 6, "each of the models has been asked"
    assert [place[1:] for place, count in often.items() if known[place] < LEAST * count] == []
