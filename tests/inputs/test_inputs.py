"""Inputs: every document is read or gives one sentence, in its place; its identifier and hints come with it."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Hints, InputError, NewsparseWarning
from newsparse.inputs import Document, Reading, Unreadable, read_documents

STORY = 'TARN BRIDGE (Reuters) - "Mind the gap," engineer Ada Lunn said.'


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(*names: Path, **options: Any) -> list[Document | Unreadable]:
    return list(read_documents(names, Reading(**options)))


def reason(path: Path, **options: Any) -> str:
    (one,) = read(path, **options)
    assert isinstance(one, Unreadable)
    assert one.id == str(path)
    return one.reason


def test_a_folder_gives_its_files_in_order_with_their_names(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", "sub/c.txt", "d.md"):
        write(tmp_path / name, name)
    assert [one.text for one in read(tmp_path) if isinstance(one, Document)] == ["a.txt", "b.txt", "sub/c.txt"]
    (one,) = read(tmp_path, glob="*.md")
    assert isinstance(one, Document)
    assert one.hints.id == str(tmp_path / "d.md")


def test_json_lines_give_text_identifier_and_hints(tmp_path: Path) -> None:
    record = {
        "id": 7, "text": STORY, "title": "Gap", "authors": ["Ann Lee", "Al Roe"], "url": "https://www.mercury.example/a",
        "date": "2026-01-31T10:00:00Z", "lang": "en",
    }  # fmt: skip
    (one,) = read(write(tmp_path / "a.jsonl", json.dumps(record)))
    assert isinstance(one, Document)
    assert one.hints == Hints(
        id="7", headline="Gap", byline="Ann Lee, Al Roe", date=dt.date(2026, 1, 31), site="mercury.example",
        language="en",
    )  # fmt: skip


def test_a_bad_line_is_one_sentence_and_the_others_are_read(tmp_path: Path) -> None:
    lines = ['{"text": "One."}', "nonsense", '{"id": "x", "body": "Two."}', "[1]", '{"text": 3}', '{"text": "Six."}']
    found = read(write(tmp_path / "a.ndjson", "\n\n".join(lines)))
    assert [isinstance(one, Document) for one in found] == [True, False, False, False, False, True]
    assert [one.id for one in found if isinstance(one, Unreadable)] == [
        f"{tmp_path}/a.ndjson:3", "x", f"{tmp_path}/a.ndjson:7", f"{tmp_path}/a.ndjson:9",
    ]  # fmt: skip
    reasons = [one.reason for one in found if isinstance(one, Unreadable)]
    assert reasons[1] == "it has no field 'text'; its fields are: id, body; choose one with --text-field"
    assert reasons[2] == "the line is not a JSON object"


def test_other_fields_can_be_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"key": "k", "body": "One."}')
    (one,) = read(path, text_field="body", id_field="key")
    assert isinstance(one, Document)
    assert (one.text, one.hints.id) == ("One.", "k")


def test_compressed_files_are_read_as_what_they_contain(tmp_path: Path) -> None:
    found = read(
        write(tmp_path / "a.txt.gz", gzip.compress(b"One.")),
        write(tmp_path / "a.jsonl.gz", gzip.compress(b'{"text": "Two."}')),
    )
    assert [one.text for one in found if isinstance(one, Document)] == ["One.", "Two."]
    assert reason(write(tmp_path / "b.gz", gzip.compress(b"word " * 100)[:20])).startswith("Compressed file ended")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"%PDF-1.7\n", "it is a PDF; extract its text first, for example with pdftotext"),
        (b"PK\x03\x04word", "it is a ZIP archive, such as a Word document; save it as plain text first"),
        (b'{"text": "One."}\n{"text": "Two."}\n', "it is JSON Lines; use --input jsonl, or the suffix .jsonl"),
        (b'{"a":\n[1]}', "it is JSON; write one object per line and use --input jsonl"),
        ("The ferry".encode("utf-16"), "it is UTF-16; convert it to UTF-8 first: iconv -f UTF-16 -t UTF-8"),
    ],
)
def test_what_is_not_plain_text_is_recognised_and_named(tmp_path: Path, content: bytes, message: str) -> None:
    assert reason(write(tmp_path / "a.txt", content)) == message


@pytest.mark.parametrize(
    "text", ['{"Hello," she said.', "[Editor's note]", "<Not a tag> said", "PKs are missed", "{}..."]
)
def test_a_story_that_only_begins_like_data_is_text(tmp_path: Path, text: str) -> None:
    (one,) = read(write(tmp_path / "a.txt", text))
    assert isinstance(one, Document)
    assert one.text == text


@given(content=st.binary(max_size=60), name=st.sampled_from(["a.txt", "a.jsonl", "a", "a.gz"]))
def test_any_bytes_give_documents_or_sentences(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str
) -> None:
    path = write(tmp_path_factory.getbasetemp() / name, content)
    for one in read(path):
        assert isinstance(one, (Document, Unreadable))
        if isinstance(one, Unreadable):
            assert one.reason
            assert "\n" not in one.reason


def test_parse_file_names_the_file_and_warns_of_another_encoding(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "“Café,” Ada Lunn said.".encode("cp1252"))
    with pytest.warns(NewsparseWarning, match="read as Windows-1252"):
        article = newsparse.parse_file(path)
    assert article.hints.id == str(path)
    assert newsparse.parse_file(write(tmp_path / "b.txt", "One."), Hints(id="b")).hints.id == "b"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [("none.txt", None, "No such file"), ("a.jsonl", '{"text": "1"}\n{"text": "2"}', "more than one document"),
     ("empty.jsonl", "", "no document")],
)  # fmt: skip
def test_parse_file_raises_one_sentence(tmp_path: Path, name: str, content: str | None, message: str) -> None:
    path = tmp_path / name
    if content is not None:
        write(path, content)
    with pytest.raises(InputError, match=message) as caught:
        newsparse.parse_file(path)
    assert str(caught.value).startswith(str(path))


def test_an_unknown_input_format_is_a_value_error_with_the_nearest() -> None:
    with pytest.raises(ValueError, match="did you mean 'jsonl'"):
        read_documents([], Reading(format="json"))


# Libraries that are optional ----------------------------------------------------------------------------------------

PAGE = f"""<!doctype html><html><head><title>The gap of the bridge</title><meta name="author" content="Joan Marsh">
<meta property="article:published_time" content="2026-01-31"></head><body><nav>Home</nav><article>
<h1>The gap of the bridge</h1><p>{STORY}</p><p>The bridge was shut for three winters after a dispute over fees, and the
council paid for the repair of the pier.</p></article></body></html>"""


def test_html_becomes_text_and_hints(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    article = newsparse.parse_html(PAGE, url="https://www.mercury.example/a1")
    assert article.hints == Hints(
        headline="The gap of the bridge", byline="Joan Marsh", date=dt.date(2026, 1, 31), site="mercury.example"
    )
    assert article.headline is not None
    assert article.headline.text == "The gap of the bridge"
    assert "Home" not in article.text
    (one,) = read(write(tmp_path / "a.txt", PAGE))
    assert isinstance(one, Document)
    assert STORY in one.text, "HTML in a file of another name is recognised"
    assert newsparse.parse_html(PAGE, Hints(headline="Ours")).hints.headline == "Ours"


def test_without_the_library_one_sentence_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, advice in (
        ("trafilatura", "a.html", "the extra 'html'"),
        ("pyarrow", "a.parquet", "the extra 'arrow'"),
    ):
        monkeypatch.setitem(__import__("sys").modules, module, None)
        assert advice in reason(write(tmp_path / name, PAGE))


def test_parquet_rows_are_documents(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    parquet.write_table(arrow.table({"id": ["a", None, "c"], "text": ["One.", "Two.", None]}), path)
    first, second, third = read(path)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.hints.id, second.hints.id) == ("a", f"{path}:2")
    assert isinstance(third, Unreadable)
    assert "it is not a Parquet file" in reason(write(tmp_path / "b.parquet", "PAR1 no"))


@pytest.mark.parametrize(
    ("hint", "fields"),
    [
        ("headline", ["headline", "title"]),
        ("byline", ["byline", "author", "authors"]),
        ("language", ["language", "lang"]),
        ("site", ["site", "hostname", "domain", "source_domain"]),
    ],
)
def test_each_usual_name_of_a_field_gives_its_hint(hint: str, fields: list[str], tmp_path: Path) -> None:
    for name in fields:
        path = tmp_path / f"{name}.jsonl"
        path.write_text(json.dumps({"text": "It rained.", name: "en"}) + "\n")
        (document,) = read_documents([str(path)])
        assert isinstance(document, Document)
        assert getattr(document.hints, hint) == "en", name
