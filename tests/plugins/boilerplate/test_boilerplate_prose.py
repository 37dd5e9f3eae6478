"""Sentences of the story and sentences of the page."""

from __future__ import annotations

import pytest

from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.prose import announces, is_quotation, is_table_row, may_be_page_prose, reports_speech


def line(content: str) -> Line:
    return Line(0, len(content), content)


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        ("The boats will stay here, the harbour office said.", True),
        ("Share the pier, Roe told the fishermen, or leave.", True),
        ("Boats will stay here, the office said.", False),  # seven words
        ("Boats will stay in here, the office said.", True),  # eight
        ("The boats will stay here, the harbour office said", False),
        ("The boats will stay here until the ice is gone.", False),
    ],
)
def test_a_full_sentence_with_a_verb_of_speech_reports_speech(content: str, answer: bool) -> None:
    assert reports_speech(line(content)) is answer


@pytest.mark.parametrize(
    ("content", "answer"),
    [("| East | 1911 |", True), ("|1|", True), ("||", False), ("| News | Sport", False), ("News | Sport |", False)],
)
def test_a_row_of_a_table_has_bars_at_both_ends(content: str, answer: bool) -> None:
    assert is_table_row(line(content)) is answer


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        ("Those who voted for it:", True),
        ("Those who voted it:", False),  # four words
        ("Those who voted for it.", False),
        ("More from our own harbour:", False),
        ("Most boats named by readers:", False),
        ("Read about boats and piers:", False),
        ("Boats and piers to read:", True),
    ],
)
def test_a_line_of_five_words_and_a_colon_announces_a_list(content: str, answer: bool) -> None:
    """A line that is about the page or addresses the reader does not announce a list."""
    assert announces(line(content)) is answer


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        ("The boats will sail until the ice has gone.", False),
        ("Mastodon has more of the boats.", True),
        ("© The Courier of Dravna.", True),
        ("Boats: lowell@courier.example.", True),
        ("The article was changed on Monday.", True),
        ("Tell us of the boats.", True),
        ("Ann Lowell is a freelance of the coast.", True),
    ],
)
def test_a_paragraph_may_belong_to_the_page(content: str, answer: bool) -> None:
    """It contains a platform, the page or a job title, or it addresses the reader."""
    assert may_be_page_prose(line(content)) is answer


def test_a_very_long_paragraph_belongs_to_the_story() -> None:
    assert may_be_page_prose(line("Our boats sail."))
    assert not may_be_page_prose(line("Our boats sail. " * 100))


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        ('"Sign in."', True),
        ("“Subscribe, or the boat goes without you!”", True),
        ("„Jetzt anmelden, und zwar alle.“", True),
        ("« Abonnez-vous. »", False),  # the last sign inside is a blank
        ("“Boats of the week”", False),
        ("“Sign in.” Then “Sign out.”", False),
        ("“Sign in.", False),
        ('"."', False),
        ('"', False),
    ],
)
def test_a_line_that_is_one_quoted_sentence_is_speech(content: str, answer: bool) -> None:
    assert is_quotation(line(content)) is answer
