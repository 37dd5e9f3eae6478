"""Quotations that are names or titles of things."""

from __future__ import annotations

from newsparse_quotes.attribution.link_context import LinkContext
from newsparse_quotes.document.groups import (
    AND,
    BE_FORMS,
    BY,
    COMMA,
    COMMON_NOUNS,
    PREPOSITIONS,
    SPEAKING_NOUNS,
)
from newsparse_quotes.document.titles import is_title
from newsparse_quotes.document.token_classes import ADVERB, CLOSE, PLURAL
from newsparse_quotes.document.word_lists import word_lists


def is_a_name(context: LinkContext) -> bool:
    """The quotation is what a thing is called: "routes called “segments”", "a script titled “Wild Thistle”".

    A verb of naming is directly before it, and before the verb is a noun for a thing or a form of "be". It is not if an
    agent follows: "was called “a liar” by Lee".
    """
    document, q = context.document, context.quotation
    classes, words, verb = document.classes, document.words, context.quotation.left - 1
    first, last = document.sentence_of(verb) if context.inside else (0, 0)
    verb -= context.inside and words[verb] == "as"
    if verb <= first or words[verb].lower() not in word_lists()["verbs_of_naming"]:
        return False
    if q.right < last and classes[q.right] in BY:
        return False
    before = verb - 1
    while before > first and classes[before] == ADVERB:
        before -= 1
    passive = classes[before] in BE_FORMS or words[before] == ","
    return passive or (words[before].islower() and classes[before] in COMMON_NOUNS - SPEAKING_NOUNS)


def is_a_title_in_a_list(context: LinkContext) -> bool:
    """The quotation is a title in apposition: "two tracks, “The Alchemist” and “High School”, are about her"."""
    document, q = context.document, context.quotation
    classes, before = document.classes, q.left - 1
    if not context.inside or not before:
        return False
    if classes[before] in COMMA:
        listed = classes[before - 1] == PLURAL and not document.rates[before - 1]
    else:
        listed = classes[before] in AND and classes[before - 1] == CLOSE
    return listed and is_title(document.words[q.start : q.end])


def is_performed(context: LinkContext) -> bool:
    """The quotation is the title of a work behind a verb of performing: "sang (in) “Bright Water”"."""
    document, q = context.document, context.quotation
    verb = q.left - 1
    verb -= verb > 0 and document.classes[verb] in PREPOSITIONS
    performs = context.inside and document.words[verb] in word_lists()["verbs_of_performing"]
    return performs and is_title(document.words[q.start : q.end])


def names_a_thing(context: LinkContext) -> bool:
    """The quotation is a name or a title, which no cue reports."""
    return is_a_name(context) or is_a_title_in_a_list(context) or is_performed(context)
