"""Folding: one form for texts that differ only in white space or typography."""

from __future__ import annotations

import re

from newsparse.model.punctuation import DASHES, DOUBLE_MARKS, SINGLE_MARKS, WHITE_SPACE


def fold_space(text: str) -> str:
    """Return the text with each run of white space replaced by one space, and without white space at its ends."""
    return " ".join(text.split())


_PLAIN = {
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(DOUBLE_MARKS, '"'),
    **dict.fromkeys(SINGLE_MARKS, "'"),
    **{blank: " " for blank in WHITE_SPACE if blank not in "\r\n"},
}
_FOLDED = re.compile("[" + "".join(re.escape(mark) for mark, plain in _PLAIN.items() if mark != plain) + "]")
"""The marks and blanks that fold to another one. (A search for them takes a fifth of the time of ``str.translate``.)"""


def _plain(found: re.Match[str]) -> str:
    return _PLAIN[found.group()]


def fold_typography(text: str) -> str:
    """Return the text with one form for all dashes, double marks, single marks and blanks. Line breaks are unchanged.

    The length does not change, so offsets are valid in both texts. Use the result to look words up, not to store them.
    """
    return _FOLDED.sub(_plain, text)
