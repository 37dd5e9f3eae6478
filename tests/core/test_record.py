"""The record: plain data, all keys always present, a text with every span."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, ClassVar

import pytest
from articles import articles
from attrs import frozen
from hostile import VALID
from hypothesis import HealthCheck, given, settings

from newsparse import (
    Annotation,
    Article,
    Byline,
    Credit,
    CreditBlock,
    Dateline,
    Hints,
    PartialDate,
    Person,
    Phrase,
    Pipeline,
    Place,
    Span,
    dumps,
    loads,
)
from newsparse.export.record import SEVERAL, SINGLE
from newsparse.text import fold_space, split_blocks

TEXT = 'FERRY\n\nPier 12 opens. "It is so," said ROE.\n'
KEYS = ["id", *SINGLE, "paragraphs", *SEVERAL, "body", "other", "remarks", "problems", "versions"]


def test_every_key_is_present_even_for_the_empty_text() -> None:
    record = Pipeline(plugins=[]).parse("").to_dict()
    assert list(record) == KEYS
    assert [record[name] for name in SINGLE] == [None] * len(SINGLE)
    assert all(record[name] == [] for name in SEVERAL)
    assert record["body"] == ""


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    return Pipeline(plugins=[], extra=VALID).parse(TEXT + ' "', Hints(site="example.org")).to_dict()


def test_every_span_has_its_text(record: dict[str, Any]) -> None:
    assert record["headline"] == {"text": "FERRY", "span": [0, 5], "rule": "first"}
    (quote,) = record["quotes"]
    assert (quote["form"], quote["section"]) == ("direct", "story")
    assert (quote["text"], quote["speaker"]) == ("It is so,", "ROE")
    assert quote["content"] == [{"text": "It is so,", "span": [23, 32]}]
    assert quote["source"]["name"] == "ROE"
    assert quote["source"]["referent"]["text"] == "ROE"
    assert quote["cue"] is None


def test_an_annotation_with_a_name_has_its_text(record: dict[str, Any]) -> None:
    assert [word["text"] for word in record["other"]["tests.word"]] == ["FERRY", "ROE"]
    assert record["other"]["tests.word"][0]["name"]["text"] == "FERRY"


def test_paragraphs_and_body_are_the_story(record: dict[str, Any]) -> None:
    assert record["paragraphs"][0]["text"].startswith("Pier 12")
    assert record["body"].startswith("Pier 12")


def test_custom_kinds_are_under_other(record: dict[str, Any]) -> None:
    assert list(record["other"]) == ["tests.number", "tests.word"]
    assert record["other"]["tests.number"] == [{"text": "12", "span": [12, 14], "rule": "digits", "value": 12}]


def test_remarks_have_their_span(record: dict[str, Any]) -> None:
    assert record["remarks"][0]["code"] == "tests.unpaired"
    assert record["remarks"][0]["span"] == [len(TEXT) + 1, len(TEXT) + 2]


def test_an_opaque_annotation_is_under_its_saved_kind(record: dict[str, Any]) -> None:
    article = loads(dumps(Pipeline(plugins=[], extra=VALID).parse(TEXT)), types=[])
    assert article.to_dict()["other"]["tests.number"] == [{"text": "12", "span": [12, 14], "value": 12}]


def test_parts_with_a_name_do_not_repeat_it() -> None:
    text = "By Ann Lee in Low Harbour\n\n(Editing by Al Roe)\n\nLOW HARBOUR, March 3 -"
    ann, low, roe = (Span(text.index(w), text.index(w) + len(w)) for w in ("Ann Lee", "Low Harbour", "Al Roe"))
    credit_line = Span(text.index("("), text.index(")") + 1)
    dateline = Span(text.index("LOW"), len(text))
    article = Article(
        text=text,
        blocks=split_blocks(text),
        annotations=(
            Byline(
                span=Span(0, 25),
                people=(Person(name="Ann Lee", span=ann),),
                locations=(Place(name="Low Harbour", span=low),),
            ),
            CreditBlock(span=credit_line, credits=(
                Credit(span=Span(credit_line.start + 1, credit_line.end - 1), role="editing",
                       people=(Person(name="Al Roe", span=roe),), organizations=(Phrase(text="Al Roe", span=roe),)),
            )),
            Dateline(span=dateline, date=PartialDate(span=Span(dateline.end - 9, dateline.end - 2), month=3, day=3)),
        ),
    )  # fmt: skip
    record = article.to_dict()
    assert record["byline"]["people"][0]["name"] == "Ann Lee"
    assert (record["byline"]["names"], record["credits"][0]["names"]) == (["Ann Lee"], ["Al Roe"])
    assert record["dateline"]["place"] is None
    assert "text" not in record["byline"]["people"][0]
    assert record["credits"][0]["text"] == "Editing by Al Roe"
    assert record["dateline"]["date"] == {
        "text": "March 3", "span": [dateline.end - 9, dateline.end - 2], "year": None, "month": 3, "day": 3,
    }  # fmt: skip


def test_dates_and_sets_of_a_custom_kind_are_plain_data() -> None:
    @frozen(kw_only=True)
    class Event(Annotation):
        kind: ClassVar[str] = "tests.event"
        day: dt.date
        bag: frozenset[int] = frozenset()

    found = Event(span=Span(0, 1), day=dt.date(2026, 1, 2), bag=frozenset([3, 1]))
    (event,) = Article(text="a", annotations=(found,)).to_dict()["other"]["tests.event"]
    assert (event["day"], event["bag"]) == ("2026-01-02", [1, 3])


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_a_record_is_json_and_every_text_equals_the_text_at_its_span(article: Article) -> None:
    record = article.to_dict()
    assert list(record) == KEYS
    assert json.loads(json.dumps(record)) == record

    def check(value: Any) -> None:
        if isinstance(value, dict):
            if {"text", "span"} <= value.keys() and value.get("text") is not None:
                start, end = value["span"]
                assert fold_space(article.text[start:end]) == fold_space(value["text"]) or "speaker" in value
            for item in value.values():
                check(item)
        elif isinstance(value, list):
            for item in value:
                check(item)

    for name in (*SINGLE, *SEVERAL, "other"):
        check(record[name])
