"""Properties of ``find_dateline`` for every text and every style."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.lexicon import LexiconSettings, default_lexicon
from newsparse.testing import NOISES, Noise, nasty_texts
from newsparse.testing.strategies.datelines import STYLES, PrintedDateline, datelines
from newsparse.text import fold_space
from newsparse_dateline import find_dateline

PROSE = "A first paragraph of more than eighty code points is printed here, and it ends like a sentence.\n\n"


@pytest.mark.parametrize("style", sorted(STYLES))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_generated_dateline_has_its_parts(style: str, data: st.DataObject) -> None:
    printed: PrintedDateline = data.draw(datelines([style]))
    found = find_dateline(printed.text)
    assert found is not None
    assert found.span == printed.span
    assert tuple(place.name for place in found.places) == printed.places
    assert (found.region.text if found.region else None) == (printed.regions[0] if printed.regions else None)
    assert (found.agency.text if found.agency else None) == printed.agency
    date = found.date
    assert ((date.year, date.month, date.day) if date else (None, None, None)) == printed.date
    assert evolve(found, rule="", annotator="") == evolve(printed.dateline, rule="", annotator="")


@settings(max_examples=200, deadline=None)
@given(nasty_texts(["LOW HARBOUR, ", "Ohio ", "(AP) ", "— ", "March 3 ", "/TASS/. ", "By "]))
def test_every_text_is_parsed_and_every_part_equals_the_text_at_its_span(text: str) -> None:
    found = find_dateline(text)
    if found is None:
        return
    for place in found.places:
        assert place.name == fold_space(place.span.of(text)) != ""
        assert found.span.contains(place.span)
    for name in (found.region, found.agency):
        assert name is None or (name.text == fold_space(name.span.of(text)) and found.span.contains(name.span))
    assert found.date is None or (found.date.span and found.span.contains(found.date.span))


@settings(max_examples=100, deadline=None)
@given(datelines(), st.sampled_from(NOISES))
def test_typography_does_not_change_the_parts(printed: PrintedDateline, noise: Noise) -> None:
    noisy, offsets = noise(printed.text)
    found = find_dateline(noisy)
    assert found is not None
    assert (found.span.start, found.span.end) == (offsets[printed.span.start], offsets[printed.span.end])
    assert tuple(place.name for place in found.places) == tuple(map(fold_space, printed.places))


@settings(max_examples=60, deadline=None)
@given(datelines())
def test_a_paragraph_added_at_the_end_does_not_change_the_dateline(printed: PrintedDateline) -> None:
    assert find_dateline(printed.text + "\n\nPARIS (AFP) - Another story altogether.") == find_dateline(printed.text)


@pytest.mark.parametrize(
    ("printed", "known", "year"),
    [
        ("Dec 31", dt.date(2022, 1, 1), 2021),
        ("Jan 2", dt.date(2021, 12, 30), 2022),
        ("March 3", dt.date(2021, 3, 4), 2021),
        ("Feb 29", dt.date(2024, 3, 1), 2024),
        ("Dec 31", dt.date(2022, 7, 1), 2021),
        ("Jan 1", dt.date(2021, 7, 5), 2022),
        ("December", dt.date(2022, 1, 5), 2021),
        ("December", dt.date(2022, 9, 5), 2022),
        ("Jan 2", dt.date(1, 6, 1), 1),
        ("Nov 30", dt.date(9999, 6, 1), 9999),
        ("March 3, 1999", dt.date(2021, 3, 4), 1999),
        ("March 3", None, None),
    ],
)
def test_a_date_without_a_year_gets_the_nearest_year(printed: str, known: dt.date | None, year: int | None) -> None:
    text = f"KELMSUND, {printed} (Reuters) - Nine trawlers were freed from the ice."
    found = find_dateline(text, date=known)
    assert found is not None
    assert found.date is not None
    assert found.date.year == year
    assert found.date.span.of(text) == printed


def test_names_of_the_lexicon_settings_are_recognised() -> None:
    lead = "The weir will be mended before the salmon come back, the council said on Tuesday."
    assert find_dateline(f"Marrowgate: {lead}") is None
    own = default_lexicon().with_additions(
        LexiconSettings(places=["Marrowgate"], regions=["South Weirshire"], agencies=["Weir Wire"])
    )
    assert find_dateline(f"Marrowgate: {lead}", lexicon=own) is not None
    mixed = f"Marrowgate, South Weirshire: {lead}"
    assert find_dateline(mixed) is None
    with_region = find_dateline(mixed, lexicon=own)
    assert with_region is not None
    assert with_region.region is not None
    signed = f"Marrowgate (Weir Wire) {lead}"
    assert find_dateline(signed) is None
    assert find_dateline(signed, lexicon=own) is not None
    kicker = f"WEIRSIDE — {lead}"
    assert find_dateline(kicker) is not None
    assert find_dateline(kicker, labels=["Weirside"]) is None


@settings(max_examples=100, deadline=None)
@given(datelines(), st.sampled_from(["Ada Quill", "The ferry", "WEIR", "eBay"]))
def test_a_line_of_text_before_the_dateline_does_not_change_it(printed: PrintedDateline, head: str) -> None:
    found = find_dateline(f"{head}\n\n{printed.text}")
    assert found is None or found.span.of(f"{head}\n\n{printed.text}") == printed.span.of(printed.text)


@pytest.mark.parametrize(
    ("before", "dateline", "found"),
    [
        ("word\n" * 149, "KELMSUND (Reuters) -", True),
        ("word\n" * 150, "KELMSUND (Reuters) -", False),
        ("\n" * 7900, "KELMSUND (Reuters) -", True),
        ("\n" * 8000, "KELMSUND (Reuters) -", False),
        (PROSE * 3, "OSLO —", True),
        (PROSE * 4, "OSLO —", False),
        (PROSE * 12, "OSLO (Reuters) —", True),
        (PROSE * 12, "KELMSUND, March 3 —", True),
        ("Weir opens\n\n", "March 3 —", True),
        (PROSE, "March 3 —", False),
        ("(Adds details)\n\n", "March 3 —", False),
    ],
)
def test_the_text_before_a_dateline_is_limited_as_documented(before: str, dateline: str, found: bool) -> None:
    text = f"{before}{dateline} The weir will be repaired before the salmon come back, the council said on Tuesday."
    result = find_dateline(text)
    assert (result is not None and result.span.of(text) == dateline) is found


def test_the_rule_names_the_evidence() -> None:
    rules = {
        "KELMSUND (Reuters) - Nine trawlers were freed from the ice.": "agency",
        "KELMSUND, March 3 - Nine trawlers were freed from the ice.": "date",
        "KELMSUND, Ohio — Nine trawlers were freed from the ice of the lake.": "region",
        "OSLO — Nine trawlers were freed from the ice of the fjord.": "place",
    }
    for text, rule in rules.items():
        found = find_dateline(text)
        assert found is not None
        assert found.rule == rule
