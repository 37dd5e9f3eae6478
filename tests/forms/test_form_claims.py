"""Claims about the parts of forms: keys and their values, marks of Markdown, lines of exports and of wire feeds."""

from __future__ import annotations

import pytest
from form_texts import HEADLINE, PARAGRAPHS, STORY

from newsparse.forms import read_form
from newsparse.forms.keys import form_keys
from newsparse.forms.lines import Line, lines_of, paragraphs
from newsparse.model import Block, Span

FIRST, SECOND = PARAGRAPHS[:2]
URL = "URL: https://quay.example/1"


def form_values(text: str) -> dict[str, str]:
    """The words that the form names, by role; {} for plain text."""
    form = read_form(text)
    return {one.name: one.span.of(text) for one in form.values} if form else {}


def marks(text: str) -> list[str]:
    """The marks and keys with their roles, without white space at the ends."""
    form = read_form(text)
    return [f"{one.role} {one.span.of(text).strip()}" for one in form.markup] if form else []


def visible(text: str) -> str | None:
    """What the annotators see; ``None`` for plain text."""
    form = read_form(text)
    return form.view.text if form else None


def roles(text: str) -> list[str]:
    form = read_form(text)
    return [one.role for one in form.markup] if form else []


# Lines


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("Title: a", "title", " a"),
        ("TITLE:a", "title", "a"),
        ("**Title:** a", "title", " a"),
        ("__Title__: a", "title", " a"),
        ("*Title:* a", "title", " a"),
        ("Load-Date: a", "load-date", " a"),
        ("Identifier / keyword: a", "identifier / keyword", " a"),
        ("Doc 2: a", "doc 2", " a"),
        ("First page: a", "first page", " a"),
        ("2 Doc: a", None, ""),
        ("Title a", None, ""),
        ("***Title: a", None, ""),
        ("A" * 29 + ": a", "a" * 29, " a"),
        ("A" * 30 + ": a", None, ""),
        ("A.b: c", None, ""),
        ("Title : a", "title", " a"),
    ],
)
def test_the_key_of_a_line_is_the_words_before_its_colon(text: str, key: str | None, value: str) -> None:
    (line,) = lines_of(text)
    found = line.key()
    assert (found and found[0]) == key
    assert found is None or line.text[found[1] :] == value


def test_a_line_has_its_text_without_blanks_and_its_break() -> None:
    assert lines_of(" a b \r\n\nc") == [
        Line(0, 1, 4, 7, "a b"),
        Line(7, 8, 8, 8, ""),
        Line(8, 8, 9, 9, "c"),
    ]


def test_paragraphs_are_runs_of_lines_between_blank_lines() -> None:
    found = [[line.text for line in run] for run in paragraphs(lines_of("a\nb\n\n \nc\n\n"))]
    assert found == [["a", "b"], ["c"]]
    assert [[line.text for line in run] for run in paragraphs(lines_of("\na\nb"))] == [["a", "b"]]


# Heads


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Ferry is back", "Ferry is back"),
        ('"Ferry is back"', "Ferry is back"),
        ("'Ferry is back'", "Ferry is back"),
        ("**Ferry is back**", "Ferry is back"),
        ("[Ferry is back]", "Ferry is back"),
        ('["Ferry is back"]', "Ferry is back"),
        ("\"Ferry is back'", "\"Ferry is back'"),
        ("[Ferry", "[Ferry"),
        ("[F]", "F"),
        ("Re: Ferry is back", "Ferry is back"),
        ("Fw: Ferry is back", "Ferry is back"),
        ("FWD: Ferry is back", "Ferry is back"),
        ("AW: Ferry is back", "Ferry is back"),
        ("WG: Ferry is back", "Ferry is back"),
        ("TR: Ferry is back", "Ferry is back"),
        ("RV : Ferry is back", "Ferry is back"),
        ("Re: Re: Ferry", "Ferry"),
        ("Reef: back", "Reef: back"),
    ],
)
def test_the_headline_of_a_head_is_its_value_without_marks(printed: str, value: str) -> None:
    assert form_values(f"Title: {printed}\nAuthor: Rosa Lind\n{URL}\n\n{STORY}")["headline"] == value


@pytest.mark.parametrize("empty", ["", "[]", "  "])
def test_a_key_without_a_value_names_nothing(empty: str) -> None:
    values = form_values(f"Title: Ferry is back\nAuthor: {empty}\nDate: 4 May 2024\n{URL}\n\n{STORY}")
    assert set(values) == {"headline", "date"}


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Rosa Lind <rosa@quay.example>", "Rosa Lind"),
        ("Rosa Lind [mailto:rosa@quay.example]", "Rosa Lind"),
        ("Rosa Lind <Quay News>", "Rosa Lind <Quay News>"),
        ("Rosa Lind", "Rosa Lind"),
    ],
)
def test_the_byline_of_a_head_is_its_value_without_an_address(printed: str, value: str) -> None:
    assert form_values(f"Title: Ferry is back\nFrom: {printed}\n{URL}\n\n{STORY}")["byline"] == value


HEADS = {
    "an address": (f"Title: Ferry is back\nAuthor: Rosa Lind\n{URL}", True),
    "an address without a protocol": ("Title: Ferry is back\nAuthor: Rosa Lind\nURL: www.quay.example", True),
    "an address that is a word": ("Title: Ferry is back\nAuthor: Rosa Lind\nURL: quay", False),
    "an address of the publication": ("Title: Ferry\nAuthor: Rosa Lind\nSource: https://quay.example", True),
    "an address of mail": ("Subject: Ferry\nFrom: Rosa <rosa@quay.example>\nTo: desk", True),
    "an address of mail elsewhere": ("Subject: Ferry\nFrom: Rosa\nTo: Desk <desk@quay.example>", False),
    "a day": ("Title: Ferry is back\nAuthor: Rosa Lind\nDate: 4 May 2024", True),
    "a day without a digit": ("Title: Ferry is back\nAuthor: Rosa Lind\nDate: Tuesday", False),
    "no headline": (f"Author: Rosa Lind\nDate: 4 May 2024\n{URL}", False),
    "a headline without a value": (f"Title:\nAuthor: Rosa Lind\nDate: 4 May 2024\n{URL}", False),
    "two keys": (f"Title: Ferry is back\n{URL}", False),
    "an unknown key after a day": ("Title: Ferry\nAuthor: Rosa Lind\nDate: 4 May 2024\nPrice: 3 euros", False),
    "an unknown key after an address": (f"Title: Ferry\nAuthor: Rosa Lind\n{URL}\nPrice: 3 euros", True),
    "an unknown key after a day and a blank line": (
        "Title: Ferry\nAuthor: Rosa Lind\nDate: 4 May 2024\n\nPrice: 3 euros",
        True,
    ),
    "a first key that is not known": (f"Price: 3\nTitle: Ferry\nAuthor: Rosa Lind\n{URL}", False),
    "blank lines above": (f"\n\n  Title: Ferry\nAuthor: Rosa Lind\n{URL}", True),
    "marks around the first key": (f"**Title**: Ferry\nAuthor: Rosa Lind\n{URL}", True),
    "a mail that was sent on": (f"Begin forwarded message:\nSubject: Ferry\nFrom: Rosa Lind\n{URL}", True),
    "a mail that was sent on, after dashes": (f"-- Original mail --\nSubject: Ferry\nFrom: Rosa\n{URL}", True),
    "another line above": (f"A message:\nSubject: Ferry\nFrom: Rosa Lind\n{URL}", False),
    "one dash": (f"- Original mail -\nSubject: Ferry\nFrom: Rosa Lind\n{URL}", False),
}


