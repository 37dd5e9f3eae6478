"""Cut beginnings of other stories and lines of joined titles are boilerplate."""

from __future__ import annotations

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate import find_by_wording

STORKS = "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."
RINGS = "Two of them were fitted with rings, and one had flown in from a tower four hundred miles to the south of it."
MILL = "The mill of Dravna will grind again from Monday, four years after its wheel broke and went down the"
BOAT = "The ferry to Low Harbour will run twice a day until the ice has gone, the company said on Tuesday, and"
TANNERY = "The council of Marrowgate will buy the old tannery on the river and turn it into a library by next"


def excerpts(*lines: str) -> list[str]:
    """The lines that the rule finds."""
    text = "\n\n".join(lines)
    return [found.span.of(text) for found in find_by_wording(text, split_blocks(text)) if found.rule == "excerpt"]


@pytest.mark.parametrize("mark", ["…", "...", " [...]", "[…]"])
def test_three_cut_beginnings_together_are_boilerplate(mark: str) -> None:
    cut = [f"{line}{mark}" for line in (MILL, BOAT, TANNERY)]
    assert excerpts(STORKS, RINGS, "Mill grinds again", cut[0], "Ferry is back", cut[1], "Library", cut[2]) == cut


@pytest.mark.parametrize(
    "lines",
    [
        (STORKS, f"{MILL}…", f"{BOAT}…"),
        (STORKS, f"{MILL}…", RINGS, f"{BOAT}…", STORKS, f"{TANNERY}…", RINGS),
        (STORKS, RINGS, "And then?…", "Nothing…", "Only the tide…"),
        (f"{MILL}…", *[RINGS] * 8, f"{BOAT}…", *[STORKS] * 8, f"{TANNERY}…"),
    ],
)
def test_paragraphs_of_the_story_may_end_in_dots(lines: tuple[str, ...]) -> None:
    """They are fewer than three, short, among more paragraphs that do not, or far apart."""
    assert excerpts(*lines) == []


def test_titles_without_blanks_between_them_are_boilerplate() -> None:
    titles = (
        "Mill of Dravna grinds againFerry is back in the bayTannery becomes a libraryWho feeds the storks?"
        "Ice closes the pierNine trawlers freed"
    )
    assert excerpts(STORKS, RINGS, titles) == [titles]


@pytest.mark.parametrize(
    "line",
    [
        f"He worked for YouTube, LinkedIn, PayPal, BlackRock and WeWork before he came home, and {STORKS[:-1]}",
        f"result = getUser(idOfUser).loadAllPosts(fromStart).sortByDate(newestFirst).toArray(asText) and {MILL}",
        "Mill grinds againFerry is back",
    ],
)
def test_names_with_capitals_inside_and_code_are_not_joined_titles(line: str) -> None:
    assert excerpts(STORKS, line, RINGS) == []
