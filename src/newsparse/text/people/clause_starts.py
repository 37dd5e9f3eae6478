"""Where the next clause begins inside an item of a list because no punctuation separates the two."""

from __future__ import annotations

from collections.abc import Callable

from newsparse import lazy_re as re
from newsparse.text.people.names import match_person_name
from newsparse.text.people.people_options import StopRule
from newsparse.text.people.places import is_known_place

LONGEST_ITEM = 160
"""The longest item of a list, in code points."""

LOCATED = re.compile(
    r"(?:based\s+)?(?:in|IN|from|is)\s+(?:the\s+)?(?=[^\W\d_])|(?:at|near|outside)\s+(?:the\s+)?(?=[^\W\d_a-z])"
)
"""The words before the place where a person works."""

_PUNCTUATION = re.compile(r"[,;/()]")
_BY = re.compile(r"\s(?i:by)\s|(?<=ing)by\s|(?<=ed)by\s")
_FROM = re.compile(r"\sfrom\s+(?=[^\W\d_a-z])")
_SPACE_BEFORE_WORD = re.compile(r"\s+(?=[^\W\d_])")


def find_clause_start(text: str, start: int, end: int, stop: StopRule, is_organization: Callable[[str], bool]) -> int:
    """Find where a clause begins inside the item at an offset: at "Translated" in "Ann Lee Translated by Bo Ek".

    Before "by", every word at which ``stop`` returns true begins a clause. Before "from", such a word may be part of a
    name or of an organization ("Ann Story from Rome"); there it begins a clause only if a complete name or place
    precedes it and a name follows "from".

    Args:
        text: the text.
        start: where the item begins.
        end: where the list ends.
        stop: whether a clause may begin at an offset.
        is_organization: whether a phrase is the name of an organization.

    Returns:
        The offset of the white space before the clause, ``end`` if there is no clause.
    """
    limit = min(end, start + LONGEST_ITEM)
    border = _PUNCTUATION.search(text, start, limit)
    if border and border.group() == "," and LOCATED.match(text, start, end):  # a state or country may follow
        border = _PUNCTUATION.search(text, border.end(), limit)
    limit = border.start() if border else limit
    item = text[start:limit]
    if "from" not in item and "by" not in item.lower():  # true of most items, and faster than the patterns
        return end
    by = _BY.search(text, start, limit)
    last = by or _FROM.search(text, start, limit)
    if last is None or not (by or _begins_person(text, last.end(), end)):
        return end
    for space in _SPACE_BEFORE_WORD.finditer(text, start, last.start()):
        if stop(text, space.end(), end) and (by or _is_complete(text, start, space.start(), is_organization)):
            return space.start()
    return end


def _begins_person(text: str, start: int, end: int) -> bool:
    """Whether a person's name that is not a well-known city begins at an offset."""
    name = match_person_name(text, start, end)
    return name is not None and not is_known_place(name.of(text))


def _is_complete(text: str, start: int, end: int, is_organization: Callable[[str], bool]) -> bool:
    """Whether the words between two offsets are a complete name or place, and not an organization ("Quay News")."""
    name = match_person_name(text, start, end)
    named = name is not None and name.end == end
    return (named or LOCATED.match(text, start, end) is not None) and not is_organization(text[start:end])
