"""What the words beside a name or a description show, function by function.

Each line of ``claims/words_beside_names.txt`` has a section, a text in which the name is between < > or the token in
[ ], and the answer.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from feature_claims import Marked, marked
from test_quotes_claims import lines, with_paragraphs
from test_quotes_token_ranges import printed

from newsparse_quotes.document.noun_chunks import Chunk
from newsparse_quotes.speakers.entities import appositions, clause_subjects
from newsparse_quotes.speakers.entities.describing_words import words_with
from newsparse_quotes.speakers.entities.genders import FEMALE, MALE, has_object_pronoun, subject_gender
from newsparse_quotes.speakers.entities.lone_names import find_lone_names
from newsparse_quotes.speakers.entities.name_groups import group_names
from newsparse_quotes.speakers.entities.profiles import Profiles
from newsparse_quotes.speakers.names import fields_of_office
from newsparse_quotes.speakers.names.acronyms import office_of_acronym
from newsparse_quotes.speakers.resolvers import descriptions


def text_of(one: Marked, chunk: Chunk | None) -> str:
    return "-" if chunk is None else printed(one.document, *chunk)


def office(one: Marked) -> str:
    at = fields_of_office.office_of_field(one.document, name(one)[0])
    return "-" if at < 0 else one.document.words[at]


def name(one: Marked) -> Chunk:
    """The token range between < and >."""
    return one.ranges["<"][0]


def yes(answer: bool) -> str:
    return "yes" if answer else "no"


def before_verb(one: Marked) -> str:
    start, end = name(one)
    return text_of(one, (start, appositions.end_before_verb(one.document, end, one.cue)))


def person(one: Marked) -> str:
    """What the text shows about the name of one word: "titled", "shared", "named" or "-"."""
    names = find_lone_names(one.document, group_names(one.document))
    entity = names.at.get(one.cue)
    if entity is None:
        return "-"
    return "titled" if entity in names.titled else "shared" if entity in names.shared else "named"


def gender(one: Marked) -> str:
    """The gender of the name between < and >, as titles and pronouns show it."""
    index = group_names(one.document)
    return Profiles(one.document, one.document.text, index).gender(index.at[name(one)[0]])


def pronoun_gender(one: Marked) -> str:
    return {None: "-", MALE: "male", FEMALE: "female"}[subject_gender(one.document, one.cue)]


def object_pronoun(one: Marked) -> str:
    found = [
        which for n, which in ((MALE, "male"), (FEMALE, "female")) if has_object_pronoun(one.document, *name(one), n)
    ]
    return " ".join(found) or "-"


SECTIONS: dict[str, Callable[[Marked], str]] = {
    "describing": lambda one: " ".join(sorted(set(words_with(one.document, name(one))))) or "-",
    "subject": lambda one: yes(clause_subjects.is_subject_like(one.document, name(one))),
    "object": lambda one: yes(clause_subjects.takes_object(one.document, one.cue)),
    "possessor": lambda one: yes(clause_subjects.is_possessor(one.document, name(one)[1])),
    "field": office,
    "without field": lambda one: text_of(one, fields_of_office.without_field(one.document, name(one))),
    "acronym": lambda one: text_of(one, office_of_acronym(one.document, one.cue)),
    "office": lambda one: yes(appositions.is_office(one.document, one.cue)),
    "ends in name": lambda one: yes(appositions.ends_in_name(one.document, name(one))),
    "head": lambda one: text_of(one, (name(one)[0], appositions.head_end(one.document, *name(one)))),
    "joined": lambda one: text_of(one, (appositions.joined_offices(one.document, *name(one)), name(one)[1])),
    "before verb": before_verb,
    "anonymous": lambda one: yes(descriptions.is_anonymous(one.document, name(one))),
    "person": lambda one: yes(descriptions.is_person_description(one.document, name(one))),
    "lone": person,
    "gender": gender,
    "pronoun": pronoun_gender,
    "object pronoun": object_pronoun,
}


def claims() -> list[list[str]]:
    return [line.split(" | ") for line in lines("words_beside_names")]


@pytest.mark.parametrize(("section", "text", "answer"), claims())
def test_the_words_beside_a_name(section: str, text: str, answer: str) -> None:
    assert SECTIONS[section](marked(with_paragraphs(text))) == answer


def test_each_section_has_claims() -> None:
    assert {section for section, _, _ in claims()} == set(SECTIONS)
