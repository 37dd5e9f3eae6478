"""A story's text: what stands before, between and behind its paragraphs, and what shows that to be the page's."""

from __future__ import annotations

from collections.abc import Set

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate.context.features import Position
from newsparse_boilerplate.context.sweep import DEEPEST, Candidates, bounds, limit_for, sweep
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.wording.phrases import phrasebook

STORKS = "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
RINGS = "Two of them were fitted with rings, and one had flown in from a tower four hundred miles to the south of it."
TOWER = "The tower is that of a brewery, which has fed the birds each winter since its owner was a boy and rivers ran."
WRITER = "Ann Lowell was a sailor for nine years and has been a reporter for three. Ask our office for more of her."


def lines(*contents: str) -> list[Line]:
    text = "\n".join(contents)
    return lines_of(text, split_blocks(text))


def candidates(known: list[Line], gone: Set[int] = frozenset()) -> dict[str, tuple[Position, set[str]]]:
    """Position and features of the lines that may go; ``gone`` are lines before which one was taken out."""
    flags = [number in gone for number in range(len(known) + 1)]
    found = {}
    for number, position, features in Candidates(known, flags, phrasebook()):
        assert len(features) == len(set(features)), features
        found[known[number].content] = (position, set(features))
    return found


PAGE = lines(
    "Storks of the year", "Skip to main content", "Tides", STORKS, "Bridge at Ashwater closed", "Nets", RINGS, "Nets",
    "It sank.", TOWER, WRITER, "Most read", "Boats of the week", "Roofs and towers",
)  # fmt: skip
"""A story of three paragraphs, lines 3 to 9."""


def test_the_story_runs_from_its_first_paragraph_to_the_last_that_is_not_the_pages() -> None:
    assert bounds(PAGE) == (3, 9)
    assert bounds(lines("Tides", STORKS, WRITER, WRITER)) == (1, 1)
    assert bounds(lines(STORKS, WRITER, TOWER, "Nets")) == (0, 2)
    assert bounds(lines(WRITER, "Nets")) == (0, 0)
    assert bounds(lines("Tides", "Nets")) == (-1, -1)
    assert bounds([]) == (-1, -1)


@pytest.mark.parametrize(("more", "last"), [(59, 0), (60, 1)])
def test_prose_far_from_the_end_is_the_storys(more: int, last: int) -> None:
    """Sixty lines are looked at from the end."""
    assert DEEPEST == 60
    assert bounds(lines(STORKS, WRITER, *["Nets"] * more)) == (0, last)


def test_what_may_go_and_where_it_stands() -> None:
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
        ("Storks of the year", {"far=2-3", "before=none", "after=listed", "run=3-4"}),
        ("Skip to main content", {"far=1", "before=open", "after=open", "run=3-4"}),
        ("Tides", {"far=0", "before=listed", "after=prose", "run=3-4"}),
        ("Bridge at Ashwater closed", {"before=prose", "after=open", "run=2"}),
        ("Nets", {"before=prose", "after=closed", "twice"}),
        ("It sank.", {"before=open", "after=prose"}),
        (WRITER, {"far=0", "end_in=2-3", "before=prose", "after=listed"}),
        ("Most read", {"far=1", "end_in=2-3", "before=prose", "after=open", "run=3-4"}),
        ("Boats of the week", {"far=2-3", "end_in=1", "before=listed", "after=open", "run=3-4"}),
        ("Roofs and towers", {"far=2-3", "end_in=0", "before=open", "after=none", "run=3-4"}),
    ],
)
def test_the_neighbours_of_a_line_and_its_distance_from_the_story(content: str, features: set[str]) -> None:
    kinds = ("far=", "end_in=", "before=", "after=", "run=", "gone=", "twice")
    assert {feature for feature in candidates(PAGE)[content][1] if feature.startswith(kinds)} == features


def test_the_shape_of_a_line_counts_too() -> None:
    assert {"words=2", "end=open", "listed=line"} <= candidates(PAGE)["Most read"][1]


def test_a_neighbour_that_was_taken_out_is_remembered() -> None:
    found = candidates(PAGE, {4, 13, 14})
    gone = {content: {f for f in features if f.startswith("gone")} for content, (_, features) in found.items()}
    assert {content: features for content, features in gone.items() if features} == {
        "Bridge at Ashwater closed": {"gone=before"},
        "Boats of the week": {"gone=after"},
        "Roofs and towers": {"gone=before", "gone=after"},
    }


