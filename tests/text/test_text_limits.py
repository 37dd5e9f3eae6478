"""Salutations, and the limits of lists of people: one more than the limit is not read."""

from __future__ import annotations

import pytest

from newsparse.text import match_place, parse_people, tokens
from newsparse.text.people import people_list, places
from newsparse.text.salutations import LONGEST_ADDRESSEE, salutation_end


@pytest.mark.parametrize(
    ("salutation", "rest"),
    [
        ("SIR –", "The ferry"), ("Sir,", "the ferry"), ("To the Editor:", "The ferry"), ("Dear Ann Lee,", "The ferry"),
        ("Dear Mr. Lee and colleagues:", "The"), ("Dear Ann -", "The"), ("Dear Editor,", ""), ("SIR —", "The"),
        ("", "Dear, the ferry"), ("", "Dear Ann Lee. The ferry"), ("", "Dear is the ferry,"), ("", "Sir Ann Lee,"),
        ("", "The ferry,"), ("", ""), ("", "Dear"), ("", "To the harbour: the ferry"), ("", "Sir"),
        (f"Dear {'Ann ' * LONGEST_ADDRESSEE}:", "The ferry"),
        ("", f"Dear {'Ann ' * (LONGEST_ADDRESSEE + 1)}: The ferry"),
    ],
)  # fmt: skip
def test_a_salutation_ends_behind_its_mark(salutation: str, rest: str) -> None:
    words = tokens(f"{salutation} {rest}").words
    length = len(tokens(salutation).words)
    assert salutation_end(words, 0, len(words)) == length
    shifted = ["The", *words]
    assert salutation_end(shifted, 1, len(shifted)) == (length + 1 if length else 0)


def test_a_list_with_too_many_unrecognized_items_is_given_up() -> None:
    """The item after ``MOST_UNRECOGNIZED`` ones is read, and the one after it is not."""
    most = people_list.MOST_UNRECOGNIZED
    names = [bool(parse_people(f"{'xyz; ' * number}Ann Lee").people) for number in (most - 1, most, most + 1, most + 2)]
    assert names == [True, True, False, False]
    again = f"{'xyz; ' * most}Ann Lee; {'xyz; ' * most}Bo Ek"
    assert [person.name for person in parse_people(again).people] == ["Ann Lee", "Bo Ek"]


@pytest.mark.parametrize("number", [places.MOST_WORDS - 1, places.MOST_WORDS, places.MOST_WORDS + 1])
def test_the_name_of_a_place_has_a_most_number_of_words(number: int) -> None:
    text = " ".join(["Quay"] * number)
    found = match_place(text)
    assert found is not None
    assert len(found.of(text).split()) == min(number, places.MOST_WORDS)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("OSLO Ann Lee", "OSLO"), ("Oslo Ann Lee", "Oslo Ann Lee"), ("Oslo, Norway", "Oslo, Norway"),
        ("Velmar, Ohio", "Velmar, Ohio"), ("Rome, Virginia Lee in Oslo", "Rome"), ("Velmar, Harbour", "Velmar"),
        ("Washington, D.C.", "Washington, D.C."), ("Quay upon Rill", "Quay upon Rill"), ("oslo", None), ("", None),
        ("West Palm Beach, Florida", "West Palm Beach, Florida"),
        ("Velmar, New South Wales", "Velmar, New South Wales"),
    ],
)  # fmt: skip
def test_a_place_ends_with_its_state_or_country(text: str, place: str | None) -> None:
    found = match_place(text)
    assert (found.of(text) if found else None) == place
