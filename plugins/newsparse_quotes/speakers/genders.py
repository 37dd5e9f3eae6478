"""The gender that a text states of its entities, by titles and words of kinship and by the pronouns that refer to them.

Nothing is concluded from a name. A title is decisive. Pronouns count only where the sentence leaves one person to whom
they can refer, and only if nearly all of them agree, because one of them may still refer to another person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal

from newsparse import lazy_re as re
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import (
    COMMA,
    DESCRIPTION_WORDS,
    DETERMINERS,
    FINITE_VERBS,
    FULL_STOP,
    INDEFINITE_DETERMINERS,
    MENTION_LINKS,
    OF_FOR,
    OFFICE_NOUNS,
    PERSON_NAME_WORDS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
)
from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.document.possessives import has_possessive_ending
from newsparse_quotes.document.token_classes import NAME_S, class_number, numbers, one_of
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.speakers.entities import Entity, EntityIndex
from newsparse_quotes.speakers.names import is_age

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

LONGEST_KINSHIP = 6
"""Tokens between a noun of kinship and the name that is in apposition to it ("Lee's son, film maker Bo Lee")."""

MALE, FEMALE = 0, 1
OWN_PRONOUNS = (class_number("his"), class_number("her"))
OBJECT_PRONOUNS = (class_number("him"), class_number("her"))
_SUBJECTS = {class_number("he"): MALE, class_number("she"): FEMALE}
_WITH_VERB = class_number("PRONOUN_VERB")
_OTHERS = {class_number("his"): MALE, class_number("her"): FEMALE}
_PRONOUN = re.compile(one_of(_SUBJECTS, _OTHERS))
_RELATIVE_OBJECTS = numbers("whom which")
_WHO = class_number("who")
_PERSONS = PERSON_NAME_WORDS | OFFICE_NOUNS | frozenset(_SUBJECTS)
_ENDS = MENTION_LINKS | COMMA | FULL_STOP | FINITE_VERBS | RELATIVE_PRONOUNS

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
        if i == first:
            bearer = _only_subject(document, entities, number - 1, may_be_person)
            if bearer is not None and _has_relative(document, bearer, number - 1, gender):
                continue
            if bearer is not None and _has_rival(document, number - 1, gender):
                continue
        else:
            bearer = _only_subject_before(document, entities, (max(first, i - REACH), i), may_be_person)
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


def _in_relative_clause(document: Document, entities: EntityIndex, first: int, at: int) -> Entity | None:
    """The person whom a clause with "who" and a possessive is about: "for Ann Lee, 81, who was moving her savings"."""
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


def _has_relative(document: Document, bearer: Entity, sentence: int, gender: int) -> bool:
    """Whether a word for a man or a woman follows a name in a sentence: "Lee met her brother. He" is the brother."""
    first, last = document.sentences[sentence]
    words = _gender_words()[1 + gender]
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
        if classes[i] in OFFICE_NOUNS and not document.words[i].endswith("s"):
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


def is_subject_like(document: Document, name: Chunk) -> bool:
    """Whether a name may be the subject of its clause: it owns nothing and follows neither a preposition nor a verb."""
    classes, (start, end) = document.classes, name
    if classes[end - 1] == NAME_S or is_possessor(document, end):
        return False
    first = document.sentence_of(start)[0]
    before = start - 1
    while before >= first and classes[before] in DESCRIPTION_WORDS:
        if classes[before] not in OFFICE_NOUNS and not document.words[before].islower():
            break
        if document.finite[before] or document.rates[before]:
            break
        before -= 1
    if before < first:
        return True
    if classes[before] in DETERMINERS:
        return before == first or not takes_object(document, before - 1)
    return classes[before] not in PREPOSITIONS and not takes_object(document, before)


def takes_object(document: Document, verb: int) -> bool:
    """Whether an object follows a verb. Behind a verb of saying without addressee the subject may follow."""
    if not document.finite[verb]:
        return False
    return not document.rates[verb] or document.words[verb].lower() in word_lists()["addressing"]


def is_possessor(document: Document, end: int) -> bool:
    """Whether a possessive ending that is spaced or has the wrong mark follows a name: "Kelty‘s"."""
    words = document.words
    return end + 1 < len(words) and words[end] in _APOSTROPHES and words[end + 1] == "s"


_APOSTROPHES = frozenset("‘’'")


def kinship_words(document: Document, mention: Chunk) -> Iterator[str]:
    """The lower-case nouns that say what an entity is, at one mention.

    They are the word before the name and titles before that word, the head of the apposition behind it, and the noun
    before a comma that the name is in apposition to, if it has a possessor ("Lee's son, film maker Bo Lee").
    """
    classes, words = document.classes, document.words
    start, end = mention
    titles, _, _ = _gender_words()
    low = max(document.sentence_of(start)[0], start - LONGEST_KINSHIP)
    at = start - 1
    if at > low and classes[at] in FULL_STOP:
        at -= 1
    if at >= low:
        yield words[at].lower()
    while at > low and classes[at] in DESCRIPTION_WORDS and not has_possessive_ending(words[at]):
        if words[at].lower() in titles:
            yield words[at].lower()
        at -= 1
    at -= at > low and classes[at] in DETERMINERS  # "her husband, the designer Bo Lee"
    fronted = at - 3 == document.sentence_of(start)[0] and end < len(words) and classes[end] not in COMMA
    owned = at > low + 1 and (classes[at - 2] in POSSESSIVES or has_possessive_ending(words[at - 2]))
    if owned and classes[at] in COMMA and not fronted:  # "Besides his wife, Lee is survived by"
        yield words[at - 1].lower()
    if end + 1 < len(words) and classes[end] in COMMA:
        at = end + 1
        while at < len(words) and classes[at] not in _ENDS:
            at += 1
        if at == len(words) or classes[at] not in FULL_STOP or _ends_sentence(document, at):
            yield words[at - 1].lower()


def _ends_sentence(document: Document, stop: int) -> bool:
    """Whether a full stop ends a sentence; that of a title does not ("Mrs. Lee")."""
    return document.sentence_of(stop)[1] - stop <= 1


@cache
def _gender_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Titles that state a gender; the titles and words of kinship for men, and for women."""
    lists = word_lists()
    men, women = lists["men"], lists["women"]
    return men | women, men | lists["male_relations"], women | lists["female_relations"]


def stated_gender(document: Document, entity: Entity, most: int) -> tuple[bool, bool]:
    """Whether words of kinship and titles say that an entity is a man, and whether they say that it is a woman.

    Those at a mention with the given name are decisive: a title before the family name may be that of a relative.
    """
    _, male, female = _gender_words()
    words = document.words
    first, second = words[entity.full[0]], words[entity.full[0] + 1 : entity.full[1]]
    title = "" if first.isupper() and not "".join(second).isupper() else first.lower()  # "MS Lee" has initials
    men, women = title in male, title in female
    other_men = other_women = False
    for mention in entity.mentions[:most]:
        found = set(kinship_words(document, mention))
        behind = words[mention[1]] if mention[1] < len(words) else ""
        is_man = not found.isdisjoint(male) or behind == "himself"
        is_woman = not found.isdisjoint(female) or behind == "herself"
        if entity.given in words[slice(*mention)]:
            men, women = men or is_man, women or is_woman
        else:
            other_men, other_women = other_men or is_man, other_women or is_woman
    return (men, women) if men != women else (men or other_men, women or other_women)
