"""Datelines as agencies and papers of other languages and regions print them."""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse import Dateline
from newsparse_dateline.finder import find_dateline

HEADLINE = "Town shuts its swing bridge for nine months"
LEAD = "The council of the town voted on Tuesday to close the old swing bridge while its bearings are replaced."
REST = "Traders on the north bank said the closure would cost them half a year of trade, and asked for a free ferry."

FOREIGN = """
    PARIS, 4 mai (AFP) -                             => PARIS | AFP | -5-4
    Paris, 1er juin 2024 (AFP) -                     => Paris | AFP | 2024-6-1
    Lyon, lundi 4 mai (AFP) -                        => Lyon | AFP | -5-4
    BERLIN, 4. Mai (dpa) -                           => BERLIN | dpa | -5-4
    Berlin, Montag, 4. März 2024 (dpa) -             => Berlin | dpa | 2024-3-4
    Wien, 12. Jänner (APA) -                         => Wien | APA | -1-12
    Madrid, 4 may (EFE).-                            => Madrid | EFE | -5-4
    Bogotá, 12 de octubre (EFE) -                    => Bogotá | EFE | -10-12
    LISBOA, 4 de maio de 2024 (Lusa) -               => LISBOA | Lusa | 2024-5-4
    Brasília, 3 set (EFE) -                          => Brasília | EFE | -9-3
    BRUSSEL, 4 mei (Belga) -                         => BRUSSEL | Belga | -5-4
    ROMA, 4 maggio (ANSA) -                          => ROMA | ANSA | -5-4
    (ANSA) - ROMA, 04 MAG -                          => ROMA | ANSA | -5-4
    (ANSA) - KELMSUND, 11 DIC -                      => KELMSUND | ANSA | -12-11
    MADRID, 3 (EUROPA PRESS) -                       => MADRID | EUROPA PRESS | --3
    Sevilla, 17 (EFE).-                              => Sevilla | EFE | --17
    NEW DELHI, DHNS:                                 => NEW DELHI | DHNS |
    KELMSUND, PTI:                                   => KELMSUND | PTI |
    JAKARTA, QUAY.com -                              => JAKARTA | QUAY.com |
    Bandung, Quay.co.id -                            => Bandung | Quay.co.id |
    Kampala, Uganda | URN |                          => Kampala | URN |
    Gulu, Uganda | QNA |                             => Gulu | QNA |
    QUAY NEWS via AP —                               => | AP |
    Kveller via JTA –                                => | JTA |
    KELMSUND:                                        => KELMSUND | |
    DERA OSTERVIK:                                   => DERA OSTERVIK | |
    Hamburg.                                         => Hamburg | |
    Köln.                                            => Köln | |
    HAMBURG.                                         => HAMBURG | |
"""

NONE = """
    HARBOUR CHIPS — Bloomberg:
    Bridge Works, Quay.com:
    VELMAR, Example.net -
    (File 2013/The Associated Press)
    (Photo: Rosa Lind/AFP)
    PLAYERS via Bloomberg:
    Home | News |
    GARDENING:
    ASTRONOMY:
    VERDICT:
    PUZZLES:
    LEADERSHIP:
    LOOK:
    Akt.: 29. Juni 2025 -
    10 Jun 2025 | Rosa Lind |
    Rosa Lind | Bloomberg |
    XKCDFQ:
    QUAY 2024:
    Velmar.
    Chapter, 3 (Revised) -
    HEADLINES, 3 (PAGE) -
    2 out -
"""


def parts(found: Dateline) -> str:
    """The parts of a dateline as a row of the table prints them."""
    date = found.date
    day = f"{date.year or ''}-{date.month or ''}-{date.day or ''}" if date else ""
    return " | ".join(["+".join(place.name for place in found.places), found.agency.text if found.agency else "", day])


def in_story(form: str) -> str:
    return f"{HEADLINE}\n\n{form} {LEAD}\n\n{REST}"


@pytest.mark.parametrize("row", FOREIGN.strip().splitlines())
def test_each_form_has_its_parts(row: str) -> None:
    form, expected = (part.strip() for part in row.split("=>"))
    text = in_story(form)
    found = find_dateline(text)
    assert found is not None
    assert found.span.of(text) == form
    assert parts(found) == " | ".join(part.strip() for part in expected.split("|"))


@pytest.mark.parametrize("form", NONE.strip().splitlines())
def test_similar_beginnings_are_not_datelines(form: str) -> None:
    assert find_dateline(in_story(form.strip())) is None


@pytest.mark.parametrize(
    "lead",
    [
        "Hamburg. That was the answer which the whole town gave when the council asked where the money had gone.",
        "Hamburg. Bremen. Kiel. The list of towns that have closed a bridge this year grows longer every single week.",
        "Hamburg. The council of Hamburg voted on Tuesday to close the old bridge while its bearings are replaced.",
    ],
)
def test_a_city_as_the_first_sentence_is_not_a_dateline(lead: str) -> None:
    assert find_dateline(f"{HEADLINE}\n\n{lead}\n\n{REST}") is None


@pytest.mark.parametrize("form", ["KELMSUND:", "Hamburg."])
def test_a_name_alone_counts_only_in_the_first_paragraph(form: str) -> None:
    assert find_dateline(f"{HEADLINE}\n\n{REST}\n\n{form} {LEAD}") is None


def test_names_before_colons_in_several_paragraphs_are_not_datelines() -> None:
    assert find_dateline(f"{HEADLINE}\n\nMARLOW: {LEAD}\n\nOSTERVIK: {REST}") is None


def test_a_word_that_the_story_uses_in_lower_case_is_not_a_place() -> None:
    assert find_dateline(f"{HEADLINE}\n\nBEARINGS: {LEAD}\n\n{REST}") is None


def test_an_unknown_name_before_a_colon_counts_only_in_english() -> None:
    lead = "Comentários com textos que faltam com respeito ao próximo não serão publicados pela redação do jornal."
    assert find_dateline(f"{HEADLINE}\n\nATENÇÃO: {lead}\n\n{REST}") is None


def test_a_day_alone_has_no_year_even_with_a_hint() -> None:
    found = find_dateline(in_story("MADRID, 3 (EUROPA PRESS) -"), date=dt.date(2024, 5, 4))
    assert found is not None
    assert found.date is not None
    assert (found.date.year, found.date.month, found.date.day) == (None, None, 3)
