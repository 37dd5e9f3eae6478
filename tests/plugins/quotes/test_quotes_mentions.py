"""The extent of the mention of a source."""

from __future__ import annotations

import pytest

from newsparse_quotes import find_quotes

BEFORE = "“The pump is the wrong one for a well of this depth,” {} said."
AFTER = "“The pump is the wrong one for a well of this depth,” said {}."


def mention_in(text: str) -> str:
    """The mention of the source of the only quote of a text."""
    (quote,) = find_quotes(text)
    assert quote.source is not None
    return quote.source.mention.text


@pytest.mark.parametrize(
    "mention",
    [
        "she",
        "Ann Lee",
        "the owner of the mill",
        "a spokeswoman for Dunlow Pumps",
        "Ann Lee, the owner of the mill",
        "Ann Lee, who runs the mill",
        "the owner, Ann Lee",
    ],
)
def test_a_mention_is_the_whole_phrase_before_or_after_the_cue(mention: str) -> None:
    comma = "," if "," in mention else ""
    assert mention_in(BEFORE.format(mention + comma)) == mention
    assert mention_in(AFTER.format(mention)) == mention


def test_an_office_after_the_name_belongs_to_the_mention() -> None:
    for office in ("chief executive of Dunlow Pumps", "senior investment strategist at Dunlow Pumps", "head of sales"):
        assert mention_in(AFTER.format(f"Ann Lee, {office}")).startswith(f"Ann Lee, {office.split(' of ')[0]}")


def test_a_participle_after_the_name_does_not_belong_to_the_mention() -> None:
    assert mention_in(AFTER.format("Ann Lee, adding that the mill was closed")) == "Ann Lee"


def test_a_time_before_the_name_does_not_belong_to_the_mention() -> None:
    assert mention_in("In April Ann Lee said the pump was the wrong one for the well.") == "Ann Lee"


def test_a_source_does_not_end_inside_another_quotation() -> None:
    text = "Lund, who cut her rating from “perform” to “underperform,” said the line needs money."
    mentions = [q.source.mention.text for q in find_quotes(text) if q.source]
    assert mentions
    assert all(mention.count("“") == mention.count("”") for mention in mentions)
