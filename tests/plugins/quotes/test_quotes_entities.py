"""The entities of a text: groups of printed names, and the kind and gender of each entity."""

from __future__ import annotations

import pytest

from newsparse.text.tokens import tokens
from newsparse_quotes.finder import DEFAULTS, read
from newsparse_quotes.speakers.discourse import SENTENCES_KEPT, Discourse
from newsparse_quotes.speakers.entities.entities import Entity
from newsparse_quotes.speakers.entities.name_groups import MOST_NAMESAKES, group_names
from newsparse_quotes.speakers.entities.profiles import Profiles


def entities_of(text: str) -> dict[str, list[str]]:
    """The printed forms of each entity, by its fullest name, in the order of the first mention."""
    document = read(tokens(text), text, None, (), DEFAULTS)
    entities = dict.fromkeys(group_names(document).at.values())
    words = document.words
    return {" ".join(words[slice(*one.full)]): [" ".join(words[slice(*m)]) for m in one.mentions] for one in entities}


def profiled(text: str) -> tuple[Entity, Profiles]:
    """The first entity of a text, and the profiles of its entities."""
    document = read(tokens(text), text, None, (), DEFAULTS)
    index = group_names(document)
    return index.at[index.starts[0]], Profiles(document, text, index)


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("Ann Lee sold it. Lee left.", {"Ann Lee": ["Ann Lee", "Lee"]}),
        ("Ann Lee met Bo Roe.", {"Ann Lee": ["Ann Lee"], "Bo Roe": ["Bo Roe"]}),
        ("Ann Lee and Ida Lee met. Lee left.", {"Ann Lee": ["Ann Lee"], "Ida Lee": ["Ida Lee"]}),
        ("Ann Lee left. Ann Marie Lee came.", {"Ann Marie Lee": ["Ann Lee", "Ann Marie Lee"]}),
        ("Jip van der Berg sold it. Berg left.", {"Jip van der Berg": ["Jip van der Berg", "Berg"]}),
        ("British minister Ann Lee left. Lee came.", {"Ann Lee": ["Ann Lee", "Lee"]}),
        ("CEO Ann Lee left. Lee came.", {"Ann Lee": ["Ann Lee", "Lee"]}),
        ("Bo Roe Jr. left. Roe came.", {"Bo Roe Jr": ["Bo Roe Jr", "Roe"]}),
        ("Ann Velmora left. It rains in Velmora.", {"Ann Velmora": ["Ann Velmora"]}),
        ("It rained on the road.", {}),
    ],
)
def test_the_printed_names_of_one_entity_are_grouped(text: str, entities: dict[str, list[str]]) -> None:
    assert entities_of(text) == entities


@pytest.mark.parametrize(
    ("text", "kind", "gender"),
    [
        ("Ann Lee sold it.", "other", "unknown"),
        ("Spokeswoman Ann Lee sold it.", "other", "female"),
        ("Bo Roe, the spokesman of the mill, sold it.", "other", "male"),
        ("Spokesman Bo Roe sold it. Spokeswoman Bo Roe left.", "other", "contradictory"),
        ("Chairman Ann Lee sold it.", "other", "unknown"),
        ("Sir Bo Roe sold it. Lady Roe left.", "other", "male"),
        ("Dunlow Pumps Ltd sold it.", "organization", "unknown"),
        ("The Velmora Council sold it.", "organization", "unknown"),
    ],
)
def test_the_words_around_a_name_determine_the_kind_and_gender_of_its_entity(text: str, kind: str, gender: str) -> None:
    entity, profiles = profiled(text)
    assert (profiles.kind(entity), profiles.gender(entity)) == (kind, gender)


def test_a_pronoun_does_not_fit_an_organization_or_a_person_of_the_other_gender() -> None:
    for text, fits in (
        ("Spokeswoman Ann Lee left.", True),
        ("Spokesman Bo Roe left.", False),
        ("Lee Pumps Ltd left.", False),
    ):
        entity, profiles = profiled(text)
        assert profiles.fits_pronoun(entity, "female") == fits


def test_the_number_of_entities_with_one_family_name_is_limited() -> None:
    given = [f"{letter}{vowel}" for letter in "BDFGHJKLMN" for vowel in "aeiou"]
    text = " ".join(f"{name}n Lee left." for name in given)
    assert len(entities_of(text)) == MOST_NAMESAKES < len(given)


def test_the_discourse_is_immutable() -> None:
    ann, bo = (Entity((at, at + 2), given, "Lee", ()) for at, given in ((0, "Ann"), (4, "Bo")))
    start = Discourse()
    after = start.after(3, ann)
    assert (dict(start.speakers), start.last) == ({}, None)
    assert (dict(after.speakers), after.last) == ({3: ann}, (3, ann))
    with pytest.raises(AttributeError):
        after.last = None  # type: ignore[misc]
    assert after.after(3, ann).speakers[3] is ann
    assert after.after(3, bo).speakers[3] is None
    assert after.after_unnamed(3) is after
    assert after.after_unnamed(4).speakers[4] is None
    assert list(after.after(4 + SENTENCES_KEPT, bo).speakers) == [4 + SENTENCES_KEPT]
