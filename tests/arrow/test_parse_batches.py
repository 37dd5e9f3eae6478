"""Batches of texts to batches of rows: one row out for each row in, whatever it is."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Hints, Pipeline, parse
from newsparse.arrow import OUTPUT_SCHEMA, SPARK_DDL, Config, batch_of, parse_batches
from newsparse.export.columns import COLUMNS, row_of

SEEDS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
STORY = 'TARN BRIDGE, March 3 (Reuters) - "Mind the gap," engineer Ada Lunn said.\n\n(Editing by Al Roe)'
ODD = [None, "", " \n", "\x00", STORY, "“"]
PLUGIN = Config(plugins=("arrow_helpers",))


@pytest.fixture(autouse=True)
def _the_helpers_are_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))


def batch(texts: Any, kind: Any = None, **more: Any) -> Any:
    given = pa.array(texts, kind or pa.string())
    return pa.record_batch({"id": [f"a{n}" for n in range(len(given))], "text": given, **more})


def rows(batches: Any, **options: Any) -> list[dict[str, Any]]:
    made = list(parse_batches(batches, **options))
    assert all(one.schema.equals(made[0].schema) for one in made)
    return [row for one in made for row in one.to_pylist()]


def test_a_row_has_what_the_article_has() -> None:
    for text in SEEDS:
        article = parse(text, Hints(id="a0"))
        (row,) = rows([batch([text])])
        assert row["error"] is None
        assert row["body"] == article.body.text
        assert [quote["speaker"] for quote in row["quotes"]] == [quote.speaker for quote in article.quotes]
        assert [quote["text"] for quote in row["quotes"]] == [quote.text for quote in article.quotes]
        assert [one["people"] for one in row["credits"]] == [[*one.names] for one in article.credits]
        assert [text[p["start"] : p["end"]] for p in row["paragraphs"]] == [
            text[p.span.start : p.span.end] for p in article.paragraphs
        ]
        assert (row["dateline"] or {}).get("text") == (article.dateline and article.dateline.text)
        assert (row["headline"] or {}).get("text") == (article.headline and article.headline.text)


def test_the_columns_and_their_types_have_the_same_order() -> None:
    assert tuple(OUTPUT_SCHEMA.names) == COLUMNS
    assert len(row_of(parse(STORY))) == len(COLUMNS)


@given(
    st.lists(st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=30)), max_size=4), min_size=1, max_size=4),
    st.booleans(),
)
@settings(max_examples=40)
def test_the_rows_do_not_depend_on_the_borders_of_batches(parts: list[list[str | None]], empty: bool) -> None:
    flat = [text.encode("utf-8", "replace").decode() if text else text for part in parts for text in part]
    table = pa.table({"id": [str(n) for n in range(len(flat))], "text": pa.array(flat, pa.string())})
    at, batches = 0, [table.schema.empty_table().to_batches()[0:0], []][empty]
    for part in parts:
        batches += [pa.RecordBatch.from_pylist(table.slice(at, len(part)).to_pylist(), schema=table.schema)]
        at += len(part)
    assert [len(one) for one in parse_batches(batches)] == [len(one) for one in batches]
    assert rows(batches) == rows(table.to_batches() or batches[:1])


def test_what_is_not_a_text_is_a_row_with_an_error() -> None:
    invalid = pa.StringArray.from_buffers(1, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"a\xff"))
    cases = [
        (batch([None]), "no_text: the text is null"),
        (batch(invalid), "invalid_utf8: the text is not valid UTF-8 at byte 1"),
        (batch([b"a"], pa.binary()), "wrong_type: the text is of type binary, not string"),
        (batch([7], pa.int64()), "wrong_type: the text is of type int64, not string"),
        (batch([["a"]], pa.list_(pa.string())), "wrong_type: the text is of type list<"),
        (batch([None], pa.null()), "no_text: the text is null"),
        (batch([2**62], pa.timestamp("ns")), "wrong_type: the text is of type timestamp[ns], not string"),
        (batch(["word " * 50_000]), "too_long: the text has 250000 code points, more than 200000"),
    ]
    for one, error in cases:
        (row,) = rows([one])
        assert row["id"] == "a0"
        assert row["error"].startswith(error)
        assert row["quotes"] is None
    assert rows([batch(["word " * 50_000])], max_chars=None)[0]["error"] is None


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "dictionary"])
def test_every_type_of_strings_is_read(kind: str) -> None:
    kinds = {"dictionary": pa.dictionary(pa.int8(), pa.string()), "string_view": pa.string_view()}
    given = kinds.get(kind) or getattr(pa, kind)()
    assert rows([batch([STORY, None], pa.string()).set_column(1, "text", pa.array([STORY, None]).cast(given))]) == rows(
        [batch([STORY, None])]
    )


def test_columns_can_be_renamed_kept_and_missing() -> None:
    given = pa.record_batch({"url": [1, 2], "body": [STORY, None], "site": ["a.example", None]})
    (made,) = parse_batches([given], id_column="url", text_column="body", keep=["site"])
    assert made.schema.names == [*OUTPUT_SCHEMA.names, "site"]
    assert made["id"].to_pylist() == ["1", "2"]
    assert made["site"].to_pylist() == ["a.example", None]
    (made,) = parse_batches([given], id_column=None, text_column="body")
    assert made["id"].to_pylist() == [None, None]
    with pytest.raises(ValueError, match="unknown column: 'text'; known names: 'body', 'site', 'url'"):
        list(parse_batches([given], id_column=None))
    with pytest.raises(ValueError, match="keep has the name of a column of OUTPUT_SCHEMA: 'body'"):
        parse_batches([given], keep=["body"])


def test_annotations_of_a_plugins_own_kind_are_json_and_do_not_change_the_schema() -> None:
    (row,) = rows([batch(["Shares of $ACME rose."])], config=PLUGIN)
    assert json.loads(row["other"])["tests.ticker"][0]["symbol"] == "ACME"


def test_a_config_can_be_sent_to_other_processes() -> None:
    function = pickle.loads(pickle.dumps(partial(parse_batches, config=PLUGIN)))
    assert next(function([batch(["$ACME"])]))["error"].to_pylist() == [None]


def test_without_isolation_a_mistake_of_newsparse_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Pipeline, text: str, hints: Hints) -> None:
        raise ZeroDivisionError("out of ink")

    monkeypatch.setattr(Pipeline, "parse", broken)
    assert rows([batch(["a"])])[0]["error"] == "failed: ZeroDivisionError: out of ink"


def test_isolated_rows_are_equal_and_a_text_that_kills_its_process_is_a_row() -> None:
    texts = ["a", None, "KILL", *["b"] * 30, None]
    batches = [batch([]), batch(texts), batch([None, None]), batch(["KILL"]), batch(["$ACME"]), batch([])]
    found = rows(batches, config=PLUGIN, isolate=True)
    killed = [row["error"] for row in found if "KILL" in str(row["error"]) or str(row["error"]).startswith("killed")]
    assert len(killed) == 2
    harmless = [batch([text if text != "KILL" else None for text in one["text"].to_pylist()]) for one in batches]
    expected = rows(harmless, config=PLUGIN)
    assert len(found) == len(expected)
    for row, other in zip(found, expected, strict=True):
        if not str(row["error"]).startswith("killed"):
            assert row == other


def test_a_text_over_its_time_budget_is_a_row() -> None:
    found = rows([batch(["a", "SLEEP", "b"])], config=PLUGIN, time_budget_ms=1500)
    assert [(row["error"] or "").partition(":")[0] for row in found] == ["", "time_budget", ""]


def test_batches_are_read_as_needed() -> None:
    taken = 0

    def endless() -> Iterator[Any]:
        nonlocal taken
        while True:
            taken += 1
            yield batch(["a"] * 100)

    made = parse_batches(endless(), config=PLUGIN)
    next(made)
    assert taken == 1
    isolated = parse_batches(endless(), config=PLUGIN, isolate=True)
    next(isolated)
    assert taken <= 4
    isolated.close()  # type: ignore[attr-defined]


def test_lone_surrogates_are_replaced() -> None:
    (row,) = batch_of([row_of(parse('"Mind \ud800," she said.', Hints(id="\udfff")))]).to_pylist()
    assert row["quotes"][0]["text"] == "Mind \ufffd,"
    assert row["id"] == "\ufffd"


def test_the_types_of_spark_are_those_of_the_schema() -> None:
    assert SPARK_DDL.startswith("`id` STRING, `error` STRING, `text_length` INT")
    assert "`quotes` ARRAY<STRUCT<`text`: STRING, `speaker`: STRING, `mention`: STRUCT<" in SPARK_DDL
