"""Lines that are bylines, similar lines that are not, and the positions in which bylines are found."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.lexicon import LexiconSettings, default_lexicon
from newsparse.model import Byline
from newsparse.text import split_blocks
from newsparse_furniture import parse_byline
from newsparse_furniture.byline import find_byline

HEAD = "Ice keeps the boats in port"
STORY = "The harbour of Kelmsund is shut until the ice has gone, its master said on Tuesday."


def found(text: str, before: int | None = None) -> str | None:
    byline = find_byline(text, split_blocks(text), before=before)
    return byline and byline.span.of(text)


def under_headline(*lines: str) -> str | None:
    """The byline in blocks between a headline and a story."""
    return found("\n\n".join((HEAD, *lines, STORY)))


def read(line: str) -> Byline:
    byline = parse_byline(line)
    assert byline is not None
    return byline


BYLINES = [
    "By Ann Lowell",
    "(By Ann Lowell)",
    "By: Ann Lowell",
    "Author: Ann Lowell",
    "Opinion by Ann Lowell",
    "Words by: Ann Lowell",
    "By Ann Lowell - Interview",
    "By Ann Lowell, 4 March 2025",
    "By Ann Lowell | 10:31",
    "By Ann Lowell ann@courier.example",
    "By the Associated Press",
    "By Harbour Desk",
    "Reuters Staff",
    "Staff and agencies",
    "The Associated Press",
    "Ann Lowell, Courier News",
    "Ann Lowell in Kelmsund",
    "Ann Lowell in Kelmsund and Bo Marsh in Port Marlow",
    "Ann Lowell for the Associated Press",
    "Ann Lowell | Courier News",
    "Ann Lowell and agencies",
    "Ann Lowell correspondent",
    "Ann Lowell (Courier News)",
    "Ann Lowell (Courier News) in Kelmsund",
    "By Ann Lowell | Courier X",
    "By Ann X",
]
NOT_BYLINES = [
    "By Ann Lowell?",
    "(By the way)",
    "(Ann Lowell in Kelmsund)",
    "By the harbour",
    "By and by",
    "By press time no one had called",
    "Ann Lowell",
    "Kelmsund",
    "ann lowell in kelmsund",
    "ANN LOWELL, COURIER NEWS",
    "Ann Lowell in Kelmsund;",
    "Ann Lowell in Kelmsund.",
    "Ann Lowell/Courier News",
    "Ann Lowell (Kelmsund",
    "Ann Lowell | Courier News | Getty Images",
    "Ann Lowell, the master of the harbour",
    "Staff of the harbour office",
    "Courier",
]


@pytest.mark.parametrize("line", BYLINES)
def test_a_line_is_a_byline(line: str) -> None:
    assert under_headline(line) == line


@pytest.mark.parametrize("line", NOT_BYLINES)
def test_a_line_is_not_a_byline(line: str) -> None:
    assert under_headline(line) is None


def test_the_first_line_of_a_text_is_a_byline_only_with_by() -> None:
    line = "Ann Lowell in Kelmsund"
    assert found(f"{line}\n\n{STORY}") is None
    assert found(f"{HEAD}\n\n{line}\n\n{STORY}") == line


def test_the_first_of_two_bylines_is_the_byline() -> None:
    assert under_headline("By Ann Lowell", "By Bo Marsh") == "By Ann Lowell"


def test_a_byline_is_before_the_second_paragraph_of_the_story() -> None:
    byline = "By Ann Lowell"
    assert found(f"{HEAD}\n\n{STORY}\n\n{byline}\n\n{STORY}") == byline
    assert found(f"{HEAD}\n\n{STORY}\n\n{STORY}\n\n{byline}\n\n{STORY}") is None


def test_a_byline_is_before_the_dateline() -> None:
    text = f"{HEAD}\n\nKELMSUND (AP) - Bread is short\n\nBy Ann Lowell\n\n{STORY}"
    assert found(text) == "By Ann Lowell"
    assert found(text, before=text.index("KELMSUND")) is None


def test_a_paragraph_of_the_story_ends_like_a_sentence() -> None:
    long = "Bread is short in the town, and the mail has not come since Sunday"
    assert under_headline(*[long] * 3, "By Ann Lowell") == "By Ann Lowell"
    for end in (".", "!", "?", ".”"):
        assert under_headline(*[long + end] * 2, "By Ann Lowell") is None


def test_a_name_and_a_title_on_two_lines_are_one_byline() -> None:
    for title in ("Political correspondent", "Reporter"):
        assert under_headline(f"Ann Lowell\n{title}") == f"Ann Lowell\n{title}"
    assert under_headline("Ann Lowell\nHarbour master") is None


def test_the_date_on_the_next_line_belongs_to_the_byline() -> None:
    assert under_headline("By Ann Lowell\nUpdated 4 March 2025, 10:31") == "By Ann Lowell\nUpdated 4 March 2025, 10:31"
    assert under_headline("By Ann Lowell", "Updated 4 March 2025, 10:31") == "By Ann Lowell"


def test_the_organization_on_the_next_line_belongs_to_the_byline() -> None:
    assert under_headline("By Ann Lowell\nCourier News") == "By Ann Lowell\nCourier News"
    assert under_headline("By Ann Lowell\nBread is short in the town") == "By Ann Lowell"


def test_a_dateline_may_follow_in_the_same_line() -> None:
    for dateline in ("KELMSUND (AP) - ", "KELMSUND, Norway -- "):
        assert found(f"{HEAD}\n\nBy Ann Lowell {dateline}{STORY}") == "By Ann Lowell"
    assert found(f"{HEAD}\n\nBy Ann Lowell {STORY}") is None


def test_a_note_may_precede_a_byline_in_its_line() -> None:
    assert found(f"{HEAD}\n\n(Adds details) By Ann Lowell KELMSUND (AP) - {STORY}") == "By Ann Lowell"


def test_brackets_around_a_byline_belong_to_its_span() -> None:
    byline = read("(By Ann Lowell in Kelmsund)")
    assert byline.span.of("(By Ann Lowell in Kelmsund)") == "(By Ann Lowell in Kelmsund)"
    assert byline.names == ("Ann Lowell",)
    assert [place.name for place in byline.locations] == ["Kelmsund"]


def test_white_space_around_a_line_does_not_belong_to_the_byline() -> None:
    line = "  By Ann Lowell  "
    assert read(line).span.of(line) == "By Ann Lowell"
    for empty in ("", "   ", "By", "By ", "()", "( )"):
        assert parse_byline(empty) is None


@pytest.mark.parametrize(
    ("line", "is_byline"),
    [
        ("Ann Lowell political correspondent", True),
        ("Ann Lowell chief political correspondent", True),
        ("Ann Correspondent", False),
        ("Correspondent Lowell", False),
    ],
)
def test_a_name_of_two_words_with_a_job_is_a_byline(line: str, is_byline: bool) -> None:
    assert under_headline(line) == (line if is_byline else None)


@pytest.mark.parametrize("line", ["Kelmsund Wire", "By Kelmsund Wire", "By Ann Lowell, Kelmsund Wire"])
def test_an_agency_of_the_lexicon_settings_is_recognised_in_bylines(line: str) -> None:
    lexicon = default_lexicon().with_additions(LexiconSettings(agencies=["Kelmsund Wire"]))
    text = f"{HEAD}\n\n{line}\n\n{STORY}"
    byline = find_byline(text, split_blocks(text), lexicon=lexicon)
    assert byline is not None
    assert byline.organization is not None
    assert byline.organization.text == "Kelmsund Wire"


def test_names_of_sites_in_menus_are_not_bylines() -> None:
    for name in ("CTV", "Fox News", "Reuter", "Politico"):
        assert under_headline(name) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Quill", ("Ada Quill",)),
        ("By Ada Quill and Tom Varga", ("Ada Quill", "Tom Varga")),
        ("By the time it sailed, the quay was full.", ()),
        ("By Monday all tickets were sold.", ()),
    ],
)
def test_a_line_below_the_lead_of_a_dateline_is_a_byline_only_if_it_names_people(
    line: str, names: tuple[str, ...]
) -> None:
    lead = "TARN BRIDGE, April 25 (Reuters) - The ferry is back in the bay, the office said on Tuesday."
    end = "It was out of service for three winters after a dispute over the fees of the harbour."
    article = newsparse.parse(f"{lead}\n\n{line}\n\n{end}\n")
    assert (article.byline.names if article.byline else ()) == names
    assert not article.subheadings
    assert (line in article.body.text) is not bool(names)