@pytest.mark.parametrize(("head", "is_head"), HEADS.values(), ids=HEADS)
def test_a_head_has_a_headline_and_a_day_or_an_address(head: str, is_head: bool) -> None:
    assert ("headline" in form_values(f"{head}\n\n{STORY}")) is is_head


def test_a_head_without_a_story_is_plain_text() -> None:
    assert read_form(f"Title: Ferry is back\nAuthor: Rosa Lind\n{URL}\n") is None


def test_the_first_of_two_values_is_named() -> None:
    values = form_values(
        f"Title: Ferry is back\nHeadline: Other\nDate: 4 May 2024\nSent: 5 May 2024\n"
        f"Summary: One\nDescription: Two\nDateline: OSLO\nDateline: ROME\n{URL}\n\n{STORY}"
    )
    assert values == {"headline": "Ferry is back", "date": "4 May 2024", "standfirst": "One", "dateline": "OSLO"}


def test_a_line_that_continues_a_value_is_indented() -> None:
    text = "Title: Ferry\n{}\nAuthor: Rosa Lind\n" + URL + "\n\n" + STORY
    assert visible(text.format("  is back")) == visible(text.replace("{}\n", ""))
    assert read_form(text.format("is back")) is None


FRONT = {
    "---\ntitle: Ferry is back\n---\n": "Ferry is back",
    "---\r\ntitle: Ferry is back\r\n---\r\n": "Ferry is back",
    "+++\ntitle = 'Ferry is back'\n+++\n": "Ferry is back",
    "\ufeff---\ntitle: Ferry is back\n---\n": "Ferry is back",
    "---\nsub_title: x\ntitle: Ferry is back\n...\n": "Ferry is back",
    "---\n\n# a comment\ntitle: Ferry is back\n---\n": "Ferry is back",
    "---\ntitle: Ferry is back\n+++\n": None,
    "---\ntitle: Ferry is back\n": None,
    "----\ntitle: Ferry is back\n----\n": None,
    "---\nFerry is back\n---\n": None,
    "---\nmood: Ferry is back\n---\n": None,
}


@pytest.mark.parametrize(("head", "headline"), FRONT.items())
def test_front_matter_is_between_equal_marks_and_has_a_known_key(head: str, headline: str | None) -> None:
    assert form_values(f"{head}\n{STORY}").get("headline") == headline


@pytest.mark.parametrize("key", ["subject_line", "subject line", "Subject-Line", "published_time", "published time"])
def test_a_key_of_front_matter_may_have_low_lines_for_blanks(key: str) -> None:
    known = form_values(f"---\ntitle: x y\n{key}: 4 May 2024\n---\n\n{STORY}")
    assert known == ({"headline": "x y", "date": "4 May 2024"} if key.startswith("published") else {"headline": "x y"})


def test_items_of_front_matter_are_values_of_the_key_above_them() -> None:
    text = f"---\ntitle: Ferry is back\nauthors:\n  - Rosa Lind\n  - Ann Ek\ncolours:\n  - red\n---\n\n{STORY}"
    form = read_form(text)
    assert form is not None
    assert [one.span.of(text) for one in form.values if one.name == "byline"] == ["Rosa Lind", "Ann Ek"]


def test_the_headline_again_below_a_head_is_not_part_of_the_story() -> None:
    head = f"Title: {HEADLINE}\nAuthor: Rosa Lind\n{URL}\n\n"
    assert form_values(f"{head}{HEADLINE}\n\n{STORY}")["headline"] == HEADLINE
    for copy, hidden in (
        (HEADLINE, True),
        (f"# {HEADLINE}", True),
        (f"**{HEADLINE}**", True),
        (f"_{HEADLINE.upper()}_", True),
        (f"{HEADLINE} again", False),
    ):
        shown = visible(f"{head}{copy}\n\n{STORY}")
        assert shown is not None
        lines = shown.splitlines()
        assert (copy not in lines[1:]) is hidden


@pytest.mark.parametrize(("above", "hidden"), [(5, True), (6, False)])
def test_a_copy_of_the_headline_is_in_the_six_lines_below_the_head(above: int, hidden: bool) -> None:
    text = f"Title: {HEADLINE}\nAuthor: Rosa Lind\n{URL}\n\n" + "Menu\n" * above + f"{HEADLINE}\n\n{STORY}"
    shown = visible(text)
    assert shown is not None
    assert (shown.count(HEADLINE) == 1) is hidden


# Markdown


