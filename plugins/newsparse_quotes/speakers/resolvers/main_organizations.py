"""The organization that most of a story is about: "the company", where the sentences before do not decide."""

from __future__ import annotations

from newsparse_quotes.document.possessives import without_possessive
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.entities import MOST_MENTIONS, Entity
from newsparse_quotes.speakers.entities.named_roles import Role
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.refusals import Reason
from newsparse_quotes.speakers.resolvers.collectives import fits, is_collective, kinds, noun_of

FEWEST_SUBJECTS = 3
"""Sentences of which the organization is the subject, from which on a story may be about it."""

LONGEST_GAP = 4
"""Sentences with words outside quotations since the last mention of the organization."""

_COMPANY = frozenset({"company", "firm"})


def main_organization(mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve "the company" to the organization that is the subject of most sentences of the story about organizations.

    No other organization is named since its last mention.
    """
    noun = noun_of(mention, context)
    if noun is None or noun not in word_lists()["general_collectives"] or mention.source[1] != mention.head[1]:
        return None
    counts = {one: count for one, count in context.subjects.items() if _is_organization(context, one)}
    best = max(counts, key=lambda one: counts[one], default=None)
    if best is None or counts[best] < FEWEST_SUBJECTS or 2 * counts[best] <= sum(counts.values()):
        return Reason.NOT_SALIENT
    called = _may_be_company(context, best) if noun in _COMPANY else noun in kinds(context, best)
    if not called or not fits(context, best, noun):
        return Reason.NO_CANDIDATE
    if any(best.mentions_in(first, last) for first, last in mention.content):
        return Reason.SPOKEN_OF
    distance = 0
    for number in range(mention.sentence, -1, -1):
        if number < mention.sentence:
            distance += context.roles.is_narrative(number)
        if distance > LONGEST_GAP:
            break
        named = [one for one in context.roles(number) if one.role is not Role.QUOTED and one.name[0] < mention.head[0]]
        others = [one for one in named if one.entity is not best and not context.is_shown_person(one.entity)]
        if any(one.role < Role.EMBEDDED or is_collective(context, one.entity) for one in others):
            return Reason.SEVERAL_CANDIDATES
        heard = discourse.heard.get(number)
        if heard is not None and heard is not best and _is_organization(context, heard):
            return Reason.SEVERAL_CANDIDATES
        if any(one.entity is best for one in named):
            organization = context.profiles.is_organization(best)  # "he" may denote other names for the resolvers
            return Answer(context.printed(best), best if organization else None)
    return Reason.NO_CANDIDATE


def _is_organization(context: Context, entity: Entity) -> bool:
    """Whether the text shows that a name is an organization's, also by its people: "Dunlow's workers"."""
    if is_collective(context, entity):
        return True
    document, officers = context.document, word_lists()["officers"]
    if entity in context.lone_names.titled or context.profiles.gender(entity) != "unknown":
        return False
    behind = (word for _, end in entity.mentions[:MOST_MENTIONS] for word in document.words[end : end + 1])
    return any(word.lower() in officers for word in behind)


def _may_be_company(context: Context, entity: Entity) -> bool:
    """Whether an organization may be a company.

    It is called so, or its name has a legal form or one word that is not in capitals. "The Pentagon" is not a company.
    """
    words, (start, end) = context.document.words, entity.full
    if kinds(context, entity) & (_COMPANY | word_lists()["kinds_of_firms"] | word_lists()["firm_nouns"]):
        return True
    if without_possessive(words[end - 1]).lower() in word_lists()["firms"]:
        return True
    return end - start == 1 and not words[start].isupper() and words[start - 1].lower() != "the"
