"""Resolvers of "he" and "she"."""

from __future__ import annotations

from newsparse_quotes.document.token_classes import class_number
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.context import Answer, Context, Outcome
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.entities.genders import (
    FEMALE,
    MALE,
    Gender,
    has_object_pronoun,
)
from newsparse_quotes.speakers.mentions import Mention
from newsparse_quotes.speakers.pronouns.candidates import Pronoun
from newsparse_quotes.speakers.pronouns.pronoun_rivals import (
    acts_before,
    begins_with_alias,
    begins_with_reporter,
    denotes_other,
    described_subjects,
    has_lone_person,
    has_other_subject,
    is_behind_lone_name,
    is_embedded,
    is_spoken_of,
    joined_to_pronoun,
    owns_before,
    persons_addressed,
    persons_in_content,
)
from newsparse_quotes.speakers.pronouns.replies import answers_reporter, follows_asked_clause
from newsparse_quotes.speakers.pronouns.sentence_centres import (
    centre_of,
    fitting_persons,
    has_ambiguous_name,
    is_contrasted,
)
from newsparse_quotes.speakers.pronouns.unnamed import (
    begins_with_relative,
    begins_with_unnamed_person,
    has_unnamed_person,
)
from newsparse_quotes.speakers.refusals import Reason

SENTENCES_BACK = 4
"""How many sentences before its own a pronoun looks back."""

_GENDERS: dict[int, Gender] = {class_number("he"): "male", class_number("she"): "female"}
_OBJECTS: dict[int, Gender] = {**_GENDERS, class_number("him"): "male", class_number("her"): "female"}
_OWNERS: dict[int, Gender] = {class_number("his"): "male", class_number("her"): "female"}


