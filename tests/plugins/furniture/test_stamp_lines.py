"""Lines of times: reading times beside a timestamp, and the times of the posts of a live page, are not the story's."""

from __future__ import annotations

import pytest

import newsparse

HEAD = "Night ferry leaves the bay with four hundred people"
LEAD = "The night ferry left the bay of Velmar on Tuesday with four hundred people, the harbour office said."
POSTS = (
    ("Gates open", "The gates of the pier were opened at last to the people who have tickets, the office said."),
    ("Queue grows", "Four hundred people are waiting on the pier, and more of them come with every bus from town."),
    ("Ice breaks", "The ice in the mouth of the bay broke in the night, and the pilot says the channel is free."),
    ("Good morning", "It is the first day of the season, and the first boat in three winters is at the pier."),
)


def live(*times: str) -> str:
    posts = (f"{time}\n{title}\n{post}" for time, (title, post) in zip(times, POSTS, strict=True))
    return "\n".join((HEAD, "By Ada Quill", LEAD, *posts))


@pytest.mark.parametrize("rest", ["| 4 min read", "Uhr | Lesedauer: 3 Minuten", "| Quay News", "• Leestijd 2 minuten"])
def test_what_stands_beside_a_timestamp_is_not_in_the_body(rest: str) -> None:
    article = newsparse.parse(f"{HEAD}\nBy Ada Quill\n4.5.2024, 10:14 {rest}\n{LEAD}\n{POSTS[0][1]}")
    assert article.published is not None
    assert article.body.text == f"{LEAD}\n{POSTS[0][1]}"


@pytest.mark.parametrize("line", ["4 min read", "Published 6:02am, updated 2 minutes ago", "vor 3 Stunden"])
def test_a_line_of_times_without_a_date_near_the_headline_is_boilerplate(line: str) -> None:
    article = newsparse.parse(f"{HEAD}\nBy Ada Quill\n{line}\n{LEAD}\n{POSTS[0][1]}")
    assert [one.span.of(article.text) for one in article.boilerplate] == [line]


def test_the_weekday_is_part_of_the_timestamp() -> None:
    article = newsparse.parse(f"{HEAD}\nBy Ada Quill\nTuesday 4 June 2024 10.14\n{LEAD}\n{POSTS[0][1]}")
    assert [one.text for one in article.timestamps] == ["Tuesday 4 June 2024 10.14"]


@pytest.mark.parametrize(
    "times",
    [
        ("18:05", "17:40", "16:15", "09:00"),
        ("7.40pm", "6.15pm", "4.02pm", "9am"),
        ("00:20", "23:55", "22:10", "21:00"),
        ("45m ago", "2h ago", "3h ago", "9h ago"),
        ("vor 5 Minuten", "vor 1 Stunde", "vor 2 Stunden", "vor 9 Stunden"),
    ],
)
def test_the_times_of_posts_are_boilerplate_and_the_lines_below_them_headings(times: tuple[str, ...]) -> None:
    article = newsparse.parse(live(*times))
    assert [one.span.of(article.text) for one in article.boilerplate] == [*times]
    assert [one.text for one in article.subheadings] == [title for title, _ in POSTS]


@pytest.mark.parametrize("times", [("09:00", "16:15", "17:40", "18:05"), ("9am", "10am", "noon", "2pm")])
def test_the_times_of_a_chronicle_stay_in_the_story(times: tuple[str, ...]) -> None:
    body = newsparse.parse(live(*times)).body.text
    assert all(f"\n{time}\n" in body for time in times)


def test_the_times_of_two_films_stay() -> None:
    article = newsparse.parse(f"{HEAD}\nBy Ada Quill\n{LEAD}\nThe Weir\n20:15\nThe Locks\n18:30\n{POSTS[0][1]}")
    assert "18:30" in article.body.text


def test_a_line_above_the_time_of_a_post_is_not_a_heading() -> None:
    text = live("18:05", "17:40", "16:15", "09:00").replace("\n17:40", "\nCopy link now\n17:40")
    assert "Copy link now" not in [one.text for one in newsparse.parse(text).subheadings]


@pytest.mark.parametrize("label", ["Published on", "Posted on:", "Publié le"])
def test_the_label_above_a_timestamp_goes_with_it(label: str) -> None:
    story = "The council of Harrow voted on Tuesday to close the old swing bridge for nine months while it is repaired."
    text = "\n".join(("Harrow council shuts its swing bridge", "By Ada Quill", label, "4 May 2024", story, story))
    article = newsparse.parse(text)
    assert article.body.text == f"{story}\n{story}"
    assert [stamp.date.day for stamp in article.timestamps] == [4]


def test_a_time_between_the_headline_and_the_dateline_is_a_timestamp() -> None:
    story = "HARROW (Reuters) - The council voted on Tuesday to close the old swing bridge for nine months."
    article = newsparse.parse(f"Harrow shuts its swing bridge\n\n2024-05-04 13:00:03 GMT+00:00\n\n{story}\n")
    assert article.published is not None
    assert (article.published.month, article.published.day) == (5, 4)
    assert article.body.text.startswith("The council")


def test_a_date_without_a_time_above_a_dateline_stays() -> None:
    story = "HARROW (Reuters) - The council voted on Tuesday to close the old swing bridge for nine months."
    assert newsparse.parse(f"Harrow shuts its swing bridge\n\nMay 4\n\n{story}\n").published is None


def test_prices_in_a_column_are_not_times() -> None:
    text = live("9.50", "8.40", "7.20", "6.10")
    assert not any(one.rule == "post_time" for one in newsparse.parse(text).boilerplate)
