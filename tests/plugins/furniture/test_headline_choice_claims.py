"""Which lines may be the headline, which of them is chosen, and which words are the headline."""

from __future__ import annotations

import pytest
from furniture_claims import claims, page, sized_lines

from newsparse.linear import LinearModel
from newsparse_furniture.headline_choice import choose_headline, headline_candidates
from newsparse_furniture.headline_span import headline_span, shorter_copy_below, title_above_stars


@pytest.mark.parametrize(("notation", "expected"), claims("headline_candidates"))
def test_the_lines_that_may_be_the_headline(notation: str, expected: str) -> None:
    printed = page(sized_lines(notation))
    assert (printed.marked in headline_candidates(printed.lines).candidates) is (expected == "yes")


@pytest.mark.parametrize(("notation", "weights", "expected"), claims("headline_choices"))
def test_the_probability_of_the_chosen_line(notation: str, weights: str, expected: str) -> None:
    printed = page(notation)
    given = {name: float(weight) for name, _, weight in (one.rpartition(":") for one in weights.split())}
    found = choose_headline(printed.lines, LinearModel({"type=paragraph": -99.0, **given}))
    assert found is not None
    assert (found.number, f"{found.probability:.2f}") == (printed.marked, expected)


@pytest.mark.parametrize("notation", ["Home ¶ News", "Home ¶ P It is late again today and so on and on."])
def test_a_text_without_a_story_or_a_fitting_line_has_no_choice(notation: str) -> None:
    assert choose_headline(page(notation).lines) is None


@pytest.mark.parametrize(("notation", "expected"), claims("headline_spans"))
def test_the_words_of_a_headline(notation: str, expected: str) -> None:
    printed = page(sized_lines(notation))
    found = headline_span(printed.lines, printed.marked).of(printed.text)
    assert found.replace("\n\n", " ¶ ") == expected.replace("␣", " ")


@pytest.mark.parametrize(("notation", "above", "below"), claims("titles_of_lines"))
def test_the_title_that_a_line_leads_to(notation: str, above: str, below: str) -> None:
    printed = page(notation)
    lines = printed.lines
    for number, expected in (
        (title_above_stars(lines, printed.marked), above),
        (shorter_copy_below(lines, printed.marked), below),
    ):
        assert ("=" if number == printed.marked else lines.lines[number].text) == expected
