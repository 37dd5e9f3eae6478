"""Names and places below the letters of readers stay; below other paragraphs such lines may be labels of the page."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.text import split_blocks
from newsparse_boilerplate.context.letters import signature_lines
from newsparse_boilerplate.lines import lines_of

FIRST = "The ferry office says the night boat will be back in spring. I have read that sentence in three winters now."
SECOND = (
    "Your reporter counted eleven storks. I have counted twelve, and the twelfth sits on my own chimney each morning."
)


def signatures(text: str, headline: str = "") -> list[str]:
    lines = lines_of(text, split_blocks(text))
    return [lines[number].content for number in sorted(signature_lines(lines, headline, ()))]


@pytest.mark.parametrize("salutation", ["SIR – ", "Sir, ", "Dear Editor, ", "Madam: "])
def test_a_salutation_shows_that_the_text_consists_of_letters(salutation: str) -> None:
    text = f"{salutation}{FIRST}\nPetra Olin\nVelmar\n{SECOND}\nT. R. ABEL\nUpper Quay, May 4"
    assert signatures(text) == ["Petra Olin", "Velmar", "T. R. ABEL", "Upper Quay, May 4"]


def test_the_headline_shows_that_the_text_consists_of_letters() -> None:
    text = f"{FIRST}\nPetra Olin\nVelmar\n{SECOND}\nName and address supplied"
    assert signatures(text, "letters: ferries and storks") == ["Petra Olin", "Velmar", "Name and address supplied"]
    assert signatures(text, "ferries and storks") == []


def test_a_line_that_is_a_salutation_stays() -> None:
    assert signatures(f"To the Editor:\n{FIRST}\nPetra Olin") == ["To the Editor:", "Petra Olin"]


@pytest.mark.parametrize(
    "line", ["Share", "Comments (4)", "Most read:", "related articles", "Why the ferry is late again this year"]
)
def test_labels_below_a_letter_are_not_signatures(line: str) -> None:
    assert signatures(f"SIR – {FIRST}\n{line}") == []


def test_the_writers_of_letters_are_in_the_body() -> None:
    head = ("Menu", "Log in", "News", "Sport", "Letters", "Letters: ferries and storks in the bay", "4 May 2024")
    letters = (f"SIR – {FIRST}", "Petra Olin", "Velmar", f"SIR – {SECOND}", "Tom Abel", "Upper Quay")
    text = "\n".join((*head, *letters, "Related articles", "Ferry late again", "© Quay"))
    body = newsparse.parse(text).body.text
    assert "Petra Olin\nVelmar" in body
    assert "Tom Abel\nUpper Quay" in body
    assert "Ferry late again" not in body
