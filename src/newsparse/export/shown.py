"""Text for people: characters that could change a terminal or a page are replaced."""

from __future__ import annotations

from newsparse import lazy_re as re

UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters except tab and line feed, line separators, the controls that change the direction of text, and
surrogates."""


def showable(text: str) -> str:
    """Return the text with each character that can't be shown safely as U+FFFD."""
    return UNSHOWABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return the text on one line, white space folded, characters that can't be shown safely replaced."""
    return showable(" ".join(text.split()))
