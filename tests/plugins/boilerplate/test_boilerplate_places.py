"""Where the story of a page stands, and how a line stands to it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from newsparse_boilerplate.context.positions import Places, find_story
from newsparse_boilerplate.lines import Line

PARAGRAPH = (
    "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
)
KINDS = {"p": PARAGRAPH, "l": "Tides"}

PROSE, LABEL, RESIDUE = -3.0, 1.0, 9.0
"""Scores: of a paragraph, of a label such as a story may hold some, of what nobody takes for a story."""


def story_of(kinds: str, scores: Sequence[float]) -> tuple[int, int]:
    """The story in paragraphs (p) and labels (l)."""
    known = [Line(0, len(KINDS[kind]), KINDS[kind]) for kind in kinds]
    return find_story(known, [kind == "p" for kind in kinds], scores)


def places(kinds: str, scores: Sequence[float] | None = None, shapes: Sequence[list[str]] | None = None) -> Places:
    known = [Line(0, len(KINDS[kind]), KINDS[kind]) for kind in kinds]
    if scores is None:
        scores = [PROSE if kind == "p" else LABEL for kind in kinds]
    return Places(known, [kind == "p" for kind in kinds], shapes or [[] for _ in kinds], scores)


def graded(page: Places, name: str, numbers: Sequence[int]) -> list[int]:
    """The grades that the lines with these numbers have by one measure."""
    found = []
    for number in numbers:
        (grade,) = [feature for feature in page.features(number) if feature.startswith(f"{name}=")]
        found.append(int(grade.removeprefix(f"{name}=")))
    return found


def test_a_page_of_residue_holds_no_story() -> None:
    assert story_of("lll", [RESIDUE] * 3) == (0, 0)
    assert story_of("lll", [1.5] * 3) == (0, 0)
    assert story_of("", []) == (0, 0)


def test_the_story_is_the_stretch_that_speaks_most_for_one() -> None:
    assert story_of("lpl", [RESIDUE, PROSE, RESIDUE]) == (1, 2)
    assert story_of("lll", [RESIDUE, 1.4, RESIDUE]) == (1, 2)
    assert story_of("lplppl", [RESIDUE, PROSE, *[RESIDUE] * 1, PROSE, PROSE, RESIDUE]) == (1, 5)
    assert story_of("pll", [PROSE, 1.5, 1.4]) == (0, 3)
    assert story_of("lp", [1.5, PROSE]) == (1, 2)
    assert story_of("plp", [PROSE, *[RESIDUE] * 1, RESIDUE]) == (0, 1)


@pytest.mark.parametrize(("between", "story"), [(10, (0, 12)), (11, (0, 1))])
def test_a_paragraph_reaches_over_ten_lines_of_residue(between: int, story: tuple[int, int]) -> None:
    assert story_of("p" + "l" * between + "p", [PROSE, *[RESIDUE] * between, PROSE]) == story
    assert story_of("p" + "p" * between + "p", [PROSE, *[RESIDUE] * between, PROSE]) == story


@pytest.mark.parametrize(("between", "story"), [(2, (0, 4)), (3, (0, 1))])
def test_a_label_reaches_less_far_however_it_looks(between: int, story: tuple[int, int]) -> None:
    assert story_of("l" + "l" * between + "l", [-9.0, *[RESIDUE] * between, -9.0]) == story


@pytest.mark.parametrize(("between", "story"), [(4, (0, 6)), (5, (0, 1))])
def test_a_short_piece_of_a_paragraph_reaches_less_far(between: int, story: tuple[int, int]) -> None:
    pieces = [Line(0, 15, "of Low Harbour,"), *[Line(0, 5, "Tides")] * between, Line(0, 15, "of Low Harbour,")]
    woven = [True, *[False] * between, True]
    assert find_story(pieces, woven, [PROSE, *[RESIDUE] * between, PROSE]) == story


def test_how_far_outside_the_story_a_line_stands() -> None:
    """1, 2, 3-4, 5-8, 9-16, 17-40 lines or more."""
    page = places("l" * 45 + "ppp" + "l" * 45, [RESIDUE] * 45 + [PROSE] * 3 + [RESIDUE] * 45)
    grades = [1, 2, 3, 3, *[4] * 4, *[5] * 8, *[6] * 24, *[7] * 5]
    assert page.story == (45, 48)
    assert graded(page, "after,far", range(48, 93)) == grades
    assert graded(page, "before,far", range(44, -1, -1)) == grades
    assert graded(page, "in,far", range(45, 48)) == [0, 0, 0]
    for number, place in ((44, "before"), (45, "in"), (47, "in"), (48, "after")):
        assert place in set(page.features(number))


@pytest.mark.parametrize(
    ("score", "own", "rough", "near", "wide"),
    [
        (-4.1, 0, 0, 0, 0),
        (-4.0, 0, 0, 0, 0),
        (-2.1, 2, 1, 0, 0),
        (-2.0, 2, 1, 0, 0),
        (-1.9, 2, 1, 1, 0),
        (-1.0, 3, 1, 1, 0),
        (-0.9, 3, 1, 2, 1),
        (0.0, 4, 2, 2, 1),
        (0.1, 4, 2, 3, 2),
        (1.0, 5, 3, 4, 2),
        (1.1, 5, 3, 4, 3),
        (2.0, 6, 4, 5, 3),
        (2.1, 6, 4, 6, 4),
        (3.0, 7, 5, 7, 4),
        (3.1, 7, 5, 7, 5),
        (4.0, 8, 5, 8, 5),
        (4.1, 8, 6, 8, 5),
        (4.6, 9, 6, 8, 5),
    ],
)
def test_how_high_the_scores_of_a_line_and_its_neighbours_are(
    score: float, own: int, rough: int, near: int, wide: int
) -> None:
    """On a page whose lines all have this score."""
    page = places("l" * 20, [score] * 20)
    place = "in" if score < 1.5 else "after"
    assert {
        f"s={own}",
        f"{place},s={rough}",
        f"near={near}",
        f"wide={near}",
        f"{place},wide={wide}",
    } <= set(page.features(10))


def test_neighbours_are_as_many_lines_on_either_side_as_there_are() -> None:
    page = places("l" * 8, [1.0, 2.0, 3.0, 4.0, -9.0, 9.0, -1.0, 0.0])
    assert page.around(0, 2) == 2.5
    assert page.around(2, 2) == (1 + 2 + 4 - 3) / 4
    assert page.around(4, 1) == (4 + 4) / 2
    assert page.around(7, 2) == (4 - 1) / 2
    assert page.around(3, 6) == (1 + 2 + 3 - 3 + 4 - 1 + 0) / 7
    assert places("l", [3.0]).around(0, 2) == 0
    wide = places("l" * 14, [9.0, *[0.0] * 12, 9.0])
    assert wide.around(6, 6) == 4 / 12
    assert {"wide=3", "near=2"} <= set(wide.features(6))


def test_the_paragraphs_beside_a_line() -> None:
    page = places("lplppl")
    shown = [[f for f in page.features(number) if "prose=" in f] for number in range(6)]
    assert [feature[0][-2:] for feature in shown] == ["01", "00", "11", "01", "10", "10"]


def test_paragraphs_are_told_from_other_lines() -> None:
    page = places("plp")
    assert {"woven", "in,woven"} <= set(page.features(0))
    assert "in,told=0" in set(page.features(1))
    assert not {"woven", "in,woven"} & set(page.features(1))
    assert not any("told" in feature for feature in page.features(0))


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Velmar storks", "3"),
        ("Velmar storks again", "2"),
        ("Velmar counts again", "1"),
        ("Some other roof", "0"),
        ("Roof", "0"),
        ("Year of all", "3"),
        ("The war of all", "nothing"),
        ("1998", "nothing"),
    ],
)
def test_how_many_of_its_longer_words_the_story_takes_up(label: str, told: str) -> None:
    """In thirds; words of four letters and more."""
    known = [Line(0, len(PARAGRAPH), PARAGRAPH), Line(0, len(label), label)]
    page = Places(known, [True, False], [[], []], [PROSE, RESIDUE])
    assert page.story == (0, 1)
    assert f"after,told={told}" in set(page.features(1))


def test_how_deep_in_the_story_a_paragraph_stands() -> None:
    """Nearer to an end by none, 1, 2-3, 4-7, 8-15 paragraphs or more; itself is behind itself."""
    page = places("p" * 40)
    numbers = [0, 1, 2, 3, 4, 7, 8, 15, 16, 24, 25, 32, 33, 36, 37, 38, 39]
    assert graded(page, "woven,deep", numbers) == [0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 4, 4, 3, 3, 2, 2, 1]
    assert graded(page, "woven,behind", numbers) == [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 3, 3, 2, 2, 1]


def test_depth_is_counted_in_the_story_alone() -> None:
    page = places("pp" + "l" * 30 + "pplpppp", [PROSE] * 2 + [RESIDUE] * 30 + [PROSE] * 2 + [LABEL] + [PROSE] * 4)
    assert page.story == (32, 39)
    assert graded(page, "deep", [34]) == [2]
    assert graded(page, "behind", [34]) == [3]
    assert graded(page, "woven,deep", [32, 33]) == [0, 1]
    assert graded(page, "left", [34]) == [6]
    assert graded(page, "woven,left", [32]) == [6]


def test_how_much_of_the_story_is_left() -> None:
    """In its last 20th, 10th, 5th and so on, by its paragraphs' letters."""
    page = places("p" * 20 + "l")
    assert page.story == (0, 21)
    assert graded(page, "woven,left", [0, 7, 8, 13, 16, 18, 19]) == [6, 6, 5, 4, 3, 2, 1]
    assert graded(page, "left", [20]) == [0]
    assert graded(places("l" * 3), "left", [0]) == [0]


