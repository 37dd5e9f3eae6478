"""The candidates before, between and after the paragraphs of a story, and the rounds of the search."""

from __future__ import annotations

from collections.abc import Set

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate.context.positions import story_bounds
from newsparse_boilerplate.context.sweep import Round, sweep
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.scoring import Position

STORKS = "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
RINGS = "Two of them were fitted with rings, and one had flown in from a tower four hundred miles to the south of it."
TOWER = "The tower is that of a brewery, which has fed the birds each winter since its owner was a boy and rivers ran."
WRITER = "Ann Lowell was a sailor for nine years and has been a reporter for three. Ask our office for more of her."


def lines(*contents: str) -> list[Line]:
    text = "\n".join(contents)
    return lines_of(text, split_blocks(text))


def candidates(known: list[Line], removed: Set[int] = frozenset()) -> dict[str, tuple[Position, set[str]]]:
    """Position and features of the candidates; a line was removed before each line in ``removed``."""
    flags = [number in removed for number in range(len(known) + 1)]
    found = {}
    for number, position, features in Round(known, flags).candidates():
        assert len(features) == len(set(features)), features
        found[known[number].content] = (position, set(features))
    return found


PAGE = lines(
    "Storks of the year", "Skip to main content", "Tides", STORKS, "Bridge at Ashwater closed", "Nets", RINGS, "Nets",
    "It sank.", TOWER, WRITER, "Most read", "Boats of the week", "Roofs and towers",
)  # fmt: skip
"""A story of three paragraphs, lines 3 to 9."""


def bounds(known: list[Line]) -> tuple[int, int] | None:
    found = story_bounds(known)
    return (found.first, found.last) if found else None


def test_the_story_ends_with_the_last_paragraph_that_can_not_belong_to_the_page() -> None:
    assert bounds(PAGE) == (3, 9)
    assert bounds(lines("Tides", STORKS, WRITER, WRITER)) == (1, 1)
    assert bounds(lines(STORKS, WRITER, TOWER, "Nets")) == (0, 2)
    assert bounds(lines(WRITER, "Nets")) == (0, 0)
    assert bounds(lines("Tides", "Nets")) is None
    assert bounds([]) is None


def test_prose_far_from_the_end_belongs_to_the_story() -> None:
    assert bounds(lines(STORKS, WRITER, *["Nets"] * 20)) == (0, 0)
    assert bounds(lines(STORKS, WRITER, *["Nets"] * 200)) == (0, 1)


def test_the_candidates_and_their_positions() -> None:
    found = candidates(PAGE)
    assert {content: position for content, (position, _) in found.items()} == {
        "Storks of the year": "leading",
        "Skip to main content": "leading",
        "Tides": "leading",
        "Bridge at Ashwater closed": "between",
        "Nets": "between",
        "It sank.": "between",
        WRITER: "trailing prose",
        "Most read": "trailing",
        "Boats of the week": "trailing",
        "Roofs and towers": "trailing",
    }


@pytest.mark.parametrize(
    ("content", "features"),
    [
        ("Storks of the year", {"distance=2-3", "before=none", "after=listed", "open_run=3-4"}),
        ("Skip to main content", {"distance=1", "before=open", "after=open", "open_run=3-4"}),
        ("Tides", {"distance=0", "before=listed", "after=prose", "open_run=3-4"}),
        ("Bridge at Ashwater closed", {"before=prose", "after=open", "open_run=2"}),
        ("Nets", {"before=prose", "after=closed", "repeated"}),
        ("It sank.", {"before=open", "after=prose"}),
        (WRITER, {"distance=0", "lines_to_end=2-3", "before=prose", "after=listed"}),
        ("Most read", {"distance=1", "lines_to_end=2-3", "before=prose", "after=open", "open_run=3-4"}),
        ("Boats of the week", {"distance=2-3", "lines_to_end=1", "before=listed", "after=open", "open_run=3-4"}),
        ("Roofs and towers", {"distance=2-3", "lines_to_end=0", "before=open", "after=none", "open_run=3-4"}),
    ],
)
def test_the_neighbours_of_a_line_and_its_distance_from_the_story(content: str, features: set[str]) -> None:
    kinds = ("distance=", "lines_to_end=", "before=", "after=", "open_run=", "removed=", "repeated")
    assert {feature for feature in candidates(PAGE)[content][1] if feature.startswith(kinds)} == features


def test_the_shape_of_a_line_is_among_its_features() -> None:
    assert {"words=2", "end=open", "listed=line"} <= candidates(PAGE)["Most read"][1]


