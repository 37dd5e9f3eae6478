"""Lists and tables of a story stay: their lines look like those of a page, but nothing surely is."""

from __future__ import annotations

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate.context.evidence import (
    is_list_of_story,
    lines_among_others,
    repeated_labels,
)
from newsparse_boilerplate.context.sweep import lines_in_gaps
from newsparse_boilerplate.context.tables import is_amount, tables_of_amounts
from newsparse_boilerplate.lines import Line, lines_of
from newsparse_boilerplate.prose import is_table_row

STORY = "The donors of the fund were named on Friday by the council of Velmar, which had kept the list for years."
END = "The fund closes in May, when the roof of the harbour chapel is to be paid for, and opens again a year later."
SUBHEADING, LABEL = "Harbour chapel reopens", "Article content"
GIFTS = ["Ada Quill", "$2,800", "Bo Ek", "$250", "Ines Marlow", "$500", "Piet Roe", "$1,000", "Tom Varga", "$40"]


def lines(*contents: str) -> list[Line]:
    text = "\n\n".join(contents)
    return lines_of(text, split_blocks(text))


@pytest.mark.parametrize("content", ["$2,800", "£40", "3.5%", "12 %", "1,204", "(4.2)", "€ 1.000", "-0.7", "50,000₩"])
def test_a_sum_or_a_share_or_a_number_with_a_point_is_an_amount(content: str) -> None:
    assert is_amount(*lines(content))


@pytest.mark.parametrize("content", ["7", "10:15", "12.05.2024", "4 min", "2024", "$2,800 a month", "12/05/24", "***"])
def test_a_rank_or_a_date_or_a_time_is_not_an_amount(content: str) -> None:
    assert not is_amount(*lines(content))


@pytest.mark.parametrize("rows", [GIFTS, GIFTS[1:], [*GIFTS[1:], "Rosa Linde"]])
def test_a_table_has_all_lines_between_its_amounts_and_the_names_beside_them(rows: list[str]) -> None:
    assert tables_of_amounts(lines(STORY, *rows, END)) == set(range(1, len(rows) + 1))


def test_a_few_amounts_are_not_a_table() -> None:
    assert tables_of_amounts(lines(STORY, "Harbour shares", "41.20", "Velmar rail", "7.35", END)) == set()


def test_amounts_that_are_far_apart_are_not_a_table() -> None:
    far = [line for gift in ("$1,000", "$2,000", "$3,000", "$4,000", "$5,000") for line in (gift, *[STORY] * 5)]
    assert tables_of_amounts(lines(STORY, *far)) == set()


MOST = 7
"""The most unproven lines of an article in these tests."""

MENU = ["Oat porridge", "Drink within two hours", "Pike soup", "Bread of the day", "Smoked eel"]


def test_many_lines_above_the_limit_are_a_list_of_the_story_if_no_line_is_known() -> None:
    text = lines(STORY, *["Flour and salt"] * (MOST + 1))
    found = range(1, len(text))
    assert is_list_of_story(text, found, (), MOST)
    assert not is_list_of_story(text, found, {text[3].start}, MOST)
    assert not is_list_of_story(text, found[1:], (), MOST)


def test_the_lines_of_a_language_without_phrase_lists_may_all_be_unknown() -> None:
    polish = "Rada miejska Velmaru podała w piątek nazwiska ofiarodawców, które przez wiele lat trzymała w tajemnicy."
    text = lines(polish, *["Mąka i sól"] * (MOST + 1))
    assert not is_list_of_story(text, range(1, len(text)), (), MOST)


def test_a_label_that_a_page_prints_again_and_again_is_not_a_subheading() -> None:
    text = lines(STORY, LABEL, STORY, LABEL, END, LABEL, SUBHEADING, END, "Advertisement")
    assert repeated_labels(text, known={text[8].start}) == {1, 3, 5}


def test_a_line_of_a_list_may_be_repeated_in_a_text_without_known_boilerplate() -> None:
    assert repeated_labels(lines(STORY, MENU[1], STORY, MENU[1], END, MENU[1]), known=()) == set()


def test_a_line_above_the_limit_stays_among_others_if_no_line_is_known() -> None:
    text = lines(STORY, "Stork: Ines Marlow", "TICKETS", "Roof: 40", "Ladder: 12")
    assert lines_among_others(text, {2}, known=()) == {2}
    assert lines_among_others(text, {2, 3}, known=()) == set()
    assert lines_among_others(text, {1}, known=()) == set()
    assert lines_among_others(text, {4}, known=()) == {4}
    assert lines_among_others(text, {3, 4}, known=()) == set()
    assert lines_among_others(text[:3], {2}, known=()) == set()
    assert lines_among_others(text, {2}, known={text[4].start}) == set()


@pytest.mark.parametrize("row", ["3 May\t\t$250\t\tAda Quill", "1\tVelmar Rovers\t24", "Boat\t12\t\t3"])
def test_cells_between_tabs_with_a_number_are_a_row_of_a_table(row: str) -> None:
    assert is_table_row(Line(0, len(row), row))


@pytest.mark.parametrize("row", ["Home\tNews\tSport", "Page 2\tNext", "24 comments", "\tFriday 24 May"])
def test_a_menu_between_tabs_is_not_a_row_of_a_table(row: str) -> None:
    assert not is_table_row(Line(0, len(row), row))


@pytest.mark.parametrize(
    ("between", "doubtful", "stays"),
    [
        ([LABEL, SUBHEADING, LABEL], {2}, {2}),
        ([SUBHEADING], {1}, {1}),
        ([SUBHEADING, SUBHEADING], {1, 2}, {1, 2}),
        ([SUBHEADING], set(), set()),
        ([SUBHEADING] * 3, {1, 2, 3}, set()),
        ([*[LABEL] * 4, SUBHEADING], {5}, {5}),
        ([*[LABEL] * 5, SUBHEADING], {6}, set()),
    ],
)
def test_a_doubtful_line_between_paragraphs_stays(between: list[str], doubtful: set[int], stays: set[int]) -> None:
    found = range(1, len(between) + 1)
    assert lines_in_gaps(lines(STORY, *between, END), found, doubtful) == stays


def test_a_doubtful_line_before_or_after_all_paragraphs_is_not_between_them() -> None:
    assert lines_in_gaps(lines(SUBHEADING, STORY, END, SUBHEADING), {0, 3}, {0, 3}) == set()
