"""Lines below a heading of the page are boilerplate too: list items, a note about the author."""

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
    """The lines that are boilerplate because of a heading above them."""
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
def test_a_note_about_the_author_below_its_heading_is_boilerplate_after_the_story_begins(
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
        ((STORKS, RELATED, "Boats are here", RINGS), []),
        ((STORKS, RELATED, f"{ITEM}.", RINGS), []),
        ((STORKS, RELATED, f"{ITEM}:", RINGS), []),
        ((STORKS, ITEM, RELATED, RINGS), []),
        ((STORKS, f"{RELATED}: storks are back in the town of Velmar", ITEM, RINGS), []),
    ],
)
def test_list_items_below_a_heading_are_boilerplate(lines: tuple[str, ...], expected: list[str]) -> None:
    assert announced(*lines) == expected


ALSO = "Lesen Sie auch"
TITLE, OTHER_TITLE = "Störche kehren im Februar auf die Dächer zurück", "Anwohner klagen gegen neuen Turm"
ENGLISH, DUTCH = "Storks are back on the roofs of Velmar", "Ooievaars keren in februari terug op de daken"
SPANISH = "Las cigüeñas vuelven en febrero a los tejados"
LONG_TITLE = "Was der Rat von Velmar im Februar über den neuen Turm beschließen will"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((STORKS, ALSO, TITLE, RINGS), [TITLE]),
        ((STORKS, f"{ALSO}:", TITLE, RINGS), [TITLE]),
        ((STORKS, "Lees ook", DUTCH, RINGS), [DUTCH]),
        ((STORKS, "Más información", SPANISH, RINGS), [SPANISH]),
        ((STORKS, RELATED, ENGLISH, RINGS), [ENGLISH]),
        ((STORKS, ALSO, OTHER_TITLE, TITLE, RINGS), [OTHER_TITLE, TITLE]),
        ((STORKS, ALSO, TITLE, LONG_TITLE, RINGS), [TITLE, LONG_TITLE]),
        ((STORKS, ALSO, TITLE, "Der Rat entscheidet im April über den neuen Turm am See."), [TITLE]),
        ((STORKS, ALSO, TITLE, "Der Rat entscheidet."), []),
        ((STORKS, ALSO, TITLE.upper(), RINGS), []),
        # a short line directly above a paragraph may be a subheading
        ((STORKS, ALSO, "Ein Turm für Velmar", RINGS), []),
        ((STORKS, ALSO, TITLE, "Ein Turm für Velmar", RINGS), [TITLE]),
        ((STORKS, ALSO, TITLE, OTHER_TITLE, "Ein Turm für Velmar", RINGS), [TITLE, OTHER_TITLE]),
        # sentences, announcements, headings with numbers and longer lists are of the story
        ((STORKS, ALSO, f"{TITLE}.", RINGS), []),
        ((STORKS, ALSO, f"{TITLE}:", RINGS), []),
        ((STORKS, ALSO, "der Rat beschloss im Februar einen neuen Turm", RINGS), []),
        ((STORKS, ALSO, TITLE, TITLE, TITLE, TITLE, TITLE, RINGS), []),
        # a button that continues what is above it is not the heading of what is below it
        ((STORKS, "Read more", ENGLISH, RINGS), []),
        ((STORKS, "Weiterlesen", TITLE, RINGS), []),
        # "Related" may be a subheading; with the titles below it, it is a label
        ((STORKS, "Related", ENGLISH, RINGS), ["Related", ENGLISH]),
        ((STORKS, "Related:", ENGLISH, RINGS), ["Related:", ENGLISH]),
        ((STORKS, "Related", RINGS), []),
        ((STORKS, "Related", "A tower for Velmar", RINGS), []),
        ((STORKS, "Related", ENGLISH, "A tower for Velmar", RINGS), []),
        ((STORKS, "Related work", ENGLISH, RINGS), []),
        # only inside the story
        ((ALSO, TITLE, STORKS, RINGS), []),
        ((STORKS, RINGS, ALSO, TITLE), []),
        ((STORKS, TITLE, RINGS), []),
    ],
)  # fmt: skip
def test_titles_between_a_heading_and_a_paragraph_are_boilerplate(lines: tuple[str, ...], expected: list[str]) -> None:
    assert announced(*lines) == expected
