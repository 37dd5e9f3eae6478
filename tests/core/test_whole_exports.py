"""One article with every part, in each format: the whole output, as the pages and the standards document it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from attrs import evolve
from test_exported_rows import TEXT, article, at, phrase

from newsparse import (
    Article,
    Credit,
    CreditBlock,
    DecodeError,
    Hints,
    Note,
    PartialDate,
    Person,
    Phrase,
    Problem,
    Quote,
    Remark,
    Source,
    Span,
)
from newsparse.export.brat import dumps as brat
from newsparse.export.brat import read_quotes
from newsparse.export.columns import row_of, row_or_error
from newsparse.export.dates import iso_date
from newsparse.export.grid import Run, Terminal, cell, width_of, wrapped
from newsparse.export.html.index import Entry, index_page
from newsparse.export.html.marks import HUES, Layer, layer_of, marks_of, speaker_label
from newsparse.export.html.page import document, fragment, page
from newsparse.export.html.story import table_html
from newsparse.export.jsonld import dumps as jsonld_text
from newsparse.export.jsonld import to_jsonld
from newsparse.export.ninjs import dumps as ninjs_text
from newsparse.export.ninjs import to_ninjs
from newsparse.export.record import plain
from newsparse.export.surrogates import extract, restore
from newsparse.export.table_formats import csv_line
from newsparse.export.tables import tables
from newsparse.export.view import show, view
from newsparse.export.web_annotation import dumps as web_text
from newsparse.export.web_annotation import to_web_annotation
from newsparse.text import split_blocks

BODY = "The ferry is back.\n\nAt sea\n\n“It is so,” said Rosa Lind, who sails. “Yes.”"
LIND = {"@type": "Person", "name": "Rosa Lind"}


def test_jsonld() -> None:
    made = to_jsonld(article())
    assert made == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": "a1",
        "headline": "Ferry is back",
        "alternativeHeadline": "It was away.",
        "datePublished": "2026-05-04",
        "articleBody": BODY,
        "wordCount": 15,
        "dateline": "VELMAR, Ohio (AFP) May 3 -",
        "locationCreated": [{"@type": "Place", "name": "VELMAR"}],
        "sourceOrganization": {"@type": "NewsMediaOrganization", "name": "AFP"},
        "author": [
            {
                "@type": "Person",
                "name": "Ann Lee",
                "jobTitle": "editor",
                "affiliation": {"@type": "Organization", "name": "Quay News"},
            },
            {"@type": "Organization", "name": "Quay News"},
        ],
        "editor": [{"@type": "Person", "name": "Al Roe"}, {"@type": "Organization", "name": "Quay Press"}],
        "creditText": "Editing by Al Roe, Quay Press",
        "correction": ["(Corrects the hour)"],
        "hasPart": [
            {"@type": "Quotation", "text": "It is so,", "creator": LIND},
            {"@type": "Quotation", "text": "Yes.", "creator": LIND},
        ],
    }
    assert jsonld_text(article()) == json.dumps(made, ensure_ascii=False, indent=2)


def signed(role: Any) -> Article:
    """An article with a person in a role of a credit."""
    text = "The ferry is back.\n\n(By Al Roe)"
    roe = Person(name="Al Roe", span=Span(24, 30))
    credit = Credit(span=Span(21, 30), role=role, people=(roe,))
    block = CreditBlock(span=Span(20, 31), credits=(credit,))
    return Article(text=text, blocks=split_blocks(text), annotations=(block,))


@pytest.mark.parametrize(
    ("role", "key"),
    [
        ("reporting", "author"),
        ("writing", "author"),
        ("additional_reporting", "contributor"),
        ("editing", "editor"),
        ("additional_editing", "editor"),
        ("translation", "translator"),
        ("photography", "contributor"),
    ],
)
def test_the_role_of_a_credit_in_jsonld(role: str, key: str) -> None:
    assert to_jsonld(signed(role))[key] == [{"@type": "Person", "name": "Al Roe"}]


@pytest.mark.parametrize(("role", "author"), [("reporting", True), ("writing", True), ("editing", False)])
def test_the_role_of_a_credit_in_ninjs(role: str, author: bool) -> None:
    made = to_ninjs(signed(role))
    assert made.get("people", []) == ([{"name": "Al Roe", "rel": "author"}] if author else [])
    assert made.get("infoSources", []) == ([] if author else [{"name": "Al Roe", "role": role}])


def test_jsonld_of_hints() -> None:
    hints = Hints(headline="Ferry", language="en")
    made = to_jsonld(Article(text="The ferry is back.", blocks=split_blocks("The ferry is back."), hints=hints))
    assert (made["headline"], made["inLanguage"]) == ("Ferry", "en")
    assert to_ninjs(Article(text="x", hints=Hints(headline="Ferry", byline="By Ann", language="en"))) == {
        "uri": "urn:newsparse:sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "type": "text",
        "representationType": "full",
        "language": "en",
        "headlines": [{"role": "main", "value": "Ferry"}],
        "bodies": [
            {"role": "main", "contentType": "text/plain", "charCount": 0, "wordCount": 0, "value": ""},
            {"role": "original", "contentType": "text/plain", "value": "x"},
        ],
        "by": "By Ann",
    }


def test_ninjs() -> None:
    made = to_ninjs(article())
    assert made == {
        "uri": "urn:newsparse:a1",
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "type": "text",
        "representationType": "full",
        "headlines": [{"role": "main", "value": "Ferry is back"}],
        "descriptions": [{"role": "standfirst", "value": "It was away."}],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": len(BODY),
                "wordCount": 15,
                "value": BODY,
            },
            {"role": "original", "contentType": "text/plain", "value": TEXT},
        ],
        "by": "By Ann Lee, editor, Oslo, Quay News",
        "located": "VELMAR",
        "places": [{"name": "VELMAR", "rel": "dateline"}],
        "people": [{"name": "Ann Lee", "rel": "author"}, {"name": "Rosa Lind", "rel": "quoted"}],
        "infoSources": [
            {"name": "AFP", "role": "agency"},
            {"name": "Al Roe", "role": "editing"},
            {"name": "Quay Press", "role": "editing"},
        ],
        "edNote": "(Corrects the hour)",
    }
    assert ninjs_text(article()) == json.dumps(made, ensure_ascii=False, indent=2)


def test_web_annotation() -> None:
    made = to_web_annotation(article())
    assert {name: value for name, value in made.items() if name != "items"} == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "id": "urn:newsparse:a1#page",
    }
    found = {item["id"].removeprefix("urn:newsparse:a1#"): item for item in made["items"]}
    assert list(found) == [
        *(f"a{n}" for n in range(1, 9)),
        "a8-cue",
        "a8-source",
        "a9",
        "a9-source",
        *(f"a{n}" for n in range(10, 14)),
    ]
    start = at("“It is so,”").start + 1
    assert found["a8"] == {
        "id": "urn:newsparse:a1#a8",
        "type": "Annotation",
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": "quote"},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": found["a8"]["body"][1]["value"],
            },
        ],
        "target": {
            "source": "urn:newsparse:a1",
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": start + 9},
                {
                    "type": "TextQuoteSelector",
                    "exact": "It is so,",
                    "prefix": TEXT[start - 32 : start],
                    "suffix": "” said Rosa Lind, who sails. “Ye",
                },
            ],
        },
    }
    details = json.loads(found["a8"]["body"][1]["value"])
    assert (details["form"], details["speaker"], details["rule"]) == ("direct", "Rosa Lind", "cue after")
    assert not {"text", "span"} & set(details)
    assert found["a8-cue"]["body"] == [
        {"type": "TextualBody", "purpose": "classifying", "value": "cue"},
        {"type": "SpecificResource", "purpose": "linking", "source": "urn:newsparse:a1#a8"},
    ]
    assert found["a8-source"]["target"]["selector"][1]["exact"] == "Rosa Lind"
    assert found["a1"]["target"]["selector"][1]["prefix"] == ""
    assert web_text(article()) == json.dumps(made, ensure_ascii=False, indent=2)
    assert to_web_annotation(Article(text="x"))["id"] == "urn:newsparse:article#page"


BRAT = """
T1 Markup # 
T2 Headline Ferry is back
T3 Standfirst It was away.
T4 Byline By Ann Lee, editor, Oslo, Quay News
T5 Timestamp 4 May 2026
T6 Dateline VELMAR, Ohio (AFP) May 3 -
T7 Subheading At sea
T8 Content It is so,
A1 Form T8 direct
T9 Cue said
R1 Cue Arg1:T8 Arg2:T9
T10 Source Rosa Lind
R2 Source Arg1:T8 Arg2:T10
#1 AnnotatorNotes T10 Rosa Lind
T11 Content Yes.
A2 Form T11 direct
T12 Source Rosa Lind
R3 Source Arg1:T11 Arg2:T12
#2 AnnotatorNotes T12 Rosa Lind
T13 Caption A lamp (Photo by Bo Ek)
T14 CreditBlock (Editing by Al Roe, Quay Press)
T15 Credit Editing by Al Roe, Quay Press
A3 Category T15 editing
T16 Note (Corrects the hour)
A4 Category T16 correction
T17 Boilerplate Most read
A5 Category T17 related
"""  # noqa: W291


def test_brat() -> None:
    expected = []
    for line in BRAT.strip("\n").split("\n"):
        key, name, words = line.split(" ", 2)
        if key.startswith("T"):
            span = at(words)
            expected.append(f"{key}\t{name} {span.start} {span.end}\t{words}")
        elif key.startswith("#"):
            expected.append(f"{key}\t{name} {words.replace(' ', chr(9), 1)}")
        else:
            expected.append(f"{key}\t{name} {words}")
    assert brat(article()).splitlines() == expected
    found = read_quotes(TEXT, brat(article()))
    assert [(one.text, one.form, one.cue and one.cue.text, one.speaker) for one in found] == [
        ("It is so,", "direct", "said", "Rosa Lind"),
        ("Yes.", "direct", None, "Rosa Lind"),
    ]
    source = found[0].source
    assert source is not None
    assert (source.mention.span, source.referent, source.rule) == (at("Rosa Lind"), at("Rosa Lind"), "brat")


FERRY = "“The ferry is back,” said\nthe mayor.\n\nIt sails."


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("T1\tContent 1 19\tx", [("The ferry is back,", "direct", None, None)]),
        ("T1\tContent 1 19\tx\nA1\tForm T1 mixed", [("The ferry is back,", "mixed", None, None)]),
        ("T1\tContent 1 19\tx\nA1\tShape T1 mixed", [("The ferry is back,", "direct", None, None)]),
        ("T1\tOther 1 20\tx", []),
        ("T1\tContent 1 4;21 25\tx", [("The … said", "direct", None, None)]),
        ("T1\tContent 21 25;26 29\tx", [("said the", "direct", None, None)]),
        (
            "T1\tContent 1 19\tx\nT2\tSource 26 35\tx\nR1\tSource Arg1:T1 Arg2:T2",
            [("The ferry is back,", "direct", None, "the mayor")],
        ),
        (
            "T1\tContent 1 19\tx\nT2\tCue 21 25\tx\nR1\tCue Arg1:T1 Arg2:T2",
            [("The ferry is back,", "direct", "said", None)],
        ),
        ("", []),
    ],
)
def test_quotes_of_a_brat_file(lines: str, found: list[Any]) -> None:
    read = read_quotes(FERRY, lines)
    assert [(q.text, q.form, q.cue and q.cue.text, q.source and q.source.mention.text) for q in read] == found
    assert all(q.speaker is None and (q.source is None or q.source.rule == "") for q in read)


def test_fragments_of_brat_that_only_a_line_break_separates_are_one_piece() -> None:
    (wrapped_quote,) = read_quotes(FERRY, "T1\tContent 21 25;26 29\tx")
    assert [one.span for one in wrapped_quote.content] == [Span(21, 29)]
    (two,) = read_quotes(FERRY, "T1\tContent 26 36;38 47\tx")
    assert [one.span for one in two.content] == [Span(26, 36), Span(38, 47)]
    (apart,) = read_quotes(FERRY, "T1\tContent 1 4;5 10\tx")
    assert [one.span for one in apart.content] == [Span(1, 4), Span(5, 10)]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("T1\tContent 5 5\tx", "line 1: offsets 5 5 are outside the text of 47 code points"),
        ("T1\tContent 5 48\tx", "line 1: offsets 5 48 are outside"),
        ("\nT1\tContent 5", "line 2: 'T1"),
        ("T1\tContent 1 19\tx\nA1\tForm T1 loud", "the form 'loud' is not a form of quotes"),
    ],
)
def test_a_wrong_line_of_brat_is_named(lines: str, message: str) -> None:
    with pytest.raises(DecodeError, match=message):
        read_quotes(FERRY, lines)
    assert read_quotes(FERRY, "T1\tContent 5 47\tx")[0].span == Span(5, 47)


VIEW = """
headline    Ferry is back
standfirst  It was away.
caption     A lamp (Photo by Bo Ek)
byline      Ann Lee (editor, Oslo), Quay News
dateline    VELMAR, Ohio, AFP, 05-03
published   4 May 2026
story       2 paragraphs, 2 quotes

  1  The ferry is back.
     At sea
  2  “It is so,” said Rosa Lind, who sails. “Yes.”