def pronoun(mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve "he" and "she" to the only person whom the sentence or the nearest sentence before is about."""
    gender = gender_of(mention, context)
    if gender == "unknown":
        return None
    first, at = context.document.sentences[mention.sentence][0], mention.head[0]
    addressed = persons_addressed(mention, context)
    addressed |= {entity for entity, other in discourse.genders.items() if other != gender}
    addressed |= joined_to_pronoun(mention, context, first)
    here = [entity for entity in _candidates_before(mention, context, first, gender) if entity not in addressed]
    asked_about = follows_asked_clause(context, first, at)
    if answers_reporter(mention, context, gender):
        return Reason.SEVERAL_CANDIDATES
    own = _in_own_sentence(mention, context, gender, here, asked_about=asked_about)
    if own is not None:
        return own
    embedded = bool(here) and not asked_about and is_embedded(context, here[0], first, at)
    excluded = addressed.union(e for e in here if asked_about or not owns_before(context, e, first, at))
    passing: Entity | None = None
    described: set[str] = set()
    relative = False
    for back in range(mention.sentence - 1, max(-1, mention.sentence - 1 - SENTENCES_BACK), -1):
        bounds = context.document.sentences[back]
        if has_unnamed_person(context, *bounds, gender) or begins_with_unnamed_person(context, back):
            return Reason.UNNAMED_RIVAL
        centre = centre_of(context, discourse, back, gender, addressed)
        if has_other_subject(context, discourse, back, gender, centre):
            return Reason.SEVERAL_CANDIDATES
        relative |= begins_with_relative(context, back, gender)
        if isinstance(centre, Entity):
            if denotes_other(context, described, centre) or (relative and context.profiles.gender(centre) != gender):
                return Reason.UNNAMED_RIVAL
            if centre in excluded or passing not in (None, centre) or (embedded and centre not in here):
                return Reason.IN_PASSING
            doubt = _doubt_of_centre(mention, context, discourse, centre, back)
            return Answer(centre.full, centre) if doubt is None else doubt
        if centre is Reason.IN_PASSING and passing is None:
            (passing,) = fitting_persons(context, back, gender, addressed)
        elif centre is not None:
            return centre
        else:
            described |= described_subjects(context, back)
            if has_object_pronoun(context.document, *bounds, MALE if gender == "male" else FEMALE):
                fitting = fitting_persons(context, back, gender, addressed)
                addressed = addressed.union(e for e in fitting if is_contrasted(context, back, gender, e))
    return Reason.IN_PASSING if here or passing is not None else Reason.NO_CANDIDATE


def _in_own_sentence(
    mention: Mention, context: Context, gender: Gender, here: list[Entity], *, asked_about: bool
) -> Outcome:
    """What the words before a pronoun in its sentence decide: the person, a refusal, or nothing (``None``).

    Args:
        mention: the pronoun.
        context: the names of the text.
        gender: the gender of the pronoun.
        here: the persons named there who fit.
        asked_about: whether these words say what the person was asked.
    """
    first, at = context.document.sentences[mention.sentence][0], mention.head[0]
    if not asked_about and (len(here) > 1 or has_ambiguous_name(context, first, at, gender)):
        return Reason.SEVERAL_CANDIDATES
    if here and begins_with_reporter(context, mention.sentence, at):
        return Answer(here[0].full, here[0])
    if here and not asked_about and acts_before(context, here[0], first, at):
        return Answer(here[0].full, here[0])
    if has_unnamed_person(context, first, at, gender) or begins_with_alias(context, mention.sentence):
        return Reason.UNNAMED_RIVAL
    return None


def _doubt_of_centre(
    mention: Mention, context: Context, discourse: Discourse, centre: Entity, back: int
) -> Reason | None:
    """Why a pronoun may not refer to the centre of a sentence before; ``None`` if it does."""
    gender = gender_of(mention, context)
    if has_lone_person(mention, context, back, gender):
        return Reason.SEVERAL_CANDIDATES
    if discourse.speakers.get(back) is not centre and is_behind_lone_name(context, back, centre):
        return Reason.SEVERAL_CANDIDATES
    if is_spoken_of(context, discourse, centre, mention.sentence, gender):
        return Reason.SEVERAL_CANDIDATES
    return Reason.SPOKEN_OF if any(centre.mentions_in(a, b) for a, b in mention.content) else None


def antecedent(mention: Mention, context: Context, discourse: Discourse) -> Outcome:
    """Resolve "he" and "she" to the main subject of the sentence before, or to the last speaker."""
    gender = gender_of(mention, context)
    if gender == "unknown":
        return None
    if answers_reporter(mention, context, gender):
        return Reason.SEVERAL_CANDIDATES
    others = persons_addressed(mention, context) | persons_in_content(mention, context)
    pronoun = Pronoun(mention.head[0], mention.sentence, gender, mention.content, others)
    found = context.antecedents.find(pronoun, discourse)
    return found if isinstance(found, Reason) else Answer(context.printed(found), found)


def gender_of(mention: Mention, context: Context) -> Gender:
    """The gender of the pronoun that a mention is; ``unknown`` if it is another mention than "he" or "she"."""
    start, end = mention.head
    if end - start > 1:
        return "unknown"
    if end == mention.cue and context.document.classes[start] in _OWNERS:
        return _OWNERS[context.document.classes[start]]  # "his words:"
    quoted = context.document.words[start - 1].lower() in word_lists()["verbs_of_quoting"]
    behind = quoted or start > mention.cue >= 0  # "quoted him as saying", "according to him"
    return (_OBJECTS if behind else _GENDERS).get(context.document.classes[start], "unknown")


def gender_noted(mention: Mention, context: Context, entity: Entity) -> Gender:
    """The gender of a resolved pronoun; ``unknown`` if the name is in the same sentence, which is weaker evidence."""
    first, last = context.document.sentences[mention.sentence]
    return "unknown" if entity.mentions_in(first, last) else gender_of(mention, context)


def _candidates_before(mention: Mention, context: Context, first: int, gender: Gender) -> list[Entity]:
    """The persons who are named before a pronoun in its sentence, outside of what is quoted."""
    masked, content = context.masked, mention.content
    named = [
        entity
        for i, entity in context.entities.in_range(first, mention.head[0])
        if not masked[i] and not any(a <= i < b for a, b in content)
    ]
    return [entity for entity in dict.fromkeys(named) if context.profiles.fits_pronoun(entity, gender)]
