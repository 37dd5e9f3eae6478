"""The story in a text that holds a whole page."""

from __future__ import annotations

import pytest

from newsparse.model import Span
from newsparse.text import split_blocks
from newsparse_boilerplate.context.positions import Places
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.page.judge import all_line_features, judge_page, limit_of, recognise, weave
from newsparse_boilerplate.weights import Weights

LABELS = [f"Boats {letter}{other}" for letter in "abcdefg" for other in "abcdefg"]
PARAGRAPH = (
    "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
)
OTHERS = [PARAGRAPH.replace("Velmar", town) for town in ("Dravna", "Ostervik", "Kelmsund")]


def lines(*contents: str) -> list[Line]:
    text = "\n\n".join(contents)
    return lines_of(text, split_blocks(text))


def mode(labels: int, cells: int = 0, others: int = 0, label: str = "{}", cell: str = "{} 4") -> str:
    shown = [label.format(known) for known in LABELS[:labels]] + [cell.format(known) for known in LABELS[:cells]]
    return recognise(lines(*shown, *[PARAGRAPH] * others))


def test_a_page_has_thirty_labels() -> None:
    assert (mode(30), mode(29), mode(0)) == ("page", "article", "article")
    assert (mode(29, others=9), mode(30, others=9)) == ("article", "page")


def test_three_in_ten_of_a_pages_lines_are_labels() -> None:
    assert (mode(30, others=70), mode(30, others=71)) == ("page", "article")


def test_a_table_of_results_is_no_page() -> None:
    """For ten labels at most six cells, that is short lines with digits."""
    assert (mode(30, 18), mode(30, 19)) == ("page", "article")
    assert mode(20, 20) == "article"
    assert mode(30, 19, cell="{} four") == "page"


def test_labels_are_short_and_have_no_closing_mark() -> None:
    assert (mode(30, label="{} and all their owners"), mode(30, label="{} and all of the owners")) == (
        "page",
        "article",
    )
    assert mode(30, label="{}.") == "article"
    assert len(f"{LABELS[0]} and all their owners") == 29


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


OPENING = "The harbour office of Tallow Bay has asked all the owners"


@pytest.mark.parametrize(
    ("one", "other", "pieces"),
    [
        (OPENING + " today", "to mend the pier by spring.", True),  # goes on with a small letter
        (OPENING + " today", "To mend the pier by spring.", False),
        (OPENING + " today", ", and those of the mill, to mend it.", True),
        (OPENING + " today", ". They have been given time till May.", True),
        (OPENING + " today", "; they have been given time till May.", True),
        (OPENING + " today", ": They have been given time till May.", True),
        (OPENING + " today", ") to mend the pier by spring or go.", True),
        (OPENING + " today", "’ boats to be moved by spring or go.", True),
        (OPENING + " today", "” to mend the pier by spring or go.", True),
        (OPENING + " today", "- To mend the pier by spring or go.", True),
        (OPENING + " today", "– To mend the pier by spring or go.", True),
        (OPENING + " today", "— To mend the pier by spring or go.", True),
        (OPENING + " today", "! They have been given time till May.", True),
        (OPENING + " today", "? They have been given time till May.", True),
        (OPENING + " today", "% of them to mend it by spring or go.", True),
        (OPENING + " today", "» to mend the pier by spring or go.", True),
        (OPENING + ",", "Ann Lowell and Piet Roe among them.", True),
        (OPENING + " (", "Ann Lowell and Piet Roe) for a sum.", True),
        (OPENING + " “", "Ann Lowell and Piet Roe” for a sum.", True),
        (OPENING + " ‘", "Ann Lowell and Piet Roe’ for a sum.", True),
        (OPENING + " «", "Ann Lowell and Piet Roe» for a sum.", True),
        (OPENING + " of", "Low Harbour for a new pier by spring.", True),  # a word that ends no line
        (OPENING + " of.", "Low Harbour wants a new pier by spring.", False),
        (OPENING + " today", "of Low Harbour for a new pier by May", False),  # no end
        ("Boats of", "Low Harbour and of all the other harbours on the coast of the island are for sale.", False),
        ("All the boats", "of Low Harbour and of the other harbours of the coast of the island are for sale.", True),
        ("The sale of", "Low Harbour and of all the other harbours on the coast of the island is off.", False),
        ("The sale also of", "Low Harbour and of all the other harbours on the coast of the island is off.", True),
    ],
)
def test_a_paragraph_that_a_link_broke_goes_on_in_the_next_line(one: str, other: str, pieces: bool) -> None:
    assert weave(lines(one, other))[0] is pieces


@pytest.mark.parametrize(
    ("before", "link", "after", "pieces"),
    [
        ("The town of Velmar has asked", "Low Harbour Ferries", "to mend all of the pier by next spring.", True),
        ("The town of Velmar asked", "Low Harbour Ferries", "to mend all of the whole pier by next spring.", False),
        ("Nine towns near Velmar today asked", "Low Harbour Ferries", "to mend the piers by next spring.", False),
        ("The town of Velmar has asked", "Low Harbour Ferries", "To mend all of the pier by next spring.", False),
        ("The town of Velmar has asked", "Low Harbour Ferries.", "to mend all of the pier by next spring.", False),
        ("The town of Velmar has asked.", "Low Harbour Ferries", "to mend all of the pier by next spring.", False),
        ("The town of Velmar has asked", "Ferries" * 8 + "Boat", "to mend all of the pier by next spring.", True),
        ("The town of Velmar has asked", "Ferries" * 8 + "Boats", "to mend all of the pier by next spring.", False),
    ],
)
def test_a_link_stands_between_the_halves_of_its_sentence(before: str, link: str, after: str, pieces: bool) -> None:
    """Six words before it, a function word among them; 60 code points at most; a small letter behind it."""
    assert weave(lines(before, link, after))[0] is pieces


