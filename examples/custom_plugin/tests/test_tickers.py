"""The plugin keeps the laws of newsparse and finds what it should."""

import pytest
from newsparse import Pipeline
from newsparse.testing import check_annotator

from newsparse_tickers import find_tickers

STORY = """Harrow Biscuits to buy its oldest rival

PORT ELAN (Reuters) - Harrow Biscuits (HBR.L) will pay 40 million pounds for Tamsin & Daughters, it said on Monday.

Shares of the miller Corvo (CRV.PA) – Tamsin's largest owner – rose by a tenth.
"""


def test_the_annotator_keeps_the_laws() -> None:
    (annotator,) = Pipeline(plugins=["newsparse_tickers.plugin"]).annotators
    check_annotator(annotator, vocabulary=["(HBR.L)", "(HBR", ".L)", "("], stories=[STORY])


def test_tickers_are_found_with_their_brackets() -> None:
    assert [ticker.span.of(STORY) for ticker in find_tickers(STORY)] == ["(HBR.L)", "(CRV.PA)"]


def test_only_the_exchanges_asked_for_are_looked_at() -> None:
    assert [ticker.symbol.text for ticker in find_tickers(STORY, exchanges={"PA"})] == ["CRV"]


@pytest.mark.parametrize("text", ["(U.S.)", "(E.ON)", "HBR.L", "(hbr.l)", "(HBR.QQ)", "(HBR L)"])
def test_what_only_looks_like_a_ticker_is_left_alone(text: str) -> None:
    assert not list(find_tickers(text))
