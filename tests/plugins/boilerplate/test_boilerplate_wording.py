"""Lines that are boilerplate by their wording, and lines that stay because the story refers to them."""

from __future__ import annotations

import itertools
from typing import Literal

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate import BoilerplateSettings, default_resources, find_boilerplate, find_by_wording
from newsparse_boilerplate.lines import lines_of
from newsparse_boilerplate.wording.matching import match_lines
from newsparse_boilerplate.wording.own_phrases import OwnPhrases

HEAD = "The survey office counted eleven storks on the roofs of Velmar this year, three more than in any year before."
FOOT = "Two of them were fitted with rings, and one had flown in from a tower four hundred miles to the south of it."


def rules(*lines: str, phrases: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    text = "\n".join(lines)
    found = match_lines(text, lines_of(text, split_blocks(text)), OwnPhrases.of(phrases), default_resources())
    return [(finding.span.of(text), finding.rule) for finding in found]


def is_removed(line: str, before: str = HEAD, after: str = FOOT) -> bool:
    """Whether a line between two paragraphs is boilerplate."""
    found = rules(before, line, after)
    assert found == [] or [content for content, _ in found] == [line]
    return bool(found)


def test_each_finding_names_its_rule() -> None:
    """Listed lines, listed openings, patterns, own phrases; weak phrases alone are not sufficient."""
    assert rules(
        "Skip to main content",
        HEAD,
        "Exit mobile version",
        "Share this article with all friends of storks",
        "News | Sport | Weather",
        "Facebook",
        "Stork of the day",
        FOOT,
        "Recommended for you",
        phrases=("stork of the day",),
    ) == [
        ("Skip to main content", "line:en"),
        ("Exit mobile version", "line:en"),
        ("Share this article with all friends of storks", "opening:en"),
        ("News | Sport | Weather", "pattern:bar"),
        ("Stork of the day", "own"),
        ("Recommended for you", "line:en"),
    ]


def test_a_story_without_boilerplate_has_no_findings() -> None:
    assert rules(HEAD, "Storks", FOOT) == []
    assert rules() == []


@pytest.mark.parametrize(
    ("phrases", "whole", "openings"),
    [
        ((), set(), ()),
        (("Tide Table", "tide table:"), {"tide table"}, ()),
        (("Tide *", "Tides…", "Tide table ... "), set(), ("tide", "tides", "tide table")),
        (("", " ", "*", "…", "Tide table"), {"tide table"}, ()),
        (("3,214 boats",), {"# boats"}, ()),
    ],
)
def test_own_phrases_are_whole_lines_or_openings(
    phrases: tuple[str, ...], whole: set[str], openings: tuple[str, ...]
) -> None:
    own = OwnPhrases.of(phrases)
    assert (set(own.lines), own.openings) == (whole, openings)
    assert bool(own) == bool(whole or openings)


def test_own_phrases_are_found_even_if_the_story_refers_to_them() -> None:
    spoken_of = ("Exit mobile version", "That was how the poem ended in the schools of Velmar.")
    assert rules(HEAD, *spoken_of) == [] or rules("A sign said:", *spoken_of) == []
    assert rules("A sign said:", *spoken_of, phrases=("exit mobile version",)) == [("Exit mobile version", "own")]


def test_a_line_with_a_listed_opening_that_continues_like_a_story_stays() -> None:
    assert is_removed("Share this article with your friends in the towns of the coast.")
    assert not is_removed("Share this article with the towns of the coast, said Roe.")
    assert is_removed("This website uses cookies to show our readers more of the boats and the ice.")
    assert not is_removed("This website uses cookies, the harbour office said, and so do all others.")


def test_a_link_before_the_first_line_of_the_story_may_be_its_headline() -> None:
    """A line that is listed as a whole can't be the headline."""
    link = "Watch: Storks return to Velmar"
    assert not rules(link, HEAD, FOOT)
    assert rules(HEAD, link, FOOT) == [(link, "label")]
    assert rules("Skip to main content", link, HEAD, FOOT) == [("Skip to main content", "line:en")]
    assert rules("Related articles", HEAD) == [("Related articles", "line:en")]


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ('"Exit mobile version", the sign says to this day, and nobody knows why.', True),
        ("'Exit mobile version', the sign says to this day, and nobody knows why.", True),
        ("The sign says: “Exit mobile version and keep left” to this day, for a reason.", True),
        ("Nobody knows why they should exit mobile version or what else is meant.", False),
    ],
)
def test_a_line_that_the_story_quotes_stays(said: str, stays: bool) -> None:
    assert is_removed("Exit mobile version", before=said) is not stays
    assert is_removed("Exit mobile version", after=said) is not stays


def test_one_word_in_quotation_marks_does_not_quote_a_line() -> None:
    assert is_removed(
        "Advertisement", before='The wall was white but for the word "advertisement" in one corner of it.'
    )


def test_lines_after_the_end_of_the_story_are_not_referred_to() -> None:
    assert rules('The sign says "exit mobile version" to this day.', "Exit mobile version") == [
        ("Exit mobile version", "line:en")
    ]