def test_a_removed_neighbour_is_a_feature() -> None:
    found = candidates(PAGE, {4, 13, 14})
    removed = {content: {f for f in features if f.startswith("removed")} for content, (_, features) in found.items()}
    assert {content: features for content, features in removed.items() if features} == {
        "Bridge at Ashwater closed": {"removed=before"},
        "Boats of the week": {"removed=after"},
        "Roofs and towers": {"removed=before", "removed=after"},
    }


@pytest.mark.parametrize(
    ("head", "may_go"),
    [
        (("Storks of the year",), set()),
        (("Storks of the year", "By Ann Lowell"), set()),
        (("Storks of the year", "Skip to main content"), {"Storks of the year", "Skip to main content"}),
        (("Skip to main content", "Storks of the year"), {"Storks of the year", "Skip to main content"}),
        (("Storks", "Nets", "Skip to main content"), {"Nets", "Skip to main content"}),
        (("Storks", "* * *"), {"* * *"}),
        (("Storks", "4b"), set()),
    ],
)
def test_a_line_before_the_story_is_a_candidate_beside_the_page(head: tuple[str, ...], may_go: set[str]) -> None:
    """Otherwise it may be the headline."""
    assert set(candidates(lines(*head, STORKS, RINGS))) == may_go


def test_a_line_before_the_story_is_a_candidate_beside_a_removed_line() -> None:
    known = lines("Storks", "Nets", "Tides", STORKS)
    assert set(candidates(known)) == set()
    assert set(candidates(known, {1})) == {"Storks", "Nets"}
    assert set(candidates(known, {3})) == {"Tides"}


def test_a_list_after_a_line_that_announces_it_stays() -> None:
    rows = ("Those who counted them were:", "Ann Lowell", "It was Piet Roe.", "Ines Pell")
    assert set(candidates(lines(STORKS, *rows, RINGS, "Nets"))) == {"Nets"}
    assert set(candidates(lines(STORKS, *rows, "Most read", "Nets"))) == {"Most read", "Nets"}
    assert set(candidates(lines(STORKS, *rows, "Tides", RINGS), {4})) == {"Ines Pell", "Tides"}
    assert set(candidates(lines(rows[0], "Ann Lowell", STORKS, "Nets"))) == {"Nets"}
    assert "Piet Roe" in candidates(lines("Skip to main content", rows[0], "Piet Roe", "Most read", STORKS))
    announcing = STORKS[:-1] + " and these are they:"
    assert set(candidates(lines(announcing, "Ann Lowell", "Ines Pell", RINGS))) == set()


def test_a_text_without_a_paragraph_has_no_candidates() -> None:
    assert candidates(lines("Skip to main content", "Nets", "Tides")) == {}


def taken(known: list[Line], listed: set[int], feature: str) -> list[tuple[str, Position]]:
    """The result of a sweep in which one feature decides."""
    found = sweep(known, listed, lambda *seen: feature in seen[2])
    return [(known[number].content, position) for number, position in found]


def test_a_removed_line_is_evidence_about_its_neighbours() -> None:
    known = lines(STORKS, "Ropes", "Nets", "Tides", "Boats", "Piers", RINGS)
    order = ["Ropes", "Nets", "Tides", "Boats", "Piers"]
    assert taken(known, {1}, "removed=before") == [(content, "between") for content in order[1:]]
    assert taken(known, {5}, "removed=after") == [(content, "between") for content in order[-2::-1]]
    assert taken(known, {3}, "before=prose") == [
        (content, "between") for content in ("Ropes", "Nets", "Boats", "Piers")
    ]
    assert taken(known, set(), "removed=before") == []


def test_a_sweep_has_at_most_six_rounds() -> None:
    labels = ["Ropes", "Nets", "Tides", "Boats", "Piers", "Cranes", "Masts", "Sails"]
    known = lines(STORKS, *labels, RINGS)
    assert [content for content, _ in taken(known, {1}, "removed=before")] == labels[1:7]


def test_a_line_removed_at_the_start_or_the_end_of_a_text_is_a_feature() -> None:
    known = lines("Ropes", "Nets", STORKS, "Tides", "Boats")
    assert taken(known, {0}, "removed=before") == [("Nets", "leading")]
    assert taken(known, {4}, "removed=after") == [("Tides", "trailing")]
    assert taken(known, set(range(5)), "bias") == []
    assert taken([], set(), "bias") == []
