"""The printed form of a dash between spaces does not change a quote."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsparse.testing.noise import spaced_dash
from newsparse_quotes import find_quotes

DASHES = ("-", "–", "—", "--")
PARTS = (
    "Karl Venn said", "the harbour would close in May", "Edda Larkin told the board that", "“a gift to the town,”",
    "he added", "according to the council", "which the owner had asked for", "she warned", "“We will be back.”",
)  # fmt: skip


def read(text: str) -> list[object]:
    return [
        (quote.form, quote.rule, [phrase.text.split() for phrase in quote.content], quote.speaker)
        for quote in find_quotes(text)
    ]


@given(st.lists(st.sampled_from(PARTS), min_size=2, max_size=7), st.sampled_from(DASHES))
def test_the_form_of_a_dash_changes_no_quote(parts: list[str], dash: str) -> None:
    text = " – ".join(parts) + "."
    changed, _ = spaced_dash(dash)(text)
    expected = read(text)
    for _, _, pieces, _ in expected:  # type: ignore[misc]
        for piece in pieces:
            piece[:] = [dash if word == "–" else word for word in piece]
    assert read(changed) == expected


def test_two_hyphens_are_one_dash_before_a_signature() -> None:
    text = "“The boats are ours and the sea is not.” -- Edda Larkin, skipper"
    assert [quote.speaker for quote in find_quotes(text)] == ["Edda Larkin"]
