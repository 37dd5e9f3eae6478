"""Blocks: they tile any text, and the five layouts result in the expected paragraphs."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Block, Span
from newsparse.model import BLANKS, check_tiling, story_pieces, trim
from newsparse.testing import laws, nasty_texts
from newsparse.text import fold_space, fold_typography, line_spans, split_blocks

LAYOUTS = ("auto", "blank", "line", "wrapped")
ONE = "The harbour office of Tallow Bay opened the new ferry pier on Monday morning."
TWO = "Some forty boats had waited since the storm of last week, the mayor said there."

WRAPPED = """\
    The harbour office of Tallow Bay opened the new
ferry pier on Monday after two years of work that had
cost the town more than it had planned to spend on it.
    Some forty boats had waited since the storm of last
week, the mayor said, and most of them left before noon
without paying the fee that the council had announced.
"""
WRAPPED_AND_BLANK = WRAPPED.replace("    Some", "\n    Some").replace("    ", "")
LISTED = "- Ferry\n- Pier\n- Boats\n"


def paragraphs(text: str, layout: str = "auto") -> list[str]:
    return [fold_space(block.content.of(text)) for block in split_blocks(text, layout)]  # type: ignore[arg-type]


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(deadline=None)
@given(text=nasty_texts() | st.text(alphabet=" \tab.-\n\r", max_size=200))
def test_blocks_tile_any_text(layout: str, text: str) -> None:
    blocks = split_blocks(text, layout)  # type: ignore[arg-type]
    assert check_tiling(text, blocks) is None
    assert "".join(block.span.of(text) for block in blocks) == text
    for block in blocks:
        if block.content:
            assert trim(text, block.content) == block.content
            assert block.lines[0].start == block.content.start
            assert block.lines[-1].end == block.content.end
            assert not set(text[block.content.end : block.span.end]) - set(BLANKS)
        else:
            assert len(blocks) == 1


@settings(deadline=None)
@given(st.text(alphabet="ab \n.", max_size=120))
def test_layout_does_not_depend_on_the_kind_of_line_breaks(text: str) -> None:
    for broken in (text.replace("\n", "\r\n"), text.replace("\n", "\r")):
        assert paragraphs(broken) == paragraphs(text)


def test_the_empty_text_has_no_blocks_and_a_blank_one_has_one_without_content() -> None:
    assert split_blocks("") == ()
    (block,) = split_blocks(" \n\t\ufeff\n")
    assert block == Block(Span(0, 5), Span(5, 5), ())


def test_paragraphs_between_blank_lines() -> None:
    assert paragraphs(f"{ONE}\n\n{TWO}\n \t\n\n{ONE}") == [ONE, TWO, ONE]


def test_one_line_per_paragraph() -> None:
    assert paragraphs(f"{ONE}\n{TWO}\n{ONE}\n") == [ONE, TWO, ONE]


def test_hard_wrapped_with_indents() -> None:
    found = paragraphs(WRAPPED)
    assert [p[:11] for p in found] == ["The harbour", "Some forty "]
    assert [len(block.lines) for block in split_blocks(WRAPPED)] == [3, 3]


def test_hard_wrapped_with_blank_lines() -> None:
    assert paragraphs(WRAPPED_AND_BLANK) == paragraphs(WRAPPED)


GLUED = """\
TALLOW BAY (Weir Wire) - The harbour office opened the new
ferry pier on Monday after two years of work that had cost
the town more than it had planned.  "We are glad that it is done and that no one was hurt,"
the mayor said, and cut the ribbon with a borrowed knife.  WAITING BOATS  Some forty boats had waited since the storm
of last week, and most of them left before noon.  Without paying the fee that the council had
announced, they will not be let in again this summer.
"""


def test_wrapped_paragraphs_joined_into_one_line_are_split_at_the_remaining_indent() -> None:
    assert [p[:12] for p in paragraphs(GLUED)] == [
        "TALLOW BAY (", '"We are glad', "WAITING BOAT", "Some forty b", "Without payi",
    ]  # fmt: skip


@pytest.mark.parametrize("indent", ["\t", " ", "  "])
def test_an_indent_of_all_lines_changes_no_paragraph(indent: str) -> None:
    assert paragraphs(textwrap.indent(GLUED, indent)) == paragraphs(GLUED)


def test_two_spaces_after_a_full_stop_split_nothing_if_lines_have_one_width() -> None:
    typed = GLUED.replace("\n", " ").replace("  ", " ").replace(". ", ".  ")
    lines = textwrap.wrap(typed, 60, drop_whitespace=True, fix_sentence_endings=True)
    assert len(paragraphs("\n".join(lines))) == 1


def test_columns_of_a_table_below_wrapped_text_are_not_paragraphs() -> None:
    table = "Ferry  41,000 passengers  TALLOW BAY  Monday to Saturday from May to October.\n"
    assert fold_space(table) in paragraphs(f"{WRAPPED_AND_BLANK}\n{table}")


def test_one_giant_line() -> None:
    text = f"{ONE} {TWO} " * 50
    assert paragraphs(text) == [fold_space(text)]


def test_a_mixture_of_a_headline_wrapped_text_and_a_list() -> None:
    assert paragraphs(f"FERRY PIER OPENS\n\n{WRAPPED}\n{LISTED}") == [
        "FERRY PIER OPENS", *paragraphs(WRAPPED), "- Ferry", "- Pier", "- Boats",
    ]  # fmt: skip


def test_lists_and_verse_are_not_joined() -> None:
    assert paragraphs(LISTED) == ["- Ferry", "- Pier", "- Boats"]
    assert len(paragraphs("The sea is wide,\nthe sea is deep,\nand in its arms\nthe sailors sleep.")) == 4


def test_many_lines_of_one_letter_are_one_paragraph() -> None:
    """A word that is printed from top to bottom is not a hundred paragraphs; a calendar is a list."""
    letters = "\n".join("abcde" * 30)
    days = "\n".join(str(day) for day in range(1, 32))
    assert len(paragraphs(letters)) == 1
    assert len(paragraphs(letters, "line")) == 150
    assert len(paragraphs(days)) == 31
    assert len(paragraphs(f"{ONE}\n\n{letters}\n\n{TWO}")) == 3


def test_a_long_column_of_numbers_is_joined_in_stretches() -> None:
    """A table of 300 cells is not long enough, and lines of a few words are not narrow enough."""
    cells = "\n".join(str(100 + number % 900) for number in range(2000))
    assert len(paragraphs(cells)) == 4
    assert len(paragraphs(cells, "line")) == 2000
    assert len(paragraphs(cells[:1199])) == 300
    assert len(paragraphs("The new harbour is open\n" * 2000)) == 2000


def test_a_list_of_a_thousand_short_lines_is_joined() -> None:
    assert len(paragraphs("Harbour\n" * 900)) == 900
    assert len(paragraphs("Harbour\n" * 1500)) == 501


def test_the_story_above_and_below_a_column_keeps_its_paragraphs() -> None:
    cells = "\n\n".join(str(number % 10) for number in range(1507))
    found = paragraphs(f"{ONE}\n\n{TWO}\n\n{cells}\n\n{TWO}\n\n{ONE}")
    assert found[:2] == [ONE, TWO]
    assert found[-2:] == [TWO, ONE]


def test_a_given_layout_is_used() -> None:
    text = f"{ONE}\n{TWO}\n\n{ONE}"
    assert paragraphs(text, "blank") == [f"{ONE} {TWO}", ONE]
    assert paragraphs(text, "line") == [ONE, TWO, ONE]
    assert len(paragraphs(WRAPPED_AND_BLANK, "line")) == 6
    assert paragraphs(WRAPPED, "wrapped") == paragraphs(WRAPPED)
    with pytest.raises(ValueError, match="unknown layout: 'columns'; known names: 'auto', 'blank', 'line'"):
        split_blocks("", "columns")  # type: ignore[arg-type]


@pytest.mark.parametrize("inside", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\xa0"])
def test_only_line_feed_and_carriage_return_end_a_line(inside: str) -> None:
    assert line_spans(f"a{inside}b") == [Span(0, 3)]
    assert len(split_blocks(f"a{inside}b")) == 1


def test_lines_keep_their_breaks() -> None:
    text = "a\nb\r\n\r\rc"
    assert [span.of(text) for span in line_spans(text)] == ["a\n", "b\r\n", "\r", "\r", "c"]


@pytest.mark.parametrize("blank", ["\ufeff", "\u200b", "\xa0", "\u3000", "\x85"])
def test_invisible_characters_are_not_content(blank: str) -> None:
    (block,) = split_blocks(f"{blank}a{blank}\n{blank}")
    assert block.content == Span(1, 2)


@pytest.mark.parametrize(
    "unit", ["(", "a\n", "\n", "\r", " ", "a ", "- a\n", "word " * 10 + "\n", "a\n\n", "\x00", "\t\n", "é" * 70 + "\n"]
)
def test_splitting_takes_linear_time(unit: str) -> None:
    laws.linear(split_blocks, unit)


# Blocks from other splitters ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        ([], "end at 0"),
        ([Block(Span(0, 4), Span(0, 4), ())], "end at 4, the text ends at 6"),
        ([Block(Span(1, 6), Span(1, 6), ())], "block 0 must start at 0"),
        ([Block(Span(0, 0), Span(0, 0), ())], "block 0 must start at 0 and must not be empty"),
        ([Block(Span(0, 3), Span(0, 3), ()), Block(Span(2, 6), Span(2, 6), ())], "block 1 must start at 3"),
        ([Block(Span(0, 6), Span(0, 7), ())], "block 0 is outside"),
        ([Block(Span(0, 6), Span(0, 3), (Span(2, 4),))], "a line of block 0 is outside"),
        ([Block(Span(0, 6), Span(0, 6), (Span(3, 5), Span(0, 2)))], "out of order"),
        ([Block(Span(0, 6), Span(0, 6), (Span(0, 4), Span(3, 6)))], "overlap"),
        ([Block(Span(0, 6), 3, ())], "must hold spans of integers"),
        ([Block(Span(0, 6), Span(0, 6), [Span(0, 6)])], "lines must be a tuple"),
    ],
)
def test_check_tiling_returns_a_description_of_the_error(blocks: list[Block], message: str) -> None:
    assert message in (check_tiling("abcdef", blocks) or "")


def test_trim_removes_white_space_at_both_ends() -> None:
    text = " \ufeff a b\xa0\n"
    assert trim(text, Span(0, len(text))).of(text) == "a b"
    assert not trim(text, Span(0, 2))


# Blocks with removed parts -----------------------------------------------------------------------------


def pieces(text: str, *removed: str) -> list[list[str]]:
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in removed]
    return [[piece.of(text) for piece in parts] for _, parts in story_pieces(text, split_blocks(text), spans)]


def test_the_white_space_after_a_removed_dateline_is_removed_too() -> None:
    assert pieces("TALLOW BAY - The ferry is back.", "TALLOW BAY -") == [["The ferry is back."]]


def test_a_cut_in_the_middle_leaves_one_space() -> None:
    assert pieces("It sank [photo] on Monday.", "[photo]") == [["It sank ", "on Monday."]]
    assert pieces("It sank[photo] on Monday.", "[photo]") == [["It sank", " on Monday."]]


def test_a_block_with_only_punctuation_left_is_not_in_the_story() -> None:
    assert pieces("(By Ann Lee)\n\nIt sank.", "By Ann Lee") == [["It sank."]]
    assert pieces("* * *\n\nIt sank.") == [["It sank."]]


def test_a_removed_part_may_cover_several_blocks() -> None:
    assert pieces("One.\n\nTwo.\n\nThree.", "ne.\n\nTwo.\n\nThr") == [["O"], ["ee."]]


# Folding --------------------------------------------------------------------------------------------------------


def test_fold_space_folds_all_white_space() -> None:
    assert fold_space(" a\xa0\u2028b\r\n\tc ") == "a b c"


@settings(deadline=None)
@given(nasty_texts())
def test_folded_typography_has_the_same_length_and_lines(text: str) -> None:
    folded = fold_typography(text)
    assert len(folded) == len(text)
    assert line_spans(folded) == line_spans(text)


def test_folded_typography_has_one_form_for_dashes_marks_and_blanks() -> None:
    assert fold_typography("“a”–‘b’\xa0—„c‟") == '"a"-\'b\' -"c"'


# Blanks ---------------------------------------------------------------------------------------------------------


def test_only_invisible_characters_are_blanks() -> None:
    assert {char for char in BLANKS if not char.isspace()} == {"\u200b", "\u2060", "\ufeff"}
    assert {chr(code) for code in range(0x110000) if chr(code).isspace()} <= set(BLANKS)
    assert len(set(BLANKS)) == len(BLANKS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_line_may_begin_and_end_with_any_letter(layout: str) -> None:
    for letter in "AXZaxzßé0":
        text = f"{letter} is the name of the pier, and so is {letter}"
        (block,) = split_blocks(text, layout)  # type: ignore[arg-type]
        assert block.content.of(text) == text
