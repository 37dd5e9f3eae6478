"""Residue inside a line."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse_boilerplate.inline import find_inline


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The pilot, opens new tab, said no.", "The pilot, said no."),
        ("The pilot opens new tab said no.", "The pilot said no."),
        ("The tide table (opens in new window) is out.", "The tide table is out."),
        ("The tide table (link opens in a new tab) is out.", "The tide table is out."),
        ("The tide table (external link) is out.", "The tide table is out."),
        ("The tide table (opens\u00a0in\u00a0new\u00a0window) is out.", "The tide table is out."),
        ("The tide table (opens in new\nwindow) is out.", "The tide table is out."),
        ("The tide table (opens in a\r\nnew window) is out.", "The tide table is out."),
        ("The shop opens new\n\ntab", "The shop opens new\n\ntab"),
        ("She opens a new shop.", "She opens a new shop."),
        ("The shop is new.", "The shop is new."),
        ("The pilot (Opens new window) said no.", "The pilot said no."),
        ("The pilot (opens new tab), said no.", "The pilot, said no."),
        ("The pilot(opens new tab) said no.", "The pilot said no."),
        ("The pilot (This link opens in a new tab) said no.", "The pilot said no."),
        ("The pilot (this link opens in new tab) said no.", "The pilot said no."),
        ("The pilot (External link opens in new tab) said no.", "The pilot said no."),
        ("The pilot (external link opens in a new window) said no.", "The pilot said no."),
        ("The pilot (Link opens in new tab) said no.", "The pilot said no."),
        ("The pilot (External link) said no.", "The pilot said no."),
        ("The pilot [external link] said no.", "The pilot [external link] said no."),
        ("The pilot (nobody opens new tab) said no.", "The pilot (nobody) said no."),
        ("The pilot (opens new tab said no.", "The pilot ( said no."),
        ("The pilot    , \topens new tab said no.", "The pilot said no."),
        ("The pilot,opens new tab said no.", "The pilot, said no."),
        ("The pilot      opens new tab said no.", "The pilot   said no."),
        ("Opens in new tab", ""),
        (", opens new tab", ""),
        ("The pilot opens new tabs.", "The pilot opens new tabs."),
        ("The pilot reopens new tab.", "The pilot reopens new tab."),
        ("The one, opens new tab, and the other (external link).", "The one, and the other."),
        ("opens opens new tab new tab", "opens opens new tab new tab"),
    ],
)
def test_residue_of_links_is_removed_from_a_line(text: str, left: str) -> None:
    for span in reversed(find_inline(text)):
        text = text[: span.start] + text[span.end :]
    assert text == left


@given(st.lists(st.sampled_from(["opens ", "new tab", "in ", "a ", ", ", "(", ")", "external link", "x", " "])))
def test_a_second_removal_is_never_needed(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = find_inline(text)
    for span in reversed(found):
        text = text[: span.start] + text[span.end :]
    assert not found or find_inline(text) == []
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
