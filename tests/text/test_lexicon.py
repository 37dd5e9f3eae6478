"""The lexicon: its lists, and the names that the settings add for all plugins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Draft, Pipeline
from newsparse.lexicon import LexiconSettings, NameSet, default_lexicon, fold_name
from newsparse.plugin import Settings
from newsparse.text.layout import split_blocks


def test_a_name_is_compared_without_case_full_stops_and_a_leading_the() -> None:
    names = NameSet(("Press Association", "A.P."))
    assert "PRESS  association" in names
    assert "The Press Association" in names
    assert "AP" in names
    assert "Association" not in names
    assert "" not in names


def test_a_short_name_is_case_sensitive_if_the_set_requires_it() -> None:
    names = NameSet(("AIM", "dpa", "Reuters"), 3)
    assert "AIM" in names
    assert "A.I.M." in names
    assert "dpa" in names
    assert "reuters" in names
    assert "aim" not in names
    assert "DPA" not in names


@given(st.text())
def test_folding_a_name_twice_is_folding_it_once(name: str) -> None:
    folded = fold_name(name)
    assert fold_name(folded) == folded


def test_each_name_of_an_agency_is_listed_once() -> None:
    names = [name for agency in default_lexicon().agencies for name in agency.names]
    assert len(names) == len(set(names))


def test_no_place_is_listed_twice() -> None:
    for places in (default_lexicon().places.cities, default_lexicon().places.regions):
        assert len(places.printed) == len(set(places.printed))


def test_a_lower_case_word_is_not_a_postal_abbreviation() -> None:
    places = default_lexicon().places
    assert places.is_region("IN")
    assert places.is_region("Ore.")
    assert not places.is_region("in")


def test_the_lexicon_without_additions_is_the_default_one() -> None:
    assert default_lexicon().with_additions(LexiconSettings()) is default_lexicon()


def test_the_same_additions_give_the_same_lexicon() -> None:
    settings = [LexiconSettings(agencies=["Weir Wire"]) for _ in range(2)]
    first, second = (default_lexicon().with_additions(one) for one in settings)
    assert first is second
    assert "Weir Wire" in first.dateline_agencies
    assert "Weir Wire" not in default_lexicon().dateline_agencies


def test_an_agency_of_the_settings_is_recognised_in_all_positions() -> None:
    lexicon = default_lexicon().with_additions(LexiconSettings(agencies=["Weir Wire"]))
    for names in (
        lexicon.dateline_agencies,
        lexicon.byline_agencies,
        lexicon.organizations,
        lexicon.photo_agencies,
        lexicon.signoff_agencies,
    ):
        assert "Weir Wire" in names


def test_the_settings_file_has_a_section_lexicon() -> None:
    settings = Settings.from_mapping({"lexicon": {"places": ["Marrowgate"]}}, Pipeline().settings_types)
    assert "Marrowgate" in Pipeline(settings=settings).lexicon.places.cities


def test_a_draft_has_the_default_lexicon_unless_another_one_is_given() -> None:
    lexicon = default_lexicon().with_additions(LexiconSettings(regions=["South Weirshire"]))
    assert Draft("", split_blocks("")).lexicon is default_lexicon()
    assert Draft("", split_blocks(""), lexicon=lexicon).lexicon is lexicon


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("january", 1), ("sept", 9), ("may", 5), ("febr", 2), ("monday", None),
    ],
)  # fmt: skip
def test_months_have_numbers(form: str, found: int | None) -> None:
    assert default_lexicon().calendar.month_numbers.get(form) == found


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("märz", 3), ("août", 8), ("enero", 1), ("março", 3), ("giugno", 6), ("mei", 5), ("mayo", 5), ("lunedì", None),
    ],
)  # fmt: skip
def test_months_of_other_languages_have_numbers(form: str, found: int | None) -> None:
    assert default_lexicon().calendar.month_numbers_in_all_languages.get(form) == found


def test_each_language_of_the_calendar_has_twelve_months_and_seven_weekdays() -> None:
    for language in default_lexicon().calendar.languages:
        assert (len(language.months), len(language.weekdays)) == (12, 7), language.language


def test_no_name_of_a_month_has_two_numbers() -> None:
    calendar = default_lexicon().calendar
    numbers: dict[str, set[int]] = {form: {number} for form, number in calendar.month_numbers.items()}
    for language in calendar.languages:
        for number, forms in enumerate(language.months, start=1):
            for form in forms:
                numbers.setdefault(form, set()).add(number)
    assert [form for form, found in numbers.items() if len(found) > 1] == []
