"""The parts in the layouts of wires and pages, each with an invented story."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.model import Article, Hints

LEAD = (
    "The harbour of Kelmsund is shut until the ice has gone, its master said on Tuesday, for the first time since 1929."
)
NEXT = "Nine trawlers are caught between the two moles. No one has been hurt, and there is food for a month."


def parse(text: str, hints: Hints | None = None) -> Article:
    article = newsparse.parse(text, hints=hints)
    assert not article.problems
    return article


def printed(article: Article) -> dict[str, str | list[str] | None]:
    """The words of each part of the furniture."""
    text = article.text
    return {
        "headline": article.headline.span.of(text) if article.headline else None,
        "standfirst": article.standfirst.span.of(text) if article.standfirst else None,
        "byline": article.byline.span.of(text) if article.byline else None,
        "captions": [caption.span.of(text) for caption in article.captions],
        "subheadings": [heading.span.of(text) for heading in article.subheadings],
    }


def test_wire_copy_has_a_headline_a_place_line_and_a_story() -> None:
    article = parse(
        f"Ice keeps the boats in port\n\nHarbour closed in Kelmsund\n\nKELMSUND (Reuters) – {LEAD}\n\n{NEXT}\n"
    )
    assert printed(article) == {
        "headline": "Ice keeps the boats in port",
        "standfirst": None,
        "byline": None,
        "captions": ["Harbour closed in Kelmsund"],
        "subheadings": [],
    }
    assert article.captions[0].rule == "place_line"
    assert article.body.text == f"{LEAD}\n\n{NEXT}"


def test_a_page_has_a_headline_a_byline_and_a_dateline() -> None:
    found = printed(parse(f"Ice keeps the boats in port\nBy Ann Lowell\nKELMSUND, Norway (AP) — {LEAD}\n{NEXT}\n"))
    assert found["headline"] == "Ice keeps the boats in port"
    assert found["byline"] == "By Ann Lowell"
    assert found["standfirst"] is None


def test_a_hard_wrapped_wire_story_may_have_a_headline_in_capitals() -> None:
    text = (
        "ICE KEEPS THE BOATS IN PORT\n    KELMSUND, Norway, March 3 - The harbour of Kelmsund is shut\n"
        "until the ice has gone, its master said today, for the first\ntime since 1929.\n"
        "    Nine trawlers are caught between the two moles, but no one\nhas been hurt, he said.\n"
    )
    assert printed(parse(text))["headline"] == "ICE KEEPS THE BOATS IN PORT"


def test_a_standfirst_is_between_headline_and_byline() -> None:
    deck = "The master of the harbour says that it is the first time since 1929. The crews are playing cards."
    article = parse(f"Ice keeps the boats in port\n\n{deck}\n\nBy Ann Lowell\n\n{LEAD}\n\n{NEXT}\n")
    found = printed(article)
    assert (found["headline"], found["standfirst"], found["byline"]) == (
        "Ice keeps the boats in port",
        deck,
        "By Ann Lowell",
    )
    assert article.body.text.startswith("The harbour of Kelmsund")


def test_bullets_under_the_headline_are_the_standfirst() -> None:
    bullets = "* Nine trawlers caught in the ice\n* First time since 1929, master says"
    found = printed(parse(f"Ice keeps the boats in port\n\n{bullets}\n\nKELMSUND (Reuters) - {LEAD}\n\n{NEXT}\n"))
    assert found["standfirst"] == bullets


def test_a_headline_may_follow_residue_of_the_page() -> None:
    headline = "Ice keeps the boats in port for a week"
    text = f"Home\nSport\nWorld News\n{headline}\nBy Ann Lowell\n14 March 2025\n{LEAD}\n{NEXT}\n"
    assert printed(parse(text))["headline"] == headline


def test_a_caption_with_a_copyright_mark_below_the_headline_is_not_the_headline() -> None:
    text = (
        "Shop | Basket (0) | Register\n\nMarkets  Machinery  Livestock\n\nYou are here: Home > Livestock > Sheep\n\n"
        "Marlow ram sells for record sum after bids by telephone\n\nIda Crane\n\n18 Sept 2025\n\n"
        "Lot 12, the ram Velmora Duke, with breeder Bo Strand. © Marlow Farm Week\n\n"
        "A ram has been sold in Marlow for the highest price ever paid at the autumn sale of the breed.\n\n"
        "It went to a bidder from the islands, who had not seen it, after a contest of six minutes.\n\n"
        "The auctioneer said that he had run out of breath and then out of numbers to call.\n"
    )
    article = newsparse.parse(text)
    assert article.headline is not None
    assert article.headline.text == "Marlow ram sells for record sum after bids by telephone"


def test_a_headline_is_found_without_a_dateline_or_byline() -> None:
    article = parse(f"Ice keeps the boats in port\n\n{LEAD}\n\n{NEXT}\n")
    assert printed(article)["headline"] == "Ice keeps the boats in port"
    assert article.headline is not None
    assert article.headline.rule == "score"


def test_a_headline_that_ends_in_a_full_stop_is_recognized_by_its_lead() -> None:
    article = parse(f"Harbour master shuts Kelmsund harbour.\n\n{LEAD}\n\n{NEXT}\n")
    assert article.headline is not None
    assert article.headline.text == "Harbour master shuts Kelmsund harbour."


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}\n\n{NEXT}\n",
        f"{LEAD} {NEXT} " * 8,
        f"No one saw it coming.\n\n{LEAD}\n\n{NEXT}\n",
        f"It was late when they came.\n{LEAD}\n{NEXT}\n",
        f"By the time the ice came, the boats were in port.\n\n{LEAD}\n\n{NEXT}\n",
        f"* {LEAD}\n* {NEXT}\n",
        "",
        "\n \n",
        "Ice",
    ],
    ids=["body", "giant line", "short first sentence", "line layout", "by the time", "list", "empty", "blank", "word"],
)
def test_a_text_without_furniture_has_no_annotations_of_it(text: str) -> None:
    article = parse(text)
    found = printed(article)
    assert (found["headline"], found["standfirst"], found["captions"], found["subheadings"]) == (None, None, [], [])


def test_a_short_sentence_of_the_story_never_becomes_furniture() -> None:
    story = f"{LEAD}\n\nIt will pass.\n\n{NEXT}\n\n“We wait,” she said.\n\n{NEXT} Still.\n\nNo one knows when.\n"
    article = parse(f"KELMSUND, Norway (AP) — {story}")
    assert "It will pass." in article.body.text
    assert "No one knows when." in article.body.text
    assert article.subheadings == ()


def test_the_headline_of_the_hints_is_recognised() -> None:
    text = f"Kelmsund Courier\nMore news\nIce keeps boats in port.\n{LEAD}\n{NEXT}\n"
    article = parse(text, Hints(headline="ICE KEEPS BOATS IN PORT"))
    assert article.headline is not None
    assert article.headline.span.of(text) == "Ice keeps boats in port."
    assert article.headline.rule == "hint"


def test_dates_and_reading_times_are_not_headlines() -> None:
    text = f"March 14, 2025\n5 min read\nIce keeps the boats in port\n{LEAD}\n{NEXT}\n"
    assert printed(parse(text))["headline"] == "Ice keeps the boats in port"


def test_subheadings_are_between_paragraphs_and_part_of_the_body() -> None:
    article = parse(
        f"Ice keeps the boats in port\n\n{LEAD}\n\nFood for a month\n\n{NEXT}\n\nWhat happens next?\n\n{LEAD}\n"
    )
    assert printed(article)["subheadings"] == ["Food for a month", "What happens next?"]
    assert "Food for a month" in article.body.text
    assert all("Food for a month" not in paragraph.text for paragraph in article.paragraphs)


@pytest.mark.parametrize(
    "line",
    ["and so on", "Kelmsund 12 41 3", "It will pass.", "He said:", "* Food", "12.5", "Food | Crews", "Why not!"],
)
def test_other_lines_are_not_subheadings(line: str) -> None:
    article = parse(f"{LEAD}\n\n{line}\n\n{NEXT}\n")
    assert article.subheadings == ()


def test_a_repeated_line_is_not_a_subheading() -> None:
    article = parse(f"{LEAD}\n\nStory goes on below\n\n{NEXT}\n\nStory goes on below\n\n{LEAD}\n")
    assert article.subheadings == ()


def test_an_item_of_a_digest_is_not_a_standfirst() -> None:
    items = (
        "KELMSUND - The harbour office says that it will not be hurried by anybody. (HARBOUR to come)",
        "PORT ELAN - Eleven boats are caught in the ice and crews are fed by sledge from land. (ICE to come)",
    )
    text = "\n\n".join(("Main stories of the morning, Feb 20", "What the wire has for Friday, Feb 20:", *items))
    article = newsparse.parse(text)
    assert article.standfirst is None
    assert items[0].partition(" - ")[2] in article.body.text
