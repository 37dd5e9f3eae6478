"""The rows of tables and the columns of engines: each value of an article is in the column that the pages document."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from newsparse import (
    Article,
    Boilerplate,
    Byline,
    Caption,
    Credit,
    CreditBlock,
    Dateline,
    Headline,
    Hints,
    Markup,
    Note,
    PartialDate,
    Person,
    Phrase,
    Place,
    Problem,
    Quote,
    Source,
    Span,
    Standfirst,
    Subheading,
    Timestamp,
)
from newsparse.export.columns import COLUMNS, row_of, row_of_error
from newsparse.export.grid import WIDTH, Terminal
from newsparse.export.tables import TABLES
from newsparse.text import split_blocks

HOWTO = Path(__file__).parents[2] / "docs" / "howto"
TEXT = """# Ferry is back

It was away.

By Ann Lee, editor, Oslo, Quay News

4 May 2026

VELMAR, Ohio (AFP) May 3 - The ferry is back.

At sea

“It is so,” said Rosa Lind, who sails. “Yes.”

A lamp (Photo by Bo Ek)

(Editing by Al Roe, Quay Press)

(Corrects the hour)

Most read
"""


def at(words: str, last: bool = False) -> Span:
    start = TEXT.rindex(words) if last else TEXT.index(words)
    return Span(start, start + len(words))


def phrase(words: str) -> Phrase:
    return Phrase(text=words, span=at(words))


def place(words: str) -> Place:
    return Place(name=words, span=at(words))


def article() -> Article:
    """An article with each part, none of which is like another one."""
    lind = Source(mention=phrase("Rosa Lind"), name="Rosa Lind", referent=at("Rosa Lind"), rule="same sentence")
    lee = Person(name="Ann Lee", span=at("Ann Lee"), title=phrase("editor"), location=place("Oslo"),
                 affiliation=phrase("Quay News"))  # fmt: skip
    roe = Person(name="Al Roe", span=at("Al Roe"))
    editing = Credit(span=at("Editing by Al Roe, Quay Press"), role="editing", people=(roe,),
                     organizations=(phrase("Quay Press"),))  # fmt: skip
    day = PartialDate(span=at("4 May 2026"), year=2026, month=5, day=4)
    found = (
        Markup(span=at("# "), form="markdown", rule="mark"),
        Headline(span=at("Ferry is back"), rule="first"),
        Standfirst(span=at("It was away."), rule="sentences"),
        Byline(span=at("By Ann Lee, editor, Oslo, Quay News"), rule="line", people=(lee,),
               organization=phrase("Quay News"), locations=(place("Oslo"),)),
        Timestamp(span=at("4 May 2026"), date=day, rule="line"),
        Dateline(span=at("VELMAR, Ohio (AFP) May 3 -"), rule="agency", places=(place("VELMAR"),), region=phrase("Ohio"),
                 agency=phrase("AFP"), date=PartialDate(span=at("May 3"), year=None, month=5, day=3)),
        Subheading(span=at("At sea"), rule="short"),
        Quote(span=at("“It is so,”"), form="direct", content=(phrase("It is so,"),), cue=phrase("said"), source=lind,
              rule="cue after"),
        Quote(span=at("“Yes.”"), form="direct", content=(phrase("Yes."),), source=lind, rule="continued"),
        Caption(span=at("A lamp (Photo by Bo Ek)"), rule="credit"),
        CreditBlock(span=at("(Editing by Al Roe, Quay Press)"), rule="brackets", credits=(editing,)),
        Note(span=at("(Corrects the hour)"), category="correction", rule="note"),
        Boilerplate(span=at("Most read"), category="related", rule="line"),
    )  # fmt: skip
    return Article(
        text=TEXT, blocks=split_blocks(TEXT), annotations=found, hints=Hints(id="a1", site="quay.example"),
        problems=(Problem(stage="annotate", plugin="p", annotator="a", error="E", message="m"),),
        versions=(("newsparse", "0"),),
    )  # fmt: skip


def rows(table: str) -> list[dict[str, Any]]:
    return list(TABLES[table].rows(article(), "a1"))


def test_the_tables_have_the_columns_that_the_page_documents() -> None:
    documented = dict(
        re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", (HOWTO / "tables.md").read_text(), re.MULTILINE)
    )
    assert set(documented) == set(TABLES)
    for name, table in TABLES.items():
        columns = re.findall(r"`(\w+)`", re.sub(r"\([^()]*\)", "", documented[name]))
        assert table.columns == ("id", *columns)


def test_each_value_is_in_the_row_of_its_table() -> None:
    assert rows("articles") == [
        {"id": "a1", "site": "quay.example", "headline": "Ferry is back", "byline": "Ann Lee", "place": "VELMAR",
         "published": "2026-05-04", "paragraphs": len(article().paragraphs), "words": len(article().body.text.split()),
         "quotes": 2, "removed": 2, "problems": 1, "error": None},
    ]  # fmt: skip
    first, second = rows("quotes")
    assert first == {
        "id": "a1", "quote": "It is so,", "speaker": "Rosa Lind", "mention": "Rosa Lind", "form": "direct",
        "section": "story", "cue": "said", "paragraph": first["paragraph"], "start": at("“It").start,
        "end": at("so,”").end, "rule": "cue after", "speaker_rule": "same sentence",
    }  # fmt: skip
    assert article().paragraphs[first["paragraph"] - 1].text.startswith("“It is so,”")
    assert (second["cue"], second["rule"], second["paragraph"]) == (None, "continued", first["paragraph"])
    lee, roe, lind = rows("people")
    assert lee == {
        "id": "a1", "name": "Ann Lee", "role": "byline", "quotes": None, "title": "editor", "affiliation": "Quay News",
        "location": "Oslo", "start": at("Ann Lee").start, "end": at("Ann Lee").end,
    }  # fmt: skip
    assert (roe["role"], lind["role"], lind["quotes"]) == ("editing", "speaker", 2)
    assert (lind["start"], lind["end"]) == tuple(at("Rosa Lind"))
    assert [(row["role"], row["name"], row["type"], row["start"]) for row in rows("credits")] == [
        ("editing", "Al Roe", "person", at("Al Roe").start),
        ("editing", "Quay Press", "organization", at("Quay Press").start),
    ]
    (dateline,) = rows("datelines")
    assert dateline == {
        "id": "a1", "dateline": "VELMAR, Ohio (AFP) May 3 -", "places": "VELMAR", "region": "Ohio", "agency": "AFP",
        "year": None, "month": 5, "day": 3, "start": at("VELMAR").start, "end": at("May 3 -").end,
    }  # fmt: skip
    assert rows("removed") == [
        {"id": "a1", "text": "(Corrects the hour)", "kind": "note", "category": "correction", "rule": "note",
         "start": at("(Corr").start, "end": at("hour)").end},
        {"id": "a1", "text": "Most read", "kind": "boilerplate", "category": "related", "rule": "line",
         "start": at("Most").start, "end": at("read").end},
    ]  # fmt: skip


def test_an_input_that_could_not_be_read_is_a_row_of_articles_only() -> None:
    row = TABLES["articles"].row_of_failure("a2", "it is a PDF")
    assert row is not None
    assert {name: value for name, value in row.items() if value is not None} == {"id": "a2", "error": "it is a PDF"}
    assert tuple(row) == TABLES["articles"].columns
    assert [name for name in TABLES if TABLES[name].row_of_failure("a2", "no") is not None] == ["articles"]


def test_the_columns_of_engines_are_those_that_the_page_documents() -> None:
    page = (HOWTO / "engines.md").read_text().partition("## The columns")[2].partition("\n## ")[0]
    documented = [name for cell in re.findall(r"^\| (`[^|]+) \|", page, re.MULTILINE) for name in cell.split(", ")]
    assert tuple(name.strip("`") for name in documented) == COLUMNS


def test_each_value_is_in_its_column() -> None:
    row = dict(zip(COLUMNS, row_of(article()), strict=True))
    assert row["id"] == "a1"
    assert row["error"] is None
    assert (row["text_length"], row["text_sha256"]) == (len(TEXT), sha256(TEXT.encode()).hexdigest())
    assert row["headline"] == ("Ferry is back", *at("Ferry is back"))
    assert row["standfirst"] == ("It was away.", *at("It was away."))
    line = "By Ann Lee, editor, Oslo, Quay News"
    assert row["byline"] == (line, ["Ann Lee"], "Quay News", ["Oslo"], *at(line))
    dateline = "VELMAR, Ohio (AFP) May 3 -"
    assert row["dateline"] == (dateline, ["VELMAR"], "Ohio", "AFP", None, 5, 3, *at(dateline))
    assert row["published"] == "2026-05-04"
    assert row["timestamps"] == [("published", "2026-05-04", "4 May 2026", *at("4 May 2026"))]
    assert row["paragraphs"] == [tuple(paragraph.span) for paragraph in article().paragraphs]
    assert row["body"] == article().body.text
    lind = ("Rosa Lind", *at("Rosa Lind"))
    assert row["quotes"] == [
        ("It is so,", "Rosa Lind", lind, lind[1:], ("said", *at("said")), [tuple(at("It is so,"))], "direct", "story",
         "cue after", "same sentence", *at("“It is so,”")),
        ("Yes.", "Rosa Lind", lind, lind[1:], None, [tuple(at("Yes."))], "direct", "story", "continued",
         "same sentence", *at("“Yes.”")),
    ]  # fmt: skip
    assert row["subheadings"] == [("At sea", *at("At sea"))]
    assert row["captions"] == [("A lamp (Photo by Bo Ek)", *at("A lamp (Photo by Bo Ek)"))]
    assert row["credits"] == [("editing", ["Al Roe"], ["Quay Press"], *at("Editing by Al Roe, Quay Press"))]
    assert row["notes"] == [("correction", "note", "(Corrects the hour)", *at("(Corrects the hour)"))]
    assert row["boilerplate"] == [("related", "line", "Most read", *at("Most read"))]
    assert row["markup"] == [("markdown", "mark", None, *at("# "))]
    assert json.loads(row["other"]) == {}
    assert row["problems"] == [("annotate", "p", "a", "E", "m")]
    assert json.loads(row["versions"]) == {"newsparse": "0"}


def test_a_row_of_an_error_has_no_results() -> None:
    row = dict(zip(COLUMNS, row_of_error("a1", "too_long", "it is long", "Fog."), strict=True))
    known = {name: value for name, value in row.items() if value is not None}
    assert known == {
        "id": "a1", "error": "too_long: it is long", "text_length": 4, "text_sha256": sha256(b"Fog.").hexdigest(),
    }  # fmt: skip
    assert set(row_of_error(None, "no_text", "it is null")[2:]) == {None}


@pytest.mark.parametrize(
    ("environment", "styles", "colors"),
    [({"TERM": "xterm"}, True, True), ({"TERM": "dumb"}, False, False), ({"TERM": "unknown"}, False, False),
     ({"TERM": "xterm", "NO_COLOR": "1"}, True, False), ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True)],
)  # fmt: skip
def test_a_terminal_has_styles_if_its_type_is_capable(
    environment: dict[str, str], styles: bool, colors: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda _: os.terminal_size((44, 20)))
    expected = styles and os.name != "nt"
    assert Terminal.of_output() == Terminal(44, expected, colors and expected)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    assert Terminal.of_output().width == WIDTH
