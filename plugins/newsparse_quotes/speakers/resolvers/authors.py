"""Resolver of texts that stand for their authors: "the email reads", "the statement added", "it read"."""

from __future__ import annotations

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    BY,
    DEFINITE_DETERMINERS,
    DESCRIPTION_WORDS,
    DETERMINERS,
    IN,
    TITLES_AND_FULL_STOP,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import NAME_S, class_number, numbers
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.features.linking import LIKELY_RATE
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.entities.named_roles import Role
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.refusals import Reason

MOST_SENTENCES = 4
"""Sentences with words outside quotations that are searched for the introduction of a text."""

LONGEST_NOUN = 5
"""Tokens before the noun for a text in which its determiner is looked for."""

_IT = class_number("it")
_BEFORE_NAME = DEFINITE_DETERMINERS | TITLES_AND_FULL_STOP
_FROM_BY = numbers("from by")


def author(mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve "the email" to whoever wrote it, as the last sentence that names the email says; "it" before "reads".

    It says so by "in an email" beside the source of that sentence, by a verb such as "issued" behind its subject, or by
    a name behind "from" or before "'s".
    """
    writer = _named_with_text(mention, context)
    if writer is not None:
        return Answer(context.printed(writer), writer)
    document, nouns = context.document, _nouns(mention, context)
    if not nouns:
        return None
    left = MOST_SENTENCES
    for number in range(mention.sentence - 1, -1, -1):
        if not context.roles.is_narrative(number):
            continue
        first, last = document.sentences[number]
        named = [i for i in range(first, last) if document.words[i] in nouns and not context.masked[i]]
        if named:
            found = {_owner(context, discourse, number, at) for at in named}
            entity = found.pop() if len(found) == 1 else None
            if entity is None or _is_for_another(mention, context, entity):
                return Reason.UNCLEAR_SPEAKER
            return Answer(context.printed(entity), entity)
        left -= 1
        if not left:
            break
    return Reason.NO_CANDIDATE


def _named_with_text(mention: Mention, context: Context) -> Entity | None:
    """The author whom a mention of a text names: "a report from the Weir Bank", "the WBT report" of an organization."""
    document, (start, end) = context.document, mention.head
    classes, words = document.classes, document.words
    noun = end - 1
    if words[noun] not in word_lists()["texts"] or noun <= start or classes[start] not in DETERMINERS:
        return None
    if end < mention.phrase[1] and classes[end] in _FROM_BY:
        named = _named_at(context, end + 1, mention.phrase[1])
        ends = {stop for _, stop in named.mentions_in(end, mention.phrase[1])} if named is not None else ()
        return None if any(_modifies_noun(document, stop) for stop in ends) else named
    at = context.entities.last_in((start + 1, noun))
    if end < mention.source[1] or at is None or classes[start] not in DEFINITE_DETERMINERS:
        return None
    entity = context.entities.at[at]
    whole = any(stop == noun for _, stop in entity.mentions_in(at, at + 1))
    return entity if whole and context.profiles.is_organization(entity) else None


def _modifies_noun(document: Document, end: int) -> bool:
    """Whether a name stands before another noun: "from the Weir Bank's chief", "from Treasury Secretary Ann Lee"."""
    classes = document.classes
    if classes[end - 1] == NAME_S:
        return True
    noun = end < len(classes) and classes[end] in DESCRIPTION_WORDS
    return bool(noun) and not (document.finite[end] or document.rates[end])


def _nouns(mention: Mention, context: Context) -> frozenset[str]:
    """The nouns that may name the text that a mention denotes; empty if it does not denote a text."""
    document, (start, end) = context.document, mention.head
    texts = word_lists()["texts"]
    if end - start == 1:
        if document.classes[start] != _IT:
            return frozenset()
        reads = document.words[mention.cue] in ("read", "reads")
        return texts if reads else _text_that_speaks(mention, context)
    if document.classes[start] not in DEFINITE_DETERMINERS or end < mention.source[1]:
        return frozenset()
    noun = document.words[end - 1]
    return frozenset([noun]) if noun in texts else frozenset()


def _text_that_speaks(mention: Mention, context: Context) -> frozenset[str]:
    """The noun of the text that is the source of the sentence before "it": "“...,” the letter said. It added"."""
    document = context.document
    number = next((n for n in range(mention.sentence - 1, -1, -1) if context.roles.is_narrative(n)), -1)
    if number < 0:
        return frozenset()
    first, last = document.sentences[number]
    return frozenset(
        document.words[i]
        for i in range(first + 1, last - 1)
        if document.words[i] in word_lists()["texts"] and _speaks(document, i) and not context.masked[i]
    )


def _speaks(document: Document, at: int) -> bool:
    """Whether a noun for a text is the subject of a verb of speech: "the letter said"."""
    return document.classes[at - 1] in DEFINITE_DETERMINERS and document.rates[at + 1] > LIKELY_RATE


def _is_for_another(mention: Mention, context: Context, entity: Entity) -> bool:
    """Whether a text in which a person is quoted may be an organization's, which also speaks in it."""
    if context.document.words[mention.head[1] - 1] not in word_lists()["texts_of_organizations"]:
        return False
    quoted = all(context.document.quotations_at(first) for first, _ in mention.content)
    return not quoted and not context.profiles.is_organization(entity)


def _owner(context: Context, discourse: Discourse, number: int, at: int) -> Entity | None:
    """The author of the text that a noun names in a sentence."""
    document = context.document
    classes, words = document.classes, document.words
    first, last = document.sentences[number]
    if first < at < last - 1 and _speaks(document, at):
        return discourse.heard.get(number)
    by = at + 1
    if by + 1 < last and words[by] in word_lists()["verbs_of_issue"] and classes[by + 1] in BY:
        by += 1
    if by + 1 < last and classes[by] in _FROM_BY and (by == at + 1 or _named_at(context, by + 1, last)):
        return _named_at(context, by + 1, last)  # unlike "signed by its head of press"
    start = at
    while start > max(first, at - LONGEST_NOUN) and classes[start - 1] in DESCRIPTION_WORDS:
        start -= 1
        if classes[start] == NAME_S:
            return _ending_at(context, start + 1)
    if start == first or classes[start - 1] not in DETERMINERS:
        return None
    before = start - 2
    subjects = {one.entity for one in context.roles(number) if one.role <= Role.SUBJECT}
    if before >= first and classes[before] in IN:
        if number in discourse.heard:
            source = discourse.heard[number]
            opening = next((one.entity for one in context.roles(number) if one.role is Role.FIRST), None)
            return source if subjects <= {source} or opening is source else None
    elif before < first or words[before] not in word_lists()["verbs_of_issue"]:
        return None
    return subjects.pop() if len(subjects) == 1 else None


def _named_at(context: Context, at: int, last: int) -> Entity | None:
    """The entity whose name begins at a token, with or without titles and an article."""
    classes = context.document.classes
    while at < last and classes[at] in _BEFORE_NAME:
        at += 1
    named = dict(context.entities.in_range(at, at + 1)) or dict(context.lone_names.in_range(at, at + 1))
    return named.get(at)


def _ending_at(context: Context, end: int) -> Entity | None:
    """The entity whose name ends before a token."""
    chunk: Chunk = (max(0, end - LONGEST_NOUN), end)
    at = context.entities.last_in(chunk)
    if at is None:
        named = context.lone_names.in_range(*chunk)
        return named[-1][1] if named and named[-1][0] == end - 1 else None
    entity = context.entities.at[at]
    return entity if any(stop == end for _, stop in entity.mentions_in(at, at + 1)) else None
