"""Lines in which the page certainly speaks."""

from __future__ import annotations

import pytest

from newsparse_boilerplate import find_boilerplate
from newsparse_boilerplate.lines import Line
from newsparse_boilerplate.wording.voice import find_voices

STORY = "The ferry to Low Harbour will run twice a day until the ice has gone, the company said on Tuesday morning."
LAST = "The bridge at Ashwater carries some four thousand cars a day to the docks and has been closed since the thaw."
NOTE = "Ada Quill writes on ports and is at work on a book about storks."
PROMPT = "Follow Ada on Twitter @adaquill."


def voices(*contents: str) -> list[int]:
    lines = []
    at = 0
    for content in contents:
        lines.append(Line(at, at + len(content), content))
        at += len(content) + 1
    return list(find_voices(lines, ()))


def test_a_prompt_is_found_at_any_position() -> None:
    prompt = "Click here to see the tide live"
    assert voices(prompt, STORY, LAST) == [0]
    assert voices(STORY, prompt, LAST) == [1]
    assert voices(STORY, LAST, prompt) == [2]


def test_a_note_about_the_author_is_found_after_the_story_only() -> None:
    assert voices(STORY, LAST, f"{NOTE} {PROMPT}") == [2]
    assert voices(STORY, f"{NOTE} {PROMPT}", LAST) == []


@pytest.mark.parametrize(
    "content",
    [
        "By pressing OK you accept the cookies of this site and of its partners.",
        "By signing up you agree to receive our newsletter each morning.",
        "By subscribing you accept our terms of use and our cookies.",
    ],
)
def test_a_sentence_of_consent_is_not_a_byline(content: str) -> None:
    assert voices(STORY, content, LAST) == [1]


@pytest.mark.parametrize(
    "content",
    [
        "By signing the lease the two brewers took over the cellar and its vats.",
        "By noon your correspondent had counted nine boats at the quay.",
        "By Ada Quill | Follow @adaquill on Twitter",
    ],
)
def test_a_sentence_of_the_story_or_a_byline_with_by_stays(content: str) -> None:
    assert voices(STORY, content, LAST) == []


def test_several_notices_after_the_story_are_found() -> None:
    assert voices(STORY, LAST, f"{NOTE} {PROMPT}", "Read more", "You must be logged in to post a comment.") == [2, 4]


@pytest.mark.parametrize(
    "content",
    [
        "By Ada Quill Follow @adaquill",  # a byline
        "Click here",  # a label: three words or fewer
        "| Click here | to see | the tide | live |",  # a row of a table
        f"{NOTE} She rows. {PROMPT}",  # less than half of it
        "Sign up at the lido by Thursday if you want a lane of your own.",
        "Download the plan, print it and take it to the mill.",
        "Register the boat before you sail.",
        "Her comment on the news of the day was short.",
        "The page was torn and the link to the story lost.",
    ],
)
def test_other_lines_stay(content: str) -> None:
    assert voices(STORY, content, LAST) == []
    assert voices(STORY, LAST, content) == []


def test_the_second_line_of_a_broken_paragraph_stays() -> None:
    broken = "The views in this", "column are those of Ada Quill, and you can email her at quill@lowtide.example."
    assert voices(STORY, *broken) == []


def test_a_listed_line_in_lower_case_between_paragraphs_is_a_button() -> None:
    assert voices(STORY, "watch now", LAST) == [1]
    assert voices(STORY, "Watch now", LAST) == []
    assert voices(STORY[:-1], "watch now", LAST) == []
    assert voices(STORY, "row now", LAST) == []


def test_the_category_is_that_of_the_words() -> None:
    text = "\n".join((STORY, LAST, "Give us your view of the ferry in the comments below."))
    (found,) = [finding for finding in find_boilerplate(text) if finding.rule == "voice"]
    assert found.category == "comments"


@pytest.mark.parametrize(
    ("byline", "note", "removed"),
    [
        ("By Ada Quill", "Ada Quill is a reporter in Velmar who writes on ports.", True),
        ("Tom Varga and Ada Quill | Low Tide", "Ada Quill covers the harbour and its people.", True),
        ("Von Ada Quill", "Ada Quill ist Redakteurin in Velmar und schreibt.", True),
        ("By Ada Quill", "Edda Kolm is a rope seller beside the bridge.", False),
        ("Ada Quill returns to the mill", "Ada Quill is a miller and sells her flour.", False),
        ("By Ada Quill", "Ada Quill said that the mill is closed for good.", False),
    ],
)
def test_a_note_about_the_person_in_the_byline_is_found_after_the_story(byline: str, note: str, removed: bool) -> None:
    assert voices("Ferry is back", byline, STORY, LAST, note) == [4] * removed
    assert voices("Ferry is back", byline, STORY, note, LAST) == []
