"""Notes about the author after the story: sentences that begin with the name in the byline."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import lazy_re as re
from newsparse_boilerplate.lines import Line

MOST_HEAD_LINES = 12
"""How many lines before the first paragraph are searched for the byline."""

MOST_BYLINE_WORDS = 14
"""The most words of a byline."""

LONGEST_NOTE = 500
"""The longest note about the author, in code points."""

_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?: (?:[a-zß-öø-ÿ]{1,3} )?[^\W\d_a-zß-öø-ÿ][\w.'’-]*){1,3}"
_NOTE = re.compile(
    rf"[*_]{{0,3}}(?P<name>{_NAME}),? (?:(?:is|was) (?:an?|the|one)\b"
    r"|(?:writes|covers|reports|teaches|edits|lives|works)\b|ist\b|schreibt\b|est\b|es (?:una?|el|la)\b|é\b|è\b"
    r"|is een\b)"
)
_DIVIDERS = re.compile(r",| and | und | et | y | e | en |&|\||•|·|/")
_BY = re.compile(r"\s*(?:(?:written |story |words )?by|von|par|por|di|door)\s*:?\s+", re.IGNORECASE)


def is_author_note(line: Line, head: Sequence[Line]) -> bool:
    """Whether a paragraph says who its author is: "Ada Quill is a reporter in Velmar", with the byline "By Ada Quill".

    Args:
        line: the paragraph.
        head: the lines before the first paragraph of the text.
    """
    if line.size > LONGEST_NOTE:
        return False
    note = _NOTE.match(line.content)
    return note is not None and note["name"].casefold() in _authors(head)


def _authors(head: Sequence[Line]) -> set[str]:
    """The names in lines that can be bylines, case folded: the parts of short lines, without "by"."""
    names: set[str] = set()
    for line in head[-MOST_HEAD_LINES:]:
        if len(line.words) <= MOST_BYLINE_WORDS:
            parts = _DIVIDERS.split(_BY.sub("", line.content, count=1))
            names.update(" ".join(part.split()).casefold() for part in parts)
    return names
