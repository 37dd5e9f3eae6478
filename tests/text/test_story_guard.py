"""The guard of the story, and who speaks in a sentence."""

from __future__ import annotations

import pytest

from newsparse import Span
from newsparse.text import (
    continues_after,
    describes_picture,
    desk_speaks,
    interrupts_sentence,
    may_remove,
    may_remove_brackets,
    page_evidence,
    page_speaks,
)

PAGE = [
    "Sign up for our weekly newsletter and never miss a tide.",
    "You must be logged in to post a comment.",
    "Read the full story on LowTide.com here.",
    "Follow Low Tide on Twitter for news of the harbour.",
    "This column was first published by Low Tide.",
    "Please refresh the page and load the video again.",
    "Get the best of Low Tide in your inbox every Friday.",
    "© Low Tide and its authors, all rights reserved.",
    "Reach her at aquill@lowtide.example.",
    "Tap here to see more of the boats.",
    "If you spot a mistake in this article, please let us know.",
    "Melden Sie sich an, um diesen Artikel zu kommentieren.",
    "Inscrivez-vous à notre newsletter du port.",
    "Suscríbete a nuestro boletín del puerto.",
    "You can keep this story for later by signing up free here.",
    "Or sign-in if you have an account.",
    "Unless otherwise stated, the copyright in everything on this website belongs to Low Tide.",
]
STORY = [
    "Two men began to follow her on Friday evening.",
    "The names may not be published under an order.",
    "Families can register for free.",
    "Owners protest by registering here in Velmar and sailing elsewhere.",
    "The sign-in sheet of the club was lost.",
    "Courts have yet to decide who owns the copyright in the songs.",
    "The island can be reached by post boat.",
    "In lieu of flowers, please consider a donation to the lifeboat fund.",
    "Please note that comments on the plan close on Friday at noon.",
    "When you click on the lock it opens without a sound.",
    "Watch the ceremony live on YouTube from 10 a.m. on Sunday.",
    "Anyone who saw the van is asked to write to post@lowtide.example.",
    "All rights reserved for men were extended to women in 1971.",
    '"You should subscribe to our newsletter," she said.',
    "Subscribe or perish: that, analysts say, is the choice of our readers.",
    "Join the walk on Facebook or turn up at the mill gate.",
    "The US has our newsletter, the office said.",
]


@pytest.mark.parametrize("sentence", PAGE)
def test_a_page_addresses_its_reader_about_the_page(sentence: str) -> None:
    assert page_speaks(sentence)
    assert may_remove(sentence)


@pytest.mark.parametrize("sentence", STORY)
def test_a_sentence_of_the_story_is_not_the_page(sentence: str) -> None:
    assert not page_speaks(sentence)
    assert not may_remove(sentence)


@pytest.mark.parametrize(
    "content", ["Read more", "Advertisement.", "Storks are back in Velmar", "Got a tip?", "And so..."]
)
def test_labels_titles_and_single_questions_may_be_removed(content: str) -> None:
    assert may_remove(content)


def test_a_note_about_the_author_goes_with_the_prompt_after_it() -> None:
    prompt = "Follow her on Twitter."
    note = "Ada Quill writes on ports. Her book on storks is out."
    assert may_remove(f"{note} {prompt}")
    assert not may_remove(f"{note} She rows to work. {prompt}")
    assert not may_remove(note)


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("If you use the app, click here to see the tide live", "certain"),
        ("Give us your view of the ferry in the comments below.", "certain"),
        ("Get in touch at newsdesk@lowtide.example", "certain"),
        ("Low Tide may earn an affiliate commission when you buy by way of this page.", "certain"),
        ("This is a developing story.", "certain"),
        ("For news as it breaks download the Tide apps for iOS and Android.", "certain"),
        ("Read this story in Bengali", "certain"),
        ("Our story begins with a click of the lock.", "possible"),
        ("Cost per use tells you what the boat is worth.", None),
        ("Send cash to the mill at info@mill.example.", None),
    ],
)
def test_evidence_is_certain_if_the_page_asks_something_of_its_reader(sentence: str, evidence: str | None) -> None:
    assert page_evidence(sentence) == evidence


def test_a_long_paragraph_stays() -> None:
    assert not may_remove(" ".join(PAGE * 3))


@pytest.mark.parametrize(
    ("before", "after", "inside"),
    [
        ("Four of them ", " came back.", True),
        ("The price was 40 million ", ".", True),
        ("The ferry sailed. ", " It was cold.", False),
        ("He lives in Velmar Inc. ", " and sails.", True),
        ("", " and then it rained.", True),
        ("", " PORT ELAN, May 3", False),
        ("The ferry sailed ", " (Reporting by Ada Quill)", False),
        ("The ferry sailed ", "", False),
    ],
)
def test_brackets_are_inside_a_sentence_if_it_runs_on_around_them(before: str, after: str, inside: bool) -> None:
    text = f"{before}(this story is true){after}"
    brackets = Span(len(before), len(before) + 20)
    assert interrupts_sentence(text, brackets, Span(0, len(text))) is inside
    if inside:
        assert not may_remove_brackets(text, brackets, Span(0, len(text)))


@pytest.mark.parametrize(
    ("after", "answer"), [(" was read", True), (", and", False), (" Exit", False), (".", False), ("", False)]
)
def test_a_sentence_continues_in_lower_case(after: str, answer: bool) -> None:
    text = f"The poem (edited by Ada Quill){after}"
    assert continues_after(text, Span(9, 30), Span(0, len(text))) is answer


@pytest.mark.parametrize(
    ("note", "answer"),
    [
        ("(Adds details, background)", True),
        ("(Adds that the bridge was shut.)", True),
        ("(This story was corrected to show that it rained on Monday.)", True),
        ("(The version of the story has a typo fixed in paragraph 3.)", True),
        ("(For more harbour news, go to lowtide.example)", True),
        ("(With quotes from the harbour office)", True),
        ("(Low Tide Ahead runs every Friday.)", True),
        ("(Details of the plan were not given.)", False),
        ("(Details of the plan were not given)", False),
        ("(Changes to the plan were not ruled out)", False),
        ("(For more than a decade it was shut.)", False),
        ("(This story is true.)", False),
    ],
)
def test_a_sentence_in_brackets_goes_only_if_the_desk_speaks(note: str, answer: bool) -> None:
    assert may_remove_brackets(note, Span(0, len(note)), Span(0, len(note))) is answer


def test_the_desk_says_what_changed_in_its_text() -> None:
    assert desk_speaks("Corrects day in second paragraph")
    assert not desk_speaks("Details of the plan")


@pytest.mark.parametrize(
    ("caption", "answer"),
    [
        ("FILE - In this May 3, 2014, file photo, boats lie in the ice.", True),
        ("This photo provided by the harbour office shows the weir.", True),
        ("In this image taken from video, the ferry sails.", True),
        ("In this photo he is nine years old.", False),
        ("This handout was found in the lock.", False),
        ("File - that was what his friends called him.", False),
    ],
)
def test_a_caption_names_the_picture_and_its_source_or_date(caption: str, answer: bool) -> None:
    assert describes_picture(caption) is answer
    assert may_remove(caption, describes_picture) is answer