LINK = "[the council](https://quay.example/c)"
MARKED = [
    ("# One two three\n\nx", "One two three\n\nx", "heading"),
    ("## One two three\n\nx", "One two three\n\nx", "heading"),
    ("####### One\n\nx", "####### One\n\nx", "seven signs"),
    ("#One two\n\nx", "#One two\n\nx", "no blank"),
    ("## One ##\n\nx", "One\n\nx", "closing signs"),
    ("## One #\n\nx", "One\n\nx", "one closing sign"),
    ("> a\n> b", "a\nb", "quote"),
    (">> a", "a", "quote in a quote"),
    (">a", "a", "quote without a blank"),
    ("- a\n- b", "- a\n- b", "the mark of a list stays"),
    ("* a\n+ b", "* a\n+ b", "the mark of a list stays"),
    ("-a", "-a", "no list"),
    ("x\n\n---\n\ny", "x\n\ny", "rule"),
    ("x\n\n* * *\n\ny", "x\n\ny", "rule"),
    ("x\n\n___\n\ny", "x\n\ny", "rule"),
    ("x\n\n--\n\ny", "x\n\n--\n\ny", "two dashes"),
    ("One\n---\n\nx", "One\n\nx", "heading with a line below"),
    ("One\n===\n\nx", "One\n\nx", "heading with a line below"),
    ("One\n==\n\nx", "One\n==\n\nx", "two signs"),
    ("[1]: https://quay.example/c\n\nx", "\nx", "definition"),
    ("[1]: /c\n\nx", "\nx", "definition"),
    ("[1]: <www.quay.example>\n\nx", "\nx", "definition"),
    ("[1]: a note\n\nx", "[1]: a note\n\nx", "no definition"),
    ("**a** b", "a b", "bold"),
    ("__A b__ c", "A b c", "bold"),
    ("__init__ c", "__init__ c", "word of a program"),
    ("**12** c", "**12** c", "no letters"),
    ("~~a~~ b", "a b", "deleted"),
    ("a**b**c", "a**b**c", "inside a word"),
    ("*a*b c", "*a*b c", "before a letter"),
    ("b *a* c *d", "b a c *d", "one mark left"),
    ("** a ** b", "** a ** b", "blanks inside"),
    ("(*a*) b", "(a) b", "beside punctuation"),
    ("*a*, b", "a, b", "beside punctuation"),
    ("“*a*” b", "“a” b", "beside punctuation"),
    ("*a\n\nb*", "*a\n\nb*", "over two paragraphs"),
    ("*a\nb*", "a\nb", "over two lines"),
    (r"a \* b \_ c \# d \\ e", r"a * b _ c # d \ e", "escapes"),
    (r"a \q b", r"a \q b", "no escape"),
    ("[a](https://q.example) b", "a b", "link"),
    ("[a](http://q.example) b", "a b", "link"),
    ("[a](mailto:a@q.example) b", "a b", "link"),
    ("[a](www.q.example) b", "a b", "link"),
    ("[a](/x) b", "a b", "link"),
    ("[a](./x) b", "a b", "link"),
    ("[a](../x) b", "a b", "link"),
    ("[a](#x) b", "a b", "link"),
    ("[a](x.html) b", "a b", "link"),
    ("[a](<https://q.example>) b", "a b", "link"),
    ("[a](/x 'Title') b", "a b", "link"),
    ('[a](/x "Title" ) b', "a b", "link"),
    ("[a](/x Title) b", "[a](/x Title) b", "no link"),
    ("[a](word) b", "[a](word) b", "no link"),
    ("[a] (/x) b", "[a] (/x) b", "no link"),
    ("[a](/x_(y)_z) b", "a b", "brackets in the address"),
    ("[a [b] c](/x) d", "a [b] c d", "brackets in the text"),
    ("a](/x) b", "a](/x) b", "no opening bracket"),
    ("[a\n\nb](/x) c", "[a\n\nb](/x) c", "over two paragraphs"),
    ("![a](/x.jpg) b", " b", "image"),
    ("![a](word) b", "![a](word) b", "no image"),
    ("[](/x) b", " b", "link without a text"),
    ("[ ](/x) b", " b", "link without a text"),
    ("[![a](/x.jpg)](/y) b", " b", "image in a link"),
    ("[![a](/x.jpg) c](/y) b", " c b", "image and text in a link"),
]


@pytest.mark.parametrize(("marked", "plain", "what"), MARKED)
def test_each_mark_of_markdown_is_hidden(marked: str, plain: str, what: str) -> None:
    assert visible(f"See {LINK}.\n\n{marked}\n\nEnd.") == f"See the council.\n\n{plain}\n\nEnd.", what


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("[a][1] b", "a b"),
        ("[a][2] b", "[a][2] b"),
        ("[One][] b", "One b"),
        ("[Two][] b", "[Two][] b"),
        ("a][1] b", "a][1] b"),
        ("[a][ONE] b", "a b"),
        ("[a][1] and [b][1]", "a and b"),
    ],
)
def test_a_link_with_its_address_elsewhere_needs_the_definition(marked: str, plain: str) -> None:
    definitions = "[1]: https://quay.example/c\n[one]: https://quay.example/d"
    assert visible(f"See {LINK}.\n\n{marked}\n\n{definitions}\n") == f"See the council.\n\n{plain}\n\n"


EVIDENCE = {
    "a link": (f"{FIRST}\n\nSee {LINK}.", True),
    "an image": (f"{FIRST}\n\n![x](/a.jpg)\n\n{SECOND}", True),
    "a heading of four words on the first line": (f"# One two three four\n\n{STORY}", True),
    "a heading of two words on the first line": (f"# One two\n\n{STORY}", False),
    "a heading that is the whole text": ("# One two three four", False),
    "a heading without a letter": (f"# 1 2 3 4\n\n{STORY}", False),
    "a heading in quotation marks": (f"# “One two three four”\n\n{STORY}", True),
    "a heading above text without a blank line": (f"# One two three four\n{STORY}", False),
    "one further heading": (f"{FIRST}\n\n## One\n\n{SECOND}", False),
    "two further headings": (f"{FIRST}\n\n## One\n\n{SECOND}\n\n## Two\n\n{SECOND}", True),
    "two headings of the first level": (f"{FIRST}\n\n# One\n\n{SECOND}\n\n# Two\n\n{SECOND}", False),
    "two headings below text without a blank line": (f"{FIRST}\n## One\n\n{SECOND}\n## Two\n\n{SECOND}", False),
    "one stretch in bold": (f"{FIRST}\n\n**One** two.", False),
    "two stretches in bold": (f"{FIRST}\n\n**One** two **three**.", True),
    "bold and italic": (f"{FIRST}\n\n**One** two *three*.", True),
    "two stretches in italic": (f"{FIRST}\n\n*One* two *three* and a ** b.", False),
    "a heading and bold": (f"{FIRST}\n\n## One\n\n**Two** three.", True),
    "an underlined heading inside": (f"{FIRST}\n\nOne\n===\n\n{SECOND}", False),
    "an underlined heading and bold": (f"{FIRST}\n\nOne\n===\n\n**Two** three.", True),
    "an underlined heading on the first line": (f"One\n===\n\n{SECOND}", True),
    "a heading over dashes on the first line": (f"One\n---\n\n**Two** {SECOND}", False),
    "a definition and bold": (f"{FIRST}\n\n**Two** three.\n\n[1]: https://quay.example", True),
    "lists and rules": (f"{FIRST}\n\n- one\n- two\n\n***\n\n> {SECOND}", False),
}


@pytest.mark.parametrize(("text", "markdown"), EVIDENCE.values(), ids=EVIDENCE)
def test_a_text_is_markdown_if_there_is_enough_evidence(text: str, markdown: bool) -> None:
    assert (read_form(text) is not None) is markdown


def test_the_marks_of_links_images_and_lists_have_roles() -> None:
    text = f"# {HEADLINE}\n\n- one [a](/x) and **b**\n- ![i](/i.jpg)\n\n{STORY}"
    found = [f"{one.role} {one.span.of(text).strip()}" for one in read_form(text).markup]  # type: ignore[union-attr]
    assert found == [
        "mark #",
        "list_mark -",
        "link [",
        "link ](/x)",
        "mark **",
        "mark **",
        "list_mark -",
        "image ![i](/i.jpg)",
    ]


