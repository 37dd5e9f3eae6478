"""What is looked at when a text is read is what the weights were learnt for."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
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


@pytest.fixture(scope="module")
def asked() -> dict[Place, Counter[int]]:
    """The keys that the models are asked for at each place of each list, over the stories of the cases."""
    noted: defaultdict[Place, Counter[int]] = defaultdict(Counter)
    score, best, best_two = Linear.score, Linear.best, Linear.best_two

    def note(model: Linear, keys: Keys) -> list[int]:
        listed = list(keys)
        for place, key in enumerate(listed):
            noted[model, len(listed), place][key] += 1
        return listed

    def seen(model: Linear, found: Iterable[tuple[Any, Keys]]) -> Iterable[tuple[Any, list[int]]]:
        return ((candidate, note(model, keys)) for candidate, keys in found)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Linear, "score", lambda model, keys: score(model, note(model, keys)))
        patch.setattr(Linear, "best", lambda model, found, otherwise: best(model, seen(model, found), otherwise))
        patch.setattr(Linear, "best_two", lambda model, found: best_two(model, seen(model, found)))
        for path in sorted(CASES.glob("*.toml")):
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            for story in (*data.get("story", ()), *data.get("case", ())):
                find_quotes(story["text"])
    assert len({model for model, _, _ in noted}) == 6, "each of the models is asked"
    return noted


def test_at_each_place_of_each_list_keys_weigh_something(asked: dict[Place, Counter[int]]) -> None:
    """A key that is put together otherwise than when the weights were learnt weighs nothing, and nobody notices."""
    for (model, size, place), keys in asked.items():
        if keys.total() >= FEWEST:
            known = sum(count for key, count in keys.items() if model.score([key]))
            assert known >= LEAST * keys.total(), (size, place)


def test_what_is_told_at_one_place_of_a_list_is_told_at_no_other(asked: dict[Place, Counter[int]]) -> None:
    """Two places that share a key share its weight, which was learnt for one of them."""
    places: defaultdict[tuple[Linear, int], set[int]] = defaultdict(set)
    for (model, _, place), keys in asked.items():
        for key in keys:
            places[model, key].add(place)
    assert [(key, shared) for (_, key), shared in places.items() if len(shared) > 1] == []


def test_a_key_is_a_whole_number_from_zero(asked: dict[Place, Counter[int]]) -> None:
    assert min(min(keys) for keys in asked.values()) >= 0
