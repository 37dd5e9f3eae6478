"""With ``trace`` the candidates that are no furniture are remarks."""

from __future__ import annotations

import pytest

from newsparse import Caption, Pipeline

TEXT = """By the time the ferry came on Tuesday, 300 people were waiting.

It rained all day, and nobody on the pier had brought an umbrella or a photo of one.
"""


def test_refused_bylines_captions_and_headlines_are_remarks_with_their_reasons() -> None:
    article = Pipeline(disable={"quotes"}, trace=True).parse(TEXT)
    said = {remark.code: remark for remark in article.remarks if remark.code.startswith("furniture.")}
    assert set(said) == {"furniture.no_byline", "furniture.no_caption", "furniture.no_headline"}
    assert all(remark.span for remark in said.values())
    assert {code.partition(".")[2]: remark.message for code, remark in said.items()} == {
        "no_byline": "it begins like a byline and is not understood to its end",
        "no_caption": "it has a word of captions, but neither the credit of a picture nor a label",
        "no_headline": "it ends like a sentence of the story",
    }
    assert said["furniture.no_byline"].span.of(TEXT).startswith("By the time")  # type: ignore[union-attr]


def test_without_trace_nothing_is_remarked() -> None:
    assert not Pipeline(disable={"quotes"}).parse(TEXT).remarks


def test_what_is_lifted_or_is_the_story_is_no_refused_caption() -> None:
    lifted = "Trawlers lie in the ice off Kelmsund on Tuesday. REUTERS/Ines Marlow"
    story = "The harbour office said on Thursday that nine trawlers had been freed."
    article = Pipeline(trace=True).parse(f"Nine trawlers freed\n\n{lifted}\n\n{story}\n\n{story}")
    assert [caption.span.of(article.text) for caption in article.all(Caption)] == [lifted]
    assert not [remark for remark in article.remarks if "picture" in remark.message]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("4 March 2025", "it is a date or a time"),
        ("* Nine trawlers freed", "it is an item of a list"),
        ("Nine trawlers are freed:", "it announces what stands below it"),
        ("Bread is short in the town.", "it ends like a sentence of the story"),
        ("Trawlers freed", "nothing behind it says that it is a headline"),
    ],
)
def test_the_reason_says_why_a_first_line_is_no_headline(line: str, why: str) -> None:
    story = "The harbour office said on Thursday that nine trawlers had been freed."
    article = Pipeline(disable={"quotes"}, trace=True).parse(f"{line}\n\n{story}\n\n{story}\n")
    said = [one for one in article.remarks if one.code == "furniture.no_headline"]
    assert said[0].message == why
    assert said[0].span is not None
    assert said[0].span.of(article.text) == line
    assert len(said) <= 3


def test_of_the_lines_that_are_no_headline_the_first_three_are_told() -> None:
    lines = ["4 March 2025", "5 March 2025", "6 March 2025", "7 March 2025"]
    story = "The harbour office said on Thursday that nine trawlers had been freed."
    article = Pipeline(disable={"quotes"}, trace=True).parse("\n\n".join((*lines, story, story)))
    said = [one.span.of(article.text) for one in article.remarks if one.code == "furniture.no_headline" and one.span]
    assert said == lines[:3]
