"""Claims about short texts also hold if other sentences that name nothing stand before and behind them.

Left out are claims about the first line and the last line of a text, about lines with labels, about quotations that go
on over paragraphs, and a few others (``FIRST_OR_LAST``).
"""

from __future__ import annotations

import re

import pytest
from test_quotes_claims import files, mentions, names_in, quotes_of, sources_of, speaker_of, texts

from newsparse_quotes.finder import find_quotes

LONGER = ["The road is wet. ¶ {} ¶ The road is wet.", "The road is wet. {}"]
"""A paragraph before and behind a text, and a sentence before it."""

LAYOUT = ["stories_headlines", "stories_layout"]

FIRST_OR_LAST = (
    "FRAN Lee left", "Q: ", "ANN LEE: ", "Dunlow left ¶", "Ann Lee cut her off", "Dear Ann Lee",
    "“It rained for a month", "“We go on as",
    "Ann Lee's boat is old", "Analysis:", "Ann Lee met Bo Roe. ¶", "“We were lucky", "Maple Syrup: ",
    "Sombre Brisk quits ¶",
)  # fmt: skip


def chosen(kind: str) -> list[tuple[str, list[str]]]:
    """The claims of a kind that hold in longer texts too."""
    names = [name for name in files(kind) if name not in LAYOUT]
    return [(text, found) for text, found in texts(*names) if not text.startswith(FIRST_OR_LAST)]


@pytest.mark.parametrize(("text", "names"), chosen("names"))
def test_the_names_of_a_text_are_those_of_a_longer_text(text: str, names: list[str]) -> None:
    for longer in LONGER:
        assert names_in(longer.format(text)) == names


@pytest.mark.parametrize(("text", "sources"), chosen("sources"))
def test_the_sources_of_a_sentence_are_those_of_a_longer_text(text: str, sources: list[str]) -> None:
    for longer in LONGER:
        assert sources_of(longer.format(text)) == sources


@pytest.mark.parametrize(("text", "quotes"), chosen("introductions") + chosen("stories"))
def test_the_quotes_of_a_story_are_those_of_a_longer_text(text: str, quotes: list[str]) -> None:
    for longer in LONGER:
        assert quotes_of(longer.format(text)) == quotes


MENTIONS = [claim[:3] for claim in mentions(*files("mentions")) if not claim[0].startswith(FIRST_OR_LAST)]


@pytest.mark.parametrize(("story", "mention", "speaker"), MENTIONS)
def test_the_speaker_of_a_mention_is_that_of_a_longer_text(story: str, mention: str, speaker: str) -> None:
    for longer in LONGER:
        assert speaker_of(longer.format(story).removesuffix(" ¶ The road is wet."), mention) == speaker


STARTS = 4
"""The number of words at which a text is cut off."""


@pytest.mark.parametrize("kind", ["introductions", "names", "sources", "stories"])
def test_a_text_may_begin_with_a_blank_and_at_any_word(kind: str) -> None:
    for text, _ in texts(*files(kind)):
        for word in list(re.finditer(r"(?<!\w)\S", text))[:STARTS]:
            find_quotes("\n" + text[word.start() :])
            find_quotes("\n," + text[word.start() :])
