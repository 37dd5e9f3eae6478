"""Who the label of a line in a transcript denotes: "MR. WEST:", "The Prime Minister:", "A:"."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.lexicon import default_lexicon
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import ARTICLES, FULL_STOP, OFFICE_NOUNS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import class_of
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.context import Answer, Context
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.names.name_evidence import is_common_word
from newsparse_quotes.speakers.names.names import is_topic
from newsparse_quotes.speakers.refusals import Reason

ANSWER, QUESTION = "A", "Q"
"""Labels of answers and questions."""

SALUTATION = "dear"
"""The word before the addressee of a letter."""

FEWEST_INITIALS = 2
"""The fewest letters of a label that are the initials of a name."""


def label(source: Chunk, context: Context) -> Answer | Reason:
    """The name that a label of a transcript stands for, in its fullest printed form.

    The label of an answer is the only person who is named before the first line with a label.
    """
    document = context.document
    words = document.words
    if words[source[0]] in (ANSWER, QUESTION):
        return _interviewee(source, context) if words[source[0]] == ANSWER else Reason.UNNAMED_SOURCE
    start = _without_titles(document, *source)
    end = source[1]
    while end > start and document.classes[end - 1] in FULL_STOP:
        end -= 1
    if (
        class_of(words[source[0]].lower()) in ARTICLES
        or start >= end
        or is_topic(words[start:end])
        or words[end - 1].lower() in word_lists()["transcript_roles"]
    ):
        return Reason.NO_CANDIDATE
    if end - start > 1:
        entity = context.named_in((start, end))
        capitals = all(word.isupper() for word in words[start:end])
        nouns = (entity is None or capitals) and _are_nouns(words[start:end], context)
        if words[start].lower() == SALUTATION or nouns:
            return Reason.NO_CANDIDATE
        entity = _in_small_letters(words[start:end], context) or entity if capitals else entity
        return Answer((start, end)) if entity is None else Answer(entity.full, entity)
    bearers = _bearers(words[start], source, context) or _with_initials(words[start], source[0], context)
    if not bearers and _are_nouns(words[start:end], context):
        return Reason.NO_CANDIDATE
    if len(bearers) > 1:
        return Reason.SEVERAL_CANDIDATES
    return Answer(bearers[0].full, bearers[0]) if bearers else Answer((start, end))


def _are_nouns(words: Sequence[str], context: Context) -> bool:
    """Whether a label is a place or consists of common English words: "Review:", "VIEW PRICE:", "Maryland:"."""
    lists, name = word_lists(), " ".join(words)
    if default_lexicon().places.is_region(name):
        return True
    return all(
        all(is_common_word(part) for part in word.split("-"))
        and word not in context.names_inside
        and word.capitalize() not in context.names_inside
        and word.lower() not in lists["names_too"]
        and word.capitalize() not in lists["families"]
        for word in words
    )


def _without_titles(document: Document, start: int, end: int) -> int:
    """The start of the name in a label, after titles ("MR. WEST", "PRESIDENT WEST", "Dr Odell")."""
    classes, words = document.classes, document.words
    titles = word_lists()["addresses"] | word_lists()["titles_in_labels"]
    while start < end and (
        classes[start] in OFFICE_NOUNS
        or words[start].lower() in titles
        or classes[start] in FULL_STOP
        or (start + 1 < end and class_of(words[start].lower()) in OFFICE_NOUNS)  # "KING:" is a name
    ):
        start += 1
    return start


def _bearers(word: str, source: Chunk, context: Context) -> list[Entity]:
    """The entities with a family name or a given name, in letters of either case, except one that only labels name.

    "PRESIDENT ROE:" is a name of two words itself, but denotes Ann Roe.
    """
    entities, own = dict.fromkeys(context.entities.at.values()), context.named_in(source)
    if own is not None and not source[0] <= own.full[0] < source[1]:
        own = None  # "Mr Roe:" is short for a name that the text prints in full
    return [one for one in entities if one is not own and word.lower() in (one.family.lower(), one.given.lower())]


def _in_small_letters(name: Sequence[str], context: Context) -> Entity | None:
    """The first entity of the text with the name of a label in capitals: "ANN LEE:" is Ann Lee."""
    words, entities = context.document.words, dict.fromkeys(context.entities.at.values())
    return next((one for one in entities if [w.upper() for w in words[slice(*one.full)]] == list(name)), None)


def _with_initials(word: str, at: int, context: Context) -> list[Entity]:
    """The people named before a label whose initials it consists of: "TM" in an interview with Tadhg Morley."""
    if not word.isupper() or len(word) < FEWEST_INITIALS:
        return []
    profiles = context.profiles
    words = context.document.words
    return [
        entity
        for entity in dict.fromkeys(entity for _, entity in context.entities.in_range(0, at))
        if profiles.is_person(entity) and _initials(words[slice(*entity.full)]) == word
    ]


def _initials(name: Sequence[str]) -> str:
    return "".join(part[0] for word in name for part in word.split("-") if part[:1].isupper())


def _interviewee(source: Chunk, context: Context) -> Answer | Reason:
    """The only person named before the first question."""
    document, profiles = context.document, context.profiles
    first = next((start for start, _ in document.paragraphs if document.words[start] in (ANSWER, QUESTION)), source[0])
    named = {
        entity: None
        for _, entity in context.entities.in_range(0, first)
        if profiles.may_be_person(entity) and not profiles.is_organization(entity)
    }
    if len(named) != 1:
        return Reason.SEVERAL_CANDIDATES if named else Reason.NO_CANDIDATE
    (entity,) = named
    return Answer(entity.full, entity)
