"""What a heading of the page announces goes with it: items of a list, the lines about the author."""

from __future__ import annotations

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate import BoilerplateSettings, find_by_wording

STORKS = "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
RINGS = "Two of them were fitted with rings, and one had flown in from a tower four hundred miles to the south of it."
BIO = "Ann Lowell is a photographer who looks after the birds and the towers of the town of Velmar and its brewery."
AUTHOR, RELATED = "About the author", "Related stories"
ITEM, OTHER = "• Boats of the week are here", "• Nets of the week are here"


def announced(*lines: str) -> list[str]:
    """What goes because a heading above it says so."""
    text = "\n\n".join(lines)
    found = find_by_wording(text, split_blocks(text), BoilerplateSettings())
    return [finding.span.of(text) for finding in found if finding.rule == "heading"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((STORKS, RINGS, AUTHOR, BIO), [BIO]),
        ((STORKS, AUTHOR, BIO), [BIO]),
        ((STORKS, RINGS, AUTHOR, RINGS), []),
        ((STORKS, RINGS, AUTHOR, "Ann Lowell"), []),
        ((AUTHOR, BIO, STORKS, RINGS), []),
        ((STORKS, RINGS, AUTHOR), []),
        ((STORKS, RINGS, AUTHOR, RELATED), []),
        ((STORKS, RINGS, AUTHOR, BIO, BIO), [BIO]),
        ((STORKS, RINGS, BIO), []),
    ],
)
def test_one_line_about_the_author_goes_below_its_heading_behind_the_story_s_beginning(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    assert announced(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((STORKS, RELATED, ITEM, OTHER, RINGS), [ITEM, OTHER]),
        ((RELATED, ITEM, OTHER, STORKS, RINGS), [ITEM, OTHER]),
        ((STORKS, RINGS, RELATED, ITEM), [ITEM]),
        ((STORKS, RELATED, ITEM, RINGS, OTHER), [ITEM]),
        ((STORKS, RELATED, ITEM[2:], RINGS), []),
        ((STORKS, RELATED, f"{ITEM}.", RINGS), []),
        ((STORKS, RELATED, f"{ITEM}:", RINGS), []),
        ((STORKS, ITEM, RELATED, RINGS), []),
        ((STORKS, f"{RELATED}: storks are back in the town of Velmar", ITEM, RINGS), []),
    ],
)
def test_the_items_of_a_list_go_below_their_heading_up_to_the_first_that_is_none(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    assert announced(*lines) == expected


def test_an_item_has_at_most_two_hundred_code_points() -> None:
    for size, expected in ((200, 1), (201, 0)):
        assert len(announced(STORKS, RELATED, ITEM.ljust(size, "s"), RINGS)) == expected
