"""Questions and replies: who asks does not reply, and who is named in a clause about a question is not the speaker."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.phrases import is_asked_clause
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.context import Context
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.entities import MENTIONS_BACK, Entity
from newsparse_quotes.speakers.entities.genders import Gender
from newsparse_quotes.speakers.mentions import Mention

SENTENCES_BACK = 2
"""Sentences before a reply in which the question is looked for."""


def is_asker(mention: Mention, context: Context, discourse: Discourse, entity: Entity) -> bool:
    """Whether a person asked the question that a mention replies to: "“Why?” asked Lee. “I was ill,” she replied"."""
    document = context.document
    if mention.cue < 0 or document.words[mention.cue] not in word_lists()["verbs_of_reply"]:
        return False
    for number in range(mention.sentence - 1, max(-1, mention.sentence - 1 - SENTENCES_BACK), -1):
        if number in discourse.heard:
            asked = _ends_in_question(document, number) or _ends_in_question(document, number - 1)
            return discourse.heard[number] is entity and asked
    return False


def _ends_in_question(document: Document, number: int) -> bool:
    """Whether a quotation in a sentence ends in a question mark."""
    first, last = document.sentences[max(0, number)]
    return any("?" in document.words[max(first, q.end - 1) : q.right] for q in document.quotations_in(first, last))


def follows_asked_clause(context: Context, first: int, last: int) -> bool:
    """Whether a sentence begins with what the speaker was asked or told: "Asked whether Lee paid, he said".

    The people whom such a clause names are spoken of, or ask, and do not answer. Behind a quotation in the same
    sentence the clause is over: "Asked whether he paid, Lee said “no”. “I forgot,” he said".
    """
    document = context.document
    return is_asked_clause(document.words, first, last) and not document.quotations_in(first, last)


def answers_reporter(mention: Mention, context: Context, gender: Gender) -> bool:
    """Whether the sentence before a pronoun is a question of the reporter about it: "Does he worry? “No,” he says".

    In an interview the question begins a new topic, and the pronoun is the person of the story rather than whoever
    spoke last. The question begins the paragraph and names no person, and the story names several before it.
    """
    document, number = context.document, mention.sentence - 1
    if number < 0 or document.sentences[number][0] != document.paragraph_of(mention.head[0])[0]:
        return False
    first, last = document.sentences[number]
    if document.words[last - 1] != "?" or document.quotations_in(first, last) or context.roles(number):
        return False
    before = context.entities.before(first, MENTIONS_BACK)
    several = sum(context.profiles.fits_pronoun(one, gender) for one in before) > 1
    return several and document.classes[mention.head[0]] in document.classes[first:last]
