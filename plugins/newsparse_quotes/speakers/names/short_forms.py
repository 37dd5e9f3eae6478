"""Names of two words or more that are short for a longer name of the text."""

from __future__ import annotations

from collections.abc import Container
from unicodedata import combining, normalize

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import IN_AT, SENTENCE_STOPS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import CAPS, CLOSE, ORGANIZATION_NAME, cluster_of
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.names.names import is_organization_word, opening_word, spelt

KnownNames = dict[str, dict[str, Chunk]]
"""The longest printed form of each name, by family name and given name."""

LONGEST_ABBREVIATION = 4
"""Letters of a word in capitals up to which it is an abbreviation and not a heading."""


def merge_short_forms(document: Document, names: KnownNames, alone: Container[str]) -> dict[tuple[str, str], str]:
    """Find the names that are the end of exactly one longer name: "Van Dam" of "Ann Van Dam".

    The longer name may also begin with a word that is not part of it ("Brave Ann Lee").

    Args:
        document: the analysed text.
        names: the names; those that are short for another one are removed.
        alone: the names of one word that the text prints.

    Returns:
        The given name of the longer name by family name and given name of the shorter one.
    """
    _drop_names_with_article(document, names)
    aliases: dict[tuple[str, str], str] = {}
    lists = word_lists()
    for family, known in names.items():
        if len(known) < 2:
            continue
        printed = {given: spelt(document, name) for given, name in known.items()}
        for given, short in printed.items():
            if given.lower() in lists["royals"] or given.lower() in lists["peers"]:
                continue
            longer = [other for other, long in printed.items() if _ends_in(long, short) or _is_accented(long, short)]
            if len(longer) != 1 or _is_other_relative(document, known[given], known[longer[0]]):
                continue
            long, more = known[longer[0]], len(printed[longer[0]]) - len(short)
            if _begins_with_other_words(document, long, more, family in alone):
                aliases[family, longer[0]] = given
            else:
                aliases[family, given] = longer[0]
        for alias in [given for given in known if (family, given) in aliases]:
            del known[alias]
    return aliases


def _is_other_relative(document: Document, short: Chunk, long: Chunk) -> bool:
    """Whether a longer name is that of a relative of a person with the shorter name, who is named before.

    An example is "Tom Lee won. His father, Hays Tom Lee, lost".
    """
    words, lists = document.words, word_lists()
    before = long[0] - 1 - (words[long[0] - 1] == ",")
    kin = lists["male_relations"] | lists["female_relations"] | lists["relations"]
    return short[0] < before and words[before].lower() in kin


def _drop_names_with_article(document: Document, names: KnownNames) -> None:
    """Drop the names behind "the" if another name has the same family name: "the Daily Mail Lee" holds no name.

    "The Sarn Council" and "the Weir Council" are two names of organizations.
    """
    words = document.words
    for known in names.values():
        if len(known) > 1 and not is_organization_word(document, next(iter(known.values()))[1] - 1):
            for given in [g for g, (at, _) in known.items() if at and words[at - 1].lower() == "the"]:
                if len(known) > 1:
                    del known[given]


def _begins_with_other_words(document: Document, name: Chunk, more: int, alone: bool) -> bool:
    """Whether the words of a name before a shorter name are not part of it.

    They are the name of an organization or of a place behind a preposition ("Marlow Group Ann Lee", "in Velmora Ann
    Lee"), a heading in capitals, or the first word of a sentence if it is a common word or the last word of the name
    stands alone elsewhere ("Brave Ann Lee won. Lee left"). It is not if the family name has two words: "Joel Erikson Ek
    won. Erikson Ek left". Short words in capitals are abbreviations, which begin the names of firms. A name that has a
    particle or a nickname behind its first word is a whole name.

    Args:
        document: the analysed text.
        name: the longer name.
        more: how many words it has before the shorter one.
        alone: whether the text prints the last word alone.
    """
    start, (first, _) = name[0], document.sentence_of(name[0])
    words, classes = document.words, document.classes
    if ORGANIZATION_NAME in classes[start : start + more]:
        return True
    if classes[start] == CAPS:
        return len(words[start]) > LONGEST_ABBREVIATION or opening_word(document, start) != words[start]
    if words[start + 1].lower() in word_lists()["particles"] or not words[start + 1][:1].isalnum():
        return False
    if start > first and classes[start - 1] in IN_AT:
        return True
    if more > 1 or (start != first and words[start - 1] != ":"):
        return False
    return alone or cluster_of(words[start].lower()) > 0 or not _ends_sentence(document, start)


def _ends_sentence(document: Document, at: int) -> bool:
    """Whether the sentence of a token ends in a stop or a quotation mark, as that of a headline does not."""
    last = document.classes[document.sentence_of(at)[1] - 1]
    return last in SENTENCE_STOPS or last == CLOSE


def _ends_in(longer: list[str], shorter: list[str]) -> bool:
    return len(longer) > len(shorter) and longer[-len(shorter) :] == shorter


def _is_accented(other: list[str], name: list[str]) -> bool:
    """Whether another name is the same one with its accents: "Céline" and "Celine"."""
    plain = "".join(name).isascii() and not "".join(other).isascii() and len(other) == len(name)
    return plain and all(without_accents(a) == b for a, b in zip(other, name, strict=True))


def without_accents(word: str) -> str:
    """A word with plain letters: "Colon" for "Colón"."""
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def names_before_patronymics(document: Document, names: KnownNames) -> dict[tuple[str, ...], tuple[str, str]]:
    """The given names before the name of a father: "Abdul Rahim" of "Abdul Rahim bin Yusof".

    Returns:
        The family name and the given name of the whole name, by the words before the particle, two or more.
    """
    words, particles = document.words, word_lists()["patronymics"]
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for family, known in names.items():
        for given, (start, end) in known.items():
            link = next((i for i in range(start + 2, end) if words[i].lower() in particles), 0)
            if link:
                found[words[start:link]] = family, given
    return found
