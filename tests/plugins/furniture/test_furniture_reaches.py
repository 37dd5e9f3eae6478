"""How near to each other, and how long, the parts of the furniture are, in code points: each limit from both sides."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.model import Article, Hints, Span
from newsparse.text import split_blocks
from newsparse_furniture import read_caption
from newsparse_furniture.byline import find_byline
from newsparse_furniture.caption import looks_like_caption

HEAD = "Ice keeps the boats in port"
LEAD = (
    "The harbour of Kelmsund is shut until the ice has gone, its master said on Tuesday, for the first time since 1929."
)
NEXT = "Nine trawlers are caught between the two moles. Nobody has been hurt, and there is food for a month."


def parse(*blocks: str, hints: Hints | None = None) -> Article:
    article = newsparse.parse("\n\n".join(blocks) + "\n", hints=hints)
    assert not article.problems
    return article


def headline(*blocks: str) -> str | None:
    article = parse(*blocks)
    return article.headline and article.headline.span.of(article.text)


def byline(*lines: str) -> str | None:
    """The byline of lines, each a block, between a headline and a story."""
    text = "\n\n".join((HEAD, *lines, LEAD))
    found = find_byline(text, split_blocks(text))
    return found and found.span.of(text)


def test_a_sentence_of_forty_five_begins_the_story_where_nothing_frames_it() -> None:
    for size, expected in ((44, HEAD), (45, None)):
        sentence = "The crews of the trawlers play cards".ljust(size - 1, "s") + "."
        assert headline("Home", sentence, HEAD, LEAD, NEXT) == expected


def test_an_item_or_a_stamp_with_a_full_stop_does_not_begin_the_story() -> None:
    for line in ("* The crews of the trawlers play cards for bread.", "Published by the harbour desk on 4 March 2025."):
        assert len(line) >= 45
        assert headline("Home", line, HEAD, LEAD, NEXT) == HEAD


def test_what_a_headline_says_again_stands_in_the_first_three_hundred_of_the_lead() -> None:
    line = "Kelmsund harbour shuts early."
    for size, expected in ((300, line), (301, None)):
        said = "Kelmsund and its harbour "
        lead = said.ljust(size - len(" shut"), "x") + " shut, said its master on Tuesday."
        assert lead.index("shut") + 4 == size
        assert headline(line, lead, NEXT) == expected


def test_a_cue_of_a_caption_begins_sixty_before_its_end() -> None:
    scene = "Trawlers lie in the ice."
    for size, seen in ((60, True), (61, False)):
        credit = "Photo: Ines M".ljust(size, "a")
        line = f"{scene} {credit}"
        assert read_caption(line, Span(0, len(line))) is not None
        assert looks_like_caption(line, Span(0, len(line))) is seen


def test_a_caption_has_more_than_four_code_points() -> None:
    for line, seen in (("(AP)", False), ("[AFP]", True)):
        assert looks_like_caption(line, Span(0, len(line))) is seen


def test_a_note_before_a_byline_and_its_by_end_within_twelve_hundred() -> None:
    for size, expected in ((1200, "By Ann Lowell"), (1201, None)):
        note = "(Adds ".ljust(size - len(") By "), "x") + ") "
        text = f"{HEAD}\n\n{note}By Ann Lowell KELMSUND (AP) - {LEAD}"
        found = find_byline(text, split_blocks(text))
        assert (found and found.span.of(text)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ann Lowell political correspondent", True),
        ("Ann Lowell chief political correspondent", True),
        ("Ann Correspondent", False),
        ("Correspondent Lowell", False),
    ],
)
def test_a_trade_is_told_behind_two_words_of_a_name(line: str, expected: bool) -> None:
    assert byline(line) == (line if expected else None)


def test_a_menu_between_headline_and_story_does_not_hide_the_byline_that_stands_in_the_tenth_block() -> None:
    menu = [f"Menu item {number}" for number in range(8)]
    assert byline(*menu, "Ann Lowell in Kelmsund") == "Ann Lowell in Kelmsund"
    assert byline(*menu, "Menu item 9", "Ann Lowell in Kelmsund") is None


def test_a_paragraph_of_sixty_ends_the_search_for_a_byline() -> None:
    for size, expected in ((59, "By Ann Lowell"), (60, None)):
        sentence = "The crews of the trawlers play cards".ljust(size - 1, "s") + "."
        assert byline(sentence, sentence, "By Ann Lowell") == expected
