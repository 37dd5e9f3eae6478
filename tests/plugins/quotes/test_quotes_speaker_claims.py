"""Claims about speakers, resolver by resolver, from the files in ``claims``; ``test_quotes_claims`` explains them."""

from __future__ import annotations

import pytest
from test_quotes_claims import first_reason, mentions, names_in, quotes_of, sources_of, speaker_of, texts

MENTIONS = mentions("mentions_organizations", "mentions_names")


@pytest.mark.parametrize(("story", "mention", "speaker", "reason"), MENTIONS)
def test_the_speaker_of_a_mention(story: str, mention: str, speaker: str, reason: str) -> None:
    assert speaker_of(story, mention) == speaker
    assert not reason or first_reason(story, mention) == reason


@pytest.mark.parametrize(("text", "quotes"), texts("stories_transcripts"))
def test_the_quotes_of_a_transcript(text: str, quotes: list[str]) -> None:
    assert quotes_of(text) == quotes


@pytest.mark.parametrize(("text", "names"), texts("names_organizations"))
def test_the_names_of_a_text(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(("text", "sources"), texts("sources_offices"))
def test_the_sources_of_a_sentence(text: str, sources: list[str]) -> None:
    assert sources_of(text) == sources
