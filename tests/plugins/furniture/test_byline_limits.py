"""Where a byline is looked for, how long it may be, and which of several lines it is."""

from __future__ import annotations

import pytest

from newsparse.model import Byline
from newsparse.text import split_blocks
from newsparse_furniture import parse_byline
from newsparse_furniture.byline import find_byline

HEAD = "Ice keeps the boats in port"
STORY = "The harbour of Kelmsund is shut until the ice has gone, its master said on Tuesday."


def found(text: str, before: int | None = None) -> str | None:
    byline = find_byline(text, split_blocks(text), before=before)
    return byline and byline.span.of(text)


def under_headline(*lines: str) -> str | None:
    """What is found in lines between a headline and a story, each a block of its own."""
    return found("\n\n".join((HEAD, *lines, STORY)))


def read(line: str) -> Byline:
    byline = parse_byline(line)
    assert byline is not None
    return byline


BYLINES = [
    "By Ann Lowell",
    "(By Ann Lowell)",
    "By: Ann Lowell",
    "Author: Ann Lowell",
    "Opinion by Ann Lowell",
    "Words by: Ann Lowell",
    "By Ann Lowell - Interview",
    "By Ann Lowell, 4 March 2025",
    "By Ann Lowell | 10:31",
    "By Ann Lowell ann@courier.example",
    "By the Associated Press",
    "By Harbour Desk",
    "Reuters Staff",
    "Staff and agencies",
    "The Associated Press",
    "Ann Lowell, Courier News",
    "Ann Lowell in Kelmsund",
    "Ann Lowell in Kelmsund and Bo Marsh in Port Marlow",
    "Ann Lowell for the Associated Press",
    "Ann Lowell | Courier News",
    "Ann Lowell and agencies",
    "Ann Lowell correspondent",
    "Ann Lowell (Courier News)",
    "Ann Lowell (Courier News) in Kelmsund",
    "By Ann Lowell | Courier X",
    "By Ann X",
]
NO_BYLINES = [
    "By Ann Lowell?",
    "(By the way)",
    "(Ann Lowell in Kelmsund)",
    "By the harbour",
    "By and by",
    "By press time nobody had called",
    "Ann Lowell",
    "Kelmsund",
    "ann lowell in kelmsund",
    "ANN LOWELL, COURIER NEWS",
    "Ann Lowell in Kelmsund;",
    "Ann Lowell in Kelmsund.",
    "Ann Lowell/Courier News",
    "Ann Lowell (Kelmsund",
    "Ann Lowell | Courier News | Getty Images",
    "Ann Lowell, the master of the harbour",
    "Staff of the harbour office",
    "Courier",
]


@pytest.mark.parametrize("line", BYLINES)
def test_it_is_the_byline_on_a_line_of_its_own(line: str) -> None:
    assert under_headline(line) == line


@pytest.mark.parametrize("line", NO_BYLINES)
def test_it_is_no_byline(line: str) -> None:
    assert under_headline(line) is None


def test_a_line_without_by_is_no_byline_where_it_is_the_first() -> None:
    line = "Ann Lowell in Kelmsund"
    assert found(f"{line}\n\n{STORY}") is None
    assert found(f"{HEAD}\n\n{line}\n\n{STORY}") == line


def test_the_first_of_two_bylines_is_the_byline() -> None:
    assert under_headline("By Ann Lowell", "By Bo Marsh") == "By Ann Lowell"


def test_a_byline_is_looked_for_up_to_the_second_paragraph_of_the_story() -> None:
    byline = "By Ann Lowell"
    assert found(f"{HEAD}\n\n{STORY}\n\n{byline}\n\n{STORY}") == byline
    assert found(f"{HEAD}\n\n{STORY}\n\n{STORY}\n\n{byline}\n\n{STORY}") is None


def test_a_byline_is_looked_for_in_ten_blocks() -> None:
    menu = [f"Menu item {number}" for number in range(12)]
    assert under_headline(*menu[:8], "By Ann Lowell") == "By Ann Lowell"
    assert under_headline(*menu[:9], "By Ann Lowell") is None


def test_no_byline_is_looked_for_behind_a_block_that_is_far_too_long_for_the_head() -> None:
    assert under_headline("x" * 1200, "By Ann Lowell") == "By Ann Lowell"
    assert under_headline("x" * 1201, "By Ann Lowell") is None


