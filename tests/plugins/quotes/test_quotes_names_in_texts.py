"""What a text says of a name that it prints: its role in the sentence, what it denotes, and the gender.

A line of ``claims/roles.txt`` or ``claims/entities.txt`` is a text with a name in ``[ ]`` and what holds for the name.
"""

from __future__ import annotations

import pytest
from test_quotes_claims import lines

from newsparse.text.tokens import tokens
from newsparse_quotes.document.document import Document
from newsparse_quotes.finder import DEFAULTS, read
from newsparse_quotes.speakers.entities.lone_names import find_lone_names
from newsparse_quotes.speakers.entities.named_roles import NamedRoles
from newsparse_quotes.speakers.entities.profiles import Profiles

GENDERS = ("male", "female", "unknown", "contradictory")


def claims(name: str) -> list[list[str]]:
    """The texts of a file, each with what holds for the name in it."""
    return [line.split(" | ") for line in lines(name)]


def unmarked(text: str) -> tuple[Document, int]:
    """The analysed text without its brackets, and the token where the name in brackets begins."""
    at, text = text.index("["), text.replace("[", "").replace("]", "")
    scan = tokens(text)
    return read(scan, text, None, (), DEFAULTS), scan.at(at)


@pytest.mark.parametrize(("text", "role"), claims("roles"))
def test_the_role_of_a_name_follows_from_the_words_before_and_behind_it(text: str, role: str) -> None:
    document, at = unmarked(text)
    entities = Profiles.of(document).entities
    roles = NamedRoles(document, entities, find_lone_names(document, entities), document.long_quotations)
    assert [one.role.name for one in roles(document.sentence_at(at)) if one.name[0] == at] == [role]


@pytest.mark.parametrize(("text", "expected"), claims("entities"))
def test_the_words_of_a_name_and_those_beside_it_say_what_it_denotes(text: str, expected: str) -> None:
    document, at = unmarked(text)
    profiles = Profiles.of(document)
    entity = profiles.entities.at[at]
    if expected in GENDERS:
        assert profiles.stated_gender(entity) == expected
    elif expected == "organization":
        assert profiles.is_organization(entity)
    else:
        assert not profiles.is_organization(entity)
        assert profiles.is_person(entity) == (expected == "person")
