"""Acronyms in brackets behind the names that they are short for: "National Union of Teachers (NUT)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import OFFICE_NOUNS, OPENING_BRACKET, PUNCTUATION
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CAPS
from newsparse_quotes.speakers.names.names import is_person_noun

OFFICE_REACH = 400
"""Tokens before an acronym in which the office is looked for that it is short for."""


def acronyms(document: Document, names: Iterable[Chunk]) -> Iterator[tuple[str, Chunk]]:
    """The acronyms behind names whose words begin with their letters, each with its name.

    Words in small letters may be left out ("of"), but not others.
    """
    classes, words = document.classes, document.words
    if not any(c in classes for c in OPENING_BRACKET):
        return
    for start, end in names:
        if end - start > 1 and end + 2 < len(words) and classes[end] in OPENING_BRACKET and classes[end + 1] == CAPS:
            letters = "".join(word[0] for word in words[start:end] if word[:1].isalnum())
            capitals = "".join(letter for letter in letters if letter.isupper())
            if words[end + 2] == ")" and words[end + 1] in (letters.upper(), capitals):
                yield words[end + 1], (start, end)


def office_of_acronym(document: Document, at: int) -> Chunk | None:
    """The office before a word in capitals behind "the" that the word is short for.

    So "the PRO" is the person whom the text calls "the Public Relations Officer", and not an organization. The words of
    the office begin with the letters; those in small letters may be left out ("Member of Parliament").
    """
    classes, words = document.classes, document.words
    letters = words[at]
    if not at or classes[at] != CAPS or words[at - 1].lower() != "the" or not letters.isalpha():
        return None
    for first in range(max(0, at - OFFICE_REACH), at):
        if words[first][:1] != letters[0] or len(words[first]) == 1:
            continue  # the first token of a text may be empty
        spelt = [i for i in range(first, min(at, first + 2 * len(letters))) if words[i][:1].isupper()][: len(letters)]
        if "".join(words[i][0] for i in spelt) != letters or any(c in PUNCTUATION for c in classes[first : spelt[-1]]):
            continue
        head = next((i for i in spelt if words[i + 1] == "of"), spelt[-1])
        group = words[head] == "Executive" and words[head - 1] != "Chief"  # "the Safety Executive"
        if not group and (classes[head] in OFFICE_NOUNS or is_person_noun(document, head)):
            return first, spelt[-1] + 1
    return None
