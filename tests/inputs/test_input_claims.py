"""Claims about what files contain, and about hosts and days in their fields."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from newsparse import InputError
from newsparse.inputs.decoding import decode, is_html, is_json, is_json_lines
from newsparse.inputs.document import Reading
from newsparse.inputs.fields import day_of, document_of, host_of, identifier_of
from newsparse.model import Hints


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\xff\xfea\x00", "it is UTF-16; convert it to UTF-8 first: iconv -f UTF-16 -t UTF-8"),
        (b"\xfe\xff\x00a", "it is UTF-16"),
        (b"\xff\xfe\x00\x00a", "it is UTF-32"),
        (b"\x00\x00\xfe\xff", "it is UTF-32"),
        (b"%PDF-1.7", "it is a PDF; extract its text first, for example with pdftotext"),
        (b"PK\x03\x04", "it is a ZIP archive, such as a Word document; save it as plain text first"),
        (b"\xd0\xcf\x11\xe0", "it is an old Office document; save it as plain text first"),
        (b"{\\rtf1", "it is RTF; save it as plain text first"),
        (b"\x89PNG\r\n", "it is an image"),
        (b"\xff\xd8\xff\xe0", "it is an image"),
        (b"GIF89a", "it is an image"),
        (
            b"a\x00b\x00",
            (
                "more than a quarter of its bytes are NUL, as in UTF-16; convert it to UTF-8 first: "
                "iconv -f UTF-16LE -t UTF-8"
            ),
        ),
        (b"abc\x81", "byte 3 is not valid UTF-8, and the text is not Windows-1252"),
    ],
)
def test_what_is_not_text_is_named(raw: bytes, message: str) -> None:
    with pytest.raises(InputError) as error:
        decode(raw)
    assert str(error.value).startswith(message)


@pytest.mark.parametrize(
    ("raw", "text", "notice"),
    [
        (b"abc", "abc", ""),
        ("é".encode(), "é", ""),
        (b"ab\xe9", "abé", "byte 2 is not valid UTF-8; read as Windows-1252"),
        (b"", "", ""),
        (b"\x00abc", "\x00abc", ""),
    ],
)
def test_text_is_read_as_utf_8_or_windows_1252(raw: bytes, text: str, notice: str) -> None:
    assert decode(raw) == (text, notice)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<html>", True),
        ("<!DOCTYPE html>", True),
        ("<!doctype  html>", True),
        ("<head>", True),
        ("<body class=a>", True),
        ("  <html>", True),
        ("\ufeff<html>", True),
        ("<?xml version='1.0'?>\n<html>", True),
        ("<!-- a --><html>", True),
        ("<p>", False),
        ("<htmlx>", False),
        ("html", False),
        ("", False),
        ("<!-- a --> text", False),
    ],
)
def test_a_page_begins_with_a_tag_of_pages(text: str, html: bool) -> None:
    assert is_html(text) is html


@pytest.mark.parametrize(
    ("text", "lines", "json"),
    [
        ('{"a": 1}\n{"b": 2}', True, False),
        ('{"a": 1}', True, True),
        ("[1]", False, True),
        ('\ufeff{"a": 1}', True, True),
        ('{"a": 1}\nx', True, False),
        ('x\n{"a": 1}', False, False),
        ('{"a": 1}\nx\n{"b": 2}', False, False),
        ("3", False, False),
        ('{"a":\n1}', False, True),
        ("", False, False),
        ("{", False, False),
        ('\n{"a": 1}\n', True, True),
    ],
)
def test_json_lines_and_json(text: str, lines: bool, json: bool) -> None:
    assert (is_json_lines(text), is_json(text)) == (lines, json)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.quay.example/a", "quay.example"),
        ("quay.example", "quay.example"),
        ("www.quay.example", "quay.example"),
        ("quay.example/a", "quay.example"),
        ("http://quay.example:80/", "quay.example"),
        ("", None),
        (None, None),
        (3, None),
        ("http://[", None),
    ],
)
def test_the_host_of_an_address(address: Any, host: str | None) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (dt.date(2026, 5, 4), dt.date(2026, 5, 4)),
        (dt.datetime(2026, 5, 4, 3), dt.date(2026, 5, 4)),
        ("2026-05-04", dt.date(2026, 5, 4)),
        (" 2026-05-04T10:00:00Z", dt.date(2026, 5, 4)),
        ("4 May 2026", None),
        (3, None),
        (None, None),
    ],
)
def test_the_day_of_a_value(value: Any, day: dt.date | None) -> None:
    assert day_of(value) == day


FIELDS = [
    ({"headline": "A", "title": "B"}, {"headline": "A"}),
    ({"headline": "", "title": "B"}, {"headline": "B"}),
    ({"byline": "A"}, {"byline": "A"}),
    ({"author": "A"}, {"byline": "A"}),
    ({"authors": ["A", 3, "B"]}, {"byline": "A, B"}),
    ({"date": "2026-05-04"}, {"date": dt.date(2026, 5, 4)}),
    ({"published": "2026-05-04"}, {"date": dt.date(2026, 5, 4)}),
    ({"date_publish": "2026-05-04"}, {"date": dt.date(2026, 5, 4)}),
    ({"site": "www.q.example"}, {"site": "q.example"}),
    ({"hostname": "q.example"}, {"site": "q.example"}),
    ({"domain": "q.example"}, {"site": "q.example"}),
    ({"source_domain": "q.example"}, {"site": "q.example"}),
    ({"url": "https://q.example/a"}, {"site": "q.example"}),
    ({"language": "en"}, {"language": "en"}),
    ({"lang": "de"}, {"language": "de"}),
    ({"title": " "}, {}),
    ({"title": 3}, {}),
]


@pytest.mark.parametrize(("fields", "hints"), FIELDS)
def test_the_fields_of_a_document_are_hints(fields: dict[str, Any], hints: dict[str, Any]) -> None:
    made = document_of({"text": "x", **fields}, "a", Reading(), Hints())
    assert (made.text, made.hints) == ("x", Hints(id="a", **hints))


def test_the_hints_of_the_caller_are_kept_if_a_document_has_none() -> None:
    given = Hints(headline="A", site="q.example")
    assert document_of({"text": "x", "title": "B"}, "a", Reading(), given).hints == Hints(
        id="a", headline="B", site="q.example"
    )


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"body": "x"}, "it has no field 'text'; its fields are: body; choose one with --text-field"),
        ({"text": 3}, "it has no string in 'text'; its fields are: text; choose one with --text-field"),
        ({}, "it has no field 'text'; its fields are: none; choose one with --text-field"),
    ],
)
def test_a_document_without_a_text_is_named(record: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError) as error:
        document_of(record, "a", Reading(), Hints())
    assert str(error.value) == message


def test_the_identifier_of_a_document() -> None:
    assert [identifier_of({"id": value}, "f:1", Reading()) for value in ("a", 0, "", None)] == ["a", "0", "f:1", "f:1"]
    assert identifier_of({}, "f:1", Reading()) == "f:1"
