"""The story in a text that holds a whole page."""

from __future__ import annotations

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate.lines import lines_of
from newsparse_boilerplate.page import weave
from newsparse_boilerplate.places import Places


def woven(text: str) -> list[bool]:
    return weave(lines_of(text, split_blocks(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office of Tallow Bay has asked the owners of\nLow Harbour Ferries\nto mend the pier by spring.",
        "The pier was built by the grandfather of\nIlse Brandvold\n, who runs the mill and the only inn of the island.",
        "The harbour office, which lies behind the mill, has sued\nLow Harbour Ferries\nand wants the old crane back.",
    ],
)
def test_the_pieces_of_a_paragraph_that_links_broke_are_woven_together(text: str) -> None:
    assert woven(text) == [True, True, True]


def test_labels_are_woven_with_nothing() -> None:
    assert not any(woven("News\nSport\nWeather\nTide tables\nMost read this week\nSign in\nupdated today"))


def test_a_list_deep_in_the_story_has_another_place_than_the_menu_behind_it() -> None:
    paragraph = "The ferry of Low Harbour will sail again from Monday, the harbour office said in a letter to the town."
    text = "\n".join([*[paragraph] * 4, "Ropes", "Bollards", "Ferry", *[paragraph] * 4, "Sport", "Weather", "Shop"])
    lines = lines_of(text, split_blocks(text))
    pieces = weave(lines)
    places = Places(lines, pieces, [[] for _ in lines], [-3.0 if piece else 2.0 for piece in pieces])
    assert places.story == (0, 11)
    assert {"in", "deep=3", "in,told=3"} <= set(places.features(6))
    assert {"after", "after,told=0"} <= set(places.features(12))