def test_how_many_markers_of_the_page_stand_before_a_line_of_the_story() -> None:
    shapes = [
        ["listed=line"],
        [],
        ["listed=edge", "listed=line"],
        ["listed=hint"],
        ["listed=end"],
        [],
        ["listed=line"],
        [],
    ]
    page = places("lplllplp", [RESIDUE, PROSE, LABEL, LABEL, LABEL, PROSE, LABEL, PROSE], shapes)
    assert page.story == (1, 8)
    assert graded(page, "passed", [2, 3, 4, 6]) == [0, 1, 1, 2]
    assert graded(page, "woven,passed", [1, 5, 7]) == [0, 2, 2]


@pytest.mark.parametrize(
    ("run", "grade"),
    [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (8, 3), (9, 4), (16, 4), (17, 5), (32, 5), (33, 6), (70, 6)],
)
def test_how_many_lines_stand_between_two_paragraphs(run: int, grade: int) -> None:
    page = places("p" + "l" * run + "p")
    assert graded(page, "run", range(1, run + 1)) == [grade] * run


def test_how_near_the_next_paragraph_is() -> None:
    page = places("p" + "l" * 70 + "p")
    grades = [0, 1, 2, 2, *[3] * 4, *[4] * 8, *[5] * 16, *[6] * 3]
    assert graded(page, "gap", range(1, 36)) == grades
    assert graded(page, "gap", range(70, 35, -1)) == grades
    assert graded(places("pl"), "run", [1]) == [6]
    assert graded(places("pll"), "gap", [1, 2]) == [0, 1]
    assert graded(places("llp"), "gap", [0, 1]) == [1, 0]


