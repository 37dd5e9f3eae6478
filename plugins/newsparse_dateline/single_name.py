"""Evidence from a name alone, in the first paragraph of a story: "KELMSUND: The council", "Hamburg. Der Senat"."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.text import DOUBLE_MARKS, SINGLE_MARKS
from newsparse_dateline.candidate import Candidate
from newsparse_dateline.continuation import Continuation
from newsparse_dateline.printed_places import LISTED, PlaceNames

HEAD = 6000
"""The length of the story in which the words of a name are looked up, in code points."""

MOST_NAME_WORDS = 2
"""The most words of an unknown name before a colon."""

FEWEST_ENGLISH = 2
"""The fewest words of ``Vocabulary.english`` in a paragraph after an unknown name and a colon."""

SHORTEST_NAME = 5
"""The shortest unknown name before a colon, in code points; "LOOK:" and "BOOM:" are shorter."""

SHORTEST_PARAGRAPH = 60
"""The shortest first paragraph after a name that is the only evidence, in code points."""

FEWEST_SENTENCE_WORDS = 7
"""The fewest words of the sentence after the name of a city with a full stop."""

_QUOTES = DOUBLE_MARKS + SINGLE_MARKS
_SPOKEN = re.compile(r"(?!.{0,30}[^aeiouyäöüáéíóúâêîôû'’-]{5})(?=.{0,30}[aeiouyäöüáéíóúâêîôû]).{4,}", re.IGNORECASE)
"""A word that can be spoken and is not an abbreviation."""

_HEADED = re.compile(r"^[^\S\r\n]{0,8}[^\W\d_a-z]{3,}(?: [^\W\d_a-z]+){0,3}:[^\S\r\n]", re.MULTILINE)
"""A line that begins with another name or kicker in capitals and a colon."""

_SENTENCE = re.compile(r"[^.!?]+")


def by_name_and_colon(text: str, found: Candidate, after: Continuation, place: PlaceNames) -> bool:
    """Whether an unknown name in capitals before a colon is a place, as papers of South Asia and East Africa print it.

    Kickers are printed in the same way. They are subjects: labels, words that the story uses in lower case, abstract
    nouns, abbreviations, and in lists several of them.
    """
    name = text[slice(*found.places[0])]
    words = name.split()
    if not (len(place.names) == 1 and place.capitals and place.plausible and len(words) <= MOST_NAME_WORDS):
        return False
    if after.alone or len(after.line) < SHORTEST_PARAGRAPH or not after.line[0].isupper() or place.compound:
        return False
    if sum(word in place.vocabulary.english for word in after.line.split()) < FEWEST_ENGLISH:
        return False  # the lists of words that are not places are English
    if len(name) < SHORTEST_NAME or not text[: found.start].strip():  # a headline is above it
        return False
    if not place.vocabulary.kickers.isdisjoint((*place.words[0], " ".join(place.words[0]))):
        return False
    if any(word.casefold().endswith(place.vocabulary.abstract) or not _SPOKEN.fullmatch(word) for word in words):
        return False
    if any(re.search(rf"\b{re.escape(word.lower())}\b", text[found.end : found.end + HEAD]) for word in words):
        return False
    return not _HEADED.search(text, after.end, after.end + LISTED)


def by_city_and_stop(text: str, found: Candidate, after: Continuation, place: PlaceNames) -> bool:
    """Whether a known city before a full stop is the place of the story, as German papers print it.

    A story can also begin with the name of a city as a sentence; then a short sentence or a pronoun follows, or the
    name again.
    """
    if place.is_common_word or after.alone or len(after.line) < SHORTEST_PARAGRAPH:
        return False
    sentence = _SENTENCE.match(after.line)
    words = sentence.group().split() if sentence else after.line.split()
    if len(words) < FEWEST_SENTENCE_WORDS or words[0].strip(_QUOTES).casefold() in place.vocabulary.referring:
        return False
    return text[slice(*found.places[0])] not in after.line and words[0][0].isupper()