@pytest.mark.parametrize(
    ("text", "headline", "subheadings"),
    [
        (f"# {HEADLINE}\n\n{STORY}\n\n## One two\n\n{STORY}", HEADLINE, ["One two"]),
        (f"## One {LINK}\n\n# {HEADLINE}\n\n{STORY}\n\n### Three\n\n{STORY}", HEADLINE, ["Three"]),
        (f"# {HEADLINE}\n\n{STORY}\n\n# One two\n\n{STORY}", None, []),
        (f"## One {LINK}\n\n{STORY}\n\n## Three\n\n{STORY}", None, []),
        (f"{STORY}\n\n{LINK}\n\n# One two\n\n{FIRST}\n\n## Three\n\nx", None, []),
        (f"{FIRST}\n\n{LINK}\n\n# One two\n\n{STORY}", "One two", []),
    ],
)
def test_the_only_heading_of_the_first_level_above_most_of_the_prose_is_the_headline(
    text: str, headline: str | None, subheadings: list[str]
) -> None:
    form = read_form(text)
    assert form is not None
    named = [(one.name, one.span.of(text)) for one in form.values]
    assert [span for name, span in named if name == "subheading"] == subheadings
    assert next((span for name, span in named if name == "headline"), None) == headline


# Exports of archives


def export(*lines: str, before: str = "", after: str = "LOAD-DATE: May 5, 2003", story: str = STORY) -> str:
    return "\n".join([*([before] if before else []), *lines, "LENGTH: 412 words", "", story, "", after, ""])


def line_role(text: str, line: str) -> str:
    """The role of the markup that contains a line, "" for a line of the story."""
    form = read_form(text)
    at = text.index(line)
    found = [one.role for one in form.markup if one.span.start <= at < one.span.end] if form else []
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("End of Document", "end"),
        ("Document 1 of 3", "end"),
        ("Page 2 of 3", "end"),
        ("3 of 23 DOCUMENTS", "end"),
        ("3 of 23 DOCUMENT", "end"),
        ("____", "end"),
        ("Copyright 2003 Quay News", "copyright"),
        ("© 2003 Quay News", "copyright"),
        ("(c) 2003 Quay News", "copyright"),
        ("All rights reserved.", "copyright"),
        ("Document QUAYN0002024050500001e", "end"),
        ("SUBJECT: Fish", "subject"),
        ("The council agrees.", ""),
        ("GRAPHIC: A lamp", "other"),
        ("LANGUAGE: English", "language"),
        ("BYLINE: Ann Ek", "byline"),
        ("TITLE: Other", "other"),
        ("SECTION: B", "section"),
        ("URL: https://quay.example", "address"),
    ],
)
def test_a_line_after_the_story_of_an_export_has_its_role(line: str, role: str) -> None:
    text = export(f"HEADLINE: {HEADLINE}", after=f"{line}\n\nLOAD-DATE: May 5, 2003")
    assert line_role(text, line) == role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("May 4, 2003", "date"),
        ("May 4, 2003 Sunday", "date"),
        ("4 May 2003", "date"),
        ("May 2003", "date"),
        ("Sunday", "other"),
        ("1 of 23 DOCUMENTS", "other"),
        ("Copyright 2003 Quay News", "copyright"),
        ("ProQuest document link", "other"),
        ("Document link", "other"),
        ("Find a copy", "other"),
        ("Check for full text via Quay", "other"),
        ("Quay News 4 May 2003: A.3.", "other"),
        ("Quay News ; Velmar. 4 May 2003: 12.", "other"),
        ("Ferry is back again", "headline"),
        ("Ferry back", "other"),
    ],
)
def test_a_line_before_the_keys_of_an_export_has_its_role(line: str, role: str) -> None:
    assert line_role(export("SECTION: News", before=line), line) == role


BEFORE = {
    "the headline is above the publication": [
        f"headline {HEADLINE}",
        "publication Quay News",
        "date May 4, 2003",
    ],
    "the headline is below the date": ["publication Quay News", "date May 4, 2003", f"headline {HEADLINE}"],
    "the headline is below the edition": [
        "publication Quay News",
        "date May 4, 2003",
        "other Final Evening Edition",
        f"headline {HEADLINE}",
    ],
    "the copyright is above the publication": [
        "copyright Copyright 2003 Quay News",
        "publication Velmar Post",
        "date May 4, 2003",
        f"headline {HEADLINE}",
    ],
    "no publication is above the date": ["date May 4, 2003", f"headline {HEADLINE}"],
    "the copyright is above the date": [
        "copyright Copyright 2003 Quay News",
        "date May 4, 2003",
        f"headline {HEADLINE}",
    ],
}


@pytest.mark.parametrize("case", BEFORE.values(), ids=BEFORE)
def test_the_lines_before_the_keys_are_headline_publication_and_date(case: list[str]) -> None:
    printed = [line.partition(" ")[2] for line in case]
    text = export("SECTION: News", before="\n".join(printed))
    assert [f"{line_role(text, line)} {line}" for line in printed] == case


@pytest.mark.parametrize(
    ("label", "hidden"),
    [
        ("BODY:", True),
        ("Body", True),
        ("Full text:", True),
        ("FULL TEXT:", True),
        ("Headline", False),
        ("Story:", False),
    ],
)
def test_the_label_before_a_story_is_hidden(label: str, hidden: bool) -> None:
    text = f"LENGTH: 412 words\nSECTION: News\nHEADLINE: {HEADLINE}\n\n{label}\n{STORY}\n\nLOAD-DATE: May 5, 2003\n"
    assert (line_role(text, label) == "label") is hidden


def test_the_story_may_begin_on_the_line_of_its_label() -> None:
    text = (
        f"Title: {HEADLINE}\nAuthor: Rosa Lind\nPublication title: Quay News\n\nFull text: {STORY}\n\nSubject: Fish\n"
    )
    shown = visible(text)
    assert shown is not None
    assert shown.split("\n\n")[-len(PARAGRAPHS) :] == list(PARAGRAPHS) or STORY in shown
    assert "Full text" not in shown


@pytest.mark.parametrize(
    ("length", "signed"),
    [
        ("412 words", True),
        ("1,412 words", True),
        ("1 word", True),
        ("412 WORDS", True),
        ("412", False),
        ("long", False),
    ],
)
def test_the_length_of_an_export_counts_words(length: str, signed: bool) -> None:
    text = f"LENGTH: {length}\nSECTION: News\nHEADLINE: {HEADLINE}\n\n{STORY}\n"
    assert (read_form(text) is not None) is signed


@pytest.mark.parametrize("key", sorted(form_keys().signature))
def test_a_key_that_only_exports_have_signs_an_export(key: str) -> None:
    text = f"LENGTH: long\nSECTION: News\nHEADLINE: {HEADLINE}\n\n{STORY}\n\n{key.title()}: x\n"
    assert (read_form(text) is not None) is (key in form_keys().archive)


def test_a_key_in_the_middle_of_the_story_is_part_of_the_story() -> None:
    story = f"{FIRST}\n\nNote: {SECOND}\n\n{FIRST}"
    shown = visible(export(f"HEADLINE: {HEADLINE}", story=story))
    assert shown is not None
    assert story in shown


