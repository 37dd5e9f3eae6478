"""The names and places below the letters of readers: short lines that look like labels of the page."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsparse import lazy_re as re
from newsparse.text import tokens
from newsparse.text.salutations import salutation_end
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.words import word_classes

MOST_SIGNATURE_LINES = 3
"""The most lines of a signature: name, street, town."""

MOST_SIGNATURE_WORDS = 6
"""The most words of a line of a signature."""

LONGEST_SALUTATION = 80
"""The length of the beginning of a paragraph that is searched for a salutation, in code points."""

_WORD = re.compile(r"\w+")
_WITHHELD = re.compile(
    r"(?:full )?names? (?:and address(?:es)? )?(?:supplied|withheld|and address (?:supplied|withheld))\b"
)
_NAME = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?:\s|\Z)|(?:and|de|der|van|von|di|da|del|la|le|bin|al)\s){2,6}\Z")


def signature_lines(lines: Sequence[Line], headline: str, known: Collection[int]) -> set[int]:
    """The numbers of the salutations and of the names and places of the writers, in a text that consists of letters.

    A text consists of letters if its headline says so, or a paragraph opens with a salutation. A signature is a name in
    a line directly below a paragraph, with a place below it.

    Args:
        lines: the lines of a text.
        headline: the headline, in lower case.
        known: the numbers of the lines that are known to be boilerplate.
    """
    found = {number for number, line in enumerate(lines) if number not in known and _is_salutation(line)}
    if not (found or _names_letters(headline) or any(map(_opens_letter, lines))):
        return set()
    for number, line in enumerate(lines):
        if not line.prose or number in known or number + 1 == len(lines) or not _is_name(lines[number + 1]):
            continue
        for below in range(number + 1, min(len(lines), number + 1 + MOST_SIGNATURE_LINES)):
            if below in known or not _is_short(lines[below]):
                break
            found.add(below)
    return found


def _names_letters(headline: str) -> bool:
    """Whether a headline in lower case says that letters of readers are below it."""
    words = f" {' '.join(_WORD.findall(headline))} "
    return any(f" {word} " in words for word in word_classes().letter_words)


def _opens_letter(line: Line) -> bool:
    if not line.prose or not line.content[0].isupper():
        return False
    words = tokens(line.content[:LONGEST_SALUTATION]).words
    return salutation_end(words, 0, len(words)) > 0


def _is_salutation(line: Line) -> bool:
    """Whether a line is nothing but a salutation."""
    if line.prose or line.size > LONGEST_SALUTATION or line.content[-1] not in ",:–—-":
        return False
    words = tokens(line.content).words
    return salutation_end(words, 0, len(words)) == len(words)


def _is_name(line: Line) -> bool:
    if not _is_short(line):
        return False
    return _NAME.match(line.content) is not None or _WITHHELD.match(line.key) is not None


def _is_short(line: Line) -> bool:
    """Whether a line can be part of a signature: it has few words, begins with a capital, and is not a listed label."""
    few = 0 < len(line.words) <= MOST_SIGNATURE_WORDS
    return few and line.listed is None and line.content[0].isupper() and line.content[-1] not in ":!?|"
