"""Resolver of people whose name a verb behind their description introduces: "a driver who named himself as Musa"."""

from __future__ import annotations

from newsparse_quotes.document.groups import PERSON_NAME_WORDS, TIMES
from newsparse_quotes.document.token_classes import NAME_S
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.names.naming_verbs import introduced_behind


def introduced_name(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Resolve a description to the name that a verb of naming behind it introduces.

    "a driver, who identified himself as Musa,", "the owner, who gave his name only as Trev,", "a man known as Big Ted"
    """
    document, end = context.document, mention.head[1]
    stop = max(mention.phrase[1], mention.cue)
    at = introduced_behind(document, end, stop)
    return None if at is None or context.named_in(mention.head) is not None else _name_at(context, at, stop)


def _name_at(context: Context, at: int, stop: int) -> Answer | None:
    """The name that begins at a token, up to a token that does not belong to a name."""
    classes = context.document.classes
    end = at + (classes[at] in TIMES)
    while end < stop and classes[end] in PERSON_NAME_WORDS:
        end += 1
    if classes[end - 1] == NAME_S:
        return None
    entity = context.entities.at.get(at) or (context.lone_names.at.get(at) if end - at == 1 else None)
    return Answer((at, end)) if entity is None else Answer(entity.full if end - at > 1 else (at, end), entity)
