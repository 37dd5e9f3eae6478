"""Headings, offices and other names before a name, which the names that the text prints elsewhere show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newsparse.lexicon import default_lexicon
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    COMMA,
    COMMON_NOUNS,
    DEFINITE_DETERMINERS,
    DESCRIPTION_WORDS,
    DETERMINERS,
    LINKS,
    NAME_WORDS,
    OF_FOR,
    OFFICE_NOUNS,
    TITLES,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import CAPS, ORGANIZATION_NAME, cluster_of
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.names.fields_of_office import office_of_field
from newsparse_quotes.speakers.names.linked_names import is_head
from newsparse_quotes.speakers.names.name_extents import end_of_capitals
from newsparse_quotes.speakers.names.names import family_name, is_organization_word, is_person_noun, words_after_in

FEWEST_NAME_WORDS = 2
"""The fewest words of each of two names that stand side by side."""


LONGEST_INITIALS = 2
"""Letters of the initials of a person that stand together ("JD")."""

LONGEST_PLACE = 3
"""The most words of a place before the name of a person ("New York", "Rio de Janeiro")."""


LONGEST_FIELD = 4
"""The most words of the field or the organization of an office."""

LONGEST_OFFICE = 10
"""Tokens before a place in which the office is looked for ("attorney for the eastern district of Norland")."""


class SingleWords:
    """Which names of one word a text prints.

    Args:
        document: the analysed text.
        runs: the stretches of words that look like names.

    Attributes:
        printed: where each name of one word is printed.
        places: the words that stand alone behind "in", as the names of places do.
        whole: the words of the stretches of two words or more.
        shared: the family names that "and" gives to a given name and a name of two words ("Olan and Ivo Marrow").
    """

    def __init__(self, document: Document, runs: Sequence[Chunk]) -> None:
        self.places = words_after_in(document, runs)
        self.printed: dict[str, list[Chunk]] = {}
        for a, b in runs:
            if b - a == 1:
                self.printed.setdefault(without_possessive(document.words[a]), []).append((a, b))
        self.whole = {document.words[a:b] for a, b in runs if b - a > 1}
        self.shared = frozenset(_shared_families(document, self.printed, runs))


def _shared_families(
    document: Document, printed: Mapping[str, Sequence[Chunk]], runs: Sequence[Chunk]
) -> Iterator[str]:
    """The family names of couples and siblings: "Olan and Ivo Marrow".

    The first word is a given name if the text prints it before the family name too, or the family name in the plural;
    it is neither a place nor a family name.
    """
    words = document.words
    joined = [
        (one[0], other)
        for one, other in pairwise(runs)
        if other[0] - one[1] == 1
        and words[one[1]] == "and"
        and one[1] - one[0] == 1
        and other[1] - other[0] == FEWEST_NAME_WORDS
    ]
    if not joined:
        return
    families = {family_name(document, run) for run in runs if run[1] - run[0] > 1}
    given_names = {(word, family_name(document, (a, b))) for a, b in runs for word in words[a : b - 1]}
    for at, name in joined:
        given, family = words[at], family_name(document, name)
        if given in families or given == family or default_lexicon().places.is_region(given):
            continue
        plural = any(f"{family}{ending}" in printed for ending in ("s", "es"))
        if plural or (given, family) in given_names:
            yield family


def without_other_words(document: Document, single: SingleWords, run: Chunk) -> Chunk:
    """A name of two words or more without a heading, an office in capitals, another name or a place before it."""
    run = _without_organization(document, _without_capitals(document, single, run))
    return _without_place(document, _without_other_name(document, single, run))


def _without_capitals(document: Document, single: SingleWords, run: Chunk) -> Chunk:
    """A name without an office or a heading in capitals before it.

    A heading is recognised by the family name behind it, which the text prints alone too.
    """
    start = end_of_capitals(document, run)
    if start == run[0]:
        return run
    office = _is_behind_office(document, run[0]) or _is_acronym_of_office(document, run[0])
    if office and run[1] - start > 1 and len(document.words[start - 1]) > LONGEST_INITIALS:
        return start, run[1]
    last = without_possessive(document.words[run[1] - 1])
    if document.words[start - 1] in word_lists()["offices"] or _is_office_before_name(document, start, run):
        return start, run[1]
    if last not in single.printed or last in single.places or last.lower() in word_lists()["firms"]:
        return run
    return run if document.classes[run[1] - 1] in (CAPS, ORGANIZATION_NAME) else (start, run[1])


def _is_office_before_name(document: Document, start: int, run: Chunk) -> bool:
    """Whether the letters of an office inside a sentence precede a name of two words: "health MEC Ann Lee"."""
    letters = document.words[start - 1].lower() in word_lists()["capital_offices"]
    inside = document.sentence_of(start)[0] < start - 1 and document.words[start - 2].islower()
    return letters and inside and run[1] - start == FEWEST_NAME_WORDS and not is_organization_word(document, run[1] - 1)


def _without_other_name(document: Document, single: SingleWords, run: Chunk) -> Chunk:
    """A name without another name behind a preposition before it: "manager at Marlow Holidays Ann Lee".

    The other name is printed elsewhere, and so is a part of the rest alone.
    """
    words, classes, (start, end) = document.words, document.classes, run
    if end - start < 2 * FEWEST_NAME_WORDS or not start or classes[start - 1] not in LINKS:
        return run
    if ORGANIZATION_NAME in classes[start:end] or not all(word[:1].isupper() for word in words[start:end]):
        return run
    for rest in range(start + FEWEST_NAME_WORDS, end - FEWEST_NAME_WORDS + 1):
        parts = {without_possessive(word) for word in words[rest:end]}
        if words[start:rest] in single.whole and parts & single.printed.keys() - single.places:
            return rest, end
    return run


def _without_place(document: Document, run: Chunk) -> Chunk:
    """A name without the place of an office before it: "envoy to Norland Ann Lee", "Bishop of New York Bo Roe"."""
    words, (start, end) = document.words, run
    before = start - 1 - (start > 1 and document.classes[start - 1] in DEFINITE_DETERMINERS)
    if end - start <= FEWEST_NAME_WORDS or not start or document.classes[before] not in LINKS:
        return run
    if ends_organization(document, end - 1) or not _follows_office(document, before):
        return run
    places = default_lexicon().places
    for rest in range(min(start + LONGEST_PLACE, end - FEWEST_NAME_WORDS), start, -1):
        place, name = " ".join(words[start:rest]), " ".join(words[rest:end])
        known = places.is_region(place) or (place in places.cities and before == start - 1)
        if known and not places.is_region(name):
            return (rest, end) if name not in places.cities else run
    return run


def follows_place_of_office(document: Document, at: int) -> bool:
    """Whether the place of an office precedes a token: "envoy to Norland Ann Lee"."""
    places, words = default_lexicon().places, document.words
    if _is_acronym_of_office(document, at - 1) or _follows_field_of_office(document, at):
        return True
    if office_of_field(document, at) >= 0:
        return True
    for start in range(at - 1, max(0, at - 1 - LONGEST_PLACE), -1):
        place = " ".join(words[start:at])
        if document.classes[start - 1] in LINKS and (places.is_region(place) or place in places.cities):
            return _follows_office(document, start)
    return False


def ends_organization(document: Document, at: int) -> bool:
    """Whether a word may end the name of an organization."""
    return is_organization_word(document, at) or is_head(document, at)


def _follows_field_of_office(document: Document, at: int) -> bool:
    """Whether the field of an office precedes a token: "professor of health policy Ann Lee", "Chief of Staff Ann Lee".

    It may also be an organization: "president of the Medical Association Ann Lee".
    """
    classes, words = document.classes, document.words
    lists = word_lists()
    if words[at - 1] in lists["collectives"] or words[at - 1] in lists["situational"]:
        return False  # "president of research firm Weir Metrics", "chairman of rival Weir Metrics"
    if classes[at - 1] in OFFICE_NOUNS or is_person_noun(document, at - 1):
        return False  # "attorney for businessman Bo Roe"
    first, organization = at, ends_organization(document, at - 1)
    while first > at - LONGEST_FIELD and first > 1:
        word, c = words[first - 1], classes[first - 1]
        field = c in NAME_WORDS if organization else c in COMMON_NOUNS or cluster_of(word.lower()) > 0
        if not field or (word.islower() and cluster_of(word) == 0 and c not in COMMON_NOUNS):
            break
        first -= 1
    before = first - 1 - (first > 1 and classes[first - 1] in DEFINITE_DETERMINERS)
    if first == at or before < 1 or classes[before] not in OF_FOR:
        return False
    if classes[before - 1] not in TITLES and words[before - 1].lower() not in lists["other_offices"]:
        return False
    if organization or not words[first].islower():
        # In "attorney for Sue Ann Lee" the capital is that of the name; "Secretary for Ports Ann Lee" has two.
        return organization or words[before - 1][:1].isupper()
    start = before - 1
    while start > 1 and classes[start - 1] in DESCRIPTION_WORDS:
        start -= 1
    # In "the director of crime drama Marlow Hill" the drama has the name; a plural ("head of sales") has none.
    plural = words[at - 1].endswith("s") and words[at - 1] not in lists["singulars"]
    return plural or classes[start - 1] not in DETERMINERS


def _without_organization(document: Document, run: Chunk) -> Chunk:
    """A name without the organization of an office before it: "president of the Medical Association Ann Lee"."""
    start, end = run
    if end - start <= FEWEST_NAME_WORDS or ends_organization(document, end - 1):
        return run
    last = next((i for i in range(end - FEWEST_NAME_WORDS - 1, start - 1, -1) if ends_organization(document, i)), -1)
    return (last + 1, end) if last > start and _follows_field_of_office(document, last + 1) else run


def _is_acronym_of_office(document: Document, at: int) -> bool:
    """Whether a word in capitals is the place of an office: "Chair of the PAC Ann Lee"."""
    classes, before = document.classes, at - 1
    if at < 2 or classes[at] != CAPS:
        return False
    before -= classes[before] in DEFINITE_DETERMINERS
    return classes[before] in OF_FOR and classes[before - 1] in OFFICE_NOUNS


def _is_behind_office(document: Document, at: int) -> bool:
    """Whether an office stands before a token: "Administrator NTC Bo Roe"."""
    return at > 0 and (document.classes[at - 1] in OFFICE_NOUNS or is_person_noun(document, at - 1))


def _follows_office(document: Document, at: int) -> bool:
    """Whether an office precedes a place in its noun phrase: "attorney for the district of Norland"."""
    first = max(document.sentence_of(at)[0], at - LONGEST_OFFICE)
    for i in range(at - 1, first - 1, -1):
        if document.finite[i] or document.classes[i] in COMMA:
            return False
        if (
            document.classes[i] in OFFICE_NOUNS
            or is_person_noun(document, i)
            or document.words[i] in word_lists()["other_offices"]
        ):
            return True
    return False
