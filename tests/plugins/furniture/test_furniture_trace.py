"""With ``trace`` there is a remark for each rejected candidate."""

from __future__ import annotations

import pytest

from newsparse import Caption, Pipeline

TEXT = """By the time the ferry came on Tuesday, 300 people were waiting.

It rained all day, and no one on the pier had brought an umbrella or a photo of one.
"""


def test_rejected_bylines_captions_and_headlines_are_remarks_with_reasons() -> None:
    article = Pipeline(disable={"quotes"}, trace=True).parse(TEXT)
    remarks = {remark.code: remark for remark in article.remarks if remark.code.startswith("furniture.")}
    assert set(remarks) == {"furniture.no_byline", "furniture.no_caption", "furniture.no_headline"}
    assert all(remark.span for remark in remarks.values())
    assert {code.partition(".")[2]: remark.message for code, remark in remarks.items()} == {
        "no_byline": "it begins like a byline, but not all of it is recognized",
        "no_caption": "it contains a word of captions, but neither the credit of a picture nor a label",
        "no_headline": "it ends like a sentence of the story",
    }
    assert remarks["furniture.no_byline"].span.of(TEXT).startswith("By the time")  # type: ignore[union-attr]


def test_without_trace_there_are_no_remarks() -> None:
    assert not Pipeline(disable={"quotes"}).parse(TEXT).remarks


def test_found_parts_and_the_story_are_not_rejected_captions() -> None:
    caption_line = "Trawlers lie in the ice off Kelmsund on Tuesday. REUTERS/Ines Marlow"
    story = "The harbour office said on Thursday that nine trawlers had been freed."
    article = Pipeline(trace=True).parse(f"Nine trawlers freed\n\n{caption_line}\n\n{story}\n\n{story}")
    assert [caption.span.of(article.text) for caption in article.all(Caption)] == [caption_line]
    assert not [remark for remark in article.remarks if "picture" in remark.message]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Tuesday 14:30", "it is a date or a time"),
        ("* Nine trawlers freed", "it is an item of a list"),
        ("Nine trawlers are freed:", "it announces the lines below it"),
        ("Bread is short in the town.", "it ends like a sentence of the story"),
        ("Trawlers freed", "no dateline, byline or paragraph after it shows that it is a headline"),
    ],
)
def test_the_reason_why_a_first_line_is_not_a_headline(line: str, why: str) -> None:
    story = "The harbour office said on Thursday that nine trawlers had been freed."
    article = Pipeline(disable={"quotes"}, trace=True).parse(f"{line}\n\n{story}\n\n{story}\n")
    remarks = [one for one in article.remarks if one.code == "furniture.no_headline"]
    assert remarks[0].message == why
    assert remarks[0].span is not None
    assert remarks[0].span.of(article.text) == line
    assert len(remarks) <= 3


def test_the_first_three_rejected_headlines_are_reported() -> None:
    lines = ["14:30", "14:40", "14:50", "15:00"]
    story = "The harbour office said on Thursday that nine trawlers had been freed."
    article = Pipeline(disable={"quotes"}, trace=True).parse("\n\n".join((*lines, story, story)))
    remarks = [one.span.of(article.text) for one in article.remarks if one.code == "furniture.no_headline" and one.span]
    assert remarks == lines[:3]
