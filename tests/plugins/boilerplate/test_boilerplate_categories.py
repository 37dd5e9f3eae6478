"""The category of a line that is not in a phrase list."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse_boilerplate.categories import category_of, default_clues, may_have_clue, read_clues
from newsparse_boilerplate.lines import Line

LINES = {
    "cookies": """
        How the boatyard bakes its cookies
        One cookie a day
        Ferry owners who gave their consent
        Unser Datenschutz im Hafen
        Boats and privacy
        """,
    "newsletter": """
        Boatyard newsletter of the week
        Boats for an inbox
        Nine ways to sign up
        Nuevo boletín del puerto
        """,
    "paywall": """
        For harbour subscribers only
        Harbour abonnement
        Nueva suscripción del puerto
        The premium harbour
        Harbour log in
        Harbour login
        Harbour membership
        """,
    "comments": """
        Boats without comment
        Hafen: Kommentare
        Puerto: comentar
        港のコメント
        """,
    "copyright": """
        Boats © Harbour Office
        Boats and copyright
        Some rights reserved by boats
        A trademark of boats
        Harbour affiliate
        A harbour commission
        """,
    "share": """
        Boats at Facebook
        Boats at Twitter
        Boats at Instagram
        Boats at WhatsApp
        Nine boats to share
        Nine boats to follow
        Boote teilen
        Partagez ces bateaux
        """,
    "author_bio": """
        A reporter of boats
        An editor of boats
        Journalists of boats
        A columnist of boats
        A writer of boats
        El autor de barcos
        Die Redaktion der Boote
        boats@harbour.example
        """,
    "advertisement": """
        Boats as advertised
        Boats with sponsors
        Bootsanzeigen
        Publicidad de barcos
        """,
    "player": """
        A video of boats
        Nine videos of boats
        Podcasts of boats
        Boats that listen
        Audio of boats
        """,
    "live_blog": """
        Boats: live
        Liveblog of boats
        Boote im Ticker
        """,
    "app_residue": """
        A boat of an app
        A boat of a browser
        A boat of JavaScript
        """,
    "print": """
        Boats in print
        Boats, reprinted
        """,
    "navigation": """
        Boats
        Boats of old harbours
        """,
    "related": """
        Boats by the old harbour
        Nine boats sail for the islands again
        """,
    "other": """
        The boats of Low Harbour will sail again from Monday, the town was told in a letter of the harbour office.
        """,
}
"""Categories with example lines that are not in the phrase lists."""

EXAMPLES = [(line.strip(), category) for category, lines in LINES.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("line", "category"), EXAMPLES)
def test_the_words_of_a_line_determine_its_category(line: str, category: str) -> None:
    candidate = Line(0, len(line), line)
    assert candidate.listed is None
    assert category_of(candidate) == category


@pytest.mark.parametrize(
    "line", ["Boats that appear", "Boats alive", "Boats olive", "Blueprints", "A sportswriter's boats"]
)
def test_a_part_of_a_word_is_not_a_clue(line: str) -> None:
    assert category_of(Line(0, len(line), line)) == "navigation"


def test_the_category_of_a_listed_phrase_has_precedence() -> None:
    line = Line(0, 17, "Advertise with us")
    assert line.listed is not None
    assert category_of(line) == line.listed.category


def test_a_clue_with_an_unknown_category_raises() -> None:
    message = r"^categories\.toml: clue 1, category must not be 'weather'; allowed values: .+'share'"
    with pytest.raises(ValueError, match=message):
        read_clues("[[clue]]\ncategory = 'weather'\nregex = 'rain'\n")


@pytest.mark.parametrize("regex", ["'('", "3"])
def test_a_clue_with_an_invalid_regex_raises(regex: str) -> None:
    with pytest.raises(ValueError, match=r"^categories\.toml: clue 1 has the invalid regex "):
        read_clues(f"[[clue]]\ncategory = 'share'\nregex = {regex}\n")


@pytest.mark.parametrize(("category", "clue"), default_clues())
@given(data=st.data())
def test_lines_with_a_clue_pass_the_quick_test(category: str, clue: re.Pattern[str], data: st.DataObject) -> None:
    """The union of the clues without the edges of words matches wherever a clue does."""
    line = data.draw(st.from_regex(clue))
    assert may_have_clue().search(line), category
