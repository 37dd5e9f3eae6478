"""Captions, and the credit of the picture in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import newsparse
from newsparse import Pipeline
from newsparse.lexicon import LexiconSettings, default_lexicon
from newsparse.model import Span
from newsparse.testing import nasty_texts
from newsparse.text import fold_space
from newsparse_furniture import find_photo_credit, parse_caption
from newsparse_furniture.caption import looks_like_caption

SCENE = "Trawlers lie in the ice between the moles of Kelmsund on Tuesday."


@pytest.mark.parametrize(
    ("line", "people", "organizations"),
    [
        (f"{SCENE} (Photo by Ines Marlow / AFP)", ["Ines Marlow"], ["AFP"]),
        (f"{SCENE} (Photo by Ines Marlow/Getty Images)", ["Ines Marlow"], ["Getty Images"]),
        (f"{SCENE} (AP Photo/Ines Marlow)", ["Ines Marlow"], ["AP Photo"]),
        (f"{SCENE} (Ines Marlow/Pool Photo via AP)", ["Ines Marlow"], ["AP"]),
        (f"{SCENE} REUTERS/Ines Marlow", ["Ines Marlow"], ["REUTERS"]),
        (f"{SCENE} REUTERS/Ines Marlow/File Photo", ["Ines Marlow"], ["REUTERS"]),
        (f"{SCENE} Ines Marlow/AP", ["Ines Marlow"], ["AP"]),
        (f"{SCENE} Photo: Ines Marlow", ["Ines Marlow"], []),
        (f"{SCENE} Photo: Ines Marlow .", ["Ines Marlow"], []),
        (f"{SCENE} Photograph: Ines Marlow/Reuters", ["Ines Marlow"], ["Reuters"]),
        (f"{SCENE} Credit: Ines Marlow", ["Ines Marlow"], []),
        (f"{SCENE[:-1]}Credit: EPA", [], ["EPA"]),
        (f"{SCENE} [Photo/Xinhua]", [], ["Xinhua"]),
        (f"{SCENE} (Picture: Getty Images)", [], ["Getty Images"]),
        ("Image credit: Ines Marlow", ["Ines Marlow"], []),
        ("Getty Images", [], ["Getty Images"]),
        (f"{SCENE} (Courtesy of Ines Marlow)", ["Ines Marlow"], []),
        (f"{SCENE} (Photos by Ines Marlow and Piet Roe)", ["Ines Marlow", "Piet Roe"], []),
        (f"{SCENE} Photo: Ines Marlow for Harbour Media", ["Ines Marlow"], ["Harbour Media"]),
        (f"{SCENE} © Ines Marlow/AFP", ["Ines Marlow"], ["AFP"]),
        (f"{SCENE} (Photo by Ines Marlow / AFP).", ["Ines Marlow"], ["AFP"]),
        (f"{SCENE} — Ines Marlow/AP", ["Ines Marlow"], ["AP"]),
        ("(Photo by Ines Marlow)", ["Ines Marlow"], []),
        (f"{SCENE} (Photo by Ines Marlow/Handout)", ["Ines Marlow"], []),
        (f"{SCENE} (Ines Marlow/AP Photo)", ["Ines Marlow"], ["AP Photo"]),
        (f"{SCENE} (Ines Marlow/Photo/AFP)", ["Ines Marlow"], ["AFP"]),
        (f"{SCENE} Ines Marlow via Getty Images/AFP", ["Ines Marlow"], ["Getty Images", "AFP"]),
        (f"{SCENE} Photo: Marlow Media Group", [], ["Marlow Media Group"]),
    ],
)
def test_a_credit_has_its_people_and_organizations(line: str, people: list[str], organizations: list[str]) -> None:
    caption = parse_caption(line, Span(0, len(line)))
    assert caption is not None
    assert caption.span == Span(0, len(line))
    assert caption.credit is not None
    assert caption.credit.role == "photography"
    assert [person.name for person in caption.credit.people] == people
    assert [organization.text for organization in caption.credit.organizations] == organizations


def test_a_credit_has_its_span() -> None:
    for line, credit in (
        (f"{SCENE} (Photo by Ines Marlow / AFP)", "(Photo by Ines Marlow / AFP)"),
        (f"{SCENE} Photo: Ines Marlow.", "Photo: Ines Marlow."),
        (f"{SCENE} REUTERS/Ines Marlow", "REUTERS/Ines Marlow"),
    ):
        shifted = f"Ice.\n\n{line}"
        for text, start in ((line, 0), (shifted, 6)):
            found = find_photo_credit(text, Span(start, len(text)))
            assert found is not None
            assert found.span.of(text) == credit


def test_the_rule_of_a_caption_depends_on_what_precedes_its_credit() -> None:
    for line, rule in (
        (f"{SCENE} (Photo by Ines Marlow / AFP)", "credit"),
        ("Image credit: Ines Marlow", "credit_alone"),
        ("(Photo by Ines Marlow)", "credit_alone"),
        ("Ox (Photo by Ines Marlow)", "credit"),
        (f"FILE PHOTO: {SCENE}", "opener"),
        (f"{SCENE} Handout", "closer"),
    ):
        text = f"Ice.\n\n{line}"
        caption = parse_caption(text, Span(6, len(text)))
        assert caption is not None
        assert caption.rule == rule


def test_a_credit_has_at_most_a_hundred_code_points_and_fourteen_words() -> None:
    long = "Ines " + "M" * 86
    assert len(f"REUTERS/{long}") == 99
    assert find_photo_credit(f"REUTERS/{long}M", Span(0, 100)) is not None
    assert find_photo_credit(f"REUTERS/{long}MM", Span(0, 101)) is None
    for words, expected in ((12, True), (13, False)):
        line = f"{SCENE} Photo: " + " ".join(["Ines"] * (words + 2))
        assert (find_photo_credit(line, Span(0, len(line))) is not None) is expected


def test_a_paragraph_of_more_than_five_hundred_code_points_is_not_a_caption() -> None:
    credit = " (Photo by Ines Marlow / AFP)"
    for length, expected in ((500, 1), (501, 0)):
        line = ("Trawlers lie in the ice. " * 30)[: length - len(credit) - 1] + "." + credit
        assert len(line) == length
        assert looks_like_caption(line, Span(0, length)) is bool(expected)
        article = newsparse.parse(f"KELMSUND (AFP) – The harbour is shut, its master said.\n\n{line}\n\nHe left.\n")
        assert len(article.captions) == expected


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
        f"[File photo] {SCENE}",
        f"{SCENE} (Photo by Ines Marlow),",
        f"{SCENE} [Photo by Ines Marlow].",
        f"{SCENE} [Photo by Ines Marlow],",
        f"{SCENE} © Ines Marlow/AFP",
        "In this handout picture trawlers lie in the ice",
        "Getty Images",
    ],
)
def test_the_quick_test_accepts_every_caption(line: str) -> None:
    whole = Span(0, len(line))
    assert parse_caption(line, whole) is not None
    assert looks_like_caption(line, whole)


def test_the_quick_test_rejects_sentences_of_a_story() -> None:
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
def test_a_line_with_the_words_of_captions_is_a_caption(line: str) -> None:
    assert parse_caption(line, Span(0, len(line))) is not None


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
def test_a_sentence_of_the_story_is_not_a_caption(line: str) -> None:
    assert parse_caption(line, Span(0, len(line))) is None


def test_captions_are_found_anywhere() -> None:
    text = (
        f"Ice keeps the boats in port\n\n{SCENE} (Photo by Ines Marlow / AFP)\n\nKELMSUND (AFP) – The harbour is "
        f"shut until the ice has gone, its master said.\n\n{SCENE} Ines Marlow/AFP\n\nNo one has been hurt, she said.\n"
    )
    article = newsparse.parse(text)
    assert not article.problems
    assert [caption.rule for caption in article.captions] == ["credit", "credit"]
    assert "Trawlers lie" not in article.body.text


@settings(max_examples=200, deadline=None)
@given(nasty_texts(["Photo by ", "REUTERS/", "/AP", "(", ")", "Getty Images", " via ", "Credit: ", "Ines Marlow"]))
def test_a_credit_is_inside_its_line_and_its_names_equal_the_text(text: str) -> None:
    credit = find_photo_credit(text, Span(0, len(text)))
    if credit is None:
        return
    assert credit.span
    for person in credit.people:
        assert person.name == fold_space(person.span.of(text)) != ""
        assert credit.span.contains(person.span)
    for organization in credit.organizations:
        assert organization.text == fold_space(organization.span.of(text)) != ""
        assert credit.span.contains(organization.span)


@pytest.mark.parametrize(
    "line",
    [
        "Trawlers lie in the ice of Kelmsund. (Ines Marlow/Kelmsund Wire)",
        "Trawlers lie in the ice of Kelmsund. Photograph: Ines Marlow/Kelmsund Wire",
    ],
)
def test_an_agency_of_the_lexicon_settings_is_recognised_in_captions(line: str) -> None:
    lexicon = default_lexicon().with_additions(LexiconSettings(agencies=["Kelmsund Wire"]))
    caption = parse_caption(line, Span(0, len(line)), lexicon)
    assert caption is not None
    assert caption.credit is not None
    assert caption.credit.names == ("Ines Marlow",)
    assert [organization.text for organization in caption.credit.organizations] == ["Kelmsund Wire"]
    assert caption.credit.role == "photography"


def test_a_line_below_a_headline_with_an_agency_of_the_lexicon_settings_is_a_caption() -> None:
    lines = (
        "Ice keeps the boats in port",
        "Trawlers lie in the ice (Kelmsund Wire)",
        "By Ann Lowell",
        "The harbour is shut.",
    )
    text = "\n\n".join(lines)
    article = Pipeline(settings=[LexiconSettings(agencies=["Kelmsund Wire"])]).parse(text)
    (caption,) = article.captions
    assert caption.rule == "supplier"


@pytest.mark.parametrize(
    ("last", "is_caption"),
    [
        ("The ferry sails again, the minister said on Monday. (dpa/AFP)", False),
        ("A woman walks past the old ferry on Monday. (Ines Marlow/AFP)", True),
    ],
)
def test_agencies_behind_the_last_sentence_are_the_sign_off_of_the_story(last: str, is_caption: bool) -> None:
    story = "The ferry is back in the bay, the harbour office said on Monday after long talks with the council."
    article = newsparse.parse(f"{story}\n\n{story.replace('ferry', 'boat')}\n\n{last}\n")
    assert bool(article.captions) is is_caption
    assert (last.partition(" (")[0] in article.body.text) is not is_caption
