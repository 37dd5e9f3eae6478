"""Nicknames in marks or brackets inside a name: "Harold “Buster” Quill", "Joseph (Joe) Marlin".

The marks are part of the name, and what is between them is not speech. A word in marks between capital words may also
be an adjective, mostly in headlines: "Coastal ‘Moderate’ Ida Quill Loses". The other places where the text prints the
name tell the two apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse import lazy_re as re
from newsparse_quotes.document.groups import UNMARKED_NAME_WORDS
from newsparse_quotes.document.possessives import without_possessive
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


def nicknames(words: Sequence[str], classes: bytearray, quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """The quotations that are nicknames, in order."""
    shaped = [q for q in quotations if _is_shaped(words, classes, q)]
    emphasized = _emphasized(words, shaped) if shaped else frozenset()
    return tuple(q for q in shaped if q not in emphasized)


def _is_shaped(words: Sequence[str], classes: bytearray, quotation: Quotation) -> bool:
    """Whether up to three words in marks, the last one with a capital, stand between two words of a name."""
    left, start, end, right = quotation[:4]
    if not left or right >= len(words) or quotation.open or not 0 < end - start <= LONGEST_NICKNAME:
        return False
    if classes[left - 1] not in _BEFORE or classes[right] not in _BEHIND or not words[end - 1][:1].isupper():
        return False
    if any(classes[i] == CAPS and len(words[i]) > LONGEST_ABBREVIATION for i in (left - 1, *range(start, end), right)):
        return False  # a heading with a word in marks
    return words[left - 1] != "." or (left > 1 and classes[left - 2] == INITIAL)


def _emphasized(words: Sequence[str], found: Sequence[Quotation]) -> frozenset[Quotation]:
    """The quotations before two words of a name that the text prints elsewhere without the word before the marks.

    In "Coastal ‘Moderate’ Ida Quill" it is Ida Quill whom the story names, so that "Coastal" is not a given name.
    """
    names = {(words[q.right], without_possessive(words[q.right + 1])): q for q in found if q.right + 1 < len(words)}
    starts, own = {first for first, _ in names}, {q.right for q in found}
    emphasized = set()
    for i in range(len(words) - 1):
        if words[i] in starts and i not in own:
            q = names.get((words[i], without_possessive(words[i + 1])))
            if q is not None and (not i or words[i - 1] != words[q.left - 1]):
                emphasized.add(q)
    return frozenset(emphasized)


def join(classes: bytearray, nicknames: Iterable[Quotation]) -> None:
    """Give nicknames, and the marks or brackets around them, the class of names."""
    for q in nicknames:
        classes[q.left : q.right] = bytes([NAME]) * (q.right - q.left)
    for m in _BRACKETED.finditer(classes):
        if m.start() and classes[m.start() - 1] in _GIVEN:
            classes[m.start() : m.end()] = bytes([NAME]) * (m.end() - m.start())