# Factiva


def coded(*lines: str, tail: str = "NS gcat : General News") -> str:
    head = [f"HD {HEADLINE}", "BY Rosa Lind", "WC 412 words", "PD 4 May 2024", *lines]
    return "\n".join([*head, "", "LP", FIRST, "", "TD", SECOND, "", tail, ""])


@pytest.mark.parametrize("missing", ["HD", "WC", "PD", "LP"])
def test_an_export_with_codes_has_each_of_four_codes(missing: str) -> None:
    text = coded("SN Quay News", "LA English")
    assert read_form(text) is not None
    assert read_form(text.replace(f"\n{missing}", "\nX").removeprefix("HD " if missing == "HD" else "")) is None


def test_the_headline_is_above_the_story_in_an_export_with_codes() -> None:
    text = f"WC 412 words\nPD 4 May 2024\nSN Quay News\n\nLP\n{FIRST}\n\nHD {HEADLINE}\n\nTD\n{SECOND}\n"
    assert read_form(text) is None


def test_the_values_of_codes() -> None:
    text = coded("SN Quay News", "LA English", "HD Other", "PD 5 May 2024", "CY Copyright 2024")
    assert form_values(text) == {"headline": HEADLINE, "byline": "Rosa Lind", "date": "4 May 2024"}
    assert visible(text) is not None
    for line, role in (("SN Quay", "publication"), ("LA English", "language"), ("CY Copy", "copyright")):
        assert line_role(text, line) == role
    assert line_role(text, "HD Other") == "other"


@pytest.mark.parametrize(
    ("tail", "hidden"),
    [
        ("NS gcat : General News\nRE velm : Velmar\n\nAN Document QUAYN00020240505ek540001e", True),
        ("AN Document QUAYN00020240505ek540001e", True),
        ("Document QUAYN00020240505ek540001e", True),
        ("The council agrees.", False),
        ("BY Rosa Lind", False),
    ],
)
def test_the_codes_after_the_story_are_hidden(tail: str, hidden: bool) -> None:
    shown = visible(coded(tail=tail))
    assert shown is not None
    assert (tail.split("\n", maxsplit=1)[0] not in shown) is hidden
    assert SECOND in shown


@pytest.mark.parametrize(
    ("count", "is_count"),
    [
        ("412 words", True),
        ("1,412 words", True),
        ("412 Wörter", True),
        ("412 mots", True),
        ("412 palabras", True),
        ("412 palavras", True),
        ("412 parole", True),
        ("412 woorden", True),
        ("412 pages", False),
        ("words", False),
    ],
)
def test_the_display_of_factiva_has_a_number_of_words(count: str, is_count: bool) -> None:
    text = f"{HEADLINE}\nRosa Lind\n{count}\n4 May 2024\nQuay News\nCopyright 2024 Quay News\n\n{STORY}\n"
    assert (form_values(text).get("headline") == HEADLINE) is is_count


@pytest.mark.parametrize(
    ("day", "is_day"),
    [
        ("4 May 2024", True),
        ("4. Mai 2024", True),
        ("4 de mayo de 2024", True),
        ("4 mayo 2024", True),
        ("May 4 2024", False),
        ("4 May", False),
        ("Quay News", False),
    ],
)
def test_the_line_below_the_number_of_words_is_a_day(day: str, is_day: bool) -> None:
    text = f"{HEADLINE}\nRosa Lind\n412 words\n{day}\nQuay News\nCopyright 2024 Quay News\n\n{STORY}\n"
    assert (form_values(text).get("date") == day) is is_day


@pytest.mark.parametrize(
    ("lines", "headline", "byline"),
    [
        ([HEADLINE, "By Rosa Lind"], HEADLINE, "By Rosa Lind"),
        ([HEADLINE, "Von Rosa Lind"], HEADLINE, "Von Rosa Lind"),
        ([HEADLINE, "Par Rosa Lind"], HEADLINE, "Par Rosa Lind"),
        ([HEADLINE, "Por Rosa Lind"], HEADLINE, "Por Rosa Lind"),
        ([HEADLINE, "Di Rosa Lind"], HEADLINE, "Di Rosa Lind"),
        ([HEADLINE, "Door Rosa Lind"], HEADLINE, "Door Rosa Lind"),
        ([HEADLINE, "Rosa Lind"], HEADLINE, "Rosa Lind"),
        (["News", HEADLINE], HEADLINE, None),
        (["News", "Local", HEADLINE], HEADLINE, None),
        ([HEADLINE], HEADLINE, None),
        (["By the sea"], "By the sea", None),
        (["News", HEADLINE, "Rosa Lind"], HEADLINE, "Rosa Lind"),
        ([HEADLINE, "the ferry is back"], "the ferry is back", None),
        ([HEADLINE, "Rosa van den Lind"], HEADLINE, "Rosa van den Lind"),
        (
            [HEADLINE, "By rosa lind of the fish market of the town"],
            HEADLINE,
            "By rosa lind of the fish market of the town",
        ),
    ],
)
def test_the_lines_before_the_number_of_words_are_section_headline_and_byline(
    lines: list[str], headline: str, byline: str | None
) -> None:
    text = "\n".join([*lines, "412 words", "4 May 2024", "Quay News", "Copyright 2024 Quay News", "", STORY, ""])
    values = form_values(text)
    assert (values.get("headline"), values.get("byline")) == (headline, byline)


@pytest.mark.parametrize(
    ("last", "is_form"),
    [
        ("Copyright 2024 Quay News", True),
        ("(c) 2024 Quay News", True),
        ("© 2024", True),
        ("All Rights Reserved", True),
        ("English", True),
        ("Deutsch", True),
        ("Quay News Two", False),
    ],
)
def test_the_head_of_the_display_ends_with_a_copyright_or_a_language(last: str, is_form: bool) -> None:
    text = f"{HEADLINE}\nRosa Lind\n412 words\n4 May 2024\nQuay News\n{last}\n\n{STORY}\n"
    assert (read_form(text) is not None) is is_form
    assert not is_form or visible(text).split() == f"{HEADLINE} Rosa Lind 4 May 2024 {STORY}".split()  # type: ignore[union-attr]


# Wire feeds


def caret(*lines: str) -> str:
    return "\n".join([*lines, f"   VELMAR (AP) _ {FIRST}<", f"   {SECOND}<", "AP-ES-05-04-03 1412EDT<", ""])


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("^BC-Fish Hall,a0123,412<", "slug"),
        ("^BC-Fish Hall, 412<", "slug"),
        ("^BC-Fish--<", "slug"),
        ("^bc-Fish, 412<", "slug"),
        ("^Eds: with a quote.<", "advisory"),
        ("^Editors: with a quote.<", "advisory"),
        ("^EDS: with a quote.<", "advisory"),
        ("^With AP Photo<", "advisory"),
        ("^With photos<", "advisory"),
        ("^AP Photos<", "advisory"),
        ("^By ROSA LIND<", "byline"),
        ("^BY ROSA LIND=", "byline"),
        ("^Velmar is shut<", "other"),
        ("^Byron is shut<", "other"),
    ],
)
def test_a_line_between_carets_has_its_role(line: str, role: str) -> None:
    text = caret(f"^{HEADLINE}<", line)
    assert line_role(text, line) == role
    assert form_values(text)["headline"] == HEADLINE


