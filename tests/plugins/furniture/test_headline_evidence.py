"""First lines that are headlines, and first lines without a full stop that are not."""

from __future__ import annotations

import pytest

import newsparse

LEAD = (
    "The harbour of Kelmsund is shut until the ice has gone, its master said on Tuesday, for the first time since 1929."
)
NEXT = "Nine trawlers are caught between the two moles. No one has been hurt, and there is food for a month."
DATELINE = "KELMSUND, Norway (AP) — "

BROKEN = {
    "article": "Harbour master Ada Quill, who on Monday closed the",
    "conjunction": "Nine trawlers caught in the ice and",
    "possessive": "The crews went ashore and saw their",
    "bracket": "The trawlers of Kelmsund (",
}
OTHERS = {
    "two sentences": "We were given tickets for the ferry by its owner. All opinions here are mine alone",
    "caption": "Trawlers lie in the ice near the moles. (Harbour Office)",
    "address": "Tested by: Ada Quill More info: www.kelmsund.example",
    "mail": "Write to Ada Quill about it: ada@kelmsund.example",
    "picture": "Come and see the boats with us this week 🙂",
    "picture and selector": "Come and see the boats with us below ⬇️",
    "bar": "Kelmsund Courier and the news of the day |",
    "too long": "Nine trawlers that had gone out on Monday morning for cod and haddock, the last of the winter, are "
    "now caught in the ice between the moles of Kelmsund where no one can reach them",
    "Japanese sentence": "港は氷のため閉鎖された。船長は火曜日に明らかにした 九隻の漁船が 閉じ込められた",
    "Japanese paragraph": "ケルムスンド港 (北部) の 閉鎖 について 港長は火曜日、氷が解けるまで続くと述べた。",
    "Hindi paragraph": "बंदरगाह बर्फ पिघलने तक बंद रहेगा, कप्तान ने मंगलवार को कहा।",
}
HEADLINES = {
    "particle": "The boats that no one is waiting for",
    "caps": "ICE HALTS BOATS IN SERIE A",
    "vitamin": "Crews of Kelmsund are short of vitamin A",
    "question and answer": "Ice in the harbour? Crews play cards",
    "abbreviation": "Kelmsund settles with Norw. Trawlers Assn. AG over ice",
    "title case": "The Master Shut The Harbour. Here Is What Comes Next",
    "exclamation": "Harbour of Kelmsund is free of ice again!",
    "quotation": "Ice keeps us ‘safe and bored’",
    "plus": "Crews sign up for Harbour TV+",
}


def headline(text: str) -> str | None:
    article = newsparse.parse(text)
    assert not article.problems
    return article.headline and article.headline.span.of(text)


@pytest.mark.parametrize("line", [*BROKEN.values(), *OTHERS.values()], ids=[*BROKEN, *OTHERS])
def test_a_first_line_that_is_broken_off_or_not_a_headline_stays_in_the_body(line: str) -> None:
    article = newsparse.parse(f"{line}\n\n{LEAD}\n\n{NEXT}\n")
    assert article.headline is None
    assert article.standfirst is None
    assert line in article.body.text


@pytest.mark.parametrize("line", BROKEN.values(), ids=BROKEN)
def test_a_line_that_is_broken_off_is_not_a_headline_or_standfirst(line: str) -> None:
    first = "Ice keeps the boats in port"
    article = newsparse.parse(f"{line}\n\n{DATELINE}{LEAD}\n\n{NEXT}\n")
    assert article.headline is None
    article = newsparse.parse(f"{first}\n\n{line}\n\n{DATELINE}{LEAD}\n\n{NEXT}\n")
    assert article.headline is not None
    assert article.headline.span.of(article.text) == first
    assert article.standfirst is None


def test_a_prompt_of_two_sentences_before_the_dateline_is_not_a_headline() -> None:
    prompt = "Are you on one of the trawlers in the ice? Please send your pictures to the harbour office."
    assert headline(f"{prompt}\n\n{DATELINE}{LEAD}\n\n{NEXT}\n") is None
    assert headline(f"{prompt.replace('?', '.')}\n\n{DATELINE}{LEAD}\n\n{NEXT}\n") is None


@pytest.mark.parametrize("line", HEADLINES.values(), ids=HEADLINES)
@pytest.mark.parametrize("dateline", ["", DATELINE], ids=["alone", "dateline"])
def test_headlines_may_end_in_many_ways(line: str, dateline: str) -> None:
    assert headline(f"{line}\n\n{dateline}{LEAD}\n\n{NEXT}\n") == line


def test_a_short_closed_line_of_two_parts_is_a_headline_before_a_dateline() -> None:
    line = "The ice could make history. Again."
    assert headline(f"{line}\n\n{DATELINE}{LEAD}\n\n{NEXT}\n") == line


def test_a_long_line_without_an_end_begins_the_story() -> None:
    """Lines after it are not headlines, however short they are."""
    assert headline(f"{OTHERS['too long']}\n\nThat has happened once before\n\n{LEAD}\n\n{NEXT}\n") is None


ITEMS = ("Anna Quist, The Salt Road", "Bo Ek, A Short History of Rope", "Li Anders, The Weir at Night")


@pytest.mark.parametrize(
    "line", ["The longlist in full:", "FULL LIST OF WINNERS:", "These are the books on the longlist of the prize："]
)
def test_a_line_below_an_announcement_is_not_a_headline(line: str) -> None:
    text = "\n\n".join((line, *ITEMS, LEAD, NEXT))
    article = newsparse.parse(text)
    assert article.headline is None
    assert article.body.text == text


def test_the_line_before_the_one_that_announces_may_be_the_headline() -> None:
    head = "Nine books on the Quay longlist"
    text = "\n\n".join((head, "The longlist in full:", *ITEMS, LEAD, NEXT))
    article = newsparse.parse(text)
    assert article.headline is not None
    assert article.headline.span.of(text) == head
    assert article.standfirst is None


@pytest.mark.parametrize("kicker", ["Analysis:", "Harbour News:", "From the archive:"])
def test_a_section_name_with_a_colon_does_not_announce_a_list(kicker: str) -> None:
    head = "Ice keeps the boats in port"
    text = "\n\n".join((kicker, head, LEAD, NEXT))
    article = newsparse.parse(text)
    assert article.headline is not None
    assert article.headline.span.of(text) == head


def test_before_a_dateline_a_headline_may_precede_a_line_with_a_colon() -> None:
    head = "Ice keeps the boats in port"
    text = "\n\n".join((head, "The news of the day in short:", "Harbour", f"{DATELINE}{LEAD}", NEXT))
    article = newsparse.parse(text)
    assert article.headline is not None
    assert article.headline.span.of(text) == head


def test_a_line_with_a_colon_is_not_a_paragraph() -> None:
    """The text has only labels of a page: the paragraph that a headline needs is missing."""
    text = "\n\n".join(("The boats of our town", "These are the boats today:", "Ada of Kelmsund", "Marlow of Velmar"))
    assert newsparse.parse(text).headline is None
