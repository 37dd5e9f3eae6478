"""The stretches of a text that look like names, and the words that names consist of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from newsparse import lazy_re as re
from newsparse.lexicon import default_lexicon
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import IN, NAME_WORDS, OF_FOR, OFFICE_NOUNS, PREPOSITIONS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import (
    CAPS,
    INITIAL,
    NAME,
    NAME_S,
    OPEN,
    ORGANIZATION_NAME,
    class_number,
    class_of,
    cluster_of,
    numbers,
    one_of,
)
from newsparse_quotes.document.word_lists import endings, word_lists

_INITIALS = re.escape(bytes([INITIAL, class_number(".")]))
_NAME_RUN = re.compile(b"(?:" + _INITIALS + b"|" + one_of(NAME_WORDS - {NAME_S}) + b")*" + one_of(NAME_WORDS))
PLACE_RATIO = 5
"""A word is the name of a place if at least one of so many mentions follows "in"."""

OPENING_PARAGRAPHS = 3
"""Paragraphs of which one may be the opening of the story, behind a headline and a standfirst."""


_NOT_IN_NAMES = numbers("if than because while although whether since until not but nor")
_CAPITALS = bytes([CAPS])
_ABBREVIATION_SIGNS = (".", "/", "&", "-")


def family_name(document: Document, name: Chunk) -> str:
    """The last word of a name, without a suffix ("Jr"), an Arabic article ("al-") and the possessive ending."""
    words = document.words
    end = name[1] - 1
    if words[end] in word_lists()["suffixes"] and end > name[0] + 1:
        end -= 1
    return family_key(words[end])


def family_key(word: str) -> str:
    """A family name as it is looked up: "al-Amin", "Al-Amin" and "Amin" are one."""
    word = without_possessive(word)
    if "-" not in word:
        return word
    article, _, rest = word.partition("-")
    return rest if rest[:1].isupper() and article.lower() in word_lists()["arabic_articles"] else word


def opening_word(document: Document, at: int) -> str:
    """The first word of a name. If it opens a story in capitals, it is spelt as elsewhere: "FRAN Lee has a boat"."""
    word = document.words[at]
    if not word.isupper() or len(word) < 2 or document.classes[at + 1 : at + 2] == _CAPITALS:
        return word
    number = document.paragraph_at(at)
    if number >= OPENING_PARAGRAPHS or document.paragraphs[number][0] != at:
        return word
    plain = word.capitalize()
    return plain if any(without_possessive(other) == plain for other in document.words) else word


def spelt(document: Document, name: Chunk) -> list[str]:
    """The words of a name in small letters, without marks around a nickname and with Arabic articles apart."""
    found: list[str] = []
    for word in document.words[name[0] : name[1]]:
        if word[:1].isalnum():
            article, hyphen, rest = without_possessive(word).lower().partition("-")
            apart = hyphen and article in word_lists()["arabic_articles"]
            found += (article, rest) if apart else (article + hyphen + rest,)
    return found


def is_age(document: Document, at: int) -> bool:
    """Whether a token is an age in apposition: two digits and a comma or a full stop behind them."""
    words = document.words
    return at + 1 < len(words) and len(words[at]) == 2 and words[at].isdigit() and words[at + 1] in {",", "."}


def name_runs(document: Document) -> list[Chunk]:
    """The stretches of words that look like names, as token ranges; initials keep their full stops.

    Two kinds of first words are left out: the last letter of an abbreviation ("anti-U.S. Brisk"), and a participle or
    adverb at the start of a sentence ("Choosing Brisk"). A word with the ending of a participle that is not known is
    one if the text prints the rest behind another given name and the word with a capital only there ("Hosting Brisk").
    """
    classes, words = document.classes, document.words
    not_given = endings("not_given_name_endings")
    runs: list[Chunk] = []
    doubtful: list[int] = []
    for run in _over_possessives(document, _within_paragraphs(document)):
        start, end = run
        if classes[start] == INITIAL:
            if start and words[start - 1] in _ABBREVIATION_SIGNS and not document.scan.spaced(start - 1):
                start += 2
        elif end - start > 1 and words[start].endswith(not_given) and _opens_sentence(document, start):
            word = words[start].lower()
            known = cluster_of(word) > 0 and word not in word_lists()["participles_in_names"]
            start += known
            if not known and end - start == 2 and words[start].endswith("ing"):
                doubtful.append(len(runs))
        firm = end - start > 1 and without_possessive(words[end - 1]).lower() in word_lists()["firms"]
        if firm and start and words[start - 1] == "General":
            start -= 1  # "General" is a title before the name of a person only
        if start < end:
            runs.append((start, end))
    for number in doubtful:
        start, end = runs[number]
        family = without_possessive(words[end - 1])
        other = any(b - a > 1 and words[a] != words[start] and words[b - 1] == family for a, b in runs)
        if other and all(_opens_sentence(document, i) for i, word in enumerate(words) if word == words[start]):
            runs[number] = start + 1, end
    return runs


def _within_paragraphs(document: Document) -> Iterator[Chunk]:
    """The stretches of words of names; a heading that ends in a name and the name behind it are two."""
    at, starts = 0, [first for first, _ in document.paragraphs]
    for m in _NAME_RUN.finditer(document.classes):
        start, end = m.span()
        while at < len(starts) and starts[at] <= start:
            at += 1
        while at < len(starts) and starts[at] < end:
            yield start, starts[at]
            start, at = starts[at], at + 1
        yield start, end


def _over_possessives(document: Document, runs: Iterable[Chunk]) -> Iterator[Chunk]:
    """The stretches, joined where an office owns an organization: "the Pell County Sheriff's Office"."""
    before: Chunk | None = None
    for run in runs:
        if before is not None and before[1] == run[0] and _owns_organization(document, before, run):
            before = before[0], run[1]
            continue
        if before is not None:
            yield before
        before = run
    if before is not None:
        yield before


def _owns_organization(document: Document, owner: Chunk, owned: Chunk) -> bool:
    """Whether the word for a person that ends a stretch owns the organization that the next one names."""
    at = owner[1] - 1
    if document.classes[at] != NAME_S or not is_organization_word(document, owned[1] - 1):
        return False
    word = without_possessive(document.words[at]).lower()
    return owner[0] < at and (word in person_nouns() or word in word_lists()["owners_in_names"])


def _opens_sentence(document: Document, at: int) -> bool:
    """Whether a word has its capital from the sentence that it begins, or that begins with the mark before it."""
    first = document.sentence_of(at)[0]
    return at == first or (at == first + 1 and document.classes[first] == OPEN)


def is_organization_word(document: Document, at: int) -> bool:
    """Whether a word ends the name of an organization: "Council", "Trust", "Inc"."""
    if document.classes[at] == ORGANIZATION_NAME:
        return True
    word, lists = without_possessive(document.words[at]).lower(), word_lists()
    if word in lists["firms"] or word in lists["last_words_of_organizations"]:
        return True
    return word in default_lexicon().organization_words


def is_topic(words: Sequence[str]) -> bool:
    """Whether words are the topic of a statement: "ON GREECE:", "FOR THE REGION:", "MARLOW ASKED IF".

    Names hold no conjunction, and no preposition except "of" and "for" inside.
    """
    kinds = [class_of(word.lower()) for word in words]
    return kinds[0] in OF_FOR or any(kind in PREPOSITIONS - OF_FOR or kind in _NOT_IN_NAMES for kind in kinds)


def is_person_noun(document: Document, at: int) -> bool:
    """Whether a word with a capital is a noun for a person: "Florist Ann Lee", "SHERIFF ANN LEE"."""
    word = document.words[at]
    folded = word.lower()
    if folded in person_nouns() or folded.endswith(endings("trade_endings")):
        return True
    if "-" in folded and _without_affix(folded) in person_nouns():
        return True
    return document.classes[at] == CAPS and class_of(folded) in OFFICE_NOUNS


def _without_affix(folded: str) -> str:
    """An office without what a hyphen joins to it: "inspector" of "sub-inspector"."""
    lists = word_lists()
    prefix = next((one for one in lists["prefixes_of_offices"] if folded.startswith(one)), "")
    suffix = next((one for one in lists["suffixes_of_offices"] if folded.endswith(one)), "")
    return folded.removeprefix(prefix).removesuffix(suffix)


def begins_with_person_noun(document: Document, name: Chunk) -> bool:
    """Whether a name of two words begins with a noun for a person and is not that of an organization."""
    start, end = name
    if end - start != 2 or not is_person_noun(document, start) or is_organization_word(document, end - 1):
        return False
    first, last, lists = document.words[start], without_possessive(document.words[end - 1]).lower(), word_lists()
    return not (first in lists["demonyms"] and last in lists["organization_heads"])  # "Italian Authority"


@cache
def person_nouns() -> frozenset[str]:
    """Nouns for a person that stand directly before a name: ranks, trades, forms of address, relations, nations."""
    lists = word_lists()
    relations = lists["relations"] | lists["male_relations"] | lists["female_relations"]
    nations = {word.lower() for word in lists["demonyms"]}
    return lists["ranks"] | lists["trades"] | lists["addresses"] | lists["capital_offices"] | relations | nations


def words_after_in(document: Document, runs: Sequence[Chunk]) -> set[str]:
    """The names of one word that follow "in", as the names of places do.

    Such a word is not taken for the short form of a longer name that ends in it. People are named behind "in" too
    ("confidence in Lee"), but seldom: a word that is seldom behind "in" and begins no longer name is not a place.
    """
    words, classes = document.words, document.classes
    alone = [a for a, b in runs if b - a == 1 and classes[a] != NAME_S]
    behind = Counter(words[a] for a in alone if a and classes[a - 1] in IN)
    if not behind:
        return set()
    printed = Counter(words[a] for a in alone if classes[a] == NAME)
    begun = {words[a] for a, b in runs if b - a > 1}
    return {word for word, count in behind.items() if PLACE_RATIO * count >= printed[word] or word in begun}
