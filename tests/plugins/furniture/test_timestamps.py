"""Dates and times of publication are data; sentences and tables with dates are not timestamps."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given

import newsparse
from newsparse import Hints
from newsparse.testing import differences, timestamps
from newsparse_furniture.timestamp import DateContext, parse_timestamps, shown_order

HEAD = "Ice keeps the boats in port"
LEAD = (
    "The harbour of Kelmsund is shut until the ice has gone, its master said on Tuesday, for the first time since 1929."
)
NEXT = "Nine trawlers are caught between the two moles. No one has been hurt, and there is food for a month."

LINES: dict[str, list[Any]] = {
    "Updated 12 May 2024, 10:14": [("updated", (2024, 5, 12), (10, 14), None)],
    "Published 12 May 2024 10:14 am EDT | Updated May 13": [
        ("published", (2024, 5, 12), (10, 14), "EDT"), ("updated", (None, 5, 13), None, None),
    ],
    "Thursday, 1st August 2024 at 9.05pm BST": [("published", (2024, 8, 1), (21, 5), "BST")],
    "2:10 pm, 12-Jan-2012": [("published", (2012, 1, 12), (14, 10), None)],
    "2024-05-12T10:14:22Z": [("published", (2024, 5, 12), (10, 14), "Z")],
    "12.05.2024, 16:24 Uhr": [("published", (2024, 5, 12), (16, 24), None)],
    "Stand: 28. April 2023 17:23 Uhr": [("updated", (2023, 4, 28), (17, 23), None)],
    "Publié le 1er août 2024 à 10h14": [("published", (2024, 8, 1), (10, 14), None)],
    "Actualizado: 3 de enero de 2024 a las 18:20": [("updated", (2024, 1, 3), (18, 20), None)],
    "Publicado em 03/04/2024 às 10h14": [("published", (2024, 4, 3), (10, 14), None)],
    "Pubblicato il 12 maggio 2024 alle 10.14": [("published", (2024, 5, 12), (10, 14), None)],
    "Bijgewerkt op 12 maart 2024 om 10.14 uur": [("updated", (2024, 3, 12), (10, 14), None)],
    "12 May 2024 | 4 min read": [("published", (2024, 5, 12), None, None)],
    "Updated May 12, 2024 / 10:14 AM / Quay News": [("updated", (2024, 5, 12), (10, 14), None)],
    "03/04/2024": [("published", (2024, None, None), None, None)],
    "23/04/2024": [("published", (2024, 4, 23), None, None)],
    "4 min read": [],
}  # fmt: skip
OTHERS = (
    "The bridge was opened on 12 May 2024", "12 May 2024 was a cold day in the harbour", "Cod 12.40 13.10", "45",
    "2025 - 1929", "Harbour master shut the port at 10:14", "31 boats, 4 moles", "May, 12 and 14", "99/99/2024",
    "May 2024 to March 2025 in numbers",
)  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LINES.items(), ids=LINES)
def test_a_line_of_dates_and_times_is_read_in_seven_languages(line: str, expected: list[Any]) -> None:
    found = parse_timestamps(line)
    assert found is not None
    assert [
        (
            stamp.role,
            (stamp.date.year, stamp.date.month, stamp.date.day),
            stamp.time and (stamp.time.hour, stamp.time.minute),
            stamp.time.zone.text if stamp.time and stamp.time.zone else None,
        )
        for stamp in found.timestamps
    ] == expected


@pytest.mark.parametrize("line", OTHERS)
def test_a_line_with_other_words_is_not_a_timestamp(line: str) -> None:
    found = parse_timestamps(line)
    assert found is None or not found.timestamps


@given(timestamps())
def test_the_parts_of_a_timestamp_are_found(story: Any) -> None:
    article = newsparse.parse(story.text)
    assert differences(article, story.article, only=["timestamps"]) == []
    assert article.published == (story.timestamp.date if story.timestamp.role == "published" else None)


def test_another_date_of_the_page_shows_the_order_of_day_and_month() -> None:
    assert shown_order(["03/04/2024", "23/04/2024"]) == "day first"
    assert shown_order(["03/04/2024", "04/23/2024"]) == "month first"
    assert shown_order(["03/04/2024"]) is None
    assert shown_order(["03/04/2024"], "de") == "day first"
    line = parse_timestamps("03/04/2024", context=DateContext(order="month first"))
    assert line is not None
    assert (line.timestamps[0].date.month, line.timestamps[0].date.day) == (3, 4)


def test_a_missing_year_is_taken_from_the_hint() -> None:
    text = f"{HEAD}\n\nUpdated 28 December, 10:14\n\n{LEAD}\n\n{NEXT}\n"
    article = newsparse.parse(text, Hints(date=dt.date(2025, 1, 2)))
    assert article.timestamps[0].date.year == 2024


def test_a_timestamp_is_neither_story_nor_headline_nor_boilerplate() -> None:
    line = "Published 12 May 2024, 10:14"
    article = newsparse.parse(f"{HEAD}\n\n{line}\n\n{LEAD}\n\n{NEXT}\n")
    assert article.headline is not None
    assert article.headline.text == HEAD
    assert [stamp.text for stamp in article.timestamps] == [line]
    assert line not in article.body.text
    assert not [one for one in article.boilerplate if one.text == line]


@pytest.mark.parametrize(
    "line",
    ["4 May 2024, 10:14", "Updated May 4, 2024 10:14 PM (IST)", "4.5.2024 10:14 (MEZ)", "4 May 2024 10:14 (GMT+7)"],
)
def test_a_line_of_a_date_below_the_byline_is_one_timestamp_with_all_its_marks(line: str) -> None:
    lead = "Nine trawlers were freed from the ice of the bay on Thursday, the harbour office said."
    article = newsparse.parse(f"Trawlers freed from the ice of the bay\nBy Ann Lee\n{line}\n{lead}\n{lead} {lead}")
    assert [one.span.of(article.text) for one in article.timestamps] == [line]


def test_a_date_after_the_name_of_the_author_is_a_timestamp() -> None:
    article = newsparse.parse(f"{HEAD}\n\nBy Ada Quill | Updated 5 January 2022\n\n{LEAD}\n\n{NEXT}\n")
    assert article.byline is not None
    assert article.byline.names == ("Ada Quill",)
    assert [(stamp.role, stamp.date.day) for stamp in article.timestamps] == [("updated", 5)]


@pytest.mark.parametrize("line", ["12 May 2024", "Tuesday, 12 May 2024"])
def test_a_date_between_paragraphs_of_the_story_stays_in_it(line: str) -> None:
    before = [LEAD, NEXT, LEAD.replace("Tuesday", "Monday"), NEXT.replace("Nine", "Ten")]
    article = newsparse.parse("\n\n".join((HEAD, *before, line, f"{NEXT} They sleep.")))
    assert article.timestamps == ()
    assert line in article.body.text
