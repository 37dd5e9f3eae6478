"""Inputs: how a file is recognised, which fields give hints, and what the reasons of unreadable documents say."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newsparse import Hints, InputError
from newsparse.inputs import Document, Reading, Unreadable, read_document, read_documents
from newsparse.inputs.decoding import decode, is_html, is_json, is_json_lines
from newsparse.inputs.fields import day_of, host_of
from newsparse.inputs.html import read_html

LINE = b'{"text": "Fog lifts."}\n'


def read(name: str | Path, **options: Any) -> list[Document | Unreadable]:
    return list(read_documents([str(name)], Reading(**options)))


def file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def texts(found: list[Document | Unreadable]) -> list[str]:
    return [one.text if isinstance(one, Document) else one.reason for one in found]


def hints(folder: Path, **fields: object) -> Hints:
    (one,) = read(file(folder, "in.jsonl", json.dumps({"text": "Fog lifts.", **fields}).encode()))
    assert isinstance(one, Document)
    return one.hints


def standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


# Which format a file has --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.jsonl", "a.JSONL", "a.ndjson", "a.en.jsonl", "a.jsonl.gz", "a.ndjson.GZ"])
def test_the_last_suffix_of_json_lines_decides(name: str, tmp_path: Path) -> None:
    content = gzip.compress(LINE) if name.lower().endswith(".gz") else LINE
    assert texts(read(file(tmp_path, name, content))) == ["Fog lifts."]


@pytest.mark.parametrize("name", ["a.txt", "a", "a.jsonl.txt"])
def test_another_last_suffix_is_text(name: str, tmp_path: Path) -> None:
    assert texts(read(file(tmp_path, name, b"Fog lifts."))) == ["Fog lifts."]


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.HTML"])
def test_a_file_with_the_suffix_of_html_is_read_as_html(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    path = file(tmp_path, name, b"No tags.")
    assert texts(read(path)) == ["HTML needs trafilatura: install newsparse with the extra 'html'"]
    assert texts(read(path, format="text")) == ["No tags."], "a named format counts more than the suffix"


def test_a_named_format_counts_more_than_the_content(tmp_path: Path) -> None:
    content = b"<!doctype html><p>Fog lifts."
    assert texts(read(file(tmp_path, "a.txt", content), format="text")) == [content.decode()]
    assert texts(read(file(tmp_path, "b.txt", b'{"a": 1}'), format="text")) == ['{"a": 1}']
    assert texts(read(file(tmp_path, "c.txt", LINE), format="jsonl")) == ["Fog lifts."]


def test_one_object_on_one_line_is_json_and_not_json_lines(tmp_path: Path) -> None:
    for content in (b'{"text": "Fog."}', b'{"text": "Fog."}\n', b"[1, 2]\n"):
        assert texts(read(file(tmp_path, "a.txt", content))) == [
            "it is JSON; write one object per line and use --input jsonl"
        ]


def test_a_byte_order_mark_before_json_lines_is_not_a_mistake(tmp_path: Path) -> None:
    assert texts(read(file(tmp_path, "a.jsonl", b"\xef\xbb\xbf" + LINE))) == ["Fog lifts."]


@pytest.mark.parametrize("line", [b"[" * 100_000, b'{"text": "Z\xfcrich"}', b'{"text": "Fog'])
def test_a_line_that_is_not_json_in_utf_8_is_one_sentence(line: bytes, tmp_path: Path) -> None:
    first, second = texts(read(file(tmp_path, "a.jsonl", line + b"\n" + LINE)))
    assert first.startswith("the line is not valid JSON in UTF-8")
    assert second == "Fog lifts."


# What can't be read -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        (b"%PDF-", "it is a PDF; extract its text first"),
        (b"PK\x03\x04", "it is a ZIP archive"),
        (b"\xd0\xcf\x11\xe0", "it is an old Office document; save it as plain text first"),
        (b"{\\rtf", "it is RTF; save it as plain text first"),
        (b"\x89PNG", "it is an image"),
        (b"\xff\xd8\xff", "it is an image"),
        (b"GIF8", "it is an image"),
        (b"\xff\xfe\0\0", "it is UTF-32; convert it to UTF-8 first: iconv -f UTF-32 -t UTF-8"),
        (b"\0\0\xfe\xff", "it is UTF-32"),
        (b"\xff\xfe", "it is UTF-16; convert it to UTF-8 first: iconv -f UTF-16 -t UTF-8"),
        (b"\xfe\xff", "it is UTF-16"),
        (b"a\0b\0", "more than a quarter of its bytes are NUL, as in UTF-16"),
        (b"a\x81\xff", "byte 1 is not valid UTF-8, and the text is not Windows-1252"),
    ],
)
def test_bytes_that_are_not_text_are_named(start: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(start)
    assert str(caught.value).startswith(reason)


def test_a_quarter_of_nul_bytes_is_text() -> None:
    assert decode(b"abc\0") == ("abc\0", "")


def test_windows_1252_has_a_notice_with_the_first_byte_that_is_not_utf_8() -> None:
    assert decode(b"Z\xfcrich") == ("Zürich", "byte 1 is not valid UTF-8; read as Windows-1252")


def test_a_folder_is_one_sentence_if_it_has_no_file_to_read(tmp_path: Path) -> None:
    (tmp_path / "sub.txt").mkdir()
    assert texts(read(tmp_path)) == ["the folder has no file '*.txt'; choose others with --glob"]


@pytest.mark.parametrize("pattern", ["/fog/*.txt", "**fog", "fog\0"])
def test_a_pattern_that_names_no_files_of_a_folder_is_one_sentence(pattern: str, tmp_path: Path) -> None:
    file(tmp_path, "a.txt", b"Fog lifts.")
    (one,) = read(tmp_path, glob=pattern)
    assert isinstance(one, Unreadable)
    assert one.id == str(tmp_path)
    assert one.reason


def test_a_folder_or_a_compressed_file_that_is_damaged_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="it is a directory; name the files in it"):
        read_document(tmp_path)
    packed = bytearray(gzip.compress(b"Fog lifts."))
    packed[-8] ^= 1
    (reason,) = texts(read(file(tmp_path, "a.gz", bytes(packed))))
    assert reason.startswith("CRC check failed")


def test_an_empty_name_is_not_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file(tmp_path, "a.txt", b"Fog lifts.")
    monkeypatch.chdir(tmp_path)
    assert list(read_documents([""])) == [
        Unreadable(id="''", reason="the name of the file is empty; name a file, or - for standard input")
    ]


# Standard input -----------------------------------------------------------------------------------------------------


def test_a_dash_is_standard_input_although_a_folder_has_this_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "-").mkdir()
    monkeypatch.chdir(tmp_path)
    standard_input(monkeypatch, b"Fog lifts.")
    assert list(read_documents(["-"])) == [Document(text="Fog lifts.", hints=Hints(id="-"))]


def test_standard_input_can_be_compressed_and_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, gzip.compress(LINE))
    assert texts(read("-", format="jsonl")) == ["Fog lifts."]
    monkeypatch.setattr(sys, "stdin", None)
    assert texts(read("-")) == ["standard input is closed"]


def test_parquet_is_not_read_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow")
    for form, content in (("parquet", b""), ("auto", b"PAR1")):
        standard_input(monkeypatch, content)
        assert texts(read("-", format=form)) == ["Parquet can't be read from standard input; name a file"]


# Fields and hints ---------------------------------------------------------------------------------------------------


def test_an_identifier_that_is_null_or_empty_is_the_position_in_the_file(tmp_path: Path) -> None:
    path = file(tmp_path, "a.jsonl", b"".join(b'{"id": %s, "text": ""}\n' % one for one in (b"null", b'""', b"0")))
    found = [one.hints.id for one in read(path) if isinstance(one, Document)]
    assert found == [f"{path}:1", f"{path}:2", "0"]


def test_the_first_field_with_a_value_gives_the_hint(tmp_path: Path) -> None:
    assert hints(tmp_path, title="B", headline="A").headline == "A"
    assert hints(tmp_path, headline="", title="B").headline == "B"
    assert hints(tmp_path, headline=" ", title="B").headline is None
    assert hints(tmp_path, headline=7).headline is None
    assert hints(tmp_path, authors=["Ann Lee", None, "Al Roe"]).byline == "Ann Lee, Al Roe"
    assert hints(tmp_path, authors=[None]).byline is None


@pytest.mark.parametrize("name", ["date", "published", "date_publish"])
def test_each_usual_name_of_a_date_gives_the_day(name: str, tmp_path: Path) -> None:
    assert hints(tmp_path, **{name: "2026-01-31T23:00:00Z"}).date == dt.date(2026, 1, 31)


def test_the_address_of_a_page_gives_its_site(tmp_path: Path) -> None:
    assert hints(tmp_path, url="https://www.mercury.example/a").site == "mercury.example"


def test_a_missing_text_is_told_from_a_text_that_is_not_a_string(tmp_path: Path) -> None:
    path = file(tmp_path, "a.jsonl", b'{}\n{"text": 1, "b": 2}\n')
    assert texts(read(path)) == [
        "it has no field 'text'; its fields are: none; choose one with --text-field",
        "it has no string in 'text'; its fields are: text, b; choose one with --text-field",
    ]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (dt.datetime(2026, 1, 31, 9), dt.date(2026, 1, 31)), (dt.date(2026, 1, 31), dt.date(2026, 1, 31)),
        (" 2026-01-31 at noon", dt.date(2026, 1, 31)), ("31 January", None), (20260131, None), (None, None),
    ],
)  # fmt: skip
def test_the_day_of_a_value(value: object, day: dt.date | None) -> None:
    found = day_of(value)
    assert found == day
    assert not isinstance(found, dt.datetime)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.mercury.example:443/a?b", "mercury.example"), ("mercury.example/a", "mercury.example"),
        ("Mercury.example", "mercury.example"), ("www.mercury.example", "mercury.example"),
        ("news.mercury.example", "news.mercury.example"),
        ("https://", None), ("", None), ("http://[a", None), (7, None),
    ],
)  # fmt: skip
def test_the_host_of_an_address(address: object, host: str | None) -> None:
    assert host_of(address) == host


# What a text begins like --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<!DOCTYPE html>", True), ("<html lang=en>", True), ("<head>", True), ("<body class=a>", True),
        ("\ufeff\n <html>", True), ("<?xml version='1.0'?>\n<html>", True), ("<!-- a --><!-- b -->\n<html>", True),
        ("<header>", False), ("<p>", False), ("a <html>", False), ("", False),
    ],
)  # fmt: skip
def test_html_begins_with_a_tag_of_a_page(text: str, html: bool) -> None:
    assert is_html(text) is html


OBJECTS = '{"a": 1}\n' * 30


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('{"a": 1}', True), ('\ufeff{"a": 1}\n{"b": 2}', True), (f"\n{OBJECTS}", True), ('{"a": 1}\n{"b": ', True),
        (f"{OBJECTS}nonsense\n", True), ('{"a": 1}\nnonsense\n{"b": 2}', False), ("[1]\n[2]", False),
        ('{"Mind," she said.', False), ("", False), (" \n ", False),
    ],
)  # fmt: skip
def test_json_lines_have_an_object_in_each_of_the_first_lines_except_the_last(text: str, lines: bool) -> None:
    assert is_json_lines(text) is lines


@pytest.mark.parametrize(
    ("text", "json_text"),
    [('{"a":\n1}', True), ("\ufeff[1]", True), (" \n[1]", True), ('"a"', False), ("7", False), ("[1", False),
     ("[" * 100_000, False), ("", False)],
)  # fmt: skip
def test_json_is_one_object_or_list(text: str, json_text: bool) -> None:
    assert is_json(text) is json_text


# Pages --------------------------------------------------------------------------------------------------------------


def page(
    monkeypatch: pytest.MonkeyPatch, found: dict[str, Any] | None, *, given: Hints | None = None, **options: Any
) -> Document:
    """The document of a page in which trafilatura finds this."""
    extracted = None if found is None else SimpleNamespace(as_dict=lambda: found)
    library = SimpleNamespace(bare_extraction=lambda *_, **__: extracted)
    monkeypatch.setitem(sys.modules, "trafilatura", library)
    return read_html("<html>", given or Hints(), **options)


FOUND = {
    "title": "Fog lifts", "text": "The fog lifts.", "author": "Ann Lee", "date": "2026-01-31", "hostname": "a.example",
    "language": "en",
}  # fmt: skip


def test_the_metadata_of_a_page_are_hints_and_the_title_comes_before_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = Hints(headline="Fog lifts", byline="Ann Lee", date=dt.date(2026, 1, 31), site="a.example", language="en")
    assert page(monkeypatch, FOUND) == Document(text="Fog lifts\n\nThe fog lifts.", hints=expected)
    assert page(monkeypatch, FOUND, given=Hints(byline="Al Roe")).hints.byline == "Al Roe"


def test_a_title_that_the_text_has_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ("Fog lifts\n\nIt is noon.", "Bay news\nFog  lifts\n\nIt is noon."):
        assert page(monkeypatch, {**FOUND, "text": text}).text == text
    assert page(monkeypatch, {"text": "It is noon."}) == Document(text="It is noon.")


def test_the_site_of_a_page_is_that_of_the_given_address_else_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {**FOUND, "url": "https://b.example/1"}
    assert page(monkeypatch, found, url="https://c.example/1").hints.site == "c.example"
    assert page(monkeypatch, found).hints.site == "b.example"


@pytest.mark.parametrize("found", [None, {"text": None}, {"text": " \n", "title": "Fog"}])
def test_a_page_without_an_article_is_one_sentence(
    found: dict[str, Any] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InputError, match="trafilatura finds no article in this HTML page"):
        page(monkeypatch, found)


def test_a_page_that_is_not_a_string_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="html must be a str, not bytes"):
        read_html(b"<html>")  # type: ignore[arg-type]
