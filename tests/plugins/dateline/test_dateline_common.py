"""The quick reading of the common shape and the grammar agree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse_dateline.common import read_common
from newsparse_dateline.grammar import read_dateline
from newsparse_dateline.tables import tables

CITIES = ["LONDON", "Paris", "MARSEILLE", "NEW YORK", "LAGOS", "REUTERS", "BONN", "MAYFIELD", "NEAR"]
DATES = ["", ",", ", Jan 12", ", Sept. 3", ", Agust 9", ", 4 May", ", Oct", " Oct 1", ", Jan 12 2015", ", Kenya"]
AGENCIES = ["(Reuters)", "(AP)", "(ap)", "(Velmar Post)", "(Oct 3)", "(Thomson Reuters)", "/AFP/", "(Reuters", "(XQZ)"]
MARKS = ["-", "\u2014", "--", "- -", ":", "", "_", "-.", " -"]
TAILS = [
    "The board met.",
    "Jan 12 - The board met.",
    "12 May (AP) - They met.",
    "officials met.",
    "- met",
    "ROME (AP) - x",
]
BLANKS = ["", " ", "  ", "   ", "\n", "\u00a0"]


@given(
    st.tuples(
        st.sampled_from(CITIES),
        st.sampled_from(DATES),
        st.sampled_from(BLANKS),
        st.sampled_from(AGENCIES),
        st.sampled_from(BLANKS),
        st.sampled_from(MARKS),
        st.sampled_from(BLANKS),
        st.sampled_from(TAILS),
    ).map("".join)
)
def test_what_is_read_in_one_step_the_grammar_reads_alike(text: str) -> None:
    quick = read_common(text, 0, tables())
    assert quick is None or quick == read_dateline(text, 0, tables())


def test_the_common_shape_is_read_in_one_step() -> None:
    for text in ("LONDON (Reuters) - The board met.", "LAGOS, Jan 12 (AP) \u2014 The board met."):
        assert read_common(text, 0, tables()) is not None
