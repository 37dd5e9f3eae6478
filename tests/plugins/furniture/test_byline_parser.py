"""What ``find_byline`` and ``parse_byline`` promise for every text and every style."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.model import Byline
from newsparse.testing import NOISES, Noise, nasty_texts
from newsparse.testing.strategies.bylines import STYLES, PrintedByline, bylines
from newsparse.text import fold_space, split_blocks
from newsparse_furniture.byline import find_byline, parse_byline

CASES = Path(__file__).resolve().parents[2] / "cases" / "bylines"


def cases(name: str) -> list[Any]:
    data = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["why"]) for case in data["case"]]


def found_in(text: str) -> Byline | None:
    return find_byline(text, split_blocks(text))


@pytest.mark.parametrize("style", sorted(STYLES))
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_byline_built_from_its_parts_gives_them_back(style: str, data: st.DataObject) -> None:
    printed: PrintedByline = data.draw(bylines([style]))
    found = found_in(printed.text)
    assert found is not None
    assert found.people == printed.byline.people
    assert found.organization == printed.byline.organization
    assert found.locations == printed.byline.locations
    assert found.span == printed.span


@settings(max_examples=150, deadline=None)
@given(nasty_texts(["By ", "Ann Lee", " and ", ", ", "Reuters", " in ", "(AFP)", "Correspondent", "\n"]))
def test_no_text_raises_and_every_name_stands_where_it_says(text: str) -> None:
    for found in (found_in(text), parse_byline(text)):
        for part in (*found.people, *found.locations) if found else ():
            assert part.name == fold_space(part.span.of(text)) != ""
            assert found is not None
            assert found.span.contains(part.span)


@settings(max_examples=80, deadline=None)
@given(bylines(), st.sampled_from(NOISES))
def test_typography_changes_no_part(printed: PrintedByline, noise: Noise) -> None:
    noisy, offsets = noise(printed.text)
    plain, found = found_in(printed.text), found_in(noisy)
    assert plain is not None
    assert found is not None
    assert [offsets[p.span.start] for p in plain.people] == [p.span.start for p in found.people]


@pytest.mark.parametrize("case", cases("in_the_wild"))
def test_every_part_of_a_byline_is_found(case: dict[str, Any]) -> None:
    found = find_byline(case["text"], split_blocks(case["text"]), before=_before(case))
    assert found is not None
    assert found.span.of(case["text"]) == case["byline"]
    assert [person.name for person in found.people] == case.get("people", [])
    assert (found.organization.text if found.organization else None) == case.get("organization")
    assert [place.name for place in found.locations] == case.get("locations", [])
    assert [person.title.text for person in found.people if person.title] == case.get("titles", [])


def _before(case: dict[str, Any]) -> int | None:
    return case["text"].index(case["dateline"]) if "dateline" in case else None


@pytest.mark.parametrize("case", cases("negative"))
def test_what_looks_like_a_byline_is_none(case: dict[str, Any]) -> None:
    assert found_in(case["text"]) is None


@pytest.mark.parametrize("case", cases("known_failure"))
@pytest.mark.xfail(strict=True, reason="known failure")
def test_known_failures_still_fail(case: dict[str, Any]) -> None:
    found = found_in(case["text"])
    assert found is not None
    assert [person.name for person in found.people] == case["people"]
