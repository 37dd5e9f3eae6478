"""Whom a pronoun, a description or a part of a name means, and how far each looks back."""

from __future__ import annotations

import pytest

from newsparse_quotes import find_quotes

WORDS = "“The pump is the wrong one for a well of this depth,” {} said."
WEATHER = ["It rained on Monday.", "The well is dry.", "The road is shut.", "There is no bread."]


def whom(text: str) -> str | None:
    """The name of who said the one quote of a text."""
    (quote,) = find_quotes(text)
    return quote.source and quote.source.name


def after(before: str, mention: str) -> str | None:
    return whom(f"{before}\n\n{WORDS.format(mention)}")


def test_a_pronoun_looks_back_four_sentences() -> None:
    for between, name in ((3, "Ann Lee"), (4, None)):
        assert after(" ".join(["Ann Lee sold the pump.", *WEATHER[:between]]), "she") == name


def test_a_general_noun_with_a_word_that_fits_means_who_spoke_up_to_eight_sentences_before() -> None:
    said = "Norwegian minister Ann Lee said the pump was the wrong one for the well."
    for between, name in ((7, "Ann Lee"), (8, None)):
        text = " ".join([*WEATHER, *WEATHER, said]) + "\n\n" + " ".join((WEATHER * 2)[:between])
        last = find_quotes(f"{text} {WORDS.format('the Norwegian official')}")[-1]
        assert last.source is not None
        assert (last.source.mention.text, last.source.name) == ("the Norwegian official", name)
        other = find_quotes(f"{text} {WORDS.format('the Danish official')}")[-1]
        assert other.source is not None
        assert other.source.name is None


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("Ann Lee sold the pump.", "she", "Ann Lee"),
        ("Ann Lee met Ida Roe.", "she", None),
        ("Ann Lee met Bo Marsh. Mr Marsh sold the pump.", "she", "Ann Lee"),
        ("Ann Lee sold the pump. A spokeswoman came.", "she", None),
        ("Lee Pumps Ltd sold the pump.", "she", None),
        ("Ann Lee sold the pump.", "they", None),
        ("Boats lay in Port Marlow.", "she", None),
        ("The crew of the Sea Gull sang.", "she", None),
    ],
)
def test_a_pronoun_means_the_only_one_it_can(before: str, mention: str, name: str | None) -> None:
    assert after(before, mention) == name


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("Minister Ann Lee sold the pump.", "the minister", "Ann Lee"),
        ("Minister Ann Lee met minister Bo Marsh.", "the minister", None),
        ("Minister Ann Lee sold the pump.", "the baker", None),
        ("Minister Ann Lee sold the pump. A minister came.", "the minister", None),
        ("Minister Ann Lee sold the pump. A baker came.", "the minister", "Ann Lee"),
        ("A minister came. Minister Ann Lee sold the pump.", "the minister", "Ann Lee"),
        ("Minister Ann Lee sold the pump.", "a minister", None),
        ("Minister Ann Lee sold the pump.", "the ministers", None),
    ],
)
def test_a_description_means_the_only_one_so_described(before: str, mention: str, name: str | None) -> None:
    assert after(before, mention) == name


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("Ann Lee sold the pump.", "Lee", "Ann Lee"),
        ("Ann Lee sold the pump.", "Ms Lee", "Ann Lee"),
        ("Ann Lee met Ida Lee.", "Lee", None),
        ("Ann Lee-Marsh sold the pump.", "Lee-Marsh", "Ann Lee-Marsh"),
        ("Ann-Marie Lee sold the pump.", "Lee", "Ann-Marie Lee"),
        ("Ann Lee met Ida Roe.", "Roe", "Ida Roe"),
        ("Ann Lee met Ida Roe.", "Lee and Roe", None),
        ("Ann Lee met Ida Roe.", "Ann Lee and Roe", None),
        ("Ann Lee met Ida Roe.", "Lee and Ida Roe", None),
        ("The well is dry.", "Velmora", "Velmora"),
        ("The well is dry.", "Dunlow Pumps", "Dunlow Pumps"),
        ("The well is dry.", "the engineers", None),
        ("The well is dry.", "an engineer", None),
        ("The well is dry.", "Ann Lee and Bo Marsh", None),
        ("The well is dry.", "the baker, Ann Lee,", "Ann Lee"),
        ("The well is dry.", "Ann Lee of Dunlow Pumps", "Ann Lee"),
        ("The well is dry.", "a spokeswoman for Dunlow Pumps", None),
    ],
)
def test_a_name_means_who_bears_it(before: str, mention: str, name: str | None) -> None:
    assert after(before, mention) == name


def test_the_name_is_where_it_is_first_printed_most_fully() -> None:
    for before, place in (("Ann Lee sold it. Ann Lee left.", 0), ("Lee sold it. Ann Lee left. Ann Lee came.", 13)):
        (quote,) = find_quotes(f"{before}\n\n{WORDS.format('Lee')}")
        assert quote.source is not None
        assert quote.source.referent is not None
        assert (quote.source.referent.start, quote.source.name) == (place, "Ann Lee")


def test_who_means_the_one_before_it_and_nobody_of_two() -> None:
    said = "who said the pump was the wrong one for the well, left."
    assert whom(f"Ann Lee, {said}") == "Ann Lee"
    assert whom(f"Ann Lee met Bo Marsh, {said}") == "Bo Marsh"
    for nobody in ("Ann Lee and Bo Marsh,", "Ann Lee, Ida Roe and Bo Marsh,", "The baker,", "Those", "People"):
        assert whom(f"{nobody} {said}") is None


# Lines of the layout --------------------------------------------------------------------------------------------------

SIGNED = "The story of the well.\n\n“The pump is the wrong one for a well of this depth.” — "


def signers(signature: str) -> list[str | None]:
    return [quote.source and quote.source.name for quote in find_quotes(SIGNED + signature)]


def test_a_signature_and_what_describes_it_have_twenty_four_words_and_marks() -> None:
    for words, expected in ((24, ["Ann Lee"]), (25, [])):
        assert signers("Ann Lee, " + " ".join(["baker"] * (words - 3))) == expected


def test_the_name_of_a_signature_has_eight_words() -> None:
    assert signers("Ann" + " Ann" * 6 + " Lee") == ["Ann" + " Ann" * 6 + " Lee"]
    assert signers("Ann" + " Ann" * 7 + " Lee") == []


def test_what_is_signed_has_two_words() -> None:
    for said, expected in (("No way.", 1), ("No.", 0)):
        assert len(find_quotes(f"The story of the well.\n\n“{said}” — Ann Lee")) == expected


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
def test_two_labels_in_capitals_make_a_transcript_or_four_of_which_one_comes_back(
    labels: list[str], transcript: list[str]
) -> None:
    lines = [f"{label}: The pump is the wrong one for the well." for label in labels]
    found = find_quotes("\n\n".join(["The town met on Monday.", *lines]))
    assert [quote.source.mention.text for quote in found if quote.source and quote.rule == "transcript"] == transcript