@pytest.mark.parametrize(
    "announced",
    [
        "The last words of the poem were these, in letters a yard high.",
        "The word was painted on the wall in letters a yard high.",
        "Nobody forgot the last line of the poem.",
        "Nobody forgot the lines of the poem.",
        "There was one phrase that everybody knew.",
        "They put up a sign a yard high.",
        "There was a message from the harbour.",
        "There was a note from the harbour.",
        "They hung up a banner a yard high.",
        "They hung up a poster a yard high.",
        "The town had a slogan at last.",
        "The paper had a headline at last.",
        "The jar had a label at last.",
        "The book had a title at last.",
    ],
)
def test_a_line_that_the_story_announces_and_refers_to_stays(announced: str) -> None:
    after = "That was all that it said for nine years."
    assert not is_removed("Exit mobile version", before=announced, after=after)
    assert is_removed("Exit mobile version", before=announced)
    assert is_removed("Exit mobile version", before="The ferry sails again from Monday.", after=after)
    assert is_removed("Exit mobile version", before=announced, after=after.rstrip("."))
    assert not rules("Exit mobile version", after)


@pytest.mark.parametrize(
    ("after", "stays"),
    [
        (f"{beginning} for nine years.", True)
        for beginning in (
            "That was so",
            "This is so",
            "Those words were there",
            "These are there",
            "It ran",
            "It appeared",
            "This read so",
            "It came",
            "It hung there",
            "It stood there",
            "That line, all agreed, was there",
            "This phrase was there",
            "That one sentence was there",
            "That message was there",
            "That sign was there",
            "That notice was there",
            "That label was there",
            "That word was there",
            "Those lines were there",
            "With that they fell silent",
            "In this they believed",
            "Under those they sat",
            "By these they lived",
            "If that was all, they stayed",
            "After that they fell silent",
            "AFTER THAT they fell silent",
        )
    ]
    + [
        ("That boat was there for nine years.", False),
        ("They were there for nine years.", False),
        ("It may be there for nine years.", False),
        ("The ferry, with that, was there for nine years.", False),
        ("With all of it they fell silent for nine years.", False),
        ("Withthat they fell silent.", False),
        ("It hungrily ate for nine years.", False),
        ("After thatching the roof they fell silent.", False),
    ],
)
def test_the_next_sentence_refers_to_a_line_with_a_demonstrative(after: str, stays: bool) -> None:
    assert is_removed("Exit mobile version", before="They put up a sign.", after=after) is not stays


def test_only_the_first_hundred_different_lines_are_searched_in_the_text() -> None:
    """A text with more of them is a page, not a story that refers to its lines; the search would be quadratic."""
    labels = [
        f"Read more about the boats of Velmar {letter}{other}".title()
        for letter in "abcdefghijk"
        for other in "abcdefghijk"
    ]
    said = [(label, f'"{label}", says a sign.') for label in labels]
    removed = [content for content, _ in rules(HEAD, *(line for pair in said for line in pair), FOOT)]
    assert removed == labels[100:]
    twice = [said[0], *said[:100]]
    assert rules(HEAD, *(line for pair in twice for line in pair), FOOT) == []


def test_link_residue_is_removed_from_lines_that_stay() -> None:
    text = f"{HEAD}\nThe pilot, opens new tab, said no to the offer of the harbour office.\nOpens in new tab\n{FOOT}"
    found = [(f.span.of(text), f.category, f.rule) for f in find_by_wording(text, split_blocks(text))]
    assert found == [
        ("Opens in new tab", "app_residue", "line:en"),
        (", opens new tab", "app_residue", "inline"),
    ]


def test_kept_categories_stay_whatever_the_rule() -> None:
    text = f"{HEAD}\nThe pilot, opens new tab, said no to the offer.\nOpens in new tab\nAdvertisement\n{FOOT}"
    kept = BoilerplateSettings(keep=("app_residue",))
    assert [f.span.of(text) for f in find_boilerplate(text, settings=kept)] == ["Advertisement"]


@pytest.mark.parametrize(
    "line",
    [
        "(Opens in new window)",
        "Nets (Opens in new window)",
        "Click to share on X (Opens in new window)",
        "Click to share (Opens in new window) on X",
    ],
)
@pytest.mark.parametrize("mode", ["article", "page"])
def test_no_part_of_a_text_is_annotated_twice(line: str, mode: Literal["article", "page"]) -> None:
    labels = [f"{letter.upper()}oats" for letter in "abcdefghijklmnopqrstuvwxyz"]
    text = "\n\n".join([*labels, HEAD, FOOT, HEAD, line, *labels])
    found = find_boilerplate(text, settings=BoilerplateSettings(mode=mode, strictness="thorough"))
    spans = [finding.span for finding in found]
    assert not [pair for pair in itertools.pairwise(sorted(spans)) if pair[0].overlaps(pair[1])]


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Members only", True),  # a label that few publishers print
        ("Advertisement", False),
        ("Read more", False),  # a label that many print
        ("Already a subscriber? Log in", False),  # not the form of a subheading
        ("Sign up for our newsletter", False),  # the page speaks
        ("Close this dialog", False),  # technical
    ],
)
def test_a_label_that_few_publishers_print_may_be_a_subheading_between_paragraphs(line: str, stays: bool) -> None:
    assert (rules(HEAD, line, FOOT) == []) is stays
    assert rules(HEAD, FOOT, line) != []
