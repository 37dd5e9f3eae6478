"""The openers of clauses and their roles."""

from __future__ import annotations

import pytest

from newsparse_credits.openers import match_opener
from newsparse_credits.roles import role_book

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
NOT_OPENERS = """
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
def test_an_opener_has_its_roles_and_ends_where_the_names_begin(form: str) -> None:
    printed, roles = form.split(" => ")
    text = printed.replace("_", "Ann Lee")
    opener = match_opener(text, 0, len(text), BOOK)
    assert opener is not None
    assert text[opener.span.end :] == "Ann Lee"
    assert opener.span.start == 0
    assert list(opener.roles) == roles.split()
    assert opener.ends_in_by == (" by " in printed.casefold() or " by:" in printed)
    assert opener.ends_in_colon == (":" in printed and not opener.ends_in_by)
    assert opener.place is None
    assert opener.exact == (printed != "Reporting _")
    assert match_opener(f"xx{text}", 2, len(text) + 2, BOOK) is not None


@pytest.mark.parametrize("printed", MISSPELT)
def test_a_misspelt_opener_has_the_same_roles_and_is_not_exact(printed: str) -> None:
    text = f"{printed} Ann Lee"
    opener = match_opener(text, 0, len(text), BOOK)
    assert opener is not None
    assert opener.roles == ("editing",)
    assert not opener.exact
    assert opener.ends_in_by == ("by" in printed)
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
def test_an_opener_may_contain_a_place(printed: str, place: str) -> None:
    text = printed + "Ann Lee"
    opener = match_opener(text, 0, len(text), BOOK)
    assert opener is not None
    assert opener.place is not None
    assert opener.place.name == place == opener.place.span.of(text)
    assert text[opener.span.end :] == "Ann Lee"
    assert opener.ends_in_by
    assert opener.exact


@pytest.mark.parametrize("printed", NOT_OPENERS.strip().splitlines())
def test_other_words_are_not_openers(printed: str) -> None:
    text = printed.replace("_", "Ann Lee")
    assert match_opener(text, 0, len(text), BOOK) is None


@pytest.mark.parametrize(
    "word", ["reported", "written", "edited", "text", "image", "video", "data", "compiled", "story"]
)
def test_openers_that_also_begin_sentences_are_ambiguous(word: str) -> None:
    alone, joined = f"{word} by Ann Lee", f"reporting and {word} by Ann Lee"
    opener = match_opener(alone, 0, len(alone), BOOK)
    assert opener is not None
    assert opener.ambiguous
    both = match_opener(joined, 0, len(joined), BOOK)
    assert both is not None
    assert not both.ambiguous
    added = f"with {alone}"
    led = match_opener(added, 0, len(added), BOOK)
    assert led is not None
    assert not led.ambiguous


@pytest.mark.parametrize("before", ["- ", "-- ", "\u2014 ", "\u2013", "---"])
def test_by_after_a_dash_is_an_opener(before: str) -> None:
    text = f"{before}by Ann Lee"
    opener = match_opener(text, len(before), len(text), BOOK)
    assert opener is not None
    assert opener.roles == ("writing",)
    assert (opener.span.start, text[opener.span.end :]) == (len(before), "Ann Lee")
    assert opener.ends_in_by
    assert opener.exact


@pytest.mark.parametrize(
    ("after", "signs"),
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
def test_by_at_the_start_of_brackets_needs_another_clause(after: str, signs: bool) -> None:
    for text, found in (
        (f"(By Ann Lee{after}", signs),
        (f"(by Ann Lee{after}", False),
        (f" By Ann Lee{after}", False),
    ):
        assert (match_opener(text, 1, len(text), BOOK) is not None) is found


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
def test_a_misspelt_opener_is_corrected(word: str, right: str | None) -> None:
    assert BOOK.corrected(word) == right
