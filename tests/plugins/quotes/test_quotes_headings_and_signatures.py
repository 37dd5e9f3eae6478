"""What makes a text English, a word in capitals part of a heading, and a dash a signature."""

from __future__ import annotations

import pytest

from newsparse_quotes import find_quotes

FOREIGN = ["Pumpe", "Brunnen", "Wasser", "Winter", "Brot", "Milch", "Boot", "Hafen", "Netz", "Fisch", "Eis", "Tal"]


def cues(text: str) -> list[str]:
    return [quote.cue.text for quote in find_quotes(text) if quote.cue]


def test_a_text_of_twelve_words_without_one_that_is_typical_is_not_english() -> None:
    for words, expected in ((11, ["—"]), (12, [])):
        assert cues(f"“{' '.join(FOREIGN[: words - 2])}” — Ann Lee") == expected


def test_in_a_text_of_eighty_words_one_english_verb_of_saying_no_longer_tells() -> None:
    said = "“The pump is wrong, for it is old,” Lee said."
    for words, expected in ((79, ["said"]), (80, [])):
        text = f"{' '.join((FOREIGN * 6)[: words - 10])}. {said}"
        assert cues(text) == expected
        assert [q.cue and q.cue.text for q in find_quotes(text, language="en-GB")] == ["said"]
        assert find_quotes(text, language="de") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee SAID the pump was the wrong one for the well.", ["SAID"]),
        ("ANN LEE SAID THE PUMP WAS THE WRONG ONE FOR THE WELL.", ["SAID"]),
        ("THE TOWN SAYS NO Ann Lee opened the pump that was the wrong one for the well.", []),
        ("TOWN SAYS PUMP IS WRONG the well of this depth needs another pump.", []),
    ],
)
def test_a_verb_in_capitals_among_others_is_part_of_a_heading_that_ran_into_a_sentence(
    text: str, expected: list[str]
) -> None:
    assert cues(text) == expected


@pytest.mark.parametrize("dash", ["—", "-", "--", " — ", " - ", " -- ", "\n\n— "])
def test_a_signature_behind_a_closing_mark_needs_no_blank(dash: str) -> None:
    text = f"The story of the well.\n\n“The pump is the wrong one for the well.”{dash}Ann Lee"
    assert cues(text) == [dash.strip()]
    assert [quote.source and quote.source.name for quote in find_quotes(text)] == ["Ann Lee"]
