"""The plugin keeps the laws of newsparse and returns the expected results."""

from pathlib import Path

from hypothesis import given
from newsparse import Pipeline
from newsparse.testing import Case, Story, case_files, check_annotator, check_pipeline, stories

from newsparse_tickers import Ticker, find_tickers

HERE = Path(__file__).parent
PIPELINE = Pipeline(plugins=["newsparse_tickers.plugin"])

STORY = """Harrow Biscuits to buy its oldest rival

PORT ELAN (Reuters) - Harrow Biscuits (HBR.L) will pay 40 million pounds for Tamsin & Daughters, it said on Monday.

Shares of the miller Corvo (CRV.PA) – Tamsin's largest owner – rose by a tenth.
"""


def test_the_annotator_keeps_the_laws() -> None:
    (annotator,) = PIPELINE.annotators
    check_annotator(annotator, vocabulary=["(HBR.L)", "(HBR", ".L)", "("], stories=[STORY])


def test_the_plugin_keeps_the_laws_together_with_the_standard_ones() -> None:
    check_pipeline(Pipeline(), vocabulary=["(HBR.L)"], stories=[STORY], max_examples=10)


@case_files(HERE / "cases")
def test_what_is_found_is_what_the_case_says(case: Case) -> None:
    case.check(PIPELINE.parse(case.text))


@given(stories())
def test_no_other_part_of_a_story_is_taken_for_a_ticker(story: Story) -> None:
    assert not PIPELINE.parse(story.text).all(Ticker)


def test_only_the_exchanges_in_the_settings_are_accepted() -> None:
    assert [ticker.symbol.text for ticker in find_tickers(STORY, exchanges={"PA"})] == ["CRV"]
