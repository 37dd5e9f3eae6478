"""Words of closed classes with a capital that are names: "Rose", "Will", "May", "King"."""

from __future__ import annotations

import pytest

from newsparse_quotes import find_quotes


def names(text: str) -> list[str | None]:
    """The names of the speakers, in order."""
    return [quote.source.name if quote.source else None for quote in find_quotes(text)]


@pytest.mark.parametrize(
    "name",
    [
        "Rose Amadi", "Will Selby", "Tom Fell", "Tom Held", "Una May", "Bo Young", "Ann Still", "Lee So", "May Chen",
        "He Lifeng", "Robert J. May",
    ],
)  # fmt: skip
def test_a_verb_or_adverb_with_a_capital_beside_a_name_is_a_part_of_the_name(name: str) -> None:
    assert names(f"“The mill will not open on a Sunday,” said {name}.") == [name]
    assert names(f"{name}, the miller, said: “The mill will not open on a Sunday.”") == [name]


@pytest.mark.parametrize("family", ["Fell", "May", "King", "Judge", "Pope"])
def test_a_family_name_that_is_another_word_as_well_is_linked_where_it_stands_alone(family: str) -> None:
    text = f"Tilda {family} said the mill was shut. {family} said that it was sold. “It was late,” {family} said."
    assert names(text) == [f"Tilda {family}"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Will Amadi stay in Norby? “It will rain for the whole day,” the miller said.",
        "Mayor Will Quit, Says Tilda Marrow\n\nThe mill is shut.",
        "In May the mayor said that the mill was shut.",
        "The Norby Judge said that the mill was shut.",
        "Should Amadi fall, the miller said, the mill will shut.",
    ],
)
def test_a_verb_or_title_that_only_begins_a_sentence_or_stands_in_a_headline_is_not_a_name(text: str) -> None:
    assert not {"Will Amadi", "Mayor Will Quit", "May", "Norby Judge", "Should Amadi"} & set(names(text))
