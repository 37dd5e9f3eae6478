"""What may stand between a subheading and the paragraphs around it."""

from __future__ import annotations

import pytest

import newsparse

FIRST = "The council of Harrow voted on Tuesday to close the old swing bridge for nine months while it is repaired."
SECOND = (
    "Engineers had warned in spring that two of the eight bearings were cracked, and that lorries should stay away."
)
LAST = "Traders on the north bank said the closure would cost them half a year of trade, and asked for a free ferry."
HEADING = "A free ferry to Harrow"


def subheadings(*lines: str) -> list[str]:
    article = newsparse.parse("\n".join(lines))
    assert not article.problems
    return [heading.text for heading in article.subheadings]


@pytest.mark.parametrize(
    "between",
    [
        ("- Two bearings of the bridge are cracked", "- Lorries drive round by the old mill road"),
        ("2:34 Divers raise the bell of Harrow",),
        ("The bell on its barge.", "Image credits: Ida Marlow"),
    ],
)
def test_lists_films_and_captions_may_stand_above_a_subheading(between: tuple[str, ...]) -> None:
    assert subheadings(FIRST, SECOND, *between, HEADING, LAST, SECOND) == [HEADING]


def test_the_last_item_of_a_list_is_not_a_subheading() -> None:
    items = "- Two bearings of the bridge are cracked", "- Lorries drive round by the old mill road"
    assert subheadings(FIRST, SECOND, *items, LAST, SECOND) == []


@pytest.mark.parametrize(
    "pieces",
    [
        ("The ferry will be run by the harbour office, said its chief", "Ada Quill", "and the clerk of the council,",
         "Clerk Bo Ek", ", who had asked for it in spring and again in May."),
        ("The ferry carries what lorries carried, above all", "timber", "— and it carries the post of the whole bank."),
    ],
)  # fmt: skip
def test_a_paragraph_that_is_broken_at_links_may_stand_below_a_subheading(pieces: tuple[str, ...]) -> None:
    assert subheadings(FIRST, SECOND, HEADING, *pieces, LAST) == [HEADING]


@pytest.mark.parametrize(
    "line", ["Harrow Ferry, the open one (£14.90, #5593)", "Rope of 40 feet, Velmar (12 kg, 2 lbs)"]
)
def test_the_bracket_at_the_end_of_a_subheading_may_hold_numbers(line: str) -> None:
    assert subheadings(FIRST, SECOND, line, LAST, SECOND) == [line]


def test_a_question_may_be_a_longer_subheading() -> None:
    question = "How did the family of the master come to live on the upper floor of the old toll house in 1911?"
    assert len(question.split()) > 16
    assert subheadings(FIRST, SECOND, question, LAST, SECOND) == [question]
    assert subheadings(FIRST, SECOND, question[:-1], LAST, SECOND) == []
    assert subheadings(FIRST, SECOND, question.replace(" come to live", "? Did he live"), LAST, SECOND) == []


def test_numbered_questions_are_subheadings() -> None:
    questions = ("1. When does the ferry run?", "2. What does it cost?", "3. Free or not?")
    assert subheadings(FIRST, questions[0], SECOND, questions[1], LAST, questions[2], FIRST, LAST) == list(
        questions[:2]
    )


def test_the_heading_of_a_section_may_stand_above_a_question() -> None:
    ferry = "The ferry of Velmar is back in the bay after nine months in the yard, the harbour office said on Tuesday."
    times = "It sails at noon and at six on weekdays, and once on Sundays, when the crew of nine has its day of rest."
    headings = ["Tickets and times", "Who may sail for free?"]
    others = ferry.replace("ferry", "boat"), times.replace("noon", "ten")
    assert subheadings("Ferry of Velmar is back in the bay", "", ferry, "", times, "", headings[0], "", headings[1], "",
                       others[0], "", others[1]) == headings  # fmt: skip
