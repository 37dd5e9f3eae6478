"""The shared tokenising scan: its tokens tile the text and its offsets are right."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse.testing import nasty_texts
from newsparse.text import tokens


@given(nasty_texts(["U.S. ", "1,237.5 ", "don't ", "well-kept ", "''", "\n\n", "\x1c"]) | st.text())
def test_tokens_and_the_blanks_after_them_tile_any_text(text: str) -> None:
    scan = tokens(text)
    assert len(scan.starts) == len(scan.words) + 1
    assert scan.starts[-1] == len(text)
    for index, word in enumerate(scan.words):
        piece = text[scan.starts[index] : scan.starts[index + 1]]
        assert piece.startswith(word)
        assert piece[len(word) :].strip() == ""
        assert word or index == 0


def test_words_include_apostrophes_hyphens_and_decimals() -> None:
    assert tokens("The U.S. won't pay $1,237.5 for Ann-Marie's boat.").words == (
        "The", "U.S.", "won't", "pay", "$", "1,237.5", "for", "Ann-Marie's", "boat", ".",
    )  # fmt: skip


@given(st.text(), st.integers(0, 50))
def test_the_token_at_an_offset_begins_there_or_after_it(text: str, offset: int) -> None:
    scan = tokens(text)
    index = scan.at(offset)
    assert index == len(scan.words) or scan.starts[index] >= offset
    assert index == 0 or scan.starts[index - 1] < offset
