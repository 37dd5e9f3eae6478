"""Whole generated articles through the default pipeline: all parts are found, and all laws hold."""

from __future__ import annotations

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from newsparse import (
    Boilerplate,
    Byline,
    Caption,
    CreditBlock,
    Dateline,
    Headline,
    Note,
    Pipeline,
    Quote,
    Standfirst,
)
from newsparse.testing import (
    LOCALES,
    NOISES,
    Story,
    differences,
    laws_of_stories,
    laws_of_texts,
    mutations,
    noisy,
    stories,
)
from newsparse.testing.strategies.layouts import LAYOUTS, WIDTH
from newsparse.testing.strategies.mutations import DAMAGES
from newsparse.testing.strategies.stories import IN_ONE_LINE, PARTS
from newsparse.text import fold_space, split_blocks

PIPELINE = Pipeline()
KINDS = {
    "headline": Headline, "byline": Byline, "dateline": Dateline, "quotes": Quote, "boilerplate": Boilerplate,
    "credits": CreditBlock, "standfirst": Standfirst, "caption": Caption, "note": Note,
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_all_parts_of_a_story_are_found_and_no_others(layout: str, data: st.DataObject) -> None:
    story: Story = data.draw(stories(layout))
    assert differences(PIPELINE.parse(story.text), story.article) == []


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_all_parts_are_found_in_spite_of_typographic_noise(layout: str, data: st.DataObject) -> None:
    story: Story = data.draw(noisy(stories(layout)))
    assert differences(PIPELINE.parse(story.text), story.article) == []


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_all_parts_are_found_in_every_locale(locale: str, data: st.DataObject) -> None:
    story: Story = data.draw(stories(locale=locale))
    assert differences(PIPELINE.parse(story.text), story.article) == []


@settings(max_examples=60, deadline=None)
@given(stories([layout for layout in LAYOUTS if layout != "giant"]))
def test_every_paragraph_of_a_story_is_a_paragraph_of_the_article(story: Story) -> None:
    starts = {paragraph.span.start for paragraph in PIPELINE.parse(story.text).paragraphs}
    blocks = split_blocks(story.text)
    assert [span.start for span in story.paragraphs if not any(b.content.start == span.start for b in blocks)] == []
    assert len(starts) >= 3


@settings(max_examples=25, deadline=None)
@given(stories() | noisy(stories()))
def test_every_law_of_texts_and_stories_holds_on_stories(story: Story) -> None:
    laws_of_texts(PIPELINE, story.text)


@settings(max_examples=25, deadline=None)
@given(stories(["blank", "line", "giant", "mixed"]))
def test_every_law_of_stories_holds_on_stories(story: Story) -> None:
    laws_of_stories(PIPELINE, story.text)


@settings(max_examples=40, deadline=None)
@given(mutations(stories()))
def test_the_laws_hold_on_damaged_stories(text: str) -> None:
    laws_of_texts(PIPELINE, text)


# The strategies themselves ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_a_story_has_the_requested_parts(layout: str, data: st.DataObject) -> None:
    parts = data.draw(st.sets(st.sampled_from(PARTS)))
    story: Story = data.draw(stories(layout, parts=parts))
    possible = parts & set(IN_ONE_LINE) if layout == "giant" else parts
    if not ("headline" in parts and parts & {"byline", "dateline"}):
        possible = possible - {"standfirst"}
    assert {name for name, kind in KINDS.items() if story.all(kind)} == possible
    assert story.layout == layout


@given(noisy(stories()))
def test_an_expected_annotation_is_valid_in_the_text(story: Story) -> None:
    from newsparse.testing.laws import valid_spans

    valid_spans(story.article)
    for quote in story.all(Quote):
        assert quote.source is not None
        assert quote.source.referent is not None
        assert quote.source.name == fold_space(quote.source.referent.of(story.text))


@given(stories())
def test_the_paragraphs_are_the_story_without_the_other_parts(story: Story) -> None:
    around = [annotation.span for annotation in story.expected if not type(annotation).in_body]
    assert [span for span in story.paragraphs if any(other.contains(span) for other in around)] == []
    assert 3 <= len(story.paragraphs) <= 8


@given(stories("wrapped"))
def test_wrapped_lines_keep_the_width(story: Story) -> None:
    _, *lines = story.text.split("\n")
    assert max(len(line) for line in lines if not line.startswith("    By ")) <= WIDTH + 4
    assert all(line for line in lines)


@given(stories("giant"))
def test_a_giant_line_is_one_line(story: Story) -> None:
    assert "\n" not in story.text


def test_a_story_shrinks_to_a_simple_one() -> None:
    story = find(stories(), lambda story: bool(story.all(Dateline)))
    assert story.text.startswith("LOW HARBOUR (Reuters) - The old ferry carried forty passengers")
    assert story.layout == "blank"
    assert len(story.expected) == 1
    assert story.text.count("\n\n") == 2


@pytest.mark.parametrize(
    "arguments",
    [
        {"layouts": "triangle"}, {"parts": ["crossword"]}, {"locale": "xx"}, {"marks": ["runes"]},
        {"dateline_styles": ["smoke"]}, {"byline_styles": ["x"]}, {"credit_styles": ["x"]}, {"orders": ["x"]},
        {"categories": ["x"]},
    ],
    ids=str,
)  # fmt: skip
def test_an_unknown_name_is_rejected(arguments: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"^unknown \w+( \w+)*: |^there is no line of"):
        find(stories(**{"layouts": "blank", "parts": PARTS, **arguments}), lambda story: True)  # type: ignore[arg-type]


@pytest.mark.parametrize("noise", NOISES, ids=lambda noise: noise.__name__)
def test_each_noise_changes_some_story(noise: object) -> None:
    story = find(stories(), lambda story: story.printed_otherwise(noise).text != story.text)  # type: ignore[arg-type]
    assert story.printed_otherwise(noise).paragraphs[0].of(noise(story.text)[0])  # type: ignore[arg-type, operator]


@pytest.mark.parametrize("name", DAMAGES)
def test_each_damage_changes_some_story_and_accepts_any_text(name: str) -> None:
    text = "LOW HARBOUR – “Ice & snow,” (Ann) said.\n\nThe café is shut.\n"
    assert DAMAGES[name](text, 3, len(text)) != text
    for nasty in ("", "\ud800", "\x00" * 3, "\r\n\r\n"):
        assert isinstance(DAMAGES[name](nasty, 0, len(nasty)), str)


def test_mutations_accept_a_text_a_story_or_a_strategy() -> None:
    for given_story in ("The ferry is back.", Story(text="The ferry is back."), st.just("The ferry is back.")):
        assert find(mutations(given_story), lambda text: text != "The ferry is back.") != "The ferry is back."  # type: ignore[arg-type]
