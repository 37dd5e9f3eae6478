"""The forms of editorial notes, and similar brackets that are not notes."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsparse.model import Span
from newsparse.text import split_blocks
from newsparse_credits import find_credits, find_notes

STORY = "Ferry sails again\n\nThe ferry sails, the harbour office said.{}\n\nIt sails at noon."

ANYWHERE = """
exchange_rates: ($1 = 10.2 crowns)
exchange_rates: ($1=10.2 crowns)
exchange_rates: (US$1 = 10.2 crowns)
exchange_rates: (U.S.$1 = 10.2 crowns)
exchange_rates: ($1.00 = 10.2 crowns)
exchange_rates: ($1 equals 10.2 crowns)
exchange_rates: ($1 is equal to 10.2 crowns)
exchange_rates: (1 euro = 10.2 crowns)
exchange_rates: (1.0 British pound = 10.2 crowns)
exchange_rates: (£1 = 10.2 crowns; $1 = 8.1 crowns)
exchange_rates: (€1 = 10.2 crowns (or so))
update: (This story was refiled to fix a typo)
update: (this version of the story adds the harbour)
update: (Refiles to fix a typo)
correction: (This story was corrected to say noon)
correction: (Corrects the hour)
advisory: (For more harbour news, see the paper)
advisory: (Click on the harbour)
advisory: (To read more on the ferry, see the paper)
contact: (ann.lee@quaynews.example; +47 1234 5678)
contact: ((ann.lee@quaynews.example; +47 1234 5678))
contact: (( ann.lee(at)quaynews.example))
contact: (Reuters Messaging: ann.lee)
contact: (E-mail: ann.lee)
contact: ((+47 1234 5678))
other: (Source: harbour office)
keywords: (Keywords: FERRY)
"""
HEADED = """
update: (Adds details, background)
update: (ADDS DETAILS)
update: ( Updates with the harbour)
update: (Eds: adds the harbour)
update: (Writes through)
update: (Repeats for wider circulation)
correction: (Corrected to say noon)
correction: (Correction: the ferry sails at noon)
"""
NOT_NOTES = [
    "($10 = much)", "($1 for all)", "($12 = 10 crowns)", "(2 euros = 20 crowns)", "(1 euro)", "(10 crowns)",
    "(the ferry)", "(mayor@velmar.example)",
    "(Corrective steps)", "(Sourcework)", "((the ferry))", "(ann@)", "(Formore)", "(the source: harbour office)",
    "(Adds details)", "(Writes through)",
]  # fmt: skip


def notes(text: str) -> list[tuple[str, str]]:
    lines = [block.span for block in find_credits(text)]
    return [(note.category, note.span.of(text)) for note in find_notes(text, split_blocks(text), credit_lines=lines)]


@pytest.mark.parametrize("row", ANYWHERE.strip().splitlines())
def test_a_note_in_brackets_is_found_anywhere(row: str) -> None:
    category, _, note = row.partition(": ")
    assert notes(STORY.format(f" {note}")) == [(category, note)]
    assert notes(STORY.format("") + f" {note}") == [(category, note)]
    assert notes(STORY.format(f" {note} And so on. {note}")) == [(category, note)] * 2
    assert {one.rule for one in find_notes(note)} == {"brackets"}


@pytest.mark.parametrize("row", HEADED.strip().splitlines())
def test_a_note_of_the_head_begins_one_of_the_first_lines(row: str) -> None:
    category, _, note = row.partition(": ")
    for blocks in range(5):
        assert notes("Ferry sails\n\n" * blocks + note + "\n\nIt sails.") == [(category, note)]
    if not note.startswith("(Correct"):
        assert notes("Ferry sails\n\n" * 20 + note + "\n\nIt sails.") == []
        assert notes(f"Ferry sails {note}\n\nIt sails.") == []


@pytest.mark.parametrize("bracket", NOT_NOTES)
def test_other_brackets_are_not_notes(bracket: str) -> None:
    assert notes(STORY.format(f" It rained {bracket} all day.")) == []


@pytest.mark.parametrize(
    ("after", "category"),
    [
        ("Corrects the hour.", "correction"),
        ("Keywords: FERRY/", "keywords"),
        ("For more harbour news, see the paper", "advisory"),
        ("This story was refiled.", "update"),
        ("Source: harbour office", "other"),
    ],
)
def test_a_note_after_the_credits_needs_no_brackets(after: str, category: str) -> None:
    for parted in (" ", "  "):
        text = STORY.format("") + f" (Reporting by Ann Lee){parted}{after}"
        assert notes(text) == [(category, after)]
        assert notes(text + "\n\nIt rained.") == [(category, after)]
        assert notes(text.replace("(Reporting by Ann Lee)", "It rained.")) == []
    (note,) = find_notes(after, credit_lines=[]) or [None]
    assert note is None


def test_a_bracket_that_does_not_close_ends_with_its_paragraph() -> None:
    assert notes(STORY.format(" ($1 = 10.2 crowns")) == [("exchange_rates", "($1 = 10.2 crowns")]
    assert notes(STORY.format(" (This story (of May) was refiled")) == [("update", "(This story (of May) was refiled")]
    assert notes("It rained. ((ann.lee@quaynews.example) It snowed.") == [("contact", "((ann.lee@quaynews.example)")]


def test_credit_lines_contain_no_notes() -> None:
    text = "It rained. ($1 = 10 crowns) It snowed. ($1 = 9 crowns)"
    first = Span(text.index("("), text.index(")") + 1)
    assert [note.span.start for note in find_notes(text, credit_lines=[first])] == [text.rindex("(")]
    assert [note.span.start for note in find_notes(text, credit_lines=[Span(first.start + 1, first.end)])] == [
        first.start,
        text.rindex("("),
    ]
    head = "(Adds details)\n\nIt rained."
    assert find_notes(head, credit_lines=[Span(0, 14)]) == ()


def test_notes_are_in_order_and_do_not_overlap() -> None:
    text = "(Corrects the hour (Adds details))\n\n(Adds ($1 = 10 crowns) here)\n\nIt rained. ($1 = 9 crowns)"
    found = find_notes(text)
    spans = [note.span for note in found]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert [span.of(text) for span in spans][0::2] == ["(Corrects the hour (Adds details))", "($1 = 9 crowns)"]


def test_a_sign_off_is_short_and_one_of_the_last_lines() -> None:
    before = "Ferry sails again\n\nThe ferry sails.\n\nIt sails at noon.\n\n"
    for after, found in ((1, 1), (20, 0)):
        assert len(notes(before + "ENDS" + "\n\nIt rained." * after)) == found
    for line, found in (("-----ends-----", 1), ("ends".center(80, "-"), 0)):
        assert notes(before + line) == [("sign_off", line)] * found
    assert [note.rule for note in find_notes(before + "-30-")] == ["sign_off"]
    assert notes("It rained.\n\nENDS") == [("sign_off", "ENDS")]
    assert notes("ENDS\n\nIt rained.") == []


def test_a_text_without_blocks_has_no_notes() -> None:
    assert find_notes("") == ()
    assert find_notes("($1 = 10 crowns)", []) == ()


def test_the_first_line_of_three_is_not_a_sign_off() -> None:
    assert find_notes("ENDS\n\nIt rained.\n\nIt snowed.") == ()
    assert [note.category for note in find_notes("It rained.\n\nENDS\n\nIt snowed.")] == ["sign_off"]
