"""Laws of the speakers of a story, over stories that are drawn from paragraphs with and without names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse_quotes import find_quotes

NAMED = (
    "Ann Lee sold the mill on Monday. Lee had run it for ten years.",
    "“The pump is the wrong one for a well of this depth,” she said.",
    "Mr Bo Marsh, 61, told the council how Ida Roe had paid for the road.",
    "“The road will be open before the first snow falls here,” he said.",
    "Dunlow Pumps Ltd closed the works by the brook.",
    "“We will build a new works on the hill next year,” it said in a statement.",
    "Spokeswoman Ida Roe said the hill was too steep for lorries. “They will slide down again,” she added.",
    "“I was the last one to leave the works that night,” Lee said.",
    "His son Elias, 19, works at the mill. “It is loud in there all day,” he said.",
)  # fmt: skip
NEUTRAL = (
    "It rained for most of the week.",
    "The boats were late. The well is dry.",
    "There is no bread, and the bridge was shut.",
)


def speakers(paragraphs: list[str]) -> list[str | None]:
    """The name of the source of each quotation in marks, in order."""
    quotes = find_quotes("\n\n".join(paragraphs))
    return [quote.source and quote.source.name for quote in quotes if quote.form == "direct"]


@given(st.lists(st.sampled_from(NAMED), min_size=1, max_size=7), st.sampled_from(NEUTRAL))
def test_a_paragraph_without_names_before_or_behind_a_story_changes_no_speaker(story: list[str], neutral: str) -> None:
    expected = speakers(story)
    assert speakers([neutral, *story]) == expected
    assert speakers([*story, neutral]) == expected


@given(st.lists(st.sampled_from(NAMED), min_size=2, max_size=7), st.sampled_from(NEUTRAL), st.data())
def test_a_paragraph_without_names_inside_a_story_gives_no_quote_to_another_speaker(
    story: list[str], neutral: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(1, len(story) - 1))
    changed = speakers([*story[:at], neutral, *story[at:]])
    for before, after in zip(speakers(story), changed, strict=True):
        assert after in (before, None)
