"""Resolver of relatives: with a name of one word ("her son Elias", "Mrs. Acosta"), or named before ("her son")."""

from __future__ import annotations

from newsparse_quotes.document.groups import COMMA, PERSON_NAME_WORDS, POSSESSIVES, SENTENCE_STOPS
from newsparse_quotes.document.token_classes import NAME_S
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.entities.person_evidence import relatives
from newsparse_quotes.speakers.mentions import Mention

REACH = 2000
"""Tokens before a relative in which the text may introduce the person."""

LONGEST_NAME = 4
"""Tokens of a name before a comma and the noun for a relative, with the comma."""


def relative(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Resolve "her son Elias" and "her husband, Rakesh," to the name, if the story prints no longer one.

    "Her son" is the only person whom the text introduced so: "her son, Elias Lee,".
    """
    classes, end = context.document.classes, mention.head[1]
    at = end - 1
    if classes[at] not in PERSON_NAME_WORDS and (named := _named_before(mention, context)) is not None:
        return named
    if classes[at] not in PERSON_NAME_WORDS and classes[end] in COMMA:
        at = end + 1
        if classes[at + 1] not in COMMA:
            return None
    if classes[at] not in PERSON_NAME_WORDS or (at == end - 1 and end - mention.head[0] < 2):
        return None  # a name alone is its own name
    names = context.lone_names
    entity = names.at.get(at)
    if entity is None or entity not in names.titled or entity in names.shared or classes[at] == NAME_S:
        return None
    return Answer((at, at + 1), entity)


def _named_before(mention: Mention, context: Context) -> Answer | None:
    """The only person whom the text introduced as the relative of the same person: "her son, Elias Lee," and "her son".

    The text mentions no other such relative before, and the sentence before names no person who is new since then:
    "her" may be hers.
    """
    document, (start, end) = context.document, mention.head
    owner, noun = document.classes[start], document.words[end - 1]
    if owner not in POSSESSIVES or end - start > 2 or noun not in relatives():
        return None
    found: dict[Entity, int] = {}
    for at in context.positions_of(noun, max(0, start - REACH), start):
        if context.masked[at]:
            continue
        if document.classes[at - 1] not in (owner, NAME_S):
            return None
        entity = _beside(context, at)
        if entity is not None:
            found.setdefault(entity, at)
    if len(found) != 1:
        return None
    ((entity, introduced),) = found.items()
    first, last = document.sentences[max(0, mention.sentence - 1)]
    here = dict.fromkeys(one for _, one in context.entities.in_range(first, last))
    if any(one is not entity and one.mentions[0][0] > introduced for one in here):
        return None
    return Answer(context.printed(entity), entity)


def _beside(context: Context, at: int) -> Entity | None:
    """The person whose name a noun introduces, or follows behind a comma: "her son, Bo Lee,", "Bo Lee, her son"."""
    classes, names = context.document.classes, context.lone_names
    apposed = classes[at + 1] in COMMA
    behind = at + 1 + apposed
    entity = context.entities.at.get(behind) or names.at.get(behind)
    if entity is not None:
        end = entity.mentions_in(behind, behind + 1)[0][1]
        closed = classes[end] in COMMA or classes[end] in SENTENCE_STOPS
        return entity if closed or not apposed else None  # "Besides his wife, Lee leaves a son"
    if classes[at - 2] not in COMMA:
        return None
    before = context.entities.last_in((max(0, at - LONGEST_NAME), at - 2))
    if before is None:
        return None
    entity = context.entities.at[before]
    return entity if entity.mentions_in(before, before + 1)[0][1] == at - 2 else None
