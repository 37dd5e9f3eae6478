"""A family name that several names of a text share: the person that it denotes by the convention of news stories.

A story gives the full name of a person first and the family name alone from then on. A relative or a firm with the same
name that comes later is named in full, and the family name alone goes on to denote the first person.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.names.names import family_key, family_name, is_organization_word

NEAR = 1
"""A rival that is named in the same sentence or in so many sentences before may be meant."""


def established(mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve a family name to its first bearer, if the name stood alone before any other name with this word came.

    A title before it says which bearer is meant, if only one is called "he" or "she" so.
    """
    start, end = mention.head
    words = context.document.words
    titled = _by_title(mention, context)
    if titled is not None:
        return Answer(titled.full, titled)
    if end - start != 1 or not words[start][:1].isupper() or is_organization_word(context.document, start):
        return None  # "Bank" is not a family name
    word = without_possessive(words[start])
    bearers = context.entities.by_family.get(family_key(word), ())
    if not bearers:
        return None
    first = min(bearers, key=lambda bearer: bearer.mentions[0])
    others = [name for bearer in bearers if bearer is not first for name in bearer.mentions if name[1] - name[0] > 1]
    begun = context.entities.by_first_word.get(word, ())
    longer = [name for name in begun if family_name(context.document, name) != first.family]
    alone = _alone(context, start, bearers)
    if not (others or longer) or not alone or (longer and not context.is_shown_person(first)):
        return None  # the first word of a longer name may be a given name
    if not first.mentions[0] < alone[0] < min(others + longer):
        return None
    speakers = {*discourse.speakers.values(), *discourse.heard.values()}
    if any(bearer in speakers for bearer in bearers if bearer is not first):
        return None  # a namesake has just spoken
    here = context.document.sentence_at(start)
    if any(0 <= here - context.document.sentence_at(at) <= NEAR for at, _ in others + longer):
        return None
    return Answer(first.full, first)


def _by_title(mention: Mention, context: Context) -> Entity | None:
    """The only bearer of a family name who is called "he" or "she" as the title before it says: "Mrs Lee".

    The text has named that bearer in full before. The others may be of either gender, but the text does not show that
    they are of this one.
    """
    words, (start, end) = context.document.words, mention.head
    name = end - 1
    title = name - 1 - (words[name - 1] == ".")
    if title < start or not words[name][:1].isupper():
        return None
    lists, word = word_lists(), words[title].lower()
    gender = "female" if word in lists["women"] else "male" if word in lists["men"] else ""
    bearers = context.entities.by_family.get(family_key(words[name]), ())
    fitting = [
        bearer
        for bearer in bearers
        if context.profiles.gender(bearer) == gender and any(b - a > 1 and a < start for a, b in bearer.mentions)
    ]
    return fitting[0] if len(bearers) > 1 and len(fitting) == 1 else None


def _alone(context: Context, at: int, bearers: Sequence[Entity]) -> list[Chunk]:
    """Where the text prints the family name alone, in order."""
    words, lone = context.document.words, context.lone_names.at.get(at)
    found = [
        name
        for bearer in bearers
        for name in bearer.mentions
        if name[1] - name[0] == 1 and family_key(words[name[0]]) == bearer.family
    ]
    return sorted([*found, *(lone.mentions if lone else ())])
