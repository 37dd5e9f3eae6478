"""Where the next clause opens inside an item of a roster because nothing parts the two."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsparse.text.people.names import match_person_name
from newsparse.text.people.places import is_known_place

LONGEST_ITEM = 160
"""How far an item is looked at, in code points; a longer one is none."""

LOCATED = re.compile(
    r"(?:based\s+)?(?:in|IN|from|is)\s+(?:the\s+)?(?=[^\W\d_])|(?:at|near|outside)\s+(?:the\s+)?(?=[^\W\d_a-z])"
)
"""What stands before the place where somebody works."""

_COMMA = re.compile(r"[,;/()]")
_BY = re.compile(r"\s(?i:by)\s|(?<=ing)by\s|(?<=ed)by\s")
_FROM = re.compile(r"\sfrom\s+(?=[^\W\d_a-z])")
_WORD = re.compile(r"\s+(?=[^\W\d_])")


def find_opener(
    text: str, start: int, end: int, stop: Callable[[str, int, int], bool], is_body: Callable[[str], bool]
) -> int:
    """Where a clause opens inside the item at ``start``: "Ann Lee Translated by Bo Ek"; ``end`` if none does.

    Before "from" a word of openers may be the last of a name or a body ("Ann Story from Rome"); there it opens a clause
    only behind a name or a place that is whole, and before a name.
    """
    limit = min(end, start + LONGEST_ITEM)
    border = _COMMA.search(text, start, limit)
    if border and border.group() == "," and LOCATED.match(text, start, end):  # a state or country may follow
        border = _COMMA.search(text, border.end(), limit)
    limit = border.start() if border else limit
    by = _BY.search(text, start, limit)
    last = by or _FROM.search(text, start, limit)
    if last is None or not (by or _is_named(text, last.end(), end)):
        return end
    for word in _WORD.finditer(text, start, last.start()):
        if stop(text, word.end(), end) and (by or _is_whole(text, start, word.start(), is_body)):
            return word.start()
    return end


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether somebody's name begins at an offset, and no well-known city."""
    name = match_person_name(text, start, end)
    return name is not None and not is_known_place(name.of(text))


def _is_whole(text: str, start: int, stop: int, is_body: Callable[[str], bool]) -> bool:
    """Whether a name or a place is all that stands between two offsets, and no body such as "Quay News"."""
    name = match_person_name(text, start, stop)
    named = name is not None and name.end == stop
    return (named or LOCATED.match(text, start, stop) is not None) and not is_body(text[start:stop])
