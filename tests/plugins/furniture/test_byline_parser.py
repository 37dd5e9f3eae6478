"""Properties of ``find_byline`` and ``parse_byline`` for every text and every style."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.model import Byline
from newsparse.testing import NOISES, Noise, nasty_texts
from newsparse.testing.strategies.bylines import STYLES, PrintedByline, bylines
from newsparse.text import fold_space, split_blocks
from newsparse_furniture.byline import find_byline, parse_byline


def found_in(text: str) -> Byline | None:
    return find_byline(text, split_blocks(text))


@pytest.mark.parametrize("style", sorted(STYLES))
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_generated_byline_has_its_parts(style: str, data: st.DataObject) -> None:
    printed: PrintedByline = data.draw(bylines([style]))
    found = found_in(printed.text)
    assert found is not None
    assert found.people == printed.byline.people
    assert found.organization == printed.byline.organization
    assert found.locations == printed.byline.locations
    assert found.span == printed.span


@settings(max_examples=150, deadline=None)
@given(nasty_texts(["By ", "Ann Lee", " and ", ", ", "Reuters", " in ", "(AFP)", "Correspondent", "\n"]))
def test_every_text_is_parsed_and_every_name_equals_the_text_at_its_span(text: str) -> None:
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


def test_the_dateline_separates_a_name_in_capitals_from_a_city() -> None:
    text = "MILL OWNERS LOSE CASE\n    By INES MARLOW DRAVNA, March 26 - A court told the owners to repair the weir."
    found = find_byline(text, split_blocks(text), before=text.index("DRAVNA"))
    assert found is not None
    assert found.span.of(text) == "By INES MARLOW"
    assert [person.name for person in found.people] == ["INES MARLOW"]
