"""Captions as web pages print them: the credit on the next line, labels in other languages, positions, capitals."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.model import Span
from newsparse_furniture import find_photo_credit, parse_caption
from newsparse_furniture.caption import looks_like_caption

LEAD = "The ferry is back in Tallow Bay after three winters, the harbour office said on Tuesday."
END = "It sails at noon on every day of the week, and its first tickets were sold within an hour."


def page(*lines: str) -> str:
    """An extracted page: a headline, a paragraph, some lines, a paragraph."""
    return "\n".join(("Ferry is back in the bay", LEAD, *lines, END, LEAD.replace("ferry", "boat"))) + "\n"


def captions_of(text: str) -> list[str]:
    """The captions of a text."""
    return [caption.span.of(text) for caption in newsparse.parse(text).captions]


@pytest.mark.parametrize(
    ("line", "people", "organizations"),
    [
        ("Das Schiff im Eis. Foto: Ines Marlow", ["Ines Marlow"], []),
        ("Das Schiff im Eis. Foto: Ines Marlow/dpa", ["Ines Marlow"], ["dpa"]),
        ("Das Schiff im Eis. (Bild: Ines Marlow/AFP)", ["Ines Marlow"], ["AFP"]),
        ("Das Schiff im Eis (Archivbild). Foto: privat", [], []),
        ("Le bac dans la glace. Crédit photo : Ines Marlow / AFP", ["Ines Marlow"], ["AFP"]),
        ("El barco en el hielo. Imagen: Ines Marlow", ["Ines Marlow"], []),
        ("O barco no gelo — Foto: Ines Marlow/Divulgação", ["Ines Marlow"], []),
        ("Il traghetto nel ghiaccio. Foto: Ines Marlow/ANSA", ["Ines Marlow"], ["ANSA"]),
        ("De veerboot in het ijs. Beeld: ANP / Ines Marlow", ["Ines Marlow"], ["ANP"]),
        ("Färjan i isen. Foto: Ines Marlow/TT", ["Ines Marlow"], []),
        ("Lautta jäissä. Kuva: Ines Marlow / Lehtikuva", ["Ines Marlow"], []),
        ("Prom w lodzie. Fot. Ines Marlow / PAP", ["Ines Marlow"], ["PAP"]),
        ("Паром во льдах. Фото: Инес Марлоу", ["Инес Марлоу"], []),
        ("Trawlers in the ice. © Ines Marlow", ["Ines Marlow"], []),
        ("Trawlers in the ice. Foto: Ines Marlow (Keystone)", ["Ines Marlow"], []),
        ("Trawlers in the ice. (Submitted by Ines Marlow)", ["Ines Marlow"], []),
        ("Trawlers in the ice. (Ines Marlow/Quay News)", ["Ines Marlow"], []),
        ("Image source, Ines Marlow", ["Ines Marlow"], []),
    ],
)
def test_a_credit_has_a_label_in_any_language_of_the_labels(
    line: str, people: list[str], organizations: list[str]
) -> None:
    caption = parse_caption(line, Span(0, len(line)))
    assert caption is not None
    assert caption.credit is not None
    assert [person.name for person in caption.credit.people] == people
    assert [one.text for one in caption.credit.organizations if one.text in {"dpa", "AFP", "ANSA", "ANP", "PAP"}] == (
        organizations
    )
    assert looks_like_caption(line, Span(0, len(line)))


@pytest.mark.parametrize(
    "line",
    [
        "She showed reporters a photo of Ines Marlow.",
        "He had kept a picture of Anna Roe",
        "Nearby hung a photograph by Ines Marlow",
        "© 2024 Quay News",
        "© 2024 Quay News. All rights reserved",
        "© RIPRODUZIONE RISERVATA",
        "© Alle Rechte vorbehalten",
        "Foto: das Schiff liegt seit Tagen fest",
        "The prize was shared by the two boats (Heron/Gull race)",
        "The trade was reported by two desks of the town (Quay/Bay)",
    ],
)
def test_a_photo_in_a_sentence_and_a_claim_of_rights_are_not_credits(line: str) -> None:
    assert find_photo_credit(line, Span(0, len(line))) is None


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The ferry Heron leaves the pier of Tallow Bay.", "Photo: Ines Marlow"),
        ("The ferry Heron leaves the pier of Tallow Bay", "(Image: Quay News)"),
        ("Das Schiff liegt seit Dienstag im Hafen von Kelmsund.", "Foto: Ines Marlow/dpa"),
        ("Färjan ligger kvar vid kajen.", "Foto: Ines Marlow"),
        ("De veerboot ligt in de haven van Kelmsund.", "© Ines Marlow"),
        ("Moradores atravessam o rio de barco para chegar ao centro", "Foto: Ines Marlow/Divulgação"),
        ("Ines Marlow", "Foto: REUTERS/Piet Roe"),
        ("Passengers wait for the boat at the pier.", "Staff photo by Ines Marlow"),
    ],
)
def test_a_short_line_above_the_credit_of_a_picture_is_its_caption(caption: str, credit: str) -> None:
    text = page(END.replace("noon", "ten"), caption, credit)
    assert caption in captions_of(text)
    assert caption not in newsparse.parse(text).body.text


@pytest.mark.parametrize(
    "line",
    [
        "“We have waited long enough for this boat,” she said.",
        "The harbour office said the boat was safe.",
        "Das Schiff ist laut Reederei wieder dicht.",
        "The boat has a new engine. It has a new name, too.",
        "How it began",
        "Later in the year, the boat came face to face with the ice for the first time.",
        "But the pier of Tallow Bay was dry for the first time in years.",
        "Doch im Hafen von Kelmsund war es noch lange dunkel.",
        "The timetable has three boats a day:",
        f"{END[:-1]}, and in that time a new pier was built, a road to it, a ticket office and a shed for carts.",
    ],
)
def test_a_line_of_the_story_above_a_credit_is_not_a_caption(line: str) -> None:
    text = page(END.replace("noon", "ten"), line, "Photo: Ines Marlow")
    assert line not in captions_of(text)
    assert line in newsparse.parse(text).text


@pytest.mark.parametrize(
    "sources", ["(AFP/Reuters)", "(Quelle: APA/dpa)", "(Reuters)", "Quelle: dpa", "© 2024 Quay News"]
)
def test_a_line_above_the_sources_of_the_story_is_not_a_caption(sources: str) -> None:
    last = "Two of the four pillars of the pier were cracked."
    text = page(END.replace("noon", "ten"), last).rstrip() + f"\n{last.replace('Two', 'Three')}\n{sources}\n"
    assert captions_of(text) in ([], [sources])
    assert newsparse.parse(text).body.text.endswith("Three of the four pillars of the pier were cracked.")


def test_on_a_page_with_pictures_without_captions_no_line_above_a_credit_is_one() -> None:
    long = f"{LEAD} {END}"
    short = "The ferry Heron leaves the pier of Tallow Bay."
    assert len(long) > 160
    text = page(long, "Photo: Ines Marlow", long.replace("noon", "ten"), short, "Photo: Piet Roe")
    assert captions_of(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "Ines Marlow (left) and Piet Roe at the pier on Tuesday",
        "Ines Marlow, left, speaks with Piet Roe before the meeting in Tallow Bay.",
        "Ines Marlow, right, and Piet Roe of the harbour office.",
        "Ines Marlow (second from right) with the crew.",
        "Ines Marlow (links) und Piet Roe haben einen guten Draht.",
        "Ines Marlow (l.) besichtigt mit Piet Roe das Schiff.",
        "Ines Marlow (à gauche) et Piet Roe au port.",
        "Ines Marlow (t.v.) och Piet Roe vid kajen.",
        "Ines Marlow (po lewej) i Piet Roe w porcie.",
    ],
)
def test_a_line_that_says_where_somebody_is_in_a_picture_is_a_caption(line: str) -> None:
    caption = parse_caption(line, Span(0, len(line)))
    assert caption is not None
    assert caption.rule == "position"
    assert looks_like_caption(line, Span(0, len(line)))


@pytest.mark.parametrize(
    "line",
    [
        "After Anna, left, he had only the boat.",
        "Ines Marlow (left) said the boat was safe.",
        "“Ines Marlow (left) was there,” the captain wrote.",
        "The text is on the right, and the button is below it.",
        "The party of the workers (left) lost four seats.",
        "Ines Marlow, right, as ever, was late.",
        "The ferry turned left, and it reached the pier at noon.",
        "Her sister, Ines, left, was the captain of the boat for years." * 5,
    ],
)
def test_a_sentence_with_left_or_right_is_not_a_caption(line: str) -> None:
    assert parse_caption(line, Span(0, len(line))) is None


@pytest.mark.parametrize(
    "line",
    [
        "Vista del puerto de Kelmsund, este jueves. INES MARLOW",
        "Vista del puerto de Kelmsund, este jueves. INES MARLOW (EFE)",
        "Le port de Kelmsund, le 25 juin 2024. INES MARLOW / AFP",
        "Le port de Kelmsund, le 25 juin 2024. INES MARLOW POUR « LE QUAI »",
    ],
)
def test_a_sentence_and_a_name_in_capitals_are_a_caption(line: str) -> None:
    caption = parse_caption(line, Span(0, len(line)))
    assert caption is not None
    assert caption.rule in {"capitals", "credit"}
    assert caption.credit is not None
    assert [person.name for person in caption.credit.people] == ["INES MARLOW"]
    assert looks_like_caption(line, Span(0, len(line)))


@pytest.mark.parametrize(
    "line",
    [
        "The boat sails at noon. READ MORE",
        "El barco sale a las doce. LEER MÁS",
        "The boat sails at noon. It has a new engine. INES MARLOW",
        "“The boat sails at noon.” INES MARLOW",
        "The boat sails at noon with INES MARLOW",
        "THE BOAT SAILS AT NOON. INES MARLOW",
    ],
)
def test_other_words_in_capitals_are_not_a_photographer(line: str) -> None:
    assert parse_caption(line, Span(0, len(line))) is None
