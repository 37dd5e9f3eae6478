"""Resolver of "who" and "which"."""

from __future__ import annotations

from newsparse_quotes.document.groups import COMMA, DEFINITE_DETERMINERS, LIST_LINKS
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import class_number
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.appositions import is_office
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.refusals import Reason
from newsparse_quotes.speakers.resolvers.descriptions import description
from newsparse_quotes.speakers.resolvers.epithets import epithet
from newsparse_quotes.speakers.resolvers.institutions import name_of_institution

MOST_BEFORE_CUE = 3
"""Tokens from "which" to the verb of an organization ("which has also said")."""

_WHO, _WHICH = class_number("who"), class_number("which")


def relative_pronoun(mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve "who" to the entity whose name precedes it, or to what a description before its comma denotes."""
    at, end = mention.head
    classes = context.document.classes
    if classes[at] == _WHICH and end - at == 1:
        return _organization_before(context, mention)
    if classes[at] != _WHO or end - at > 1:
        return None
    before = at - 1
    if before >= 0 and classes[before] in COMMA:
        before -= 1
    chunk = next((c for c in context.chunks(mention.sentence) if c[0] <= before < c[1]), None)
    if chunk is None or chunk[1] != before + 1:
        return Reason.NO_NAME_BEFORE
    if chunk[0] > 1 and classes[chunk[0] - 1] in LIST_LINKS and not _joins_offices(context, chunk):
        return Reason.SEVERAL_CANDIDATES
    entity = context.named_in(chunk)
    if entity is None and classes[chunk[0]] in DEFINITE_DETERMINERS and before == at - 2:
        described = mention._replace(source=chunk, head=chunk, phrase=chunk)
        found = epithet(described, context, discourse) or description(described, context, discourse)
        return found if isinstance(found, Answer) else Reason.NO_NAME_BEFORE
    if entity is None or context.profiles.is_organization(entity):
        return Reason.NO_NAME_BEFORE  # "a lawyer of Hall & Lee who said"
    return Answer(entity.full, entity)


def _joins_offices(context: Context, chunk: Chunk) -> bool:
    """Whether a conjunction before a name joins two offices of one person: "sociologist and boat builder Ann Lee, who".

    A noun in small letters for a person is before the conjunction and before the name.
    """
    name, words = context.entities.last_in(chunk), context.document.words
    offices = (chunk[0] - 2, (chunk[0] if name is None else name) - 1)
    return all(words[at].islower() and is_office(context.document, at) for at in offices)


def _organization_before(context: Context, mention: Mention) -> Outcome:
    """The organization whose name precedes ", which says", with or without its place ("Weir Trust in Norby, which")."""
    document, at = context.document, mention.head[0]
    chunks = context.chunks(mention.sentence)
    number = next((n for n, c in enumerate(chunks) if c[1] == at - 1), -1)
    if at < 2 or document.classes[at - 1] not in COMMA or number < 0 or mention.cue - at > MOST_BEFORE_CUE:
        return None
    if number and document.words[chunks[number][0] - 1] == "in" and chunks[number - 1][1] == chunks[number][0] - 1:
        number -= 1
    chunk = chunks[number]
    if chunk[0] and document.classes[chunk[0] - 1] in LIST_LINKS and document.words[chunk[0]][:1].isupper():
        return None  # "the Department of Food and Drug Control, which"
    linked = context.entities.linked_at(chunk[1] - 1)
    start = context.entities.last_in(chunk) if linked is None else linked[0]
    entity = None if start is None else context.entities.at.get(start)
    if entity is None or start is None or not context.profiles.is_organization(entity):
        known = document.words[chunk[1] - 1] in word_lists()["institutions"]
        name = name_of_institution(context, *chunk) if known else None
        return None if name is None else Answer(name)
    ends = [stop for _, stop in entity.mentions_in(start, start + 1)]
    return Answer(entity.full, entity) if chunk[1] in ends or linked is not None else None