def test_no_byline_is_looked_for_behind_the_dateline() -> None:
    text = f"{HEAD}\n\nKELMSUND (AP) - Bread is short\n\nBy Ann Lowell\n\n{STORY}"
    assert found(text) == "By Ann Lowell"
    assert found(text, before=text.index("KELMSUND")) is None


def test_a_byline_of_three_hundred_code_points_is_the_longest() -> None:
    names = " and ".join(f"Ann{'n' * length} Lowell" for length in (30, 30, 30, 30, 30, 30))
    line = f"By {names}"
    assert len(read(line).people) == 6
    longer = f"By {names} and Bo{'o' * 60} Marsh"
    assert len(longer) > 304
    assert parse_byline(longer) is None


def test_a_byline_without_by_has_at_most_a_hundred_and_fifty_code_points() -> None:
    for length in (150, 151):
        line = "Ann Lowell in Kelmsund and Bo Marsh in Port ".ljust(length, "m").replace("Port m", "Port M")
        assert len(line) == length
        assert under_headline(line) == (line if length == 150 else None)


def test_a_paragraph_of_the_story_ends_like_a_sentence() -> None:
    long = "Bread is short in the town, and the mail has not come since Sunday"
    assert under_headline(*[long] * 3, "By Ann Lowell") == "By Ann Lowell"
    for end in (".", "!", "?", ".”"):
        assert under_headline(*[long + end] * 2, "By Ann Lowell") is None


def test_a_name_and_a_title_on_two_lines_are_one_byline() -> None:
    for title in ("Political correspondent", "Reporter"):
        assert under_headline(f"Ann Lowell\n{title}") == f"Ann Lowell\n{title}"
    assert under_headline("Ann Lowell\nHarbour master") is None
    assert under_headline(f"Ann Lowell{'l' * 41}\nReporter") is None


def test_the_date_on_the_next_line_belongs_to_the_byline() -> None:
    assert under_headline("By Ann Lowell\nUpdated 4 March 2025, 10:31") == "By Ann Lowell\nUpdated 4 March 2025, 10:31"
    assert under_headline("By Ann Lowell", "Updated 4 March 2025, 10:31") == "By Ann Lowell"


def test_the_body_on_the_next_line_belongs_to_the_byline() -> None:
    assert under_headline("By Ann Lowell\nCourier News") == "By Ann Lowell\nCourier News"
    assert under_headline("By Ann Lowell\nBread is short in the town") == "By Ann Lowell"


def test_the_line_behind_a_byline_that_belongs_to_it_has_at_most_75_code_points() -> None:
    for length in (75, 76):
        line = "Courier News ".ljust(length - 5, "N") + " News"
        assert len(line) == length
        assert under_headline(f"By Ann Lowell\n{line}") == (
            f"By Ann Lowell\n{line}" if length == 75 else "By Ann Lowell"
        )


def test_a_dateline_may_follow_in_the_same_line() -> None:
    for dateline in ("KELMSUND (AP) - ", "KELMSUND, Norway -- "):
        assert found(f"{HEAD}\n\nBy Ann Lowell {dateline}{STORY}") == "By Ann Lowell"
    assert found(f"{HEAD}\n\nBy Ann Lowell {STORY}") is None


def test_a_note_may_stand_before_it() -> None:
    assert found(f"{HEAD}\n\n(Adds details) By Ann Lowell KELMSUND (AP) - {STORY}") == "By Ann Lowell"


def test_the_parts_of_a_line_in_brackets_are_read_without_them() -> None:
    byline = read("(By Ann Lowell in Kelmsund)")
    assert byline.span.of("(By Ann Lowell in Kelmsund)") == "(By Ann Lowell in Kelmsund)"
    assert [person.name for person in byline.people] == ["Ann Lowell"]
    assert [place.name for place in byline.locations] == ["Kelmsund"]


def test_blanks_around_a_line_are_not_part_of_it() -> None:
    line = "  By Ann Lowell  "
    assert read(line).span.of(line) == "By Ann Lowell"
    for empty in ("", "   ", "By", "By ", "()", "( )"):
        assert parse_byline(empty) is None
