"""Captions, and the credit of the picture in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import newsparse
from newsparse.model import Span
from newsparse.testing import nasty_texts
from newsparse.text import fold_space
from newsparse_furniture import find_photo_credit, read_caption
from newsparse_furniture.caption import looks_like_caption

SCENE = "Trawlers lie in the ice between the moles of Kelmsund on Tuesday."


@pytest.mark.parametrize(
    ("line", "people", "bodies"),
    [
        (f"{SCENE} (Photo by Ines Marlow / AFP)", ["Ines Marlow"], ["AFP"]),
        (f"{SCENE} (Photo by Ines Marlow/Getty Images)", ["Ines Marlow"], ["Getty Images"]),
        (f"{SCENE} (AP Photo/Ines Marlow)", ["Ines Marlow"], ["AP Photo"]),
        (f"{SCENE} (Ines Marlow/Pool Photo via AP)", ["Ines Marlow"], ["AP"]),
        (f"{SCENE} REUTERS/Ines Marlow", ["Ines Marlow"], ["REUTERS"]),
        (f"{SCENE} REUTERS/Ines Marlow/File Photo", ["Ines Marlow"], ["REUTERS"]),
        (f"{SCENE} Ines Marlow/AP", ["Ines Marlow"], ["AP"]),
        (f"{SCENE} Photo: Ines Marlow", ["Ines Marlow"], []),
        (f"{SCENE} Photograph: Ines Marlow/Reuters", ["Ines Marlow"], ["Reuters"]),
        (f"{SCENE} Credit: Ines Marlow", ["Ines Marlow"], []),
        (f"{SCENE[:-1]}Credit: EPA", [], ["EPA"]),
        (f"{SCENE} [Photo/Xinhua]", [], ["Xinhua"]),
        (f"{SCENE} (Picture: Getty Images)", [], ["Getty Images"]),
        ("Image credit: Ines Marlow", ["Ines Marlow"], []),
        ("Getty Images", [], ["Getty Images"]),
    ],
)
def test_the_credit_names_who_took_the_picture(line: str, people: list[str], bodies: list[str]) -> None:
    caption = read_caption(line, Span(0, len(line)))
    assert caption is not None
    assert caption.span == Span(0, len(line))
    assert caption.credit is not None
    assert caption.credit.role == "photography"
    assert [person.name for person in caption.credit.people] == people
    assert [body.text for body in caption.credit.organizations] == bodies


@pytest.mark.parametrize(
    "line",
    [
        f"{SCENE} REUTERS/Ines Marlow/File Photo",
        f"{SCENE} Ines Marlow/AP.",
        f"{SCENE} (Picture: Getty Images)",
        f"{SCENE} Photo: Ines Marlow.",
        f"{SCENE[:-1]}Credit: EPA",
        f"{SCENE} Handout",
        f"FILE PHOTO: {SCENE}",
        f"FILE\xa0PHOTO: {SCENE}",
        f"(File photo) {SCENE}",
        "Getty Images",
    ],
)
def test_the_quick_look_refuses_nothing_that_reads_as_a_caption(line: str) -> None:
    whole = Span(0, len(line))
    assert read_caption(line, whole) is not None
    assert looks_like_caption(line, whole)


def test_the_quick_look_spares_the_sentences_of_a_story() -> None:
    line = "The harbour office said on Thursday that nine trawlers had been freed."
    assert not looks_like_caption(line, Span(0, len(line)))


@pytest.mark.parametrize(
    "line",
    [
        f"FILE PHOTO: {SCENE}",
        "File photo of trawlers in the ice",
        f"FILE - {SCENE}",
        f"{SCENE} Handout",
        f"{SCENE} File photo",
    ],
)
def test_a_line_that_says_it_is_a_caption_is_one(line: str) -> None:
    assert read_caption(line, Span(0, len(line))) is not None


@pytest.mark.parametrize(
    "line",
    [
        SCENE,
        "The photo by the door shows her father, who built the mole with his own hands.",
        "She gave all the credit: to her crew, to the tug, to the cook.",
        "He has worked for Reuters/IFR and other desks since the winter of 1987.",
        "The picture is bleak, said the master, and asked for a stronger tug.",
        "The file was kept in a drawer.",
        "They sent a photo to the paper (and to the police).",
        "The committee met the board and/or the owners.",
    ],
)
def test_a_sentence_of_the_story_is_no_caption(line: str) -> None:
    assert read_caption(line, Span(0, len(line))) is None


def test_captions_are_lifted_wherever_they_stand() -> None:
    text = (
        f"Ice keeps the boats in port\n\n{SCENE} (Photo by Ines Marlow / AFP)\n\nKELMSUND (AFP) – The harbour is "
        f"shut until the ice has gone, its master said.\n\n{SCENE} Ines Marlow/AFP\n\nNobody has been hurt, she said.\n"
    )
    article = newsparse.parse(text)
    assert not article.problems
    assert [caption.rule for caption in article.captions] == ["credit", "credit"]
    assert "Trawlers lie" not in article.body.text


@settings(max_examples=200, deadline=None)
@given(nasty_texts(["Photo by ", "REUTERS/", "/AP", "(", ")", "Getty Images", " via ", "Credit: ", "Ines Marlow"]))
def test_a_credit_stands_inside_its_line_and_its_names_where_they_say(text: str) -> None:
    credit = find_photo_credit(text, Span(0, len(text)))
    if credit is None:
        return
    assert credit.span
    for person in credit.people:
        assert person.name == fold_space(person.span.of(text)) != ""
        assert credit.span.contains(person.span)
    for body in credit.organizations:
        assert body.text == fold_space(body.span.of(text)) != ""
        assert credit.span.contains(body.span)
