"""Nicknames in marks or brackets inside a name: "Harold “Buster” Quill", "Joseph (Joe) Marlin".

The marks are part of the name, and what is between them is not speech.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse import lazy_re as re
from newsparse_quotes.document.groups import UNMARKED_NAME_WORDS
from newsparse_quotes.document.quotation_marks import Quotation
from newsparse_quotes.document.token_classes import CAPS, INITIAL, NAME, NAME_S, class_number, numbers, one_of

LONGEST_NICKNAME = 3
"""The most words of a nickname ("Tom “the old Hammer” Quill")."""

LONGEST_ABBREVIATION = 2
"""The most letters of a nickname in capitals ("JP")."""

_BEFORE = UNMARKED_NAME_WORDS | numbers(".")
_BEHIND = UNMARKED_NAME_WORDS - {INITIAL} | {NAME_S}
_GIVEN = UNMARKED_NAME_WORDS - {CAPS}
_BRACKETED = re.compile(
    re.escape(bytes([class_number("(")])) + one_of(_GIVEN) + re.escape(bytes([class_number(")")]))
    + b"(?=" + one_of({NAME, NAME_S}) + b")"
)  # fmt: skip


def is_nickname(words: Sequence[str], classes: bytearray, quotation: Quotation) -> bool:
    """Whether a quotation is a nickname: up to three words between two words of a name, the last one with a capital."""
    left, start, end, right = quotation[:4]
    if not left or right >= len(words) or quotation.open or not 0 < end - start <= LONGEST_NICKNAME:
        return False
    if classes[left - 1] not in _BEFORE or classes[right] not in _BEHIND or not words[end - 1][0].isupper():
        return False
    if any(classes[i] == CAPS and len(words[i]) > LONGEST_ABBREVIATION for i in (left - 1, *range(start, end), right)):
        return False  # a heading with a word in marks
    return words[left - 1] != "." or (left > 1 and classes[left - 2] == INITIAL)


def join(classes: bytearray, nicknames: Iterable[Quotation]) -> None:
    """Give nicknames, and the marks or brackets around them, the class of names."""
    for q in nicknames:
        classes[q.left : q.right] = bytes([NAME]) * (q.right - q.left)
    for m in _BRACKETED.finditer(classes):
        if m.start() and classes[m.start() - 1] in _GIVEN:
            classes[m.start() : m.end()] = bytes([NAME]) * (m.end() - m.start())
