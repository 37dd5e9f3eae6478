"""Person names, lists of people, and places."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.model import Span
from newsparse.testing import nasty_texts
from newsparse.testing.strategies.bylines import PLACES, names
from newsparse.text import (
    PeopleOptions,
    family_name,
    fold_space,
    is_organization,
    is_person_name,
    is_title,
    match_person_name,
    match_place,
    parse_people,
    split_names,
)

NAMES = [
    "Ada Quill", "Tomás de la Torre", "Jean-Luc O’Dowd", "J.D. Capel", "Kim So-eui Jr.", "Martin de Sa'Pinto",
    "Asma al-Sharif", "Lars von Trierberg III", "Ines A. Marlow", "A. Anantha", "A.Anantha", "Laura He", "STEVE ANDO",
    "Krisztina Than", "Łucja Ek", "Ana Nicolaci da Costa", "G Crosse",
]  # fmt: skip
NOT_NAMES = [
    "", "ada quill", "Ada", "The Associated Press", "Reuters Staff", "Political Correspondent", "Oslo newsroom",
    "By Monday", "Editing Ada Quill", "Monday Morning", "Ada Quill and", "Ada Quill, Oslo",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_recognised(name: str) -> None:
    assert is_person_name(name)


@pytest.mark.parametrize("phrase", NOT_NAMES)
def test_other_phrases_are_not_names(phrase: str) -> None:
    assert not is_person_name(phrase)


def test_one_word_is_a_name_only_if_single_is_true() -> None:
    assert is_person_name("Okafor", single=True)
    assert not is_person_name("Okafor")


def test_a_name_ends_where_capitals_of_another_kind_begin() -> None:
    text = "Ann Lee ROME (Reuters)"
    assert match_person_name(text) == Span(0, 7)


def test_a_title_before_a_name_is_not_part_of_it() -> None:
    text = "Dr. Ann Lee"
    assert match_person_name(text) == Span(4, 11)


def test_separators_count_only_between_words() -> None:
    text = "Sandy Andover and Steve Holland, Kim Ek, Jr., Bo Ek/Ann Lee & D'Andrea Fox"
    assert [span.of(text) for span in split_names(text)] == [
        "Sandy Andover", "Steve Holland", "Kim Ek, Jr.", "Bo Ek", "Ann Lee", "D'Andrea Fox",
    ]  # fmt: skip


@pytest.mark.parametrize("phrase", ["Reuters", "the Associated Press", "Quay News", "PTI", "Oslo newsroom", "quay.com"])
def test_an_organization_is_recognised(phrase: str) -> None:
    assert is_organization(phrase)


def test_a_title_is_a_job() -> None:
    assert is_title("Asia harbours correspondent")
    assert is_title("Head of news")
    assert not is_title("Ada Head")


def test_the_family_name_keeps_its_particles() -> None:
    assert family_name("Piet van der Laan") == "van der Laan"
    assert family_name("Ada Quill Jr.") == "Quill"
    assert family_name("Okafor") == "Okafor"


@pytest.mark.parametrize("place", PLACES)
def test_a_place_ends_with_its_state_or_country(place: str) -> None:
    text = f"{place}, Ada Quill in Oslo"
    found = match_place(text)
    assert found is not None
    assert found.of(text) == place


def test_a_place_applies_to_every_name_since_the_last_place() -> None:
    text = "Ann Lee and Bo Ek in Rome, Cem Ay of Example Legal in Oslo; Dee Fox, Example Press"
    found = parse_people(text)
    assert [(p.name, p.location.name if p.location else None) for p in found.people] == [
        ("Ann Lee", "Rome"), ("Bo Ek", "Rome"), ("Cem Ay", "Oslo"), ("Dee Fox", None),
    ]  # fmt: skip
    assert [name.text for name in found.organizations] == ["Example Press"]
    affiliation = found.people[2].affiliation
    assert affiliation is not None
    assert affiliation.text == "Example Legal"
    assert found.unrecognized == ()


def test_unrecognized_items_are_reported() -> None:
    text = "Ann Lee and 12 friends of hers"
    found = parse_people(text)
    assert [person.name for person in found.people] == ["Ann Lee"]
    assert [span.of(text) for span in found.unrecognized] == ["12 friends of hers"]


def test_a_list_can_be_cut_before_its_first_unrecognized_item() -> None:
    text = "Ann Lee in Rome; Bo Ek; 12 friends of hers; Cem Ay"
    found = parse_people(text)
    assert [person.name for person in found.people] == ["Ann Lee", "Bo Ek", "Cem Ay"]
    kept = found.until_doubt(text)
    assert [person.name for person in kept.people] == ["Ann Lee", "Bo Ek"]
    assert text[: kept.end] == "Ann Lee in Rome; Bo Ek"


def test_options_define_what_is_accepted_and_where_the_list_ends() -> None:
    text = "Okafor in Lagos wrote, Ann lee"
    options = PeopleOptions(
        single_word_names=True,
        skip=re.compile("wrote"),
        stop=lambda text, start, end: text.startswith("Ann", start, end),
    )
    found = parse_people(text, Span(0, len(text)), options)
    assert [person.name for person in found.people] == ["Okafor"]
    assert [span.of(text) for span in found.skipped] == ["wrote"]
    assert text[found.read_to :] == "Ann lee"
    lowercase = PeopleOptions(lowercase_family_names=True)
    assert [person.name for person in parse_people("Tom varga in Rome", options=lowercase).people] == ["Tom varga"]


@settings(max_examples=200, deadline=None)
@given(names())
def test_generated_names_are_recognised(name: str) -> None:
    assert is_person_name(name)


@settings(max_examples=200, deadline=None)
@given(st.lists(names(), min_size=1, max_size=5))
def test_all_names_of_a_list_are_found(people: list[str]) -> None:
    text = ", ".join(people[:-1]) + (" and " if len(people) > 1 else "") + people[-1]
    assert [span.of(text) for span in split_names(text)] == people
    assert [p.name for p in parse_people(text).people] == people


@settings(max_examples=200, deadline=None)
@given(nasty_texts(["Ann Lee", " and ", ", Jr.", " in Rome", "Reuters", " of ", "’s ", ". ", "van der "]))
def test_every_name_equals_the_text_it_covers(text: str) -> None:
    found = parse_people(text)
    for part in (*found.people, *found.places):
        assert part.name == fold_space(part.span.of(text)) != ""
    for organization in found.organizations:
        assert organization.text == fold_space(organization.span.of(text)) != ""
    assert 0 <= found.end <= found.read_to <= len(text)
    assert all(span for span in split_names(text))
