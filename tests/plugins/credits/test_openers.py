"""Openers, with the roles that they stand for."""

from __future__ import annotations

import pytest

from newsparse_credits.openers import match_opener
from newsparse_credits.roles import distance, role_book

BOOK = role_book()
FORMS = """
Reporting by _ => reporting
additional  reporting By _ => additional_reporting
Additional reporting from _ => additional_reporting
Additional by _ => additional_reporting
More reporting by _ => additional_reporting
Other editing by _ => additional_editing
Original reporting by _ => reporting
Reporting: _ => reporting
Reporting by: _ => reporting
Reporting and writing by _ => reporting writing
Reporting, writing and editing by _ => reporting writing editing
Reporting, writing, and editing by _ => reporting writing editing
Reporting & writing by _ => reporting writing
Reporting/writing by _ => reporting writing
Additional reporting and editing by _ => additional_reporting editing
Reporting and additional editing by _ => reporting additional_editing
Reported and written by _ => reporting writing
Reporting and reporting by _ => reporting
With reporting by _ => reporting
with a file from _ => contribution
with a report from _ => reporting
With files from _ => contribution
With assistance from _ => assistance
Photos by _ => photography
Polling by _ => research
Desking by _ => editing
Text by _ => writing
Editor: _ => editing
Editors : _ => editing
Photo: _ => photography
Image: _ => photography
Contributing: _ => contribution
Contributing to this report were _ => contribution
Contributing to the story from Oslo was _ => contribution
Reporting was contributed by _ => contribution
Reporting for this story was also contributed by _ => contribution
Research was contributed by _ => research
Additional reporting contributed by _ => contribution
Editing b _ => editing
Editing bu _ => editing
Reporting _ => reporting
"""
MISSPELT = ["Editingby", "Editng by", "Editting by", "eidting by", "Edoting from", "Edting by"]
NONE = """
Edited _
Reprting _
Files from _
files by _
Inputs from _
by _
By _
-- by _
Data: _
Report: _
Story: _
Senior editor: _
Reporting and by _
Reporting additional by _
Reporting on the weir by _
Rating by _
Recording by _
One two three by _
Reporting reporting writing editing video photo research graphics help by _
"""


@pytest.mark.parametrize("form", FORMS.strip().splitlines())
def test_an_opener_ends_where_the_names_begin_and_says_what_was_done(form: str) -> None:
    printed, roles = form.split(" => ")
    text = printed.replace("_", "Ann Lee")
    opener = match_opener(text, 0, len(text), BOOK)
    assert opener is not None
    assert text[opener.span.end :] == "Ann Lee"
    assert opener.span.start == 0
    assert list(opener.roles) == roles.split()
    assert opener.by == (" by " in printed.casefold() or " by:" in printed)
    assert opener.colon == (":" in printed and not opener.by)
    assert opener.place is None
    assert opener.exact == (printed != "Reporting _")
    assert match_opener(f"xx{text}", 2, len(text) + 2, BOOK) is not None


@pytest.mark.parametrize("printed", MISSPELT)
def test_a_misspelt_opener_means_the_same_and_is_not_exact(printed: str) -> None:
    text = f"{printed} Ann Lee"
    opener = match_opener(text, 0, len(text), BOOK)
    assert opener is not None
    assert opener.roles == ("editing",)
    assert not opener.exact
    assert opener.by == ("by" in printed)
    assert text[opener.span.end :] == "Ann Lee"


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Reporting in Oslo by ", "Oslo"),
        ("Reporting from New Velmar by ", "New Velmar"),
        ("Compiled in Oslo, by ", "Oslo"),
        ("Reporting in Velmar, Ohio by ", "Velmar, Ohio"),
    ],
)
def test_a_place_may_stand_before_by(printed: str, place: str) -> None:
    text = printed + "Ann Lee"
    opener = match_opener(text, 0, len(text), BOOK)
    assert opener is not None
    assert opener.place is not None
    assert opener.place.name == place == opener.place.span.of(text)
    assert text[opener.span.end :] == "Ann Lee"
    assert opener.by
    assert opener.exact


