"""First and last characters of lines and words: any capital letter is accepted, and labels begin words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import newsparse
import newsparse_furniture
from newsparse.model import Article, Span
from newsparse_furniture import find_photo_credit, parse_caption
from newsparse_furniture.caption import looks_like_caption

HEAD = "Ice keeps the boats in port"
LEAD = (
    "The harbour of Kelmsund is shut until the ice has gone, its master said on Tuesday, for the first time since 1929."
)
NEXT = "Nine trawlers are caught between the two moles. No one has been hurt, and there is food for a month."
LAST = "The tug of the harbour office is to come on Friday, weather allowing, with bread and with the mail."
DATELINE = "KELMSUND, Norway (AP) — "
SCENE = "Trawlers lie in the ice between the moles of Kelmsund on Tuesday"

CAPTION_WORDS = tomllib.loads(
    (Path(newsparse_furniture.__file__).parent / "data" / "caption.toml").read_text(encoding="utf-8")
)


def parse(*blocks: str) -> Article:
    article = newsparse.parse("\n\n".join(blocks) + "\n")
    assert not article.problems
    return article


@pytest.mark.parametrize("line", ["Crews of nine trawlers join Union X", "X marks the spot where trawlers lie"])
@pytest.mark.parametrize("dateline", ["", DATELINE], ids=["alone", "dateline"])
def test_a_headline_may_begin_and_end_in_any_capital_letter(line: str, dateline: str) -> None:
    article = parse(line, dateline + LEAD, NEXT)
    assert article.headline is not None
    assert article.headline.span.of(article.text) == line


@pytest.mark.parametrize(
    "line", ["The crews of nine trawlers want to join Union X", "X is where the crews of the trawlers are"]
)
def test_a_standfirst_may_begin_and_end_in_any_capital_letter(line: str) -> None:
    article = parse(HEAD, line, DATELINE + LEAD, NEXT)
    assert article.standfirst is not None
    assert article.standfirst.span.of(article.text) == line


@pytest.mark.parametrize("line", ["Crews join Union X", "X marks the spot"])
def test_a_subheading_may_begin_and_end_in_any_capital_letter(line: str) -> None:
    article = parse(HEAD, LEAD, NEXT, line, LAST)
    assert [heading.span.of(article.text) for heading in article.subheadings] == [line]


def test_a_first_sentence_that_the_lead_repeats_may_begin_with_any_capital_letter() -> None:
    line = "X-shaped harbour of Kelmsund shuts for the first time since 1929."
    article = parse(line, LEAD, NEXT)
    assert article.headline is not None
    assert article.headline.span.of(article.text) == line


def test_a_line_that_ends_in_a_capital_letter_is_not_a_paragraph_before_a_byline() -> None:
    line = "Bread is short in the town, and the mail has not come since line X"
    article = parse(HEAD, line, line, line, "By Ann Lowell", LEAD)
    assert article.byline is not None


def test_a_caption_may_begin_and_end_in_any_capital_letter() -> None:
    for line in (
        f"{SCENE}. REUTERS/Ines X",
        f"{SCENE}. Courtesy of Union X",
        "X marks the ice off Kelmsund. Photo: Ines Marlow",
    ):
        assert find_photo_credit(line, Span(0, len(line))) is not None
        assert looks_like_caption(line, Span(0, len(line)))
    line = "X is the name of the ice between the moles"
    assert not looks_like_caption(line, Span(0, len(line)))


@pytest.mark.parametrize("opener", CAPTION_WORDS["openers"])
def test_every_opening_of_a_caption_passes_the_quick_test(opener: str) -> None:
    line = f"{opener.capitalize()} {SCENE}"
    for printed in (line, line.upper(), f"({opener} {SCENE})", f"[{opener} {SCENE}]"):
        whole = Span(0, len(printed))
        assert looks_like_caption(printed, whole)
        assert parse_caption(printed, whole) is not None


@pytest.mark.parametrize("closer", CAPTION_WORDS["closers"])
@pytest.mark.parametrize("form", [". {}", ". ({})", ". [{}]", ". {}.", ". ({}).", ". [{}]."])
def test_every_ending_of_a_caption_passes_the_quick_test(closer: str, form: str) -> None:
    line = SCENE + form.format(closer.capitalize())
    assert parse_caption(line, Span(0, len(line))) is not None
    assert looks_like_caption(line, Span(0, len(line)))


@pytest.mark.parametrize("label", CAPTION_WORDS["labels"])
@pytest.mark.parametrize("stop", ["", "."])
def test_every_label_begins_a_credit(label: str, stop: str) -> None:
    line = f"{SCENE}. {label.capitalize()}: Ines Marlow{stop}"
    credit = find_photo_credit(line, Span(0, len(line)))
    assert credit is not None
    assert [person.name for person in credit.people] == ["Ines Marlow"]
    assert credit.span.of(line) == f"{label.capitalize()}: Ines Marlow{stop}"
    assert looks_like_caption(line, Span(0, len(line)))


@pytest.mark.parametrize("end", ["They met at the pool.", "“He put it in a file.”", "It was pooled.", "Nine: no more."])
def test_sentences_of_a_story_may_end_in_words_with_which_captions_end(end: str) -> None:
    line = f"{SCENE}. {end}"
    assert parse_caption(line, Span(0, len(line))) is None
    assert parse(HEAD, DATELINE + LEAD, line).captions == ()


def test_the_last_words_of_a_caption_may_have_a_full_stop() -> None:
    for line in (f"{SCENE}. Handout", f"{SCENE}. Handout.", f"{SCENE}. Credit: EPA.", f"{SCENE}. (File).", "Supplied."):
        assert [caption.span.of(line) for caption in parse(line, DATELINE + LEAD, NEXT).captions] == [line]


@pytest.mark.parametrize("brackets", ["({})", "[{}]", "({}).", "[{}].", "({}),", "[{}],"])
def test_a_long_credit_in_brackets_passes_the_quick_test(brackets: str) -> None:
    credit = "Photo by Ines Marlow, Piet Roe, Bo Lowell and Ada Marsh of the Kelmsund Evening Courier"
    assert 60 < len(credit) <= 100
    line = f"{SCENE}. {brackets.format(credit)}"
    assert find_photo_credit(line, Span(0, len(line))) is not None
    assert looks_like_caption(line, Span(0, len(line)))


def test_a_label_begins_a_word_or_is_glued_to_the_caption_with_a_capital() -> None:
    for line in (f"{SCENE}Photo: Ines Marlow", f"{SCENE} photo: Ines Marlow"):
        assert find_photo_credit(line, Span(0, len(line))) is not None
    for line in (f"{SCENE} telephoto: Ines Marlow", f"{SCENE} ephoto: Ines Marlow", f"{SCENE}photo: Ines Marlow"):
        assert find_photo_credit(line, Span(0, len(line))) is None


# Lines of a block -----------------------------------------------------------------------------------------------------

BLANK = newsparse.Pipeline(split="blank")


def headline_of(text: str) -> str | None:
    article = BLANK.parse(text)
    assert not article.problems
    return article.headline and article.headline.span.of(text)


def test_a_headline_on_two_lines_of_a_paragraph_is_one_headline() -> None:
    assert headline_of(f"{HEAD}\nfor a whole week\n\n{DATELINE}{LEAD}\n\n{NEXT}\n") == f"{HEAD}\nfor a whole week"
    assert headline_of(f"{HEAD}\nfor a whole week\n\n{LEAD}\n\n{NEXT}\n") == f"{HEAD}\nfor a whole week"


def test_lines_before_the_dateline_in_its_paragraph_are_lines_of_the_head() -> None:
    assert headline_of(f"{HEAD}\n{DATELINE}{LEAD}\n\n{NEXT}\n") == HEAD
    assert headline_of(f"{HEAD}\nBy Ann Lowell\n{DATELINE}{LEAD}\n\n{NEXT}\n") == HEAD
    assert headline_of(f"4 March 2025\n{HEAD}\n{DATELINE}{LEAD}\n\n{NEXT}\n") == HEAD
