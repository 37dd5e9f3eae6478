"""Attributions by layout: signatures and transcripts."""

from __future__ import annotations

import pytest

from newsparse_quotes import find_quotes

SIGNED = "The story of the well.\n\n“The pump is the wrong one for a well of this depth.” — "


@pytest.mark.parametrize(
    ("signature", "names"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("Ann Lee, baker", ["Ann Lee"]),
        ("Ann Lee, the baker of the village of Low Bay", ["Ann Lee"]),
        ("Ann Lee, " + "baker " * 40, []),
        ("Ann " * 20 + "Lee", []),
    ],
)
def test_a_signature_names_the_speaker_unless_it_is_too_long(signature: str, names: list[str]) -> None:
    assert [quote.source.name for quote in find_quotes(SIGNED + signature) if quote.source] == names


def test_a_signed_title_of_one_word_is_not_a_quote() -> None:
    for said, count in (("No way.", 1), ("No.", 0)):
        assert len(find_quotes(f"The story of the well.\n\n“{said}” — Ann Lee")) == count


@pytest.mark.parametrize(
    ("labels", "transcript"),
    [
        (["ANN LEE", "BO MARSH"], ["ANN LEE", "BO MARSH"]),
        (["ANN LEE"], []),
        (["Ann Lee", "Bo Marsh", "Ann Lee", "Bo Marsh"], ["Ann Lee", "Bo Marsh", "Ann Lee", "Bo Marsh"]),
        (["Ann Lee", "Bo Marsh", "Ann Lee"], []),
        (["Ann Lee", "Bo Marsh", "Ida Roe", "Li Oy"], []),
        (["Ann Lee", "Bo Marsh", "Ann Lee", "Li Oy"], ["Ann Lee", "Ann Lee"]),
        (["ANN LEE", "Bo Marsh", "BO ROE"], ["ANN LEE", "BO ROE"]),
        (["ANN LEE", "BO MARSH", ""], ["ANN LEE", "BO MARSH"]),
        (["", "", "", ""], []),
    ],
)
def test_a_transcript_has_two_labels_in_capitals_or_four_labels_with_a_repeated_one(
    labels: list[str], transcript: list[str]
) -> None:
    lines = [f"{label}: The pump is the wrong one for the well." for label in labels]
    found = find_quotes("\n\n".join(["The town met on Monday.", *lines]))
    assert [quote.source.mention.text for quote in found if quote.source and quote.rule == "transcript"] == transcript