def test_long_lines_are_not_counted_as_twins() -> None:
    for size, twice in ((200, True), (201, False)):
        twin = ("Nets " * 50)[: size - 1] + "s"
        assert ("twice" in candidates(lines(STORKS, twin, RINGS, twin, TOWER))[twin][1]) is twice


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
def test_a_line_before_the_story_may_go_beside_something_of_the_page(head: tuple[str, ...], may_go: set[str]) -> None:
    """Alone it may be the headline."""
    assert set(candidates(lines(*head, STORKS, RINGS))) == may_go


def test_a_line_before_the_story_may_go_where_something_was_taken_out() -> None:
    known = lines("Storks", "Nets", "Tides", STORKS)
    assert set(candidates(known)) == set()
    assert set(candidates(known, {1})) == {"Storks", "Nets"}
    assert set(candidates(known, {3})) == {"Tides"}


def test_a_list_that_the_story_announces_stays() -> None:
    rows = ("Those who counted them were:", "Ann Lowell", "It was Piet Roe.", "Ines Pell")
    assert set(candidates(lines(STORKS, *rows, RINGS, "Nets"))) == {"Nets"}
    assert set(candidates(lines(STORKS, *rows, "Most read", "Nets"))) == {"Most read", "Nets"}
    assert set(candidates(lines(STORKS, *rows, "Tides", RINGS), {4})) == {"Ines Pell", "Tides"}
    assert set(candidates(lines(rows[0], "Ann Lowell", STORKS, "Nets"))) == {"Nets"}
    assert "Piet Roe" in candidates(lines("Skip to main content", rows[0], "Piet Roe", "Most read", STORKS))
    announcing = STORKS[:-1] + " and these are they:"
    assert set(candidates(lines(announcing, "Ann Lowell", "Ines Pell", RINGS))) == set()


def test_a_text_without_a_paragraph_has_nothing_that_may_go() -> None:
    assert candidates(lines("Skip to main content", "Nets", "Tides")) == {}


def test_the_longer_a_line_the_surer_it_must_be() -> None:
    limits = {"between": 2.0, "trailing": 1.0, "long": 1.0}
    sizes = [Line(0, size, "x" * size) for size in (10, 80, 217, 591)]
    assert [round(limit_for(line, "between", limits), 1) for line in sizes] == [2.0, 2.0, 3.0, 4.0]
    assert [round(limit_for(line, "trailing", limits | {"long": 0.5}), 1) for line in sizes] == [1.0, 1.0, 1.5, 2.0]


def taken(known: list[Line], listed: set[int], feature: str) -> list[tuple[str, Position]]:
    """What a sweep takes where a line goes by one feature."""
    return [(line.content, position) for line, position in sweep(known, listed, lambda *seen: feature in seen[2])]


def test_what_goes_shows_the_next_line_to_be_the_pages() -> None:
    known = lines(STORKS, "Ropes", "Nets", "Tides", "Boats", "Piers", RINGS)
    order = ["Ropes", "Nets", "Tides", "Boats", "Piers"]
    assert taken(known, {1}, "gone=before") == [(content, "between") for content in order[1:]]
    assert taken(known, {5}, "gone=after") == [(content, "between") for content in order[-2::-1]]
    assert taken(known, {3}, "before=prose") == [
        (content, "between") for content in ("Ropes", "Nets", "Boats", "Piers")
    ]
    assert taken(known, set(), "gone=before") == []


def test_a_sweep_has_six_rounds_at_most() -> None:
    labels = ["Ropes", "Nets", "Tides", "Boats", "Piers", "Cranes", "Masts", "Sails"]
    known = lines(STORKS, *labels, RINGS)
    assert [content for content, _ in taken(known, {1}, "gone=before")] == labels[1:7]


def test_a_sweep_knows_what_was_taken_from_either_end() -> None:
    known = lines("Ropes", "Nets", STORKS, "Tides", "Boats")
    assert taken(known, {0}, "gone=before") == [("Nets", "leading")]
    assert taken(known, {4}, "gone=after") == [("Tides", "trailing")]
    assert taken(known, set(range(5)), "bias") == []
    assert taken([], set(), "bias") == []
