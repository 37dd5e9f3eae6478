"""With ``trace`` the candidates that are no dateline are remarks."""

from __future__ import annotations

from newsparse import Pipeline

TEXT = "FRANCE - Ministers approve the budget, and the opposition walks out of the chamber in protest.\n\nIt rained."


def test_a_refused_candidate_is_a_remark_with_its_reason() -> None:
    article = Pipeline(disable={"quotes"}, trace=True).parse(TEXT)
    (remark,) = [remark for remark in article.remarks if remark.code == "dateline.refused"]
    assert article.dateline is None
    assert remark.span is not None
    assert remark.span.of(TEXT) == "FRANCE -"
    assert remark.message


def test_without_trace_nothing_is_remarked() -> None:
    assert not Pipeline(disable={"quotes"}).parse(TEXT).remarks


def test_what_stands_behind_the_dateline_is_no_candidate() -> None:
    article = Pipeline(disable={"quotes"}, trace=True).parse("KELMSUND (Reuters) - It rained.\n\nFRANCE - It snowed.")
    assert article.dateline is not None
    assert not [remark for remark in article.remarks if remark.code == "dateline.refused"]
