"""The gender that a text shows of its entities, by their titles and relatives and by the pronouns that refer to them.

Nothing is concluded from a name. A title is decisive. Pronouns count only if they can refer to one person of the
sentence, and only if nearly all of them agree, because one of them may still refer to another person.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from newsparse import lazy_re as re
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    COMMA,
    FULL_STOP,
    INDEFINITE_DETERMINERS,
    OF_FOR,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    PREPOSITIONS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.token_classes import class_number, numbers, one_of
from newsparse_quotes.document.word_lists import is_plural_form
from newsparse_quotes.speakers.entities.clause_subjects import INVERTED, is_subject_like
from newsparse_quotes.speakers.entities.entities import Entity, EntityIndex
from newsparse_quotes.speakers.entities.stated_genders import LONGEST_KINSHIP, gender_words
from newsparse_quotes.speakers.names.names import is_age, is_person_noun

Gender = Literal["male", "female", "contradictory", "unknown"]
"""What a text says of an entity; ``contradictory`` if they say both."""

FEWEST_VOTES = 2
"""Votes of pronouns from which on they show a gender.

A pronoun has two votes if it can refer to one person only. If another person was named shortly before, a subject
has one and a possessive none ("Ann Lee met Bo Roe. Roe shook her hand.").
"""

MENTIONS_BACK = 3
"""How many mentions before its sentence name other possible antecedents of a pronoun."""

MAJORITY = 2
"""How many times as many votes one gender must have as the other."""

REACH = 100
"""Tokens before a pronoun, in its sentence, that are searched for its antecedent."""

LONGEST_UNNAMED = 4
"""Tokens from the article to the noun of a person without a name."""


MALE, FEMALE = 0, 1
OWN_PRONOUNS = (class_number("his"), class_number("her"))
OBJECT_PRONOUNS = (class_number("him"), class_number("her"))
_SUBJECTS = {class_number("he"): MALE, class_number("she"): FEMALE}
_WITH_VERB = class_number("PRONOUN_VERB")
_OTHERS = {class_number("his"): MALE, class_number("her"): FEMALE}
_PRONOUN = re.compile(one_of(_SUBJECTS, _OTHERS))
QUESTION_WORDS = numbers("why how when where what")
_RELATIVE_OBJECTS = numbers("whom which")
_WHO = class_number("who")
_PERSONS = PERSON_NAME_WORDS | OFFICE_NOUNS | frozenset(_SUBJECTS)

Votes = dict[Entity, list[int]]
"""Votes for a man and for a woman."""


def pronoun_votes(document: Document, entities: EntityIndex, may_be_person: Callable[[Entity], bool]) -> Votes:
    """What the pronouns of a text say about its persons."""
    votes: Votes = {}
    classes = document.classes
    quoted = document.long_quotations
    for m in _PRONOUN.finditer(classes):
        i = m.start()
        if quoted[i] or classes[i - 1] in _RELATIVE_OBJECTS:
            continue  # "Lee, whom he described"
        number = document.sentence_at(i)
        first = document.sentences[number][0]
        subject = classes[i] in _SUBJECTS
        gender = _SUBJECTS[classes[i]] if subject else _OTHERS[classes[i]]
        if i == first or _is_question(document, first, i):
            bearer = _only_subject(document, entities, number - 1, may_be_person)
            if bearer is not None and _has_relative(document, bearer, number - 1, gender):
                continue
            if bearer is not None and _has_rival(document, number - 1, gender):
                continue
        else:
            bearer = _only_subject_before(document, entities, (max(first, i - REACH), i), may_be_person)
            if bearer is not None and _is_object(document, bearer, i):
                continue
        if (
            bearer is None
            and not subject
            and (described := _in_relative_clause(document, entities, first, i)) is not None
        ):
            votes.setdefault(described, [0, 0])[gender] += 2
        if bearer is None or has_object_pronoun(document, max(first, i - REACH), i, gender):
            continue
        recent = [other for other in entities.before(first, MENTIONS_BACK) if may_be_person(other)]
        rival = any(other is not bearer and not votes.get(other, (0, 0))[1 - gender] for other in recent)
        votes.setdefault(bearer, [0, 0])[gender] += 2 if not rival else int(subject)
    return votes


def _is_question(document: Document, first: int, at: int) -> bool:
    """Whether only a question word and an auxiliary are before a pronoun in its sentence: "Why did he wait?"."""
    classes = document.classes
    return at - first < 3 and classes[at - 1] in INVERTED and (at - first == 1 or classes[first] in QUESTION_WORDS)


def _in_relative_clause(document: Document, entities: EntityIndex, first: int, at: int) -> Entity | None:
    """The person whom a clause with "who" and a possessive is about: "with Ann Lee, 81, who was moving her savings"."""
    classes = document.classes
    who = classes.rfind(_WHO, max(first, at - REACH), at)
    end = who - 1 - 2 * (who - first > 2 and is_age(document, who - 2))
    if who <= first or classes[end] not in COMMA or any(c in _PERSONS for c in classes[who:at]):
        return None
    named = entities.in_range(max(first, end - LONGEST_KINSHIP), end)
    start, entity = named[-1] if named else (end, None)
    whole = entity is not None and any(stop == end for _, stop in entity.mentions_in(start, start + 1))
    return entity if whole and classes[start - 1] not in OF_FOR else None


def subject_gender(document: Document, at: int) -> int | None:
    """The gender of "he" and "she", also with a verb ("he's", "she'd"); ``None`` for other words."""
    number = document.classes[at]
    if number == _WITH_VERB:
        word = document.words[at].lower()
        return MALE if word.startswith("he") else FEMALE if word.startswith("she") else None
    return _SUBJECTS.get(number)


def has_object_pronoun(document: Document, first: int, last: int, gender: int) -> bool:
    """Whether "him", or "her" that no noun follows, is the object of a verb in a token range.

    It refers to another person than the subject of its clause.
    """
    classes, words = document.classes, document.words
    at = classes.find(OBJECT_PRONOUNS[gender], first, last)
    if at <= first or document.long_quotations[at] or classes[at - 1] in PREPOSITIONS:
        return False
    return gender == MALE or (at + 1 < len(words) and classes[at + 1] in PREPOSITIONS | FULL_STOP | COMMA)


def _is_object(document: Document, bearer: Entity, at: int) -> bool:
    """Whether "her" is the object of the verb of a person, and refers to another one: "Lee pressed her."."""
    name = bearer.mentions_in(document.sentence_of(at)[0], at)[-1]
    return document.finite.count(1, name[1], at) == 1 and has_object_pronoun(document, at - 1, at + 1, FEMALE)


def _has_relative(document: Document, bearer: Entity, sentence: int, gender: int) -> bool:
    """Whether a word for a man or a woman follows a name in a sentence: "Lee met her brother. He" is the brother."""
    first, last = document.sentences[sentence]
    words = gender_words()[1 + gender]
    start = max(first, last - REACH)
    behind = max((end for _, end in bearer.mentions_in(start, last)), default=last)
    return any(word.lower() in words for word in document.words[behind:last])


def _has_rival(document: Document, sentence: int, gender: int) -> bool:
    """Whether a sentence speaks of "her" or of a person without a name, whom "she" in the next one may denote.

    "Lee asked her. She" is not Lee, nor is "Lee met a nurse. She".
    """
    first, last = document.sentences[sentence]
    start, classes = max(first, last - REACH), document.classes
    if has_object_pronoun(document, start, last, gender):
        return True
    for i in range(start + 1, last):
        office = classes[i] in OFFICE_NOUNS or is_person_noun(document, i)
        if office and not is_plural_form(document.words[i]):
            before = classes[max(start, i - LONGEST_UNNAMED) : i]
            if any(c in INDEFINITE_DETERMINERS for c in before) and classes[i + 1] not in PERSON_NAME_WORDS:
                return True
    return False


def _only_subject(
    document: Document, entities: EntityIndex, sentence: int, may_be_person: Callable[[Entity], bool]
) -> Entity | None:
    """The person with whose name a sentence begins, if it names no other one and is in the same paragraph."""
    if sentence < 0:
        return None
    first, last = document.sentences[sentence]
    if document.paragraph_at(first) != document.paragraph_at(last):
        return None
    return _only_subject_before(document, entities, (max(first, last - REACH), last), may_be_person)


def _only_subject_before(
    document: Document, entities: EntityIndex, bounds: Chunk, may_be_person: Callable[[Entity], bool]
) -> Entity | None:
    """The only person who is named in a token range, if the name is not the object of a verb or preposition."""
    named = {e: i for i, e in reversed(entities.in_range(*bounds)) if not document.long_quotations[i]}
    persons = [entity for entity in named if may_be_person(entity)]
    if len(persons) != 1:
        return None
    start, end = persons[0].mentions_in(named[persons[0]], named[persons[0]] + 1)[0]
    return persons[0] if is_subject_like(document, (start, end)) else None
