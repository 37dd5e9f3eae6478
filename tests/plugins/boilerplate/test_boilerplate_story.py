"""The story of a page, and the features of its lines by their position."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.page.story import PageLines, find_story

PARAGRAPH = (
    "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
)
CONTENT = {"p": PARAGRAPH, "l": "Tides"}

PROSE, LABEL, RESIDUE = -3.0, 1.0, 9.0
"""Scores of a paragraph, of a label that may be part of a story, and of certain boilerplate."""


def lines_for(kinds: str) -> list[Line]:
    """A page of paragraphs (p) and labels (l)."""
    return [Line(0, len(CONTENT[kind]), CONTENT[kind]) for kind in kinds]


def story_of(kinds: str, scores: Sequence[float]) -> tuple[int, int]:
    return find_story(lines_for(kinds), [kind == "p" for kind in kinds], scores)


def page_of(
    kinds: str, scores: Sequence[float] | None = None, features: Sequence[list[str]] | None = None
) -> PageLines:
    if scores is None:
        scores = [PROSE if kind == "p" else LABEL for kind in kinds]
    return PageLines(lines_for(kinds), [kind == "p" for kind in kinds], features or [[] for _ in kinds], scores)


def steps(page: PageLines, name: str, numbers: Sequence[int]) -> list[int]:
    """The values of one feature of the lines with these numbers."""
    found = []
    for number in numbers:
        (feature,) = [known for known in page.position_features(number) if known.startswith(f"{name}=")]
        found.append(int(feature.removeprefix(f"{name}=")))
    return found


def test_a_page_of_boilerplate_has_no_story() -> None:
    assert story_of("lll", [RESIDUE] * 3) == (0, 0)
    assert story_of("", []) == (0, 0)


def test_the_story_is_the_stretch_with_the_greatest_sum_of_scores() -> None:
    assert story_of("lpl", [RESIDUE, PROSE, RESIDUE]) == (1, 2)
    assert story_of("lplppl", [RESIDUE, PROSE, RESIDUE, PROSE, PROSE, RESIDUE]) == (1, 5)
    assert story_of("plp", [PROSE, RESIDUE, RESIDUE]) == (0, 1)


def test_a_story_continues_after_a_few_lines_of_boilerplate_but_not_after_many() -> None:
    assert story_of("p" + "l" * 3 + "p", [PROSE, *[RESIDUE] * 3, PROSE]) == (0, 5)
    assert story_of("p" + "l" * 40 + "p", [PROSE, *[RESIDUE] * 40, PROSE]) == (0, 1)


def test_a_short_piece_of_a_paragraph_counts_less_than_a_whole_one() -> None:
    pieces = [Line(0, 15, "of Low Harbour,"), *lines_for("l" * 8), Line(0, 15, "of Low Harbour,")]
    paragraphs = [True, *[False] * 8, True]
    scores = [PROSE, *[RESIDUE] * 8, PROSE]
    assert find_story(pieces, paragraphs, scores) == (0, 1)
    assert story_of("p" + "l" * 8 + "p", scores) == (0, 10)


def test_the_distance_from_the_story_is_counted_before_inside_and_after_it() -> None:
    page = page_of("l" * 45 + "ppp" + "l" * 45, [RESIDUE] * 45 + [PROSE] * 3 + [RESIDUE] * 45)
    assert page.story == (45, 48)
    assert [page.distance(number) for number in (0, 44, 45, 47, 48, 92)] == [45, 1, 0, 0, 1, 45]
    assert steps(page, "after,distance", range(48, 93)) == sorted(steps(page, "after,distance", range(48, 93)))
    for number, where in ((44, "before"), (45, "inside"), (47, "inside"), (48, "after")):
        assert where in set(page.position_features(number))


def test_a_higher_score_never_has_a_lower_step() -> None:
    pages = [page_of("l" * 20, [score / 4] * 20) for score in range(-24, 24)]
    for name in ("score", "near_score", "wide_score"):
        found = [steps(page, name, [10])[0] for page in pages]
        assert found == sorted(found)
        assert found[0] == 0
        assert found[-1] > 5


def test_the_mean_score_of_the_neighbours_excludes_the_line_itself() -> None:
    page = page_of("l" * 8, [1.0, 2.0, 3.0, 4.0, -9.0, 9.0, -1.0, 0.0])
    assert page.mean_score(0, 2) == 2.5
    assert page.mean_score(2, 2) == (1 + 2 + 4 - 3) / 4
    assert page.mean_score(7, 2) == (4 - 1) / 2
    assert page_of("l", [3.0]).mean_score(0, 2) == 0


def test_the_paragraphs_beside_a_line_are_a_feature() -> None:
    page = page_of("lplppl")
    shown = [[f for f in page.position_features(number) if "paragraphs_beside=" in f] for number in range(6)]
    assert [feature[0][-2:] for feature in shown] == ["01", "00", "11", "01", "10", "10"]


@pytest.mark.parametrize(
    ("label", "share"),
    [
        ("Velmar storks", "3"),
        ("Velmar storks again", "2"),
        ("Velmar counts again", "1"),
        ("Some other roof", "0"),
        ("The war of all", "nothing"),
        ("1998", "nothing"),
    ],
)
def test_the_share_of_longer_words_that_the_story_contains_is_a_feature(label: str, share: str) -> None:
    """It is counted in thirds."""
    known = [Line(0, len(PARAGRAPH), PARAGRAPH), Line(0, len(label), label)]
    page = PageLines(known, [True, False], [[], []], [PROSE, RESIDUE])
    assert page.story == (0, 1)
    assert f"after,story_words={share}" in set(page.position_features(1))


def test_a_paragraph_in_the_middle_of_the_story_is_deeper_than_one_at_its_ends() -> None:
    page = page_of("p" * 40)
    depth = steps(page, "paragraph,depth", range(40))
    assert depth[:20] == sorted(depth[:20])
    assert depth[20:] == sorted(depth[20:], reverse=True)
    assert (depth[0], depth[20]) == (0, 5)
    left = steps(page, "paragraph,paragraphs_left", range(40))
    assert left == sorted(left, reverse=True)


def test_depth_is_counted_from_the_start_and_the_end_of_the_story() -> None:
    page = page_of("pp" + "l" * 30 + "pplpppp", [PROSE] * 2 + [RESIDUE] * 30 + [PROSE] * 2 + [LABEL] + [PROSE] * 4)
    assert page.story == (32, 39)
    assert steps(page, "paragraph,depth", [32, 33]) == [0, 1]


def test_the_share_of_the_remaining_text_decreases_towards_the_end_of_the_story() -> None:
    page = page_of("p" * 20 + "l")
    left = steps(page, "paragraph,text_left", range(20))
    assert left == sorted(left, reverse=True)
    assert steps(page, "text_left", [20]) == [0]


def test_listed_lines_before_a_line_of_the_story_are_counted() -> None:
    features = [["listed=line"], [], ["listed=weak_line"], ["listed=weak_opening"], [], [], ["listed=line"], []]
    page = page_of("lplllplp", [RESIDUE, PROSE, LABEL, LABEL, LABEL, PROSE, LABEL, PROSE], features)
    assert page.story == (1, 8)
    assert steps(page, "listed_before", [2, 3, 4, 6]) == [0, 1, 1, 1]
    assert steps(page, "paragraph,listed_before", [1, 5, 7]) == [0, 1, 2]


def test_the_nearest_paragraph_and_the_lines_between_two_paragraphs_are_features() -> None:
    page = page_of("p" + "l" * 9 + "p")
    nearest = steps(page, "nearest_paragraph", range(1, 10))
    assert nearest == nearest[::-1]
    assert nearest[:5] == sorted(nearest[:5])
    assert len(set(steps(page, "lines_between", range(1, 10)))) == 1


def test_lines_of_the_story_have_depth_features_and_those_outside_paragraphs_also_gaps() -> None:
    page = page_of("lpll", [RESIDUE, PROSE, LABEL, RESIDUE])
    assert page.story == (1, 3)
    depth = {"depth", "paragraphs_left", "text_left", "listed_before"}
    gaps = {"nearest_paragraph", "lines_between"}
    for number, expected in enumerate((set(), {f"paragraph,{name}" for name in depth}, depth | gaps, set())):
        names = {feature.split("=")[0] for feature in page.position_features(number)}
        assert {name for name in names if name.removeprefix("paragraph,") in depth | gaps} == expected


def test_some_features_of_a_single_line_are_position_features_too() -> None:
    kept = {
        "listed=weak_opening",
        "end=open",
        "repeated",
        "size=15",
        "words=1",
        "mark=url",
        "address=1",
        "content=marks",
    }
    left = {"capitals=3", "title_case", "mark=bar", "job=1", "piece", "imperative"}
    shown = set(page_of("pl", None, [[], sorted(kept | left)]).position_features(1))
    assert kept <= shown
    assert not left & shown
    crossed = {feature for feature in shown if feature.split(",")[-1] in kept | left and "," in feature}
    assert crossed == {"inside,listed=weak_opening", "inside,end=open", "inside,repeated", "inside,size=15"}
