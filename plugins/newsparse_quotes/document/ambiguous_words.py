"""Words whose class depends on their neighbours: the names of months, the month May, the initials A and I, White."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import lazy_re as re
from newsparse_quotes.document.groups import (
    BEFORE_MAY,
    BEFORE_TIME,
    FULL_STOP,
    LETTERS,
    PERSON_NAME_WORDS,
    TIMES,
    TITLES,
)
from newsparse_quotes.document.token_classes import INITIAL, NAME, ORGANIZATION_NAME, class_of, numbers, one_of
from newsparse_quotes.document.word_lists import word_lists

_MONTH_NAME = re.compile(one_of(TIMES) + b"(?=" + one_of({NAME}) + b")")
_MAY = re.compile(one_of(numbers("may")))
_WHITE = re.compile(one_of({ORGANIZATION_NAME}))
_STOP = one_of(FULL_STOP)
_INITIAL = re.compile(
    b"(?:(?<=" + one_of(PERSON_NAME_WORDS) + b")|(?<=" + one_of({INITIAL}) + _STOP + b"))"
    + one_of(LETTERS) + b"(?=" + _STOP + one_of({NAME}) + b")"
)  # fmt: skip
_FIRST_INITIAL = re.compile(
    one_of(LETTERS) + b"(?=" + _STOP + one_of(LETTERS | {INITIAL}) + _STOP + one_of({NAME}) + b")"
    + b"|(?:(?<=" + one_of(TITLES) + b")|(?<=" + one_of(TITLES) + _STOP + b"))" + one_of(LETTERS)
    + b"(?=" + _STOP + one_of({NAME}) + b")"
)  # fmt: skip
"""The first of two initials before a name ("A. J. Lee"), or one behind a title ("Dr. A. Lee")."""


def read_in_context(words: Sequence[str], classes: bytearray) -> None:
    """Change the classes of months that are given names ("June Lee"), of "in May", of initials and of "White".

    Args:
        words: the tokens.
        classes: their classes, which are changed in place.
    """
    for m in _MONTH_NAME.finditer(classes):
        i = m.start()
        if words[i] in word_lists()["months"] and (not i or classes[i - 1] not in BEFORE_TIME):
            classes[i] = NAME
    for m in _MAY.finditer(classes):
        i = m.start()
        if words[i] == "May" and i and classes[i - 1] in BEFORE_MAY:
            classes[i] = class_of("June")
    for m in _WHITE.finditer(classes):
        i = m.start()
        if words[i] == "White" and "House" not in words[i + 1 : i + 2]:
            classes[i] = NAME  # the person, not the White House
    for m in _FIRST_INITIAL.finditer(classes):
        if words[m.start()].isupper():
            classes[m.start()] = INITIAL
    for m in _INITIAL.finditer(classes):
        if words[m.start()].isupper():
            classes[m.start()] = INITIAL
