"""Whole pages are detected, and paragraphs that were broken at links are joined."""

from __future__ import annotations

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.page.detect import detect_mode
from newsparse_boilerplate.paragraphs import paragraph_flags

LABELS = [f"Boats {letter}{other}" for letter in "abcdefg" for other in "abcdefg"]
PARAGRAPH = (
    "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
)


def lines(*contents: str) -> list[Line]:
    text = "\n\n".join(contents)
    return lines_of(text, split_blocks(text))


def mode(*contents: str) -> str:
    return detect_mode(lines(*contents))


def test_a_text_with_many_labels_is_a_page() -> None:
    assert mode(*LABELS) == "page"
    assert mode(*LABELS, *[PARAGRAPH] * 9) == "page"
    assert mode(*LABELS[:10]) == "article"
    assert mode() == "article"


def test_one_label_above_each_paragraph_makes_no_page() -> None:
    assert mode(*["Article content", PARAGRAPH] * 40) == "article"
    assert mode(*LABELS[:4] * 10, *[PARAGRAPH] * 40) == "article"
    assert mode(*LABELS[:5] * 10, *[PARAGRAPH] * 40) == "page"


def test_a_text_in_which_most_lines_are_paragraphs_is_an_article() -> None:
    assert mode(*LABELS, *[PARAGRAPH] * 200) == "article"


def test_a_table_of_results_is_not_a_page() -> None:
    """Its short lines have digits."""
    assert mode(*LABELS, *[f"{label} 4" for label in LABELS]) == "article"
    assert mode(*LABELS, *[f"{label} four" for label in LABELS]) == "page"


def test_labels_are_short_and_have_no_closing_mark() -> None:
    assert mode(*[f"{label} and all of the owners of the boats" for label in LABELS]) == "article"
    assert mode(*[f"{label}." for label in LABELS]) == "article"


def flags(text: str) -> list[bool]:
    return paragraph_flags(lines_of(text, split_blocks(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office of Tallow Bay has asked the owners of\nLow Harbour Ferries\nto mend the pier by spring.",
        "The pier was built by the grandfather of\nIlse Brandvold\n, who runs the mill and the only inn of the island.",
        "The harbour office, which lies behind the mill, has sued\nLow Harbour Ferries\nand wants the old crane back.",
    ],
)
def test_the_pieces_of_a_paragraph_broken_at_links_are_joined(text: str) -> None:
    assert flags(text) == [True, True, True]


OPENING = "The harbour office of Tallow Bay has asked all the owners"


@pytest.mark.parametrize(
    ("one", "other", "pieces"),
    [
        (OPENING + " today", "to mend the pier by spring.", True),  # continues in lower case
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
        (OPENING + " of", "Low Harbour for a new pier by spring.", True),  # a function word
        (OPENING + " of.", "Low Harbour wants a new pier by spring.", False),
        (OPENING + " today", "of Low Harbour for a new pier by May", False),  # no end
        ("Boats of", "Low Harbour and of all the other harbours on the coast of the island are for sale.", False),
        ("All the boats", "of Low Harbour and of the other harbours of the coast of the island are for sale.", True),
        ("The sale of", "Low Harbour and of all the other harbours on the coast of the island is off.", False),
        ("The sale also of", "Low Harbour and of all the other harbours on the coast of the island is off.", True),
    ],
)
def test_a_broken_paragraph_continues_on_the_next_line(one: str, other: str, pieces: bool) -> None:
    assert paragraph_flags(lines(one, other))[0] is pieces


@pytest.mark.parametrize(
    ("before", "link", "after", "pieces"),
    [
        ("The town of Velmar has asked", "Low Harbour Ferries", "to mend all of the pier by next spring.", True),
        ("The town of Velmar asked", "Low Harbour Ferries", "to mend all of the whole pier by next spring.", False),
        ("Nine towns near Velmar today asked", "Low Harbour Ferries", "to mend the piers by next spring.", False),
        ("The town of Velmar has asked", "Low Harbour Ferries", "To mend all of the pier by next spring.", False),
        ("The town of Velmar has asked", "Low Harbour Ferries.", "to mend all of the pier by next spring.", False),
        ("The town of Velmar has asked.", "Low Harbour Ferries", "to mend all of the pier by next spring.", False),
        ("The town of Velmar has asked", "Ferries" * 20, "to mend all of the pier by next spring.", False),
    ],
)
def test_a_link_may_be_a_line_inside_its_sentence(before: str, link: str, after: str, pieces: bool) -> None:
    """It follows a function word, is not long, and precedes a line that begins with a lower-case letter."""
    assert paragraph_flags(lines(before, link, after))[0] is pieces


def test_pieces_without_an_end_are_joined_to_prose() -> None:
    assert paragraph_flags(lines(PARAGRAPH, "and so on")) == [True, True]
    assert paragraph_flags(lines(PARAGRAPH, "And so on")) == [True, False]
    assert paragraph_flags(lines("Tides", "Boats", PARAGRAPH, "Tides", "and ropes")) == [
        False,
        False,
        True,
        False,
        False,
    ]
    assert paragraph_flags(lines("Tides", PARAGRAPH)) == [False, True]
    assert paragraph_flags([]) == []


def test_labels_are_not_joined() -> None:
    assert not any(flags("News\nSport\nWeather\nTide tables\nMost read this week\nSign in\nupdated today"))
