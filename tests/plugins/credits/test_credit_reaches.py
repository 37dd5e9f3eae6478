"""How far apart the parts of a credit line may stand, in code points; brackets around a line change no part of it."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_credit_forms import LINES, shown

from newsparse.model import CreditBlock
from newsparse.text import split_blocks
from newsparse_credits import find_credits, find_notes
from newsparse_credits.roles import distance

STORY = "Ferry sails again\n\nThe ferry sails, the harbour office said.\n\n"


def found(line: str) -> CreditBlock | None:
    """The one credit line, if there is one, in a last paragraph."""
    blocks = find_credits(STORY + line)
    assert len(blocks) <= 1
    return blocks[0] if blocks else None


def printed(line: str) -> str | None:
    block = found(line)
    return block and block.span.of(STORY + line)


def roles(line: str) -> list[str]:
    block = found(line)
    return [credit.role for credit in block.credits] if block else []


def names(size: int) -> str:
    """A list of names of this many code points."""
    many = "Ann Lee, " * (size // 9 - 1)
    return f"{many}Ann L{'e' * (size - len(many) - 5)}"


# Brackets -------------------------------------------------------------------------------------------------------------

BARE = [
    row
    for row in LINES.strip().splitlines()
    if row[0] not in "([*" and (" => line" in row or " => sentence" in row) and "reported =>" not in row
]


@pytest.mark.parametrize("row", BARE)
def test_a_line_in_brackets_has_the_same_parts_and_may_stand_in_the_story(row: str) -> None:
    line, expected = row.split(" => ")
    text = f"{STORY}({line}) It sails.\n\n" + "It rained.\n\n" * 8
    (block,) = find_credits(text)
    assert shown(block) == expected.replace("line:", "brackets:").replace("sentence:", "brackets:")
    assert block.span.of(text) == f"({line})"


# Reaches --------------------------------------------------------------------------------------------------------------


def test_the_verb_of_a_sentence_in_brackets_stands_two_hundred_behind_the_bracket_at_most() -> None:
    for size, rule in ((200, "brackets"), (201, "sentence")):
        block = found(f"({names(size - len(' contribut'))} contributed to this report)")
        assert block is not None
        assert block.rule == rule


def test_another_clause_stands_two_hundred_behind_a_by_that_opens_brackets_at_most() -> None:
    for size, expected in ((200, ["writing", "editing"]), (201, ["reporting", "editing"])):
        behind = f" {names(size - len(' ; Editing by '))}; Editing by "
        assert len(behind) == size
        assert roles(f"(By{behind}Bo Ek)") == expected


def test_the_by_of_a_misspelt_opener_ends_forty_eight_behind_its_first_letter() -> None:
    for size, expected in ((48, ["reporting"]), (49, [])):
        opener = "Reprting" + "by ".rjust(size - len("Reprting"))
        assert len(opener) == size
        assert roles(f"({opener}Ann Lee)") == expected


def test_the_by_of_a_misspelt_opener_of_a_later_clause_ends_forty_eight_behind_its_last_letter() -> None:
    for size, expected in ((48, ["reporting", "editing"]), (49, ["reporting"])):
        assert roles(f"(Reporting by Ann Lee; Editng{'by'.rjust(size)} Bo Ek)") == expected


def test_the_word_before_a_by_begins_twenty_four_before_the_blank_at_most() -> None:
    for size, expected in ((24, ["additional_reporting"]), (25, [])):
        assert roles(f"{'Additional'.ljust(size)} by Ann Lee") == expected


def test_an_opener_without_brackets_has_seventy_code_points_before_its_by() -> None:
    for size, expected in ((70, ["reporting", "editing"]), (71, [])):
        opener = "Reporting" + "and editing ".rjust(size - len("Reporting"))
        assert len(opener) == size
        assert roles(f"{opener}by Ann Lee") == expected


def test_the_semicolon_before_the_first_opener_in_brackets_stands_forty_before_its_by() -> None:
    for size, expected in ((40, ["reporting", "editing"]), (41, [])):
        opener = ";" + "Editing ".rjust(size - 1)
        assert len(opener) == size
        assert roles(f"(Oslo newsroom{opener}by Ann Lee)") == expected


def test_the_bracket_stands_two_hundred_before_the_semicolon_of_a_clause_without_an_opener() -> None:
    for size, expected in ((200, ["reporting", "editing"]), (201, [])):
        assert roles(f"({names(size - 1)}; Editing by Bo Ek)") == expected


def test_the_verb_of_a_sentence_ends_seven_hundred_behind_its_start_at_most() -> None:
    for size, expected in ((700, ["contribution"]), (701, [])):
        assert roles(f"{names(size - len(' contributed'))} contributed to this report.") == expected


def test_an_address_behind_an_open_bracket_begins_forty_behind_the_names_at_most() -> None:
    line = "(Reporting by Ann Lee"
    for size, end in ((40, True), (41, False)):
        behind = "a@b".rjust(size, "x")
        assert printed(f"{line}; {behind}.example") == (f"{line}; {behind}.example" if end else line)


def test_how_to_reach_somebody_takes_less_than_a_hundred_and_twenty() -> None:
    line = "Reporting by Ann Lee"
    for size, end in ((119, True), (120, False)):
        behind = "; +47 ".ljust(size, "1")
        assert printed(line + behind) == (line + behind if end else line)


def test_six_marks_before_a_line_belong_to_it() -> None:
    assert printed("******Reporting by Ann Lee") == "******Reporting by Ann Lee"
    assert printed("*******Reporting by Ann Lee") == "******Reporting by Ann Lee"


def test_an_address_in_double_brackets_ends_within_three_hundred() -> None:
    for size, categories in ((300, ["contact"]), (301, [])):
        inside = " a@b.e".rjust(size, "x")
        assert [note.category for note in find_notes(f"It rained. (({inside}xample) It snowed.")] == categories


# Where lines begin ----------------------------------------------------------------------------------------------------


def test_a_new_line_begins_a_credit_line_though_the_line_before_has_no_end() -> None:
    line = "Reporting by Ann Lee; Editing by Bo Ek"
    for gap, expected in (("\n", line), ("\r\n", line), ("  \n", line), ("\n  ", line), (" ", None), ("  ", None)):
        text = f"{STORY}The ferry sails at noon{gap}{line}"
        for layout in ("auto", "blank"):
            found = find_credits(text, split_blocks(text, layout))
            assert [block.span.of(text) for block in found] == [expected] * (expected is not None)


def test_a_credit_line_that_is_not_finished_goes_on_in_the_next_line() -> None:
    for line, expected in (
        ("Reporting by Ann Lee and\nBo Ek", ["Ann Lee", "Bo Ek"]),
        ("Reporting by Ann Lee,\nBo Ek", ["Ann Lee", "Bo Ek"]),
        ("Reporting by Ann Lee/\nBo Ek", ["Ann Lee", "Bo Ek"]),
        ("Reporting by\nAnn Lee", ["Ann Lee"]),
        ("Reporting by Ann Lee\nBo Ek is her brother.", ["Ann Lee"]),
    ):
        (block,) = find_credits(f"{STORY.replace(chr(10) * 2, chr(10))}{line}")
        assert [person.name for credit in block.credits for person in credit.people] == expected


def test_the_first_line_of_three_is_no_sign_off() -> None:
    assert find_notes("ENDS\n\nIt rained.\n\nIt snowed.") == ()
    assert [note.category for note in find_notes("It rained.\n\nENDS\n\nIt snowed.")] == ["sign_off"]


# Slips ----------------------------------------------------------------------------------------------------------------


@cache
def slips(one: str, other: str) -> int:
    """Slips between two words, by the book: each end is a letter too many, too few, wrong, or two changed about."""
    if not (one and other):
        return len(one) + len(other)
    wrong = slips(one[:-1], other[:-1]) + (one[-1] != other[-1])
    ways = [slips(one[:-1], other) + 1, slips(one, other[:-1]) + 1, wrong]
    if len(one) > 1 < len(other) and one[-2:] == other[-1] + other[-2]:
        ways.append(slips(one[:-2], other[:-2]) + 1)
    return min(ways)


@settings(max_examples=500, deadline=None)
@given(st.text("abc", max_size=6), st.text("abc", max_size=6), st.integers(0, 7))
def test_the_distance_of_two_words_is_their_slips_as_far_as_it_is_asked_for(one: str, other: str, most: int) -> None:
    assert distance(one, other, most) == min(slips(one, other), most + 1)


# What is read in vain -------------------------------------------------------------------------------------------------


def test_after_a_hundred_thousand_in_brackets_that_are_none_only_the_commonest_openers_are_read() -> None:
    vain = f"(the weir {'leaked ' * 850}) "
    line = "(Photos by Ann Lee) It rained. (Reporting by Oslo newsroom)"
    for count, expected in ((16, ["photography", "reporting"]), (17, ["reporting"])):
        blocks = find_credits(vain * count + line)
        assert [credit.role for block in blocks for credit in block.credits] == expected
        assert (len(vain) * count > 100_000) is (count == 17)
