"""Formats of other tools: JSON-LD, Web Annotation and brat say what the article says, with its offsets."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

import attrs
import pytest
from hypothesis import given

import newsparse
from newsparse import DecodeError, Hints
from newsparse.export.brat import dumps as to_brat
from newsparse.export.brat import read_quotes
from newsparse.export.jsonld import to_jsonld
from newsparse.export.web_annotation import to_web_annotation
from newsparse.testing.strategies import stories

STORY = """Ferry is back

By Joan Marsh

TARN BRIDGE, March 3 (Reuters) - “Mind the gap,” engineer Ada Lunn said. “It is wide.”

Officials said the old ship was sold.

(Reporting by Paul Okander; Editing by Ruth Amesbury)
"""

STANDOFF = (
    r"T\d+\t\w+ \d+ \d+(;\d+ \d+)*\t.+",
    r"R\d+\t\w+ Arg1:T\d+ Arg2:T\d+",
    r"A\d+\t\w+ T\d+ \w+",
    r"#\d+\tAnnotatorNotes T\d+\t.+",
)
"""The lines of brat standoff that are written."""

OF_ARTICLE = {
    "@context", "@type", "identifier", "headline", "alternativeHeadline", "inLanguage", "datePublished", "dateCreated",
    "articleBody", "wordCount", "dateline", "locationCreated", "sourceOrganization", "author", "editor", "translator",
    "contributor", "creditText", "correction", "hasPart",
}  # fmt: skip
"""The properties of schema.org's NewsArticle (https://schema.org/NewsArticle) that are written."""


def test_jsonld_is_a_news_article_with_its_people_and_quotes() -> None:
    made = to_jsonld(newsparse.parse(STORY, Hints(id="a1", language="en")))
    assert made.keys() <= OF_ARTICLE
    assert (made["@type"], made["headline"], made["identifier"]) == ("NewsArticle", "Ferry is back", "a1")
    assert [node["name"] for node in made["author"]] == ["Joan Marsh", "Paul Okander"]
    assert [node["name"] for node in made["editor"]] == ["Ruth Amesbury"]
    assert made["sourceOrganization"]["name"] == "Reuters"
    named, unnamed = made["hasPart"]
    assert named["creator"] == {"@type": "Person", "name": "Ada Lunn"}
    assert "creator" not in unnamed
    assert unnamed["creditText"] == "Officials"


def test_jsonld_has_the_day_of_the_hints_if_the_text_prints_none() -> None:
    hints = newsparse.Hints(date=dt.date(2024, 5, 6))
    assert to_jsonld(newsparse.parse(STORY, hints))["datePublished"] == "2024-05-06"
    assert "datePublished" not in to_jsonld(newsparse.parse(STORY))


def test_jsonld_never_invents_the_year_of_a_date() -> None:
    assert "dateCreated" not in to_jsonld(newsparse.parse(STORY))


def test_jsonld_of_a_text_without_anything_has_no_empty_properties() -> None:
    assert to_jsonld(newsparse.parse("")).keys() == {"@context", "@type", "wordCount"}


@given(story=stories.stories())
def test_web_annotations_select_the_words_at_their_positions(story: Any) -> None:
    article = newsparse.parse(story.text, Hints(id="a b"))
    page = to_web_annotation(article)
    identifiers = [item["id"] for item in page["items"]]
    assert len(identifiers) == len(set(identifiers))
    assert not any(" " in identifier for identifier in identifiers)
    for item in page["items"]:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            position, quoted = target["selector"]
            assert story.text[position["start"] : position["end"]] == quoted["exact"]
            around = quoted["prefix"] + quoted["exact"] + quoted["suffix"]
            assert around in story.text
        links = [body["source"] for body in item["body"] if body.get("purpose") == "linking"]
        assert set(links) <= set(identifiers)
    kinds = [item["body"][0]["value"] for item in page["items"]]
    assert kinds.count("quote") == len(article.quotes)
    json.dumps(page)


@given(story=stories.stories())
def test_the_quotes_of_a_brat_file_are_read_as_they_were_written(story: Any) -> None:
    article = newsparse.parse(story.text)
    read = read_quotes(article.text, to_brat(article))
    assert len(read) == len(article.quotes)
    for one, quote in zip(read, article.quotes, strict=True):
        assert (one.form, one.cue) == (quote.form, quote.cue)
        assert one.speaker == quote.speaker
        assert "".join(one.text.split()) == "".join(quote.text.split())
        assert one.content[0].span.start == quote.content[0].span.start


def test_each_line_of_a_brat_file_is_standoff_and_its_words_are_those_of_the_text() -> None:
    for line in to_brat(newsparse.parse(STORY)).splitlines():
        assert any(re.fullmatch(form, line) for form in STANDOFF)
        if line[0] == "T":
            _, offsets, words = line.split("\t")
            spans = [pair.split() for pair in offsets.partition(" ")[2].split(";")]
            assert " ".join(STORY[int(start) : int(end)] for start, end in spans) == words


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("T1\tContent 0 99\twords", "line 1: offsets 0 99 are outside the text of 9 code points"),
        ("T1\tContent 4 2\twords", "line 1"),
        ("T1 Content", "line 1: 'T1 Content' is not a text-bound annotation of brat"),
        ("T1\tContent 0 2\twords\nA1\tForm T1 loud", "the form 'loud' is not a form of quotes"),
    ],
)
def test_a_malformed_brat_file_is_a_decode_error_that_names_the_line(lines: str, message: str) -> None:
    with pytest.raises(DecodeError, match=re.escape(message)):
        read_quotes("Ann said.", lines)


def test_other_labels_and_orders_of_a_brat_file_are_accepted() -> None:
    relation = "A1\tForm T9 indirect\nR1\tSource Arg1:T9 Arg2:T2"
    lines = [relation, "T2\tSource 0 3\tAnn", "T9\tContent 9 14\tit is", "E1\tX:T1", "*\tEquiv T2 T9"]
    (quote,) = read_quotes("Ann said it is.", "\n".join(lines))
    assert quote.form == "indirect"
    assert quote.source is not None
    assert quote.source.mention.text == "Ann"
    assert attrs.asdict(quote)["cue"] is None
