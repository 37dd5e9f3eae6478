"""Resolver of people with a name of one word whom a title or a relative introduces: "her son Elias", "Mrs. Acosta"."""

from __future__ import annotations

from newsparse_quotes.document.groups import COMMA, PERSON_NAME_WORDS
from newsparse_quotes.document.token_classes import NAME_S
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.resolution import Answer, Context, Outcome


def relative(mention: Mention, context: Context, _discourse: Discourse) -> Outcome:
    """Resolve "her son Elias" and "her husband, Rakesh," to the name, if the story prints no longer one."""
    classes, end = context.document.classes, mention.head[1]
    at = end - 1
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
