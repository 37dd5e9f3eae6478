"""Detection of English, of headings in capitals and of signatures."""

from __future__ import annotations

import pytest

from newsparse_quotes import find_quotes

FOREIGN = ["Pumpe", "Brunnen", "Wasser", "Winter", "Brot", "Milch", "Boot", "Hafen", "Netz", "Fisch", "Eis", "Tal"]


def cues(text: str) -> list[str]:
    return [quote.cue.text for quote in find_quotes(text) if quote.cue]


def test_twelve_words_without_a_typical_english_word_are_not_english() -> None:
    for words, expected in ((11, ["—"]), (12, [])):
        assert cues(f"“{' '.join(FOREIGN[: words - 2])}” — Ann Lee") == expected


def test_one_english_verb_of_speech_makes_only_a_short_text_english() -> None:
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
def test_a_verb_in_a_heading_in_capitals_is_not_a_cue(text: str, expected: list[str]) -> None:
    assert cues(text) == expected


@pytest.mark.parametrize("dash", ["—", "-", "--", " — ", " - ", " -- ", "\n\n— "])
def test_a_signature_after_a_closing_mark_does_not_need_a_space(dash: str) -> None:
    text = f"The story of the well.\n\n“The pump is the wrong one for the well.”{dash}Ann Lee"
    assert cues(text) == [dash.strip()]
    assert [quote.source and quote.source.name for quote in find_quotes(text)] == ["Ann Lee"]
