"""Persons who are prominent without being the subject of a sentence: owners of the subject, the only man or woman."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COMMA, DESCRIPTION_WORDS, OFFICE_NOUNS
from newsparse_quotes.document.word_lists import endings, word_lists
from newsparse_quotes.speakers.discourse import Discourse
from newsparse_quotes.speakers.entities.genders import FEMALE, MALE, OBJECT_PRONOUNS, subject_gender
from newsparse_quotes.speakers.entities.named_roles import Role
from newsparse_quotes.speakers.names.names import is_person_noun
from newsparse_quotes.speakers.pronouns.candidates import (
    LONGEST_GAP,
    NARRATIVE_BACK,
    Candidate,
    Pronoun,
    acts,
    is_contrasted,
)

if TYPE_CHECKING:
    from newsparse_quotes.speakers.context import Context

LONGEST_BEFORE = 6
"""Tokens of a sentence before the owner of its subject ("Some of the details of Lee's story")."""


def topic(context: Context, persons: Sequence[Candidate], pronoun: Pronoun) -> Candidate | None:
    """The owner of the subject of the sentence before, if it names no other person and the owned is not a person.

    "Lee's story is much the same. She waited" is about Lee.
    """
    nearest = min((one.distance for one in persons), default=0)
    here = [one for one in persons if one.distance == nearest]
    if len(here) != 1 or here[0].role is not Role.OWNER:
        return None
    if not 0 < nearest <= LONGEST_GAP or pronoun.gender == "unknown":
        return None
    if _is_repeated(context, here[0], pronoun) or is_contrasted(context, here[0], pronoun):
        return None
    return here[0] if _owns_subject(context.document, here[0]) else None


def _is_repeated(context: Context, person: Candidate, pronoun: Pronoun) -> bool:
    """Whether another "he" or "she" stands between a person and a pronoun, outside quotations."""
    document, number = context.document, FEMALE if pronoun.gender == "female" else MALE
    return any(subject_gender(document, i) == number and not context.masked[i] for i in range(person.end, pronoun.at))


def _owns_subject(document: Document, owner: Candidate) -> bool:
    """Whether a name in the possessive belongs to the first subject of a sentence, which is not a person."""
    classes, words = document.classes, document.words
    first, last = document.sentence_of(owner.end - 1)
    end = owner.end
    while end < last and classes[end] in DESCRIPTION_WORDS and not document.finite[end]:
        end += 1
    noun = end - 1
    lists = word_lists()
    person = classes[noun] in OFFICE_NOUNS or is_person_noun(document, noun) or words[noun].endswith(endings("agents"))
    if noun < owner.end or person or words[noun].lower() in lists["collectives"]:
        return False
    before = range(first, max(first, owner.end - 1))
    return len(before) <= LONGEST_BEFORE and not any(document.finite[i] or classes[i] in COMMA for i in before)


def only_person(
    context: Context, persons: Sequence[Candidate], discourse: Discourse, distances: Mapping[int, int], pronoun: Pronoun
) -> Candidate | None:
    """The last speaker who was called "he" or "she", if no other person of that gender is named since.

    A pronoun that stands nearer has to refer to the same person. Names in passing that are not shown to be people's,
    such as those of places, are not rivals.
    """
    if pronoun.gender == "unknown" or not discourse.spoken:
        return None
    heard = sorted(discourse.heard.items(), reverse=True)
    possible = ((n, who) for n, who in heard if who is None or context.profiles.fits_pronoun(who, pronoun.gender))
    last, speaker = next(possible, (-1, None))
    if speaker is None or speaker not in discourse.spoken:
        return None
    if pronoun.gender not in (discourse.genders.get(speaker), context.profiles.gender(speaker)):
        return None
    named = [one for one in persons if one.entity is not None and is_rival(context, one)]
    if any(one.entity is not speaker for one in named):
        return None
    distance = min([distances.get(last, NARRATIVE_BACK), *(one.distance for one in named)])
    if distance >= NARRATIVE_BACK:
        return None
    end = context.document.sentences[last][0] + 1 if not named else named[0].end
    return Candidate(speaker, distance, Role.LINKED, end)


def is_rival(context: Context, person: Candidate) -> bool:
    """Whether a name may be that of another person: it acts, or the text shows that it is a person's."""
    entity = person.entity
    assert entity is not None
    return person.role < Role.EMBEDDED or context.is_shown_person(entity) or acts(context, person)


def only_fitting(context: Context, persons: Sequence[Candidate], pronoun: Pronoun) -> Candidate | None:
    """The only person of the sentences before whose gender the text states, if no other person acts there."""
    if pronoun.gender == "unknown":
        return None
    stated = [
        one for one in persons if one.entity is not None and context.profiles.gender(one.entity) == pronoun.gender
    ]
    if len(stated) != 1 or stated[0].distance != 1:
        return None
    found = stated[0]
    if found.role > Role.EMBEDDED and _is_repeated(context, found, pronoun):
        return None
    others = [one for one in persons if one is not found and one.distance <= found.distance]
    if any(one.entity is None or one.role <= Role.EMBEDDED for one in others):
        return None
    return None if is_contrasted(context, found, pronoun) or _is_beside_object(context, found, pronoun) else found


def _is_beside_object(context: Context, person: Candidate, pronoun: Pronoun) -> bool:
    """Whether "him" follows a name in its sentence, of another man: "Lee filed a case against him"."""
    last = min(context.document.sentence_of(person.end - 1)[1], pronoun.at)
    return pronoun.gender == "male" and context.document.classes.find(OBJECT_PRONOUNS[MALE], person.end, last) >= 0
