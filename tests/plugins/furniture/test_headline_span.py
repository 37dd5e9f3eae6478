"""A headline is a line, a line behind its kicker, or a kicker and a title that the page prints as one."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.linear import LinearModel
from newsparse.model import SpanIndex
from newsparse.text import split_blocks
from newsparse_furniture.headline_choice import choose_headline
from newsparse_furniture.page_lines import page_lines

STORY = (
    "The council of Harrow voted on Tuesday to close the old swing bridge for nine months while it is repaired.",
    "Engineers had warned in spring that two of the eight bearings were cracked, and that lorries should stay away.",
    "Traders on the north bank said the closure would cost them half a year of trade, and asked for a free ferry.",
    "The bridge was built in 1911 and carries about 6,000 vehicles a day, more than any other crossing in the county.",
)
MENU = ("Home", "News", "World", "Politics", "Business", "Money", "Sport", "Culture", "Books", "Travel", "Weather")
TITLE = "Council shuts its swing bridge for nine months"
KICKER = "Roads in Harrow"


def headline(*head: str, above: tuple[str, ...] = MENU) -> str | None:
    article = newsparse.parse("\n".join((*above, *head, "By Ada Quill", "4 May 2024", *STORY)))
    assert not article.problems
    assert article.byline is not None
    assert article.byline.names == ("Ada Quill",)
    return article.headline and article.headline.text


def test_a_colon_on_a_line_of_its_own_joins_kicker_and_title() -> None:
    assert headline(KICKER, ":", TITLE) == f"{KICKER} : {TITLE}"


def test_a_kicker_is_part_of_the_headline_if_the_page_prints_both_in_one_line() -> None:
    above = (f"{KICKER}: {TITLE} | The Quay", *MENU)
    assert headline(KICKER, TITLE, above=above) == f"{KICKER} {TITLE}"


@pytest.mark.parametrize("above", [MENU, (f"{TITLE} | The Quay", *MENU)], ids=["menu", "title of the page"])
def test_a_kicker_that_no_line_joins_to_the_title_is_not_part_of_it(above: tuple[str, ...]) -> None:
    assert headline(KICKER, TITLE, above=above) == TITLE


def test_words_between_kicker_and_title_in_another_line_do_not_join_them() -> None:
    line = f"{KICKER} and elsewhere: {TITLE}"
    assert headline(KICKER, TITLE, above=(line, *MENU)) == TITLE


@pytest.mark.parametrize("gap", ["     ", "\t\t\t", "  -  ", "  –  "], ids=["spaces", "tabs", "dash", "long dash"])
def test_a_wide_gap_parts_the_kicker_from_the_title(gap: str) -> None:
    assert headline(f"{KICKER}{gap}{TITLE}") == TITLE


@pytest.mark.parametrize("gap", [" ", ": ", " - ", " – "], ids=["space", "colon", "dash", "long dash"])
def test_a_narrow_gap_does_not_part_a_line(gap: str) -> None:
    assert headline(f"{KICKER}{gap}{TITLE}") == f"{KICKER}{gap}{TITLE}"


def test_the_path_of_the_page_is_not_part_of_the_headline() -> None:
    assert headline(f"Home News {TITLE}", TITLE) == TITLE


@pytest.mark.parametrize("stars", ["★★★☆☆", "★ ★ ★ ★", "⭐⭐⭐"])
def test_the_title_of_a_review_is_above_the_stars(stars: str) -> None:
    standfirst = (
        "The council's engineers give a bridge of 1911 one more chance, and the traders of Harrow will pay for it"
    )
    assert headline(TITLE, stars, standfirst) == TITLE


def test_the_title_below_the_stars_of_another_review_is_the_headline() -> None:
    assert headline("Films", "★★★☆☆", TITLE) == TITLE


@pytest.mark.parametrize("author", ["Ada Quill | Staff Writer", "Ada Quill, political editor"])
def test_an_author_with_a_job_is_not_the_headline(author: str) -> None:
    text = "\n".join((author, TITLE, "4 May 2024, 5:03 a.m.", *STORY))
    article = newsparse.parse(text)
    assert article.headline is not None
    assert article.headline.text == TITLE


@pytest.mark.parametrize(
    ("title", "story"),
    [
        (
            "हैरो का पुराना पुल नौ महीने के लिए बंद",
            "हैरो की परिषद ने मंगलवार को मरम्मत के लिए पुराना पुल नौ महीने के लिए बंद करने का फैसला किया, इंजीनियर ने कहा।",
        ),
        (
            "哈罗旧桥因维修关闭九个月",
            "哈罗市议会星期二决定将旧桥关闭九个月进行维修，工程师在春天已经警告过桥的轴承出现裂缝，卡车应该避开这座桥。",
        ),
    ],
    ids=["Hindi", "Chinese"],
)
def test_the_headline_is_found_in_scripts_with_vowel_signs_and_without_spaces(title: str, story: str) -> None:
    text = "\n".join(("2024-05-04 10:14", title, "2024-05-04", story, story[:40] + story, story[:30] + story))
    article = newsparse.parse(text)
    assert article.headline is not None
    assert article.headline.text == title


def chosen(*head: str, weight_of_short_line: float) -> str:
    text = "\n".join((*MENU, *head, "By Ada Quill", "4 May 2024", *STORY))
    page = page_lines(text, split_blocks(text), SpanIndex())
    model = LinearModel({"type=two_words": weight_of_short_line, "type=word": -9.0, "type=name": -9.0, "none": -9.0})
    choice = choose_headline(page, model)
    assert choice is not None
    return page.lines[choice.number].text


@pytest.mark.parametrize(("weight", "title"), [(0.5, TITLE), (0.9, "Bridge to close")])
def test_a_short_line_is_a_kicker_if_the_longer_line_below_it_is_half_as_probable(weight: float, title: str) -> None:
    assert chosen("Bridge to close", TITLE, weight_of_short_line=weight) == title


def test_a_short_line_above_a_shorter_one_is_not_a_kicker() -> None:
    assert chosen("Bridge to close", "Out now", weight_of_short_line=0.5) == "Bridge to close"