def test_the_marks_at_the_ends_of_paragraphs_and_the_time_are_hidden() -> None:
    text = caret(f"^{HEADLINE}<", "^By ROSA LIND<", "^AP Writer<", "^Velmar<")
    shown = visible(text)
    assert shown is not None
    assert shown.split("\n   ")[1:] == [f"VELMAR (AP) _ {FIRST}", f"{SECOND}\n"] or "<" not in shown
    assert form_values(text) == {"headline": HEADLINE, "byline": "By ROSA LIND<\n^AP Writer"}
    assert line_role(text, "^Velmar<") == "other"


@pytest.mark.parametrize(
    ("stamp", "hidden"),
    [
        ("AP-ES-05-04-03 1412EDT<", True),
        ("AP-NY-05-04-03 1412GMT", True),
        ("AP-WS-05-04-03 1412PST<", True),
        ("AP-ES-05-04-03 1412<", True),
        ("AP-ES-05-04 1412EDT", False),
    ],
)
def test_the_time_at_the_end_of_a_text_between_carets_is_hidden(stamp: str, hidden: bool) -> None:
    text = f"^{HEADLINE}<\n^By ROSA LIND<\n   {FIRST}<\n{stamp}\n"
    assert (line_role(text, stamp) == "end") is hidden


def test_a_subheading_between_carets_inside_the_story_is_text() -> None:
    shown = visible(f"^{HEADLINE}<\n^By ROSA LIND<\n   {FIRST}<\n^THE MARKET:<\n   {SECOND}<\n")
    assert shown is not None
    assert "\nTHE MARKET:\n" in shown


def telegraph(first: str = "ZCZC QNA0123", *slugs: str, last: str = "NNNN", clock: str = "") -> str:
    end = [clock, last] if clock else [last]
    return "\n".join([first, *slugs, HEADLINE, "", STORY, "", *end, ""])


@pytest.mark.parametrize(
    ("text", "line", "role"),
    [
        (telegraph(), "ZCZC", "mark"),
        (telegraph("\x01ZCZC QNA"), "\x01ZCZC", "mark"),
        (telegraph("\x02QNA"), "\x02QNA", "mark"),
        (telegraph("ZCZC QNA", "r i  BC-Fish  05-04 0320"), "r i  BC", "slug"),
        (telegraph("ZCZC QNA", "r i p  BC-Fish  05-04 0320"), "r i p  BC", "slug"),
        (telegraph("ZCZC QNA", "Fish-Hall"), "Fish-Hall", "slug"),
        (telegraph("ZCZC QNA", "Fish/Hall, take 2"), "Fish/Hall", "slug"),
        (telegraph("ZCZC QNA", "Fish Hall"), "Fish Hall", ""),
        (telegraph("ZCZC QNA", "Fish-Hall", "Fish-Two", "Fish-Three"), "Fish-Two", "slug"),
        (telegraph("ZCZC QNA", "Fish-Hall", "Fish-Two", "Fish-Three"), "Fish-Three", ""),
        (telegraph(), "NNNN", "end"),
        (telegraph(last="\x03NNNN\x04"), "\x03NNNN", "end"),
        (telegraph(clock="041412 GMT May 24"), "041412", "end"),
        (telegraph(clock="041412GMT MAY 2024"), "041412", "end"),
        (telegraph(clock="041412 May 24"), "041412", "end"),
        (telegraph(clock="041412 EST May 24"), "041412", "end"),
        (telegraph(clock="Fish 24"), "Fish 24", ""),
    ],
)
def test_a_line_of_a_telegraph_has_its_role(text: str, line: str, role: str) -> None:
    assert line_role(text, line) == role


SERVICE = "xyz0003 3 i 380  dpa 0045"


@pytest.mark.parametrize(
    ("first", "is_form"),
    [
        (SERVICE, True),
        ("ab12 1 pl 80", True),
        ("abcd12345 9 abc 1234", True),
        ("  xyz0003 3 i 380", True),
        ("x0003 3 i 380", False),
        ("xyz3 3 i 380", False),
        ("xyz0003 0 i 380", False),
        ("xyz0003 3 I 380", False),
        ("xyz0003 3 i", False),
        ("XYZ0003 3 i 380", False),
        ("xyz0003 3 i 380 a b c d e", True),
        ("xyz0003 3 i 380 a b c d e f", False),
    ],
)
def test_the_first_line_of_a_service_has_number_priority_section_and_length(first: str, is_form: bool) -> None:
    assert (read_form(f"{first}\n\nFish/Hall/\n{HEADLINE} =\n\n{STORY}\n") is not None) is is_form


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("Fish/Hall/", True),
        ("Fish/Hall", True),
        ("Fish/", True),
        ("Fish", False),
        ("LEAD", True),
        ("1ST LEAD", True),
        ("2ND LEAD", True),
        ("3RD LEAD", True),
        ("4TH LEAD", True),
        ("URGENT 2", True),
        ("REFILE", True),
        ("Lead", False),
        ("CORRECTION", True),
        ("EXTRA", True),
        ("MARKET", False),
    ],
)
def test_a_slug_or_a_status_is_above_the_headline_of_a_service(line: str, slug: bool) -> None:
    assert (line_role(f"{SERVICE}\n\n{line}\n{HEADLINE}\nBy Rosa Lind =\n\n{STORY}\n", line) == "slug") is slug


def test_the_parts_of_the_head_of_a_service() -> None:
    text = f"{SERVICE}\n\n{HEADLINE}\nThe roof is broken\nThe hall is shut\nVon Rosa Lind =\n\n{STORY}\n"
    assert form_values(text) == {"headline": HEADLINE, "standfirst": "The roof is broken", "byline": "Von Rosa Lind"}
    assert line_role(text, "The hall is shut") == "other"


@pytest.mark.parametrize(
    ("line", "hidden"),
    [("# Notebook", True), ("# dpa Notebook", True), ("# Notizblock", True), ("#notebook", True), ("# Notes", False)],
)
def test_the_notebook_at_the_end_of_a_service_is_labelled(line: str, hidden: bool) -> None:
    text = f"{SERVICE}\n\n{HEADLINE} =\n\n{STORY}\n\n{line}\n\n## Contacts\n- Ann Ek\n* * *\n"
    assert (line_role(text, line) == "label") is hidden
    assert (line_role(text, "## Contacts") == "label") is hidden
    assert (line_role(text, "* * *") == "label") is hidden
    assert line_role(text, "- Ann Ek") in ("", "list_mark")


