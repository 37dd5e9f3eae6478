"""Verbs of naming before a name: "who identified himself as Musa", "known as Big Dot"."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import PERSON_NAME_WORDS, TIMES, TITLES_AND_FULL_STOP
from newsparse_quotes.document.word_lists import word_lists

REACH = 6
"""Tokens before "as" or "only" in which the verb that introduces the name is looked for."""

CLAUSE_REACH = 12
"""Tokens behind a description in which a relative clause says the name."""

_LINKS = ("as", "only", "just", "simply")
_NAMES = PERSON_NAME_WORDS | TIMES
"""Weekdays and months are given names as well."""


def introduced_behind(document: Document, end: int, stop: int) -> int | None:
    """The first token of the name that a verb of naming introduces in a token range behind a description.

    Args:
        document: the analysed text.
        end: the end of the description.
        stop: the end of the range.
    """
    for at in range(end, min(stop, len(document.words))):
        named = document.classes[at] in _NAMES and document.words[at][:1].isupper()
        if named and is_introduced(document, at, end - 1):
            return at
    return None


def is_introduced(document: Document, name: int, first: int | None = None) -> bool:
    """Whether a verb of naming and "as" or "only" precede a name, with titles before it or without.

    Args:
        document: the analysed text.
        name: the first token of the name.
        first: the first token at which the verb may be; by default the start of the sentence.
    """
    words, classes = document.words, document.classes
    first = document.sentence_of(name)[0] if first is None else first
    link = name - 1
    while link > first and classes[link] in TITLES_AND_FULL_STOP:
        link -= 1
    if link <= first or words[link] not in _LINKS:
        return False
    return not word_lists()["verbs_of_introducing"].isdisjoint(words[max(first, link - REACH) : link])