Quotes
  direct  Rosa Lind  It is so,
  direct  Rosa Lind  Yes.

Credits
  editing  Al Roe, Quay Press

Notes
  correction  (Corrects the hour)

Boilerplate
  related  Most read

Remarks
  quotes.unknown  who is it?
  quotes.open     a mark  Most read
problem: m
"""


def test_view() -> None:
    remarks = (
        Remark(code="quotes.unknown", message="who is it?"),
        Remark(code="quotes.open", message="a mark", span=at("Most read")),
    )
    assert view(evolve(article(), remarks=remarks)) == VIEW.lstrip("\n")


def test_a_source_without_a_name_and_one_with_another_name_in_the_view() -> None:
    text = "“Yes,” she said. “No,” he said. “So.” Ann Lee."
    quotes = (
        Quote(
            span=Span(0, 6),
            form="direct",
            content=(Phrase(text="Yes,", span=Span(1, 5)),),
            source=Source(mention=Phrase(text="she", span=Span(7, 10)), name="Ann Lee", referent=Span(38, 45)),
        ),
        Quote(
            span=Span(17, 22),
            form="mixed",
            content=(Phrase(text="No,", span=Span(18, 21)),),
            source=Source(mention=Phrase(text="he", span=Span(23, 25))),
        ),
        Quote(span=Span(32, 37), form="indirect", content=(Phrase(text="So.", span=Span(33, 36)),)),
    )
    made = Article(text=text, blocks=split_blocks(text), annotations=quotes)
    lines = view(made).splitlines()
    assert lines[-3:] == [
        "  direct    Ann Lee (she)      Yes,",
        "  mixed     he                 No,",
        "  indirect  (unknown speaker)  So.",
    ]
    assert [speaker_label(quote) for quote in quotes] == ["Ann Lee", "(he)", "(unknown speaker)"]
    assert [one["mention"] for one in tables(made).quotes] == ["she", "he", None]


MARKS = """
headline | headline | Ferry is back
standfirst | standfirst | It was away.
byline | byline | By Ann Lee, editor, Oslo, Quay News
byline | author | Ann Lee | part
timestamp | published | 4 May 2026
dateline | dateline | VELMAR, Ohio (AFP) May 3 -
dateline | place | VELMAR | part
dateline | region | Ohio | part
dateline | agency | AFP | part
dateline | date | May 3 | part
subheading | subheading | At sea
direct | 1 Rosa Lind | It is so, | quote 1 anchor
cue | cue of 1 | said | part quote 1
source | source of 1 | Rosa Lind | part quote 1
source | source of 2 | Rosa Lind | part quote 2
direct | 2 Rosa Lind | Yes. | quote 2 anchor
caption | caption | A lamp (Photo by Bo Ek)
credit_block | credit block | (Editing by Al Roe, Quay Press)
credit_block | editing | Al Roe | part
credit_block | editing | Quay Press | part
note | note: correction | (Corrects the hour)
boilerplate | boilerplate: related | Most read
"""


def test_marks_of_a_page() -> None:
    shown = []
    for mark in marks_of(article()):
        flags = ["part" * mark.part, f"quote {mark.quote}" if mark.quote else "", "anchor" * mark.anchor]
        row = [mark.layer.name, mark.label, mark.span.of(TEXT), " ".join(filter(None, flags))]
        shown.append(" | ".join(filter(None, row)))
    assert [row for row in shown if not row.startswith("markup")] == MARKS.strip().splitlines()


def test_a_quote_of_two_pieces_has_its_anchor_at_the_first() -> None:
    pieces = (phrase("It is so,"), phrase("Yes."))
    quote = Quote(span=Span(pieces[0].span.start, pieces[1].span.end), form="direct", content=pieces)
    marks = marks_of(Article(text=TEXT, blocks=split_blocks(TEXT), annotations=(quote,)))
    assert [(mark.label, mark.anchor) for mark in marks] == [
        ("1 (unknown speaker)", True),
        ("1 part 2 of 2", False),
    ]


def test_a_layer_has_a_hue_and_a_name_for_people() -> None:
    quote, note = article().quotes[0], article().notes[0]
    assert (layer_of(quote), layer_of(note)) == (Layer("direct", "direct quotes"), Layer("note", "note"))
    assert layer_of(article().annotations[10]) == Layer("credit_block", "credit block")
    assert {layer_of(one).name for one in article().annotations} - {"markup"} <= set(HUES)
    assert Layer("direct", "x").hue == HUES["direct"]
    assert 0 <= Layer("odds", "odds").hue < 360
    assert len(set(HUES.values())) == len(HUES)


PAGE = (
    "<title>Ferry is back</title>",
    "<h1>Ferry is back</h1>",
    "<div><dt>Article</dt><dd>a1</dd></div>",
    "<div><dt>Byline</dt><dd>Ann Lee</dd></div>",
    "<div><dt>Dateline</dt><dd>VELMAR, Ohio (AFP) May 3 -</dd></div>",
    "<div><dt>Published</dt><dd>2026-05-04</dd></div>",
    "<div><dt>Story</dt><dd>2 paragraphs, 15 words</dd></div>",
    "<div><dt>Quotes</dt><dd>2 direct</dd></div>",
    "<div><dt>Named speakers</dt><dd>2 of 2 quotes</dd></div>",
    "<div><dt>Removed</dt><dd>1 passage</dd></div>",
    "<div><dt>Made by</dt><dd>newsparse 0</dd></div>",
    "<section><h2>Summary</h2><dl>",
    "<section><h2>Legend</h2><ul class=np-legend>",
    "<section><h2>Text</h2><div class=np-text>",
    "<section><h2>Speakers</h2>",
    "<section><h2>Quotes</h2>",
    "<section><h2>Credits</h2>",
    "<section><h2>Problems</h2><ul class=np-problems><li>m</li></ul></section>",
    "<p>In a quote: <span class=np-l-cue>cue</span>, <span class=np-l-source>source</span>.</p>",
    "<summary>1 passage removed: related 1</summary><ul><li><del>Most read</del> <small>related · line</small></li>",
    (
        "<caption>Who is quoted</caption><thead><tr><th scope=col>Speaker</th><th scope=col>Quotes</th>"
        "<th scope=col>Numbers</th><th scope=col>Mentions</th></tr></thead>"
    ),
    (
        "<caption>Quotes in text order</caption><thead><tr><th scope=col>No.</th><th scope=col>Speaker</th>"
        "<th scope=col>Quote</th><th scope=col>Form</th><th scope=col>Cue</th><th scope=col>Rules</th></tr></thead>"
    ),
    "<td>Rosa Lind</td><td>It is so,</td><td>direct</td><td>said</td><td>cue after · same sentence</td></tr>",
    "<td>Rosa Lind</td><td>Yes.</td><td>direct</td><td></td><td>continued · same sentence</td></tr>",
    (
        "<caption>Who worked on the article</caption><thead><tr><th scope=col>Role</th>"
        "<th scope=col>Names</th></tr></thead>"
        "<tbody><tr><th scope=row>editing</th><td>Al Roe; Quay Press</td></tr></tbody>"
    ),
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset=utf-8>',
    '<meta name=viewport content="width=device-width, initial-scale=1">',
    "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">",
    "</main></body></html>\n",
)


def test_page() -> None:
    made = page(article())
    for part in PAGE:
        assert part in made
    assert fragment(article()) in made
    prefix = made.partition('<article class=newsparse id="')[2][:10]
    assert prefix.startswith("np")
    links = f'<a href="#{prefix}q1">1</a>, <a href="#{prefix}q2">2</a>'
    assert f"<th scope=row>Rosa Lind</th><td>2</td><td>{links}</td><td>Rosa Lind</td>" in made
    assert f'<th scope=row><span id="{prefix}r1"></span><a href="#{prefix}q1">1</a></th>' in made
    off = f"#{prefix}:has(#{prefix}-direct:not(:checked)) .np-text .np-l-direct"
    assert f"{off}{{all:unset}}{off}>.np-t,{off}.np-folded{{display:none}}" in made
    box = f'<input type=checkbox checked id="{prefix}-note"><label for="{prefix}-note">'
    sample = f'<span class="np-m np-l-note" style="--h:{HUES["note"]}">note</span>'
    assert f"<li>{box}{sample} 1</label></li>" in made
    hue = HUES["direct"]
    mark = f'<span class="np-m np-l-direct" style="--h:{hue}" id="{prefix}q1"><a class=np-t href="#{prefix}r1">'
    assert f"{mark}1 Rosa Lind</a>It is so,</span>" in made
    assert f'<span class="np-m np-l-cue np-part" style="--h:{Layer("cue", "cue").hue}"><small class=np-t>' in made


def test_a_page_without_parts_has_no_empty_sections() -> None:
    made = page(Article(text="Fog.", blocks=split_blocks("Fog."), hints=Hints(language="de")))
    assert '<html lang="de">' in made
    assert "<h1>Article</h1>" in made
    for title in ("Legend", "Speakers", "Credits", "Problems"):
        assert f"<h2>{title}</h2>" not in made
    assert "In a quote" not in made
    assert "<div><dt>Quotes</dt><dd>0</dd></div>" in made
    assert "Named speakers" not in made
    assert "<p dir=auto>Fog.</p>" in made
    noted = Article(text="Fog.", blocks=split_blocks("Fog."), annotations=(Note(span=Span(0, 4), category="other"),))
    assert "In a quote" not in page(noted)
    assert document("a<b", "c").count("a&lt;b") == 1


def test_table_of_a_page() -> None:
    assert table_html("A & b", ["One", "Two"], [["1", "2"]]) == (
        '<div class=np-scroll tabindex=0 role=region aria-label="A &amp; b"><table><caption>A &amp; b</caption>'
        "<thead><tr><th scope=col>One</th><th scope=col>Two</th></tr></thead>"
        "<tbody><tr><th scope=row>1</th><td>2</td></tr></tbody></table></div>"
    )


def test_index_page() -> None:
    entries = [Entry.of(article(), "a 1.html"), Entry.failed("b", "it is long"), Entry.of(signed("editing"), "c.html")]
    made = index_page(entries)
    assert "<title>Articles</title>" in made
    assert "<article class=newsparse><h1>Articles</h1>" in made
    head = "".join(
        f"<th scope=col>{name}</th>" for name in ("Article", "Identifier", "Quotes", "Speakers", "Removed", "Problems")
    )
    assert f"<caption>3 articles</caption><thead><tr>{head}</tr></thead>" in made
    assert (
        '<tr><th scope=row><a href="a%201.html">Ferry is back</a></th><td>a1</td><td>2</td><td>Rosa Lind</td>'
        "<td>1</td><td>m</td></tr>"
    ) in made
    assert ("<tr><th scope=row>b</th><td>b</td><td>0</td><td></td><td>0</td><td>it is long</td></tr>") in made
    assert '<tr><th scope=row><a href="c.html">c.html</a></th><td>c.html</td>' in made
    assert (
        "<h2>Speakers</h2>" + table_html("By name", ["Speaker", "Quotes", "Articles"], [["Rosa Lind", "2", "1"]])
    ) in made
    assert "Speakers</h2>" not in index_page(entries[1:])
    several = evolve(article(), problems=(*article().problems, Problem(stage="work", message="n")))
    assert Entry.of(several, "x").problem == "m; n"
    assert index_page([entries[0], entries[0]]).count("<td>4</td><td>2</td>") == 1


# Parts of formats


@pytest.mark.parametrize(
    ("year", "month", "day", "iso"),
    [
        (2026, 1, 3, "2026-01-03"),
        (2026, 12, None, "2026-12"),
        (2026, None, None, "2026"),
        (2026, None, 3, "2026"),
        (None, 1, 3, None),
        (987, 1, 3, "0987-01-03"),
    ],
)
def test_a_date_in_iso_8601(year: int | None, month: int | None, day: int | None, iso: str | None) -> None:
    assert iso_date(PartialDate(span=Span(0, 1), year=year, month=month, day=day)) == iso


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("=1", "'=1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠a", "'＠a"),
        ("a\n b", "a b"),
        ("a\0b", "a\ufffdb"),
        ('a"b', '"a""b"'),
        ("a,b", '"a,b"'),
        (3, "3"),
        (None, ""),
    ],
)
def test_a_cell_of_csv(given: Any, line: str) -> None:
    assert csv_line(["x", given]) == f"x,{line}\n"


@pytest.mark.parametrize(
    ("error", "code"),
    [("WorkerDied", "killed"), ("TimeBudgetExceeded", "time_budget"), ("NotSendable", "not_sendable"), ("X", "failed")],
)
def test_the_row_of_a_text_that_was_not_parsed(error: str, code: str) -> None:
    lost = Problem(stage="work", plugin="", annotator="", error=error, message="it stopped")
    row = row_of(Article(text="Fog.", hints=Hints(id="a1"), problems=(lost,)))
    assert row[:3] == ("a1", f"{code}: it stopped", 4)
    assert set(row[4:]) == {None}
    assert row_or_error(article()) == row_of(article())


def test_what_json_cannot_represent_is_its_repr_in_the_column_other() -> None:
    from newsparse.export.columns import _json

    assert _json({"a": float("nan"), "b": [1, (2, 2.5)], 3: {4}, "c": None, "d": True}) == (
        '{"a": "nan", "b": [1, [2, 2.5]], "3": "{4}", "c": null, "d": true}'
    )
    assert _json({"a": "é"}) == '{"a": "é"}'
    assert json.loads(_json({"a": float("inf"), "b": {1}})) == {"a": "inf", "b": "{1}"}


def test_plain_data_of_values() -> None:
    assert plain(article().annotations[4], TEXT) == {
        "text": "4 May 2026",
        "span": [*at("4 May 2026")],
        "date": {"text": "4 May 2026", "span": [*at("4 May 2026")], "year": 2026, "month": 5, "day": 4},
        "time": None,
        "role": "published",
        "rule": "line",
    }
    assert plain(frozenset({"b", "a"}), "") == ["a", "b"]
    assert plain(Span(0, 4), "a  b") == {"text": "a b", "span": [0, 4]}


def test_lone_surrogates_are_replaced_and_restored() -> None:
    tree = {"a/b": ["x\ud800y\udfff", {"c~d": "\udc00"}], "e": 3, "f": "é"}
    found: list[list[Any]] = []
    made = extract(tree, "", found)
    assert made == {"a/b": ["x\ufffdy\ufffd", {"c~d": "\ufffd"}], "e": 3, "f": "é"}
    assert found == [["/a~1b/0", 1, 0xD800], ["/a~1b/0", 3, 0xDFFF], ["/a~1b/1/c~0d", 0, 0xDC00]]
    restore(made, found)
    assert made == tree


@pytest.mark.parametrize(
    "wrong",
    [
        [["/a", 0, 0xD7FF]],
        [["/a", 0, 0xE000]],
        [["/a", 1, 0xD800]],
        [["/a", -1, 0xD800]],
        [["a", 0, 0xD800]],
        [["", 0, 0xD800]],
        [["/b", 0, 0xD800]],
        [["/c/00", 0, 0xD800]],
        [["/c/-1", 0, 0xD800]],
        [["/d", 0, 0xD800]],
        [["/a", 0]],
        [["/a", 0, "x"]],
        [3],
        {},
        [["/a", True, 0xD800]],
    ],
)
def test_originals_that_do_not_fit_are_refused(wrong: Any) -> None:
    tree: dict[str, Any] = {"a": "\ufffdx", "c": ["\ufffd"], "d": 3}
    with pytest.raises(DecodeError, match="surrogates"):
        restore(tree, wrong)
    for code in (0xD800, 0xDFFF):
        restore({"a": "\ufffdx", "c": ["\ufffd"]}, [["/a", 0, code], ["/c/0", 0, code]])


# Terminals


@pytest.mark.parametrize(
    ("style", "code"),
    [
        ("bold", "1"),
        ("dim", "2"),
        ("italic", "3"),
        ("red", "31"),
        ("green", "32"),
        ("yellow", "33"),
        ("cyan", "36"),
        ("bold red", "1;31"),
    ],
)
def test_the_code_of_a_style(style: str, code: str) -> None:
    """The codes are those of ECMA-48, "SELECT GRAPHIC RENDITION"."""
    assert Terminal(20, True, True).line(cell("a", style)) == f"\x1b[{code}ma\x1b[0m"
    plain_code = code.partition(";")[0]
    shown = f"\x1b[{plain_code}ma\x1b[0m" if int(plain_code) < 30 else "a"
    assert Terminal(20, True, False).line(cell("a", style)) == shown
    assert Terminal(20, False, True).line(cell("a", style)) == "a"
    assert Terminal(20, True, True).line(cell("", style)) == ""


@pytest.mark.parametrize(
    ("title", "rule"),
    [("ab", "─── ab ───"), ("abc", "── abc ───"), ("abcdefgh", " abcdefgh "), ("abcdefghij", " abcdefghij ")],
)
def test_a_line_across_the_output(title: str, rule: str) -> None:
    assert Terminal(10).rule(title) == rule
    assert Terminal(10, True).rule(title) == f"\x1b[2m{rule}\x1b[0m"


def lines_of(rows: list[list[str]], width: int, **options: Any) -> list[str]:
    return list(Terminal(width).grid([tuple(cell(one) for one in row) for row in rows], **options))


def test_columns_of_text() -> None:
    assert lines_of([["a", "bb", "c"], ["aaa", "b", "c d"]], 40) == ["a    bb  c", "aaa  b   c d"]
    assert lines_of([["a", "b"], ["aaa", "c"]], 40, right=True) == ["  a  b", "aaa  c"]
    assert lines_of([["a", "b"]], 40, indent=3) == ["   a  b"]
    assert lines_of([["a", "one two", "c"]], 40, most=(3,)) == ["a  one  c", "   two"]
    assert lines_of([["a", "x" * 25]], 10) == [f"a  {'x' * 20}", f"   {'x' * 5}"]
    assert lines_of([["a", "x" * 25]], 24) == [f"a  {'x' * 21}", f"   {'x' * 4}"]
    assert lines_of([["a", ""], ["b", "c"]], 24) == ["a", "b  c"]
    assert lines_of([], 24) == []


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("ab cd", 5, ["ab cd"]),
        ("ab cd", 4, ["ab", "cd"]),
        ("ab cd", 2, ["ab", "cd"]),
        ("abcd", 2, ["ab", "cd"]),
        ("ab  cd", 3, ["ab ", "cd"]),
        ("渡船", 2, ["渡", "船"]),
        ("渡船", 3, ["渡", "船"]),
        ("渡船", 1, ["渡", "船"]),
        ("e\u0301e", 1, ["e\u0301", "e"]),
        ("", 3, [""]),
        ("a bc", 3, ["a", "bc"]),
    ],
)
def test_a_cell_is_wrapped(text: str, width: int, lines: list[str]) -> None:
    assert ["".join(run.text for run in line) for line in wrapped(cell(text), width)] == lines
    assert width_of("渡") == 2


def test_styles_stay_with_their_characters_when_a_cell_is_wrapped() -> None:
    given = (Run("ab", "bold"), Run(" c"), Run("d ef", "red"))
    assert wrapped(given, 4) == [
        (Run("ab", "bold"),),
        (Run("c", ""), Run("d", "red")),
        (Run("ef", "red"),),
    ]


STYLED = [
    ("2", "headline"),
    ("1", "Ferry is back"),
    ("3", "It was away."),
    ("2", "story"),
    ("2", "1"),
    ("1", "At sea"),
    ("32", "It is so,"),
    ("32", "Yes."),
    ("1", "Quotes"),
    ("32", "direct"),
    ("1", "Credits"),
    ("2", "editing"),
    ("1", "Notes"),
    ("2", "(Corrects the hour)"),
    ("1", "Boilerplate"),
    ("2", "related"),
    ("2", "Most read"),
    ("1;31", "problem: m"),
]


@pytest.mark.parametrize(("code", "words"), STYLED)
def test_the_view_of_a_terminal_has_styles(code: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = show(article())
    assert f"\x1b[{code}m{words}\x1b[0m" in shown
    assert re.sub("\x1b\\[[0-9;]*m", "", shown) == view(article())
    assert "\x1b[2m" in show(article(), "a.txt").splitlines()[0]
    assert " a.txt " in show(article(), "a.txt").splitlines()[0]


def test_the_speaker_in_the_view_of_a_terminal_has_a_style(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    first, second = article().quotes
    she = Source(mention=phrase("who"), name="Rosa Lind", referent=at("Rosa Lind"), rule="x")
    shown = show(
        evolve(
            article(),
            annotations=(evolve(first, form="mixed", source=she), evolve(second, form="indirect", source=None)),
        )
    )
    for part in (
        "\x1b[1mRosa Lind\x1b[0m (who)",
        "\x1b[2m(unknown speaker)\x1b[0m",
        "\x1b[33mmixed\x1b[0m",
        "\x1b[36mindirect\x1b[0m",
    ):
        assert part in shown
