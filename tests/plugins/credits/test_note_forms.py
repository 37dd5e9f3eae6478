"""Forms of editorial notes, what has the form and is none, and how far everything is looked for."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsparse.model import Span
from newsparse.text import split_blocks
from newsparse_credits import find_credits, find_notes
from newsparse_credits.notes import HEAD, LONGEST, LONGEST_RATE, LONGEST_SIGN_OFF, TAIL

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
NONE = [
    "($10 = much)", "($1 for all)", "($12 = 10 crowns)", "(2 euros = 20 crowns)", "(1 euro)", "(10 crowns)",
    "(the ferry)", "(mayor@velmar.example)",
    "(Corrective steps)", "(Sourcework)", "((the ferry))", "(ann@)", "(Formore)", "(the source: harbour office)",
    "(Adds details)", "(Writes through)",
]  # fmt: skip


def test_the_figures_are_those_of_the_page() -> None:
    assert (HEAD, TAIL, LONGEST_SIGN_OFF, LONGEST_RATE, LONGEST) == (5, 3, 20, 300, 1000)


def notes(text: str) -> list[tuple[str, str]]:
    taken = [block.span for block in find_credits(text)]
    return [(note.category, note.span.of(text)) for note in find_notes(text, split_blocks(text), taken=taken)]


@pytest.mark.parametrize("row", ANYWHERE.strip().splitlines())
def test_a_note_in_brackets_may_stand_anywhere(row: str) -> None:
    category, _, note = row.partition(": ")
    assert notes(STORY.format(f" {note}")) == [(category, note)]
    assert notes(STORY.format("") + f" {note}") == [(category, note)]
    assert notes(STORY.format(f" {note} And so on. {note}")) == [(category, note)] * 2
    assert {one.rule for one in find_notes(note)} == {"brackets"}


@pytest.mark.parametrize("row", HEADED.strip().splitlines())
def test_a_note_of_the_head_opens_one_of_the_first_lines(row: str) -> None:
    category, _, note = row.partition(": ")
    for blocks in range(HEAD):
        assert notes("Ferry sails\n\n" * blocks + note + "\n\nIt sails.") == [(category, note)]
    if not note.startswith("(Correct"):
        assert notes("Ferry sails\n\n" * HEAD + note + "\n\nIt sails.") == []
        assert notes(f"Ferry sails {note}\n\nIt sails.") == []


@pytest.mark.parametrize("bracket", NONE)
def test_other_brackets_are_none(bracket: str) -> None:
    assert notes(STORY.format(f" It rained {bracket} all day.")) == []


@pytest.mark.parametrize(
    ("behind", "category"),
    [
        ("Corrects the hour.", "correction"),
        ("Keywords: FERRY/", "keywords"),
        ("For more harbour news, see the paper", "advisory"),
        ("This story was refiled.", "update"),
        ("Source: harbour office", "other"),
    ],
)
def test_behind_the_credits_a_note_needs_no_brackets(behind: str, category: str) -> None:
    for parted in (" ", "  "):
        text = STORY.format("") + f" (Reporting by Ann Lee){parted}{behind}"
        assert notes(text) == [(category, behind)]
        assert notes(text + "\n\nIt rained.") == [(category, behind)]
        assert notes(text.replace("(Reporting by Ann Lee)", "It rained.")) == []
    (note,) = find_notes(behind, taken=[]) or [None]
    assert note is None


def test_a_note_behind_the_credits_has_a_length() -> None:
    line = "(Reporting by Ann Lee)"
    for size, found in ((LONGEST, 1), (LONGEST + 1, 0)):
        text = STORY.format("") + "\n\n" + line + " Corrects ".ljust(size, "x")
        assert len(notes(text)) == found


@pytest.mark.parametrize(
    ("category", "opening", "longest"),
    [("exchange_rates", "($1 = ", LONGEST_RATE), ("update", "(This story ", LONGEST)],
)
def test_a_note_in_brackets_has_a_length(category: str, opening: str, longest: int) -> None:
    for size, found in ((longest, [category]), (longest + 1, [])):
        note = opening + "x" * (size - len(opening) - 1) + ")"
        assert [kind for kind, _ in notes(STORY.format(f" {note} It rained on and on."))] == found
        open_note = opening + "x" * (size - len(opening))
        assert [kind for kind, _ in notes(STORY.format(f" {open_note}"))] == found


def test_a_bracket_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert notes(STORY.format(" ($1 = 10.2 crowns")) == [("exchange_rates", "($1 = 10.2 crowns")]
    assert notes(STORY.format(" (This story (of May) was refiled")) == [("update", "(This story (of May) was refiled")]
    assert notes("It rained. ((ann.lee@quaynews.example) It snowed.") == [("contact", "((ann.lee@quaynews.example)")]


def test_no_note_is_looked_for_in_what_is_taken() -> None:
    text = "It rained. ($1 = 10 crowns) It snowed. ($1 = 9 crowns)"
    first = Span(text.index("("), text.index(")") + 1)
    assert [note.span.start for note in find_notes(text, taken=[first])] == [text.rindex("(")]
    assert [note.span.start for note in find_notes(text, taken=[Span(first.start + 1, first.end)])] == [
        first.start,
        text.rindex("("),
    ]
    head = "(Adds details)\n\nIt rained."
    assert find_notes(head, taken=[Span(0, 14)]) == ()


def test_notes_are_in_order_and_apart() -> None:
    text = "(Corrects the hour (Adds details))\n\n(Adds ($1 = 10 crowns) here)\n\nIt rained. ($1 = 9 crowns)"
    found = find_notes(text)
    spans = [note.span for note in found]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert [span.of(text) for span in spans][0::2] == ["(Corrects the hour (Adds details))", "($1 = 9 crowns)"]


def test_a_sign_off_is_short_and_one_of_the_last_lines() -> None:
    before = "Ferry sails again\n\nThe ferry sails.\n\nIt sails at noon.\n\n"
    for behind, found in ((TAIL - 1, 1), (TAIL, 0)):
        assert len(notes(before + "ENDS" + "\n\nIt rained." * behind)) == found
    for size, found in ((LONGEST_SIGN_OFF, 1), (LONGEST_SIGN_OFF + 1, 0)):
        line = "ends".center(size, "-")
        assert len(line) == size
        assert notes(before + line) == [("sign_off", line)] * found
    assert [note.rule for note in find_notes(before + "-30-")] == ["sign_off"]
    assert notes("It rained.\n\nENDS") == [("sign_off", "ENDS")]
    assert notes("ENDS\n\nIt rained.") == []


def test_a_text_without_blocks_has_no_notes() -> None:
    assert find_notes("") == ()
    assert find_notes("($1 = 10 crowns)", []) == ()