@pytest.mark.parametrize(
    ("line", "hidden"),
    [
        ("The following information is not for publication", True),
        ("Ask the desk for more.", False),
        ("The following information is not intended for publication", True),
        ("Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt", True),
    ],
)
def test_confidential_lines_of_the_notebook_are_labelled(line: str, hidden: bool) -> None:
    text = f"{SERVICE}\n\n{HEADLINE} =\n\n{STORY}\n\n# Notebook\n{line}\n"
    assert (line_role(text, line) == "label") is hidden


@pytest.mark.parametrize(
    ("clock", "end"),
    [("131137 GMT Nov 13", True), ("131137 CET Nov 2013", True), ("131137 Nov 13", False), ("13113 GMT Nov 13", False)],
)
def test_the_time_at_the_end_of_a_service_is_hidden(clock: str, end: bool) -> None:
    assert (line_role(f"{SERVICE}\n\n{HEADLINE} =\n\n{STORY}\n\n{clock}\n", clock) == "end") is end


@pytest.mark.parametrize(
    ("slug", "is_slug"),
    [
        ("FISH-HALL (UPDATE 1)", True),
        ("FISH/HALL (PIX)", True),
        ("FISH-HALL: (PIX, TV)", True),
        ("FISH (PIX)", False),
        ("FISH (PIX, TV)", True),
        ("FISH (UPDATE 2)", True),
        ("FISH (UPDATE 222)", False),
        ("FISH-HALL (quay)", False),
        ("Fish-Hall (PIX)", False),
        ("FISH-HALL PIX", False),
        ("FISH-HALL (PIX) again", False),
        ("  FISH-HALL (PIX)", True),
        ("FISH HALL (PIX)", False),
    ],
)
def test_a_slug_with_tags_is_alone_on_the_first_line(slug: str, is_slug: bool) -> None:
    text = f"{slug}\n{HEADLINE}\n\n{STORY}\n"
    assert (read_form(text) is not None) is is_slug
    assert not is_slug or visible(text) == f"{HEADLINE}\n\n{STORY}\n"
    assert read_form(slug) is None


# The whole form


def test_blocks_of_the_visible_text_tile_the_whole_text() -> None:
    text = f"# {HEADLINE}\n\nA *b* c.\n\nD.\n"
    form = read_form(text)
    assert form is not None
    assert form.view.text == f"{HEADLINE}\n\nA b c.\n\nD.\n"
    size = len(HEADLINE)
    shown = [
        Block(Span(0, size + 2), Span(0, size), (Span(0, size),)),
        Block(Span(size + 2, size + 10), Span(size + 2, size + 8), (Span(size + 2, size + 8),)),
        Block(Span(size + 10, size + 13), Span(size + 10, size + 12), (Span(size + 10, size + 12),)),
    ]
    found = form.blocks_to_text(shown)
    assert [block.span.of(text) for block in found] == [f"# {HEADLINE}\n\n", "A *b* c.\n\n", "D.\n"]
    assert [block.content.of(text) for block in found] == [HEADLINE, "A *b* c.", "D."]
    assert form.blocks_to_text([]) == (Block(Span(0, len(text)), Span(len(text), len(text)), ()),)


def test_marks_of_a_later_form_do_not_overlap_those_of_an_earlier_one() -> None:
    text = f"Title: **Ferry is back**\nAuthor: Rosa Lind\n{URL}\n\n# {HEADLINE}\n\n{STORY}"
    form = read_form(text)
    assert form is not None
    assert form_values(text)["headline"] == "Ferry is back"
    assert [one.form for one in form.markup] == ["head", "head", "head", "markdown"]


def test_a_heading_with_less_than_half_of_the_prose_above_it_is_the_headline() -> None:
    prose = f"{FIRST}\n\n" * 2
    text = f"See {LINK}.\n\n{prose}# One two\n\n{FIRST}\n\n{prose}"
    assert form_values(text)["headline"] == "One two"
    assert "headline" not in form_values(text.replace(f"# One two\n\n{FIRST}\n\n{FIRST}", "# One two\n\n"))


@pytest.mark.parametrize("text", ["Ferry is back\n412 words", "Ferry is back\n412 words\n4 May 2024", "412 words\n"])
def test_a_number_of_words_at_the_end_is_not_the_display_of_an_export(text: str) -> None:
    assert read_form(text) is None


def test_what_is_seen_of_an_export_with_codes() -> None:
    shown = f"{HEADLINE}\nRosa Lind\n4 May 2024\n\n{FIRST}\n\n{SECOND}\n\n"
    assert visible(coded("SN Quay News")) == shown


@pytest.mark.parametrize("code", ["HD", "BY", "LP", "TD"])
def test_a_code_of_the_head_does_not_begin_the_codes_after_the_story(code: str) -> None:
    text = coded(tail=f"{code} a line of the story")
    assert f"{code} a line of the story" in (visible(text) or "")


CUES = {
    "LENGTH": "LENGTH: 412 words\nSECTION: News\nHEADLINE: Ferry is back\n\n{}\n",
    "Length": "Length: 412 words\nSection: News\nHeadline: Ferry is back\n\n{}\n",
    "LOAD-DATE": "SECTION: News\nHEADLINE: Ferry is back\n\n{}\n\nLOAD-DATE: May 5, 2003\n",
    "Load-Date": "Section: News\nHeadline: Ferry is back\n\n{}\n\nLoad-Date: May 5, 2003\n",
    "Full text": "Title: Ferry is back\nAuthor: Rosa Lind\nSection: A\nFull text: {}\n\nJournal-code: 5\n",
    "FULL TEXT": "TITLE: Ferry is back\nAUTHOR: Rosa Lind\nSECTION: A\nFULL TEXT: {}\n\nJOURNAL-CODE: 5\n",
    "Publication title": "Title: Ferry is back\nAuthor: Rosa Lind\n\n{}\n\nPublication title: Quay News\n",
    "Document ID": "Title: Ferry is back\nAuthor: Rosa Lind\n\n{}\n\nProQuest document ID: 123\n",
}


@pytest.mark.parametrize("cue", CUES)
def test_each_key_that_every_export_has_is_enough_for_the_quick_test(cue: str) -> None:
    assert form_values(CUES[cue].format(STORY))["headline"] == "Ferry is back"


def test_the_label_of_the_keys_after_a_story_is_above_short_lines() -> None:
    def after(lines: int, width: int = 3) -> str:
        more = ["x" * width] * (lines - 1)
        return f"LENGTH: 412 words\nSECTION: A\n\n{STORY}\n\nClassification\n" + "\n".join(["Language: ENGLISH", *more])

    assert [line_role(after(80 + more), "Classification") for more in (-1, 0, 1)] == ["other", "other", ""]
    assert [line_role(after(2, 400 + more), "Classification") for more in (0, 1)] == ["other", ""]


