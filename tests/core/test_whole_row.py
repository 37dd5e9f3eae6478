"""One article with every part as a row of engines: each value under the name that the schema documents."""

from __future__ import annotations

from typing import Any

import pytest
from test_exported_rows import article, at

from newsparse import Span
from newsparse.export.columns import row_of, row_of_error

pytest.importorskip("pyarrow")

from newsparse.arrow import SPARK_DDL, batch_of


def span(words: str | Span) -> dict[str, int]:
    found = at(words) if isinstance(words, str) else words
    return {"start": found.start, "end": found.end}


def part(words: str) -> dict[str, Any]:
    return {"text": words, **span(words)}


EXPECTED: dict[str, Any] = {
    "id": "a1",
    "error": None,
    "headline": part("Ferry is back"),
    "standfirst": part("It was away."),
    "byline": {
        **part("By Ann Lee, editor, Oslo, Quay News"),
        "names": ["Ann Lee"],
        "organization": "Quay News",
        "places": ["Oslo"],
    },
    "dateline": {
        **part("VELMAR, Ohio (AFP) May 3 -"),
        "places": ["VELMAR"],
        "region": "Ohio",
        "agency": "AFP",
        "year": None,
        "month": 5,
        "day": 3,
    },
    "published": "2026-05-04",
    "timestamps": [{"role": "published", "date": "2026-05-04", **part("4 May 2026")}],
    "subheadings": [part("At sea")],
    "captions": [part("A lamp (Photo by Bo Ek)")],
    "credits": [
        {
            "role": "editing",
            "people": ["Al Roe"],
            "organizations": ["Quay Press"],
            **span("Editing by Al Roe, Quay Press"),
        }
    ],
    "notes": [{"category": "correction", "rule": "note", **part("(Corrects the hour)")}],
    "boilerplate": [{"category": "related", "rule": "line", **part("Most read")}],
    "markup": [{"form": "markdown", "role": "mark", "value": None, **span("# ")}],
    "other": "{}",
    "problems": [{"stage": "annotate", "plugin": "p", "annotator": "a", "error": "E", "message": "m"}],
    "versions": '{"newsparse": "0"}',
}
QUOTE = {
    "text": "It is so,",
    "speaker": "Rosa Lind",
    "mention": part("Rosa Lind"),
    "referent": span("Rosa Lind"),
    "cue": part("said"),
    "content": [span("It is so,")],
    "form": "direct",
    "section": "story",
    "rule": "cue after",
    "speaker_rule": "same sentence",
    **span("“It is so,”"),
}


@pytest.mark.parametrize("column", EXPECTED)
def test_each_column_has_its_fields(column: str) -> None:
    (row,) = batch_of([row_of(article())]).to_pylist()
    assert row[column] == EXPECTED[column]


def test_a_quote_and_the_paragraphs_have_their_fields() -> None:
    (row,) = batch_of([row_of(article())]).to_pylist()
    assert row["quotes"][0] == QUOTE
    assert row["paragraphs"] == [span(paragraph.span) for paragraph in article().paragraphs]
    assert row["body"] == article().body.text
    assert set(row) == {*EXPECTED, "text_length", "text_sha256", "paragraphs", "body", "quotes"}


def test_the_row_of_an_error_has_null_columns() -> None:
    (row,) = batch_of([row_of_error("a1", "no_text", "the text is null")]).to_pylist()
    assert {name: value for name, value in row.items() if value is not None} == {
        "id": "a1",
        "error": "no_text: the text is null",
    }
    assert batch_of([]).num_rows == 0


def test_the_types_of_spark_are_integers_and_strings() -> None:
    assert SPARK_DDL.endswith("`versions` STRING")
    assert "`paragraphs` ARRAY<STRUCT<`start`: INT, `end`: INT>>" in SPARK_DDL
    assert "`subheadings` ARRAY<STRUCT<`text`: STRING, `start`: INT, `end`: INT>>" in SPARK_DDL
