"""Nouns for people before a name: which ones are taken off, and when."""

from __future__ import annotations

import pytest

from newsparse_quotes import find_quotes


def name(text: str) -> str | None:
    """The name of the last speaker of a text."""
    source = find_quotes(text)[-1].source
    return source.name if source else None


QUOTE = "“The mill will not open on a Sunday,” said {}."


@pytest.mark.parametrize(
    "noun",
    ["Florist", "Goalkeeper", "Pensioner", "Councillor", "Spaniard", "Alhaji", "Smt", "Vicar", "DSP", "Volunteer"],
)
def test_a_noun_for_a_person_is_not_part_of_the_name_behind_it(noun: str) -> None:
    assert name(QUOTE.format(f"{noun} Ann Marrow")) == "Ann Marrow"
    assert name(f"Ann Marrow left. {QUOTE.format(f'{noun} Marrow')}") == "Ann Marrow"


@pytest.mark.parametrize("firm", ["Coach Inc", "Farmers Union", "Driver Standards Agency", "Baker Marlow Ltd"])
def test_a_noun_for_a_person_that_begins_the_name_of_a_firm_stays(firm: str) -> None:
    assert name(QUOTE.format(firm)) == firm


def test_a_noun_that_the_text_prints_in_small_letters_is_taken_off() -> None:
    assert name("The lampist was late. Lampist Ann Marrow came. “I ran,” Marrow said.") == "Ann Marrow"
    assert name("Dollar Ann Marrow came. “I ran,” Marrow said.") == "Dollar Ann Marrow"


def test_a_given_name_that_is_also_an_office_stays_unless_the_text_prints_the_office() -> None:
    assert name("Dean Marrow came. Marrow sat. “I ran,” Marrow said.") == "Dean Marrow"
    assert name("Ann Marrow came. “I ran,” Dean Marrow said.") == "Dean Marrow"
    assert name("Ann Marrow, Dean of Velmora, came. “I ran,” Dean Marrow said.") == "Ann Marrow"