@pytest.mark.parametrize(("size", "role"), [(400, "section"), (401, "")])
def test_the_longest_line_with_a_key(size: int, role: str) -> None:
    line = f"SECTION: {'x' * (size - 9)}"
    text = export("HEADLINE: Ferry is back", after=f"{line}\n\nLOAD-DATE: May 5, 2003")
    assert line_role(text, line) == role


TAILS = [
    (
        f"{SECOND}\nSUBJECT: Fish\nLOAD-DATE: May 5, 2003",
        [("SUBJECT", "subject"), ("LOAD-DATE", "other"), (SECOND[:20], "")],
    ),
    (
        "SUBJECT: Fish;\nROOFS;\nHALLS\n\nLOAD-DATE: May 5, 2003",
        [("SUBJECT", "subject"), ("ROOFS", "subject"), ("HALLS", "subject")],
    ),
    (f"SUBJECT: Fish\n{'x' * 120}\n\nLOAD-DATE: May 5, 2003", [("SUBJECT", "subject"), ("x" * 120, "subject")]),
    (f"{SECOND}\nSUBJECT: Fish\n{'x' * 99}", [("SUBJECT", "subject"), ("x" * 99, "subject")]),
    (f"{SECOND}\nSUBJECT: Fish\n{'x' * 100}", [("SUBJECT", ""), ("x" * 100, "")]),
    ("LOAD-DATE: May 5, 2003\n\nThe council agrees.", [("LOAD-DATE", ""), ("The council agrees.", "")]),
    ("LOAD-DATE: May 5, 2003\n\nEnd of Document", [("LOAD-DATE", "other"), ("End of Doc", "end")]),
    (
        "LOAD-DATE: May 5, 2003\nCopyright 2003 Quay News\nAll Rights Reserved",
        [("Copyright", "copyright"), ("All Rights", "copyright")],
    ),
    ("LOAD-DATE: May 5, 2003\n\nSUBJECT:\nFISH", [("SUBJECT", "subject"), ("FISH", "subject")]),
]


@pytest.mark.parametrize(("after", "expected"), TAILS)
def test_the_lines_after_the_story_of_an_export(after: str, expected: list[tuple[str, str]]) -> None:
    text = f"HEADLINE: {HEADLINE}\nSECTION: News\nLENGTH: 412 words\n\n{FIRST}\n\n{after}\n"
    assert [(words, line_role(text, words)) for words, _ in expected] == expected


STARTS = [
    ("SECTION: News\n\nLENGTH: 412 words\n\nHEADLINE: {0}\n\n{1}", "{1}"),
    ("SECTION: News\nLENGTH: 412 words\nHEADLINE: {0}\n\n{1}", "{1}"),
    ("SECTION: News\nLENGTH: 412 words\nHEADLINE: {0}\nfor all\n\n{1}", "{1}"),
    ("SECTION: News\nLENGTH: 412 words\nHEADLINE: {0}\n\nBODY:\n\n{1}", "{1}"),
    ("SECTION: News\nLENGTH: 412 words\nHEADLINE: {0}\n\nBODY: {1}", "{1}"),
    ("SECTION: News\nLENGTH: 412 words\nHEADLINE: {0}\n\nA short line\n\nBODY:\n{1}", "{1}"),
]


@pytest.mark.parametrize(("form", "story"), STARTS)
def test_the_story_of_an_export_begins_after_its_keys(form: str, story: str) -> None:
    text = f"{form.format(HEADLINE, FIRST)}\n\n{SECOND}\n\nLOAD-DATE: May 5, 2003\n"
    shown = visible(text)
    assert shown is not None
    assert shown.split("\n\n")[-3:-1] == [FIRST, SECOND] or shown.rstrip().endswith(f"{FIRST}\n\n{SECOND}")
    assert form_values(text)["headline"] == HEADLINE
    assert line_role(text, FIRST[:30]) == ""
    assert story


@pytest.mark.parametrize(
    ("tail", "hidden"),
    [
        ("NS gcat : News\nmore of it\nand more\nRE velm : Velmar", True),
        ("NS gcat : News\none\ntwo\nthree\nRE velm : Velmar", False),
        ("NS gcat : News\nIN x\nCO y\none\ntwo\nthree\nRE a\nPUB Quay\nIPC b", True),
    ],
)
def test_most_lines_after_the_story_of_an_export_with_codes_have_one(tail: str, hidden: bool) -> None:
    text = coded(tail=tail)
    assert (line_role(text, "NS gcat") != "") is hidden
    assert line_role(text, tail.rpartition("\n")[2]) != ""


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (["^BC-Fish,a0123,412<", "^Velmar shuts<", "^By ROSA LIND<", "^AP Writer<"], "Velmar shuts"),
        (["^Velmar shuts<", "^for a year<", "^By ROSA LIND="], "Velmar shuts"),
        (["^By ROSA LIND<", "^AP Writer<", "^Velmar shuts<"], None),
    ],
)
def test_the_first_line_between_carets_that_is_nothing_else_is_the_headline(
    lines: list[str], headline: str | None
) -> None:
    assert form_values(caret(*lines)).get("headline") == headline


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://q.example/a b", None),
        ("https://q.example/a_(b)", "x"),
        ("x y", None),
        ("ab", None),
        ("a.b", "x"),
        ("abc", None),
        ("/a", "x"),
        ("?a=1/b", "x"),
        ("https://q.example/?a=\nb", "x"),
        ("https://q.example/a\nb", None),
    ],
)
def test_what_is_an_address(address: str, plain: str | None) -> None:
    text = f"See {LINK}.\n\n[x]({address})\n\nEnd."
    shown = visible(text)
    assert shown is not None
    assert (shown == "See the council.\n\nx\n\nEnd.") is (plain is not None)


@pytest.mark.parametrize(("size", "found"), [(600, True), (601, False)])
def test_the_longest_text_of_a_link(size: int, found: bool) -> None:
    text = f"See {LINK}.\n\n[{'x' * size}](/a)\n\nEnd."
    assert ("](/a)" not in (visible(text) or "")) is found


def test_emphasis_inside_and_across_other_marks() -> None:
    for marked, plain in (
        ("**a *b* c**", "a b c"),
        ("*a **b** c*", "a b c"),
        ("***a***", "a"),
        ("**a*", "*a"),
        ("*a**", "a*"),
        ("_a *b_ c*", "a *b c*"),
        ("*a* *b*", "a b"),
        ("**a**: b", "a: b"),
        ("**a.**b", "a.b"),
        ("*a*: b", "a: b"),
    ):
        shown = visible(f"See {LINK}.\n\n{marked}\n\nEnd.")
        assert shown in (f"See the council.\n\n{plain}\n\nEnd.", f"See the council.\n\n{marked}\n\nEnd.")
        if plain in ("a b c", "a", "a b", "a: b", "a.b"):
            assert shown == f"See the council.\n\n{plain}\n\nEnd."
