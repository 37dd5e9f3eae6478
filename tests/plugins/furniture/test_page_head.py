"""Headline and byline are found wherever the story begins, however many lines of the page stand above."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Hints

HEAD = "Harrow council shuts its swing bridge for nine months"
STORY = (
    "The council of Harrow voted on Tuesday to close the old swing bridge for nine months while it is repaired.",
    "Engineers had warned in spring that two of the eight bearings were cracked, and that lorries should stay away.",
    "Traders on the north bank said the closure would cost them half a year of trade, and asked for a free ferry.",
    "The bridge was built in 1911 and carries about 6,000 vehicles a day, more than any other crossing in the county.",
)
MENU = (
    "Home", "News", "World", "Politics", "Business", "Money", "Sport", "Football", "Cricket", "Culture", "Books",
    "Music", "Travel", "Weather", "Opinion", "Letters", "Obituaries", "Jobs", "Log in", "Menu", "Search", "Subscribe",
    "Puzzles", "Recipes", "Podcasts", "Video", "Newsletters", "Science", "Health", "Property",
)  # fmt: skip
FOOT = ("Most read", "Goose walks into toll house", "About us", "Contact us", "© Quay")


def page(*head: str, above: tuple[str, ...] = MENU) -> str:
    return "\n".join((*above, *head, *STORY, *FOOT))


def parsed(text: str, hints: Hints | None = None) -> newsparse.Article:
    article = newsparse.parse(text, hints)
    assert not article.problems
    return article


@given(st.lists(st.sampled_from(MENU), min_size=0, max_size=70))
def test_any_number_of_menu_lines_may_stand_above_the_headline(menu: list[str]) -> None:
    article = parsed(page(HEAD, "By Ada Quill", "4 May 2024", above=tuple(menu)))
    assert article.headline is not None
    assert article.headline.text == HEAD
    assert article.byline is not None
    assert article.byline.names == ("Ada Quill",)


def test_of_the_title_of_the_page_and_the_headline_the_headline_is_found() -> None:
    article = parsed(page(HEAD, "Ada Quill", "Published 4 May 2024, 10:14", above=(f"{HEAD} | The Quay", *MENU)))
    assert article.headline is not None
    assert article.headline.text == HEAD
    assert article.headline.span.start > 100


def test_a_hint_always_decides() -> None:
    title = "Goose walks into toll house"
    article = parsed(page(HEAD, title, "By Ada Quill"), Hints(headline=title))
    assert article.headline is not None
    assert (article.headline.text, article.headline.rule) == (title, "hint")


BYLINES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("Ada Quill",): ("Ada Quill",),
    ("ADA QUILL", "ada.quill@quay.example"): ("ADA QUILL",),
    ("Ada Quill and Tom Varga",): ("Ada Quill", "Tom Varga"),
    ("Ada Quill/Tom Varga",): ("Ada Quill", "Tom Varga"),
    ("Ada Quill", "4 May 2024"): ("Ada Quill",),
    ("Ada Quill - 4 May 2024",): ("Ada Quill",),
    ("Ada Quill · Quay News · 4 May 2024",): ("Ada Quill",),
    ("By", "Ada Quill", ",", "Tom Varga", "and", "Bo Ek"): ("Ada Quill", "Tom Varga", "Bo Ek"),
    ("Author of the article:", "Ada Quill"): ("Ada Quill",),
    ("Column by", "Ada Quill"): ("Ada Quill",),
    ("From Ada Quill, Abuja",): ("Ada Quill",),
    ("By Ada Quill, Abuja",): ("Ada Quill",),
    ("Story: Ada Quill",): ("Ada Quill",),
    ("Von", "Hans Meier", "und", "Anna Kurz"): ("Hans Meier", "Anna Kurz"),
    ("Von Hans Meier, dpa",): ("Hans Meier",),
    ("Von Hans Meier, Redakteur für Finanzen",): ("Hans Meier",),
    ("Kommentar von Anna Kurz",): ("Anna Kurz",),
    ("Par Marie Blanc et Jean Petit, à Lyon",): ("Marie Blanc", "Jean Petit"),
    ("Por Ana Rocha y Luis Vega",): ("Ana Rocha", "Luis Vega"),
    ("Por Ana Rocha e Luís Vaz",): ("Ana Rocha", "Luís Vaz"),
    ("Di Ada Neri e Tom Riva",): ("Ada Neri", "Tom Riva"),
    ("Door Jan Bos en Piet Vis",): ("Jan Bos", "Piet Vis"),
    ("Tekst: Jan Bos",): ("Jan Bos",),
}


@pytest.mark.parametrize("menu", [MENU, ()], ids=["page", "article"])
@pytest.mark.parametrize(("lines", "names"), BYLINES.items(), ids=[" / ".join(lines) for lines in BYLINES])
def test_bylines_as_pages_print_them(lines: tuple[str, ...], names: tuple[str, ...], menu: tuple[str, ...]) -> None:
    article = parsed(page(HEAD, *lines, above=menu))
    assert article.headline is not None
    assert article.headline.text == HEAD
    assert article.byline is not None
    assert article.byline.names == names
    assert names[0] not in article.body.text


NO_AUTHORS = ("Key Points", "Top Stories", "Harrow Council", "The Bridge", "Swing Bridge", "Breaking News", "Read More")


@pytest.mark.parametrize("line", NO_AUTHORS)
def test_a_heading_in_capitals_under_the_headline_is_not_an_author(line: str) -> None:
    assert parsed(page(HEAD, line)).byline is None
    assert parsed(page(HEAD, line, above=())).byline is None


@pytest.mark.parametrize("title", ["Olan Brisk Wins Gold in Oslo", "Edward Quill Sentenced in Velmar, Ohio"])
def test_a_headline_in_title_case_that_ends_in_a_place_is_not_a_byline(title: str) -> None:
    article = parsed("\n\n".join(("Sport", title, *STORY)))
    assert article.byline is None
    assert article.headline is not None
    assert article.headline.text == title


@pytest.mark.parametrize("line", ["4 min read", "Updated 4 May 2024, 10:14", "14 March 2025", "10:14 GMT"])
def test_a_stamp_above_the_headline_is_not_the_headline(line: str) -> None:
    article = parsed("\n\n".join((line, HEAD, *STORY)))
    assert article.headline is not None
    assert article.headline.text == HEAD


@pytest.mark.parametrize(
    "line",
    [
        "4 min read",
        "Updated 4 May 2024, 10:14",
        "14 March 2025",
        pytest.param("10:14 GMT", marks=pytest.mark.xfail(reason="a time of day alone is not recognized")),
    ],
)
def test_a_stamp_above_the_headline_is_not_story(line: str) -> None:
    assert line not in newsparse.parse("\n\n".join((line, HEAD, *STORY))).body.text


def test_a_byline_with_the_credit_of_a_photographer_is_not_a_caption() -> None:
    article = parsed("\n\n".join((HEAD, "By Ada Quill Photography by Tom Varga", *STORY)))
    assert article.byline is not None
    assert article.byline.names == ("Ada Quill",)
    assert article.captions == ()