def test_depth_is_for_lines_inside_and_gaps_for_those_that_are_no_paragraph() -> None:
    page = places("lpll", [RESIDUE, PROSE, LABEL, RESIDUE])
    assert page.story == (1, 3)
    measured = [{f.split("=")[0] for f in page.features(n) if f.split("=")[0] in MEASURES} for n in range(4)]
    woven = {measure for measure in MEASURES if measure.startswith("woven,")}
    assert measured == [set(), woven, {"deep", "behind", "left", "passed", "gap", "run"}, set()]


MEASURES = (
    "deep",
    "behind",
    "left",
    "passed",
    "gap",
    "run",
    "woven,deep",
    "woven,behind",
    "woven,left",
    "woven,passed",
)


def test_some_features_of_its_shape_count_again_at_its_place() -> None:
    carried = {
        "listed=hint",
        "words=1",
        "end=open",
        "twice",
        "mark=url",
        "mark=handle",
        "address=1",
        "page=2",
        "size=15",
        "upper",
        "starts=small",
        "platform=1",
        "ink=marks",
    }
    left = {"capital=3", "function=0", "title", "mark=bar", "trade=1", "piece", "imperative", "attribution=1"}
    page = places("pl", None, [[], sorted(carried | left)])
    shown = set(page.features(1))
    assert carried <= shown
    assert {"in,listed=hint", "in,end=open", "in,twice", "in,size=15"} <= shown
    assert not left & shown
    assert not {f"in,{feature}" for feature in carried | left} & shown - {
        "in,listed=hint",
        "in,end=open",
        "in,twice",
        "in,size=15",
    }
