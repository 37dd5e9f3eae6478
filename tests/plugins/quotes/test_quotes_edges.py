"""Texts that end in the middle of a sentence, and cues without the word that belongs to them."""

from __future__ import annotations

import pytest

from newsparse import Article, Pipeline

PIPELINE = Pipeline(plugins=["newsparse_quotes.plugin"])


def parse(text: str) -> Article:
    article = PIPELINE.parse(text)
    assert not article.problems
    return article


@pytest.mark.parametrize("end", ["", "\n", ".", ", who left."])
def test_a_name_in_apposition_at_the_end_of_a_text_costs_no_quote(end: str) -> None:
    assert len(parse(f"The road is open, according to its treasurer, Gail Stone{end}").quotes) == 1


@pytest.mark.parametrize("cut", range(1, 120))
def test_no_cut_of_a_story_costs_its_quotes(cut: int) -> None:
    story = (
        "“We go,” said Ann Lee.\n\nIt was late, according to its treasurer, Gail Stone, who runs the mill of her aunt."
    )
    parse(story[:cut])


@pytest.mark.parametrize("text", ["according t", "The ship is on time according o holidays from June."])
def test_a_cue_shares_no_character_with_its_content(text: str) -> None:
    for quote in parse(text).quotes:
        assert quote.cue is None or not any(quote.cue.span.overlaps(piece.span) for piece in quote.content)


def test_the_content_of_a_quote_is_in_text_order() -> None:
    """The quotation precedes the clause of the same cue."""
    article = parse('wrote., "H;"that e')
    spans = [phrase.span for quote in article.quotes for phrase in quote.content]
    assert spans == sorted(spans, key=lambda span: span.start)
