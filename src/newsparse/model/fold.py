"""Folding: one form for texts that differ only in white space or typography."""

from __future__ import annotations

from newsparse.model.punctuation import DASHES, DOUBLE_MARKS, SINGLE_MARKS


def fold_space(text: str) -> str:
    """Return the text with each run of white space replaced by one space, and without white space at its ends."""
    return " ".join(text.split())


_SAME_LENGTH = {
    **dict.fromkeys(map(ord, DASHES), "-"),
    **dict.fromkeys(map(ord, DOUBLE_MARKS), '"'),
    **dict.fromkeys(map(ord, SINGLE_MARKS), "'"),
    **{c: " " for c in range(0x3001) if chr(c).isspace() and chr(c) not in "\r\n"},
}


def fold_typography(text: str) -> str:
    """Return the text with one form for all dashes, double marks, single marks and blanks. Line breaks are unchanged.

    The length does not change, so offsets are valid in both texts. Use the result to look words up, not to store them.
    """
    return text.translate(_SAME_LENGTH)
