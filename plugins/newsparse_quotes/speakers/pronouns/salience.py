"""The person whom most of a story is about: "he" and "she" denote them, where the sentences before do not decide.

In a profile or an obituary one person is the subject of most sentences that are about people, and other people are
only named beside them. By centering theory (Grosz, Joshi and Weinstein 1995), a pronoun continues the centre of the
sentences before it, unless another person has become their subject.
"""

from __future__ import annotations

from newsparse_quotes.document.groups import COMMA, INDEFINITE_DETERMINERS
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.appositions import is_office
from newsparse_quotes.speakers.entities.entities import MOST_MENTIONS, Entity
from newsparse_quotes.speakers.entities.genders import Gender
from newsparse_quotes.speakers.entities.named_roles import Role
from newsparse_quotes.speakers.entities.person_evidence import shows_person
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.pronouns.candidates import NARRATIVE_BACK, Pronoun
from newsparse_quotes.speakers.pronouns.pronoun_rivals import persons_addressed, persons_in_content
from newsparse_quotes.speakers.pronouns.pronouns import gender_of
from newsparse_quotes.speakers.pronouns.replies import answers_reporter
from newsparse_quotes.speakers.refusals import Reason

FEWEST_SUBJECTS = 3
"""Sentences of which the person is the subject, from which on a story may be about them."""


def salience(mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve "he" and "she" to the person who is the subject of most sentences of the story about such persons.

    No other person has been the subject of a sentence since their last mention, and no other person has spoken in the
    sentences before, unless the reporter has just asked a question about "him" or "her".
    """
    gender = gender_of(mention, context)
    if gender == "unknown":
        return None
    others = persons_addressed(mention, context) | persons_in_content(mention, context)
    pronoun = Pronoun(mention.head[0], mention.sentence, gender, mention.content, others)
    entity = _subject_of_story(context, discourse, gender)
    if entity is None or entity in others:
        return Reason.NOT_SALIENT
    if answers_reporter(mention, context, gender):
        return Answer(context.printed(entity), entity)
    distances = context.antecedents.search.distances(pronoun)
    heard = {who: distances[n] for n, who in sorted(discourse.heard.items()) if n in distances}
    if any(who not in (None, entity) and _is_person(context, who, gender) for who in heard):
        return Reason.SEVERAL_CANDIDATES
    named = [one for one in context.antecedents.search.persons(pronoun, discourse, distances) if one.entity is not None]
    since = min([one.distance for one in named if one.entity is entity] + [heard.get(entity, NARRATIVE_BACK)])
    if since >= NARRATIVE_BACK:
        return Reason.NO_CANDIDATE
    if any(one.distance <= since and one.role < Role.EMBEDDED and one.entity is not entity for one in named):
        return Reason.SEVERAL_CANDIDATES
    introduced = any(n <= since and _introduces_person(context, pronoun, number) for number, n in distances.items())
    if introduced or context.antecedents.has_unnamed_rival(pronoun, discourse, distances, since):
        return Reason.UNNAMED_RIVAL
    return Answer(context.printed(entity), entity)


def _subject_of_story(context: Context, discourse: Discourse, gender: Gender) -> Entity | None:
    """The person of a possible gender who is the subject of most sentences of the story that are about such persons."""
    counts = {
        entity: count
        for entity, count in context.subjects.items()
        if _is_person(context, entity, gender) and discourse.genders.get(entity, gender) == gender
    }
    if not counts:
        return None
    best = max(counts, key=lambda entity: counts[entity])
    rivals = sum(count for entity, count in counts.items() if entity is not best and context.is_shown_person(entity))
    enough = counts[best] >= FEWEST_SUBJECTS and counts[best] > rivals
    if context.counts[best.family.lower()]:
        return None  # "Amex Gold", where the text prints "gold" too
    known = gender in (discourse.genders.get(best), context.profiles.gender(best))
    return best if enough and (known or _is_introduced(context, best)) else None


def _introduces_person(context: Context, pronoun: Pronoun, number: int) -> bool:
    """Whether a sentence introduces a person without a name before a pronoun: "A nurse came"."""
    classes = context.document.classes
    return any(
        classes[start] in INDEFINITE_DETERMINERS
        and is_office(context.document, end - 1)
        and not context.masked[start]
        and classes[start - 1] not in COMMA
        and end <= pronoun.at
        for start, end in context.chunks(number)
    )


def _is_introduced(context: Context, entity: Entity) -> bool:
    """Whether an office, an age or another word beside the whole name shows that it is a person's.

    A family name alone does not: firms, ships and indices are called by one word too.
    """
    whole = (name for name in entity.mentions[:MOST_MENTIONS] if name[1] - name[0] > 1)
    return any(shows_person(context.document, name, whole=True) for name in whole)


def _is_person(context: Context, entity: Entity | None, gender: Gender) -> bool:
    return entity is not None and context.profiles.fits_pronoun(entity, gender)
