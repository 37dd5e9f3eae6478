"""The stages of the procedure: their order, the invariants after each stage, and their trace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings

import newsparse
from newsparse.testing import nasty_texts, quotations
from newsparse.testing.laws import sources_outside_content
from newsparse.text.tokens import tokens
from newsparse_quotes import find_quotes
from newsparse_quotes.features.models import model
from newsparse_quotes.finder import DEFAULTS, read
from newsparse_quotes.layout.transcripts import is_question_or_answer
from newsparse_quotes.procedure import STAGES, Stage, states
from newsparse_quotes.state import State

DOCS = Path(__file__).resolve().parents[3] / "docs" / "plugins" / "quotes.md"
FRAGMENTS = [
    "“", "”", "“We are done,” ", "“the Goose” ", "laughed Ann Lee, who runs the mill. ", "Ann Lee said ", "that ",
    "the mill, dubbed ", "will close, ", "according to Bo Marsh, ", "adding, ", "he said. ", "\n\n", " — Ann Lee\n\n",
    "ANN LEE: ", "BO MARSH: ", "Q: ", "A: ", "saying ", ". ", ", ", "ANN LEE, BAKER, TIDE BANK ", "she told him ",
]  # fmt: skip

BEFORE_MERGE = ("layout", "link", "mask", "quotations", "readings", "select")
"""The stages after which the pieces of an attribution are not complete."""


def run(text: str) -> Iterator[tuple[Stage, State]]:
    return states(read(tokens(text), text, None, (), DEFAULTS), model)


def check_invariants(text: str) -> None:
    for stage, state in run(text):
        reported: set[int] = set()
        for one in state.attributions:
            content = {i for first, last in one.pieces for i in range(first, last)}
            assert content <= set(range(len(state.document.words))), (stage.name, "pieces are inside the story")
            size = sum(last - first for first, last in one.pieces)
            assert size == len(content) or stage.name in BEFORE_MERGE, (stage.name, "pieces don't share a token")
            phrases = [one.source, one.speaker.mention if one.speaker else None]
            for first, last in filter(None, phrases):
                assert content.isdisjoint(range(first, last)), (stage.name, "no source is inside its own content")
            if not is_question_or_answer(state.document, one):
                assert reported.isdisjoint(content), (stage.name, "no two attributions share a token")
                reported |= content


@settings(max_examples=60, deadline=None)
@given(quotations())
def test_the_invariants_hold_after_each_stage_of_a_story(printed: newsparse.testing.strategies.story.Story) -> None:
    check_invariants(printed.text)


@settings(max_examples=200, deadline=None)
@given(nasty_texts(FRAGMENTS))
def test_the_invariants_hold_after_each_stage_of_any_text(text: str) -> None:
    check_invariants(text)


def test_a_word_inside_a_quotation_is_not_its_source() -> None:
    for short in ("“We are done,” laughed Ann Lee, who runs the mill", "“Enough,” sighed Ann Lee, who runs the mill."):
        (quote,) = find_quotes(short)
        assert quote.source is not None
        assert (quote.source.mention.text, quote.source.name) == ("Ann Lee, who runs the mill", "Ann Lee")


def test_a_dash_inside_a_quotation_does_not_begin_a_signature() -> None:
    text = "“The mill was old - Ann Lee had it for years,” Bo Marsh said.\n\nIt closed."
    assert [quote.source and quote.source.name for quote in find_quotes(text)] == ["Bo Marsh"]


def test_a_nickname_inside_a_piece_is_not_a_separate_quote() -> None:
    text = "The new ship, dubbed “the Goose”, will sail from the mill in May, according to Ann Lee, the harbour master."
    assert [quote.source and quote.source.name for quote in find_quotes(text)] == ["Ann Lee"]


@settings(max_examples=60, deadline=None)
@given(quotations())
def test_sources_are_outside_the_content_of_their_quotes(printed: newsparse.testing.strategies.story.Story) -> None:
    sources_outside_content(newsparse.parse(printed.text))


def test_the_documentation_lists_every_stage_in_order() -> None:
    page = DOCS.read_text(encoding="utf-8")
    positions = [page.index(f"| `{stage.name}` | {stage.adds} |") for stage in STAGES]
    assert positions == sorted(positions)


def test_a_trace_shows_what_each_stage_adds() -> None:
    text = "“We are done for good,” Ann Lee said. The mill will close in May, she said.\n\nIt rained."
    remarks = newsparse.Pipeline(trace=True).parse(text).remarks
    stages = [remark.message.split(":")[0] for remark in remarks if remark.code == "quotes.step.stage"]
    assert stages == [f"stage {stage.name}" for stage in STAGES]
    added = [remark.message for remark in remarks if remark.code == "quotes.step.attribution"]
    assert any("quotations" in message and "source 'Ann Lee'" in message for message in added)
    assert any("speakers" in message and "name 'Ann Lee'" in message for message in added)
    assert any("1 piece," in message for message in added)
    assert not any("1 pieces" in message for message in added)
    assert not any(remark.code.startswith("quotes.") for remark in newsparse.parse(text).remarks)


def test_a_trace_shows_which_resolver_named_the_speaker() -> None:
    text = "“We are done for good,” Ann Lee said. The mill will close in May, she said.\n\nIt rained."
    article = newsparse.Pipeline(trace=True).parse(text)
    added = [remark.message for remark in article.remarks if remark.code == "quotes.step.attribution"]
    rules = [quote.source.rule for quote in article.quotes if quote.source]
    assert "pronoun" in rules
    for rule in rules:
        assert any(f"name 'Ann Lee', named by the resolver {rule!r}" in message for message in added)
