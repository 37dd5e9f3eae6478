"""What is seen at a glance, and what the grammar makes of it, agree."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse_dateline.evidence import Behind, grade
from newsparse_dateline.fast_path import begins_sentence, read_common
from newsparse_dateline.grammar import read_dateline
from newsparse_dateline.tables import Tables, tables

AGENCIES = [
    "(Reuters)",
    "(AP)",
    "(ap)",
    "(Velmar Post)",
    "(Oct 3)",
    "(Thomson Reuters)",
    "/AFP/",
    "(Reuters",
    "(XQZ)",
    "",
]
BLANKS = ["", " ", "  ", "   ", "\n", "\u00a0"]
MARKS = ["-", "\u2014", "--", "- -", ":", "", "_", "-.", " -", ".", ","]
NAMES = [
    "LONDON", "Paris", "MARSEILLE", "NEW YORK", "LAGOS", "REUTERS", "BONN", "MAYFIELD", "NEAR", "CAPE MAY", "IN SALAH",
    "HONG KONG", "COLUMBIA", "By", "BY", "The", "At sea", "Off the", "Near Bonn", "Analysis", "INSTANT VIEW",
    "ANALYSIS Ohio", "Sunday", "May", "Velmar", "Ann Lee", "S&P", "AP", "Trinidad", "Corp.", "exclusive", "A", "Ms",
    "Example.net",
]  # fmt: skip
WORDS = ["", "", "", " said", " and", " of", " march 4", " reuters)", " $5", ' "so', " and Tobago", "'s"]
REGIONS = [
    "",
    "",
    "",
    ", Florida",
    ", South Korea",
    ", Calif.",
    "/TAIPEI",
    "/NEW YORK",
    ", Xland",
    ", Columbia",
    ", Mass Media",
]
DATES = [
    "",
    "",
    ",",
    ", Jan 12",
    ", Sept. 3",
    ", Agust 9",
    ", 4 May",
    ", Oct",
    " Oct 1",
    ", Jan 12 2015",
    ", Kenya",
    ", January",
]
TAILS = [
    "The board met.", "Jan 12 - The board met.", "12 May (AP) - They met.", "officials met.", "- met", "ROME (AP) - x",
    "Bonn's bank met.", "May raises it.", "Near Bonn (AP) - They met.", "$5 was paid.", "Velmar reuters) - met",
    "The board of the bank met on Tuesday for the first time, and nobody said what was decided.",
]  # fmt: skip

texts = st.tuples(
    *map(st.sampled_from, (["", "", "(Reuters) - "], NAMES, WORDS, REGIONS, DATES, BLANKS)),
    *map(st.sampled_from, (AGENCIES, BLANKS, MARKS, BLANKS, TAILS)),
).map("".join)

OWN = tables(
    places=["By The Sea", "Off Town", "Hong Kong/Taipei", "Cape May", "Reuters"],
    regions=["Analysis", "The West"],
    agencies=["London", "Ann Lee", "By Wire"],
    labels=["Velmar"],
)


@pytest.mark.parametrize("known", [tables(), OWN], ids=["shipped lists", "with names of one's own"])
@settings(max_examples=400)
@given(text=texts)
def test_what_is_read_at_a_glance_the_grammar_reads_alike_and_its_agency_speaks_for_it(
    known: Tables, text: str
) -> None:
    quick = read_common(text, 0, known)
    if quick is not None:
        assert quick == read_dateline(text, 0, known)
        assert grade(text, quick, Behind(text, quick.end), known) == "agency"


@pytest.mark.parametrize("known", [tables(), OWN], ids=["shipped lists", "with names of one's own"])
@settings(max_examples=400)
@given(text=texts)
def test_what_is_refused_at_a_glance_is_refused_by_the_grammar_and_the_evidence(known: Tables, text: str) -> None:
    if begins_sentence(text, 0, known):
        read = read_dateline(text, 0, known)
        assert read is None or grade(text, read, Behind(text, read.end), known) is None
        inner = read_dateline(text, 0, known, inner=True)
        assert inner is None or not inner.places or inner.closing != "dash"


@pytest.mark.parametrize(
    "text",
    [
        "LONDON (Reuters) - The board met.",
        "LAGOS, Jan 12 (AP) \u2014 The board met.",
        "NEW YORK/BONN (Reuters) - The board met.",
        "ORLANDO, Florida  (Reuters) - The board met.",
        "(Reuters) - The board of the bank met.",
    ],
)
def test_the_common_shapes_are_read_at_a_glance(text: str) -> None:
    assert read_common(text, 0, tables()) is not None


@pytest.mark.parametrize("text", ["By Ann Lee", "Bank raises its rate - report", "Analysis: Bank raises its rate"])
def test_bylines_headlines_and_kickers_are_refused_at_a_glance(text: str) -> None:
    assert begins_sentence(text, 0, tables())
