"""The quick reading of the common shape and the general grammar agree."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse_credits.credit_line import read_bracketed
from newsparse_credits.fast_path import read_common
from newsparse_credits.finder import default_grammar

OPENERS = [
    "Reporting by ",
    "additional reporting by ",
    "Writing By ",
    "editing  by ",
    "Editing ",
    "Edited by ",
    "Rewriting by ",
]
NAMES = [
    "Ann Lee", "Bo K. Ek", "Ju-min Vask", "Ada O'Quill", "O'Quill Ada", "Li d'Este", "Virginia Lee", "New York",
    "Oslo News", "Ann BBC", "Editingby Ann", "Ann Editing", "Tom Varga Jr", "Jr Varga", "Ann\u00a0Lee", "Ann  Lee",
    "Mcontributed Lee", "Senior Editor", "Editor Ann Lee", "Ann And Bo", "Ann Lee MD", "A. Vask", "Ann", "Writing Team",
    "Dr Ann Lee", "Ann Lee of Oslo", "Lee St", "Areported Lee", "Ann Lee III", "Desk Chief Lee", "Ann De la Vask",
    "Ann\nLee",
]  # fmt: skip
PLACES = [
    "Oslo",
    "New York",
    "Charlotte",
    "the Netherlands",
    "North Carolina",
    "OSLO",
    "St",
    "Wash",
    "Paris And Rome",
    "Oslo News",
    "Rome Bo",
]
LINKS = ["", "", "", " in {}", "  in {}", " from {}", " in {} Ann"]
BORDERS = [
    "; ",
    ", ",
    " and ",
    ", and ",
    ". ",
    "/",
    " & ",
    " And ",
    ";",
    " ; ",
    "  and  ",
    ",",
    " with ",
    " ",
    ".; ",
    "; and ",
]
ENDS = [")", " )", ".)", "))", "]", "", ") (Editing by Ann Lee)", " .)", ")]"]


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A bracket of the common shape, or nearly so."""
    written = ["(", draw(st.sampled_from(OPENERS[:4]))]
    for number in range(draw(st.integers(1, 4))):
        if number:
            written += [draw(st.sampled_from(BORDERS)), draw(st.sampled_from([*OPENERS, "", "", "", ""]))]
        place = draw(st.sampled_from(PLACES))
        written += [draw(st.sampled_from(NAMES)), draw(st.sampled_from(LINKS)).format(place)]
    return "".join([*written, draw(st.sampled_from(ENDS)), draw(st.sampled_from(["", " It rained."]))])


@settings(max_examples=1000, deadline=None)
@given(lines())
def test_what_is_read_item_by_item_the_grammar_reads_alike(text: str) -> None:
    grammar = default_grammar()
    quick = read_common(text, 0, 1, grammar)
    assert quick is None or quick == read_bracketed(text, 0, 1, len(text), grammar)


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ada Quill)",
        "(Reporting By Ada Quill in Oslo and Tom Varga; Editing by Bo Ek)",
        "(Additional reporting by Ada Quill in Oslo, Ju-min Vask in Rome; writing by Bo K. Ek ; editing by Li O'Hara.)",
        "(Reporting by Ada Quill. Editing by Bo Ek/Tom Varga)",
    ],
)
def test_the_common_shape_is_read_item_by_item(line: str) -> None:
    assert read_common(line, 0, 1, default_grammar()) is not None