@pytest.mark.parametrize("printed", NONE.strip().splitlines())
def test_other_words_open_nothing(printed: str) -> None:
    text = printed.replace("_", "Ann Lee")
    assert match_opener(text, 0, len(text), BOOK) is None


@pytest.mark.parametrize(
    "word", ["reported", "written", "edited", "text", "image", "video", "data", "compiled", "story"]
)
def test_openers_that_open_sentences_as_well_are_weak(word: str) -> None:
    weak, strong = f"{word} by Ann Lee", f"reporting and {word} by Ann Lee"
    opener = match_opener(weak, 0, len(weak), BOOK)
    assert opener is not None
    assert opener.weak
    both = match_opener(strong, 0, len(strong), BOOK)
    assert both is not None
    assert not both.weak
    added = f"with {weak}"
    led = match_opener(added, 0, len(added), BOOK)
    assert led is not None
    assert not led.weak


def test_an_opener_has_so_many_words_at_most() -> None:
    eight = "reporting, writing, editing, video, photos, research, graphics and help by "
    assert match_opener(eight, 0, len(eight), BOOK) is not None
    nine = "polling, " + eight
    assert match_opener(nine, 0, len(nine), BOOK) is None


@pytest.mark.parametrize("before", ["- ", "-- ", "\u2014 ", "\u2013", "---"])
def test_by_behind_a_dash_signs(before: str) -> None:
    text = f"{before}by Ann Lee"
    opener = match_opener(text, len(before), len(text), BOOK)
    assert opener is not None
    assert opener.roles == ("writing",)
    assert (opener.span.start, text[opener.span.end :]) == (len(before), "Ann Lee")
    assert opener.by
    assert opener.exact


@pytest.mark.parametrize(
    ("behind", "signs"),
    [
        ("; Editing by Bo Ek)", True),
        (", additional reporting by Bo Ek)", True),
        (". Edited by Bo Ek)", True),
        (" in Oslo; Writing By Bo Ek)", True),
        (")", False),
        (" Editing by Bo Ek)", False),
        ("; Directed by Bo Ek)", False),
    ],
)
def test_by_that_opens_brackets_needs_another_clause(behind: str, signs: bool) -> None:
    for text, found in (
        (f"(By Ann Lee{behind}", signs),
        (f"(by Ann Lee{behind}", False),
        (f" By Ann Lee{behind}", False),
    ):
        assert (match_opener(text, 1, len(text), BOOK) is not None) is found


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("editing", "editing", 0), ("editing", "editng", 1), ("editing", "eddting", 1), ("editing", "eidting", 1),
        ("editing", "edxting", 1), ("editing", "editingg", 1), ("abcdef", "badcef", 2), ("abc", "xyz", 3),
        ("", "ab", 2), ("ab", "", 2), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ],
)  # fmt: skip
def test_the_distance_counts_slips(one: str, other: str, slips: int) -> None:
    assert distance(one, other, 9) == slips
    if slips:
        assert distance(one, other, slips - 1) == slips


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("editng", "editing"), ("editting", "editing"), ("reprting", "reporting"), ("reproting", "reporting"),
        ("aditonal", "additional"), ("addiitonal", "additional"), ("adtional", "additional"),
        ("additinl", "additional"), ("dditional", None), ("rediting", None), ("writng", "writing"),
        ("wriing", "writing"), ("wring", None), ("edtng", None), ("edxtxng", None), ("phtgraphy", "photography"),
        ("phtgrphy", None), ("edit1ng", None), ("", None), ("rating", None),
    ],
)  # fmt: skip
def test_misspellings_are_mended_as_far_as_the_word_is_long(word: str, right: str | None) -> None:
    assert BOOK.mended(word) == right