def test_woven_pieces_are_a_paragraph_from_eighty_code_points_on() -> None:
    for size, woven_so in ((80, True), (79, False)):
        pieces = ["The town of Velmar has asked,", "x" * (size - 30) + "."]
        assert sum(map(len, pieces)) == size
        assert weave(lines(*pieces)) == [woven_so] * 2


def test_pieces_without_an_end_are_a_paragraph_beside_prose() -> None:
    assert weave(lines(PARAGRAPH, "and so on")) == [True, True]
    assert weave(lines(PARAGRAPH, "And so on")) == [True, False]
    assert weave(lines("Tides", "Boats", PARAGRAPH, "Tides", "and ropes")) == [False, False, True, False, False]
    assert weave(lines("Tides", PARAGRAPH)) == [False, True]
    assert weave([]) == []


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


def test_the_features_of_a_line_by_itself() -> None:
    broken = ("The owners of all the fishing boats of", "Low Harbour and of the mill by the bridge met.")
    known = lines("Ropes", "Read the weather", "Ropes", *broken, PARAGRAPH)
    found = [set(features) for features in all_line_features(known, weave(known))]
    extra = [{f for f in features if f.startswith(("size", "woven", "piece", "prose", "twice"))} for features in found]
    assert extra == [
        {"size=15", "twice"},
        {"size=30"},
        {"size=15", "twice"},
        {"size=50", "woven", "piece"},
        {"size=50", "woven", "piece"},
        {"size=120", "woven", "prose"},
    ]
    assert {"words=3-4", "imperative", "function=2"} <= found[1]


@pytest.mark.parametrize(
    ("size", "name"),
    [
        (15, "15"),
        (16, "30"),
        (30, "30"),
        (31, "50"),
        (50, "50"),
        (51, "80"),
        (80, "80"),
        (81, "120"),
        (120, "120"),
        (121, "200"),
        (200, "200"),
        (201, "400"),
        (400, "400"),
        (401, "400+"),
    ],
)
def test_the_size_of_a_line_is_graded(size: int, name: str) -> None:
    (features,) = all_line_features([Line(0, size, "x" * size)], [False])
    assert f"size={name}" in features


LIMITS = {"in": 2.0, "near": 1.0, "far": 0.5, "size": 1.0, "reach": 16}


@pytest.mark.parametrize(
    ("size", "distance", "limit"),
    [
        (5, 0, 2.0),
        (30, 0, 2.0),
        (82, 0, 3.0),
        (5, 1, 1.0),
        (5, 16, 1.0),
        (82, 16, 2.0),
        (5, 17, 0.5),
        (82, 17, 0.5),
        (222, 0, 4.0),
    ],
)
def test_the_longer_a_line_and_the_nearer_to_the_story_the_surer_it_must_be(
    size: int, distance: int, limit: float
) -> None:
    line = Line(0, size, "x" * size)
    assert round(limit_of(line, distance, LIMITS), 1) == limit
    assert round(limit_of(line, distance, LIMITS | {"size": 2.0}), 1) == round(
        limit if distance > 16 else limit + (limit - (1.0 if distance else 2.0)), 1
    )


def test_each_line_is_judged_by_itself_and_then_at_its_place() -> None:
    """With two features that count: a listed label is residue, and what stands outside the story goes."""
    known = lines("Exit mobile version", *OTHERS, "Exit mobile version", *OTHERS, "Tides", "Ropes")
    learnt = Weights(
        {}, {"bias": 0.0, "listed=line": 9.0, "words=1": 2.0}, {"after": 9.0, "before": 9.0, "s=9": 1.0}, {}
    )
    limits = {"in": 0.0, "near": 5.0, "far": 20.0, "size": 0.0, "reach": 1}
    assert judge_page(known, limits, (), learnt) == [0, 4, 8]
    assert judge_page(known, limits | {"in": 1.0}, (), learnt) == [0, 8]
    assert judge_page(known, limits | {"near": 9.0}, (), learnt) == [0, 4]
    assert judge_page(known, limits | {"reach": 2}, (), learnt) == [0, 4, 8, 9]


def test_what_others_found_near_the_story_stays() -> None:
    known = lines("Exit mobile version", *OTHERS, "Tides", "Ropes", "Nets")
    learnt = Weights({}, {"listed=line": 9.0, "words=1": 2.0}, {"after": 9.0, "before": 9.0}, {})
    limits = {"in": 5.0, "near": 5.0, "far": 5.0, "size": 0.0, "reach": 2}
    spared = [known[0].span, known[5].span, known[6].span]
    assert judge_page(known, limits, (), learnt) == [0, 4, 5, 6]
    assert judge_page(known, limits, spared, learnt) == [4, 6]
    assert judge_page(known, limits, [Span(known[4].start + 1, known[4].end)], learnt) == [0, 4, 5, 6]


def test_a_page_without_a_story_keeps_its_lines() -> None:
    learnt = Weights({}, {"bias": 9.0}, {"bias": 9.0}, {})
    assert judge_page(lines("Tides", "Ropes"), LIMITS, (), learnt) == []
    assert judge_page([], LIMITS, (), learnt) == []
