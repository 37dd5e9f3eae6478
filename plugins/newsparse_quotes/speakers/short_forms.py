"""Names of two words or more that are short for a longer name of the text."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import IN_AT
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CAPS
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.names import without_possessive

KnownNames = dict[str, dict[str, Chunk]]
"""The longest printed form of each name, by family name and given name."""

LONGEST_ABBREVIATION = 4
"""Letters of a word in capitals up to which it is an abbreviation and not a heading."""


def merge_short_forms(document: Document, names: KnownNames) -> dict[tuple[str, str], str]:
    """Find the names that are the end of exactly one longer name: "Van Dam" of "Ann Van Dam".

    The longer name may also begin with a word that is not part of it ("Brave Ann Lee").
    """
    _drop_names_with_article(document, names)
    aliases: dict[tuple[str, str], str] = {}
    words, lists = document.words, word_lists()
    for family, known in names.items():
        if len(known) < 2:
            continue
        spelt = {given: [without_possessive(w).lower() for w in words[a:b]] for given, (a, b) in known.items()}
        for given, short in spelt.items():
            if given.lower() in lists["royals"] or given.lower() in lists["peers"]:
                continue
            longer = [other for other, long in spelt.items() if _ends_in(long, short)]
            if len(longer) != 1:
                continue
            if _begins_with_other_word(document, known[longer[0]], words[known[given][0]]):
                aliases[family, longer[0]] = given
            else:
                aliases[family, given] = longer[0]
        for alias in [given for given in known if (family, given) in aliases]:
            del known[alias]
    return aliases


def _drop_names_with_article(document: Document, names: KnownNames) -> None:
    """Drop the names behind "the" if another name has the same family name: "the Daily Mail Lee" holds no name."""
    words = document.words
    for known in names.values():
        if len(known) > 1:
            for given in [g for g, (at, _) in known.items() if at and words[at - 1].lower() == "the"]:
                if len(known) > 1:
                    del known[given]


def _begins_with_other_word(document: Document, name: Chunk, second: str) -> bool:
    """Whether the first word of a name is not part of it.

    It is a heading in capitals, the first word of a sentence, or a place behind a preposition ("in Velmora Ann Lee").
    Short words in capitals are abbreviations, which begin the names of firms. A name that has a particle behind its
    first word is a whole name.
    """
    start, (first, _) = name[0], document.sentence_of(name[0])
    if document.classes[start] == CAPS:
        return len(document.words[start]) > LONGEST_ABBREVIATION
    first_word = start == first or document.words[start - 1] == ":" or document.classes[start - 1] in IN_AT
    return first_word and second.lower() not in word_lists()["particles"]


def _ends_in(longer: list[str], shorter: list[str]) -> bool:
    return len(longer) > len(shorter) and longer[-len(shorter) :] == shorter
