"""Limits of captions, standfirsts, subheadings and times are exact; dates are read by their definition."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from newsparse.model import Span, SpanIndex
from newsparse.text import split_blocks
from newsparse_furniture import caption, photo_credit, stamp_lines, standfirst, subheading_form, timestamp
from newsparse_furniture.head_lines import HeadLine
from newsparse_furniture.stamp_lines import post_times
from newsparse_furniture.standfirst import find_standfirst
from newsparse_furniture.subheading_form import breaks_off, is_film, is_heading, is_timed, may_be_title
from newsparse_furniture.timestamp import DateContext, is_stamp, is_stamp_label, parse_timestamps, shown_order


def head_lines(*lines: str) -> list[HeadLine]:
    text = "\n\n".join(lines)
    starts = [len("\n\n".join((*lines[:number], ""))) for number in range(len(lines))]
    return [HeadLine(Span(start, start + len(line)), text) for start, line in zip(starts, lines, strict=True)]


def has_standfirst(*lines: str) -> bool:
    return find_standfirst(head_lines(*lines), framed=True) is not None


def posts(*times: str) -> int:
    text = "\n\n".join(times)
    return len(post_times(text, split_blocks(text), SpanIndex([])))


def credit(line: str) -> bool:
    return photo_credit.find_photo_credit(line, Span(0, len(line))) is not None


MOST: dict[str, tuple[int, Callable[[str], bool], Callable[[int], str]]] = {
    "the length of a caption": (
        caption.LONGEST, lambda line: caption.looks_like_caption(line, Span(0, len(line))),
        lambda n: "x" * (n - 19) + ". Photo: Ann Marlow",
    ),
    "the length of a credit": (
        photo_credit.LONGEST, credit, lambda n: f"Photo: Ann {'M' * (n - 11)}",
    ),
    "the words of a credit": (
        photo_credit.MOST_WORDS, credit, lambda n: f"Photo: {' '.join(['Ann'] * n)}",
    ),
    "the length of a timestamp": (timestamp.LONGEST, is_stamp, lambda n: "12 May 2024" + " " * (n - 15) + "2:10"),
    "the length of a label of a timestamp": (timestamp.LONGEST, is_stamp, lambda n: "Published" + " " * (n - 9)),
    "the length of the time of a post": (
        stamp_lines.LONGEST_POST_TIME, lambda line: posts(line) == 1, lambda n: "2h" + " " * (n - 5) + "ago",
    ),
    "the length of a standfirst": (standfirst.LONGEST, has_standfirst, lambda n: f"The boats of the {'x' * (n - 18)}."),
    "the length of a standfirst without a full stop": (
        standfirst.LONGEST // 2, has_standfirst, lambda n: f"The boats of the {'x' * (n - 17)}",
    ),
    "the sentences of a standfirst": (
        standfirst.MOST_SENTENCES, has_standfirst, lambda n: "The ferry is back. " * (n - 1) + "The ferry is late.",
    ),
    "the length of a subheading": (subheading_form.LONGEST, is_heading, lambda n: "X" * n),
    "the words of a subheading": (subheading_form.MOST_WORDS, is_heading, lambda n: " ".join(["Xx"] * n)),
    "the length of a subheading with a time": (
        subheading_form.LONGEST_TIMED, is_heading, lambda n: "10:14: " + "X" * (n - 7),
    ),
    "the words of a subheading with a time": (
        subheading_form.MOST_WORDS_TIMED, is_heading, lambda n: "10:14: " + " ".join(["Xx"] * (n - 1)),
    ),
    "the words of a question": (
        subheading_form.MOST_WORDS_TIMED, is_heading, lambda n: " ".join(["Why", *["is"] * (n - 2), "it?"]),
    ),
}  # fmt: skip
FEWEST: dict[str, tuple[int, Callable[[str], bool], Callable[[int], str]]] = {
    "the length of a caption": (
        caption.SHORTEST, lambda line: caption.looks_like_caption(line, Span(0, len(line))),
        lambda n: f"({'x' * (n - 2)})",
    ),
    "the length of a standfirst": (standfirst.SHORTEST, has_standfirst, lambda n: f"The ferry is {'x' * (n - 14)}."),
    "the words in lower case of a standfirst without a full stop": (
        standfirst.FEWEST_SMALL, has_standfirst, lambda n: f"Ferry Office Of Velmar {' '.join(['shuts'] * n)}",
    ),
    "the posts of a live page": (
        stamp_lines.FEWEST_POSTS, lambda text: posts(*text.split("|")) > 0,
        lambda n: "|".join(f"1{9 - number}:14" for number in range(n)),
    ),
    "the words of a title": (subheading_form.FEWEST_TITLE_WORDS, may_be_title, lambda n: " ".join(["Ferry"] * n)),
}  # fmt: skip


@pytest.mark.parametrize("name", MOST)
def test_what_has_the_greatest_length_is_found_and_one_more_is_not(name: str) -> None:
    limit, found, line = MOST[name]
    assert [found(line(limit + more)) for more in (-1, 0, 1)] == [True, True, False]


@pytest.mark.parametrize("name", FEWEST)
def test_what_has_the_smallest_length_is_found_and_one_less_is_not(name: str) -> None:
    limit, found, line = FEWEST[name]
    assert [found(line(limit + more)) for more in (-1, 0, 1)] == [False, True, True]


def test_a_list_of_a_standfirst_has_two_items_or_more_up_to_a_limit() -> None:
    for number in (1, 2, standfirst.MOST_BULLETS, standfirst.MOST_BULLETS + 1):
        bullets = [f"- The ferry is late {'x' * (n + 1)}" for n in range(number)]
        found = find_standfirst(head_lines(*bullets), framed=True)
        assert (found is not None) is (1 < number <= standfirst.MOST_BULLETS)


# Times and dates ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("00:00", (0, 0)), ("23:59", (23, 59)), ("24:00", None), ("10:60", None), ("12:05 am", (0, 5)),
        ("12:05 pm", (12, 5)), ("1 pm", (13, 0)), ("11 p.m.", (23, 0)), ("1 am", (1, 0)), ("15:30 pm", (15, 30)),
        ("0:30 am", (0, 30)), ("10h14", (10, 14)), ("10.14", (10, 14)), ("10:14:22", (10, 14)), ("13 pm", (13, 0)),
    ],
)  # fmt: skip
def test_the_time_of_a_day(line: str, time: tuple[int, int] | None) -> None:
    found = parse_timestamps(line)
    shown = (found.time.hour, found.time.minute) if found and found.time else None
    assert shown == time


@pytest.mark.parametrize(
    ("line", "order", "date"),
    [
        ("13/04/24", None, (2024, 4, 13)), ("04/13/24", None, (2024, 4, 13)), ("4/4/24", None, (2024, 4, 4)),
        ("3/4/24", None, (2024, None, None)), ("3/4/24", "day first", (2024, 4, 3)),
        ("3/4/24", "month first", (2024, 3, 4)),
        ("3.4.24", None, (2024, 4, 3)), ("3.4.69", None, (2069, 4, 3)), ("3.4.70", None, (1970, 4, 3)),
        ("2024-04-03", None, (2024, 4, 3)), ("12/12/24", "day first", (2024, 12, 12)),
        ("31.12.24", None, (2024, 12, 31)),
        ("2024-13-03", None, None), ("2024-12-32", None, None), ("2024-00-03", None, None), ("2024-12-00", None, None),
        ("12/4/24", "month first", (2024, 12, 4)), ("4/12/24", "day first", (2024, 12, 4)),
    ],
)  # fmt: skip
def test_the_date_of_numbers(
    line: str, order: timestamp.Order | None, date: tuple[int, int | None, int | None] | None
) -> None:
    found = parse_timestamps(line, context=DateContext(order=order))
    shown = found and [(one.date.year, one.date.month, one.date.day) for one in found.timestamps]
    assert shown == (None if date is None else [date])


@pytest.mark.parametrize(
    ("near", "year"),
    [(dt.date(2024, 6, 30), 2024), (dt.date(2024, 6, 20), 2023), (dt.date(2024, 12, 30), 2024), (None, None),
     (dt.date(1, 1, 1), 1), (dt.date(9999, 12, 31), 9999)],
)  # fmt: skip
def test_a_missing_year_makes_the_date_nearest(near: dt.date | None, year: int | None) -> None:
    found = parse_timestamps("28 December", context=DateContext(near=near))
    assert found is not None
    assert found.timestamps[0].date.year == year


def test_the_parts_of_a_line_of_times() -> None:
    line = "Published 12 May 2024 10:14 (IST) | Updated 13 May 2024"
    found = parse_timestamps(line)
    assert found is not None
    assert [one.span.of(line) for one in found.timestamps] == [
        "Published 12 May 2024 10:14 (IST)",
        "Updated 13 May 2024",
    ]
    assert (found.labelled, found.time, found.relative) == (True, None, False)
    for other, labelled in (("12 May 2024 | Updated 13 May", False), ("12 May 2024", False), ("Updated 12 May", True)):
        parsed = parse_timestamps(other)
        assert parsed is not None
        assert parsed.labelled is labelled
    relative = ("2 hours ago", "2 hours", "4 min read", "12 May 2024, 2 hours ago")
    assert [one for one in relative if (found := parse_timestamps(one)) and found.relative] == ["2 hours ago"]
    before = parse_timestamps("2:10 pm, Sunday 12 May 2024")
    assert before is not None
    assert (before.timestamps[0].span, before.timestamps[0].time is not None) == (Span(0, 27), True)


@pytest.mark.parametrize(
    ("line", "order"),
    [("13/12/2024", "day first"), ("12/13/2024", "month first"), ("12/12/2024", None), ("13/13/2024", None),
     ("13/12/24", "day first"), ("1/13/12/2024", None)],
)  # fmt: skip
def test_a_number_above_twelve_shows_the_order(line: str, order: str | None) -> None:
    assert shown_order([line]) == order
    assert shown_order([line], "en-GB") == order
    assert shown_order([line], "fr") == (order or "day first")


@pytest.mark.parametrize(
    ("line", "label"),
    [("Published", True), ("Posted on:", True), ("Updated :", True), ("Published ferry", False), ("May", False),
     ("", False)],
)  # fmt: skip
def test_a_label_of_a_date_is_alone(line: str, label: bool) -> None:
    assert is_stamp_label(line) is label


@pytest.mark.parametrize(
    ("times", "number"),
    [
        (("10:14", "10:02", "9:58"), 3), (("9:58", "10:02", "10:14"), 0), (("0:10", "23:50", "23:40", "23:30"), 4),
        (("10:14", "9:02", "9:58"), 0), (("10:14", "9:02", "9:58", "9:50"), 4), (("2h ago",), 1),
        (("1.20", "1.10", "1.05"), 0),
        (("10:14", "10:14", "10:14"), 3), (("12 May 2024", "11 May 2024", "10 May 2024"), 0),
    ],
)  # fmt: skip
def test_the_times_of_posts_are_latest_first(times: tuple[str, ...], number: int) -> None:
    assert posts(*times) == number


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("10:14: Divers Raise Bell", "timed"), ("2:34 Divers Raise Bell", "film"), ("Divers raise the", "breaks"),
        ("1:02:34 Divers", "film"), ("Divers Raise", ""), ("10.14 Uhr - Divers", "timed"),
    ],
)  # fmt: skip
def test_lines_with_times_and_lines_that_break_off(line: str, answers: str) -> None:
    tests = {"timed": is_timed, "film": is_film, "breaks": breaks_off}
    assert " ".join(name for name, test in tests.items() if test(line)) == answers


@pytest.mark.parametrize(
    "line",
    ["the bell", "Divers raise the bell!", "Divers, divers,", "“Divers raise it.”", "“Divers raise it", "4 12 20",
     "Cod 4 5", "SEE MORE: Ferry captain wins", "By Ann Marlow", "Divers\nraise", "12", "Divers and", "Look | See",
     "www.q.example"],
)  # fmt: skip
def test_other_lines_are_not_subheadings(line: str) -> None:
    assert not is_heading(line)


@pytest.mark.parametrize(
    "line",
    ["Divers raise the bell", "“Divers raise it”", "Why is it late?", "¿Por qué?", "Q&A", "Cod (4)", "By the river",
     "- Divers", "4 divers", "10:14: Divers raise the bell"],
)  # fmt: skip
def test_subheadings_have_a_form(line: str) -> None:
    assert is_heading(line)
