"""Markdown: its marks are not part of words, quotes and names; headings are parts."""

from __future__ import annotations

import pytest
from form_texts import HEADLINE, PARAGRAPHS, STORY

from newsparse import parse
from newsparse.forms import read_form

LINK = "[the council](https://quay.example/c)"


def visible(text: str) -> str:
    form = read_form(text)
    assert form is not None
    return form.view.text


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("a **bold** word", "a bold word"),
        ("an *italic* word", "an italic word"),
        ("an _italic_ word", "an italic word"),
        ("**“A quote,”** she said", "“A quote,” she said"),
        ("***both*** of them", "both of them"),
        ("***Both** of them*", "Both of them"),
        ("***Both* of them**", "Both of them"),
        ("*a **b _c** d* e_", "a b _c d e_"),
        ("**Note:**the hall", "Note:the hall"),
        ("[\n\n### Hall closes\n\n](/hall)", "\n\nHall closes\n\n"),
        ("[more](http://q.example/very-long-\naddress)", "more"),
        ("~~gone~~ and back", "gone and back"),
        (r"5 \* 3 is fifteen", "5 * 3 is fifteen"),
        ("5 * 3 * 2 is thirty", "5 * 3 * 2 is thirty"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("[a link](/path) here", "a link here"),
        ('[a link](http://q.example/a_(b) "Title") here', "a link here"),
        ("[*a* link](www.q.example) here", "a link here"),
        ("![a lamp](lamp.jpg) here", " here"),
        ("[![a lamp](lamp.jpg)](http://q.example) here", " here"),
        ("a [note] stays", "a [note] stays"),
        ("a [note](sic) stays", "a [note](sic) stays"),
    ],
)
def test_marks_inside_a_paragraph(marked: str, plain: str) -> None:
    assert visible(f"{marked}\n\nSee {LINK}.") == f"{plain}\n\nSee the council."


@pytest.mark.parametrize(
    "text",
    [
        f"# {HEADLINE}\n\n{STORY}",
        f"# {HEADLINE} #\n\n{STORY}",
        f"{HEADLINE}\n=====\n\n{STORY}",
        f"[Home](/)\n[News](/news)\n\n# {HEADLINE}\n\n{STORY}",
        f"# **{HEADLINE}**\n\n{STORY}",
    ],
)
def test_the_only_heading_of_the_first_level_is_the_headline(text: str) -> None:
    headline = parse(text).headline
    assert headline is not None
    assert headline.text == HEADLINE


@pytest.mark.parametrize("title", [f"# {HEADLINE}", f"# {HEADLINE} #", f"{HEADLINE}\n====="])
def test_a_title_on_the_first_lines_is_enough_evidence(title: str) -> None:
    assert visible(f"{title}\n\n{STORY}").split() == f"{HEADLINE} {STORY}".split()


@pytest.mark.parametrize("line", ["# Notes", "Notes\n====="])
def test_a_title_of_one_word_or_below_the_first_lines_is_not_enough(line: str) -> None:
    assert read_form(f"{STORY}\n\n{line}\n\n{STORY}") is None


def test_further_headings_are_subheadings() -> None:
    article = parse(f"# {HEADLINE}\n\n{STORY}\n\n## What happens now?\n\n{STORY}\n\nAnd then\n--------\n\n{STORY}")
    assert [heading.text for heading in article.subheadings] == ["What happens now?", "And then"]
    assert "What happens now?\n\n" in article.body.text
    assert len(article.paragraphs) == 3 * len(PARAGRAPHS)


@pytest.mark.parametrize("heading", ["Notes", "A keeper holds a lamp in the hall. " * 7])
def test_a_heading_below_the_story_or_as_long_as_a_caption_is_not_the_headline(heading: str) -> None:
    text = f"{HEADLINE}\n\nBy Rosa Lind\n\n{STORY}\n\n# {heading}\n\n## Links\n\n- [Hall](/hall)\n"
    headline = parse(text).headline
    assert headline is not None
    assert headline.text == HEADLINE


def test_a_quote_reads_across_marks() -> None:
    text = STORY.replace("We heard nothing", "We heard *nothing*").replace("Rosa Lind", "[Rosa Lind](/rosa)")
    quote = next(quote for quote in parse(f"# {HEADLINE}\n\n{text}").quotes if quote.form == "direct")
    assert quote.text.startswith("We heard nothing until last week,")
    assert quote.speaker == "Rosa Lind"


def test_spans_are_offsets_in_the_whole_text() -> None:
    text = f"# {HEADLINE}\n\nBy **Rosa Lind**\n\n{STORY}"
    article = parse(text)
    assert article.byline is not None
    assert article.byline.people[0].span.of(text) == "Rosa Lind"
    assert article.byline.span.of(text) == "By **Rosa Lind"
    assert article.byline.text == "By Rosa Lind"


def test_marks_of_lists_are_not_part_of_the_text_of_a_part() -> None:
    text = f"# {HEADLINE}\n\n* The roof of the hall is broken\n* The pillars are cracked\n\nBy Rosa Lind\n\n{STORY}"
    article = parse(text)
    assert article.standfirst is not None
    assert article.standfirst.text == "The roof of the hall is broken The pillars are cracked"


def test_a_quoted_paragraph_is_part_of_the_story() -> None:
    article = parse(f"# {HEADLINE}\n\n{PARAGRAPHS[0]}\n\n> {PARAGRAPHS[2]}\n\n{PARAGRAPHS[3]}")
    assert [paragraph.text for paragraph in article.paragraphs] == [PARAGRAPHS[0], PARAGRAPHS[2], PARAGRAPHS[3]]


def test_links_whose_addresses_are_elsewhere() -> None:
    text = f"# {HEADLINE}\n\n{PARAGRAPHS[0].replace('the old fish market', '[the old fish market][1]')}\n\n[1]: https://q.example/m"
    article = parse(text)
    assert [paragraph.text for paragraph in article.paragraphs] == [PARAGRAPHS[0]]


def test_front_matter_shows_that_a_text_is_markdown() -> None:
    story = STORY.replace("a year", "*a year*")
    assert parse(f"---\ntitle: {HEADLINE}\n---\n{story}").paragraphs[0].text == PARAGRAPHS[0]


def test_the_only_evidence_can_be_one_link() -> None:
    article = parse(STORY.replace("three builders", "[three builders](https://quay.example/b)"))
    assert [paragraph.text for paragraph in article.paragraphs] == list(PARAGRAPHS)


def test_the_marks_of_a_dense_text_do_not_hide_those_after_it() -> None:
    article = parse("**a** " * 3000 + "\n\n" + f"{STORY}\n\n" * 40 + "The **harbour** is open.")
    assert len(article.markup) < 3000
    assert [one.span.of(article.text) for one in article.markup[-2:]] == ["**", "**"]
    assert article.body.text.endswith("The harbour is open.")
