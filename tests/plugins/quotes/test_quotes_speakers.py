"""Which words belong to a source."""

from __future__ import annotations

from newsparse_quotes import find_quotes


def test_a_source_does_not_run_into_a_quotation_that_has_a_cue_of_its_own() -> None:
    text = "Lund, who cut her rating from “perform” to “underperform,” said the line needs money."
    mentions = [q.source.mention.text for q in find_quotes(text) if q.source]
    assert mentions
    assert all(mention.count("“") == mention.count("”") for mention in mentions)
