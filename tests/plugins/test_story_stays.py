"""No sentence of the story is removed, whatever words it shares with web pages, desk notes and captions."""

from __future__ import annotations

from hypothesis import given

from newsparse import Pipeline
from newsparse.testing import Story, laws, page_like_stories
from newsparse_boilerplate import BoilerplateSettings

PIPELINE = Pipeline()
THOROUGH = Pipeline(settings=[BoilerplateSettings(strictness="thorough")])


@given(page_like_stories())
def test_sentences_with_words_of_pages_stay_in_the_body(story: Story) -> None:
    laws.keeps_story(PIPELINE, story.text, story.paragraphs)


@given(page_like_stories())
def test_in_thorough_mode_they_stay_too(story: Story) -> None:
    laws.keeps_story(THOROUGH, story.text, story.paragraphs)
