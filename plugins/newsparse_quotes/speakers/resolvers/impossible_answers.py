"""Answers that the words of a name rule out: "he" is not a thing, and laws, topics and headings do not speak."""

from __future__ import annotations

from newsparse.lexicon import default_lexicon
from newsparse_quotes.document.groups import (
    COLON,
    COMMA,
    DEFINITE_DETERMINERS,
    NAME_WORDS,
    OFFICE_NOUNS,
    ORGANIZATION_NAMES_AND_CAPITALS,
)
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.token_classes import CAPS, cluster_of
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.context import Answer, Context
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.names.name_evidence import is_common_word
from newsparse_quotes.speakers.names.names import is_organization_word, is_person_noun, is_topic

LONG_HEADING = 2
"""The fewest words of a heading that is read here; ``doubt_of_name`` in ``name_evidence`` reads one word."""

_PERSONAL = frozenset({"he", "she"})


def may_be_meant(mention: Mention, context: Context, answer: Answer) -> bool:
    """Whether a mention may denote what a resolver answers.

    "he" and "she" denote persons only, words in capitals may be a topic, and a law does not speak.
    """
    entity, (start, end) = answer.entity, mention.head
    if context.document.words[answer.name[1] - 1].lower() in word_lists()["laws"]:
        return False
    if _is_heading(mention, context, entity) or _ends_place(mention, context):
        return False
    words = context.document.words[start:end]
    if _is_topic_in_capitals(mention, context) or _is_topic_in_capitals(mention._replace(head=answer.name), context):
        return False
    if entity is None or end - start != 1 or words[0].lower() not in _PERSONAL:
        return True
    return context.profiles.stated_gender(entity) != "unknown" or not _is_thing(context, entity)


def _is_topic_in_capitals(mention: Mention, context: Context) -> bool:
    """Whether a name in capitals is a topic: "ON GREECE:", "HOUSING STARTS:", unlike "BILL GROSS:" of Bill Gross.

    Before a colon, common English words are one, unless the text prints the last of them with one capital inside a
    sentence, as it does with family names.
    """
    start, end = mention.head
    if not context.document.words[start].isupper():
        return False
    words = [without_possessive(word) for word in context.document.words[start:end]]
    if "&" in words or any(word.upper() != word for word in words):
        return False
    if end - start > 1 and is_topic(words):
        return True
    label = mention.cue == end and context.document.classes[end] in COLON
    if not label or words[-1].capitalize() in context.names_inside:
        return label and default_lexicon().places.is_region(" ".join(words).title())
    if default_lexicon().places.is_region(" ".join(words).title()):
        return True
    return all(is_common_word(part) for word in words for part in word.split("-") if part.isalpha())


def _is_heading(mention: Mention, context: Context, entity: Entity | None) -> bool:
    """Whether a name before a colon is the heading of an item and not a speaker: "Maple Syrup: This is sweet".

    What a person says behind a colon is in quotation marks, or the text shows that the name is a person's.
    """
    document, (start, end) = context.document, mention.head
    if mention.cue != end or document.classes[end] not in COLON or document.paragraph_of(start)[0] != start:
        return False
    if end - start < LONG_HEADING or any(
        document.classes[i] in OFFICE_NOUNS or is_person_noun(document, i) for i in range(start, end)
    ):
        return False
    quoted = any(document.quotations_at(first) for first, _ in mention.content)
    if entity is not None:
        return not quoted and not context.profiles.is_organization(entity) and not context.is_shown_person(entity)
    return not quoted and not is_organization_word(document, end - 1) and document.classes[end - 1] != CAPS


def _ends_place(mention: Mention, context: Context) -> bool:
    """Whether a mention is the state or country of a place before it: "at a school in Sarnbridge, North Carolina"."""
    (start, end), classes = mention.head, context.document.classes
    words = context.document.words
    behind = start > 1 and classes[start - 1] in COMMA and classes[start - 2] in NAME_WORDS
    return (
        behind
        and classes[start] not in DEFINITE_DETERMINERS
        and default_lexicon().places.is_region(" ".join(words[start:end]))
    )


def _is_thing(context: Context, entity: Entity) -> bool:
    """Whether the words of a name show that it is not a person's.

    They are those of an organization, a place or a group ("Weir Republicans"), a letter ("Vitamin D"), or words that
    the text prints in small letters too.
    """
    document, (start, end) = context.document, entity.full
    end -= document.words[end - 1] in word_lists()["suffixes"]  # "Bo Lee III"
    if (
        not ORGANIZATION_NAMES_AND_CAPITALS.isdisjoint(document.classes[start:end])
        and not document.words[start].isupper()
    ):
        return True
    words = [without_possessive(word) for word in document.words[start:end]]
    last = words[-1]
    if len(last) == 1 or is_organization_word(document, end - 1) or last.removesuffix("s") in word_lists()["demonyms"]:
        return True
    places, lists = default_lexicon().places, word_lists()
    if last.lower() in lists["last_words_of_things"] or places.is_region(" ".join(words)):
        return True
    if words[0] in context.entities.by_family and (places.is_region(last) or last in places.cities):
        return True  # a firm and its seat
    if cluster_of(last.lower()) and (places.is_region(words[0]) or words[0] in lists["continents"]):
        return True  # "Canada Winner"
    place = last in context.entities.place_words or last in words[:-1]
    if place and default_lexicon().places.is_region(last):
        return True
    return all(context.counts[word.lower()] > 0 for word in words)
