"""With ``trace`` there is a remark for each rejected candidate."""

from __future__ import annotations

import pytest

from newsparse import Pipeline

TEXT = "FRANCE - Ministers approve the budget, and the opposition walks out of the chamber in protest.\n\nIt rained."


def test_a_rejected_candidate_is_a_remark_with_its_reason() -> None:
    article = Pipeline(disable={"quotes"}, trace=True).parse(TEXT)
    (remark,) = [remark for remark in article.remarks if remark.code == "dateline.refused"]
    assert article.dateline is None
    assert remark.span is not None
    assert remark.span.of(TEXT) == "FRANCE -"
    assert remark.message


def test_without_trace_there_is_no_remark() -> None:
    assert not Pipeline(disable={"quotes"}).parse(TEXT).remarks


def test_candidates_after_the_dateline_are_not_reported() -> None:
    article = Pipeline(disable={"quotes"}, trace=True).parse("KELMSUND (Reuters) - It rained.\n\nFRANCE - It snowed.")
    assert article.dateline is not None
    assert not [remark for remark in article.remarks if remark.code == "dateline.refused"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("FRANCE - " + "The ministers approve the budget, and the opposition walks out.", "no agency, date or state"),
        ("OSLO - ministers approve the budget, and the opposition walks out.", "a lower-case letter"),
        ("OSLO - Ministers", "not read like a paragraph"),
        ("It rained all day long, and it rained all night, and nobody knew when it would ever end.\n\n" * 4
         + "OSLO - The ministers approve the budget, and the opposition walks out.", "too much text"),
    ],
)  # fmt: skip
def test_the_reason_names_the_missing_evidence(text: str, why: str) -> None:
    article = Pipeline(disable={"quotes"}, trace=True).parse(text)
    (remark,) = [remark for remark in article.remarks if remark.code == "dateline.refused"]
    assert why in remark.message


def test_only_lines_that_are_searched_are_reported() -> None:
    text = "word\n" * 149 + "FRANCE - Ministers approve the budget.\nFRANCE - Ministers refuse the budget."
    remarks = Pipeline(disable={"quotes"}, trace=True).parse(text).remarks
    assert [remark.span.start for remark in remarks if remark.code == "dateline.refused" and remark.span] == [149 * 5]
